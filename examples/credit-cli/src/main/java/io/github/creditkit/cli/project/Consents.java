package io.github.creditkit.cli.project;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.disclosure.ConsentToken;
import io.github.creditkit.model.disclosure.SubjectKey;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.table.Header;
import io.github.creditkit.model.table.HeaderNames;
import io.github.creditkit.model.table.TableOptions;
import io.github.creditkit.model.table.TableReader;
import io.github.creditkit.model.table.TableRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Consents of subjects to be queried (查询授权表).
 *
 * @param tokens  the consents of each subject
 * @param refused the numbers of the rows that are not used, for want of something
 */
public record Consents(Map<SubjectKey, List<ConsentToken.ToQuery>> tokens, List<Long> refused) {
    /** Nobody has consented. */
    public static final Consents NONE = new Consents(Map.of(), List.of());

    private static final HeaderNames<String> NAMES = HeaderNames.of(Map.of(
            "id", "id", "授权编号", "id", "subject", "subject", "信用主体代码", "subject", "purpose", "purpose", "查询用途",
            "purpose", "from", "from", "起始日期", "from", "until", "until", "截止日期", "until"));

    /**
     * Reads a table with the columns 授权编号, 信用主体代码, 查询用途, 起始日期 and 截止日期, or {@code id}, {@code subject},
     * {@code purpose}, {@code from} and {@code until}.
     *
     * @param file CSV, XLSX or XML
     * @return what is in it
     */
    public static Consents read(Path file) {
        Map<SubjectKey, List<ConsentToken.ToQuery>> tokens = new HashMap<>();
        List<Long> refused = new ArrayList<>();
        try (TableReader table = TableReader.open(file, TableOptions.DEFAULTS)) {
            Header<String> header = Header.read(table, NAMES);
            for (TableRow row = table.next(); row != null; row = table.next()) {
                Optional<ConsentToken.ToQuery> token = token(header, row);
                token.ifPresent(given -> tokens.computeIfAbsent(given.subject(), subject -> new ArrayList<>())
                        .add(given));
                if (token.isEmpty()) {
                    refused.add(row.number());
                }
            }
        }
        return new Consents(Map.copyOf(tokens), List.copyOf(refused));
    }

    private static Optional<ConsentToken.ToQuery> token(Header<String> header, TableRow row) {
        String subject = header.cell(row, "subject").strip();
        Optional<QueryPurpose> purpose =
                QueryPurpose.codeSet().read(header.cell(row, "purpose")).known();
        Optional<LocalDate> from = day(header.cell(row, "from"));
        Optional<LocalDate> until = day(header.cell(row, "until"));
        if (subject.isEmpty() || purpose.isEmpty() || from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        SubjectKey key = UnifiedSocialCreditCode.tryParseLenient(subject)
                .toOptional()
                .map(SubjectKey::of)
                .orElseGet(() -> SubjectKey.of(IdNumber.of(subject)));
        return Optional.of(
                new ConsentToken.ToQuery(header.cell(row, "id").strip(), key, purpose.get(), from.get(), until.get()));
    }

    private static Optional<LocalDate> day(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * The consent of a subject for a purpose on a day.
     *
     * @param subject the subject
     * @param purpose the purpose
     * @param on      the day
     * @return one that holds; empty when there is none
     */
    public Optional<ConsentToken.ToQuery> find(SubjectKey subject, QueryPurpose purpose, LocalDate on) {
        return tokens.getOrDefault(subject, List.of()).stream()
                .filter(token -> token.allows(subject, purpose, on))
                .findFirst();
    }
}
