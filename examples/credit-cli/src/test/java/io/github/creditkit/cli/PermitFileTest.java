package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("示例双公示文件")
class PermitFileTest {
    static final Path SAMPLE = Path.of("src", "samples", "permits.csv");

    @TempDir
    private Path dir;

    @Test
    @DisplayName("1,000 行：每种问题都被发现，其余通过")
    void each_kind_of_slip_is_found_and_the_rest_goes_on() throws IOException {
        Path rejects = dir.resolve("rejects.csv");
        Path clean = dir.resolve("clean.ndjson");

        Run run = Run.credit(
                "validate",
                "--profile",
                "permit",
                "--received-on",
                "2026-03-06",
                "--clean",
                clean.toString(),
                "--rejects",
                rejects.toString(),
                SAMPLE.toString());

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.out()).contains("1,000 rows: 944 accepted, 20 of them with warnings; 56 rejected");
        // Of the 944 four are repetitions, which are written once.
        assertThat(Files.readAllLines(clean)).hasSize(940);
        assertThat(rules(rejects))
                .isEqualTo(Map.of(
                        "FLD-01", 9, "FLD-03", 5, "FLD-05", 18, "PMT-02", 5, "PMT-03", 5, "PMT-05", 5, "PMT-06", 5,
                        "DUP-02", 4));
    }

    /** The rule of a row stands in the last column but one; a sentence never begins like one. */
    private static Map<String, Integer> rules(Path rejects) throws IOException {
        Map<String, Integer> rules = new TreeMap<>();
        for (String line : Files.readAllLines(rejects)) {
            java.util.regex.Matcher rule =
                    java.util.regex.Pattern.compile(",\\d+,([A-Z]{3}-\\d\\d),").matcher(line);
            if (rule.find()) {
                rules.merge(rule.group(1), 1, Integer::sum);
            }
        }
        return rules;
    }
}
