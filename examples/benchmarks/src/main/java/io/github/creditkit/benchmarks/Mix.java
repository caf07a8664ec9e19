package io.github.creditkit.benchmarks;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;

/** How many of the texts are valid (数据构成). */
public enum Mix {
    /** Every other one, in random order (一半有效): what lists from the field are taken to be. */
    HALF_VALID("一半有效", "half valid"),
    /** All (全部有效). */
    ALL_VALID("全部有效", "all valid"),
    /** None, but each is close to a valid one (全部近似无效). */
    ALL_INVALID("全部无效", "all invalid");

    /** How many texts a mix has: thousands, and few enough to stay near the processor. */
    static final int SIZE = 4096;

    private static final long SEED = 32100;

    private final String nameZh;
    private final String nameEn;

    Mix(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    String nameZh() {
        return nameZh;
    }

    String nameEn() {
        return nameEn;
    }

    /** Distinct texts, the same in every run, so that both sides of a comparison read the same. */
    String[] texts(Codes codes) {
        Random random = new Random(SEED);
        return random.ints(0, 2)
                .mapToObj(coin ->
                        isValid(coin) ? codes.valid(random) : Slip.any(random).spoil(codes, random))
                .distinct()
                .limit(SIZE)
                .toArray(String[]::new);
    }

    /** Stops where the peer refuses a valid text early: its time would say nothing. */
    static void requireAccepted(String[] texts, Predicate<String> valid, Predicate<String> peer) {
        if (!Arrays.stream(texts).filter(valid).allMatch(peer)) {
            throw new IllegalStateException("the peer refuses some of the valid texts");
        }
    }

    private boolean isValid(int coin) {
        return switch (this) {
            case HALF_VALID -> coin == 0;
            case ALL_VALID -> true;
            case ALL_INVALID -> false;
        };
    }
}
