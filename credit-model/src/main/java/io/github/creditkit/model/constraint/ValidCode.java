package io.github.creditkit.model.constraint;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Violation;
import io.github.creditkit.model.codeset.Coded;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A valid identity code (有效的身份代码); each of its own reasons becomes a violation. Null and empty are left to
 * {@link Required}, and {@value #NO_CODE} to the rules of the record.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidCode.Validator.class)
public @interface ValidCode {
    /** What the standard of 2018 has written for a sole trader without a code (17 个 0 加 X). It is no code. */
    String NO_CODE = "00000000000000000X";

    /** {@return the type of code} */
    CodeType value();

    /** {@return the key of the message, used when the code gives no reason of its own} */
    String message() default "{io.github.creditkit.model.constraint.ValidCode.message}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** The test. */
    final class Validator implements ConstraintValidator<ValidCode, Coded<?>> {
        private CodeType type = CodeType.UNIFIED_SOCIAL_CREDIT_CODE;

        /** For the provider. */
        public Validator() {}

        @Override
        public void initialize(ValidCode constraint) {
            type = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable Coded<?> value, ConstraintValidatorContext context) {
            if (isAccepted(value)) {
                return true;
            }
            // By name only: what was found may be a person's.
            Told.tell(reasons(type, value == null ? "" : value.text()), false, context);
            return false;
        }

        /**
         * The test itself, without objects.
         *
         * @param value a code as it was sent
         * @return true also for null, for nothing sent, and for {@value ValidCode#NO_CODE}
         */
        public static boolean isAccepted(@Nullable Coded<?> value) {
            return value == null
                    || value.isKnown()
                    || NO_CODE.equals(value.text())
                    || !Required.Validator.isThere(value);
        }

        /**
         * Why a text is no code of a type.
         *
         * @param type the type
         * @param text the text as it was sent
         * @return the code's own reasons
         */
        public static List<Violation> reasons(CodeType type, String text) {
            return type.tryParse(text, CodePolicy.STANDARD).violations();
        }
    }
}
