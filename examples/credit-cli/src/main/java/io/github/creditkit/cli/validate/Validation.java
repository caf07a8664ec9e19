package io.github.creditkit.cli.validate;

import io.github.creditkit.cli.canonical.BoundedLines;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.dialect.Dialect;
import io.github.creditkit.model.dialect.Template;
import io.github.creditkit.model.dialect.TemplateOptions;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.table.TableOptions;
import io.github.creditkit.model.table.TableReader;
import io.github.creditkit.model.table.UnreadableTableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try (JudgedRows rows = new JudgedRows(
                        open(profile, dialect, template, table, json, file),
                        checker,
                        targets.clean() == null ? null : json);
                Outputs outputs = new Outputs(targets.clean(), targets.rejects(), targets.issues(), rows.header())) {
            for (JudgedRow row = rows.next(); row != null; row = rows.next()) {
                Optional<Issue> repeated = duplicates.check(row);
                SentRow sent = repeated.map(row.row()::with).orElse(row.row());
                tally.add(sent);
                outputs.write(sent, row.line(), repeated.isPresent());
                progress.accept(tally.rows());
            }
        } catch (UnreadableTableException e) {
            if (tally.rows() == 0) {
                throw e;
            }
            ended = e;
        }
        return tally;
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
