package io.github.creditkit.model.publication;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.reference.TableLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        for (TableLine row : TableLine.read("Rules", '\t', rules)) {
            byRegime.computeIfAbsent(row.as(RegimeTables::id), id -> new ArrayList<>())
                    .add(row.as(RegimeTables::rule));
        }
        List<PublicationRegime> all = new ArrayList<>();
        for (TableLine row : TableLine.read("Regimes", '\t', regimes)) {
            List<PublicationRule> own =
                    Objects.requireNonNullElse(byRegime.remove(row.as(RegimeTables::id)), List.of());
            all.add(row.as(cells -> regime(cells, own)));
        }
        List<PublicationRule> standing = Objects.requireNonNullElse(byRegime.remove(""), List.of());
        if (!byRegime.isEmpty()) {
            throw new IllegalArgumentException("Rules of unknown regimes: " + byRegime.keySet());
        }
        return new RegimeTables(List.copyOf(standing), List.copyOf(all));
    }

    private static PublicationRegime regime(TableLine row, List<PublicationRule> rules) {
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

    private static PublicationRule rule(TableLine row) {
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
                months(row, "min"),
                months(row, "max"),
                row.cell("document"),
                row.cell("clause"),
                Evidence.valueOf(row.cell("evidence")),
                new Bilingual(row.cell("zh"), row.cell("en")));
    }

    private static @Nullable Integer months(TableLine row, String column) {
        return row.cell(column).isEmpty() ? null : Integer.valueOf(row.cell(column));
    }

    private static String id(TableLine row) {
        return row.cell("regime");
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
