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
 * A valid organization code (组织机构代码), 9 characters without a hyphen, such as {@code D2143569X}. On a text, a {@code
 * Coded} or the class of the code.
 *
 * <p>Null is valid, the empty text is not. Each reason is a violation of its own, told in the provider's language.
 *
 * <p>Source: GB 11714-1997.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OrganizationCode.Validator.class)
public @interface OrganizationCode {
    /** {@return the key of the message; any other is told in the place of the reasons} */
    String message() default "{io.github.creditkit.model.constraint.OrganizationCode.message}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** The test. */
    final class Validator extends CodeValidator<OrganizationCode> {
        /** For the provider. */
        public Validator() {
            super(OrganizationCode.class, CodeType.ORGANIZATION_CODE);
        }

        @Override
        CodePolicy policy(ConstraintValidatorContext context) {
            return CodePolicy.STANDARD;
        }
    }
}
