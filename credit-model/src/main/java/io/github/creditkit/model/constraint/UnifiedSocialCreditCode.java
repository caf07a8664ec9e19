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
 * A valid unified social credit code (统一社会信用代码), 18 characters such as {@code 91350100M000100Y43}. On a text, a
 * {@code Coded} or the class of the code.
 *
 * <p>Null is valid, the empty text is not, and {@value ValidCode#NO_CODE} is none. Each reason is a violation of its own,
 * told in the provider's language.
 *
 * <pre>{@code
 * record Supplier(@UnifiedSocialCreditCode(allowPilot = false) String creditCode) {}
 * }</pre>
 *
 * <p>Source: GB 32100-2015.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = UnifiedSocialCreditCode.Validator.class)
public @interface UnifiedSocialCreditCode {
    /**
     * If codes of the Fujian pilot are valid (是否接受福建试点代码).
     *
     * @return true unless they are to be refused, even where they stand as an object
     */
    boolean allowPilot() default true;

    /**
     * If a category that the table lacks is valid when its authority is known (是否接受未列类别).
     *
     * @return false unless they are to be accepted
     */
    boolean allowUnknownCategory() default false;

    /** {@return the key of the message; any other is told in the place of the reasons} */
    String message() default "{io.github.creditkit.model.constraint.UnifiedSocialCreditCode.message}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** The test. */
    final class Validator extends CodeValidator<UnifiedSocialCreditCode> {
        private CodePolicy policy = CodePolicy.STANDARD;

        /** For the provider. */
        public Validator() {
            super(UnifiedSocialCreditCode.class, CodeType.UNIFIED_SOCIAL_CREDIT_CODE);
        }

        @Override
        public void initialize(UnifiedSocialCreditCode constraint) {
            CodePolicy pilot = constraint.allowPilot() ? CodePolicy.STANDARD : CodePolicy.STANDARD.refusingPilotCodes();
            policy = constraint.allowUnknownCategory() ? pilot.acceptingUnknownCategories() : pilot;
        }

        @Override
        CodePolicy policy(ConstraintValidatorContext context) {
            return policy;
        }
    }
}
