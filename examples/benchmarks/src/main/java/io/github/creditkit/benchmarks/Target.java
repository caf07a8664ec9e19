package io.github.creditkit.benchmarks;

/** What a row has to reach (目标). All are judged by the median of the rounds. */
sealed interface Target {
    /** The target in words; empty for none. */
    String wanted();

    boolean met(Figures figures, Row row);

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** The figure of our side with its unit. */
    default String figure(Figures figures, Row row) {
        return figures.nanos(row.ours()) + " ns";
    }

    default String verdict(Figures figures, Row row) {
        return met(figures, row) ? "✓" : "✗";
    }

    /** At least so many times as fast as the peer. */
    record Times(double times) implements Target {
        @Override
        public String wanted() {
            return "≥ " + plain(times) + "×";
        }

        @Override
        public boolean met(Figures figures, Row row) {
            return figures.ratio(row.ours(), row.peer()).median() >= times;
        }
    }

    /** At least so many times as fast as the peer, and not a byte. */
    record TimesWithoutGarbage(double times) implements Target {
        @Override
        public String wanted() {
            return "≥ " + plain(times) + "×, 0 B";
        }

        @Override
        public boolean met(Figures figures, Row row) {
            return new Times(times).met(figures, row) && figures.bytes(row.ours()) == 0;
        }
    }

    /** At most so many times as long as the peer, which does a part of the same. */
    record AtMost(double times) implements Target {
        @Override
        public String wanted() {
            return "≤ " + times + "× 用时 time";
        }

        @Override
        public boolean met(Figures figures, Row row) {
            return figures.ratio(row.ours(), row.peer()).median() * times >= 1;
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
