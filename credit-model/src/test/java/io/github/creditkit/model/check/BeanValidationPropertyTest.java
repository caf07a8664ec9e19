package io.github.creditkit.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.Samples;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.Submission;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.time.WorkingDayCalendar;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Bean Validation 与 RecordChecker 一致")
class BeanValidationPropertyTest {
    private static final Map<Class<? extends Annotation>, Rule> RULES = Map.of(
            Required.class, Rule.FLD_01,
            MaxLength.class, Rule.FLD_02,
            NotNegative.class, Rule.FLD_03,
            KnownCode.class, Rule.FLD_04,
            ValidCode.class, Rule.FLD_05);

    private static final Clock CLOCK =
            Clock.fixed(Samples.RECEIVED.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .clockProvider(() -> CLOCK)
            .buildValidatorFactory()
            .getValidator();
    private static final RecordChecker CHECKER =
            RecordChecker.of(new CheckContext(Stage.SUBMISSION, Samples.RECEIVED, WorkingDayCalendar.bundled()));

    @Property(tries = 2000)
    void on_any_record(@ForAll("records") Record record) {
        assertSame(record);
    }

    @Provide
    Arbitrary<Record> records() {
        return Arbitraries.of(RecordClasses.all())
                .flatMap(type -> AnyRecords.of(type).map(record -> record));
    }

    private static void assertSame(Record record) {
        assertThat(violations(record, Submission.class)).isEqualTo(issues(record, Level.ERROR));
        Set<String> both = issues(record, Level.ERROR);
        both.addAll(issues(record, Level.WARNING));
        assertThat(violations(record, Submission.class, Advice.class)).isEqualTo(both);
    }

    private static Set<String> issues(Record record, Level level) {
        Set<String> issues = new TreeSet<>();
        for (Issue issue : CHECKER.check(record)) {
            if (issue.level() == level) {
                issues.add(issue.rule().word() + " " + issue.path());
            }
        }
        return issues;
    }

    private static Set<String> violations(Record record, Class<?>... groups) {
        Set<String> violations = new TreeSet<>();
        for (ConstraintViolation<Record> violation : VALIDATOR.validate(record, groups)) {
            violations.add(
                    rule(violation) + " " + pointer(violation.getPropertyPath().toString()));
        }
        return violations;
    }

    private static String rule(ConstraintViolation<?> violation) {
        Rule rule =
                RULES.get(violation.getConstraintDescriptor().getAnnotation().annotationType());
        String template = violation.getMessageTemplate();
        return rule != null ? rule.word() : template.substring(template.lastIndexOf('.') + 1, template.length() - 1);
    }

    private static String pointer(String path) {
        String pointer = path.replace(".<list element>", "")
                .replaceAll("\\[(\\d+)\\]", "/$1")
                .replace('.', '/');
        return pointer.isEmpty() ? "" : "/" + pointer;
    }
}
