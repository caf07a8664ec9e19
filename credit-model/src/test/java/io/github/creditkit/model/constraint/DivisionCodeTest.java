package io.github.creditkit.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.division.DivisionStatus;
import io.github.creditkit.codes.division.DivisionTable;
import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.codeset.Coded;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("行政区划代码注解")
class DivisionCodeTest {
    record Branches(
            @DivisionCode Object known,

            @DivisionCode(accepted = DivisionStatus.IN_FORCE)
            Object current,

            @DivisionCode(message = "请核对区划") Object own) {}

    private static List<String> messages(Validator provider, String property, Object value) {
        return Providers.messages(provider, Branches.class, property, value);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "370116,,",
        "110103,,行政区划代码不可用：已撤销",
        "139004,,行政区划代码不可用：异本代码",
        "440301,,行政区划代码不可用：汇总代码",
        "320594,,行政区划代码不可用：开发区或登记机关代码",
        "100000,,行政区划代码不可用：国家级登记机关",
        "830000,行政区划代码不可用：台湾居民居住证地址码,行政区划代码不可用：台湾居民居住证地址码",
        "999999,行政区划代码不可用：未知,行政区划代码不可用：未知"
    })
    void a_code_is_judged_by_what_it_is_in_the_newest_list(String code, String known, String current) {
        assertThat(messages(Providers.CHINESE, "known", code)).isEqualTo(known == null ? List.of() : List.of(known));
        assertThat(messages(Providers.CHINESE, "current", code))
                .isEqualTo(current == null ? List.of() : List.of(current));
        assertThat(messages(Providers.CHINESE, "current", new Coded<>(code, null)))
                .isEqualTo(messages(Providers.CHINESE, "current", code));
    }

    @Test
    void the_reason_is_told_in_the_language_of_the_provider() {
        assertThat(messages(Providers.ENGLISH, "current", "110103"))
                .containsExactly("the division code is not accepted: " + DivisionStatus.ABOLISHED.nameEn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "37011", "3701160", "３７０１１６", "370116 ", "${7*7}", "abcdef", "37011\u0661"})
    void any_other_text_has_the_wrong_form(String text) {
        assertThat(messages(Providers.CHINESE, "known", text)).containsExactly("应为 6 位数字的行政区划代码");
        assertThat(messages(Providers.CHINESE, "own", text)).containsExactly("请核对区划");
    }

    @Test
    void a_persons_number_is_not_quoted() {
        String number = CodeGenerator.seeded(1).citizenIdentificationNumber().text();

        assertThat(messages(Providers.ENGLISH, "known", number))
                .containsExactly("must be a division code of six digits");
    }

    @Test
    void a_division_and_null_are_valid() {
        assertThat(messages(
                        Providers.CHINESE,
                        "known",
                        DivisionTable.bundled().find("110103").orElseThrow()))
                .isEmpty();
        assertThat(messages(
                        Providers.CHINESE,
                        "current",
                        DivisionTable.bundled().find("110103").orElseThrow()))
                .hasSize(1);
        assertThat(messages(Providers.CHINESE, "current", null)).isEmpty();
    }
}
