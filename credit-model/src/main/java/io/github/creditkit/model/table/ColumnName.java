package io.github.creditkit.model.table;

import org.jspecify.annotations.Nullable;

/** Columns by their letters (列名): A is 0, XFD is 16,383. */
final class ColumnName {
    /** Far beyond any sheet, and no overflow. */
    private static final int BEYOND = 1 << 24;

    private ColumnName() {}

    /** The column of a cell's reference such as {@code C5}; another when there is none. */
    static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= '0' && c <= '9' && i > 0) {
                break;
            }
            if (c < 'A' || c > 'Z') {
                return otherwise;
            }
            column = Math.min(BEYOND, 26 * column + c - 'A' + 1);
        }
        return column == 0 ? otherwise : column - 1;
    }
}
