package io.github.creditkit.model.constraint;

import io.github.creditkit.model.item.Money;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount or a number of 0 or more (非负); of an amount no more than 6 decimals of 万元, which is a hundredth of a fen. */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotNegative.Validator.class)
public @interface NotNegative {
    /** {@return the key of the message} */
    String message() default "{io.github.creditkit.model.constraint.NotNegative.message}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** The test. */
    final class Validator implements ConstraintValidator<NotNegative, Object> {
        /** For the provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable Object value, @Nullable ConstraintValidatorContext context) {
            return isAccepted(value);
        }

        /**
         * The test itself.
         *
         * @param value an amount or a number
         * @return true also for null and for anything else
         */
        public static boolean isAccepted(@Nullable Object value) {
            if (value instanceof Money money) {
                return money.signum() >= 0 && money.isWritable();
            }
            if (value instanceof BigDecimal number) {
                return number.signum() >= 0;
            }
            return !(value instanceof Integer number) || number >= 0;
        }
    }
}
