package io.github.creditkit.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.PersonRef;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.codeset.PermitStatus;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.Submission;
import io.github.creditkit.model.json.CreditModelModule;
import io.github.creditkit.model.schema.RecordSchema;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A good permit of about 1 KB of canonical JSON (行政许可记录): read, checked, and both. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordBenchmark {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 6);
    private static final int CONTENT = 60;

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new CreditModelModule()).build();
    private final ObjectReader reader = mapper.readerFor(AdministrativePermit.class);
    private final RecordChecker checker = RecordChecker.of(Stage.SUBMISSION, RECEIVED);
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RecordSchema.of(AdministrativePermit.class).json(), InputFormat.JSON);
    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .clockProvider(() -> Clock.fixed(RECEIVED.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    private final AdministrativePermit permit = permit();
    private String json = "";

    /** For JMH. */
    public RecordBenchmark() {}

    private static AdministrativePermit permit() {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse("91350100M000100Y43");
        OrgRef organ = OrgRef.of("某市市场监督管理局", UnifiedSocialCreditCode.parse("11100000MB0143028R"));
        return AdministrativePermit.builder()
                .subject(SubjectRef.builder()
                        .name("某科技有限公司")
                        .category(Coded.of(SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG))
                        .creditCode(new Coded<>(code.text(), code))
                        .legalRepresentative(new PersonRef("某甲", null, null))
                        .build())
                .decisionTitle("准予许可决定书")
                .decisionNo("市监许准〔2026〕1号")
                .permitCategory(Coded.of(PermitCategory.GENERAL))
                .certificateTitle("食品经营许可证")
                .certificateNo("JY13501000000001")
                .content("准予食品销售".repeat(CONTENT / 3))
                .decidedOn(RECEIVED.minusDays(2))
                .validity(Validity.of(RECEIVED.minusDays(2), RECEIVED.plusYears(5)))
                .authority(organ)
                .status(Coded.of(PermitStatus.VALID))
                .source(organ)
                .build();
    }

    /**
     * Writes the record once, and makes sure that every side finds it good.
     *
     * @throws JsonProcessingException never
     */
    @Setup
    public void json() throws JsonProcessingException {
        json = mapper.writeValueAsString(permit);
        if (!check().isEmpty() || !beanValidation().isEmpty() || !schemaOnTree().isEmpty() || !permit.equals(read())) {
            throw new IllegalStateException("the record is not good to everyone");
        }
    }

    /**
     * Jackson alone.
     *
     * @return the record
     * @throws JsonProcessingException never
     */
    @Benchmark
    public AdministrativePermit read() throws JsonProcessingException {
        return reader.readValue(json);
    }

    /**
     * Jackson, then the checker.
     *
     * @return no issues
     * @throws JsonProcessingException never
     */
    @Benchmark
    public List<Issue> readAndCheck() throws JsonProcessingException {
        return checker.check(read());
    }

    /**
     * Jackson, then Bean Validation with the same rules.
     *
     * @return no violations
     * @throws JsonProcessingException never
     */
    @Benchmark
    public Set<ConstraintViolation<AdministrativePermit>> readAndBeanValidation() throws JsonProcessingException {
        return validator.validate(read(), Submission.class, Advice.class);
    }

    /**
     * Jackson to a tree, then the JSON Schema, which has no rules over several items and no check characters.
     *
     * @return no errors
     * @throws JsonProcessingException never
     */
    @Benchmark
    public List<com.networknt.schema.Error> schemaOnTree() throws JsonProcessingException {
        JsonNode tree = mapper.readTree(json);
        return schema.validate(tree);
    }

    /**
     * The checker on a ready record.
     *
     * @return no issues
     */
    @Benchmark
    public List<Issue> check() {
        return checker.check(permit);
    }

    /**
     * Bean Validation on a ready record.
     *
     * @return no violations
     */
    @Benchmark
    public Set<ConstraintViolation<AdministrativePermit>> beanValidation() {
        return validator.validate(permit, Submission.class, Advice.class);
    }
}
