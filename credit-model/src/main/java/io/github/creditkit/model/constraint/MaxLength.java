package io.github.creditkit.model.constraint;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.item.IdNumber;
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

/** No more than so many characters (最大长度), counted as code points. In the group {@link Advice} where no document confirms it. */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MaxLength.Validator.class)
public @interface MaxLength {
    /** {@return the most characters, 1 or more} */
    int value();

    /** {@return the key of the message} */
    String message() default "{io.github.creditkit.model.constraint.MaxLength.message}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** The test. */
    final class Validator implements ConstraintValidator<MaxLength, Object> {
        private int most;

        /** For the provider. */
        public Validator() {}

        @Override
        public void initialize(MaxLength constraint) {
            most = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable Object value, @Nullable ConstraintValidatorContext context) {
            return isWithin(value, most);
        }

        /**
         * The test itself, without objects.
         *
         * @param value a text, code or number of a person
         * @param most  the most characters
         * @return true also for null and anything else
         */
        public static boolean isWithin(@Nullable Object value, int most) {
            String text = text(value);
            // No text has more code points than it has units.
            return text.length() <= most || text.codePointCount(0, text.length()) <= most;
        }

        /**
         * The length, without objects.
         *
         * @param value a text, code or number of a person
         * @return code points; 0 for null and anything else
         */
        public static int length(@Nullable Object value) {
            String text = text(value);
            return text.codePointCount(0, text.length());
        }

        private static String text(@Nullable Object value) {
            if (value instanceof String text) {
                return text;
            }
            return value instanceof Coded<?> coded ? coded.text() : value instanceof IdNumber id ? id.text() : "";
        }
    }
}
