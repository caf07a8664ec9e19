package io.github.creditkit.model.constraint;

import io.github.creditkit.codes.division.Division;
import io.github.creditkit.codes.division.DivisionStatus;
import io.github.creditkit.codes.division.DivisionTable;
import io.github.creditkit.model.codeset.Coded;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.UnexpectedTypeException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A division code (行政区划代码) that the bundled table knows, six digits such as {@code 370116}. On a text, a {@code Coded}
 * or a {@code Division}.
 *
 * <p>Null is valid, the empty text is not. The newest list decides. Here a code is refused for its division, which an
 * identity code never is.
 *
 * <pre>{@code
 * record Branch(@DivisionCode(accepted = DivisionStatus.IN_FORCE) String division) {}
 * }</pre>
 *
 * <p>Source: GB/T 2260; the edition is that of {@link DivisionTable#bundled()}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DivisionCode.Validator.class)
public @interface DivisionCode {
    /**
     * What a code may be by the newest list (可接受的状态).
     *
     * @return all but codes of residence permits, those not yet in force, and those that nobody knows
     */
    DivisionStatus[] accepted() default {
        DivisionStatus.IN_FORCE,
        DivisionStatus.ABOLISHED,
        DivisionStatus.VARIANT,
        DivisionStatus.SUMMARY,
        DivisionStatus.ZONE,
        DivisionStatus.NATIONAL
    };

    /** {@return the key of the message; any other is told in the place of the reason} */
    String message() default "{io.github.creditkit.model.constraint.DivisionCode.message}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** The test. */
    final class Validator implements ConstraintValidator<DivisionCode, Object> {
        private static final String KEY = "{" + DivisionCode.class.getName() + ".";
        private static final String STATUS = "{" + DivisionStatus.class.getName() + ".";
        private static final int LENGTH = 6;

        private Set<DivisionStatus> accepted = EnumSet.allOf(DivisionStatus.class);

        /** For the provider. */
        public Validator() {}

        @Override
        public void initialize(DivisionCode constraint) {
            accepted = EnumSet.noneOf(DivisionStatus.class);
            accepted.addAll(List.of(constraint.accepted()));
        }

        @Override
        public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            String code = code(value);
            DivisionStatus status = value instanceof Division division
                    ? division.status()
                    : DivisionTable.bundled().status(code);
            boolean formed = isFormed(code);
            if (formed && accepted.contains(status)) {
                return true;
            }
            if (context.getDefaultConstraintMessageTemplate().equals(KEY + "message}")) {
                context.disableDefaultConstraintViolation();
                Told.add(formed ? KEY + "status}" + STATUS + status.name() + "}" : KEY + "form}", context);
            }
            return false;
        }

        private static boolean isFormed(String code) {
            return code.length() == LENGTH && code.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        private static String code(Object value) {
            if (value instanceof CharSequence text) {
                return text.toString();
            }
            if (value instanceof Division division) {
                return division.code();
            }
            if (value instanceof Coded<?> coded) {
                return coded.text();
            }
            throw new UnexpectedTypeException(value.getClass() + " holds no division code");
        }
    }
}
