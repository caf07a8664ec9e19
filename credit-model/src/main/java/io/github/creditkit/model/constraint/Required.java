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
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Something must stand there (必填): not null, not empty, not only blanks of any width. */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Required.Validator.class)
public @interface Required {
    /** {@return the key of the message} */
    String message() default "{io.github.creditkit.model.constraint.Required.message}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** The test. */
    final class Validator implements ConstraintValidator<Required, Object> {
        /** For the provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable Object value, @Nullable ConstraintValidatorContext context) {
            return isThere(value);
        }

        /**
         * The test itself, without objects.
         *
         * @param value a text, code, number of a person, list or anything else
         * @return false for null and for what holds nothing but blanks
         */
        public static boolean isThere(@Nullable Object value) {
            // Final classes first: they are told apart by one comparison, an interface is not.
            if (value instanceof String text) {
                return !isBlank(text);
            }
            if (value instanceof Coded<?> coded) {
                return !isBlank(coded.text());
            }
            if (value instanceof IdNumber number) {
                return !isBlank(number.text());
            }
            if (value instanceof CharSequence text) {
                return !isBlank(text);
            }
            if (value instanceof Collection<?> values) {
                return !values.isEmpty();
            }
            return value != null;
        }

        private static boolean isBlank(CharSequence text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isIdeographOrPlain(c) || !isBlank(c)) {
                    return false;
                }
            }
            return true;
        }

        /** As most texts begin; told without a table. */
        private static boolean isIdeographOrPlain(char c) {
            return (c >= '\u4E00' && c <= '\u9FFF') || (c > ' ' && c < '\u007F');
        }

        private static boolean isBlank(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
        }
    }
}
