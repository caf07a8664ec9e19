package io.github.creditkit.codes.division;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Divisions in CSV, with the columns that {@link DivisionTable#read(Reader)} documents. */
final class DivisionCsv {
    private static final int MIN_YEAR = DivisionRows.YEAR_BASE + 1;
    private static final int MAX_YEAR = DivisionRows.YEAR_BASE + 255;

    private static final int LONGEST_NAME = 200;

    private final BufferedReader in;
    private final List<Division> divisions = new ArrayList<>();
    private final Map<String, Division> newestOfList = new HashMap<>();
    private List<String> head = List.of();
    private List<String> fields = List.of();
    private int line;

    private DivisionCsv(Reader in) {
        this.in = new BufferedReader(in);
    }

    static List<Division> read(Reader in) throws IOException {
        return new DivisionCsv(in).read();
    }

    private List<Division> read() throws IOException {
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            line++;
            text = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text; // spreadsheets write it
            if (!text.isBlank()) {
                fields = fields(text);
                if (head.isEmpty()) {
                    head = fields;
                    require(
                            head.containsAll(List.of("code", "name", "level")),
                            "no columns code, name and level",
                            text);
                } else {
                    require(fields.size() == head.size(), "not " + head.size() + " fields", text);
                    divisions.add(division());
                    require(divisions.size() <= DivisionRows.MOST_ROWS, "more rows than", "" + DivisionRows.MOST_ROWS);
                }
            }
        }
        require(!head.isEmpty(), "no header", "");
        return divisions;
    }

    private Division division() {
        String code = field("code");
        require(code.length() == 6 && DivisionIndex.number(code) >= 0, "code is not six digits", code);
        DivisionStatus kind = kind(field("status"));
        boolean ofList = kind == DivisionStatus.IN_FORCE;
        String name = field("name");
        require(!name.isEmpty() || kind == DivisionStatus.ZONE, "no name for", code);
        require(name.length() <= LONGEST_NAME, "name is longer than " + LONGEST_NAME + " characters", code);
        int first = year("first_year");
        int last = year("last_year");
        require(last == 0 || first <= last, "last_year is before first_year", first + " " + last);
        Division division = new Division(
                code,
                name,
                level(field("level")),
                parent(code, field("parent")),
                first,
                last,
                ofList && last != 0 ? DivisionStatus.ABOLISHED : kind,
                links(field(kind == DivisionStatus.VARIANT ? "same_as" : "successors")));
        Division before = ofList ? newestOfList.put(code, division) : null;
        int ended = before == null ? 1 : before.lastYear().orElse(Integer.MAX_VALUE);
        require(before == null || ended <= first, "not after the row before of this code", code);
        return division;
    }

    private DivisionLevel level(String word) {
        for (DivisionLevel level : DivisionLevel.values()) {
            if (level.nameEn().equals(word)) {
                return level;
            }
        }
        throw bad("level is not national, province, prefecture or county", word);
    }

    private DivisionStatus kind(String word) {
        if (word.isEmpty() || word.equals("list")) {
            return DivisionStatus.IN_FORCE;
        }
        for (DivisionStatus kind : DivisionRows.KINDS.subList(1, DivisionRows.KINDS.size())) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return kind;
            }
        }
        throw bad("status is not list, variant, summary, zone, national or residence-permit", word);
    }

    private @Nullable String parent(String code, String parent) {
        boolean above = parent.equals(code.substring(0, 2) + "0000") || parent.equals(code.substring(0, 4) + "00");
        require(parent.isEmpty() || (above && !parent.equals(code)), "parent is not above " + code, parent);
        return parent.isEmpty() ? null : parent;
    }

    private int year(String column) {
        String text = field(column);
        if (text.isEmpty()) {
            return 0;
        }
        int year = text.length() == 4 ? DivisionIndex.number(text, 0, 4) : -1;
        require(year >= MIN_YEAR && year <= MAX_YEAR, column + " is not in " + MIN_YEAR + " to " + MAX_YEAR, text);
        return year;
    }

    private List<String> links(String text) {
        List<String> links = text.isEmpty() ? List.of() : List.of(text.split(";", -1));
        for (String link : links) {
            require(DivisionIndex.number(link) >= 0, "successor is not six digits", link);
        }
        return links;
    }

    private String field(String column) {
        int at = head.indexOf(column);
        return at < 0 ? "" : fields.get(at).strip();
    }

    /** The fields of a line; quotes as in RFC 4180, but no line breaks within them. */
    private List<String> fields(String text) {
        List<String> found = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                found.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        require(!quoted, "a quote is not closed", text);
        found.add(field.toString());
        return found;
    }

    private void require(boolean holds, String otherwise, String found) {
        if (!holds) {
            throw bad(otherwise, found);
        }
    }

    private IllegalArgumentException bad(String why, String found) {
        return new IllegalArgumentException("Division CSV, line " + line + ": " + why + ": '" + found + "'");
    }
}
