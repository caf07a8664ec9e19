package io.github.creditkit.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The small form of the run of docs/reliability.md; {@code examples/reliability/run} does the full one. */
@DisplayName("故障试验（小）")
class FaultRunIT {
    private static final int ROWS = 2_000;
    private static final int FAULTS = 10;

    @Test
    void every_row_arrives_once_whatever_is_cut_and_killed() throws Exception {
        RunOptions options = RunOptions.of(
                "--jar=" + System.getProperty("platform.jar"),
                "--folder=target/small-run",
                "--rows=" + ROWS,
                "--faults=" + FAULTS,
                "--departments=2",
                "--limit=10");

        RunReport report = new FaultRun(options, line -> {}).run();

        assertThat(report.verdict().wrong())
                .as("see %s", Path.of("target", "small-run").toAbsolutePath())
                .isEmpty();
        assertThat(report.faults()).hasSize(FAULTS);
        assertThat(report.verdict().figures())
                .containsEntry("database: versions", (long) report.expected().stored())
                .containsEntry("outboxes: rows parked", (long) report.expected().parked());
    }
}
