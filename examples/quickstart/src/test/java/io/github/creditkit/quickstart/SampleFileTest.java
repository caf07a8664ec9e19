package io.github.creditkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.repair.Suggestion;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("示例文件")
class SampleFileTest {
    @Test
    void the_bundled_file_is_what_the_generator_makes() throws Exception {
        assertThat(Files.readString(SampleFile.BUNDLED)).isEqualTo(SampleFile.csv());
    }

    @Test
    void each_row_gets_the_verdict_its_damage_calls_for() throws Exception {
        List<SampleFile.Line> lines = SampleFile.lines();
        List<CheckedRow> rows = Checked.of(SentFile.bundled()).rows();
        assertThat(rows).hasSameSizeAs(lines);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SampleFile.Line line = lines.get(i);
            CheckedRow row = rows.get(i);
            if (row.outcome() != outcome(line.effect()) || !found(row, line)) {
                wrong.add(row + " " + line.effect() + " " + line.original());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void all_kinds_of_damage_occur() throws Exception {
        List<SampleFile.Line> lines = SampleFile.lines();
        for (Damage damage : Damage.values()) {
            assertThat(lines)
                    .as(damage.name())
                    .anyMatch(line -> !line.original().isEmpty() && line.cell().equals(damage.to(line.original())));
        }
    }

    private static Outcome outcome(Damage.Effect effect) {
        return switch (effect) {
            case VALID -> Outcome.AS_SENT;
            case FOLDED -> Outcome.FOLDED;
            case REPAIRABLE, REFUSED -> Outcome.REFUSED;
        };
    }

    /** If the code that was damaged came out again, as the verdict or among the suggestions. */
    private static boolean found(CheckedRow row, SampleFile.Line line) {
        return switch (line.effect()) {
            case VALID, FOLDED -> row.code().orElseThrow().text().equals(line.original());
            case REPAIRABLE ->
                row.suggestions().stream()
                        .map(Suggestion::code)
                        .anyMatch(code -> code.text().equals(line.original()));
            case REFUSED -> true;
        };
    }
}
