package io.github.creditkit.testkit.conformance;

import static io.github.creditkit.testkit.conformance.ConformanceCheck.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.client.contract.ProblemType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Batches: opened, listed, hidden from others, given up (批次). */
final class BatchChecks {
    private static final String BATCHES = "/batches";

    private BatchChecks() {}

    static List<ConformanceCheck> all() {
        return List.of(
                check("openBatch", "batch-is-opened", "打开批次", "A batch is opened", BatchChecks::opened),
                check(
                        "openBatch",
                        "same-call-is-done-once",
                        "同键同体只办一次",
                        "The same call is done once",
                        BatchChecks::replay),
                check(
                        "openBatch",
                        "idempotency-mismatch",
                        "同键异体返回 422",
                        "The same key with another body is 422",
                        run -> {
                            String key = UUID.randomUUID().toString();
                            open(run, key, Samples.batch(run)).expect(201);
                            open(
                                            run,
                                            key,
                                            Samples.batch(
                                                    run,
                                                    Samples.PERMIT,
                                                    run.needed(AccountRole.SENDER),
                                                    ",\"declaredCount\":7"))
                                    .problem(ProblemType.IDEMPOTENCY_MISMATCH);
                        }),
                check(
                        "openBatch",
                        "keys-belong-to-accounts",
                        "幂等键不跨账号",
                        "A key is of its account alone",
                        BatchChecks::keys),
                check(
                        "openBatch",
                        "key-is-needed",
                        "没有幂等键返回 400",
                        "400 without a key",
                        run -> run.sender()
                                .postWithoutKey(BATCHES, Samples.batch(run))
                                .problem(ProblemType.IDEMPOTENCY_KEY_REQUIRED)),
                check(
                        "openBatch",
                        "nobody-sends-for-another-unit",
                        "不得替其他单位报送",
                        "Nobody sends for another unit",
                        run -> run.sender()
                                .post(BATCHES, Samples.batch(run, Samples.PERMIT, run.needed(AccountRole.OTHER), ""))
                                .problem(ProblemType.FORBIDDEN_SCOPE)),
                check(
                        "openBatch",
                        "scope-to-submit-is-needed",
                        "没有报送权限返回 403",
                        "403 without the scope to submit",
                        run -> run.as(AccountRole.PUBLIC)
                                .post(BATCHES, Samples.batch(run, Samples.PERMIT, run.needed(AccountRole.PUBLIC), ""))
                                .problem(ProblemType.FORBIDDEN_SCOPE)),
                check(
                        "openBatch",
                        "old-catalog-version",
                        "目录版本已变更返回 409",
                        "409 for another version of the catalog",
                        run -> run.sender()
                                .post(
                                        BATCHES,
                                        Samples.batch(
                                                run,
                                                Samples.PERMIT,
                                                run.needed(AccountRole.SENDER),
                                                ",\"catalogVersion\":\"none\""))
                                .problem(ProblemType.UNKNOWN_CATALOG_VERSION)),
                check("openBatch", "bad-body-has-issues", "请求内容有误时逐项说明", "A bad body gets its issues", run -> {
                    Answer answer = run.sender()
                            .post(BATCHES, "{\"recordType\":\"" + Samples.PERMIT + "\"}")
                            .problem(ProblemType.VALIDATION_FAILED);
                    Demand.that(answer.json().path("issues").size() > 0, "没有 issues", "there are no issues");
                }),
                check(
                        "openBatch",
                        "no-json",
                        "不是 JSON 返回 400",
                        "400 for what is no JSON",
                        run -> run.sender().post(BATCHES, "{\"recordType\":").problem(ProblemType.MALFORMED_REQUEST)),
                check(
                        "listBatches",
                        "own-batches-are-paged",
                        "分页不重不漏",
                        "Pages lose nothing and repeat nothing",
                        BatchChecks::paged),
                check("listBatches", "limit-has-bounds", "每页条数有界", "limit has its bounds", run -> bounds(run, BATCHES)),
                check("getBatch", "batch-is-found", "查看批次", "A batch is found", run -> {
                    SentBatch batch = SentBatch.open(run);
                    Answer answer = run.sender().get(batch.address()).expect(200);
                    Demand.same(batch.id(), answer.at("/batchId"), "batchId");
                    Demand.same("OPEN", answer.at("/state"), "state");
                }),
                check(
                        "getBatch",
                        "foreign-batch-is-hidden",
                        "其他单位的批次返回 404",
                        "404 for a batch of another unit",
                        BatchChecks::foreign),
                check(
                        "getBatch",
                        "unknown-batch",
                        "没有的批次返回 404",
                        "404 for one that is not there",
                        run -> run.sender().get("/batches/" + run.id("none")).problem(ProblemType.NOT_FOUND)),
                check(
                        "deleteBatch",
                        "batch-is-given-up",
                        "放弃批次后不再接收",
                        "A batch that is given up takes nothing",
                        run -> {
                            SentBatch batch = SentBatch.open(run);
                            run.sender().delete(batch.address()).expect(204);
                            batch.part(1, Samples.Permit.of(run).row())
                                    .problem(ProblemType.GONE, ProblemType.BATCH_STATE, ProblemType.NOT_FOUND);
                        }),
                check("deleteBatch", "sealed-batch-stays", "封存后不能放弃", "A sealed batch is not given up", run -> {
                    SentBatch batch = SentBatch.open(run);
                    batch.seal().expect(202);
                    run.sender().delete(batch.address()).problem(ProblemType.BATCH_STATE);
                }),
                check(
                        "deleteBatch",
                        "foreign-batch-is-not-given-up",
                        "不能放弃其他单位的批次",
                        "Nobody gives up another unit's batch",
                        run -> {
                            SentBatch batch = SentBatch.open(run);
                            run.as(AccountRole.OTHER).delete(batch.address()).problem(ProblemType.NOT_FOUND);
                            Demand.same(
                                    "OPEN", run.sender().get(batch.address()).at("/state"), "state");
                        }));
    }

    private static Answer open(ConformanceRun run, String key, String body) {
        Answer answer = run.sender().with("Idempotency-Key", key).post(BATCHES, body);
        if (answer.status() == 201) {
            String id = answer.at("/batchId");
            run.finallyDo(() -> run.sender().delete("/batches/" + id));
        }
        return answer;
    }

    private static void opened(ConformanceRun run) {
        Answer answer =
                open(run, UUID.randomUUID().toString(), Samples.batch(run)).expect(201);
        Demand.same("OPEN", answer.at("/state"), "state");
        Demand.that(!answer.at("/batchId").isEmpty(), "没有 batchId", "there is no batchId");
        Demand.that(
                answer.header("Location").contains(answer.at("/batchId")),
                "Location 未指向批次",
                "Location does not lead to the batch");
    }

    private static void replay(ConformanceRun run) {
        String key = UUID.randomUUID().toString();
        Answer first = open(run, key, Samples.batch(run)).expect(201);
        Answer again = open(run, key, Samples.batch(run)).expect(201);
        Demand.same(first.at("/batchId"), again.at("/batchId"), "batchId");
        Demand.same("true", again.header("Idempotent-Replayed"), "Idempotent-Replayed");
    }

    private static void keys(ConformanceRun run) {
        String key = UUID.randomUUID().toString();
        String own = open(run, key, Samples.batch(run)).expect(201).at("/batchId");
        ConformanceAccount other = run.needed(AccountRole.OTHER);
        Answer answer = run.as(AccountRole.OTHER)
                .with("Idempotency-Key", key)
                .post(BATCHES, Samples.batch(run, Samples.PERMIT, other, ""))
                .expect(201);
        String id = answer.at("/batchId");
        run.finallyDo(() -> run.as(AccountRole.OTHER).delete("/batches/" + id));
        Demand.that(!id.equals(own), "得到其他账号的应答", "another account's answer was given");
    }

    private static void paged(ConformanceRun run) {
        Set<String> mine = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            mine.add(SentBatch.open(run).id());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null && !seen.containsAll(mine)) {
            Answer page = run.sender()
                    .get(BATCHES + "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + FeedChecks.encoded(cursor)))
                    .expect(200);
            Demand.that(page.items().size() <= 2, "一页超过 limit", "a page holds more than limit");
            for (JsonNode item : page.items()) {
                seen.add(item.path("batchId").asText());
            }
            cursor = page.next();
            pages++;
            Demand.that(pages < 10_000, "分页不终止", "the pages do not end");
        }
        Demand.same(seen.size(), new HashSet<>(seen).size(), "重复的条目 repeated items");
        Demand.that(seen.containsAll(mine), "列表缺少刚打开的批次", "the list lacks batches that were just opened");
    }

    /** One is the least, the profile's the most. */
    static void bounds(ConformanceRun run, String path) {
        String asked = path + (path.contains("?") ? "&" : "?") + "limit=";
        int most = run.profile().path("limits").path("maxPageSize").asInt();
        run.sender().get(asked + 1).expect(200);
        run.sender().get(asked + most).expect(200);
        for (String bad : List.of("0", "-1", "x", Long.toString(most + 1L), "99999999999")) {
            run.sender().get(asked + bad).problem(ProblemType.INVALID_PARAMETER);
        }
    }

    private static void foreign(ConformanceRun run) {
        SentBatch batch = SentBatch.open(run);
        Caller other = run.as(AccountRole.OTHER);
        other.get(batch.address()).problem(ProblemType.NOT_FOUND);
        other.get(batch.address() + "/receipt").problem(ProblemType.NOT_FOUND);
        boolean isListed = other.get(BATCHES).expect(200).items().stream()
                .anyMatch(item -> item.path("batchId").asText().equals(batch.id()));
        Demand.that(!isListed, "其他单位的列表中有此批次", "another unit's list holds the batch");
        if (run.account(AccountRole.SUPERVISOR).isPresent()) {
            run.as(AccountRole.SUPERVISOR).get(batch.address()).expect(200);
        }
    }
}
