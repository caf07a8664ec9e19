package io.github.creditkit.platform;

import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.contract.ContractDocument;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.codeset.AuditAction;
import io.github.creditkit.model.codeset.AuditOutcome;
import io.github.creditkit.model.view.CreditReports;
import io.github.creditkit.platform.auth.AuthVerdict;
import io.github.creditkit.platform.auth.TokenIssuer;
import io.github.creditkit.platform.auth.TokenReply;
import io.github.creditkit.platform.store.PlatformStore;
import io.github.creditkit.platform.store.StoredAccess;
import io.github.creditkit.platform.store.StoredAnswer;
import io.github.creditkit.platform.store.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLTransientConnectionException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A platform without its web server and its database (公共信用信息平台核心): it answers every operation of the contract.
 *
 * <p>A web server hands its requests to {@link #handle}, from as many threads as it likes. Batches are processed by a {@link
 * PlatformWorker}.
 *
 * <pre>{@code
 * CreditPlatform platform = new CreditPlatform(settings, store, access);
 * platform.worker().start();
 * server.createContext("/credit/v1", exchange -> send(platform.handle(request(exchange)), exchange));
 * }</pre>
 */
public final class CreditPlatform {
    /** Where the paths of the contract begin (基础路径). */
    public static final String BASE = "/credit/v1";

    private static final Logger LOG = LoggerFactory.getLogger(CreditPlatform.class);
    private static final int SMALL_BODY = 4 << 20;
    private static final int LONGEST_KEY = 128;
    private static final int AWAY_SECONDS = 2;
    private static final String LOCATION = "Location";
    private static final String PARTS = "parts";

    private final PlatformSettings settings;
    private final PlatformStore store;
    private final PlatformAccess access;
    private final ContractJson json;
    private final RecordIds ids;
    private final AccessLog log;
    private final CallBudget budget;
    private final List<Route> routes = new ArrayList<>();
    private final PlatformWorker worker;

    /**
     * A platform. Nothing is processed before its worker is started.
     *
     * @param settings how it is run
     * @param store    where it keeps its data
     * @param access   who may call it
     */
    public CreditPlatform(PlatformSettings settings, PlatformStore store, PlatformAccess access) {
        this.settings = settings;
        this.store = store;
        this.access = access;
        this.json = ContractJson.of(settings.codeSets());
        this.ids = new RecordIds(settings.clock());
        this.log = new AccessLog(store, json);
        this.budget = new CallBudget(settings.profile().limits().requestsPerSecond(), settings.clock());
        SubjectKeys keys = new SubjectKeys(settings.subjects());
        StoredEnvelopes envelopes = new StoredEnvelopes(json);
        HeldCases cases = new HeldCases(settings, json, keys, envelopes);
        SubjectRecords records = new SubjectRecords(keys, envelopes, cases);
        HeldJointActions jointActions =
                new HeldJointActions(json, settings.profile().name());
        Lifting lifting = new Lifting(jointActions);
        this.worker = new PlatformWorker(settings, store, json, keys, ids, lifting);
        routes.addAll(new CatalogOperations(records, OffsetDateTime.now(settings.clock())).routes());
        routes.add(Route.open("POST", "/oauth2/token", this::token));
        routes.addAll(new BatchOperations(store, ids, worker::ready).routes());
        routes.addAll(new RecordOperations(settings, json, keys, ids, lifting).routes());
        routes.addAll(
                new QueryOperations(store, keys, records, CreditReports.of(settings.disclosure()), ids, log).routes());
        routes.addAll(
                new CaseOperations(cases, envelopes, ids, lifting, new PublicationWatch(settings, envelopes, cases))
                        .routes());
        routes.addAll(new JointActionOperations(jointActions).routes());
        routes.addAll(new ChangeOperations(records).routes());
        routes.addAll(new StatisticsOperations().routes());
        routes.addAll(new LogOperations(records, log).routes());
    }

    /**
     * The worker that processes the batches of this platform and keeps house.
     *
     * @return always the same; whoever starts it closes it
     */
    public PlatformWorker worker() {
        return worker;
    }

    /**
     * Answers a call. It never throws: what goes wrong is told as a problem.
     *
     * @param request the call
     * @return the answer
     */
    public PlatformResponse handle(PlatformRequest request) {
        return handle(request, null);
    }

    /**
     * Answers a call of an account that is known already, as of somebody who signed in to the pages of the same platform. It
     * may do what the account may, and is logged as any other.
     *
     * @param request the call
     * @param account who calls; null for whoever the call itself tells
     * @return the answer
     */
    public PlatformResponse handle(PlatformRequest request, @Nullable PlatformAccount account) {
        String traceId = ids.next("q");
        return located(answered(request, account, traceId))
                .with("Credit-Trace-Id", traceId)
                .with(ContractDocument.VERSION_HEADER, ContractDocument.VERSION);
    }

    /** Operations name places beside the base; callers are told them from the root. */
    private static PlatformResponse located(PlatformResponse response) {
        String location = response.headers().get(LOCATION);
        return location == null ? response : response.with(LOCATION, BASE + location);
    }

    private PlatformResponse answered(PlatformRequest request, @Nullable PlatformAccount known, String traceId) {
        try {
            return answer(request, known, traceId);
        } catch (ProblemException e) {
            return Problems.answer(json, request, traceId, e);
        } catch (RuntimeException e) {
            if (isWithoutDatabase(e)) {
                LOG.warn("call {} found no database: {}", traceId, e.getClass().getName());
                return Problems.answer(json, request, traceId, away());
            }
            LOG.error("call {} failed", traceId, e);
            ProblemException told = new ProblemException(
                    ProblemType.INTERNAL, "平台内部错误，请凭追踪编号联系平台", "the platform failed; tell its operator the trace id");
            return Problems.answer(json, request, traceId, told);
        }
    }

    /** No connection came about in time, so nothing was done: a sender may call again, and no row is at fault. */
    private static boolean isWithoutDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException away() {
        return new ProblemException(
                ProblemType.MAINTENANCE,
                "平台数据库暂时不可用，请稍后再试",
                "the platform's database is away for a while; call again later",
                List.of(),
                AWAY_SECONDS);
    }

    private PlatformResponse answer(PlatformRequest request, @Nullable PlatformAccount known, String traceId) {
        List<String> segments = Addresses.segments(request.path(), BASE);
        Matched matched = match(request.method(), segments);
        PlatformAccount account = known != null || matched.route().open() ? known : account(request);
        if (account != null && !budget.take(account.app())) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "请求过多，请稍后再试", "too many calls; call again later", List.of(), 1);
        }
        byte[] body = body(request, segments);
        Call call = new Call(
                settings,
                json,
                request,
                account,
                matched.variables(),
                Addresses.parameters(request.query()),
                body,
                traceId);
        return work(matched.route(), call);
    }

    /** An operation and the variables of its path. */
    private record Matched(Route route, Map<String, String> variables) {}

    private Matched match(String method, List<String> segments) {
        boolean isPath = false;
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.match(segments);
            if (variables.isPresent() && route.method().equals(method)) {
                return new Matched(route, variables.get());
            }
            isPath |= variables.isPresent();
        }
        throw isPath
                ? new ProblemException(
                        ProblemType.METHOD_NOT_ALLOWED, "该地址不支持此请求方法", "this method is not for this address")
                : ProblemException.notFound("没有该接口", "there is no such operation");
    }

    private PlatformAccount account(PlatformRequest request) {
        boolean isUnsigned = request.header("authorization").isEmpty()
                && request.header("x-credit-app").isEmpty();
        if (isUnsigned && !request.peer().isEmpty()) {
            return account(request.peer());
        }
        AuthVerdict verdict = access.authenticator()
                .verify(
                        request.method(),
                        request.path(),
                        request.query().isEmpty() ? null : request.query(),
                        request.headers());
        if (verdict instanceof AuthVerdict.Accepted accepted) {
            return account(accepted.app()).narrowedTo(accepted.scopes());
        }
        AuthVerdict.Refused refused = (AuthVerdict.Refused) verdict;
        throw new ProblemException(
                refused.type(), refused.detail().zh(), refused.detail().en());
    }

    private PlatformAccount account(String app) {
        return access.accounts()
                .find(app)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNAUTHENTICATED, "账号不存在或已停用", "there is no such account, or it was closed"));
    }

    /** A token for a client that proves who it is (客户端凭据授权). */
    private PlatformResponse token(Call call) {
        TokenIssuer issuer = access.tokens();
        if (issuer == null) {
            throw ProblemException.notFound("本平台不发放令牌", "this platform gives no tokens");
        }
        TokenReply reply = issuer.issue(call.request().headers(), call.bytes());
        PlatformResponse response = call.answer(reply.status(), reply.body());
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }

    private byte[] body(PlatformRequest request, List<String> segments) {
        boolean isPart = segments.contains(PARTS);
        int most = isPart ? settings.profile().limits().maxPartBytes() : SMALL_BODY;
        byte[] body;
        try {
            body = request.body().readNBytes(most + 1);
        } catch (IOException e) {
            // No fault of what was sent: the same call may come again.
            throw new ProblemException(ProblemType.DIGEST_MISMATCH, "请求内容未传完", "the body was cut off");
        }
        if (body.length > most) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE, "请求内容超过 " + most + " 字节", "the body has more than " + most + " bytes");
        }
        BodyDigest.check(request, body, isPart);
        return body;
    }

    private PlatformResponse work(Route route, Call call) {
        if (route.work() instanceof Route.Query query) {
            return query.handler().apply(call);
        }
        try {
            if (route.work() instanceof Route.Write write) {
                return store.write(tables -> written(route, write, call, tables));
            }
            PlatformResponse response = route.work() instanceof Route.Read read
                    ? store.read(tables -> read.handler().handle(call, tables))
                    : ((Route.Free) route.work()).handler().apply(call);
            if (!route.open()) {
                log.add(access(route, call, AuditOutcome.DONE));
            }
            return response;
        } catch (ProblemException e) {
            if (!route.open()) {
                log.add(access(route, call, AuditOutcome.REFUSED));
            }
            throw e;
        }
    }

    /** The same call gets the same answer: what it did is done once. */
    private PlatformResponse written(Route route, Route.Write write, Call call, Tables tables) {
        String key = call.request().header("idempotency-key").orElse(null);
        boolean isKeyed = route.method().equals("POST");
        if (isKeyed && (key == null || key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                    "须有 Idempotency-Key（UUID，不超过 " + LONGEST_KEY + " 字符）",
                    "an Idempotency-Key is needed, a UUID of up to " + LONGEST_KEY + " characters");
        }
        if (!isKeyed || key == null) {
            PlatformResponse response = write.handler().handle(call, tables);
            tables.audit().add(access(route, call, AuditOutcome.DONE));
            return response;
        }
        String hash = hash(call);
        Optional<StoredAnswer> before = tables.answers().find(call.app(), key);
        if (before.isPresent()) {
            return again(before.get(), hash);
        }
        PlatformResponse response = write.handler().handle(call, tables);
        tables.answers()
                .add(new StoredAnswer(
                        call.app(),
                        key,
                        hash,
                        response.status(),
                        response.headers(),
                        Objects.requireNonNull(response.body().bytes()),
                        call.now()));
        tables.audit().add(access(route, call, AuditOutcome.DONE));
        return response;
    }

    private static PlatformResponse again(StoredAnswer before, String hash) {
        if (!before.requestHash().equals(hash)) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_MISMATCH, "该幂等键已用于其他请求", "the idempotency key was used with another call");
        }
        return new PlatformResponse(before.status(), before.headers(), new PlatformResponse.Body(before.body(), null))
                .with("Idempotent-Replayed", "true");
    }

    private static String hash(Call call) {
        MessageDigest digest = DigestAlgorithm.SHA_256.newDigest();
        digest.update((call.request().method() + ' ' + call.request().path() + '\n').getBytes(StandardCharsets.UTF_8));
        digest.update(call.bytes());
        return HexFormat.of().formatHex(digest.digest());
    }

    private StoredAccess access(Route route, Call call, AuditOutcome outcome) {
        String type = route.path().get(0);
        return log.access(call, action(route), type, objectId(route, call), outcome);
    }

    private static @Nullable String objectId(Route route, Call call) {
        return route.path().stream()
                .filter(segment -> segment.equals("{id}") || segment.equals("{no}"))
                .findFirst()
                .map(segment -> call.variable(segment.substring(1, segment.length() - 1)))
                .orElse(null);
    }

    private static AuditAction action(Route route) {
        if (route.work() instanceof Route.Read || route.method().equals("GET")) {
            return route.path().get(0).equals("changes") ? AuditAction.SHARE : AuditAction.QUERY;
        }
        String last = route.path().get(route.path().size() - 1);
        return switch (route.path().get(0)) {
            case "batches" -> last.equals("approve") ? AuditAction.APPROVE : AuditAction.SUBMIT;
            case "records" ->
                switch (last) {
                    case "revocations" -> AuditAction.CORRECT;
                    case "withdrawals" -> AuditAction.WITHDRAW;
                    default -> AuditAction.SUBMIT;
                };
            case "objections" -> AuditAction.HANDLE_OBJECTION;
            case "repairs" -> AuditAction.DECIDE_REPAIR;
            default -> AuditAction.SHARE;
        };
    }
}
