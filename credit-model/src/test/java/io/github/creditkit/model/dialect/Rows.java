package io.github.creditkit.model.dialect;

import io.github.creditkit.model.Samples;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.table.Header;
import io.github.creditkit.model.table.TableFormat;
import io.github.creditkit.model.table.TableOptions;
import io.github.creditkit.model.table.TableReader;
import io.github.creditkit.model.table.TableRow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a template written as a person would type them, and read as a file. */
final class Rows {
    private final Map<String, String> cells = new LinkedHashMap<>();

    private Rows(Map<String, String> cells) {
        this.cells.putAll(cells);
    }

    static Rows of(String... headersAndCells) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < headersAndCells.length; i += 2) {
            cells.put(headersAndCells[i], headersAndCells[i + 1]);
        }
        return new Rows(cells);
    }

    /** A good permit by item codes. */
    static <R extends Record> Rows good(Template<R> template, R record) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> texts = template.cells(record);
        for (int i = 0; i < texts.size(); i++) {
            cells.put(template.columns().get(i).header(), texts.get(i));
        }
        return new Rows(cells);
    }

    Rows with(String header, String cell) {
        Rows other = new Rows(cells);
        other.cells.put(header, cell);
        return other;
    }

    Rows without(String header) {
        Rows other = new Rows(cells);
        other.cells.remove(header);
        return other;
    }

    <R extends Record> Reading<R> read(Template<R> template) {
        String csv = line(cells.keySet()) + line(cells.values());
        return all(template, csv).get(0);
    }

    private static String line(Iterable<String> cells) {
        List<String> quoted = new ArrayList<>();
        cells.forEach(cell -> quoted.add('"' + cell.replace("\"", "\"\"") + '"'));
        return String.join(",", quoted) + "\r\n";
    }

    static <R extends Record> List<Reading<R>> all(Template<R> template, String csv) {
        return all(template, csv.getBytes(StandardCharsets.UTF_8), TableFormat.CSV);
    }

    static <R extends Record> List<Reading<R>> all(Template<R> template, byte[] file, TableFormat format) {
        try (TableReader table = TableReader.open(new ByteArrayInputStream(file), format, TableOptions.DEFAULTS)) {
            RowReader<R> rows = template.reader(Header.read(table, template.names()));
            List<Reading<R>> readings = new ArrayList<>();
            for (TableRow row = table.next(); row != null; row = table.next()) {
                readings.add(rows.read(row));
            }
            return readings;
        }
    }

    static List<String> told(Reading<?> reading, Stage stage) {
        return reading.check(RecordChecker.of(stage, Samples.RECEIVED)).stream()
                .map(issue -> issue.rule().word() + " " + issue.level() + " " + issue.path())
                .toList();
    }

    static List<String> messages(Reading<?> reading, Stage stage) {
        return reading.check(RecordChecker.of(stage, Samples.RECEIVED)).stream()
                .map(Issue::messageZh)
                .toList();
    }
}
