package io.github.creditkit.testkit.conformance;

import static io.github.creditkit.testkit.conformance.ConformanceCheck.check;

import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.testkit.conformance.Samples.Penalty;
import io.github.creditkit.testkit.conformance.Samples.Permit;
import io.github.creditkit.testkit.conformance.Samples.Subject;
import java.util.List;

/** Queries, reports, what a subject sees of itself, and who looked (查询、信用报告、本人查询、查询留痕). */
final class QueryChecks {
    private static final String CODE = "unified-social-credit-code";
    private static final String BASIS = ",\"basis\":\"《行政许可法》\"";

    private QueryChecks() {}

    static List<ConformanceCheck> all() {
        return List.of(
                check("getSubject", "public-view", "组织的公开信息", "What is public of an organisation", run -> {
                    Subject subject = Samples.subject(run);
                    Permit permit = Permit.of(run, subject.json());
                    RecordChecks.put(run, permit).expect(201);
                    open(run, subject).expect(200).contains(subject.code()).contains(permit.decisionNo());
                }),
                check(
                        "getSubject",
                        "no-person-in-public",
                        "公开信息中没有自然人证件号码",
                        "No person's number is public",
                        QueryChecks::noPerson),
                check(
                        "getSubject",
                        "nothing-public",
                        "没有公开信息返回 404",
                        "404 where nothing is public",
                        run -> open(run, Samples.subject(run)).problem(ProblemType.NOT_FOUND)),
                check(
                        "getSubject",
                        "persons-are-not-asked-for-by-address",
                        "地址中不能查自然人",
                        "Nobody asks for a person by an address",
                        run -> run.as(AccountRole.PUBLIC)
                                .get("/subjects/identity-card/any")
                                .problem(ProblemType.INVALID_PARAMETER, ProblemType.NOT_FOUND)),
                check(
                        "query",
                        "government-asks-with-purpose-and-basis",
                        "政务查询须有用途和依据",
                        "A department asks with a purpose and a basis",
                        QueryChecks::government),
                check(
                        "query",
                        "query-without-purpose",
                        "没有用途不能查询",
                        "No query without a purpose",
                        run -> run.sender()
                                .post("/queries", "{\"subject\":" + subject(Samples.subject(run)) + BASIS + "}")
                                .problem(ProblemType.VALIDATION_FAILED, ProblemType.PURPOSE_REQUIRED)),
                check("query", "no-record", "没有记录时如实说明", "It says so where there is no record", run -> {
                    Answer answer = query(run.sender(), Samples.subject(run)).expect(200);
                    Demand.that(answer.json().path("noRecord").asBoolean(), "noRecord 应为 true", "noRecord is not true");
                    Demand.same(0, answer.json().path("views").size(), "views");
                }),
                check(
                        "query",
                        "query-names-trace-and-rights",
                        "结果附查询编号与权利渠道",
                        "A result has its trace and the ways of rights",
                        run -> {
                            Answer answer =
                                    query(run.sender(), Samples.subject(run)).expect(200);
                            Demand.that(!answer.at("/traceId").isEmpty(), "没有 traceId", "there is no traceId");
                            Demand.that(answer.json().path("rights").size() > 0, "没有 rights", "there are no rights");
                            Demand.same(run.today().toString(), answer.at("/asOf"), "asOf");
                        }),
                check(
                        "query",
                        "consent-must-be-one",
                        "伪造的授权被拒绝",
                        "A made-up consent is refused",
                        run -> run.as(AccountRole.PUBLIC)
                                .post(
                                        "/queries",
                                        "{\"subject\":" + subject(Samples.subject(run))
                                                + ",\"purpose\":\"administrative-approval\",\"consentToken\":\"made up\"}")
                                .problem(
                                        ProblemType.CONSENT_REQUIRED,
                                        ProblemType.CONSENT_EXPIRED,
                                        ProblemType.FORBIDDEN_SCOPE)),
                check(
                        "query",
                        "consent-opens-what-it-is-for",
                        "凭授权查到本人授权的信息，不及其他",
                        "A consent opens what it is for, and nothing else",
                        QueryChecks::consented),
                check(
                        "query",
                        "person-by-document",
                        "按证件查自然人",
                        "A person is found by his document",
                        QueryChecks::person),
                check("query", "by-name", "按名称查到公开信息", "A name finds what is public", QueryChecks::byName),
                check("query", "by-decision", "按文书号和机关查询", "A decision is found by its number", run -> {
                    Subject subject = Samples.subject(run);
                    Permit permit = Permit.of(run, subject.json());
                    RecordChecks.put(run, permit).expect(201);
                    run.sender()
                            .post(
                                    "/queries",
                                    "{\"decisionNo\":" + Samples.quoted(permit.decisionNo()) + ",\"authority\":\""
                                            + run.needed(AccountRole.SENDER).unitCode()
                                            + "\",\"purpose\":\"administrative-approval\"" + BASIS + "}")
                            .expect(200)
                            .contains(subject.code());
                }),
                check(
                        "query",
                        "not-of-tomorrow",
                        "基准日不能晚于今天",
                        "Nobody asks for tomorrow",
                        run -> run.sender()
                                .post(
                                        "/queries",
                                        "{\"subject\":" + subject(Samples.subject(run))
                                                + ",\"purpose\":\"administrative-approval\"" + BASIS + ",\"asOf\":\""
                                                + run.today().plusDays(2) + "\"}")
                                .problem(ProblemType.INVALID_PARAMETER, ProblemType.VALIDATION_FAILED)),
                check("query", "hostile-query", "恶意的查询条件只是条件", "A hostile condition is a condition", run -> {
                    for (String text : List.of("' OR '1'='1", "%", "_", "*", RecordChecks.HOSTILE)) {
                        Answer answer = run.sender()
                                .post(
                                        "/queries",
                                        "{\"subject\":{\"scheme\":\"" + CODE + "\",\"value\":"
                                                + Samples.quoted(text.substring(0, Math.min(60, text.length())))
                                                + "},\"purpose\":\"administrative-approval\"" + BASIS + "}")
                                .expect(200, 400, 422);
                        Demand.that(
                                answer.isError()
                                        || answer.json().path("noRecord").asBoolean(),
                                "查到不该查到的记录",
                                "it found what it should not");
                    }
                }),
                check(
                        "orderReport",
                        "report-is-ordered",
                        "申请并取得信用报告",
                        "A report is ordered and fetched",
                        QueryChecks::report),
                check(
                        "orderReport",
                        "report-without-basis",
                        "没有依据不能申请报告",
                        "No report without a basis",
                        run -> run.sender()
                                .post("/reports", order(Samples.subject(run), ""))
                                .problem(ProblemType.PURPOSE_REQUIRED)),
                check("getReport", "foreign-report-is-hidden", "看不到别人的报告", "Another's report is hidden", run -> {
                    String where = ordered(run);
                    run.as(AccountRole.OTHER).get(where).problem(ProblemType.NOT_FOUND);
                    run.sender().get("/reports/" + run.id("none")).problem(ProblemType.NOT_FOUND);
                }),
                check("exportSelf", "self-access-needs-a-proof", "本人查询须核验身份", "Self-access needs a proof", run -> {
                    Subject subject = Samples.subject(run);
                    RecordChecks.put(run, Permit.of(run, subject.json())).expect(201);
                    run.as(AccountRole.PUBLIC)
                            .post("/self-access", self(subject, "not a proof"))
                            .problem(ProblemType.DISCLOSURE_DENIED);
                }),
                check(
                        "exportSelf",
                        "subject-sees-all",
                        "本人看到全部信息和查询记录",
                        "The subject sees all, and who looked",
                        run -> {
                            String proof = run.platform()
                                    .identityProof()
                                    .orElseThrow(() -> new NotOffered(
                                            "没有可用的身份核验凭证 identity-proof", "the suite was given no identity-proof"));
                            Subject subject = Samples.subject(run);
                            RecordChecks.put(run, Permit.of(run, subject.json()))
                                    .expect(201);
                            query(run.sender(), subject).expect(200);
                            Answer answer = run.as(AccountRole.PUBLIC)
                                    .post("/self-access", self(subject, proof))
                                    .expect(200);
                            Demand.same(1, answer.json().at("/view/entries").size(), "view.entries");
                            answer.contains("《行政许可法》");
                        }),
                check("listAccesses", "queries-are-logged", "查询留痕", "Queries are logged", run -> {
                    run.demand(AccountRole.SENDER, "/audit/accesses?subject=" + CODE + ":none");
                    Subject subject = Samples.subject(run);
                    RecordChecks.put(run, Permit.of(run, subject.json())).expect(201);
                    String trace = query(run.sender(), subject).expect(200).at("/traceId");
                    String asked = "/audit/accesses?subject=" + CODE + ":" + subject.code();
                    Demand.that(
                            run.sender().get(asked).expect(200).items().stream()
                                    .anyMatch(item ->
                                            item.path("traceId").asText().equals(trace)),
                            "留痕中没有刚才的查询",
                            "the query is not in the log");
                    run.as(AccountRole.PUBLIC).get(asked).problem(ProblemType.FORBIDDEN_SCOPE);
                    BatchChecks.bounds(run, asked);
                }),
                check("listAccesses", "accesses-are-paged", "查询留痕分页", "The log is paged", run -> {
                    run.demand(AccountRole.SENDER, "/audit/accesses?subject=" + CODE + ":none");
                    Subject subject = Samples.subject(run);
                    RecordChecks.put(run, Permit.of(run, subject.json())).expect(201);
                    for (int i = 0; i < 3; i++) {
                        query(run.sender(), subject).expect(200);
                    }
                    String asked = "/audit/accesses?subject=" + CODE + ":" + subject.code() + "&limit=2";
                    Answer first = run.sender().get(asked).expect(200);
                    Demand.same(2, first.items().size(), "items");
                    Demand.that(first.next() != null, "没有 nextCursor", "there is no nextCursor");
                    Answer second = run.sender()
                            .get(asked + "&cursor=" + FeedChecks.encoded(String.valueOf(first.next())))
                            .expect(200);
                    Demand.that(!second.items().isEmpty(), "第二页为空", "the second page is empty");
                    Demand.that(
                            !first.items().contains(second.items().get(0)),
                            "第二页重复第一页",
                            "the second page repeats the first");
                }),
                check(
                        "lookUpAccesses",
                        "accesses-to-a-person",
                        "自然人的查询留痕写在请求体中",
                        "Who looked at a person is asked in a body",
                        run -> {
                            run.demand(AccountRole.SENDER, "/audit/accesses?subject=" + CODE + ":none");
                            String number = run.person();
                            Permit permit = Permit.of(run, Samples.person(number));
                            RecordChecks.put(run, permit).expect(201);
                            String trace =
                                    byDocument(run.sender(), number).expect(200).at("/traceId");
                            String asked = "{\"idType\":\"身份证\",\"idNumber\":\"" + number + "\"}";
                            run.sender()
                                    .post("/audit/accesses/lookup", asked)
                                    .expect(200)
                                    .contains(trace)
                                    .lacks(number, "自然人证件号码", "a person's number");
                            run.as(AccountRole.PUBLIC)
                                    .post("/audit/accesses/lookup", asked)
                                    .problem(ProblemType.FORBIDDEN_SCOPE);
                        }));
    }

    private static String subject(Subject subject) {
        return "{\"scheme\":\"" + CODE + "\",\"value\":\"" + subject.code() + "\"}";
    }

    static Answer query(Caller caller, Subject subject) {
        return caller.post(
                "/queries",
                "{\"subject\":" + subject(subject) + ",\"purpose\":\"administrative-approval\"" + BASIS + "}");
    }

    /** What everyone may see of a subject. */
    static Answer open(ConformanceRun run, Subject subject) {
        return run.as(AccountRole.PUBLIC).get("/subjects/" + CODE + "/" + subject.code());
    }

    private static Answer byDocument(Caller caller, String number) {
        return caller.post(
                "/queries",
                "{\"subject\":{\"idType\":\"身份证\",\"idNumber\":\"" + number
                        + "\"},\"purpose\":\"administrative-approval\"" + BASIS + "}");
    }

    private static void noPerson(ConformanceRun run) {
        Subject subject = Samples.subject(run);
        Permit permit = Permit.of(run, subject.json());
        Penalty penalty = Penalty.of(run, subject);
        RecordChecks.put(run, permit).expect(201);
        RecordChecks.put(run, penalty.address(), penalty.row()).expect(201);
        open(run, subject)
                .expect(200)
                .lacks(subject.person(), "自然人证件号码", "a person's number")
                .lacks("测甲", "自然人姓名", "a person's name");
    }

    private static void consented(ConformanceRun run) {
        ConformanceConsent consent = run.platform()
                .consent()
                .orElseThrow(() -> new NotOffered("没有可用的查询授权 consent", "the suite was given no consent"));
        Subject own = new Subject("某测试" + run.id("") + "有限公司", consent.subjectCode(), run.person());
        Permit permit = Permit.of(run, own.json());
        RecordChecks.put(run, permit).expect(201);
        Subject other = Samples.subject(run);
        RecordChecks.put(run, Permit.of(run, other.json())).expect(201);
        Caller caller = run.as(AccountRole.PUBLIC);
        caller.post("/queries", consented(own, consent, consent.purpose()))
                .expect(200)
                .contains(permit.decisionNo());
        String elsewhere =
                consent.purpose().equals("administrative-approval") ? "market-transaction" : "administrative-approval";
        caller.post("/queries", consented(own, consent, elsewhere))
                .problem(ProblemType.CONSENT_EXPIRED, ProblemType.CONSENT_REQUIRED, ProblemType.FORBIDDEN_SCOPE);
        Answer foreign = caller.post("/queries", consented(other, consent, consent.purpose()));
        Demand.that(
                foreign.isError() || !foreign.text().contains("测甲"),
                "授权查到了别人不公开的信息",
                "a consent opened what is another subject's");
    }

    private static String consented(Subject subject, ConformanceConsent consent, String purpose) {
        return "{\"subject\":" + subject(subject) + ",\"purpose\":" + Samples.quoted(purpose) + ",\"consentToken\":"
                + Samples.quoted(consent.token()) + "}";
    }

    private static void government(ConformanceRun run) {
        Subject subject = Samples.subject(run);
        Permit permit = Permit.of(run, subject.json());
        RecordChecks.put(run, permit).expect(201);
        run.sender()
                .post("/queries", "{\"subject\":" + subject(subject) + ",\"purpose\":\"administrative-approval\"}")
                .problem(ProblemType.PURPOSE_REQUIRED);
        Answer found = query(run.sender(), subject).expect(200).contains(permit.decisionNo());
        Demand.that(!found.json().path("noRecord").asBoolean(), "noRecord 应为 false", "noRecord is not false");
    }

    private static void person(ConformanceRun run) {
        String number = run.person();
        Permit permit = Permit.of(run, Samples.person(number));
        RecordChecks.put(run, permit).expect(201);
        byDocument(run.sender(), number).expect(200).contains(permit.decisionNo());
        byDocument(run.as(AccountRole.PUBLIC), number)
                .expect(200, 403, 422)
                .lacks(number, "自然人证件号码", "a person's number")
                .lacks("测乙", "自然人姓名", "a person's name");
    }

    private static void byName(ConformanceRun run) {
        Subject subject = Samples.subject(run);
        Permit permit = Permit.of(run, subject.json());
        RecordChecks.put(run, permit).expect(201);
        run.sender()
                .post(
                        "/queries",
                        "{\"subject\":{\"name\":" + Samples.quoted(subject.name())
                                + "},\"purpose\":\"administrative-approval\"" + BASIS + "}")
                .expect(200)
                .contains(subject.code())
                .lacks(subject.person(), "自然人证件号码", "a person's number");
    }

    private static String order(Subject subject, String basis) {
        return "{\"subject\":" + subject(subject) + ",\"purpose\":\"administrative-approval\"" + basis + "}";
    }

    private static String ordered(ConformanceRun run) {
        Subject subject = Samples.subject(run);
        RecordChecks.put(run, Permit.of(run, subject.json())).expect(201);
        Answer answer = run.sender().post("/reports", order(subject, BASIS)).expect(202);
        return "/reports/" + answer.at("/id");
    }

    private static void report(ConformanceRun run) throws InterruptedException {
        String where = ordered(run);
        Answer answer = run.sender().get(where).expect(200);
        for (int i = 0;
                i < 100
                        && !answer.at("/state").equals("READY")
                        && answer.json().path("report").isMissingNode();
                i++) {
            Thread.sleep(100);
            answer = run.sender().get(where).expect(200);
        }
        Demand.that(!answer.json().path("report").isMissingNode(), "报告迟迟未出", "there is no report");
        Demand.that(answer.json().at("/report/sections").size() > 0, "报告没有内容", "the report has no sections");
        Demand.that(answer.json().findValue("score") == null, "报告含有评分", "the report has a score");
    }

    private static String self(Subject subject, String proof) {
        return "{\"subject\":" + subject(subject) + ",\"identityProof\":" + Samples.quoted(proof) + "}";
    }
}
