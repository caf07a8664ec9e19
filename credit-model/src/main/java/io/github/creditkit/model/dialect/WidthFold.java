package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Full-width figures and signs, as Chinese input methods type them (全角转半角). */
final class WidthFold {
    private static final Bilingual HOW = new Bilingual("全角转为半角", "full width to half width");

    private WidthFold() {}

    /** The cell in half width, and a note if that changed it. */
    static String fold(String cell, CellNotes notes) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) > '~') {
                String folded = Normalizer.normalize(cell, Form.NFKC);
                if (!folded.equals(cell)) {
                    notes.folded(HOW);
                }
                return folded;
            }
        }
        return cell;
    }
}
