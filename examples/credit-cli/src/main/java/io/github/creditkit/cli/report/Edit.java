package io.github.creditkit.cli.report;

import java.util.stream.IntStream;

/** A suggested code with the characters marked that are not in what was sent (改动标示). */
final class Edit {
    private Edit() {}

    static Html marked(String from, String to) {
        boolean[] kept = from.length() == to.length() ? inPlace(from, to) : inOrder(from, to);
        return Html.all(IntStream.range(0, to.length()).mapToObj(i -> {
            Html c = Html.text(to.substring(i, i + 1));
            return kept[i] ? c : Html.tag("mark", c);
        }));
    }

    private static boolean[] inPlace(String from, String to) {
        boolean[] kept = new boolean[to.length()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = from.charAt(i) == to.charAt(i);
        }
        return kept;
    }

    /** The characters of the longest common subsequence: so a label, or a character left out, marks nothing. */
    private static boolean[] inOrder(String from, String to) {
        int[][] longest = new int[from.length() + 1][to.length() + 1];
        for (int i = from.length() - 1; i >= 0; i--) {
            for (int j = to.length() - 1; j >= 0; j--) {
                longest[i][j] = from.charAt(i) == to.charAt(j)
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        boolean[] kept = new boolean[to.length()];
        for (int i = 0, j = 0; i < from.length() && j < to.length(); ) {
            if (from.charAt(i) == to.charAt(j)) {
                kept[j++] = true;
                i++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }
}
