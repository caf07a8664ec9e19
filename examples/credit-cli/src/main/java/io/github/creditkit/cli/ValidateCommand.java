package io.github.creditkit.cli;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.output.RecordSummary;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.report.RecordReport;
import io.github.creditkit.cli.validate.Profile;
import io.github.creditkit.cli.validate.Tally;
import io.github.creditkit.cli.validate.Validation;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.dialect.Dialect;
import io.github.creditkit.model.table.UnreadableTableException;
import io.github.creditkit.model.time.ChinaTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code credit validate}: checks a file of records (记录校验). */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
    /** The words of {@code --profile}. */
    static final class Profiles implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Profile.words().iterator();
        }
    }

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "TYPE",
            completionCandidates = Profiles.class,
            descriptionKey = "profile")
    @SuppressWarnings("NullAway.Init") // Required.
    private String profile;

    @Mixin
    private final FileOptions form = new FileOptions();

    @Option(names = "--group", paramLabel = "intake|submission|publication", descriptionKey = "group")
    private @Nullable Stage group;

    @Option(names = "--received-on", paramLabel = "DATE", descriptionKey = "received-on")
    private @Nullable LocalDate receivedOn;

    @Mixin
    private final SenderOptions sender = new SenderOptions();

    @Option(names = "--clean", paramLabel = "NDJSON", descriptionKey = "clean")
    private @Nullable Path clean;

    @Option(names = "--rejects", paramLabel = "CSV|XLSX", descriptionKey = "rejects")
    private @Nullable Path rejects;

    @Option(names = "--issues", paramLabel = "NDJSON", descriptionKey = "issues")
    private @Nullable Path issues;

    @Option(names = "--report", paramLabel = "HTML", descriptionKey = "report")
    private @Nullable Path report;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    @SuppressWarnings("NullAway.Init") // Required.
    private Path file;

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Profile records =
                Profile.of(profile).orElseThrow(() -> wrong("error.profile", String.join(", ", Profile.words())));
        Dialect dialect = form.dialectFor(records, session, spec);
        CodeSets sets = sender.codeSets(session, spec);
        Stage stage = group != null ? group : dialect == Dialect.LEGACY2015 ? Stage.INTAKE : Stage.SUBMISSION;
        LocalDate received = receivedOn != null ? receivedOn : ChinaTime.today();
        Privacy privacy = new Privacy(false);
        Optional<String> problem = InputFiles.problem(file, session, privacy);
        if (problem.isPresent()) {
            session.complain(problem.get());
            return ExitCode.UNREADABLE;
        }
        Validation validation = form.validation(
                records, sender.template(session, spec, sets), sets, form.checker(stage, received, sets));
        ProgressBar progress = new ProgressBar(session, 0, !quiet);
        try {
            OutputFiles.makeRoom(clean, rejects, issues);
            Tally tally = validation.of(
                    file, new Validation.Targets(clean, rejects, issues), rows -> progress.update(0, rows));
            progress.clear();
            if (report != null) {
                OutputFiles.write(report, page(records, dialect, stage, received, tally));
            }
            validation.ended().ifPresent(e -> complain(e, privacy));
            if (!quiet) {
                summarize(tally);
            }
            return validation.ended().isPresent()
                    ? ExitCode.UNREADABLE
                    : tally.rejected() > 0 ? ExitCode.REFUSED : ExitCode.GOOD;
        } catch (UnreadableTableException e) {
            progress.clear();
            complain(e, privacy);
            return ExitCode.UNREADABLE;
        }
    }

    private void complain(UnreadableTableException e, Privacy privacy) {
        session.complain(privacy.text(file.toString()) + ": " + e.reason().rule() + " "
                + session.language().pick(e.messageZh(), e.messageEn()));
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), session.text(key, arguments));
    }

    private String page(Profile records, Dialect dialect, Stage stage, LocalDate received, Tally tally) {
        Path name = file.getFileName();
        return RecordReport.of(
                new RecordReport.About(
                        new Privacy(false).text(name == null ? "" : name.toString()),
                        new Bilingual(records.nameZh(), records.word()),
                        new Bilingual(dialect.nameZh(), dialect.nameEn()),
                        new Bilingual(stageZh(stage), stage.name().toLowerCase(Locale.ROOT)),
                        received),
                tally);
    }

    private static String stageZh(Stage stage) {
        return switch (stage) {
            case INTAKE -> "受理";
            case SUBMISSION -> "报送";
            case PUBLICATION -> "公示";
        };
    }

    private void summarize(Tally tally) {
        Map<String, String> files = new LinkedHashMap<>();
        told("validate.report", report, files);
        told("validate.rejects", rejects, files);
        told("validate.issues", issues, files);
        told("validate.clean", clean, files);
        Shell shell = session.shell();
        session.out().print(new RecordSummary(session.language(), shell.colors(shell.out())).of(tally, files));
    }

    private static void told(String key, @Nullable Path path, Map<String, String> files) {
        if (path != null) {
            files.put(key, path.toString());
        }
    }

    @Override
    public String toString() {
        return "validate " + common;
    }
}
