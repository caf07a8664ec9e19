package io.github.creditkit.model.constraint;

import io.github.creditkit.model.codeset.CodeEntry;
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
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A code of the code set (代码集内的代码), on a {@code Coded} or on a text. In the group {@link Advice} for open sets.
 *
 * <p>Bean Validation knows the bundled editions of code sets only. A code of a newer or local edition that has no constant in
 * this release is known to a {@link io.github.creditkit.model.check.RecordChecker} whose context has that edition.
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
         * The first codes of an enumeration as a sender would write them, for messages.
         *
         * @param codeSet the enumeration of a code set, or any class
         * @return such as {@code 普通、特许、认可}, with an ellipsis when there are more; empty for a class without codes
         */
        public static String codes(Class<?> codeSet) {
            return told(
                    codeSet.isEnum() && CodeValue.class.isAssignableFrom(codeSet)
                            ? Arrays.stream(codeSet.getEnumConstants())
                                    .map(constant -> ((CodeValue) constant).code())
                                    .toList()
                            : List.of());
        }

        /**
         * The first codes of a set in its edition.
         *
         * @param codeSet the set
         * @return such as {@code 普通、特许、认可}, with an ellipsis when there are more
         */
        public static String codes(CodeSet<?> codeSet) {
            return told(codeSet.entries().stream().map(CodeEntry::code).toList());
        }

        private static String told(List<String> codes) {
            String first = codes.stream().limit(MOST_TOLD).collect(Collectors.joining("、"));
            return codes.size() > MOST_TOLD ? first + "…" : first;
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
            codes = CodeSets.bundled()
                    .ofType(constraint.value())
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
                Told.add(KEY + "expected}" + Told.escaped(Validator.codes(codes)), context);
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
