package io.github.creditkit.cli.validate;

import io.github.creditkit.cli.canonical.BoundedLines;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.dialect.Column;
import io.github.creditkit.model.dialect.Dialect;
import io.github.creditkit.model.dialect.Template;
import io.github.creditkit.model.dialect.TemplateOptions;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.table.TableOptions;
import io.github.creditkit.model.table.TableReader;
import io.github.creditkit.model.table.UnreadableTableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A file against the rules, row by row and in constant memory (文件校验). */
public final class Validation {
    private final Profile profile;
    private final Dialect dialect;
    private final TemplateOptions template;
    private final TableOptions table;
    private final CanonicalJson json;
    private final RecordChecker checker;
    private final Tally tally = new Tally();
    private final Duplicates duplicates = new Duplicates();
    private @Nullable UnreadableTableException ended;

    /**
     * A validation of one file.
     *
     * @param profile  what its records are
     * @param dialect  the form of its rows
     * @param template what the sender says
     * @param table    how tables are read
     * @param json     how canonical JSON is read and written
     * @param checker  the rules, for a stage and a day
     */
    public Validation(
            Profile profile,
            Dialect dialect,
            TemplateOptions template,
            TableOptions table,
            CanonicalJson json,
            RecordChecker checker) {
        this.profile = profile;
        this.dialect = dialect;
        this.template = template;
        this.table = table;
        this.json = json;
        this.checker = checker;
    }

    /**
     * Where rows go (输出文件).
     *
     * @param clean   canonical JSON of the accepted rows; null for nowhere
     * @param rejects the rejected rows with their reasons, CSV or by its name XLSX; null for nowhere
     * @param issues  every issue of every row; null for nowhere
     */
    public record Targets(
            @Nullable Path clean,
            @Nullable Path rejects,
            @Nullable Path issues) {}

    /**
     * Reads a file to its end.
     *
     * @param file     the file
     * @param targets  where rows go
     * @param progress told the number of rows now and then
     * @return what was found
     * @throws UnreadableTableException if not even the header can be read
     * @throws IOException              if a file cannot be read or written
     */
    public Tally of(Path file, Targets targets, LongConsumer progress) throws IOException {
        return of(file, targets, new Follower() {
            @Override
            public void judged(long rows) {
                progress.accept(rows);
            }
        });
    }

    /**
     * Reads a file to its end, with somebody who has a say in each row.
     *
     * @param file     the file
     * @param targets  where rows go
     * @param follower told of each row
     * @return what was found here; what the follower refused counts as accepted
     * @throws UnreadableTableException if not even the header can be read
     * @throws IOException              if a file cannot be read or written
     */
    public Tally of(Path file, Targets targets, Follower follower) throws IOException {
        try (JudgedRows rows = new JudgedRows(
                        open(profile, dialect, template, table, json, file),
                        checker,
                        targets.clean() == null ? null : json);
                Outputs outputs = new Outputs(targets.clean(), targets.rejects(), targets.issues(), rows.header())) {
            for (JudgedRow row = rows.next(); row != null; row = rows.next()) {
                Optional<Issue> repeated = duplicates.check(row);
                SentRow sent = repeated.map(row.row()::with).orElse(row.row());
                tally.add(sent);
                RecordEnvelope<?> record = sent.envelope();
                boolean goesOn = sent.isAccepted() && repeated.isEmpty() && record != null;
                List<Refusal> refusals =
                        goesOn && record != null ? follower.accepted(sent.number(), record) : List.of();
                outputs.write(sent, row.line(), repeated.isPresent(), refusals);
                follower.judged(tally.rows());
            }
        } catch (UnreadableTableException e) {
            if (tally.rows() == 0) {
                throw e;
            }
            ended = e;
        }
        return tally;
    }

    /**
     * The rows that can go on, read as they are asked for.
     *
     * @param file the file
     * @return to be closed
     * @throws IOException if it cannot be read
     */
    public AcceptedRows accepted(Path file) throws IOException {
        return new AcceptedRows(new JudgedRows(open(profile, dialect, template, table, json, file), checker, null));
    }

    /**
     * The sender's columns.
     *
     * @param file the file
     * @return the texts of its header
     * @throws IOException if it cannot be read
     */
    public List<String> header(Path file) throws IOException {
        try (Rows rows = open(profile, dialect, template, table, json, file)) {
            return rows.header();
        }
    }

    /**
     * The column in which the sender finds an item.
     *
     * @param header what his columns are called
     * @param code   the item code, such as {@code XK_WSH}
     * @return the text of the column; the code itself where there is none
     */
    public String column(List<String> header, String code) {
        if (dialect == Dialect.CANONICAL || header.contains(code)) {
            return code;
        }
        return Template.of(dialect, profile.type(), template).columns().stream()
                .filter(column ->
                        column.header().equals(code) || column.item().code().equals(code))
                .map(Column::name)
                .filter(header::contains)
                .findFirst()
                .orElse(code);
    }

    /** {@return why the file could not be read to its end; empty when it was} */
    public Optional<UnreadableTableException> ended() {
        return Optional.ofNullable(ended);
    }

    static Rows open(
            Profile profile,
            Dialect dialect,
            TemplateOptions template,
            TableOptions table,
            CanonicalJson json,
            Path file)
            throws IOException {
        if (dialect == Dialect.CANONICAL) {
            return new JsonRows(new BoundedLines(Files.newInputStream(file)), json, profile.type());
        }
        TableReader reader = TableReader.open(file, table);
        try {
            return new TableRows<>(reader, Template.of(dialect, profile.type(), template));
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }
}
