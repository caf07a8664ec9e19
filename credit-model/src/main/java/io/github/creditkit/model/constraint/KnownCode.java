package io.github.creditkit.model.constraint;

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
import org.jspecify.annotations.Nullable;

/** A code of the code set (代码集内的代码); null and empty are left to {@link Required}. In the group {@link Advice} for open sets. */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownCode.Validator.class)
public @interface KnownCode {
    /** {@return the key of the message} */
    String message() default "{io.github.creditkit.model.constraint.KnownCode.message}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** The test. */
    final class Validator implements ConstraintValidator<KnownCode, Coded<?>> {
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
    }
}
