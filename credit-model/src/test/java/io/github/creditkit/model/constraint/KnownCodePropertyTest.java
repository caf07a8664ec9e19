package io.github.creditkit.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.creditkit.model.codeset.CodeEntry;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.PermitCategory;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Validator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("代码集注解")
class KnownCodePropertyTest {
    record Applications(
            @KnownCode(PermitCategory.class) CharSequence category,

            @KnownCode(value = PermitCategory.class, names = true)
            CharSequence categoryByName,

            @KnownCode(DisclosureLevel.class) String level,

            @KnownCode(value = DisclosureLevel.class, names = true)
            String levelByName,

            @KnownCode Coded<PermitCategory> read) {}

    private static List<String> messages(Validator provider, String property, Object value) {
        return Providers.messages(provider, Applications.class, property, value);
    }

    private static boolean isValid(String property, Object value) {
        return messages(Providers.CHINESE, property, value).isEmpty();
    }

    @Property
    void with_names_a_text_is_known_just_when_its_code_set_reads_it(@ForAll("texts") String text) {
        assertThat(isValid("categoryByName", text))
                .isEqualTo(PermitCategory.codeSet().read(text).isKnown());
        assertThat(isValid("levelByName", new StringBuilder(text).toString()))
                .isEqualTo(DisclosureLevel.codeSet().read(text).isKnown());
    }

    @Property
    void without_names_only_codes_are_known(@ForAll("texts") String text) {
        List<String> codes = DisclosureLevel.codeSet().entries().stream()
                .map(CodeEntry::code)
                .toList();
        assertThat(isValid("level", text)).isEqualTo(codes.contains(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("普通", "特许", " 普通", "其他", "其他-采矿", "其他-", "其他—采矿", "1", "１", "9", "社会公开", "公开公示", ""),
                Arbitraries.strings().ofMaxLength(4));
    }

    @Example
    void another_value_names_itself() {
        assertThat(isValid("category", "其他-采矿")).isTrue();
        assertThat(isValid("category", "其他-")).isFalse();
        assertThat(isValid("category", " 普通")).isFalse();
        assertThat(isValid("level", "其他-采矿")).isFalse();
    }

    @Example
    void a_text_that_is_no_code_is_told_the_codes() {
        assertThat(messages(Providers.CHINESE, "level", "公开")).containsExactly("不在代码集内；可用的有：1、2、3、9");
        assertThat(messages(Providers.ENGLISH, "level", ""))
                .containsExactly("is not in the code set; there are: 1、2、3、9");
        assertThat(messages(Providers.CHINESE, "read", new Coded<>("保密", null))).containsExactly("不在代码集内");
    }

    @Example
    void null_is_known_and_so_is_what_was_read() {
        assertThat(isValid("category", null)).isTrue();
        assertThat(isValid("read", null)).isTrue();
        assertThat(isValid("read", Coded.of(PermitCategory.GENERAL))).isTrue();
        assertThat(isValid("read", new Coded<>("", null))).isTrue();
    }

    @Example
    void a_text_without_a_code_set_is_a_mistake_of_the_programmer() {
        record Nameless(@KnownCode String category) {}

        assertThatThrownBy(() -> Providers.CHINESE.validate(new Nameless("普通")))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isInstanceOf(ConstraintDeclarationException.class),
                        thrown -> assertThat(thrown).hasRootCauseInstanceOf(ConstraintDeclarationException.class));
    }
}
