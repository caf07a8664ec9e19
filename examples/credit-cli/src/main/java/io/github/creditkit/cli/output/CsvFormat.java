package io.github.creditkit.cli.output;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.codes.CodeType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * CSV for a spreadsheet (CSV 表格): with a byte order mark, without which Chinese turns to rubbish there, and no formulas.
 *
 * @param language the language of the messages
 * @param withFile if each row tells its file
 */
public record CsvFormat(Language language, boolean withFile) implements RowFormat {
    @Override
    public String head() {
        return "\uFEFFline,input,type,valid,canonical,parts,notes,violations,suggestions,message"
                + (withFile ? ",file" : "") + "\r\n";
    }

    @Override
    public void append(ShownRow row, StringBuilder out) {
        CodeType type = row.type();
        String canonical = row.canonical();
        List<String> cells = List.of(
                String.valueOf(row.line()),
                row.input(),
                type == null ? "" : type.word(),
                String.valueOf(row.isValid()),
                canonical == null ? "" : canonical,
                row.parts().stream()
                        .map(part -> part.name() + "=" + part.text())
                        .collect(Collectors.joining("; ")),
                row.notes().stream().map(note -> note.kind().word()).collect(Collectors.joining("; ")),
                row.violations().stream().map(v -> v.reason().word()).collect(Collectors.joining("; ")),
                row.suggestions().stream()
                        .map(suggestion -> suggestion.code() + " (" + language.pick(suggestion.edit()) + ")")
                        .collect(Collectors.joining("; ")),
                RowMessage.of(row, language));
        for (String cell : cells) {
            SpreadsheetCell.append(cell, out);
            out.append(',');
        }
        if (withFile) {
            SpreadsheetCell.append(row.file(), out);
        } else {
            out.setLength(out.length() - 1);
        }
        out.append("\r\n");
    }
}
