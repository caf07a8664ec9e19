package io.github.creditkit.model.constraint;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A valid business registration number (工商注册号), such as {@code 110108000000016}: 15 digits, the form of farmers'
 * cooperatives, or the 13 digits of before 2007. On a text, a {@code Coded} or the class of the code.
 *
 * <p>Null is valid, the empty text is not. Each reason is a violation of its own, told in the provider's language.
 *
 * <p>Source: GS 15-2006.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BusinessRegistrationNumber.Validator.class)
public @interface BusinessRegistrationNumber {
    /** {@return the key of the message; any other is told in the place of the reasons} */
    String message() default "{io.github.creditkit.model.constraint.BusinessRegistrationNumber.message}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** The test. */
    final class Validator extends CodeValidator<BusinessRegistrationNumber> {
        /** For the provider. */
        public Validator() {
            super(BusinessRegistrationNumber.class, CodeType.BUSINESS_REGISTRATION_NUMBER);
        }

        @Override
        CodePolicy policy(ConstraintValidatorContext context) {
            return CodePolicy.STANDARD;
        }
    }
}
