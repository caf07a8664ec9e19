package io.github.creditkit.quickstart;

import java.util.List;
import java.util.stream.Collectors;

/** Names rows (行号), such as 第 3、17 行. */
final class Lines {
    /** More would be a wall of numbers. */
    private static final int SHOWN = 12;

    private Lines() {}

    static Bilingual of(CheckedRow row) {
        return of(List.of(row));
    }

    static Bilingual of(List<CheckedRow> rows) {
        String more = rows.size() > SHOWN ? "…" : "";
        return new Bilingual(
                "第 " + joined(rows, "、") + more + " 行",
                (rows.size() == 1 ? "row " : "rows ") + joined(rows, ", ") + more);
    }

    private static String joined(List<CheckedRow> rows, String separator) {
        return rows.stream()
                .limit(SHOWN)
                .map(row -> String.valueOf(row.row().line()))
                .collect(Collectors.joining(separator));
    }
}
