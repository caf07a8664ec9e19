package io.github.creditkit.model.check;

import io.github.creditkit.model.time.WorkingDayCalendar;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a record that look at more than one item (记录级规则), for Bean Validation and {@link RecordChecker} alike.
 * Each broken rule is a violation at its own path, with the rule's message. Bean Validation has the bundled code sets; others
 * go to a checker with its {@link CheckContext}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(CheckedBy.Several.class)
@Constraint(validatedBy = CheckedBy.Validator.class)
public @interface CheckedBy {
    /** {@return the rules} */
    Class<? extends RecordRules<?>> value();

    /** {@return what the record is checked for; a later stage reports only what an earlier one does not} */
    Stage stage() default Stage.INTAKE;

    /** {@return the level of the issues that become violations} */
    Level level() default Level.ERROR;

    /** {@return the key of the message, never used} */
    String message() default "{io.github.creditkit.model.check.CheckedBy.message}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** Several, one a group. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        /** {@return all of them} */
        CheckedBy[] value();
    }

    /** The test. */
    final class Validator implements ConstraintValidator<CheckedBy, Record> {
        private @Nullable CheckedBy constraint;

        /** For the provider. */
        public Validator() {}

        @Override
        public void initialize(CheckedBy annotation) {
            constraint = annotation;
        }

        @Override
        public boolean isValid(@Nullable Record value, ConstraintValidatorContext context) {
            if (value == null || constraint == null) {
                return true;
            }
            LocalDate today = LocalDate.now(context.getClockProvider().getClock());
            List<Issue> issues = new ArrayList<>(issues(value, constraint.stage(), today));
            if (constraint.stage() != Stage.INTAKE) {
                issues.removeAll(issues(value, Stage.INTAKE, today));
            }
            issues.removeIf(issue -> issue.level() != constraint.level());
            issues.forEach(issue -> report(issue, context));
            return issues.isEmpty();
        }

        private static List<Issue> issues(Record value, Stage stage, LocalDate today) {
            CheckContext what = new CheckContext(stage, today, WorkingDayCalendar.bundled());
            return RecordType.of(value.getClass()).brokenRules(value, what);
        }

        /** The message names the rule in the provider's language; it quotes nothing that was sent. */
        private static void report(Issue issue, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            ConstraintViolationBuilder builder = context.buildConstraintViolationWithTemplate(
                    "{io.github.creditkit.model.check.Rule." + issue.rule().word() + "}");
            String[] names = issue.path().isEmpty()
                    ? new String[0]
                    : issue.path().substring(1).split("/", -1);
            if (names.length == 0) {
                builder.addConstraintViolation();
                return;
            }
            ConstraintViolationBuilder.NodeBuilderCustomizableContext node = builder.addPropertyNode(names[0]);
            for (int i = 1; i < names.length; i++) {
                node = node.addPropertyNode(names[i]);
            }
            node.addConstraintViolation();
        }
    }
}
