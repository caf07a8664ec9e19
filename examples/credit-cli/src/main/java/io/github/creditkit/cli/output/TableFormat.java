package io.github.creditkit.cli.output;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.cli.privacy.ShownSuggestion;
import io.github.creditkit.codes.CodeType;

/**
 * A table for a person to read (表格). Columns have fixed widths: a table of any length is written as it is read.
 *
 * @param language the language
 * @param colors   the colours
 * @param withFile if each row tells its file
 */
public record TableFormat(Language language, Colors colors, boolean withFile) implements RowFormat {
    private static final int LINE = 8;
    private static final int VERDICT = 9;
    private static final int TYPE = 21;
    private static final int INPUT = 20;

    @Override
    public String head() {
        return colors.bold(Columns.padded(language.text("table.line"), LINE)
                        + Columns.padded(language.text("table.verdict"), VERDICT)
                        + Columns.padded(language.text("table.type"), TYPE)
                        + Columns.padded(language.text("table.input"), INPUT)
                        + language.text("table.message"))
                + "\n";
    }

    @Override
    public void append(ShownRow row, StringBuilder out) {
        CodeType type = row.type();
        String line = withFile ? Visible.of(row.file()) + ":" + row.line() : String.valueOf(row.line());
        out.append(cell(line, LINE))
                .append(verdict(row))
                .append(cell(type == null ? "-" : type.word(), TYPE))
                .append(cell(Visible.of(row.input()), INPUT))
                .append(Visible.of(RowMessage.of(row, language)));
        stripEnd(out);
        out.append('\n');
        for (ShownSuggestion suggestion : row.suggestions()) {
            out.append(" ".repeat(LINE))
                    .append(language.text(
                            "table.suggestion", suggestion.code(), Visible.of(language.pick(suggestion.edit()))))
                    .append('\n');
        }
    }

    private String verdict(ShownRow row) {
        if (!row.isValid()) {
            return colors.bad(Columns.padded(language.text("verdict.refused"), VERDICT));
        }
        return row.notes().isEmpty()
                ? colors.good(Columns.padded(language.text("verdict.valid"), VERDICT))
                : colors.look(Columns.padded(language.text("verdict.noted"), VERDICT));
    }

    /** What is wider than its column still has a blank behind it. */
    private static String cell(String text, int width) {
        return Columns.padded(text, width - 1) + " ";
    }

    private static void stripEnd(StringBuilder out) {
        while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }
}
