package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("示例代码文件")
class CodeFileTest {
    /** Written anew with {@code -Dcreditkit.write=true}. */
    @Test
    void it_is_what_the_generator_makes() throws IOException {
        if (Boolean.getBoolean("creditkit.write")) {
            Files.writeString(CodeFile.SAMPLE, CodeFile.csv());
        }
        assertThat(Files.readString(CodeFile.SAMPLE)).isEqualTo(CodeFile.csv());
    }

    @Test
    void each_row_gets_the_verdict_its_damage_calls_for() {
        List<CodeFile.Line> lines = CodeFile.lines();
        List<JsonNode> rows = Rows.of(
                Run.credit("check", "--lenient", "--suggest", "--format", "ndjson", "-q", CodeFile.SAMPLE.toString()));
        List<String> wrong = new ArrayList<>();

        assertThat(rows).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (!isAsItShould(rows.get(i), lines.get(i))) {
                wrong.add(lines.get(i) + " " + rows.get(i));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void all_kinds_of_damage_occur() {
        List<CodeFile.Line> lines = CodeFile.lines();
        for (Damage damage : Damage.values()) {
            assertThat(lines)
                    .as(damage.name())
                    .anyMatch(line -> !line.original().isEmpty() && line.cell().equals(damage.to(line.original())));
        }
    }

    /** The code that was damaged has to come out again, as the verdict or among the suggestions. */
    private static boolean isAsItShould(JsonNode row, CodeFile.Line line) {
        String canonical = row.get("canonical").asText("");
        boolean folded =
                row.get("notes").findValuesAsText("kind").stream().anyMatch(kind -> kind.startsWith("folded-"));
        return switch (line.effect()) {
            case VALID -> canonical.equals(line.original()) && !folded;
            case FOLDED -> canonical.equals(line.original()) && folded;
            case REPAIRABLE ->
                !row.get("valid").asBoolean()
                        && row.get("suggestions").findValuesAsText("code").contains(line.original());
            case REFUSED -> !row.get("valid").asBoolean();
        };
    }
}
