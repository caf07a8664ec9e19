package io.github.creditkit.model.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("金额")
class MoneyTest {
    @ParameterizedTest(name = "{0} 万元 = {1} 元")
    @CsvSource({"0.2,2000", "0.000001,0.01", "1000,10000000", "0,0", "-1,-10000"})
    void wan_and_yuan_are_exact(BigDecimal wan, BigDecimal yuan) {
        assertThat(Money.ofWan(wan)).isEqualTo(Money.ofYuan(yuan)).hasSameHashCodeAs(Money.ofYuan(yuan));
        assertThat(Money.ofWan(wan).toYuan()).isEqualByComparingTo(yuan);
        assertThat(Money.ofYuan(yuan).toWan()).isEqualByComparingTo(wan);
    }

    @Test
    void the_unit_that_was_sent_stays() {
        assertThat(Money.ofWan(new BigDecimal("0.20"))).hasToString("0.20万元");
        assertThat(Money.ofYuan(new BigDecimal("2000"))).hasToString("2000元");
    }

    @Test
    void sums_keep_the_unit_of_the_first() {
        Money sum = Money.ofWan(new BigDecimal("0.2")).plus(Money.ofYuan(new BigDecimal("500")));

        assertThat(sum.unit()).isEqualTo(Money.Unit.WAN_YUAN);
        assertThat(sum.value()).isEqualByComparingTo("0.25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001", "1E+1000", "1E-1000", "1234567890123456789012345678901234567890"})
    void what_no_template_can_hold_is_told_and_prints_short(String wan) {
        Money money = Money.ofWan(new BigDecimal(wan));

        assertThat(money.isWritable()).isFalse();
        assertThat(money.toString()).hasSizeLessThan(60);
        assertThat(money).isEqualTo(Money.ofWan(new BigDecimal(wan)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+2000000000", "1E-2000000000", "1E+1001"})
    void a_number_beyond_all_reason_is_no_amount(String number) {
        BigDecimal value = new BigDecimal(number);

        assertThat(Money.canHold(value)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofWan(value));
    }

    @Test
    void zeros_at_the_end_do_not_make_it_unwritable() {
        assertThat(Money.ofWan(new BigDecimal("0.20000000")).isWritable()).isTrue();
        assertThat(Money.ofYuan(new BigDecimal("0.01")).isWritable()).isTrue();
        assertThat(Money.ofYuan(new BigDecimal("0.001")).isWritable()).isFalse();
    }
}
