package io.github.creditkit.benchmarks;

/** What a row has to reach (目标). All are judged by the median of the rounds. */
sealed interface Target {
    /** The target in words; empty for none. */
    String wanted();

    boolean met(Figures figures, Row row);

    /** The figure of our side with its unit. */
    default String figure(Figures figures, Row row) {
        return figures.nanos(row.ours()) + " ns";
    }

    default String verdict(Figures figures, Row row) {
        return met(figures, row) ? "✓" : "✗";
    }

    /** At least so many times as fast as the peer. */
    record Times(int times) implements Target {
        @Override
        public String wanted() {
            return "≥ " + times + "×";
        }

        @Override
        public boolean met(Figures figures, Row row) {
            return figures.ratio(row.ours(), row.peer()).median() >= times;
        }
    }

    /** At least so many times as fast as the peer, and not a byte. */
    record TimesWithoutGarbage(int times) implements Target {
        @Override
        public String wanted() {
            return "≥ " + times + "×, 0 B";
        }

        @Override
        public boolean met(Figures figures, Row row) {
            return new Times(times).met(figures, row) && figures.bytes(row.ours()) == 0;
        }
    }

    /** In less than so many nanoseconds. */
    record Within(int nanos) implements Target {
        @Override
        public String wanted() {
            return "< " + nanos + " ns";
        }

        @Override
        public boolean met(Figures figures, Row row) {
            return figures.nanos(row.ours()).median() < nanos;
        }
    }

    /** At least so many million bytes of text a second, one operation being a text of so many bytes. */
    record Flow(int megabytes, long textBytes) implements Target {
        @Override
        public String wanted() {
            return "≥ " + megabytes + " MB/s";
        }

        @Override
        public String figure(Figures figures, Row row) {
            return rate(figures, row) + " MB/s";
        }

        @Override
        public boolean met(Figures figures, Row row) {
            return rate(figures, row).median() >= megabytes;
        }

        private Spread rate(Figures figures, Row row) {
            return figures.nanos(row.ours()).map(nanos -> textBytes * 1e3 / nanos);
        }
    }

    /** For information. */
    record None() implements Target {
        @Override
        public String wanted() {
            return "";
        }

        @Override
        public boolean met(Figures figures, Row row) {
            return true;
        }

        @Override
        public String verdict(Figures figures, Row row) {
            return "";
        }
    }
}
