package io.github.creditkit.testkit.conformance;

import static io.github.creditkit.testkit.conformance.ConformanceCheck.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.testkit.conformance.Samples.Penalty;
import io.github.creditkit.testkit.conformance.Samples.Subject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Objections and repairs, step by step, each step by who may take it (异议、信用修复). */
final class RightsChecks {
    private static final String OBJECTIONS = "/objections";
    private static final String REPAIRS = "/repairs";

    private RightsChecks() {}

    static List<ConformanceCheck> all() {
        return List.of(
                check("fileObjection", "objection-is-filed", "提出异议", "An objection is filed", run -> {
                    Case filed = object(run);
                    Demand.same("submitted", filed.answer().at("/objection/state"), "state");
                    Demand.that(
                            filed.answer().header("Location").endsWith(filed.no()),
                            "Location 未指向异议",
                            "Location leads elsewhere");
                }),
                check("fileObjection", "objection-to-nothing", "对不存在的记录不能提异议", "No objection to nothing", run -> {
                    run.demand(AccountRole.PUBLIC, OBJECTIONS);
                    run.as(AccountRole.PUBLIC)
                            .post(OBJECTIONS, objection(Samples.subject(run), run.id("none")))
                            .problem(
                                    ProblemType.INVALID_PARAMETER,
                                    ProblemType.VALIDATION_FAILED,
                                    ProblemType.NOT_FOUND);
                }),
                check(
                        "fileObjection",
                        "objection-is-filed-once",
                        "异议不因重发而成两件",
                        "An objection that is sent again is one",
                        run -> {
                            Sent sent = sent(run);
                            Caller caller = run.as(AccountRole.PUBLIC)
                                    .with("Idempotency-Key", UUID.randomUUID().toString());
                            String body = objection(sent.subject(), sent.recordId());
                            String first =
                                    caller.post(OBJECTIONS, body).expect(201).at("/objection/objectionNo");
                            Demand.same(
                                    first,
                                    caller.post(OBJECTIONS, body).expect(201).at("/objection/objectionNo"),
                                    "objectionNo");
                        }),
                check(
                        "listObjections",
                        "own-objections-are-listed",
                        "列出自己的异议",
                        "One's own objections are listed",
                        run -> {
                            Case filed = object(run);
                            Demand.that(
                                    isListed(
                                            run.as(AccountRole.PUBLIC),
                                            OBJECTIONS,
                                            "/objection/objectionNo",
                                            filed.no()),
                                    "列表缺少异议",
                                    "the list lacks it");
                            Demand.that(
                                    !isListed(
                                            run.as(AccountRole.OTHER),
                                            OBJECTIONS,
                                            "/objection/objectionNo",
                                            filed.no()),
                                    "其他单位列出了此异议",
                                    "another unit lists it");
                            BatchChecks.bounds(run, OBJECTIONS);
                        }),
                check(
                        "getObjection",
                        "foreign-objection-is-hidden",
                        "看不到无关的异议",
                        "Another's objection is hidden",
                        run -> {
                            Case filed = object(run);
                            run.as(AccountRole.PUBLIC)
                                    .get(filed.path())
                                    .expect(200)
                                    .contains(filed.no());
                            run.sender().get(filed.path()).expect(200);
                            run.as(AccountRole.OTHER).get(filed.path()).problem(ProblemType.NOT_FOUND);
                            run.as(AccountRole.PUBLIC)
                                    .get("/objections/" + run.id("none"))
                                    .problem(ProblemType.NOT_FOUND);
                        }),
                check(
                        "moveObjection",
                        "objection-goes-its-way",
                        "异议逐步办理，各办各的",
                        "An objection goes its way, each step by its role",
                        RightsChecks::objectionGoes),
                check("moveObjection", "objection-is-withdrawn", "申请人可撤回", "Who filed it may withdraw it", run -> {
                    Case filed = object(run);
                    move(run.as(AccountRole.PUBLIC), filed, "withdraw").expect(200);
                    move(run.as(AccountRole.PUBLIC), filed, "withdraw").problem(ProblemType.CASE_STATE);
                }),
                check(
                        "moveObjection",
                        "unknown-step",
                        "没有的步骤返回 409",
                        "409 for a step that is none",
                        run -> move(run.as(AccountRole.PUBLIC), object(run), "nothing")
                                .problem(ProblemType.CASE_STATE, ProblemType.VALIDATION_FAILED)),
                check("applyForRepair", "repair-is-applied-for", "申请信用修复", "Repair is applied for", run -> {
                    Case filed = apply(run);
                    Demand.same("submitted", filed.answer().at("/repair/state"), "state");
                }),
                check("applyForRepair", "repair-of-nothing", "对不存在的记录不能申请修复", "No repair of nothing", run -> {
                    run.demand(AccountRole.PUBLIC, REPAIRS);
                    run.as(AccountRole.PUBLIC)
                            .post(REPAIRS, repair(run, Samples.subject(run), run.id("none")))
                            .problem(
                                    ProblemType.INVALID_PARAMETER,
                                    ProblemType.VALIDATION_FAILED,
                                    ProblemType.NOT_FOUND);
                }),
                check("listRepairs", "own-repairs-are-listed", "列出自己的修复", "One's own repairs are listed", run -> {
                    Case filed = apply(run);
                    Demand.that(
                            isListed(run.as(AccountRole.PUBLIC), REPAIRS, "/repair/repairNo", filed.no()),
                            "列表缺少修复",
                            "the list lacks it");
                    Demand.that(
                            !isListed(run.as(AccountRole.OTHER), REPAIRS, "/repair/repairNo", filed.no()),
                            "其他单位列出了此修复",
                            "another unit lists it");
                    BatchChecks.bounds(run, REPAIRS);
                }),
                check("getRepair", "foreign-repair-is-hidden", "看不到无关的修复", "Another's repair is hidden", run -> {
                    Case filed = apply(run);
                    run.as(AccountRole.PUBLIC).get(filed.path()).expect(200).contains(filed.no());
                    run.as(AccountRole.OTHER).get(filed.path()).problem(ProblemType.NOT_FOUND);
                }),
                check("moveRepair", "steps-are-for-their-roles", "申请人不能自己批准", "Who applies does not approve", run -> {
                    Case filed = apply(run);
                    for (String step : List.of("accept", "approve", "put-into-effect")) {
                        move(run.as(AccountRole.PUBLIC), filed, step)
                                .problem(ProblemType.FORBIDDEN_SCOPE, ProblemType.CASE_STATE);
                    }
                    Demand.same(
                            "submitted",
                            run.as(AccountRole.PUBLIC)
                                    .get(filed.path())
                                    .expect(200)
                                    .at("/repair/state"),
                            "state");
                }),
                check(
                        "moveRepair",
                        "repair-goes-to-its-end",
                        "修复办结，公示和共享终止",
                        "A repair goes to its end, and what it repairs is public no more",
                        RightsChecks::repairGoes),
                check(
                        "moveRepair",
                        "repair-needs-its-conditions",
                        "条件不齐不受理，并说明缺什么",
                        "Not accepted without its conditions, and says which",
                        run -> {
                            Case filed = apply(run);
                            move(run.as(AccountRole.SUPERVISOR), filed, "route").expect(200);
                            Demand.that(
                                    filed.answer().json().path("missing").size() > 0,
                                    "没有说明缺什么",
                                    "it does not say what is missing");
                            move(run.sender(), filed, "accept").problem(ProblemType.CASE_STATE);
                        }));
    }

    /** A case: its number, where it is, and the answer to its filing. */
    private record Case(String no, String path, Answer answer) {}

    private record Sent(Subject subject, String recordId) {}

    private static Sent sent(ConformanceRun run) {
        run.demand(AccountRole.PUBLIC, OBJECTIONS);
        Subject subject = Samples.subject(run);
        Penalty penalty = Penalty.of(run, subject);
        return new Sent(
                subject,
                RecordChecks.put(run, penalty.address(), penalty.row())
                        .expect(201)
                        .at("/recordId"));
    }

    private static String reference(String recordId) {
        return "{\"type\":\"" + Samples.PENALTY + "\",\"id\":\"" + recordId + "\",\"version\":1}";
    }

    private static String objection(Subject subject, String recordId) {
        return "{\"subject\":" + subject.json() + ",\"applicant\":{\"kind\":\"self\"},\"recordRef\":"
                + reference(recordId)
                + ",\"claim\":\"error\",\"statement\":\"测试：金额与决定书不一致\",\"evidence\":[\"决定书\"],"
                + "\"channel\":\"credit-china\"}";
    }

    private static Case object(ConformanceRun run) {
        Sent sent = sent(run);
        Answer answer = run.as(AccountRole.PUBLIC)
                .post(OBJECTIONS, objection(sent.subject(), sent.recordId()))
                .expect(201);
        String no = answer.at("/objection/objectionNo");
        Case filed = new Case(no, OBJECTIONS + "/" + no, answer);
        run.finallyDo(() -> move(run.as(AccountRole.PUBLIC), filed, "withdraw"));
        return filed;
    }

    private static String repair(ConformanceRun run, Subject subject, String recordId) {
        return repair(run, subject, recordId, "");
    }

    private static String repair(ConformanceRun run, Subject subject, String recordId, String more) {
        return "{\"subject\":" + subject.json() + ",\"recordRef\":" + reference(recordId)
                + ",\"kind\":\"end-publication\",\"obligationsFulfilledOn\":\""
                + run.today().minusMonths(8) + "\",\"proof\":[\"缴款凭证\"],\"channel\":\"credit-china\"" + more + "}";
    }

    private static Case apply(ConformanceRun run) {
        return apply(run, sent(run), "");
    }

    private static Case apply(ConformanceRun run, Sent sent, String more) {
        run.demand(AccountRole.PUBLIC, REPAIRS);
        Answer answer = run.as(AccountRole.PUBLIC)
                .post(REPAIRS, repair(run, sent.subject(), sent.recordId(), more))
                .expect(201);
        String no = answer.at("/repair/repairNo");
        Case filed = new Case(no, REPAIRS + "/" + no, answer);
        run.finallyDo(() -> move(run.as(AccountRole.PUBLIC), filed, "withdraw"));
        return filed;
    }

    private static Answer move(Caller caller, Case one, String step, String... evidence) {
        StringBuilder all = new StringBuilder();
        for (String each : evidence) {
            all.append(all.isEmpty() ? "" : ",").append(Samples.quoted(each));
        }
        return caller.post(
                one.path() + "/transitions",
                "{\"move\":\"" + step + "\",\"evidence\":[" + all + "],\"remark\":\"测试：" + step + "\"}");
    }

    private static boolean isListed(Caller caller, String path, String pointer, String no) {
        String cursor = "";
        while (cursor != null) {
            Answer page = caller.get(path + (cursor.isEmpty() ? "" : "?cursor=" + FeedChecks.encoded(cursor)))
                    .expect(200);
            for (JsonNode item : page.items()) {
                if (item.at(pointer).asText().equals(no)) {
                    return true;
                }
            }
            cursor = page.next();
        }
        return false;
    }

    private static void objectionGoes(ConformanceRun run) {
        Caller platform = run.as(AccountRole.SUPERVISOR);
        Case filed = object(run);
        move(run.as(AccountRole.PUBLIC), filed, "accept").problem(ProblemType.FORBIDDEN_SCOPE, ProblemType.CASE_STATE);
        move(platform, filed, "accept").expect(200);
        move(platform, filed, "mark").expect(200);
        move(platform, filed, "assign").expect(200);
        move(run.sender(), filed, "verify").problem(ProblemType.CASE_STATE);
        move(run.sender(), filed, "verify", "核查表").expect(200);
        move(run.sender(), filed, "reject").expect(200);
        move(run.sender(), filed, "reply").expect(200);
        Answer closed = move(platform, filed, "close").expect(200);
        Demand.same("closed", closed.at("/objection/state"), "state");
        List<String> moves = closed.json().path("history").findValuesAsText("move");
        Demand.same(
                List.of("submit", "accept", "mark", "assign", "verify", "reject", "reply", "close"), moves, "history");
        move(platform, filed, "accept").problem(ProblemType.CASE_STATE);
    }

    private static void repairGoes(ConformanceRun run) {
        Sent sent = sent(run);
        QueryChecks.open(run, sent.subject()).expect(200).contains(sent.recordId());
        String commitment = commitment(run, sent.subject());
        Case filed = apply(run, sent, ",\"commitmentCode\":\"" + commitment + "\"");
        Demand.same(0, filed.answer().json().path("missing").size(), "missing");
        Caller platform = run.as(AccountRole.SUPERVISOR);
        move(platform, filed, "route").expect(200);
        move(run.sender(), filed, "accept").expect(200);
        move(run.sender(), filed, "review").expect(200);
        move(run.sender(), filed, "approve").expect(200);
        Answer open = QueryChecks.open(run, sent.subject());
        Demand.that(!open.text().contains(sent.recordId()), "准予修复后仍公示", "it is public after its repair");
        move(platform, filed, "put-into-effect").expect(200);
        move(platform, filed, "complete").problem(ProblemType.CASE_STATE);
        for (String effect : List.of("update-evaluation", "notify-third-parties")) {
            platform.post(
                            filed.path() + "/transitions",
                            "{\"move\":\"effect-done\",\"evidence\":[],\"effect\":\"" + effect + "\"}")
                    .expect(200);
        }
        Answer done = move(platform, filed, "complete").expect(200);
        Demand.same("completed", done.at("/repair/state"), "state");
    }

    /** A commitment by which a failure is repaired, made today; its code. */
    private static String commitment(ConformanceRun run, Subject subject) {
        String id = run.id("C");
        String code = run.profile().path("divisionCode").asText()
                + DateTimeFormatter.BASIC_ISO_DATE.format(run.today())
                + String.format(Locale.ROOT, "%06d", Math.floorMod(run.name().hashCode(), 1_000_000));
        ConformanceAccount by = run.needed(AccountRole.SENDER);
        RecordChecks.put(
                        run,
                        "/records/creditCommitment/" + id,
                        "{\"op\":\"I\",\"type\":\"creditCommitment\",\"sourceRecordId\":\"" + id
                                + "\",\"data\":{\"code\":"
                                + Samples.quoted(code) + ",\"subject\":" + subject.json()
                                + ",\"type\":\"信用修复型\",\"reason\":\"修复\",\"content\":\"不再违法\","
                                + "\"breachLiability\":\"依法承担责任\",\"madeOn\":\"" + run.today() + "\",\"validTo\":\""
                                + run.today().plusYears(1) + "\",\"fulfilment\":\"全部履行\",\"acceptedBy\":"
                                + Samples.unit(by) + ",\"publicity\":\"可向社会公开\"}}")
                .expect(201);
        return code;
    }
}
