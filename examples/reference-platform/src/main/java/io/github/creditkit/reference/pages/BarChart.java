package io.github.creditkit.reference.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bars of accepted, refused and late rows, laid out for a page (条形图).
 *
 * @param bars   one for each group, the longest first
 * @param height of all of them
 */
record BarChart(List<Bar> bars, int height) {
    private static final int WIDTH = 420;
    private static final int STEP = 34;

    /** Copies the bars. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param label    what it is of
     * @param y        where it begins
     * @param accepted how long its accepted part is
     * @param rejected how long its refused part is
     * @param text     its numbers in words
     */
    record Bar(String label, int y, int accepted, int rejected, String text) {}

    /** Adds up groups. */
    static final class Builder {
        private final Map<String, long[]> groups = new LinkedHashMap<>();

        void add(String label, long accepted, long rejected, long late) {
            long[] sums = groups.computeIfAbsent(label, any -> new long[3]);
            sums[0] += accepted;
            sums[1] += rejected;
            sums[2] += late;
        }

        BarChart build() {
            long longest = Math.max(
                    1,
                    groups.values().stream()
                            .mapToLong(sums -> sums[0] + sums[1])
                            .max()
                            .orElse(1));
            List<Bar> bars = new ArrayList<>();
            groups.entrySet().stream()
                    .sorted((one, other) -> Long.compare(
                            other.getValue()[0] + other.getValue()[1], one.getValue()[0] + one.getValue()[1]))
                    .forEach(group -> {
                        long[] sums = group.getValue();
                        bars.add(new Bar(
                                group.getKey(),
                                bars.size() * STEP,
                                (int) (sums[0] * WIDTH / longest),
                                (int) (sums[1] * WIDTH / longest),
                                "合规 " + sums[0] + "，不合规 " + sums[1] + "，迟报 " + sums[2]));
                    });
            return new BarChart(bars, Math.max(STEP, bars.size() * STEP));
        }
    }
}
