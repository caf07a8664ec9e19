package io.github.creditkit.codes.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.codes.Note;
import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.Violation;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("测试代码生成器")
class CodeGeneratorTest {
    private static final int MANY = 100_000;

    @Nested
    @DisplayName("有效代码")
    class Codes {
        @Tag("exhaustive")
        @ParameterizedTest(name = "{0}")
        @EnumSource
        void a_hundred_thousand_are_valid_and_nobodys(CodeType type) {
            CodeGenerator generator = CodeGenerator.seeded(20261121);
            for (int i = 0; i < MANY; i++) {
                IdentityCode code = generator.code(type);
                if (code.type() != type
                        || !type.isValid(code.text(), CodePolicy.STANDARD)
                        || !SyntheticCodes.isSynthetic(code)) {
                    throw new AssertionError("number " + i + " is wrong: " + code.text());
                }
            }
        }

        @Test
        void every_pair_of_the_table_comes_up_and_every_taxpayer_form_but_the_one_on_request() {
            CodeGenerator generator = CodeGenerator.seeded(1);
            Set<String> pairs = new HashSet<>();
            Set<TaxpayerIdentificationNumber.Form> forms = EnumSet.noneOf(TaxpayerIdentificationNumber.Form.class);
            for (int i = 0; i < 2000; i++) {
                pairs.add(generator.unifiedSocialCreditCode().text().substring(0, 2));
                forms.add(generator.taxpayerIdentificationNumber().form());
            }
            assertThat(pairs).hasSize(49);
            assertThat(forms)
                    .isEqualTo(EnumSet.complementOf(EnumSet.of(TaxpayerIdentificationNumber.Form.OLD_NUMERIC)));
        }

        @Test
        void all_check_characters_of_a_credit_code_come_up() {
            CodeGenerator generator = CodeGenerator.seeded(2);
            assertThat(Stream.generate(generator::unifiedSocialCreditCode)
                            .limit(2000)
                            .map(UnifiedSocialCreditCode::checkCharacter)
                            .distinct())
                    .hasSize(31);
        }

        @Test
        void both_forms_of_persons_numbers_come_up() {
            CodeGenerator generator = CodeGenerator.seeded(3);
            for (CodeType type : List.of(CodeType.CITIZEN_ID, CodeType.FOREIGNER_ID)) {
                assertThat(Stream.generate(() -> generator.code(type).text().length())
                                .limit(100)
                                .distinct())
                        .containsExactlyInAnyOrder(15, 18);
            }
        }
    }

    @Nested
    @DisplayName("确定性")
    class Determinism {
        /** Golden: these texts were written down once. They change with the division table and with nothing else. */
        @Test
        void a_seed_has_its_sequence() {
            CodeGenerator generator = CodeGenerator.seeded(42);
            assertThat(Stream.of(CodeType.values())
                            .map(type -> generator.code(type).text()))
                    .containsExactly(
                            "21042318870330344X",
                            "UTO610185090481",
                            "52440900PDY204901G",
                            "994929513396115",
                            "PDY520015",
                            "23010282012699700000",
                            "199093468894",
                            "测基证字第07306号");
            assertThat(Stream.of(CodeType.values())
                            .map(type -> generator.nearMiss(type).text()))
                    .containsExactly(
                            "44088218811205278б",
                            "950978190111086470",
                            "54131100PDY26606157",
                            "99530215905490",
                            "PYD668298",
                            "41****PDY969373",
                            "19****332015",
                            "测基证字第55****");
        }

        @Test
        void the_same_seed_gives_the_same_and_another_seed_another_sequence() {
            assertThat(sequence(7)).isEqualTo(sequence(7)).isNotEqualTo(sequence(8));
        }

        @Test
        void the_default_locale_does_not_matter() {
            List<String> expected = sequence(9);
            Locale before = Locale.getDefault();
            try {
                // Its digits are not those of ASCII, and its small i has a dot when capital.
                for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR", "th-TH-u-nu-thai")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    assertThat(sequence(9)).isEqualTo(expected);
                }
            } finally {
                Locale.setDefault(before);
            }
        }

        private List<String> sequence(long seed) {
            CodeGenerator generator = CodeGenerator.seeded(seed);
            return Stream.of(CodeType.values())
                    .flatMap(type -> Stream.generate(() -> Stream.of(
                                    generator.code(type).text(),
                                    generator.nearMiss(type).text(),
                                    generator.hostile()))
                            .limit(20)
                            .flatMap(texts -> texts))
                    .toList();
        }
    }

    @Nested
    @DisplayName("差一点的代码")
    class NearMisses {
        @ParameterizedTest(name = "{0}")
        @EnumSource
        void are_refused_for_their_reason_and_every_slip_comes_up(CodeType type) {
            CodeGenerator generator = CodeGenerator.seeded(20261121);
            Map<Slip, Integer> seen = new EnumMap<>(Slip.class);
            for (int i = 0; i < MANY / 10; i++) {
                NearMiss miss = generator.nearMiss(type);
                List<Reason> reasons = type.tryParse(miss.text(), CodePolicy.STANDARD).violations().stream()
                        .map(Violation::reason)
                        .distinct()
                        .toList();
                boolean right = miss.slip().onlyReason()
                        ? reasons.equals(List.of(miss.expected()))
                        : reasons.contains(miss.expected());
                if (!right || miss.type() != type || type.isValid(miss.text(), CodePolicy.STANDARD)) {
                    throw new AssertionError(miss.slip() + " gives " + reasons + ": " + miss.text());
                }
                seen.merge(miss.slip(), 1, Integer::sum);
            }
            assertThat(seen.keySet()).isEqualTo(Slip.of(type));
        }

        @Test
        void a_wrong_or_swapped_character_brings_no_reasons_but_those_that_follow() {
            Set<CodeReason> following = EnumSet.of(
                    CodeReason.CHECK_CHARACTER_MISMATCH,
                    CodeReason.PAIR_NOT_DEFINED,
                    CodeReason.DIVISION_NOT_NUMERIC,
                    CodeReason.ORG_CODE_CHECK_MISMATCH,
                    CodeReason.ORG_CODE_CHECK_ALPHABET,
                    CodeReason.PROVINCE_NOT_DEFINED,
                    CodeReason.BIRTH_DATE_INVALID);
            CodeGenerator generator = CodeGenerator.seeded(5);
            for (CodeType type : CodeType.values()) {
                for (int i = 0; i < 500; i++) {
                    int choice = i;
                    for (Slip slip : List.of(Slip.ONE_WRONG_CHARACTER, Slip.SWAPPED)) {
                        NearMiss.of(generator.code(type), slip, choice)
                                .ifPresent(miss -> assertThat(type.tryParse(miss.text(), CodePolicy.STANDARD)
                                                .violations())
                                        .extracting(Violation::reason)
                                        .isSubsetOf(following));
                    }
                }
            }
        }
    }

    @Nested
    @DisplayName("恶意文本")
    class Hostile {
        @Test
        void nothing_throws_whatever_the_type() {
            CodeGenerator generator = CodeGenerator.seeded(20261121);
            Stream.concat(
                            Stream.of(HostileStrings.wholes(), HostileStrings.injections(), HostileStrings.fragments())
                                    .flatMap(List::stream),
                            Stream.generate(generator::hostile).limit(3_000))
                    .forEach(text -> {
                        for (CodeType type : CodeType.values()) {
                            judge(type, text);
                        }
                        judged += CodeType.detect(text).size()
                                + Normalizer.fold(text).text().length();
                    });
            assertThat(judged).isPositive();
        }

        private long judged;

        private void judge(CodeType type, String text) {
            for (Violation violation : type.tryParse(text, CodePolicy.STANDARD).violations()) {
                judged += violation.messageZh().length() + violation.messageEn().length();
            }
            for (Note note : type.tryParseLenient(text, CodePolicy.STANDARD).notes()) {
                judged += note.messageZh().length();
            }
        }

        @Test
        void every_kind_comes_up() {
            CodeGenerator generator = CodeGenerator.seeded(4);
            List<String> texts =
                    Stream.generate(generator::hostile).limit(20_000).toList();
            assertThat(texts)
                    .contains("")
                    .anyMatch(text -> text.length() >= 100_000)
                    .anyMatch(text -> text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE))
                    .anyMatch(text -> text.codePoints().anyMatch(c -> c >= 0x202a && c <= 0x202e))
                    .anyMatch(text -> text.codePoints().anyMatch(c -> c >= 0xff10 && c <= 0xff19))
                    .anyMatch(text -> text.codePoints().anyMatch(c -> c >= 0x660 && c <= 0x669))
                    .anyMatch(text -> text.chars().anyMatch(c -> c == 0))
                    .anyMatch(text -> text.startsWith("="))
                    .anyMatch(text -> text.contains("<script>"));
        }
    }
}
