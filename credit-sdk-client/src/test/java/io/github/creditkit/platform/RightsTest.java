package io.github.creditkit.platform;

import static io.github.creditkit.platform.TestPlatform.SUBJECT;
import static io.github.creditkit.platform.TestPlatform.penalty;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.contract.CaseEvent;
import io.github.creditkit.client.contract.CaseTransition;
import io.github.creditkit.client.contract.JointActionStatus;
import io.github.creditkit.client.contract.ObjectionStatus;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.RecordReceipt;
import io.github.creditkit.client.contract.RepairStatus;
import io.github.creditkit.model.codeset.BatchMode;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.JointActionState;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.platform.TestPlatform.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("异议、信用修复、联合奖惩")
class RightsTest {
    private static final String SUBJECT_REF = "{\"name\":\"某科技有限公司\",\"category\":\"法人及非法人组织\",\"creditCode\":\""
            + SUBJECT + "\",\"legalRepresentative\":{\"name\":\"某甲\",\"idType\":\"身份证\","
            + "\"idNumber\":\"350102190102030111\"}}";
    private final TestPlatform platform = new TestPlatform();
    private String recordId = "";

    @BeforeEach
    void send() {
        recordId = platform.put("bureau", "/records/administrativePenalty/F1", penalty(1))
                .as(RecordReceipt.class)
                .recordId();
    }

    private static CaseTransition move(String word, String... evidence) {
        return new CaseTransition(word, List.of(evidence), word + " done", null, null);
    }

    private boolean isPublic() {
        return platform.get("portal", "/subjects/unified-social-credit-code/" + SUBJECT)
                        .status()
                == 200;
    }

    @Nested
    class Objections {
        private Answer object(String claim) {
            return platform.post(
                    "portal",
                    "/objections",
                    "{\"subject\":" + SUBJECT_REF + ",\"applicant\":{\"kind\":\"self\"},\"recordRef\":{\"type\":"
                            + "\"administrativePenalty\",\"id\":\"" + recordId + "\",\"version\":1},\"claim\":\""
                            + claim
                            + "\",\"statement\":\"金额与决定书不一致\",\"evidence\":[\"决定书\"],\"channel\":\"credit-china\"}");
        }

        private Answer take(String app, String no, String word, String... evidence) {
            return platform.post(app, "/objections/" + no + "/transitions", move(word, evidence));
        }

        @Test
        void an_objection_goes_its_way_and_each_step_is_for_its_role() {
            Answer opened = object("error");
            assertThat(opened.status()).isEqualTo(201);
            ObjectionStatus status = opened.as(ObjectionStatus.class);
            assertThat(status.objection().state().meaning()).isEqualTo(ObjectionState.SUBMITTED);
            assertThat(status.moves()).containsExactly("withdraw");
            assertThat(status.deadlines()).isNotEmpty();
            String no = status.objection().objectionNo();
            assertThat(take("portal", no, "accept").problem()).isEqualTo(ProblemType.FORBIDDEN_SCOPE);
            assertThat(take("center", no, "verify", "核查表").problem()).isEqualTo(ProblemType.FORBIDDEN_SCOPE);
            assertThat(take("center", no, "accept").status()).isEqualTo(200);
            take("center", no, "mark");
            take("center", no, "assign");
            assertThat(take("bureau", no, "verify").problem()).isEqualTo(ProblemType.CASE_STATE);
            take("bureau", no, "verify", "核查表");
            take("bureau", no, "reject");
            take("bureau", no, "reply");
            ObjectionStatus closed = take("center", no, "close").as(ObjectionStatus.class);
            assertThat(closed.objection().state().meaning()).isEqualTo(ObjectionState.CLOSED);
            assertThat(closed.objection().resultText()).isEqualTo("reply done");
            assertThat(closed.history())
                    .extracting(CaseEvent::move)
                    .startsWith("submit", "accept")
                    .endsWith("close");
            assertThat(platform.get("portal", "/objections").body()).contains(no);
            assertThat(platform.get("other", "/objections/" + no).problem()).isEqualTo(ProblemType.NOT_FOUND);
        }

        @Test
        void a_record_that_should_not_be_public_is_suspended_while_it_is_marked_and_all_are_told() {
            String no = object("not-to-be-published")
                    .as(ObjectionStatus.class)
                    .objection()
                    .objectionNo();
            take("center", no, "accept");
            assertThat(isPublic()).isTrue();
            take("center", no, "mark");
            assertThat(isPublic()).isFalse();
            assertThat(platform.get("bureau", "/changes").body()).contains("END_PUBLICATION");
        }

        @Test
        void an_objection_to_nothing_is_refused() {
            recordId = "r-nothing";
            assertThat(object("error").problem()).isEqualTo(ProblemType.INVALID_PARAMETER);
        }
    }

    @Nested
    class Repairs {
        private Answer apply(@Nullable String commitment) {
            return platform.post(
                    "portal",
                    "/repairs",
                    "{\"subject\":" + SUBJECT_REF + ",\"recordRef\":{\"type\":\"administrativePenalty\",\"id\":\""
                            + recordId
                            + "\",\"version\":1},\"kind\":\"end-publication\",\"obligationsFulfilledOn\":\"2025-07-01\","
                            + "\"proof\":[\"缴款凭证\"],"
                            + (commitment == null ? "" : "\"commitmentCode\":\"" + commitment + "\",")
                            + "\"channel\":\"credit-china\"}");
        }

        private Answer take(String app, String no, String word, String... evidence) {
            return platform.post(app, "/repairs/" + no + "/transitions", move(word, evidence));
        }

        @Test
        void a_repair_without_its_conditions_is_not_accepted_and_says_which() {
            RepairStatus status = apply(null).as(RepairStatus.class);
            assertThat(status.missing()).hasSize(1);
            String no = status.repair().repairNo();
            take("center", no, "route");
            Answer refused = take("bureau", no, "accept");
            assertThat(refused.problem()).isEqualTo(ProblemType.CASE_STATE);
            assertThat(refused.body()).contains("承诺");
        }

        @Test
        void a_repair_ends_publication_sharing_and_measures() {
            String commitment = "35010020260302000001";
            platform.put(
                    "bureau",
                    "/records/creditCommitment/C1",
                    "{\"type\":\"creditCommitment\",\"data\":{\"code\":\"" + commitment + "\",\"subject\":"
                            + SUBJECT_REF
                            + ",\"type\":\"信用修复型\",\"reason\":\"修复\",\"content\":\"不再违法\","
                            + "\"breachLiability\":\"依法承担责任\",\"madeOn\":\"2026-03-02\",\"validTo\":\"2027-03-01\","
                            + "\"fulfilment\":\"全部履行\",\"acceptedBy\":{\"name\":\"某市市场监督管理局\","
                            + "\"creditCode\":\"11350100PDY00001XE\"},\"publicity\":\"可向社会公开\"}}");
            String no = apply(commitment).as(RepairStatus.class).repair().repairNo();
            take("center", no, "route");
            assertThat(take("bureau", no, "accept").body()).doesNotContain("problem");
            take("bureau", no, "review");
            assertThat(isPublic()).isTrue();
            RepairStatus approved = take("bureau", no, "approve").as(RepairStatus.class);
            assertThat(approved.repair().state().meaning()).isEqualTo(RepairState.APPROVED);
            assertThat(platform.get("portal", "/subjects/unified-social-credit-code/" + SUBJECT)
                            .body())
                    .doesNotContain("administrativePenalty");
            take("center", no, "put-into-effect");
            assertThat(take("center", no, "complete").problem()).isEqualTo(ProblemType.CASE_STATE);
            for (RepairEffect effect : List.of(RepairEffect.UPDATE_EVALUATION, RepairEffect.NOTIFY_THIRD_PARTIES)) {
                platform.post(
                        "center",
                        "/repairs/" + no + "/transitions",
                        new CaseTransition("effect-done", List.of(), null, null, Coded.of(effect)));
            }
            RepairStatus done = take("center", no, "complete").as(RepairStatus.class);
            assertThat(done.repair().state().meaning()).isEqualTo(RepairState.COMPLETED);
            assertThat(platform.get("bureau", "/changes").body()).contains("END_PUBLICATION");
        }
    }

    @Nested
    class JointActions {
        private static final String CENTER = "{\"name\":\"某市信用信息中心\",\"creditCode\":\"12350100PDY000028B\"}";

        private Answer initiate(String basis) {
            return platform.post(
                    "bureau",
                    "/joint-actions",
                    "{\"caseNo\":\"LH1\",\"kind\":\"restraint\",\"listEntryRef\":\"" + recordId + "\",\"subject\":"
                            + SUBJECT_REF
                            + ",\"legalBasis\":\"《某某条例》第三十条\",\"initiator\":{\"name\":\"某市市场监督管理局\","
                            + "\"creditCode\":\"11350100PDY00001XE\"},\"initiatedOn\":\"2026-03-05\",\"measures\":[{"
                            + "\"restraint\":\"public-funds\"," + basis + "\"executor\":" + CENTER
                            + ",\"from\":\"2026-03-05\",\"to\":\"2027-03-01\"}]}");
        }

        private JointActionState state() {
            return platform.get("other", "/joint-actions/LH1")
                    .as(JointActionStatus.class)
                    .departments()
                    .get(0)
                    .state()
                    .meaning();
        }

        @Test
        void a_department_answers_and_reports_and_is_told_of_the_end_when_the_decision_is_annulled() {
            assertThat(initiate("\"basis\":\"基础清单第6项\",").status()).isEqualTo(201);
            assertThat(state()).isEqualTo(JointActionState.PUSHED);
            String response = "{\"caseNo\":\"LH1\",\"department\":" + CENTER
                    + ",\"answer\":\"accept\",\"respondedOn\":\"2026-03-05\"}";
            assertThat(platform.post("bureau", "/joint-actions/LH1/responses", response)
                            .problem())
                    .isEqualTo(ProblemType.FORBIDDEN_SCOPE);
            assertThat(platform.post("other", "/joint-actions/LH1/responses", response)
                            .status())
                    .isEqualTo(201);
            String feedback = "{\"caseNo\":\"LH1\",\"department\":" + CENTER
                    + ",\"result\":\"未予安排\",\"executedOn\":\"2026-03-05\"}";
            assertThat(platform.post("other", "/joint-actions/LH1/feedbacks", feedback)
                            .status())
                    .isEqualTo(201);
            assertThat(state()).isEqualTo(JointActionState.FED_BACK);
            platform.post(
                    "bureau",
                    "/records/administrativePenalty/F1/revocations",
                    "{\"reason\":\"复议撤销\",\"decisionNo\":\"某政复决〔2026〕1号\",\"decidedOn\":\"2026-03-04\"}");
            assertThat(state()).isEqualTo(JointActionState.LIFTED);
            assertThat(platform.get("other", "/joint-actions?executor=12350100PDY000028B&state=lifted")
                            .body())
                    .contains("LH1");
            assertThat(platform.get("bureau", "/changes").body()).contains("LIFT");
        }

        @Test
        void measures_end_when_the_record_is_withdrawn_with_a_batch_or_alone() {
            initiate("\"basis\":\"基础清单第6项\",");
            platform.send(
                    TestPlatform.open("administrativePenalty", "SL-XZCF", BatchMode.INCREMENTAL),
                    List.of(penalty(1).replace("\"op\":\"I\"", "\"op\":\"D\"")));
            assertThat(state()).isEqualTo(JointActionState.LIFTED);
        }

        @Test
        void measures_end_when_the_record_is_missing_from_a_full_batch() {
            platform.send(
                    TestPlatform.open("administrativePenalty", "SL-XZCF", BatchMode.INCREMENTAL), List.of(penalty(1)));
            initiate("\"basis\":\"基础清单第6项\",");
            platform.send(TestPlatform.open("administrativePenalty", "SL-XZCF", BatchMode.FULL), List.of(penalty(2)));
            assertThat(state()).isEqualTo(JointActionState.LIFTED);
        }

        @Test
        void a_measure_without_a_basis_is_refused() {
            assertThat(initiate("").status()).isBetween(400, 499);
        }
    }
}
