package io.github.creditkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.CommitmentType;
import io.github.creditkit.model.codeset.EvaluationScheme;
import io.github.creditkit.model.codeset.FulfilmentStatus;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.codeset.IndustrySection;
import io.github.creditkit.model.codeset.JointActionAnswer;
import io.github.creditkit.model.codeset.JointActionKind;
import io.github.creditkit.model.codeset.OccupationGroup;
import io.github.creditkit.model.codeset.OrganizationKind;
import io.github.creditkit.model.codeset.Publicity;
import io.github.creditkit.model.codeset.RegistrationStatus;
import io.github.creditkit.model.codeset.RestraintMeasure;
import io.github.creditkit.model.item.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("其他记录的规则")
class OtherRecordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final RecordChecker CHECKER = RecordChecker.of(Stage.SUBMISSION, Samples.RECEIVED);

    private static List<Rule> rules(Record record) {
        return CHECKER.check(record).stream().map(Issue::rule).toList();
    }

    @Nested
    @DisplayName("信用承诺")
    class Commitments {
        private final CreditCommitment good = CreditCommitment.builder()
                .code("32010020260302000011")
                .subject(Samples.enterprise())
                .type(Coded.of(CommitmentType.VOLUNTARY))
                .reason("申请许可")
                .content("如实申报")
                .breachLiability("依法承担责任")
                .madeOn(DAY)
                .fulfilment(Coded.of(FulfilmentStatus.FULL))
                .acceptedBy(Samples.organ())
                .publicity(Coded.of(Publicity.values()[0]))
                .build();

        @Test
        void a_good_one_has_no_issues() {
            assertThat(rules(good)).isEmpty();
        }

        @ParameterizedTest
        @DisplayName("CMT-01")
        @ValueSource(strings = {"32010020260303000011", "3201002026030200001", "3201002026030200001X"})
        void the_code_holds_the_day(String code) {
            assertThat(rules(good.toBuilder().code(code).build())).containsExactly(Rule.CMT_01);
        }

        @Test
        @DisplayName("CMT-02")
        void what_is_not_fulfilled_is_told_and_only_then() {
            assertThat(rules(good.toBuilder().unfulfilledContent("某项").build())).containsExactly(Rule.CMT_02);
            assertThat(rules(good.toBuilder()
                            .fulfilment(Coded.of(FulfilmentStatus.NONE))
                            .build()))
                    .containsExactly(Rule.CMT_02, Rule.CMT_02);
        }

        @Test
        @DisplayName("DAT-01、CMT-03")
        void days_are_in_order_and_another_type_says_which() {
            assertThat(rules(good.toBuilder().validTo(DAY.minusDays(1)).build()))
                    .containsExactly(Rule.DAT_01);
            assertThat(rules(good.toBuilder()
                            .type(Coded.of(CommitmentType.OTHER))
                            .build()))
                    .containsExactly(Rule.CMT_03);
        }
    }

    @Test
    @DisplayName("EVL-01：等级属于评价体系")
    void a_grade_is_one_of_the_scheme() {
        CreditEvaluation good = CreditEvaluation.builder()
                .subject(Samples.enterprise())
                .scheme(Coded.of(EvaluationScheme.TAX))
                .grade("M")
                .evaluator(Samples.organ())
                .evaluatedOn(DAY)
                .build();

        assertThat(rules(good)).isEmpty();
        assertThat(rules(good.toBuilder().grade("Z").build())).containsExactly(Rule.EVL_01);
        assertThat(rules(good.toBuilder()
                        .evaluatedOn(Samples.RECEIVED.plusDays(1))
                        .build()))
                .containsExactly(Rule.DAT_02);
    }

    @Nested
    @DisplayName("联合奖惩")
    class JointActions {
        private final JointActionMeasure measure = new JointActionMeasure(
                Coded.of(RestraintMeasure.values()[0]), null, "基础清单第 1 项", Samples.organ(), null, null);

        private JointActionCase of(JointActionMeasure first) {
            return JointActionCase.builder()
                    .caseNo("1")
                    .kind(Coded.of(JointActionKind.RESTRAINT))
                    .listEntryRef("1")
                    .subject(Samples.enterprise())
                    .legalBasis("法")
                    .initiator(Samples.organ())
                    .initiatedOn(DAY)
                    .addMeasures(first)
                    .build();
        }

        @Test
        @DisplayName("JNT-01")
        void a_measure_is_one_and_rests_on_a_list() {
            assertThat(rules(of(measure))).isEmpty();
            assertThat(rules(of(new JointActionMeasure(null, null, "x", Samples.organ(), null, null))))
                    .containsExactly(Rule.JNT_01);
        }

        @Test
        @DisplayName("JNT-02")
        void who_declines_says_why() {
            assertThat(rules(new JointActionResponse(
                            "1", Samples.organ(), Coded.of(JointActionAnswer.DECLINE), null, DAY)))
                    .containsExactly(Rule.JNT_02);
        }
    }

    @Nested
    @DisplayName("主体基础信息")
    class Bases {
        private final OrganizationBase good = OrganizationBase.builder()
                .creditCode(Samples.enterprise().creditCode())
                .name("某科技有限公司")
                .orgKind(Coded.of(OrganizationKind.values()[0]))
                .legalRepresentative(new PersonRef("某甲", null, null))
                .registrationStatus(Coded.of(RegistrationStatus.IN_OPERATION))
                .establishedOn(LocalDate.of(2015, 6, 1))
                .registeredAddress("某市某区")
                .registrationAuthority(Samples.organ())
                .build();

        @Test
        void a_good_one_has_no_issues() {
            assertThat(rules(new EnterpriseBase(good))).isEmpty();
        }

        @Test
        @DisplayName("SUB-01")
        void an_enterprise_is_no_sole_trader() {
            assertThat(rules(new IndividualBusinessBase(good, "某甲", null))).containsExactly(Rule.SUB_01);
        }

        @Test
        @DisplayName("DAT-01、DAT-02")
        void days_are_in_order() {
            assertThat(rules(new EnterpriseBase(good.toBuilder()
                            .establishedOn(Samples.RECEIVED.plusDays(1))
                            .build())))
                    .containsExactly(Rule.DAT_02);
            assertThat(rules(new EnterpriseBase(good.toBuilder()
                            .approvedOn(LocalDate.of(2015, 5, 31))
                            .build())))
                    .containsExactly(Rule.DAT_01);
        }

        @Test
        @DisplayName("SUB-02")
        void a_class_belongs_to_its_section() {
            OrganizationBase wrong = good.toBuilder()
                    .industrySection(Coded.of(IndustrySection.AGRICULTURE))
                    .industryClass("6510")
                    .build();

            assertThat(rules(new EnterpriseBase(wrong))).containsExactly(Rule.SUB_02);
        }

        @Test
        @DisplayName("SUB-03")
        void former_names_do_not_overlap() {
            OrganizationBase wrong = good.toBuilder()
                    .addFormerNames(new FormerName("甲", LocalDate.of(2015, 6, 1), LocalDate.of(2018, 1, 1)))
                    .addFormerNames(new FormerName("乙", LocalDate.of(2017, 1, 1), LocalDate.of(2019, 1, 1)))
                    .build();

            assertThat(rules(new EnterpriseBase(wrong))).containsExactly(Rule.SUB_03);
        }

        @Test
        void a_capital_has_a_currency() {
            assertThat(rules(new EnterpriseBase(good.toBuilder()
                            .registeredCapital(Money.ofWan(new BigDecimal("100")))
                            .build())))
                    .containsExactly(Rule.FLD_01);
        }
    }

    @Test
    @DisplayName("CAT-03：依法不予归集")
    void students_are_not_collected() {
        NaturalPersonBase student = new NaturalPersonBase(
                "某丙",
                Samples.person().idType(),
                Samples.person().idNumber(),
                List.of(Coded.of(OccupationGroup.STUDENT)));

        assertThat(rules(student)).containsExactly(Rule.CAT_03);
        assertThat(student.toString()).doesNotContain("某丙", student.idNumber().text());
    }

    @Test
    @DisplayName("XID-01：代码映射")
    void an_organization_code_is_the_one_inside() {
        UnifiedSocialCreditCode code = Samples.enterprise().creditCode().meaning();
        Coded<UnifiedSocialCreditCode> coded = new Coded<>(code.text(), code);
        Coded<IdentifierScheme> scheme = Coded.of(IdentifierScheme.ORGANIZATION_CODE);

        assertThat(rules(new CodeMappingRecord(scheme, "M000100Y-4", coded, null, null, null)))
                .isEmpty();
        assertThat(rules(new CodeMappingRecord(scheme, "M000100Y-5", coded, null, null, null)))
                .containsExactly(Rule.XID_01);
        assertThat(rules(new CodeMappingRecord(scheme, "M000100Y4".repeat(8), coded, null, null, null)))
                .containsExactly(Rule.FLD_02, Rule.XID_01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　\t"})
    @DisplayName("原代码未填，只报 FLD-01")
    void an_old_code_that_is_missing_is_told_once(String blank) {
        UnifiedSocialCreditCode code = Samples.enterprise().creditCode().meaning();
        Coded<UnifiedSocialCreditCode> coded = new Coded<>(code.text(), code);
        Coded<IdentifierScheme> scheme = Coded.of(IdentifierScheme.ORGANIZATION_CODE);

        assertThat(rules(new CodeMappingRecord(scheme, blank, coded, null, null, null)))
                .containsExactly(Rule.FLD_01);
    }

    @Test
    @DisplayName("DAT-01、DAT-02、ACT-01")
    void other_acts_are_judged_by_their_days() {
        AdministrativeLevy good = AdministrativeLevy.builder()
                .subject(Samples.enterprise())
                .actName("征收")
                .legalBasis("法")
                .content("征收某费")
                .decidedOn(DAY)
                .authority(Samples.organ())
                .source(Samples.organ())
                .levyItem("某费")
                .amount(Money.ofYuan(BigDecimal.TEN))
                .dueOn(DAY)
                .build();

        assertThat(rules(good)).isEmpty();
        assertThat(rules(good.toBuilder()
                        .validity(Validity.of(DAY, DAY.minusDays(1)))
                        .build()))
                .containsExactly(Rule.DAT_01);
        assertThat(rules(
                        good.toBuilder().decidedOn(Samples.RECEIVED.plusDays(1)).build()))
                .containsExactly(Rule.DAT_02);
        assertThat(rules(good.toBuilder().decidedOn(LocalDate.of(2026, 1, 5)).build()))
                .containsExactly(Rule.ACT_01);
    }
}
