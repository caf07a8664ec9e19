package io.github.creditkit.model.codeset;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Code-set tables in CSV, with the columns that {@link CodeSet} documents. */
final class CodeSetCsv {
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int MOST_ROWS = 10_000;
    private static final int LONGEST_CELL = 1_000;
    private static final int LONGEST_SHOWN = 40;

    private static final List<String> NEEDED = List.of("set", "edition", "code", "name");
    private static final Set<String> COLUMNS =
            Set.of("set", "edition", "code", "name", "constant", "official", "source", "english", "aliases");

    private final List<CodeSetRow> rows = new ArrayList<>();
    private List<String> head = List.of();
    private List<String> cells = List.of();
    private int line;

    private CodeSetCsv() {}

    static List<CodeSetRow> read(Reader in) throws IOException {
        CodeSetCsv csv = new CodeSetCsv();
        text(in).lines().forEach(csv::accept);
        csv.require(!csv.rows.isEmpty(), "no rows", "");
        return csv.rows;
    }

    /** All of it, as a set refers to itself; a reader without end is given up. */
    private static String text(Reader in) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            text.append(buffer, 0, n);
            if (text.length() > MOST_CHARACTERS) {
                long lines = text.chars().filter(c -> c == '\n').count() + 1;
                throw CodeSetRow.bad((int) lines, "more than " + MOST_CHARACTERS + " characters");
            }
        }
        return text.toString();
    }

    private void accept(String raw) {
        line++;
        String text = line == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw; // spreadsheets write it
        if (text.isBlank()) {
            return;
        }
        cells = cells(text);
        if (head.isEmpty()) {
            readHead();
        } else {
            require(cells.size() == head.size(), "not " + head.size() + " cells", text);
            require(rows.size() < MOST_ROWS, "more rows than", "" + MOST_ROWS);
            rows.add(row());
        }
    }

    private void readHead() {
        head = cells.stream().map(Folding::fold).toList();
        for (String column : head) {
            require(COLUMNS.contains(column), "unknown column", column);
        }
        require(Set.copyOf(head).size() == head.size(), "a column twice", String.join(",", head));
        require(head.containsAll(NEEDED), "not all of the columns " + NEEDED, String.join(",", head));
    }

    private CodeSetRow row() {
        for (String column : NEEDED) {
            require(!cell(column).isEmpty(), "empty", column);
        }
        return new CodeSetRow(
                line,
                cell("set"),
                cell("edition"),
                cell("code"),
                cell("name"),
                cell("constant"),
                official(cell("official")),
                cell("source"),
                cell("english"),
                aliases(cell("aliases")));
    }

    private boolean official(String text) {
        require(text.isEmpty() || text.equals("true") || text.equals("false"), "official is not true or false", text);
        return text.equals("true");
    }

    private static List<String> aliases(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(Folding::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
    }

    private String cell(String column) {
        int at = head.indexOf(column);
        return at < 0 ? "" : Folding.strip(cells.get(at));
    }

    /** The cells of a line; quotes as in RFC 4180, but no line breaks within them. */
    private List<String> cells(String text) {
        List<String> found = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                found.add(take(cell));
            } else {
                cell.append(c);
            }
        }
        require(!quoted, "a quote is not closed", text);
        found.add(take(cell));
        return found;
    }

    private String take(StringBuilder cell) {
        require(cell.length() <= LONGEST_CELL, "a cell is longer than " + LONGEST_CELL + " characters", "" + cell);
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }

    private void require(boolean holds, String otherwise, String found) {
        if (!holds) {
            String shown = found.length() > LONGEST_SHOWN ? found.substring(0, LONGEST_SHOWN) + "…" : found;
            throw CodeSetRow.bad(Math.max(line, 1), otherwise + ": '" + shown + "'");
        }
    }
}
