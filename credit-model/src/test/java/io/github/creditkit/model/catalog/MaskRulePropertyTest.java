package io.github.creditkit.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("脱敏规则")
class MaskRulePropertyTest {
    @Property
    void what_stays_is_the_beginning_and_the_end_by_code_points(
            @ForAll("texts") String any, @ForAll @IntRange(max = 8) int left, @ForAll @IntRange(max = 8) int right) {
        int[] text = any.codePoints().toArray();
        int[] masked = new MaskRule(left, right).apply(any).codePoints().toArray();

        assertThat(masked).hasSameSizeAs(text);
        boolean all = left + right >= text.length;
        for (int i = 0; i < text.length; i++) {
            boolean stays = !all && (i < left || i >= text.length - right);
            assertThat(masked[i]).isEqualTo(stays ? text[i] : '*');
        }
    }

    /** Halves of surrogate pairs too. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(12);
    }

    @Property
    void the_stricter_of_two_shows_what_both_show(
            @ForAll @IntRange(max = 8) int left,
            @ForAll @IntRange(max = 8) int right,
            @ForAll @IntRange(max = 8) int otherLeft,
            @ForAll @IntRange(max = 8) int otherRight) {
        MaskRule one = new MaskRule(left, right);
        MaskRule other = new MaskRule(otherLeft, otherRight);

        assertThat(MaskRule.stricter(one, other)).isEqualTo(MaskRule.stricter(other, one));
        assertThat(MaskRule.stricter(one, one)).isEqualTo(one);
        assertThat(MaskRule.stricter(one, null)).isEqualTo(one);
    }

    @Example
    void a_name_keeps_its_first_character_however_rare_it_is() {
        assertThat(new MaskRule(1, 0).apply("张三丰")).isEqualTo("张**");
        assertThat(new MaskRule(1, 0).apply("𠮷田")).isEqualTo("𠮷*");
        assertThat(new MaskRule(1, 0).apply("张")).isEqualTo("*");
        assertThat(MaskRule.ALL.apply("")).isEmpty();
        assertThat(new MaskRule(Integer.MAX_VALUE, 1).apply("ab")).isEqualTo("**");
    }

    @Example
    void rules_are_read_as_catalogs_write_them() {
        assertThat(MaskRule.ofText("[6,4]")).contains(new MaskRule(6, 4));
        assertThat(MaskRule.ofText(" 1 ， 0 ")).contains(new MaskRule(1, 0));
        assertThat(MaskRule.ofText("1/0")).contains(new MaskRule(1, 0));
        assertThat(MaskRule.ofText("-1,0")).isEmpty();
        assertThat(MaskRule.ofText("99999999999,0")).isEmpty();
        assertThat(MaskRule.ofText("")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new MaskRule(-1, 0));
    }
}
