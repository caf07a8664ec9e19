package io.github.creditkit.model.constraint;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.Violation;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.item.IdNumber;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.UnexpectedTypeException;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The test of an annotation that names one type of identity code (单一代码类型校验), on whatever can hold its text. */
abstract class CodeValidator<A extends Annotation> implements ConstraintValidator<A, Object> {
    private final CodeType type;
    private final String ownMessage;

    CodeValidator(Class<A> annotation, CodeType type) {
        this.type = type;
        this.ownMessage = "{" + annotation.getName() + ".message}";
    }

    /** What the attributes say; asked for at each validation, as some depend on the day. */
    abstract CodePolicy policy(ConstraintValidatorContext context);

    /** What the attributes refuse of a valid code; null for nothing. */
    @Nullable
    Violation refusal(String text) {
        return null;
    }

    @Override
    public final boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        List<Violation> violations = violations(value, policy(context));
        if (violations.isEmpty()) {
            return true;
        }
        // Who writes a message of his own gets that one.
        if (context.getDefaultConstraintMessageTemplate().equals(ownMessage)) {
            Told.tell(violations, !type.canBePersonal() && Told.quotable(text(value)), context);
        }
        return false;
    }

    private List<Violation> violations(Object value, CodePolicy policy) {
        String text = text(value);
        // A code that is one already was judged when it was made, by whatever policy, and is asked for attributes only.
        boolean made = value instanceof IdentityCode code && code.type() == type;
        CodePolicy by = made ? policy.acceptingUnknownCategories() : policy;
        if (!type.isValid(text, by)) {
            return type.tryParse(text, by).violations();
        }
        Violation refusal = refusal(text);
        return refusal == null ? List.of() : List.of(refusal);
    }

    private static String text(Object value) {
        if (value instanceof CharSequence text) {
            return text.toString();
        }
        if (value instanceof IdentityCode code) {
            return code.text();
        }
        if (value instanceof Coded<?> coded) {
            return coded.text();
        }
        if (value instanceof IdNumber number) {
            return number.text();
        }
        throw new UnexpectedTypeException(value.getClass() + " holds no identity code");
    }
}
