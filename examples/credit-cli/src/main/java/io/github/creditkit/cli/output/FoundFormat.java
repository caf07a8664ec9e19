package io.github.creditkit.cli.output;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.codes.find.FoundCode;
import java.util.Locale;

/**
 * How found codes are written (查找结果格式).
 *
 * @param kind     table or JSON lines
 * @param language the language
 * @param privacy  what may be shown
 * @param file     the file they stand in
 */
public record FoundFormat(Kind kind, Language language, Privacy privacy, String file) {
    /** Table or JSON lines. */
    public enum Kind {
        /** For a person. */
        TABLE,
        /** One JSON object a line. */
        NDJSON
    }

    /**
     * Writes one code.
     *
     * @param found the code
     * @param text  the line it stands in
     * @param line  its number, from 1
     * @param out   takes the text
     */
    public void append(FoundCode found, String text, long line, StringBuilder out) {
        // Editors count characters, not the halves that a rare one is stored in.
        int column = text.codePointCount(0, found.start()) + 1;
        String code = privacy.found(found);
        String name = privacy.text(file);
        if (kind == Kind.NDJSON) {
            Json json = new Json(out).object();
            json.key("file").value(name).key("line").value(line).key("column").value(column);
            json.key("type").value(found.type().word());
            json.key("trust").value(word(found));
            json.key("text").value(code).endObject();
            out.append('\n');
        } else {
            out.append(Columns.padded(Visible.of(name) + ":" + line + ":" + column, 24))
                    .append(' ')
                    .append(Columns.padded(found.type().word(), 20))
                    .append(' ')
                    .append(Columns.padded(
                            language.text("trust." + found.trust().name()), 16))
                    .append(' ')
                    .append(Visible.of(code))
                    .append('\n');
        }
    }

    private static String word(FoundCode found) {
        return found.trust().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
