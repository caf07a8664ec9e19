package io.github.creditkit.codes.repair;

import java.util.Arrays;
import java.util.List;

/** Follows edits to the letter, as a person with an eraser would: positions are those of the text before. */
final class EditedText {
    private EditedText() {}

    static String of(String text, List<Edit> edits) {
        String[] cells = new String[text.length() + 1];
        String[] inserted = new String[text.length() + 1];
        Arrays.fill(inserted, "");
        for (int i = 0; i <= text.length(); i++) {
            cells[i] = text.substring(i, Math.min(i + 1, text.length()));
        }
        for (Edit edit : edits) {
            int at = edit.position() - 1;
            switch (edit.kind()) {
                case FOLD, LABEL, SWAP -> {}
                case MISSING -> inserted[at] = edit.to();
                case LOOK_ALIKE, SUBSTITUTION, EXTRA, SPREADSHEET, ROUNDED -> {
                    Arrays.fill(cells, at, at + edit.from().length(), "");
                    cells[at] = edit.to() + cells[at];
                }
            }
        }
        edits.stream()
                .filter(edit -> edit.kind() == Edit.Kind.SWAP)
                .forEach(edit -> swap(
                        cells,
                        edit.position() - 1,
                        edit.position() + edit.from().length() - 2));
        StringBuilder edited = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            edited.append(inserted[i]).append(cells[i]);
        }
        return edited.toString();
    }

    private static void swap(String[] cells, int one, int other) {
        String first = cells[one];
        cells[one] = cells[other];
        cells[other] = first;
    }
}
