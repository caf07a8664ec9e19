package io.github.creditkit.testkit.conformance;

import static io.github.creditkit.testkit.conformance.ConformanceCheck.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.testkit.conformance.Samples.Penalty;
import io.github.creditkit.testkit.conformance.Samples.Subject;
import java.util.List;

/** Joint actions: initiated, answered, reported on, ended (联合奖惩). */
final class JointActionChecks {
    private static final String ACTIONS = "/joint-actions";
    private static final String BASIS = "\"basis\":\"基础清单第6项\",";

    private JointActionChecks() {}

    static List<ConformanceCheck> all() {
        return List.of(
                check(
                        "initiateJointAction",
                        "joint-action-is-initiated",
                        "发起联合奖惩",
                        "A joint action is initiated",
                        run -> {
                            Action action = initiate(run);
                            run.sender().post(ACTIONS, action.body()).problem(ProblemType.CASE_STATE);
                        }),
                check(
                        "initiateJointAction",
                        "measure-without-basis",
                        "没有依据的措施被拒绝",
                        "A measure without a basis is refused",
                        run -> {
                            Action action = action(run, "");
                            Answer answer = run.sender().post(ACTIONS, action.body());
                            answer.problem(ProblemType.LEGAL_BASIS_MISSING, ProblemType.VALIDATION_FAILED);
                        }),
                check(
                        "initiateJointAction",
                        "nobody-initiates-for-another-unit",
                        "不得替其他单位发起",
                        "Nobody initiates for another unit",
                        run -> run.as(AccountRole.OTHER)
                                .post(ACTIONS, action(run, BASIS).body())
                                .problem(ProblemType.FORBIDDEN_SCOPE)),
                check(
                        "listJointActions",
                        "joint-actions-are-listed",
                        "列出参与的案件",
                        "Those that one takes part in are listed",
                        run -> {
                            Action action = initiate(run);
                            String mine =
                                    "?executor=" + run.needed(AccountRole.OTHER).unitCode();
                            Demand.that(
                                    isListed(run.as(AccountRole.OTHER), mine, action.no()),
                                    "列表缺少案件",
                                    "the list lacks it");
                            run.sender().get(ACTIONS + mine).problem(ProblemType.FORBIDDEN_SCOPE);
                            run.as(AccountRole.PUBLIC).get(ACTIONS).problem(ProblemType.FORBIDDEN_SCOPE);
                            BatchChecks.bounds(run, ACTIONS);
                        }),
                check(
                        "getJointAction",
                        "joint-action-is-found",
                        "查看案件",
                        "A joint action is found by who takes part",
                        run -> {
                            Action action = initiate(run);
                            run.as(AccountRole.OTHER)
                                    .get(action.path())
                                    .expect(200)
                                    .contains(action.no());
                            run.as(AccountRole.PUBLIC).get(action.path()).problem(ProblemType.FORBIDDEN_SCOPE);
                            run.sender().get("/joint-actions/" + run.id("none")).problem(ProblemType.NOT_FOUND);
                        }),
                check("respondToJointAction", "answer-for-oneself", "只能为本单位响应", "A unit answers for itself", run -> {
                    Action action = initiate(run);
                    run.sender()
                            .post(action.path() + "/responses", response(run, action))
                            .problem(ProblemType.FORBIDDEN_SCOPE);
                    Answer answer = run.as(AccountRole.OTHER)
                            .post(action.path() + "/responses", response(run, action))
                            .expect(201);
                    answer.contains("accept");
                }),
                check("feedBackOnJointAction", "what-was-done-is-told", "反馈执行结果", "What was done is told", run -> {
                    Action action = initiate(run);
                    Caller other = run.as(AccountRole.OTHER);
                    other.post(action.path() + "/responses", response(run, action))
                            .expect(201);
                    other.post(
                                    action.path() + "/feedbacks",
                                    "{\"caseNo\":\"" + action.no() + "\",\"department\":"
                                            + Samples.unit(run.needed(AccountRole.OTHER))
                                            + ",\"result\":\"未予安排\",\"executedOn\":\"" + run.today() + "\"}")
                            .expect(201)
                            .contains("未予安排");
                }),
                check("liftJointAction", "joint-action-is-lifted", "由发起单位解除", "Who initiated it lifts it", run -> {
                    Action action = initiate(run);
                    run.as(AccountRole.OTHER)
                            .post(action.path() + "/lifts", lift(run, action.no(), run.needed(AccountRole.OTHER)))
                            .problem(ProblemType.FORBIDDEN_SCOPE);
                    Answer lifted = run.sender()
                            .post(action.path() + "/lifts", lift(run, action.no(), run.needed(AccountRole.SENDER)))
                            .expect(201);
                    Demand.same("lifted", lifted.at("/departments/0/state"), "state");
                }),
                check(
                        "liftJointAction",
                        "annulled-decision-lifts",
                        "决定被撤销时自动解除",
                        "An annulled decision lifts it",
                        run -> {
                            Action action = initiate(run);
                            run.sender()
                                    .post(
                                            action.record() + "/revocations",
                                            "{\"reason\":\"复议撤销\",\"decisionNo\":\"测复决" + run.number()
                                                    + "号\",\"decidedOn\":\"" + run.today() + "\"}")
                                    .expect(202);
                            Answer after =
                                    run.as(AccountRole.OTHER).get(action.path()).expect(200);
                            Demand.same("lifted", after.at("/departments/0/state"), "state");
                        }));
    }

    /** A joint action, and the address of the record that it is about. */
    private record Action(String no, String body, String record) {
        String path() {
            return ACTIONS + "/" + no;
        }

        /** Its number: the body tells of a subject. */
        @Override
        public String toString() {
            return no;
        }
    }

    private static Action action(ConformanceRun run, String basis) {
        run.demand(AccountRole.SENDER, ACTIONS);
        Subject subject = Samples.subject(run);
        Penalty penalty = Penalty.of(run, subject);
        String recordId = RecordChecks.put(run, penalty.address(), penalty.row())
                .expect(201)
                .at("/recordId");
        String no = run.id("LH");
        String body = "{\"caseNo\":\"" + no + "\",\"kind\":\"restraint\",\"listEntryRef\":\"" + recordId
                + "\",\"subject\":" + subject.json() + ",\"legalBasis\":\"《某某条例》第三十条\",\"initiator\":"
                + Samples.unit(run.needed(AccountRole.SENDER)) + ",\"initiatedOn\":\"" + run.today()
                + "\",\"measures\":[{\"restraint\":\"public-funds\"," + basis + "\"executor\":"
                + Samples.unit(run.needed(AccountRole.OTHER)) + ",\"from\":\"" + run.today() + "\",\"to\":\""
                + run.today().plusYears(1) + "\"}]}";
        return new Action(no, body, penalty.address());
    }

    private static Action initiate(ConformanceRun run) {
        Action action = action(run, BASIS);
        run.sender().post(ACTIONS, action.body()).expect(201).contains(action.no());
        run.finallyDo(() ->
                run.sender().post(action.path() + "/lifts", lift(run, action.no(), run.needed(AccountRole.SENDER))));
        return action;
    }

    private static String response(ConformanceRun run, Action action) {
        return "{\"caseNo\":\"" + action.no() + "\",\"department\":" + Samples.unit(run.needed(AccountRole.OTHER))
                + ",\"answer\":\"accept\",\"respondedOn\":\"" + run.today() + "\"}";
    }

    private static String lift(ConformanceRun run, String no, ConformanceAccount by) {
        return "{\"caseNo\":\"" + no + "\",\"reason\":\"信用修复\",\"decidedBy\":" + Samples.unit(by) + ",\"liftedOn\":\""
                + run.today() + "\"}";
    }

    private static boolean isListed(Caller caller, String query, String no) {
        String cursor = "";
        while (cursor != null) {
            Answer page = caller.get(
                            ACTIONS + query + (cursor.isEmpty() ? "" : "&cursor=" + FeedChecks.encoded(cursor)))
                    .expect(200);
            for (JsonNode item : page.items()) {
                if (item.at("/initiated/caseNo").asText().equals(no)) {
                    return true;
                }
            }
            cursor = page.next();
        }
        return false;
    }
}
