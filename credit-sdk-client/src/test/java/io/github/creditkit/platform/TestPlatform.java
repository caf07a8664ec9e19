package io.github.creditkit.platform;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.BilingualText;
import io.github.creditkit.client.contract.PartAck;
import io.github.creditkit.client.contract.PlatformLimits;
import io.github.creditkit.client.contract.PlatformProfile;
import io.github.creditkit.client.contract.Problem;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.BatchMode;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PlatformRole;
import io.github.creditkit.model.disclosure.KeyedHash;
import io.github.creditkit.platform.auth.AuthVerdict;
import io.github.creditkit.platform.store.MemoryStore;
import io.github.creditkit.platform.store.PlatformStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A platform whose callers are known by the name that they say. */
public final class TestPlatform {
    public static final OrgRef BUREAU = unit("某市市场监督管理局", "11350100PDY00001XE");
    public static final OrgRef CENTER = unit("某市信用信息中心", "12350100PDY000028B");
    public static final String SUBJECT = "91350100PDY0000361";
    static final ContractJson JSON = ContractJson.standard();

    final TestClock clock = new TestClock();
    final CreditPlatform platform;

    TestPlatform() {
        this(new MemoryStore(), false, 100_000);
    }

    TestPlatform(PlatformStore store, boolean twoPersons, int maxPartBytes) {
        PlatformProfile profile = PlatformProfile.builder()
                .platformId("test")
                .name("某市公共信用信息平台")
                .role(Coded.of(PlatformRole.CITY))
                .divisionCode("350100")
                .contractVersion("1.0")
                .now(OffsetDateTime.now(clock))
                .addDialects("canonical")
                .limits(new PlatformLimits(4_096, maxPartBytes, 10_000, 4, 200, null))
                .twoPersonApproval(twoPersons)
                .changeRetentionDays(30)
                .build();
        PlatformSettings settings = PlatformSettings.bundled(
                        profile,
                        CENTER,
                        KeyedHash.of("a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8)))
                .clock(clock)
                .identities((proof, subject) -> proof.equals("proof of " + subject.value()))
                .build();
        Scopes all = Scopes.of(
                Scope.submitAll(),
                Scope.QUERY_PUBLIC,
                Scope.QUERY_GOVERNMENT,
                Scope.RIGHTS,
                Scope.JOINT,
                Scope.FEED,
                Scope.STATISTICS,
                Scope.AUDIT,
                Scope.APPROVE);
        PlatformAccounts accounts = PlatformAccounts.of(List.of(
                new PlatformAccount("bureau", BUREAU, all, false),
                new PlatformAccount("bureau-2", BUREAU, all, false),
                new PlatformAccount("center", CENTER, all, true),
                new PlatformAccount("other", CENTER, all, false),
                new PlatformAccount(
                        "portal",
                        unit("某门户", "12350100PDY0000441"),
                        Scopes.of(Scope.QUERY_PUBLIC, Scope.RIGHTS),
                        false)));
        this.platform = new CreditPlatform(
                settings,
                store,
                new PlatformAccess(
                        (method, path, query, headers) -> headers.containsKey("app")
                                ? new AuthVerdict.Accepted(
                                        headers.get("app").iterator().next(), all, null)
                                : new AuthVerdict.Refused(ProblemType.UNAUTHENTICATED, new BilingualText("谁？", "who?")),
                        accounts,
                        null));
    }

    public static OrgRef unit(String name, String code) {
        return new OrgRef(
                name,
                new Coded<>(
                        code,
                        UnifiedSocialCreditCode.tryParse(code).toOptional().orElseThrow()));
    }

    /** An answer with its body read. */
    record Answer(int status, Map<String, String> headers, String body) {
        <T> T as(Class<T> type) {
            try {
                return JSON.read(body.getBytes(StandardCharsets.UTF_8), type);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }

        @Nullable
        ProblemType problem() {
            return status < 400
                    ? null
                    : ProblemType.ofCode(as(Problem.class).code()).orElseThrow();
        }
    }

    Answer get(String app, String path) {
        return call(app, "GET", path, new byte[0], Map.of());
    }

    Answer post(String app, String path, Object body) {
        return post(app, path, body, UUID.randomUUID().toString());
    }

    Answer post(String app, String path, Object body, String key) {
        return call(app, "POST", path, bytes(body), Map.of("Idempotency-Key", List.of(key)));
    }

    static byte[] bytes(Object body) {
        return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.write(body);
    }

    Answer call(String app, String method, String path, byte[] body, Map<String, List<String>> headers) {
        Map<String, List<String>> all = new HashMap<>(headers);
        if (!app.isEmpty()) {
            all.put("App", List.of(app));
        }
        int query = path.indexOf('?');
        PlatformResponse response = platform.handle(new PlatformRequest(
                method,
                CreditPlatform.BASE + (query < 0 ? path : path.substring(0, query)),
                query < 0 ? "" : path.substring(query + 1),
                all,
                new ByteArrayInputStream(body),
                ""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            response.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(response.status(), response.headers(), out.toString(StandardCharsets.UTF_8));
    }

    Answer put(String app, String path, String row) {
        return call(app, "PUT", path, bytes(row), Map.of());
    }

    public static BatchOpen open(String type, String item, BatchMode mode) {
        return BatchOpen.builder()
                .catalogItemId(item)
                .recordType(type)
                .mode(Coded.of(mode))
                .sourceUnit(BUREAU)
                .divisionCode("350100")
                .businessDate(LocalDate.of(2026, 3, 5))
                .build();
    }

    public static BatchOpen permits() {
        return open("administrativePermit", "SL-XZXK", BatchMode.INCREMENTAL);
    }

    /** Opens, sends, seals and processes a batch of the bureau's; gives its name. */
    String send(BatchOpen open, List<String> rows) {
        String id = open(open, rows);
        platform.worker().work();
        return id;
    }

    /** The same without the processing. */
    String open(BatchOpen open, List<String> rows) {
        Answer opened = post("bureau", "/batches", open);
        String id = opened.as(Batch.class).batchId();
        List<ContentDigest> digests = new ArrayList<>();
        int half = (rows.size() + 1) / 2;
        int n = 0;
        for (List<String> part : rows.isEmpty()
                ? List.<List<String>>of()
                : rows.size() < 2 ? List.of(rows) : List.of(rows.subList(0, half), rows.subList(half, rows.size()))) {
            PartAck ack = part(id, ++n, String.join("\n", part) + "\n").as(PartAck.class);
            digests.add(ContentDigest.tryParse(ack.digest()).orThrow());
        }
        BatchSeal seal = new BatchSeal(
                n,
                rows.size(),
                ContentDigest.ofParts(DigestAlgorithm.SHA_256, digests).text());
        post("bureau", "/batches/" + id + "/seal", seal);
        return id;
    }

    Answer part(String id, int n, String rows) {
        byte[] body = bytes(rows);
        return call(
                "bureau",
                "PUT",
                "/batches/" + id + "/parts/" + n,
                body,
                Map.of(
                        "Content-Type",
                        List.of("application/x-ndjson"),
                        "Content-Digest",
                        List.of(ContentDigest.of(DigestAlgorithm.SHA_256, body).text())));
    }

    /** A permit that has nothing wrong with it. */
    public static String permit(int number, String content) {
        return row("I", "P" + number, permitData(number, content));
    }

    public static String row(String op, String id, String data) {
        return "{\"op\":\"" + op + "\",\"type\":\"administrativePermit\",\"sourceRecordId\":\"" + id + "\",\"data\":"
                + data + "}";
    }

    public static String permitData(int number, String content) {
        return "{\"subject\":{\"name\":\"某科技有限公司\",\"category\":\"法人及非法人组织\",\"creditCode\":\"" + SUBJECT
                + "\",\"legalRepresentative\":{\"name\":\"某甲\",\"idType\":\"身份证\",\"idNumber\":\"350102190102030111\"}},"
                + "\"decisionTitle\":\"食品经营许可\",\"decisionNo\":\"市监许准〔2026〕" + number
                + "号\",\"permitCategory\":\"核准\",\"content\":\"" + content
                + "\",\"decidedOn\":\"2026-03-02\",\"validity\":{\"from\":\"2026-03-02\",\"to\":\"2031-03-01\"},"
                + "\"authority\":{\"name\":\"某市市场监督管理局\",\"creditCode\":\"11350100PDY00001XE\"},\"status\":\"1\","
                + "\"source\":{\"name\":\"某市市场监督管理局\",\"creditCode\":\"11350100PDY00001XE\"}}";
    }

    public static String penalty(int number) {
        return "{\"op\":\"I\",\"type\":\"administrativePenalty\",\"sourceRecordId\":\"F" + number
                + "\",\"data\":{\"subject\":{\"name\":\"某科技有限公司\",\"category\":\"法人及非法人组织\",\"creditCode\":\"" + SUBJECT
                + "\",\"legalRepresentative\":{\"name\":\"某甲\",\"idType\":\"身份证\",\"idNumber\":\"350102190102030111\"}},"
                + "\"decisionNo\":\"市监处罚〔2025〕" + number
                + "号\",\"violationType\":\"未按规定明码标价\",\"violationFacts\":\"当事人销售商品未标明价格\","
                + "\"legalBasis\":\"《价格法》第四十二条\",\"penaltyCategories\":[\"罚款\"],\"content\":\"罚款 2000 元\","
                + "\"fineAmount\":{\"value\":0.2,\"unit\":\"万元\"},\"decidedOn\":\"2025-06-03\","
                + "\"authority\":{\"name\":\"某市市场监督管理局\",\"creditCode\":\"11350100PDY00001XE\"},"
                + "\"source\":{\"name\":\"某市市场监督管理局\",\"creditCode\":\"11350100PDY00001XE\"}}}";
    }

    /** A clock that is set by hand. */
    static final class TestClock extends Clock {
        Instant now = Instant.parse("2026-03-05T02:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.ofHours(8);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }

        void plusDays(int days) {
            now = now.plusSeconds(86_400L * days);
        }
    }
}
