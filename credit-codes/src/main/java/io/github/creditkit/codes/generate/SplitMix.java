package io.github.creditkit.codes.generate;

import java.util.List;

/**
 * The SplitMix64 generator. Written out because the JDK promises the sequence of its own only for the slow and short
 * {@link java.util.Random}, and test data must not change with the JDK.
 */
final class SplitMix {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    private long next() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Both ends included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
