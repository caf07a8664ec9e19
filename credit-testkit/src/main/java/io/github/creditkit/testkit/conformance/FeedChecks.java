package io.github.creditkit.testkit.conformance;

import static io.github.creditkit.testkit.conformance.ConformanceCheck.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.testkit.conformance.Samples.Permit;
import io.github.creditkit.testkit.conformance.Samples.Subject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The feed of changes, statistics, and what old codes became (变更、统计、代码映射). */
final class FeedChecks {
    private static final String CHANGES = "/changes";
    private static final String STATISTICS = "/statistics/submission";
    private static final int MOST_PAGES = 10_000;
    private static final int MOST_VALUES = 1_000;

    private FeedChecks() {}

    static List<ConformanceCheck> all() {
        return List.of(
                check(
                        "listChanges",
                        "changes-come-in-order",
                        "变更按序到达，游标可续",
                        "Changes come in order and go on from a cursor",
                        FeedChecks::order),
                check("listChanges", "withdrawal-is-told", "撤回有通知", "A withdrawal is told", FeedChecks::withdrawal),
                check("listChanges", "changes-as-lines", "变更可按行读取", "Changes as lines", FeedChecks::lines),
                check("listChanges", "changes-of-some-types", "按类型筛选变更", "Changes of some types", run -> {
                    String cursor = end(run);
                    put(run);
                    Demand.same(
                            0,
                            run.sender()
                                    .get(CHANGES + "?types=honour&after=" + cursor)
                                    .expect(200)
                                    .items()
                                    .size(),
                            "honour");
                    Demand.that(
                            !run.sender()
                                    .get(CHANGES + "?types=" + Samples.PERMIT + "&after=" + cursor)
                                    .expect(200)
                                    .items()
                                    .isEmpty(),
                            "缺少该类型的变更",
                            "the changes of this type are missing");
                }),
                check(
                        "listChanges",
                        "impossible-cursor",
                        "没有的游标返回 410 或 400",
                        "410 or 400 for a cursor that never was",
                        run -> {
                            run.demand(AccountRole.SENDER, CHANGES);
                            run.sender()
                                    .get(CHANGES + "?after=" + encoded("no cursor ' OR 1=1"))
                                    .problem(ProblemType.INVALID_PARAMETER, ProblemType.GONE);
                        }),
                check("listChanges", "scope-to-read-the-feed-is-needed", "没有权限返回 403", "403 without the scope", run -> {
                    run.demand(AccountRole.SENDER, CHANGES);
                    run.as(AccountRole.PUBLIC).get(CHANGES).problem(ProblemType.FORBIDDEN_SCOPE);
                }),
                check("listChanges", "limit-has-bounds", "每页条数有界", "limit has its bounds", run -> {
                    run.demand(AccountRole.SENDER, CHANGES);
                    BatchChecks.bounds(run, CHANGES);
                }),
                check(
                        "getSubmissionStatistics",
                        "what-came-is-counted",
                        "报送计入统计",
                        "What came is counted",
                        FeedChecks::statistics),
                check(
                        "getSubmissionStatistics",
                        "statistics-of-another-unit",
                        "看不到其他单位的统计",
                        "Another unit's statistics are hidden",
                        run -> {
                            run.demand(AccountRole.SENDER, STATISTICS);
                            run.as(AccountRole.OTHER)
                                    .get(STATISTICS + "?unit="
                                            + run.needed(AccountRole.SENDER).unitCode())
                                    .problem(ProblemType.FORBIDDEN_SCOPE);
                            run.as(AccountRole.PUBLIC).get(STATISTICS).problem(ProblemType.FORBIDDEN_SCOPE);
                        }),
                check("getSubmissionStatistics", "month-is-a-month", "月份格式须正确", "A month is a month", run -> {
                    run.demand(AccountRole.SENDER, STATISTICS);
                    run.sender().get(STATISTICS + "?month=2026-13").problem(ProblemType.INVALID_PARAMETER);
                }),
                check(
                        "lookUpCodeMappings",
                        "old-code-leads-to-the-new",
                        "原代码查到统一代码",
                        "An old code leads to the unified one",
                        FeedChecks::mapping),
                check("lookUpCodeMappings", "too-many-codes", "一次最多 1000 个", "1000 at a time", run -> {
                    String values = String.join(",", Collections.nCopies(MOST_VALUES + 1, "\"PDY000036\""));
                    run.sender()
                            .post(
                                    "/code-mappings/lookup",
                                    "{\"scheme\":\"organization-code\",\"values\":[" + values + "]}")
                            .problem(
                                    ProblemType.INVALID_PARAMETER,
                                    ProblemType.VALIDATION_FAILED,
                                    ProblemType.TOO_LARGE);
                }));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String put(ConformanceRun run) {
        return RecordChecks.put(run, Permit.of(run)).expect(201).at("/recordId");
    }

    /** Where the feed ends now. */
    private static String end(ConformanceRun run) {
        run.demand(AccountRole.SENDER, CHANGES);
        String cursor = "";
        for (int i = 0; i < MOST_PAGES; i++) {
            Answer page = run.sender()
                    .get(CHANGES + "?limit="
                            + run.profile().path("limits").path("maxPageSize").asInt()
                            + (cursor.isEmpty() ? "" : "&after=" + encoded(cursor)))
                    .expect(200);
            String next = page.next();
            Demand.that(next != null, "变更页须有 nextCursor", "a page of changes has its nextCursor");
            cursor = String.valueOf(next);
            if (page.items().isEmpty()) {
                return encoded(cursor);
            }
        }
        throw new ConformanceFailure("变更没有尽头 · the feed has no end");
    }

    private static void order(ConformanceRun run) {
        String cursor = end(run);
        List<String> sent = List.of(put(run), put(run), put(run));
        List<String> seen = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        for (int i = 0; i < MOST_PAGES && !seen.containsAll(sent); i++) {
            Answer page = run.sender().get(CHANGES + "?limit=2&after=" + cursor).expect(200);
            Demand.that(page.items().size() <= 2, "一页超过 limit", "a page holds more than limit");
            Demand.that(!page.items().isEmpty(), "变更未到", "the changes did not come");
            for (JsonNode change : page.items()) {
                seen.add(change.path("id").asText());
                cursors.add(change.path("cursor").asText());
            }
            cursor = encoded(String.valueOf(page.next()));
        }
        Demand.same(sent, seen.stream().filter(sent::contains).toList(), "次序 order");
        List<String> sorted = cursors.stream().distinct().sorted().toList();
        Demand.same(sorted, cursors, "游标应严格递增 cursors increase");
    }

    private static void withdrawal(ConformanceRun run) {
        String cursor = end(run);
        Permit permit = Permit.of(run);
        String id = RecordChecks.put(run, permit).expect(201).at("/recordId");
        run.sender()
                .post(permit.address() + "/withdrawals", "{\"reason\":\"测试\"}")
                .expect(202);
        List<String> operations = run.sender().get(CHANGES + "?after=" + cursor).expect(200).items().stream()
                .filter(change -> change.path("id").asText().equals(id))
                .map(change -> change.path("op").asText())
                .toList();
        Demand.same(List.of("UPSERT", "TOMBSTONE"), operations, "op");
    }

    private static void lines(ConformanceRun run) {
        String cursor = end(run);
        String id = put(run);
        Answer answer = run.sender()
                .with("Accept", "application/x-ndjson")
                .get(CHANGES + "?after=" + cursor)
                .expect(200);
        Demand.same("application/x-ndjson", answer.mediaType(), "Content-Type");
        Demand.that(
                !answer.header("Credit-Next-Cursor").isEmpty(),
                "没有 Credit-Next-Cursor",
                "there is no Credit-Next-Cursor");
        Demand.that(
                answer.rows().stream()
                        .anyMatch(change -> change.path("id").asText().equals(id)),
                "变更未到",
                "the change did not come");
    }

    private static int received(ConformanceRun run) {
        String month = run.today().toString().substring(0, 7);
        return run.sender()
                .get(STATISTICS + "?month=" + month)
                .expect(200)
                .json()
                .at("/total/received")
                .asInt();
    }

    private static void statistics(ConformanceRun run) {
        run.demand(AccountRole.SENDER, STATISTICS);
        int before = received(run);
        put(run);
        Demand.that(received(run) > before, "统计未增加", "the count did not rise");
    }

    private static void mapping(ConformanceRun run) {
        Subject subject = Samples.subject(run);
        String old = subject.code().substring(8, 17);
        String id = run.id("M");
        Answer put = RecordChecks.put(
                run,
                "/records/codeMapping/" + id,
                "{\"op\":\"I\",\"type\":\"codeMapping\",\"sourceRecordId\":\"" + id
                        + "\",\"data\":{\"scheme\":\"organization-code\",\"oldValue\":\"" + old + "\",\"creditCode\":\""
                        + subject.code() + "\",\"name\":" + Samples.quoted(subject.name())
                        + ",\"mappedOn\":\"2016-03-02\"}}");
        if (put.status() == 403 || put.status() == 404) {
            throw new NotOffered("报送账号不能报送代码映射", "the sender may not send code mappings");
        }
        put.expect(201);
        Answer found = run.as(AccountRole.PUBLIC)
                .post(
                        "/code-mappings/lookup",
                        "{\"scheme\":\"organization-code\",\"values\":[\"" + old + "\",\"none\"]}")
                .expect(200);
        Demand.same(subject.code(), found.at("/items/0/mappings/0/creditCode"), "creditCode");
        Demand.same("none", found.at("/items/1/value"), "value");
        Demand.same(0, found.json().at("/items/1/mappings").size(), "mappings");
    }
}
