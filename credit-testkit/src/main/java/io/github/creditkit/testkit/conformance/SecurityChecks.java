package io.github.creditkit.testkit.conformance;

import static io.github.creditkit.testkit.conformance.ConformanceCheck.check;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.HmacAlgorithm;
import io.github.creditkit.client.auth.HmacHeaders;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.testkit.conformance.Caller.Sent;
import io.github.creditkit.testkit.conformance.Samples.Permit;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What nobody may do, whatever operation it is tried with (安全). */
final class SecurityChecks {
    private static final Duration SKEW = Duration.ofMinutes(10);
    private static final int DEEP = 100_000;
    private static final int LONG = 5_000;

    private SecurityChecks() {}

    static List<ConformanceCheck> all() {
        return List.of(
                check("listCatalogs", "no-authentication", "未认证返回 401", "401 without authentication", run -> {
                    for (String path :
                            List.of("/catalogs", "/batches", "/changes", "/subjects/unified-social-credit-code/x")) {
                        run.nobody().get(path).problem(ProblemType.UNAUTHENTICATED);
                    }
                    run.nobody().post("/queries", "{}").problem(ProblemType.UNAUTHENTICATED);
                }),
                check("listCatalogs", "unknown-account", "没有的账号返回 401", "401 for an account that is none", run -> {
                    ConformanceAccount real = run.needed(AccountRole.SENDER);
                    run.as(new ConformanceAccount(run.id("none"), real.secret(), real.unitName(), real.unitCode()))
                            .get("/catalogs")
                            .problem(ProblemType.UNAUTHENTICATED, ProblemType.SIGNATURE_INVALID);
                }),
                check("listCatalogs", "wrong-signature", "签名不对返回 401", "401 for a wrong signature", run -> {
                    ConformanceAccount real = run.needed(AccountRole.SENDER);
                    Secret wrong = Secret.of("a secret that is not the one of this account".toCharArray());
                    run.as(new ConformanceAccount(real.app(), wrong, real.unitName(), real.unitCode()))
                            .get("/catalogs")
                            .problem(ProblemType.SIGNATURE_INVALID);
                }),
                check(
                        "listCatalogs",
                        "half-of-a-signature",
                        "签名请求头缺一不可",
                        "401 where a header of the signature is missing",
                        run -> {
                            for (String header : List.of(
                                    HmacHeaders.SIGNATURE,
                                    HmacHeaders.NONCE,
                                    HmacHeaders.TIMESTAMP,
                                    HmacHeaders.ALGORITHM)) {
                                run.sender()
                                        .tampering(sent -> without(sent, header))
                                        .get("/catalogs")
                                        .problem(
                                                ProblemType.SIGNATURE_INVALID,
                                                ProblemType.UNAUTHENTICATED,
                                                ProblemType.TIMESTAMP_SKEW);
                            }
                        }),
                check(
                        "listCatalogs",
                        "replayed-nonce",
                        "重放的请求被拒绝",
                        "A replayed call is refused",
                        SecurityChecks::replayed),
                check("listCatalogs", "skewed-clock", "时钟偏差过大返回 401", "401 for a clock that is too far off", run -> {
                    run.sender().skewed(SKEW).get("/catalogs").problem(ProblemType.TIMESTAMP_SKEW);
                    run.sender().skewed(SKEW.negated()).get("/catalogs").problem(ProblemType.TIMESTAMP_SKEW);
                }),
                check("listCatalogs", "sm3-signature", "国密签名 HMAC-SM3", "Signed with HMAC-SM3", run -> {
                    boolean isOffered =
                            run.profile().path("signatures").toString().contains("HMAC-SM3");
                    if (!isOffered || !DigestAlgorithm.SM3.isAvailable()) {
                        throw new NotOffered(
                                isOffered ? "本机没有 Bouncy Castle" : "平台不支持 HMAC-SM3",
                                isOffered ? "there is no Bouncy Castle here" : "the platform does not offer HMAC-SM3");
                    }
                    run.sender()
                            .signing(HmacAlgorithm.HMAC_SM3)
                            .get("/catalogs")
                            .expect(200);
                }),
                check(
                        "listBatches",
                        "tampered-query",
                        "改动的参数被拒绝",
                        "Changed parameters are refused",
                        run -> run.sender()
                                .tampering(sent -> new Sent(
                                        URI.create(sent.uri().toString().replace("limit=1", "limit=2")),
                                        sent.headers(),
                                        sent.body()))
                                .get("/batches?limit=1")
                                .problem(ProblemType.SIGNATURE_INVALID)),
                check("getBatch", "tampered-path", "改动的地址被拒绝", "A changed address is refused", run -> {
                    SentBatch one = SentBatch.open(run);
                    SentBatch other = SentBatch.open(run);
                    run.sender()
                            .tampering(sent -> new Sent(
                                    URI.create(sent.uri().toString().replace(one.id(), other.id())),
                                    sent.headers(),
                                    sent.body()))
                            .get(one.address())
                            .problem(ProblemType.SIGNATURE_INVALID);
                }),
                check("openBatch", "tampered-body", "改动的请求体被拒绝", "A changed body is refused", SecurityChecks::body),
                check("openBatch", "body-without-digest", "签名的请求体须有摘要", "A signed body has its digest", run -> {
                    ConformanceAccount sender = run.needed(AccountRole.SENDER);
                    String batch = Samples.batch(run);
                    run.as(sender)
                            .with("Idempotency-Key", UUID.randomUUID().toString())
                            .tampering(sent -> new Sent(
                                    sent.uri(),
                                    without(sent, ContentDigest.HEADER).headers(),
                                    Samples.bytes(batch)))
                            .call("POST", "/batches", Samples.bytes(batch), "application/json")
                            .problem(ProblemType.DIGEST_MISMATCH, ProblemType.SIGNATURE_INVALID);
                }),
                check(
                        "openBatch",
                        "over-long-key",
                        "过长的幂等键返回 400",
                        "400 for a key that is too long",
                        run -> run.sender()
                                .anyForm()
                                .with("Idempotency-Key", "k".repeat(LONG))
                                .post("/batches", Samples.batch(run))
                                .expect(400, 431)),
                check("openBatch", "deep-json", "嵌套过深不致崩溃", "Deep nesting does no harm", run -> {
                    run.sender()
                            .post("/batches", "[".repeat(DEEP) + "]".repeat(DEEP))
                            .expect(400, 413, 422);
                    run.sender().get("/catalogs").expect(200);
                }),
                check(
                        "openBatch",
                        "huge-body",
                        "过大的请求体返回 413",
                        "413 for a body that is too large",
                        run -> run.sender()
                                .post("/batches", "{\"x\":\"" + "x".repeat(6 << 20) + "\"}")
                                .problem(ProblemType.TOO_LARGE)),
                check(
                        "getBatch",
                        "path-injection",
                        "地址注入只是没有的地址",
                        "Injected paths are paths that are not there",
                        run -> {
                            for (String id : List.of(
                                    "..%2f..%2fetc%2fpasswd",
                                    "%2e%2e",
                                    "x'%20OR%20'1'='1",
                                    "x%0d%0aSet-Cookie:%20a=b",
                                    "%00",
                                    "%ff",
                                    "x;y=z",
                                    "%252e%252e")) {
                                Answer answer = run.sender()
                                        .anyForm()
                                        .get("/batches/" + id)
                                        .expect(400, 404);
                                Demand.that(answer.header("Set-Cookie").isEmpty(), "应答头被注入", "a header was injected");
                                answer.lacks("root:", "系统文件", "a file of the system");
                            }
                        }),
                check("listBatches", "hostile-cursor", "恶意游标不致出错", "A hostile cursor does no harm", run -> {
                    for (String cursor : List.of("' OR '1'='1", "../x", "9".repeat(400), "\u0000", "<x>")) {
                        run.sender()
                                .anyForm()
                                .get("/batches?cursor=" + FeedChecks.encoded(cursor))
                                .expect(200, 400, 401, 410);
                    }
                }),
                check("getProfile", "header-injection", "请求头注入不致出错", "Hostile headers do no harm", run -> {
                    for (String text : List.of("' OR '1'='1", "x".repeat(LONG), "${jndi:ldap://x}", "%0d%0aX: y")) {
                        Answer answer = run.nobody()
                                .anyForm()
                                .with(HmacHeaders.APP, text)
                                .with(HmacHeaders.SIGNATURE, text)
                                .with(HmacHeaders.NONCE, text)
                                .with(HmacHeaders.TIMESTAMP, text)
                                .get("/catalogs")
                                .expect(400, 401, 431);
                        answer.lacks(text, "请求头的内容", "what stood in the header");
                    }
                }),
                check("getProfile", "unknown-method", "不支持的方法返回 405", "405 for a method that is none", run -> {
                    run.sender()
                            .call("PATCH", "/batches", Samples.bytes("{}"), "application/json")
                            .problem(ProblemType.METHOD_NOT_ALLOWED);
                    run.sender().delete("/catalogs").problem(ProblemType.METHOD_NOT_ALLOWED);
                }),
                check(
                        "getProfile",
                        "unknown-operation",
                        "没有的接口返回 404",
                        "404 for an operation that is none",
                        run -> run.sender().get("/nothing/" + run.id("N")).problem(ProblemType.NOT_FOUND)),
                check(
                        "putRecord",
                        "problems-keep-persons",
                        "错误说明中没有证件号码",
                        "A problem tells no person's number",
                        run -> {
                            String number = run.person();
                            String bad = number.substring(0, number.length() - 1) + (number.endsWith("1") ? '2' : '1');
                            Permit permit = Permit.of(run, Samples.person(bad));
                            Answer answer = run.sender()
                                    .put(permit.address(), permit.row().replace("核准", ""));
                            answer.expect(422).lacks(bad, "自然人证件号码", "a person's number");
                        }));
    }

    private static Sent without(Sent sent, String header) {
        Map<String, String> less = new LinkedHashMap<>(sent.headers());
        less.remove(header);
        return new Sent(sent.uri(), less, sent.body());
    }

    /** The very same call again: the same time, nonce and signature. */
    private static void replayed(ConformanceRun run) {
        Map<String, String> seen = new LinkedHashMap<>();
        run.sender()
                .tampering(sent -> {
                    seen.putAll(sent.headers());
                    return sent;
                })
                .get("/catalogs")
                .expect(200);
        run.sender()
                .tampering(sent -> new Sent(sent.uri(), seen, sent.body()))
                .get("/catalogs")
                .problem(ProblemType.NONCE_REPLAYED);
    }

    /** Both ways: with the digest that was signed, and with one of its own. */
    private static void body(ConformanceRun run) {
        byte[] other = Samples.bytes(Samples.batch(run).replace("INCREMENTAL", "FULL"));
        run.sender()
                .tampering(sent -> new Sent(sent.uri(), sent.headers(), other))
                .post("/batches", Samples.batch(run))
                .problem(ProblemType.DIGEST_MISMATCH);
        run.sender()
                .tampering(sent -> {
                    Map<String, String> more = new LinkedHashMap<>(sent.headers());
                    more.put(
                            ContentDigest.HEADER,
                            ContentDigest.of(DigestAlgorithm.SHA_256, other).text());
                    return new Sent(sent.uri(), more, other);
                })
                .post("/batches", Samples.batch(run))
                .problem(ProblemType.SIGNATURE_INVALID);
    }
}
