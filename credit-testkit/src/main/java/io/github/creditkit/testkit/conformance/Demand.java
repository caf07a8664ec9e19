package io.github.creditkit.testkit.conformance;

import java.util.Objects;

/** Says no where something is not as it should be (断言). */
final class Demand {
    private Demand() {}

    static void that(boolean holds, String zh, String en) {
        if (!holds) {
            throw new ConformanceFailure(zh + " · " + en);
        }
    }

    static void same(Object expected, Object found, String what) {
        if (!Objects.equals(expected, found)) {
            throw new ConformanceFailure(
                    what + "：应为 " + expected + "，实为 " + found + " · expected " + expected + ", found " + found);
        }
    }
}
