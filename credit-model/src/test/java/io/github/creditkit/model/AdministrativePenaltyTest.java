package io.github.creditkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.item.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("行政处罚（发改办财金〔2018〕424号）")
class AdministrativePenaltyTest {
    private static final RecordChecker CHECKER = RecordChecker.of(Stage.SUBMISSION, Samples.RECEIVED);
    private static final AdministrativePenalty GOOD = Samples.penalty();

    private static Issue only(AdministrativePenalty penalty) {
        List<Issue> issues = CHECKER.check(penalty);
        assertThat(issues).hasSize(1);
        return issues.get(0);
    }

    private static AdministrativePenalty of(PenaltyCategory category) {
        return GOOD.toBuilder()
                .penaltyCategories(List.of(Coded.of(category)))
                .content("决定如上")
                .fineAmount(null)
                .build();
    }

    private static Money wan(String number) {
        return Money.ofWan(new BigDecimal(number));
    }

    @Test
    void a_good_one_has_no_issues() {
        assertThat(CHECKER.check(GOOD)).isEmpty();
    }

    @Nested
    @DisplayName("PEN-01 类别与金额、证照")
    class Categories {
        @Test
        void a_fine_needs_an_amount_above_zero() {
            assertThat(only(of(PenaltyCategory.FINE)).path()).isEqualTo("/fineAmount");
            assertThat(only(of(PenaltyCategory.FINE).toBuilder()
                                    .fineAmount(wan("0"))
                                    .build())
                            .rule())
                    .isEqualTo(Rule.PEN_01);
        }

        @ParameterizedTest
        @EnumSource(names = {"CONFISCATE_ILLEGAL_INCOME", "CONFISCATE_ILLEGAL_PROPERTY"})
        void a_confiscation_needs_one_of_its_amounts(PenaltyCategory category) {
            assertThat(only(of(category)).path()).isEqualTo("/confiscatedAmount");
            assertThat(CHECKER.check(
                            of(category).toBuilder().confiscatedIncome(wan("1")).build()))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"SUSPEND_LICENCE", "REVOKE_LICENCE", "DOWNGRADE_QUALIFICATION"})
        void a_licence_that_is_lost_is_named(PenaltyCategory category) {
            assertThat(only(of(category)))
                    .extracting(Issue::rule, Issue::path, issue -> issue.item().code())
                    .containsExactly(Rule.PEN_01, "/licenceAffected", "CF_NR_ZKDX");
        }

        @ParameterizedTest
        @EnumSource(names = {"WARNING", "CRITICISM_NOTICE", "ORDER_SUSPENSION", "ADMINISTRATIVE_DETENTION"})
        void others_need_nothing_more(PenaltyCategory category) {
            assertThat(CHECKER.check(of(category))).isEmpty();
        }

        @Test
        void another_kind_says_which() {
            assertThat(only(of(PenaltyCategory.OTHER)))
                    .extracting(Issue::rule, Issue::path, issue -> issue.item().code())
                    .containsExactly(Rule.PEN_08, "/penaltyCategories/0", "CF_CFLB");
        }
    }

    @ParameterizedTest(name = "{0} 万元，“{1}”: {2}")
    @DisplayName("PEN-02：金额单位")
    @CsvSource({
        "0.2, 罚款2000元, false",
        "0.2, '罚款 2,000 元', false",
        "0.2, 罚款0.2万元, false",
        "2000, 罚款2000元, true",
        "500, '罚款人民币500元整', true",
        "500, '罚款五百元', false",
        "500, '营业额 300 元，处以罚款', false",
        "1000.000001, 处以罚款, true",
        "1000, 处以罚款, false",
        "99999999999999999999, 罚款2元, true",
    })
    void an_amount_that_was_meant_in_yuan_is_a_warning(String amount, String content, boolean warned) {
        AdministrativePenalty penalty =
                GOOD.toBuilder().fineAmount(wan(amount)).content(content).build();

        if (warned) {
            assertThat(only(penalty)).extracting(Issue::rule, Issue::level).containsExactly(Rule.PEN_02, Level.WARNING);
        } else {
            assertThat(CHECKER.check(penalty)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"-1", "0.0000001", "1E+1000"})
    void no_amount_is_below_zero_or_finer_than_a_hundredth_of_a_fen(String amount) {
        assertThat(CHECKER.check(GOOD.toBuilder().fineAmount(wan(amount)).build()))
                .extracting(Issue::rule)
                .contains(Rule.FLD_03);
    }

    @Test
    @DisplayName("PEN-03、PEN-04")
    void the_day_of_the_decision_is_in_time() {
        assertThat(only(GOOD.toBuilder().decidedOn(Samples.RECEIVED.plusDays(1)).build())
                        .rule())
                .isEqualTo(Rule.PEN_03);
        assertThat(only(GOOD.toBuilder().decidedOn(LocalDate.of(2026, 1, 5)).build())
                        .rule())
                .isEqualTo(Rule.PEN_04);
    }

    @Test
    @DisplayName("PEN-05、PEN-06：公示")
    void what_is_minor_or_several_is_noted_at_publication() {
        RecordChecker publication = RecordChecker.of(Stage.PUBLICATION, Samples.RECEIVED);

        assertThat(publication.check(of(PenaltyCategory.WARNING)))
                .extracting(Issue::rule, Issue::level)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Rule.PEN_05, Level.NOTE));
        assertThat(publication.check(GOOD.toBuilder()
                        .penaltyCategories(List.of(Coded.of(PenaltyCategory.FINE), Coded.of(PenaltyCategory.WARNING)))
                        .build()))
                .extracting(Issue::rule)
                .containsExactly(Rule.PEN_06);
    }

    @Test
    @DisplayName("PEN-07、PEN-10")
    void the_subject_and_the_organ_are_judged_as_those_of_a_permit() {
        SubjectRef bare = GOOD.subject().toBuilder().creditCode(null).build();
        OrgRef enterprise = new OrgRef("某公司", GOOD.subject().creditCode());

        assertThat(only(GOOD.toBuilder().subject(bare).build()).rule()).isEqualTo(Rule.PEN_07);
        assertThat(only(GOOD.toBuilder().source(enterprise).build()).rule()).isEqualTo(Rule.PEN_10);
    }

    @Test
    @DisplayName("PEN-09：法定代表人证件")
    void document_type_and_number_stand_together() {
        SubjectRef half = GOOD.subject().toBuilder()
                .legalRepresentative(new PersonRef("某甲", Samples.person().idType(), null))
                .build();

        assertThat(only(GOOD.toBuilder().subject(half).build()).rule()).isEqualTo(Rule.PEN_09);
    }
}
