package io.github.creditkit.model.publication;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Regimes and rules from their two tables (公示期限规则表): tab-separated, with a header. A rule without a regime always holds.
 *
 * @param standing rules that belong to no regime
 * @param regimes  the regimes with theirs
 */
record RegimeTables(List<PublicationRule> standing, List<PublicationRegime> regimes) {

    static RegimeTables bundled() {
        return Bundled.TABLES;
    }

    static RegimeTables read(Reader regimes, Reader rules) {
        Map<String, List<PublicationRule>> byRegime = new HashMap<>();
        for (Row row : rows("Rules", rules)) {
            byRegime.computeIfAbsent(row.cell("regime"), id -> new ArrayList<>())
                    .add(row.read(RegimeTables::rule));
        }
        List<PublicationRegime> all = new ArrayList<>();
        for (Row row : rows("Regimes", regimes)) {
            List<PublicationRule> own = Objects.requireNonNullElse(byRegime.remove(row.cell("regime")), List.of());
            all.add(row.read(cells -> regime(cells, own)));
        }
        List<PublicationRule> standing = Objects.requireNonNullElse(byRegime.remove(""), List.of());
        if (!byRegime.isEmpty()) {
            throw new IllegalArgumentException("Rules of unknown regimes: " + byRegime.keySet());
        }
        return new RegimeTables(List.copyOf(standing), List.copyOf(all));
    }

    private static PublicationRegime regime(Row row, List<PublicationRule> rules) {
        return new PublicationRegime(
                row.cell("regime"),
                new Bilingual(row.cell("zh"), row.cell("en")),
                LocalDate.parse(row.cell("from")),
                row.cell("until").isEmpty() ? null : LocalDate.parse(row.cell("until")),
                AuthorityKind.valueOf(row.cell("authority")),
                row.cell("document"),
                Evidence.valueOf(row.cell("evidence")),
                rules);
    }

    private static PublicationRule rule(Row row) {
        String severity = row.cell("severity");
        String field = row.cell("field");
        if (!field.equals("ANY") && !field.equals("PUBLIC_SAFETY")) {
            throw new IllegalArgumentException("the field is neither ANY nor PUBLIC_SAFETY: " + field);
        }
        return new PublicationRule(
                row.cell("rule"),
                Set.of(row.cell("records").split(";")),
                PublicationRule.Subjects.valueOf(row.cell("subject")),
                severity.equals("ANY") ? null : Severity.valueOf(severity),
                field.equals("PUBLIC_SAFETY"),
                Publish.valueOf(row.cell("publish")),
                row.months("min"),
                row.months("max"),
                row.cell("document"),
                row.cell("clause"),
                Evidence.valueOf(row.cell("evidence")),
                new Bilingual(row.cell("zh"), row.cell("en")));
    }

    private static List<Row> rows(String table, Reader in) {
        List<Row> rows = new ArrayList<>();
        try {
            BufferedReader lines = new BufferedReader(in);
            List<String> head =
                    List.of(Objects.requireNonNullElse(lines.readLine(), "").split("\t", -1));
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    rows.add(new Row(table + ", line " + number, head, List.of(line.split("\t", -1))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** A line and its place, for the message when it is bad. */
    private record Row(String place, List<String> head, List<String> cells) {
        String cell(String name) {
            int column = head.indexOf(name);
            if (column < 0 || column >= cells.size()) {
                throw new IllegalArgumentException(place + ": no column " + name);
            }
            return cells.get(column).strip();
        }

        @Nullable
        Integer months(String name) {
            return cell(name).isEmpty() ? null : Integer.valueOf(cell(name));
        }

        <T> T read(java.util.function.Function<Row, T> reader) {
            try {
                return reader.apply(this);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
            }
        }
    }

    private static final class Bundled {
        static final RegimeTables TABLES = load();

        private static RegimeTables load() {
            try (Reader regimes = open("regimes.tsv");
                    Reader rules = open("rules.tsv")) {
                return read(regimes, rules);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Reader open(String name) {
            InputStream in = Objects.requireNonNull(RegimeTables.class.getResourceAsStream(name), name);
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }
    }
}
