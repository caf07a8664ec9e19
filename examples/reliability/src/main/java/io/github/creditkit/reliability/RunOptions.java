package io.github.creditkit.reliability;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a run is to be (试验参数).
 *
 * @param jar         the platform
 * @param folder      where all of it is kept; emptied before
 * @param rows        how many rows all departments send together
 * @param faults      how many faults
 * @param departments how many departments
 * @param seed        decides kinds and moments
 * @param limit       after how long the run is given up
 */
record RunOptions(Path jar, Path folder, int rows, int faults, int departments, long seed, Duration limit) {
    private static final int MOST_ROWS = 2_000_000;
    private static final int MOST_DEPARTMENTS = 50;
    private static final int MOST_BATCH = 500;
    private static final int LEAST_BATCH = 20;
    private static final int BATCHES = 25;

    RunOptions {
        if (rows < departments * 200 || rows > MOST_ROWS || departments < 1 || departments > MOST_DEPARTMENTS) {
            throw new IllegalArgumentException("200 to 2,000,000 rows, of up to 50 departments");
        }
        if (faults < 0 || limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("no fewer than no faults, and some minutes");
        }
    }

    /** Reads {@code --name=value}; what is not told is as in the documentation. */
    static RunOptions of(String... arguments) {
        Map<String, String> told = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("--name=value, not " + argument);
            }
            told.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        RunOptions options = new RunOptions(
                Path.of(told.getOrDefault("jar", "examples/reference-platform/target/reference-platform.jar")),
                Path.of(told.getOrDefault("folder", "target/fault-run")),
                Integer.parseInt(told.getOrDefault("rows", "100000")),
                Integer.parseInt(told.getOrDefault("faults", "60")),
                Integer.parseInt(told.getOrDefault("departments", "4")),
                Long.parseLong(told.getOrDefault("seed", "1")),
                Duration.ofMinutes(Long.parseLong(told.getOrDefault("limit", "60"))));
        told.keySet().removeAll(Set.of("jar", "folder", "rows", "faults", "departments", "seed", "limit"));
        if (!told.isEmpty()) {
            throw new IllegalArgumentException("nobody knows " + told.keySet());
        }
        return options;
    }

    int rowsOfEach() {
        return rows / departments;
    }

    /** Small runs have small batches, so that faults find some. */
    int batchRows() {
        return Math.max(LEAST_BATCH, Math.min(MOST_BATCH, rowsOfEach() / BATCHES));
    }
}
