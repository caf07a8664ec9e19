package io.github.creditkit.model.constraint;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Violation;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A valid citizen identification number (公民身份号码), 18 characters or the 15 digits of 1989. On a text, a {@code Coded},
 * an {@code IdNumber} or the class of the number.
 *
 * <p>Null is valid, the empty text is not. No one is born after the day of the provider's clock, in China. Each reason is a
 * violation of its own, told by its name alone: what stands at a place, or should stand there, would give the number away.
 * A violation's invalid value is the number itself; do not log it.
 *
 * <p>Source: GB 11643-1999, GB 11643-1989.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CitizenIdentificationNumber.Validator.class)
public @interface CitizenIdentificationNumber {
    /**
     * If the 15 digits of 1989 are valid (是否接受 15 位号码).
     *
     * @return true unless they are to be refused, even where they stand as an object
     */
    boolean allowFifteen() default true;

    /** {@return the key of the message; any other is told in the place of the reasons} */
    String message() default "{io.github.creditkit.model.constraint.CitizenIdentificationNumber.message}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** The test. */
    final class Validator extends CodeValidator<CitizenIdentificationNumber> {
        private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
        private static final int OLD_LENGTH = 15;

        private boolean allowFifteen = true;

        /** For the provider. */
        public Validator() {
            super(CitizenIdentificationNumber.class, CodeType.CITIZEN_ID);
        }

        @Override
        public void initialize(CitizenIdentificationNumber constraint) {
            allowFifteen = constraint.allowFifteen();
        }

        @Override
        CodePolicy policy(ConstraintValidatorContext context) {
            Instant now = context.getClockProvider().getClock().instant();
            return CodePolicy.STANDARD.on(LocalDate.ofInstant(now, CHINA));
        }

        @Override
        @Nullable
        Violation refusal(String text) {
            return allowFifteen || text.length() != OLD_LENGTH
                    ? null
                    : new Violation("", CodeReason.LENGTH, 0, "", "", "GB 11643-1999");
        }
    }
}
