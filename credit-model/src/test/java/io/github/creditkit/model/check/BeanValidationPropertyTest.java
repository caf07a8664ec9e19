package io.github.creditkit.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.Samples;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.Intake;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Publication;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.Submission;
import io.github.creditkit.model.constraint.ValidCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        assertSame(record, Stage.INTAKE, Intake.class);
        assertSame(record, Stage.SUBMISSION, Submission.class);
        assertSame(record, Stage.PUBLICATION, Publication.class);
    }

    private static void assertSame(Record record, Stage stage, Class<?> group) {
        List<String> errors = issues(record, stage, Set.of(Level.ERROR));
        assertThat(violations(record, group)).isEqualTo(errors);

        List<String> both = issues(record, stage, Set.of(Level.ERROR, Level.WARNING));
        assertThat(violations(record, group, Advice.class)).isEqualTo(both);
    }

    private static List<String> issues(Record record, Stage stage, Set<Level> levels) {
        return RecordChecker.of(stage, Samples.RECEIVED).check(record).stream()
                .filter(issue -> levels.contains(issue.level()))
                .map(issue -> issue.rule().word() + " " + issue.path())
                .sorted()
                .toList();
    }

    /** Once each: only a code tells several reasons at one place, which are one issue. */
    private static List<String> violations(Record record, Class<?>... groups) {
        Set<String> codes = new HashSet<>();
        return VALIDATOR.validate(record, groups).stream()
                .map(violation -> rule(violation) + " "
                        + pointer(violation.getPropertyPath().toString()))
                .filter(told -> !told.startsWith(Rule.FLD_05.word()) || codes.add(told))
                .sorted()
                .toList();
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
