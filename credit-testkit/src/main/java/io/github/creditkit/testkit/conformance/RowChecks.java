package io.github.creditkit.testkit.conformance;

import static io.github.creditkit.testkit.conformance.ConformanceCheck.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.testkit.conformance.Samples.Permit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Receipts and what became of each row (回执与逐行结果). */
final class RowChecks {
    private static final Set<String> TAKEN = Set.of("ACCEPTED", "WARNING");
    private static final int LATE_DAYS = 60;

    private RowChecks() {}

    static List<ConformanceCheck> all() {
        return List.of(
                check(
                        "getReceipt",
                        "receipt-of-open-batch",
                        "未封存没有回执",
                        "An open batch has no receipt",
                        run -> run.sender()
                                .get(SentBatch.open(run).address() + "/receipt")
                                .problem(ProblemType.BATCH_STATE)),
                check("getReceipt", "receipt-adds-up", "回执合计相符", "A receipt adds up", RowChecks::receipt),
                check("getReceipt", "foreign-receipt-is-hidden", "其他单位看不到回执", "Another unit sees no receipt", run -> {
                    SentBatch batch = processed(run, Permit.of(run));
                    Caller other = run.as(AccountRole.OTHER);
                    other.get(batch.address() + "/receipt").problem(ProblemType.NOT_FOUND);
                    other.get(batch.address() + "/receipt/rows").problem(ProblemType.NOT_FOUND);
                }),
                check("listReceiptRows", "good-row-is-accepted", "合格的行入库", "A good row is taken", run -> {
                    Permit permit = Permit.of(run);
                    JsonNode row = only(processed(run, permit).results(""));
                    Demand.that(TAKEN.contains(outcome(row)), "合格的行未入库：" + outcome(row), "a good row was not taken");
                    Demand.same(permit.id(), row.path("sourceRecordId").asText(), "sourceRecordId");
                    Demand.same(1, row.path("version").asInt(), "version");
                    Demand.that(!row.path("recordId").asText("").isEmpty(), "没有 recordId", "there is no recordId");
                }),
                check(
                        "listReceiptRows",
                        "late-row-has-a-warning",
                        "迟报的行入库并提醒",
                        "A late row is taken with a warning",
                        run -> {
                            Permit late = Permit.of(run).decidedOn(run.today().minusDays(LATE_DAYS));
                            SentBatch batch = processed(run, late);
                            JsonNode row = only(batch.results(""));
                            Demand.same("WARNING", outcome(row), "outcome");
                            Demand.that(row.path("issues").size() > 0, "没有 issues", "there are no issues");
                            Demand.same(
                                    1, batch.receipt().json().at("/late/count").asInt(), "late.count");
                        }),
                check(
                        "listReceiptRows",
                        "same-row-is-a-duplicate",
                        "重复的行为 DUPLICATE",
                        "The same row again is a duplicate",
                        run -> {
                            Permit permit = Permit.of(run);
                            JsonNode first = only(processed(run, permit).results(""));
                            JsonNode again = only(processed(run, permit).results(""));
                            Demand.same("DUPLICATE", outcome(again), "outcome");
                            Demand.same(
                                    first.path("recordId").asText(),
                                    again.path("recordId").asText(),
                                    "recordId");
                        }),
                check(
                        "listReceiptRows",
                        "changed-row-is-the-next-version",
                        "改动的行为下一版本",
                        "A changed row is the next version",
                        run -> {
                            Permit permit = Permit.of(run);
                            processed(run, permit);
                            JsonNode changed = only(
                                    processed(run, permit.content("改动后的内容")).results(""));
                            Demand.same(2, changed.path("version").asInt(), "version");
                        }),
                check(
                        "listReceiptRows",
                        "refused-row-says-why",
                        "退回的行逐项说明原因",
                        "A refused row says why",
                        RowChecks::refused),
                check(
                        "listReceiptRows",
                        "refused-row-holds-up-no-other",
                        "一行有误不影响其他行",
                        "A refused row holds up no other",
                        run -> {
                            Permit good = Permit.of(run);
                            withdrawLater(run, good);
                            SentBatch batch = SentBatch.processed(
                                    run,
                                    List.of(
                                            "no JSON",
                                            good.row(),
                                            "{\"type\":\"nothing\"}",
                                            Permit.of(run).row().replace("核准", "")));
                            Demand.same(
                                    List.of("REJECTED", "TAKEN", "REJECTED", "REJECTED"),
                                    batch.results("").stream()
                                            .map(row -> TAKEN.contains(outcome(row)) ? "TAKEN" : outcome(row))
                                            .toList(),
                                    "outcomes");
                            Demand.same(
                                    "PARTIAL", run.sender().get(batch.address()).at("/state"), "state");
                        }),
                check(
                        "listReceiptRows",
                        "atomic-batch-with-a-bad-row-changes-nothing",
                        "整批生效的全量批次有一行未通过，整批不入库，也不撤回",
                        "An atomic full batch with a bad row is refused whole and withdraws nothing",
                        RowChecks::atomic),
                check("listReceiptRows", "rows-by-outcome", "按结果筛选", "Rows by their outcome", run -> {
                    Permit good = Permit.of(run);
                    withdrawLater(run, good);
                    SentBatch batch = SentBatch.processed(run, List.of(good.row(), "no JSON"));
                    Demand.same("REJECTED", outcome(only(batch.results("REJECTED"))), "outcome");
                    Demand.same(1, batch.results("ACCEPTED,WARNING").size(), "ACCEPTED,WARNING");
                    Demand.same(0, batch.results("DUPLICATE").size(), "DUPLICATE");
                }),
                check(
                        "listReceiptRows",
                        "row-of-another-unit",
                        "行中的来源须是报送单位",
                        "A row is of the unit that sends it",
                        run -> {
                            String foreign = Permit.of(run)
                                    .row()
                                    .replace(
                                            "\"data\":",
                                            "\"provenance\":{\"source\":" + Samples.unit(run.needed(AccountRole.OTHER))
                                                    + "},\"data\":");
                            JsonNode row = only(
                                    SentBatch.processed(run, List.of(foreign)).results(""));
                            Demand.same("REJECTED", outcome(row), "outcome");
                        }),
                check(
                        "listReceiptRows",
                        "refused-persons-are-masked",
                        "退回说明中不出现证件号码",
                        "No number of a person in a reason",
                        run -> {
                            String number = run.person();
                            String row =
                                    Permit.of(run, Samples.person(number)).row().replace("\"自然人\"", "\"法人及非法人组织\"");
                            SentBatch batch = SentBatch.processed(run, List.of(row.replace("核准", "")));
                            run.sender()
                                    .get(batch.address() + "/receipt/rows")
                                    .expect(200)
                                    .lacks(number, "自然人证件号码", "a person's number");
                        }),
                check(
                        "listReceiptRows",
                        "unknown-outcome-asked-for",
                        "没有的结果返回 400",
                        "400 for an outcome that is none",
                        run -> run.sender()
                                .get(SentBatch.processed(run, List.of("no JSON"))
                                                .address() + "/receipt/rows?status=NOTHING")
                                .problem(ProblemType.INVALID_PARAMETER)));
    }

    private static SentBatch processed(ConformanceRun run, Permit permit) throws InterruptedException {
        withdrawLater(run, permit);
        return SentBatch.processed(run, List.of(permit.row()));
    }

    private static void withdrawLater(ConformanceRun run, Permit permit) {
        RecordChecks.withdrawLater(run, permit.address());
    }

    static String outcome(JsonNode row) {
        return row.path("outcome").asText();
    }

    static JsonNode only(List<JsonNode> rows) {
        Demand.same(1, rows.size(), "行数 rows");
        return rows.get(0);
    }

    private static void receipt(ConformanceRun run) throws InterruptedException {
        Permit good = Permit.of(run);
        withdrawLater(run, good);
        SentBatch batch = SentBatch.open(run);
        batch.part(1, good.row() + "\nno JSON\n").expect(202);
        Answer sealed = batch.seal().expect(202);
        Demand.that(!sealed.at("/state").equals("OPEN"), "封存后仍为 OPEN", "it is open behind its seal");
        Answer receipt = batch.receipt();
        JsonNode totals = receipt.json().path("totals");
        Demand.same(2, totals.path("received").asInt(), "received");
        Demand.same(1, totals.path("rejected").asInt(), "rejected");
        Demand.same(
                1,
                totals.path("accepted").asInt()
                        + totals.path("acceptedWithWarning").asInt(),
                "accepted + acceptedWithWarning");
        String told = Contract.JSON.valueToTree(batch.sealing()).asText();
        Demand.that(told.contains(receipt.at("/digest")), "回执摘要与封存摘要不同", "the digest is not that of the seal");
    }

    /** Of full batches only this one is tried: it must change nothing, whatever else the unit has sent. */
    private static void atomic(ConformanceRun run) throws InterruptedException {
        Permit before = Permit.of(run);
        processed(run, before);
        Permit good = Permit.of(run);
        withdrawLater(run, good);
        SentBatch batch = SentBatch.open(
                run,
                Samples.batch(run, Samples.PERMIT, run.needed(AccountRole.SENDER), ",\"atomic\":true")
                        .replace("INCREMENTAL", "FULL"));
        batch.part(1, good.row() + "\nno JSON\n").expect(202);
        batch.seal().expect(202);
        JsonNode totals = batch.receipt().json().path("totals");
        Demand.same(2, totals.path("rejected").asInt(), "rejected");
        Demand.same("REJECTED", run.sender().get(batch.address()).at("/state"), "state");
        for (JsonNode row : batch.results("")) {
            Demand.same("REJECTED", outcome(row), "outcome");
        }
        run.sender().get(good.address()).problem(ProblemType.NOT_FOUND);
        run.sender().get(before.address()).expect(200);
    }

    private static void refused(ConformanceRun run) throws InterruptedException {
        Permit permit = Permit.of(run);
        String bad = permit.row().replace("\"decidedOn\":\"" + permit.decidedOn() + "\",", "");
        JsonNode row = only(SentBatch.processed(run, List.of(bad)).results("REJECTED"));
        Demand.same(1, row.path("part").asInt(), "part");
        Demand.same(1, row.path("row").asInt(), "row");
        Set<String> fields =
                row.path("issues").findValuesAsText("field").stream().collect(Collectors.toSet());
        Demand.that(fields.contains("/decidedOn"), "issues 未指出 /decidedOn，而是 " + fields, "no issue names /decidedOn");
        for (JsonNode issue : row.path("issues")) {
            if (issue.path("field").asText().equals("/decidedOn")) {
                Demand.same("ERROR", issue.path("severity").asText(), "severity");
                Demand.same("XK_JDRQ", issue.path("wireField").asText(), "wireField");
                Demand.that(!issue.path("messageZh").asText("").isEmpty(), "没有中文说明", "there is no Chinese message");
                Demand.that(!issue.path("messageEn").asText("").isEmpty(), "没有英文说明", "there is no English message");
            }
        }
    }
}
