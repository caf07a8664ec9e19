package io.github.creditkit.model.constraint;

import static io.github.creditkit.model.constraint.Providers.CHINESE;
import static io.github.creditkit.model.constraint.Providers.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.Violation;
import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.item.IdNumber;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.Validator;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("身份代码注解")
class IdentityCodeConstraintsTest {
    private static final String CREDIT = "91350100M000100Y43";

    private static List<String> messages(String property, Object value) {
        return messages(CHINESE, property, value);
    }

    private static List<String> messages(Validator provider, String property, Object value) {
        return Providers.messages(provider, CodesOfAUser.class, property, value);
    }

    @Nested
    @DisplayName("可标注的类型")
    class Values {
        @Test
        void null_is_valid_and_the_empty_text_is_not() {
            for (String property : CodesOfAUser.PROPERTIES.values()) {
                assertThat(messages(property, null)).isEmpty();
                assertThat(messages(property, "")).hasSize(1);
                assertThat(messages(property, new Coded<>(" ", null))).hasSize(1);
            }
            assertThat(messages("credit", "")).containsExactly("值为空");
            assertThat(messages(ENGLISH, "credit", "\u3000")).containsExactly("the value is empty");
        }

        @Test
        void a_code_that_is_an_object_is_valid() {
            CodeGenerator codes = CodeGenerator.seeded(1);

            assertThat(messages("credit", codes.unifiedSocialCreditCode())).isEmpty();
            assertThat(messages("organization", codes.organizationCode())).isEmpty();
            assertThat(messages("citizen", codes.citizenIdentificationNumber())).isEmpty();
            assertThat(messages("registration", codes.businessRegistrationNumber()))
                    .isEmpty();
        }

        @Test
        void a_code_of_another_type_is_not() {
            assertThat(messages("organization", io.github.creditkit.codes.UnifiedSocialCreditCode.parse(CREDIT)))
                    .contains("可能是另一类代码：统一社会信用代码，此处应为组织机构代码");
            assertThat(messages(
                            ENGLISH, "organization", io.github.creditkit.codes.UnifiedSocialCreditCode.parse(CREDIT)))
                    .contains("this may be another kind of code: unified social credit code;"
                            + " expected: organization code");
        }

        @Test
        void a_persons_number_of_a_record_is_read_too() {
            IdNumber number = IdNumber.of(
                    CodeGenerator.seeded(2).citizenIdentificationNumber().text());

            assertThat(messages("citizen", number)).isEmpty();
            assertThat(messages("citizen", IdNumber.of(number.text().substring(1))))
                    .containsExactly("长度不符");
        }

        @Test
        void the_placeholder_of_the_tables_is_no_code() {
            assertThat(messages("credit", ValidCode.NO_CODE)).isNotEmpty();
        }

        @Test
        void elements_of_a_list_are_judged_by_themselves() {
            record Suppliers(List<@UnifiedSocialCreditCode String> codes) {}

            assertThat(CHINESE.validate(new Suppliers(List.of(CREDIT, "91350100M000100Y44"))))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.getPropertyPath()).hasToString("codes[1].<list element>");
                        assertThat(violation.getMessage()).isEqualTo("校验码错误：第 18 位应为“3”，实为“4”");
                    });
        }

        @Test
        void what_cannot_hold_a_code_is_a_mistake_of_the_programmer() {
            assertThatExceptionOfType(UnexpectedTypeException.class)
                    .isThrownBy(() -> CHINESE.validateValue(CodesOfAUser.class, "credit", 91))
                    .withMessageContaining("java.lang.Integer");
        }
    }

    @Nested
    @DisplayName("属性")
    class Attributes {
        /** The end of a pilot code cannot be made by the rule of the standard. */
        private final String pilot = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .mapToObj(c -> "91350100M000100Y4" + (char) c)
                .filter(text -> !text.equals(CREDIT) && io.github.creditkit.codes.UnifiedSocialCreditCode.isValid(text))
                .findFirst()
                .orElseThrow();

        @Test
        void pilot_codes_are_valid_unless_they_are_not_wanted() {
            io.github.creditkit.codes.UnifiedSocialCreditCode code =
                    io.github.creditkit.codes.UnifiedSocialCreditCode.parse(pilot);

            assertThat(code.isPilot()).isTrue();
            assertThat(messages("credit", pilot)).isEmpty();
            assertThat(messages("credit", code)).isEmpty();
            assertThat(messages("creditWithoutPilot", pilot))
                    .containsExactly("校验码错误：第 18 位应为“3”，实为“" + pilot.charAt(17) + "”");
            assertThat(messages("creditWithoutPilot", code)).hasSize(1);
            assertThat(messages("creditWithoutPilot", new Coded<>(pilot, code))).hasSize(1);
            assertThat(messages("creditWithoutPilot", CREDIT)).isEmpty();
        }

        @Test
        void unknown_categories_are_refused_unless_they_are_wanted() {
            CodePolicy generous = CodePolicy.STANDARD.acceptingUnknownCategories();
            io.github.creditkit.codes.UnifiedSocialCreditCode code = "0123456789ABCDEFGHJKLMNPQRTUWXY"
                    .chars()
                    .mapToObj(c -> "98350100M000100Y4" + (char) c)
                    .flatMap(
                            text -> io.github.creditkit.codes.UnifiedSocialCreditCode.tryParse(text, generous)
                                    .toOptional()
                                    .stream())
                    .findFirst()
                    .orElseThrow();

            assertThat(messages("credit", code.text())).hasSize(1);
            assertThat(messages("creditOfAnyCategory", code.text())).isEmpty();
            assertThat(messages("credit", code))
                    .as("it was judged when it was made")
                    .isEmpty();
        }

        @Test
        void fifteen_digits_are_a_number_unless_they_are_not_wanted() {
            io.github.creditkit.codes.CitizenIdentificationNumber old =
                    CodeGenerator.seeded(3).citizenIdentificationNumber15();

            assertThat(messages("citizen", old.text())).isEmpty();
            assertThat(messages("citizenOfEighteen", old.text())).containsExactly("长度不符");
            assertThat(messages("citizenOfEighteen", old)).containsExactly("长度不符");
            assertThat(messages("citizenOfEighteen", old.toEighteen())).isEmpty();
        }

        @Test
        void no_one_is_born_after_the_day_of_the_provider_in_china() {
            LocalDate today = LocalDate.of(2026, 3, 6);
            CodePolicy later = CodePolicy.STANDARD.on(today.plusDays(1));
            String born = io.github.creditkit.codes.CitizenIdentificationNumber.of("110101", today, 1)
                    .text();
            String unborn = "0123456789X"
                    .chars()
                    .mapToObj(c -> "11010120260307001" + (char) c)
                    .filter(text -> io.github.creditkit.codes.CitizenIdentificationNumber.isValid(text, later))
                    .findFirst()
                    .orElseThrow();

            assertThat(messages("citizen", born)).isEmpty();
            assertThat(messages("citizen", unborn)).containsExactly("出生日期在未来");
        }

        @Test
        void a_message_of_ones_own_is_told_once() {
            assertThat(messages("creditWithAMessage", "O1350100M000100Y4")).containsExactly("请核对代码");
        }
    }

    /** What a message is made of must not be read as a message: not as a key, and not as an expression. */
    @Nested
    @DisplayName("消息不被当作表达式")
    class Injection {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "${7*7}",
                    "{io.github.creditkit.codes.CodeReason.empty}",
                    "$\\{7*7}",
                    "\\${7*7}",
                    "\\\\${7*7}\\",
                    "${''.getClass().forName('java.lang.Runtime')}",
                    "}{",
                    "${validatedValue}",
                    "#{7*7}"
                })
        void what_is_quoted_stays_as_it_is(String hostile) {
            assertThat(CHINESE.validate(new Quoted(hostile)))
                    .singleElement()
                    .satisfies(
                            violation -> assertThat(violation.getMessage()).isEqualTo("前两位“" + hostile + "”不是省级行政区划码"));
            assertThat(ENGLISH.validate(new Quoted(hostile)))
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.getMessage())
                            .isEqualTo("the first two digits \"" + hostile + "\" are not a province"));
        }

        @Test
        void a_text_of_expressions_is_refused_letter_by_letter() {
            assertThat(messages("organization", "${7+7}AB"))
                    .containsExactlyInAnyOrder("长度应为 9 位，实为 8 位", "第 1 位的“$”不允许出现，应为 0-9 A-Z");
            assertThat(messages("organization", "{}${7-7}1")).containsExactly("第 1 位的“{”不允许出现，应为 0-9 A-Z");
        }
    }

    /** Quotes its value, whatever it is. */
    record Quoted(@Quoting String value) {}

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = QuotingValidator.class)
    @interface Quoting {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class QuotingValidator implements ConstraintValidator<Quoting, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            Told.tell(List.of(new Violation("", CodeReason.PROVINCE_NOT_DEFINED, 1, value, "", "")), true, context);
            return false;
        }
    }
}
