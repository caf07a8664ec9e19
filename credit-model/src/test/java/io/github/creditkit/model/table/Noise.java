package io.github.creditkit.model.table;

/** Text without a pattern (无规律文本): again and again it packs to a hundredth, as a sheet may, not to a thousandth. */
final class Noise {
    private static final int LENGTH = 10_000;

    private Noise() {}

    static String letters() {
        StringBuilder noise = new StringBuilder();
        long state = 1;
        for (int i = 0; i < LENGTH; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            noise.append((char) ('a' + (state >>> 33) % 26));
        }
        return noise.toString();
    }

    /** Letters with something between every so many of them. */
    static String letters(String between, int every) {
        return letters().replaceAll("(.{" + every + "})", "$1" + between);
    }
}
