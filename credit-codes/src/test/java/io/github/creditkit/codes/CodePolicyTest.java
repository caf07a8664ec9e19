package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("校验策略")
class CodePolicyTest {
    private static final LocalDate DAY = LocalDate.of(1893, 6, 15);

    @Test
    void the_standard_takes_pilot_codes_and_nothing_unheard_of() {
        assertThat(CodePolicy.STANDARD).isEqualTo(new CodePolicy(true, false, false, Optional.empty()));
    }

    @Test
    void each_choice_leaves_the_others_alone() {
        Optional<LocalDate> day = Optional.of(DAY);
        assertThat(new CodePolicy(true, true, true, day).refusingPilotCodes())
                .isEqualTo(new CodePolicy(false, true, true, day));
        assertThat(new CodePolicy(false, false, false, day).acceptingUnknownCategories())
                .isEqualTo(new CodePolicy(false, true, false, day));
        assertThat(new CodePolicy(false, false, false, day).acceptingOldNumericTaxNumbers())
                .isEqualTo(new CodePolicy(false, false, true, day));
        assertThat(new CodePolicy(true, false, true, Optional.empty()).on(DAY))
                .isEqualTo(new CodePolicy(true, false, true, day));
        assertThat(new CodePolicy(true, true, false, day).acceptingOldNumericTaxNumbers())
                .isEqualTo(new CodePolicy(true, true, true, day));
        assertThat(new CodePolicy(true, false, true, day).acceptingUnknownCategories())
                .isEqualTo(new CodePolicy(true, true, true, day));
        assertThat(new CodePolicy(true, true, true, Optional.empty()).on(DAY))
                .isEqualTo(new CodePolicy(true, true, true, day));
        assertThat(CodePolicy.STANDARD.refusingPilotCodes())
                .isEqualTo(new CodePolicy(false, false, false, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "18930614,false",
        "18930615,false",
        "18930616,true",
        "18930515,false",
        "18930715,true",
        "18920715,false",
        "18940101,true",
        "18000101,false",
        "99991231,true"
    })
    void a_day_after_the_given_one_is_in_the_future(int date, boolean future) {
        assertThat(CodePolicy.STANDARD.on(DAY).inFuture(date)).isEqualTo(future);
        assertThat(CodePolicy.STANDARD.on(LocalDate.MAX).inFuture(date)).isFalse();
        assertThat(CodePolicy.STANDARD.on(LocalDate.MIN).inFuture(date)).isTrue();
    }

    @Test
    void without_a_day_it_is_that_of_china() {
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
        int tomorrow = number(today.plusDays(2));
        assertThat(CodePolicy.STANDARD.inFuture(number(today.minusDays(1)))).isFalse();
        assertThat(CodePolicy.STANDARD.inFuture(tomorrow)).isTrue();
        assertThat(CodePolicy.STANDARD.inFuture(2026_01_01)).isFalse();
        assertThat(CodePolicy.STANDARD.inFuture(1800_01_01)).isFalse();
    }

    private static int number(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    @Test
    void the_widest_takes_what_any_policy_takes() {
        assertThat(CodePolicy.WIDEST.inFuture(9999_12_31)).isFalse();
        assertThat(CodePolicy.WIDEST.pilotCodes()).isTrue();
        assertThat(CodePolicy.WIDEST.unknownCategories()).isTrue();
        assertThat(CodePolicy.WIDEST.oldNumericTaxNumbers()).isTrue();
    }

    @Test
    void it_is_a_value() {
        new EqualsTester()
                .addEqualityGroup(
                        CodePolicy.STANDARD, CodePolicy.WIDEST.getClass().cast(CodePolicy.STANDARD))
                .addEqualityGroup(CodePolicy.STANDARD.on(DAY), CodePolicy.STANDARD.on(LocalDate.of(1893, 6, 15)))
                .addEqualityGroup(CodePolicy.STANDARD.refusingPilotCodes())
                .testEquals();
    }
}
