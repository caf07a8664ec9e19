package io.github.creditkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.CreditListType;
import io.github.creditkit.model.codeset.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("名单记录")
class ListEntryTest {
    private static final RecordChecker CHECKER = RecordChecker.of(Stage.SUBMISSION, Samples.RECEIVED);
    private static final SafetyDishonestyEntry GOOD = SafetyDishonestyEntry.builder()
            .subject(Samples.enterprise())
            .entryReason("发生较大生产安全责任事故")
            .legalBasis("《安全生产法》第七十八条")
            .entryDecidedOn(LocalDate.of(2026, 3, 2))
            .entryAuthority(Samples.organ())
            .severity(Coded.of(Severity.SERIOUS))
            .build();

    private static List<Rule> rules(SafetyDishonestyEntry entry) {
        return CHECKER.check(entry).stream().map(Issue::rule).toList();
    }

    @Test
    void a_good_one_has_no_issues() {
        assertThat(rules(GOOD)).isEmpty();
    }

    @Test
    @DisplayName("LST-01：移出信息须完整")
    void reason_day_and_organ_of_a_removal_stand_together() {
        assertThat(rules(GOOD.toBuilder().exitReason("修复").build())).containsExactly(Rule.LST_01);
        assertThat(rules(GOOD.toBuilder()
                        .exitReason("修复")
                        .exitDecidedOn(LocalDate.of(2026, 3, 5))
                        .build()))
                .containsExactly(Rule.LST_01);
        assertThat(rules(GOOD.toBuilder()
                        .exitReason("修复")
                        .exitDecidedOn(LocalDate.of(2026, 3, 5))
                        .exitAuthority(Samples.organ())
                        .build()))
                .isEmpty();
    }

    @Test
    @DisplayName("LST-02：负面名单须有依据")
    void a_negative_list_needs_a_basis_and_a_red_one_only_the_item() {
        assertThat(rules(GOOD.toBuilder().legalBasis(" ").build())).containsExactly(Rule.FLD_01, Rule.LST_02);

        RedListEntry red = RedListEntry.builder()
                .subject(Samples.enterprise())
                .entryReason("守信")
                .legalBasis(" ")
                .entryDecidedOn(LocalDate.of(2026, 3, 2))
                .entryAuthority(Samples.organ())
                .build();
        assertThat(CHECKER.check(red)).extracting(Issue::rule).containsExactly(Rule.FLD_01);
    }

    @Test
    @DisplayName("DAT-01、DAT-02：日期")
    void days_are_in_order_and_not_to_come() {
        assertThat(rules(GOOD.toBuilder()
                        .validity(Validity.of(LocalDate.of(2026, 3, 2), LocalDate.of(2025, 3, 2)))
                        .build()))
                .containsExactly(Rule.DAT_01);
        assertThat(rules(GOOD.toBuilder()
                        .entryDecidedOn(Samples.RECEIVED.plusDays(1))
                        .build()))
                .containsExactly(Rule.DAT_02);
    }

    @Test
    @DisplayName("SUB-04：类别与代码")
    void the_subject_is_judged_as_elsewhere() {
        assertThat(rules(GOOD.toBuilder()
                        .subject(Samples.enterprise().toBuilder()
                                .creditCode(null)
                                .build())
                        .build()))
                .containsExactly(Rule.SUB_04);
    }

    @Test
    void a_list_is_of_a_type() {
        assertThat(GOOD.listType()).isEqualTo(CreditListType.SERIOUS_DISHONESTY);
    }
}
