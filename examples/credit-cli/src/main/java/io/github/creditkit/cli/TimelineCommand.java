package io.github.creditkit.cli;

import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.report.TimelineReport;
import io.github.creditkit.cli.resolve.Labels;
import io.github.creditkit.cli.timeline.SubjectChoice;
import io.github.creditkit.cli.timeline.TimelineCounts;
import io.github.creditkit.cli.timeline.TimelineEntry;
import io.github.creditkit.cli.timeline.TimelineJson;
import io.github.creditkit.cli.timeline.TimelineText;
import io.github.creditkit.model.publication.PublicationPolicy;
import io.github.creditkit.model.publication.SubmissionDeadline;
import io.github.creditkit.model.subject.Resolution;
import io.github.creditkit.model.subject.SubjectIdentity;
import io.github.creditkit.model.time.ChinaTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code credit timeline}: what is public on a day, what leaves when, what is late (公示时间线). */
@Command(name = "timeline")
final class TimelineCommand implements Callable<Integer> {
    /** How records are written (输出格式). */
    enum Form {
        /** For people. */
        TEXT,
        /** One JSON object a line. */
        NDJSON
    }

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on-day")
    private @Nullable LocalDate on;

    @Option(names = "--received-on", paramLabel = "DATE", descriptionKey = "timeline.received-on")
    private @Nullable LocalDate receivedOn;

    @Option(names = "--format", paramLabel = "text|ndjson", descriptionKey = "timeline.format")
    private Form format = Form.TEXT;

    @Option(names = "--subject", paramLabel = "CODE", descriptionKey = "timeline.subject")
    private @Nullable String subject;

    @Option(names = "--report", paramLabel = "HTML", descriptionKey = "timeline.report")
    private @Nullable Path report;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    @Parameters(paramLabel = "FILE", descriptionKey = "record-file")
    @SuppressWarnings("NullAway.Init") // Required.
    private String file;

    TimelineCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate day = on != null ? on : ChinaTime.today();
        LocalDate received = receivedOn != null ? receivedOn : day;
        PublicationPolicy policy = PublicationPolicy.bundled();
        SubmissionDeadline deadline = SubmissionDeadline.standard();
        Privacy privacy = new Privacy(false);
        RecordInput input = new RecordInput(session, privacy, quiet);
        TimelineCounts counts = new TimelineCounts();
        Function<TimelineEntry, String> form = form(privacy);
        if (subject == null && report == null) {
            input.read(file, (line, record) -> {
                TimelineEntry entry = TimelineEntry.of(line, record, policy, day, deadline, received, privacy);
                counts.add(entry);
                session.out().print(form.apply(entry));
            });
            input.done();
        } else {
            SubjectChoice choice = new SubjectChoice();
            input.read(
                    file,
                    (line, record) -> choice.add(
                            TimelineEntry.of(line, record, policy, day, deadline, received, privacy), record));
            input.done();
            Resolution resolution = choice.resolution();
            Optional<SubjectIdentity> chosen = chosen(resolution);
            if (chosen.isEmpty()) {
                input.tellUnread();
                session.complain(session.text("timeline.no-subject"));
                return input.exitCode(false);
            }
            List<TimelineEntry> entries = choice.of(chosen.get());
            entries.forEach(counts::add);
            entries.forEach(entry -> session.out().print(form.apply(entry)));
            if (report != null) {
                Labels labels = new Labels(resolution, null, privacy);
                TimelineReport.About about =
                        new TimelineReport.About(labels.named(chosen.get()), labels.of(chosen.get()), day);
                OutputFiles.writeRows(report, TimelineReport.of(about, entries, privacy));
            }
        }
        session.out().flush();
        input.tellUnread();
        if (!quiet) {
            session.tell(session.text(
                            "timeline.summary",
                            day,
                            counts.records(),
                            counts.published(),
                            counts.leaving(),
                            TimelineCounts.SOON,
                            counts.late(),
                            input.unreadRows())
                    + "\n");
        }
        return input.exitCode(true);
    }

    private Function<TimelineEntry, String> form(Privacy privacy) {
        Shell shell = session.shell();
        return format == Form.NDJSON
                ? new TimelineJson(privacy)::line
                : new TimelineText(session.language(), shell.colors(shell.out()), privacy)::lines;
    }

    /** The one that was asked for, or the only one there is. */
    private Optional<SubjectIdentity> chosen(Resolution resolution) {
        if (subject != null) {
            return SubjectChoice.withCode(resolution, subject);
        }
        int subjects = resolution.subjects().size();
        if (subjects > 1) {
            throw new ParameterException(spec.commandLine(), session.text("timeline.many", subjects));
        }
        return resolution.subjects().stream().findFirst();
    }

    @Override
    public String toString() {
        return "timeline " + common;
    }
}
