package io.github.creditkit.cli;

import io.github.creditkit.cli.CheckPlanner.NoColumnException;
import io.github.creditkit.cli.input.Source;
import io.github.creditkit.cli.input.TextEncoding;
import io.github.creditkit.cli.input.UnreadableException;
import io.github.creditkit.cli.output.Summary;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.report.CodeFindings;
import io.github.creditkit.cli.report.CodeReport;
import io.github.creditkit.cli.verdict.Judge;
import io.github.creditkit.cli.verdict.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code credit check}: checks codes in files (批量校验). */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            completionCandidates = TypeChoice.Words.class,
            descriptionKey = "type")
    private TypeChoice type = TypeChoice.ANY;

    @Option(names = "--lenient", descriptionKey = "lenient")
    private boolean lenient;

    @Option(names = "--suggest", descriptionKey = "suggest")
    private boolean suggest;

    @Option(names = "--input", paramLabel = "lines|json|csv", descriptionKey = "input")
    private @Nullable InputKind input;

    @Option(names = "--column", paramLabel = "NAME", descriptionKey = "column")
    private @Nullable String column;

    @Option(names = "--encoding", paramLabel = "utf-8|gb-18030", descriptionKey = "encoding")
    private @Nullable TextEncoding encoding;

    @Option(names = "--format", paramLabel = "table|ndjson|csv|none", descriptionKey = "format")
    private OutputKind format = OutputKind.TABLE;

    @Option(names = "--report", paramLabel = "HTML", descriptionKey = "report")
    private @Nullable Path report;

    @Option(names = "--fail-on", paramLabel = "note", descriptionKey = "fail-on")
    private @Nullable FailOn failOn;

    @Option(names = "--show-personal", descriptionKey = "show-personal")
    private boolean showPersonal;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "files")
    private List<String> files = new ArrayList<>(List.of("-"));

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Privacy privacy = new Privacy(showPersonal);
        CheckPlanner planner = new CheckPlanner(input, column, encoding, new Judge(type.type(), lenient));
        List<Source> sources = files.stream()
                .map(file -> new Source(file, session.shell().in()))
                .toList();
        Optional<CodeFindings> findings = Optional.ofNullable(report).map(path -> new CodeFindings());
        try (CheckRun run = run(privacy, sources, findings)) {
            run.head();
            int worst = ExitCode.GOOD;
            for (Source source : sources) {
                worst = Math.max(worst, check(run, planner, source, privacy));
            }
            String written = findings.isPresent() ? report(run, findings.get(), privacy) : "";
            if (!quiet) {
                summarize(run.tally(), written);
            }
            return Math.max(worst, verdict(run.tally()));
        }
    }

    /** Writes the report if any file could be read, and says where. */
    private String report(CheckRun run, CodeFindings findings, Privacy privacy) throws IOException {
        if (report == null || run.files().isEmpty()) {
            return "";
        }
        CodeReport.About about = new CodeReport.About(
                run.files().stream().map(privacy::text).toList(), lenient, suggest, privacy.isHiding());
        OutputFiles.writeRows(report, CodeReport.of(about, run.tally(), findings));
        return session.text("report.written", report) + "\n";
    }

    private CheckRun run(Privacy privacy, List<Source> sources, Optional<CodeFindings> findings) {
        ProgressBar progress = new ProgressBar(
                session,
                sources.stream().mapToLong(Source::size).sum(),
                format == OutputKind.NONE || !session.shell().out().terminal());
        return new CheckRun(
                format.format(
                        session.language(),
                        session.shell().colors(session.shell().out()),
                        files.size() > 1),
                findings,
                suggest,
                privacy,
                session.out(),
                progress);
    }

    private int check(CheckRun run, CheckPlanner planner, Source source, Privacy privacy) {
        try {
            run.check(planner.plan(source));
            return ExitCode.GOOD;
        } catch (NoColumnException e) {
            session.complain(session.text(
                    column == null ? "error.no-column" : "error.no-such-column",
                    privacy.text(e.file()),
                    privacy.text(e.columns())));
            return ExitCode.WRONG_USE;
        } catch (UnreadableException e) {
            session.complain(e, privacy);
            return ExitCode.UNREADABLE;
        } catch (IOException e) {
            session.complain(source.failure(e), privacy);
            return ExitCode.UNREADABLE;
        }
    }

    private int verdict(Tally tally) {
        boolean failed = tally.refused() > 0 || (failOn == FailOn.NOTE && tally.noted() > 0);
        return failed ? ExitCode.REFUSED : ExitCode.GOOD;
    }

    /** At the end of a table it is a part of it; elsewhere it must not get among the rows. */
    private void summarize(Tally tally, String report) {
        boolean inTable = format == OutputKind.TABLE;
        Shell shell = session.shell();
        String summary =
                Summary.of(tally, suggest, session.language(), shell.colors(inTable ? shell.out() : shell.err()))
                        + report;
        if (inTable) {
            session.out().print("\n" + summary);
        } else {
            session.tell(summary);
        }
    }

    @Override
    public String toString() {
        return "check " + common;
    }
}
