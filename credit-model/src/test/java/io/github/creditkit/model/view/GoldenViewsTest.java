package io.github.creditkit.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.disclosure.DisclosurePolicy;
import io.github.creditkit.model.disclosure.Viewer;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.reconcile.SourceUnit;
import io.github.creditkit.model.subject.LinkBasis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A report, the view of a subject and statistics as files. A change of a file is a change of the interface: made on purpose,
 * with {@code -Dcreditkit.write=true}, and seen in review.
 */
@DisplayName("视图 JSON 与文本")
class GoldenViewsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "views");
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final CanonicalJson JSON = CanonicalJson.standard();
    private static final CreditReports REPORTS = CreditReports.of(DisclosurePolicy.standard());

    /** The file with the most records of all that the fixtures tell of. */
    private static SubjectFile file() {
        return SubjectFiles.of(Fixtures.all().stream().map(Held::held).toList()).files().stream()
                .filter(file -> file.identity().basis() == LinkBasis.CREDIT_CODE)
                .max(Comparator.comparingInt(file -> file.records().size()))
                .orElseThrow();
    }

    private static void assertGolden(
            String name, String json, Function<io.github.creditkit.model.json3.CanonicalJson, String> other)
            throws IOException {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                .build();
        JsonNode tree = mapper.readTree(json);
        golden(name, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
        Jackson3Twin.assertWrites(json, other);
    }

    private static void golden(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("creditkit.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    @Test
    void a_public_report_and_one_for_government() throws IOException {
        CreditReport everyone = REPORTS.report(file(), Viewer.PUBLIC, ON);
        CreditReport government = REPORTS.report(file(), Viewer.government(QueryPurpose.TENDERING), ON);

        assertGolden("publicReport.json", JSON.write(everyone), other -> other.write(everyone));
        assertGolden("governmentReport.json", JSON.write(government), other -> other.write(government));
        golden("publicReport.txt", everyone.text());
    }

    @Test
    void the_view_of_a_subject() throws IOException {
        SubjectView view = REPORTS.view(file(), Viewer.PUBLIC, ON);

        assertGolden("subjectView.json", JSON.write(view), other -> other.write(view));
    }

    @Test
    void statistics_of_a_month() throws IOException {
        SubmissionLedger ledger = SubmissionLedger.standard();
        ledger.received(RecordEnvelope.of(Samples.penalty()), true, LocalDate.of(2026, 3, 5));
        ledger.received(RecordEnvelope.of(Samples.penalty()), true, LocalDate.of(2026, 3, 20));
        ledger.received(RecordEnvelope.of(Samples.permit()), false, LocalDate.of(2026, 3, 5));
        SourceUnit unit = SourceUnit.of(Samples.organ()).orElseThrow();
        ledger.due(unit, YearMonth.of(2026, 3), "administrativePenalty", 3);
        ledger.foundElsewhere(unit, YearMonth.of(2026, 3), "administrativePenalty", 4, 1);

        assertGolden(
                "submissionStatistics.json",
                JSON.write(ledger.statistics()),
                other -> other.write(ledger.statistics()));
    }
}
