package io.github.creditkit.model.constraint;

import io.github.creditkit.model.codeset.CodeSet;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.CodeValue;
import io.github.creditkit.model.codeset.Coded;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A code of the code set (代码集内的代码), on a {@code Coded} or on a text. In the group {@link Advice} for open sets.
 *
 * <p>Null is valid. On a {@code Coded}, what nobody sent is left to {@link Required}; on a text, the empty one is refused
 * like any other that is no code.
 *
 * <pre>{@code
 * record Application(@KnownCode(PermitCategory.class) String category) {}
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {KnownCode.Validator.class, KnownCode.TextValidator.class})
public @interface KnownCode {
    /**
     * The enumeration of the bundled code set (代码集), which a text needs; a {@code Coded} was read by its own.
     *
     * @return such as {@code PermitCategory.class}
     */
    Class<? extends CodeValue> value() default CodeValue.class;

    /**
     * If a text may be the name or an alias of a code too, as {@link CodeSet#find} reads it (是否接受名称与别名).
     *
     * @return false for codes as they are sent and nothing else
     */
    boolean names() default false;

    /** {@return the key of the message; of a text any other is told in the place of the codes} */
    String message() default "{io.github.creditkit.model.constraint.KnownCode.message}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** The test of a code that was read. */
    final class Validator implements ConstraintValidator<KnownCode, Coded<?>> {
        /** So many codes of a set are told as what was expected. */
        private static final int MOST_TOLD = 14;

        /** For the provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable Coded<?> value, @Nullable ConstraintValidatorContext context) {
            return isKnown(value);
        }

        /**
         * The test itself, without objects.
         *
         * @param value a code as it was sent
         * @return true for null, for nothing sent, and for a code with a meaning
         */
        public static boolean isKnown(@Nullable Coded<?> value) {
            return value == null || value.isKnown() || !Required.Validator.isThere(value);
        }

        /**
         * The first codes of a set as a sender would write them, for messages.
         *
         * @param codeSet the enumeration of a code set
         * @return such as {@code 普通、特许、认可}, with an ellipsis when there are more
         */
        public static String codes(Class<?> codeSet) {
            Object[] constants = codeSet.isEnum() ? codeSet.getEnumConstants() : new Object[0];
            String codes = Arrays.stream(constants)
                    .limit(MOST_TOLD)
                    .map(constant -> ((CodeValue) constant).code())
                    .collect(Collectors.joining("、"));
            return constants.length > MOST_TOLD ? codes + "…" : codes;
        }
    }

    /** The test of a text. */
    final class TextValidator implements ConstraintValidator<KnownCode, CharSequence> {
        private static final String KEY = "{" + KnownCode.class.getName() + ".";
        /** Written so and not otherwise; what follows is a name that no set has. */
        private static final String OTHER = "其他-";

        private @Nullable CodeSet<?> codes;
        private boolean names;

        /** For the provider. */
        public TextValidator() {}

        @Override
        public void initialize(KnownCode constraint) {
            names = constraint.names();
            codes = CodeSets.bundled().all().stream()
                    .filter(set -> set.type() == constraint.value())
                    .findFirst()
                    .orElseThrow(() -> new ConstraintDeclarationException(
                            "@KnownCode on a text names the enumeration of a bundled code set, not "
                                    + constraint.value().getName()));
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            if (value == null || codes == null || isCode(codes, value.toString())) {
                return true;
            }
            if (context.getDefaultConstraintMessageTemplate().equals(KEY + "message}")) {
                context.disableDefaultConstraintViolation();
                Told.add(KEY + "expected}" + Told.escaped(Validator.codes(codes.type())), context);
            }
            return false;
        }

        private boolean isCode(CodeSet<?> set, String text) {
            return set.find(text)
                    .filter(entry -> names || entry.code().equals(text) || isOther(text))
                    .isPresent();
        }

        private static boolean isOther(String text) {
            return text.startsWith(OTHER) && new Coded<>(text, null).detail().isPresent();
        }
    }
}
