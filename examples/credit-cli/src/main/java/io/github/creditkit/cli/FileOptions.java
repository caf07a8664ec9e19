package io.github.creditkit.cli;

import io.github.creditkit.cli.validate.Profile;
import io.github.creditkit.cli.validate.Validation;
import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.dialect.Dialect;
import io.github.creditkit.model.dialect.Template;
import io.github.creditkit.model.dialect.TemplateOptions;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.publication.PublicationPolicy;
import io.github.creditkit.model.table.TableOptions;
import io.github.creditkit.model.table.TextEncoding;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** In which form the rows of a file stand (文件格式选项), and the rules that they are held against. */
final class FileOptions {
    @Option(names = "--dialect", paramLabel = "d424|legacy2015|saic|canonical", descriptionKey = "dialect")
    private Dialect dialect = Dialect.D424;

    @Option(names = "--encoding", paramLabel = "utf-8|gb-18030", descriptionKey = "encoding")
    private @Nullable TextEncoding encoding;

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "sheet")
    private @Nullable String sheet;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    /** The form, if there is one for these records. */
    Dialect dialectFor(Profile records, Session session, CommandSpec command) {
        if (dialect != Dialect.CANONICAL && !Template.isKnown(dialect, records.type())) {
            throw new ParameterException(
                    command.commandLine(), session.text("error.no-template", dialect.word(), records.word()));
        }
        return dialect;
    }

    /** A validation of a file in this form. */
    Validation validation(Profile records, TemplateOptions template, CodeSets sets, RecordChecker checker) {
        CanonicalJson json = CanonicalJson.of(sets);
        return new Validation(records, dialect, template, tableOptions(), strict ? json.strict() : json, checker);
    }

    /** All rules, those of publication included. */
    RecordChecker checker(Stage stage, LocalDate received, CodeSets sets) {
        CheckContext context = new CheckContext(stage, received, WorkingDayCalendar.bundled(), sets);
        return RecordChecker.of(context).with(PublicationPolicy.bundled()::check);
    }

    private TableOptions tableOptions() {
        TableOptions options = TableOptions.DEFAULTS;
        if (encoding != null) {
            options = options.withEncoding(encoding);
        }
        return sheet == null ? options : options.withSheet(sheet);
    }

    @Override
    public String toString() {
        return "FileOptions " + dialect;
    }
}
