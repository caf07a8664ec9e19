package io.github.creditkit.cli;

import io.github.creditkit.cli.connect.Connection;
import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.client.CreditApiException;
import io.github.creditkit.client.InvalidRecordException;
import io.github.creditkit.client.auth.CreditAuthException;
import io.github.creditkit.client.contract.Problem;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.RowIssue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said when a platform cannot be called (平台调用出错提示): what happened, where, and the way out. Never a secret. */
final class PlatformFailures {
    private static final int MOST_ISSUES = 5;

    private final Session session;
    private final Connection connection;
    private final Privacy privacy = new Privacy(false);

    PlatformFailures(Session session, Connection connection) {
        this.session = session;
        this.connection = connection;
    }

    /** Tells of it; what is none of a platform is thrown. */
    int tell(RuntimeException e) {
        complain(said(e));
        return ExitCode.UNREADABLE;
    }

    /** Tells why a platform does not let a sender in, by the word that it gave. */
    void tellRefusal(String word) {
        Optional<ProblemType> type = ProblemType.ofCode(word);
        complain(
                type.isPresent()
                        ? refused(type.get(), type.get().status(), null, null)
                        : new Bilingual(
                                at().zh() + "应答不符合接口（" + word + "）；请核对 base-uri 与代理",
                                at().en() + "the answers are not of the contract (" + word
                                        + "); check base-uri and the proxy"));
    }

    private void complain(Bilingual text) {
        session.complain(privacy.text(session.language().pick(text)));
    }

    private Bilingual at() {
        return new Bilingual(connection.baseUri() + "：", connection.baseUri() + ": ");
    }

    private Bilingual said(RuntimeException e) {
        if (e instanceof CreditApiException.Status status) {
            return refused(
                    status.type().orElse(null),
                    status.status(),
                    status.problem().orElse(null),
                    status);
        }
        if (e instanceof CreditApiException.Transport transport) {
            return new Bilingual(
                    at().zh() + "连不上平台（" + transport.messageZh() + "）；请检查 base-uri、网络、代理（proxy-host）与证书（trust-store）",
                    at().en() + "no answer (" + transport.getMessage()
                            + "); check base-uri, the network, the proxy (proxy-host) and certificates (trust-store)");
        }
        if (e instanceof CreditApiException.Contract contract) {
            return new Bilingual(
                    at().zh() + "应答不符合接口（" + contract.messageZh() + "）；base-uri 应含 profile 之前的全部路径，如 …/credit/v1/",
                    at().en() + "the answer is not of the contract (" + contract.getMessage()
                            + "); base-uri must have everything before profile, such as …/credit/v1/");
        }
        if (e instanceof CreditAuthException auth) {
            return new Bilingual(
                    at().zh() + "取不到令牌（" + auth.getMessage() + "）；请核对 "
                            + credentials().zh() + " 与 token-uri",
                    at().en() + "no token is to be had (" + auth.getMessage() + "); check "
                            + credentials().en() + " and token-uri");
        }
        if (e instanceof InvalidRecordException invalid) {
            return new Bilingual("未发送：" + issues(invalid, true), "not sent: " + issues(invalid, false));
        }
        throw e;
    }

    private static String issues(InvalidRecordException e, boolean zh) {
        return e.issues().stream()
                .limit(MOST_ISSUES)
                .map(issue -> issue.path() + " " + (zh ? issue.messageZh() : issue.messageEn()))
                .collect(Collectors.joining("; "));
    }

    private Bilingual refused(
            @Nullable ProblemType type,
            int status,
            @Nullable Problem problem,
            CreditApiException.@Nullable Status answer) {
        String what = status + (type == null ? "" : " " + type.code());
        String detail = problem == null || problem.detail() == null ? "" : problem.detail();
        String trace = answer == null ? "" : answer.traceId().orElse("");
        Bilingual way = type == null ? byStatus(status, answer) : way(type, answer);
        return new Bilingual(
                at().zh() + what + (type == null ? "" : "（" + type.titleZh() + "）")
                        + (detail.isEmpty() ? "" : "：" + detail) + issues(problem, true) + "；" + way.zh()
                        + (trace.isEmpty() ? "" : "。追踪编号 " + trace),
                at().en() + what + (detail.isEmpty() ? "" : ": " + detail) + issues(problem, false) + "; " + way.en()
                        + (trace.isEmpty() ? "" : ". Trace id " + trace));
    }

    private static String issues(@Nullable Problem problem, boolean zh) {
        if (problem == null || problem.issues().isEmpty()) {
            return "";
        }
        return problem.issues().stream()
                .limit(MOST_ISSUES)
                .map(issue -> place(issue) + (zh ? issue.messageZh() : issue.messageEn()))
                .collect(Collectors.joining(zh ? "；" : "; ", zh ? "：" : ": ", ""));
    }

    private static String place(RowIssue issue) {
        return issue.field() == null ? "" : issue.field() + " ";
    }

    private Bilingual way(ProblemType type, CreditApiException.@Nullable Status answer) {
        return switch (type) {
            case SIGNATURE_INVALID ->
                new Bilingual(
                        "平台不认可 " + credentials().zh() + " 的签名：请核对应用标识、密钥是否与平台登记的一致，签名算法（auth）是否正确",
                        "the platform does not take the signature by "
                                + credentials().en()
                                + ": check that application and secret are those that the platform gave out, and the"
                                + " algorithm (auth)");
            case UNAUTHENTICATED ->
                new Bilingual(
                        "平台不知道是谁在调用：请在配置文件中核对 " + credentials().zh(),
                        "the platform does not know who calls: check "
                                + credentials().en() + " in the profile");
            case TIMESTAMP_SKEW -> skew();
            case FORBIDDEN_SCOPE ->
                new Bilingual(
                        "账号" + app() + " 没有此项权限，请向平台申请相应授权范围（scope）",
                        "the account" + app() + " may not do this; ask whoever runs the platform for the scope");
            case PURPOSE_REQUIRED -> new Bilingual("请给出 --purpose 与 --basis", "give --purpose and --basis");
            case CONSENT_REQUIRED, CONSENT_EXPIRED ->
                new Bilingual(
                        "请用 --consent 文件 给出主体的有效授权，用途须与 --purpose 一致",
                        "give a valid consent of the subject with --consent FILE, for the purpose of --purpose");
            case UNKNOWN_CATALOG_VERSION ->
                new Bilingual(
                        "请核对 --catalog-item 与配置项 catalog-version",
                        "check --catalog-item and catalog-version of the profile");
            case NOT_FOUND -> new Bilingual("请核对编号，以及是否为本单位账号", "check the number, and that it is of your unit");
            default -> byStatus(type.status(), answer);
        };
    }

    private static Bilingual byStatus(int status, CreditApiException.@Nullable Status answer) {
        Optional<Duration> after = answer == null ? Optional.empty() : answer.retryAfter();
        String zh = after.map(wait -> "请在 " + wait.toSeconds() + " 秒后再试").orElse("请稍后再试");
        String en = after.map(wait -> "try again in " + wait.toSeconds() + " seconds")
                .orElse("try again later");
        if (status == 429 || status >= 500) {
            return new Bilingual(zh, en);
        }
        return switch (status) {
            case 401, 403, 407 ->
                new Bilingual(
                        "请核对配置文件中的账号与密钥，以及途经的网关、代理",
                        "check account and secret of the profile, and gateways and proxies on the way");
            case 301, 302, 303, 307, 308 ->
                new Bilingual("请把 base-uri 改为最终地址", "write the address that it leads to into base-uri");
            case 404, 405 -> new Bilingual("请核对 base-uri", "check base-uri");
            default -> new Bilingual("请按平台的说明修改后再试", "change what the platform says, and try again");
        };
    }

    /** Asks the platform for its time, which needs no signature. */
    private Bilingual skew() {
        try {
            Instant asked = Instant.now();
            Instant theirs = connection.client().platform().refresh().now().toInstant();
            Instant middle = asked.plus(Duration.between(asked, Instant.now()).dividedBy(2));
            long off = Duration.between(theirs, middle).toSeconds();
            return new Bilingual(
                    "本机时钟比平台" + (off >= 0 ? "快 " : "慢 ") + Math.abs(off) + " 秒（平台时间 " + theirs + "）；请校准本机时钟，如启用 NTP",
                    "the clock of this machine is " + Math.abs(off) + " seconds "
                            + (off >= 0 ? "ahead of" : "behind") + " that of the platform, which is " + theirs
                            + "; set it right, such as with NTP");
        } catch (CreditApiException | CreditAuthException e) {
            return new Bilingual("请校准本机时钟，如启用 NTP", "set the clock of this machine right, such as with NTP");
        }
    }

    private String app() {
        return connection.app().map(name -> " " + name).orElse("");
    }

    private Bilingual credentials() {
        String app = connection.app().orElse("");
        String place = connection.secretPlace().orElse("");
        return app.isEmpty()
                ? new Bilingual("app 与 secret-file", "app and secret-file")
                : new Bilingual("app " + app + "（" + place + "）", "app " + app + " (" + place + ")");
    }
}
