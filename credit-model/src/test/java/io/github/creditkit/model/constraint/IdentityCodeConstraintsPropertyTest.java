package io.github.creditkit.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Violation;
import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.codeset.Coded;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("身份代码注解与代码类型的判断一致")
class IdentityCodeConstraintsPropertyTest {
    private static final CodePolicy POLICY =
            CodePolicy.STANDARD.on(LocalDate.ofInstant(Providers.NOW, ZoneOffset.ofHours(8)));

    @Property
    void a_text_is_refused_for_just_the_reasons_of_the_code_type(@ForAll("texts") String text) {
        CodesOfAUser.PROPERTIES.forEach((type, property) -> {
            int reasons = type.reasons(text, POLICY).size();
            for (Object value : List.of(text, new StringBuilder(text), new Coded<>(text, null))) {
                assertThat(messages(Providers.CHINESE, property, value)).hasSize(reasons);
            }
        });
    }

    @Property
    void the_message_is_that_of_the_code_type_in_the_language_of_the_provider(@ForAll("texts") String text) {
        CodesOfAUser.PROPERTIES.forEach((type, property) -> {
            List<String> chinese = new ArrayList<>();
            List<String> english = new ArrayList<>();
            boolean quoted = type != CodeType.CITIZEN_ID && Told.quotable(text);
            firstOfEachReason(type, text).forEach((reason, violation) -> {
                chinese.add(quoted ? violation.messageZh() : reason.nameZh());
                english.add(quoted ? english(violation) : reason.nameEn());
            });
            assertThat(messages(Providers.CHINESE, property, text)).containsExactlyInAnyOrderElementsOf(chinese);
            assertThat(messages(Providers.ENGLISH, property, text)).containsExactlyInAnyOrderElementsOf(english);
        });
    }

    /** The one sentence in which the places of the two languages stand in another order. */
    private static String english(Violation violation) {
        return violation.reason() == CodeReason.LENGTH
                ? "the length should be " + violation.expected() + ", found " + violation.found()
                : violation.messageEn();
    }

    private static Map<CodeReason, Violation> firstOfEachReason(CodeType type, String text) {
        Map<CodeReason, Violation> first = new LinkedHashMap<>();
        type.tryParse(text, POLICY)
                .violations()
                .forEach(violation -> first.putIfAbsent((CodeReason) violation.reason(), violation));
        return first;
    }

    @Property
    void no_message_holds_a_digit_of_a_persons_number(@ForAll("personal") String number) {
        for (String property : CodesOfAUser.PROPERTIES.values()) {
            assertNoDigits(property, number);
        }
    }

    @Property
    void no_message_holds_a_digit_of_a_mistyped_one(@ForAll("mistyped") String number) {
        assertNoDigits("citizen", number);
        assertNoDigits("citizenOfEighteen", number);
    }

    /** Mistyped beyond recognition it may be anything; then a place and what stands there, and never more of it. */
    @Property
    void nor_does_that_of_another_type_hold_a_part_of_a_mistyped_one(@ForAll("mistyped") String number) {
        for (String property : CodesOfAUser.PROPERTIES.values()) {
            for (String message : messages(Providers.ENGLISH, property, number)) {
                for (int i = 0; i + 3 <= number.length(); i++) {
                    assertThat(message.replace("1800", "")).doesNotContain(number.substring(i, i + 3));
                }
            }
        }
    }

    private static void assertNoDigits(String property, String number) {
        for (Validator provider : List.of(Providers.CHINESE, Providers.ENGLISH)) {
            assertThat(provider.validateValue(CodesOfAUser.class, property, number))
                    .allSatisfy(violation -> {
                        // The year is in the name of a reason.
                        assertThat(violation.getMessage().replace("1800", "")).doesNotContainPattern("\\p{Nd}");
                        assertThat(violation.getMessageTemplate().replace("1800", ""))
                                .doesNotContainPattern("\\p{Nd}");
                        assertThat(violation.toString()).doesNotContain(number);
                    });
        }
    }

    private static List<String> messages(Validator provider, String property, Object value) {
        return Providers.messages(provider, CodesOfAUser.class, property, value);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<CodeType> types = Arbitraries.of(CodesOfAUser.PROPERTIES.keySet());
        Arbitrary<CodeGenerator> generators = Arbitraries.longs().map(CodeGenerator::seeded);
        return Arbitraries.oneOf(
                generators.flatMap(codes -> types.map(type -> codes.code(type).text())),
                generators.flatMap(
                        codes -> types.map(type -> codes.nearMiss(type).text())),
                generators.map(CodeGenerator::hostile),
                Arbitraries.of("", " ", "　", "${7*7}", "{io.github.creditkit.codes.CodeReason.empty}", "\\${x}"),
                Arbitraries.strings()
                        .withChars('$', '{', '}', '\\', '9', '1', 'A', 'O', '*')
                        .ofMaxLength(20));
    }

    @Provide
    Arbitrary<String> personal() {
        Arbitrary<CodeGenerator> generators = Arbitraries.longs().map(CodeGenerator::seeded);
        return Arbitraries.oneOf(
                generators.map(codes -> codes.citizenIdentificationNumber().text()),
                generators.map(codes -> codes.citizenIdentificationNumber15().text()),
                generators.map(codes -> wide(codes.citizenIdentificationNumber().text())),
                generators.map(
                        codes -> "身份证 " + codes.citizenIdentificationNumber().text()));
    }

    @Provide
    Arbitrary<String> mistyped() {
        return Arbitraries.longs()
                .map(seed ->
                        CodeGenerator.seeded(seed).nearMiss(CodeType.CITIZEN_ID).text());
    }

    private static String wide(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }
}
