package io.github.creditkit.cli;

import io.github.creditkit.cli.connect.Connection;
import io.github.creditkit.cli.connect.ConnectionProfile;
import io.github.creditkit.cli.connect.ProfileException;
import io.github.creditkit.cli.output.RecordSummary;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.submit.BatchLog;
import io.github.creditkit.cli.submit.Dispatch;
import io.github.creditkit.cli.submit.FullSubmission;
import io.github.creditkit.cli.submit.OutboxFolder;
import io.github.creditkit.cli.submit.Outcomes;
import io.github.creditkit.cli.submit.Submission;
import io.github.creditkit.cli.validate.Profile;
import io.github.creditkit.cli.validate.Tally;
import io.github.creditkit.cli.validate.Validation;
import io.github.creditkit.client.BatchResult;
import io.github.creditkit.client.CreditApiException;
import io.github.creditkit.client.CreditClient;
import io.github.creditkit.client.InvalidRecordException;
import io.github.creditkit.client.auth.CreditAuthException;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.CatalogEntry;
import io.github.creditkit.client.contract.PlatformLimits;
import io.github.creditkit.client.contract.PlatformProfile;
import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.outbox.Outbox;
import io.github.creditkit.client.outbox.OutboxHeader;
import io.github.creditkit.client.outbox.OutboxStatus;
import io.github.creditkit.client.outbox.RowState;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.BatchMode;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.dialect.Dialect;
import io.github.creditkit.model.dialect.TemplateOptions;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.table.UnreadableTableException;
import io.github.creditkit.model.time.ChinaTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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

/** {@code credit submit}: checks a file of records, sends the good rows and fetches their results (报送). */
@Command(name = "submit")
final class SubmitCommand implements Callable<Integer> {
    /** Rows hold persons' data; what is done is forgotten after this, and the same file may then be sent again. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final PlatformOptions platform = new PlatformOptions();

    @Option(
            names = "--type",
            required = true,
            paramLabel = "TYPE",
            completionCandidates = ValidateCommand.Profiles.class,
            descriptionKey = "profile")
    @SuppressWarnings("NullAway.Init") // Required.
    private String type;

    @Option(names = "--catalog-item", paramLabel = "ID", descriptionKey = "catalog-item")
    private @Nullable String catalogItem;

    @Option(names = "--mode", paramLabel = "incremental|full", descriptionKey = "mode")
    private BatchMode mode = BatchMode.INCREMENTAL;

    @Mixin
    private final FileOptions form = new FileOptions();

    @Mixin
    private final SenderOptions sender = new SenderOptions();

    @Option(names = "--outbox", paramLabel = "FOLDER", descriptionKey = "outbox")
    private @Nullable Path outbox;

    @Option(names = "--wait", negatable = true, fallbackValue = "true", descriptionKey = "wait")
    private @Nullable Boolean wait;

    @Option(names = "--patience", paramLabel = "MINUTES", descriptionKey = "patience")
    private int patience = 10;

    @Option(names = "--rejects", paramLabel = "CSV|XLSX", descriptionKey = "submit.rejects")
    private @Nullable Path rejects;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "receipt.format")
    private AnswerForm format = AnswerForm.TEXT;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "no-progress")
    private boolean quiet;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    @SuppressWarnings("NullAway.Init") // Required.
    private Path file;

    private final Privacy privacy = new Privacy(false);

    SubmitCommand(Session session) {
        this.session = session;
    }

    /** What all rows have in common, and how much the platform takes at once. */
    private record Address(OutboxHeader header, PlatformLimits limits, boolean twoPersons) {}

    @Override
    public Integer call() throws IOException {
        Profile records =
                Profile.of(type).orElseThrow(() -> wrong("error.record-type", String.join(", ", Profile.words())));
        Dialect dialect = form.dialectFor(records, session, spec);
        if (mode == BatchMode.FULL && outbox != null) {
            throw wrong("error.full-outbox");
        }
        if (patience < 0) {
            throw wrong("error.patience");
        }
        CodeSets sets = sender.codeSets(session, spec);
        ConnectionProfile profile = platform.read(session, spec);
        OrgRef unit = unit(profile);
        TemplateOptions template = sender.template(session, spec, sets).withSourceUnit(unit);
        Optional<String> problem = InputFiles.problem(file, session, privacy);
        if (problem.isPresent()) {
            session.complain(problem.get());
            return ExitCode.UNREADABLE;
        }
        LocalDate today = ChinaTime.today();
        Read read = new Read(records, dialect, template, sets, form.checker(Stage.SUBMISSION, today, sets));
        try {
            OutputFiles.makeRoom(rejects);
            if (dryRun) {
                return dryRun(read, profile);
            }
            try (Connection connection = platform.open(profile, sets, session, spec)) {
                return submit(read, unit, connection);
            }
        } catch (UnreadableTableException e) {
            session.complain(privacy.text(file.toString()) + ": " + e.reason().rule() + " "
                    + session.language().pick(e.messageZh(), e.messageEn()));
            return ExitCode.UNREADABLE;
        }
    }

    /** How the file is read; each reading needs a validation of its own. */
    private final class Read {
        private final Profile records;
        private final Dialect dialect;
        private final TemplateOptions template;
        private final CodeSets sets;
        private final RecordChecker checker;

        Read(Profile records, Dialect dialect, TemplateOptions template, CodeSets sets, RecordChecker checker) {
            this.records = records;
            this.dialect = dialect;
            this.template = template;
            this.sets = sets;
            this.checker = checker;
        }

        Validation anew() {
            return form.validation(records, template, sets, checker);
        }

        String type() {
            return MessageTypes.nameOf(records.type());
        }

        /** Item codes are what a platform tells of; the sender knows his columns. */
        Outcomes outcomes() throws IOException {
            Validation naming = anew();
            List<String> header = naming.header(file);
            return new Outcomes(code -> naming.column(header, code));
        }

        List<String> said(OutboxHeader header) {
            return List.of(
                    type(),
                    dialect.word(),
                    header.catalogItemId(),
                    header.sourceUnit().creditCode() == null
                            ? ""
                            : header.sourceUnit().creditCode().text(),
                    header.divisionCode());
        }
    }

    private OrgRef unit(ConnectionProfile profile) {
        try {
            Optional<OrgRef> said = sender.unit(session, spec);
            Optional<OrgRef> unit = said.isPresent() ? said : profile.sourceUnit();
            return unit.orElseThrow(() -> wrong("error.no-source-unit", profile.file()));
        } catch (ProfileException e) {
            throw PlatformOptions.wrong(e, session, spec);
        }
    }

    private int dryRun(Read read, ConnectionProfile profile) throws IOException {
        ProgressBar progress = new ProgressBar(session, 0, !quiet);
        Validation validation = read.anew();
        Tally tally =
                validation.of(file, new Validation.Targets(null, rejects, null), rows -> progress.update(0, rows));
        progress.clear();
        Map<String, String> files = new LinkedHashMap<>();
        if (rejects != null) {
            files.put("validate.rejects", rejects.toString());
        }
        Shell shell = session.shell();
        session.out().print(new RecordSummary(session.language(), shell.colors(shell.out())).of(tally, files));
        session.tell(session.text("submit.dry-run", profile) + "\n");
        return code(validation, tally.rejected());
    }

    private int code(Validation validation, long rejected) {
        validation
                .ended()
                .ifPresent(e -> session.complain(privacy.text(file.toString()) + ": "
                        + e.reason().rule() + " " + session.language().pick(e.messageZh(), e.messageEn())));
        return validation.ended().isPresent() ? ExitCode.UNREADABLE : rejected > 0 ? ExitCode.REFUSED : ExitCode.GOOD;
    }

    private int submit(Read read, OrgRef unit, Connection connection) throws IOException {
        PlatformFailures failures = new PlatformFailures(session, connection);
        Stop stop = new Stop(connection.client()::close);
        Interrupts.Watch watch = session.shell().interrupts().watch(stop);
        try {
            Address address = address(read, unit, connection);
            return mode == BatchMode.FULL
                    ? full(read, address, connection, failures, stop)
                    : incremental(read, address, connection, failures, stop);
        } catch (CreditApiException | CreditAuthException | InvalidRecordException e) {
            return stop.isAsked() ? stopped("submit.stopped-before") : failures.tell(e);
        } finally {
            session.out().flush();
            watch.close();
        }
    }

    private int stopped(String key, Object... arguments) {
        session.warn(session.text(key, arguments));
        return ExitCode.INTERRUPTED;
    }

    /** Asked before anything is put into the outbox: what cannot be sent at all need not wait there. */
    private Address address(Read read, OrgRef unit, Connection connection) {
        CreditClient client = connection.client();
        ConnectionProfile profile = connection.profile();
        PlatformProfile there = client.platform().profile();
        String item =
                catalogItem != null ? catalogItem : profile.catalogItem().orElseGet(() -> item(read.type(), client));
        return new Address(
                new OutboxHeader(
                        item,
                        profile.catalogVersion().orElse(null),
                        unit,
                        profile.division().orElse(there.divisionCode())),
                there.limits(),
                Boolean.TRUE.equals(there.twoPersonApproval()));
    }

    private String item(String recordType, CreditClient client) {
        List<CatalogEntry> items = client.catalogs().list(null, null).stream()
                .flatMap(catalog -> client.catalogs().get(catalog.id()).value().items().stream())
                .filter(entry -> entry.recordType().equals(recordType))
                .limit(20)
                .toList();
        if (items.size() != 1) {
            throw items.isEmpty()
                    ? wrong("error.no-catalog-item", recordType)
                    : wrong(
                            "error.catalog-items",
                            recordType,
                            String.join(
                                    ", ",
                                    items.stream()
                                            .map(entry -> entry.id() + " " + entry.name())
                                            .toList()));
        }
        return items.get(0).id();
    }

    // ---- incremental

    private int incremental(Read read, Address address, Connection connection, PlatformFailures failures, Stop stop)
            throws IOException {
        OutboxFolder folder = new OutboxFolder(outbox == null ? beside(connection.profile()) : outbox);
        boolean isNew = !folder.isThere();
        try (Outbox rows = folder.open(read.sets, day -> form.checker(Stage.SUBMISSION, day, read.sets))) {
            if (isNew) {
                session.tell(session.text("submit.outbox-made", folder.path()) + "\n");
            }
            rows.purge(Instant.now().minus(KEPT));
            return incremental(read, address, connection, failures, stop, folder, rows);
        } catch (OutboxFolder.InUseException e) {
            session.complain(session.text("error.outbox-in-use", folder.path()));
            return ExitCode.UNREADABLE;
        }
    }

    /** {@code city.properties} has {@code city.outbox} beside it. */
    static Path beside(ConnectionProfile profile) {
        Path name = profile.file().getFileName();
        String stem = name == null ? "credit" : name.toString().replaceFirst("\\.[^.]*$", "");
        return profile.file().resolveSibling(stem + ".outbox");
    }

    private int incremental(
            Read read,
            Address address,
            Connection connection,
            PlatformFailures failures,
            Stop stop,
            OutboxFolder folder,
            Outbox rows)
            throws IOException {
        ProgressBar reading = new ProgressBar(session, 0, !quiet);
        Submission submission = Submission.of(rows, address.header(), file, read.said(address.header()));
        Validation validation = read.anew();
        Tally tally = submission.fill(
                validation,
                new Validation.Targets(null, rejects, null),
                done -> reading.update(0, done),
                stop::isAsked);
        reading.clear();
        if (!submission.badHeader().isEmpty()) {
            submission.badHeader().forEach(issue -> session.complain(session.text("error.header", told(issue))));
            return ExitCode.WRONG_USE;
        }
        if (submission.isStopped()) {
            return stopped("submit.stopped", folder.path());
        }
        if (submission.known() > 0) {
            session.tell(session.text("submit.known", submission.known(), folder.path()) + "\n");
        }
        SendingProgress progress = new SendingProgress(session, !quiet);
        OutboxStatus status = rows.status();
        progress.expect(status.count(RowState.PENDING) + status.count(RowState.CLAIMED) + status.count(RowState.SENT));
        boolean results = wait != null ? wait : !address.twoPersons();
        Dispatch dispatch = new Dispatch(
                rows, connection.client().outboxChannel(), Dispatch.within(address.limits()), folder.log(), progress);
        stop.before(dispatch::stop);
        Dispatch.End end = dispatch.run(results, Duration.ofMinutes(patience));
        progress.end();
        Outcomes there = read.outcomes();
        submission.tell(there);
        rewriteRejects(read, there);
        SubmitSummary summary = new SubmitSummary(session, tally, there, progress.batches(), rejects, folder.path());
        boolean isDone = end == Dispatch.End.DONE;
        session.out().print(format == AnswerForm.JSON ? summary.json(isDone) : summary.text());
        int told = code(validation, summary.rejected());
        return switch (end) {
            case DONE -> told;
            case SENT -> {
                session.tell(session.text(address.twoPersons() ? "submit.sent-approval" : "submit.sent", folder.path())
                        + "\n");
                yield told;
            }
            case WAITING -> {
                session.complain(session.text("submit.gave-up", patience, folder.path()));
                yield ExitCode.UNREADABLE;
            }
            case REFUSED -> {
                failures.tellRefusal(dispatch.refusal().orElse(""));
                session.complain(session.text("submit.kept", folder.path()));
                yield ExitCode.UNREADABLE;
            }
            case INTERRUPTED -> stopped("submit.stopped", folder.path());
        };
    }

    private String told(RowIssue issue) {
        return (issue.field() == null ? "" : issue.field() + " ")
                + session.language().pick(issue.messageZh(), issue.messageEn());
    }

    /** With what the platform said, in the order of the file. */
    private void rewriteRejects(Read read, Outcomes there) throws IOException {
        if (rejects != null && there.rejected() > 0) {
            Rejected.write(read.anew(), file, rejects, there);
        }
    }

    // ---- full

    private int full(Read read, Address address, Connection connection, PlatformFailures failures, Stop stop)
            throws IOException {
        ProgressBar reading = new ProgressBar(session, 0, !quiet);
        Validation validation = read.anew();
        Tally tally = validation.of(file, new Validation.Targets(null, rejects, null), rows -> reading.update(0, rows));
        reading.clear();
        Outcomes there = read.outcomes();
        if (tally.rejected() > 0 || validation.ended().isPresent() || tally.rows() == 0) {
            SubmitSummary summary = new SubmitSummary(session, tally, there, List.of(), rejects, null);
            session.out().print(format == AnswerForm.JSON ? summary.json(false) : summary.text());
            session.complain(session.text("submit.full-not-sent"));
            return Math.max(code(validation, tally.rejected()), ExitCode.REFUSED);
        }
        OutboxHeader header = address.header();
        BatchOpen open = BatchOpen.builder()
                .catalogItemId(header.catalogItemId())
                .catalogVersion(header.catalogVersion())
                .recordType(read.type())
                .mode(Coded.of(BatchMode.FULL))
                .sourceUnit(header.sourceUnit())
                .divisionCode(header.divisionCode())
                .businessDate(ChinaTime.today())
                .build();
        boolean results = wait != null ? wait : !address.twoPersons();
        SendingProgress progress = new SendingProgress(session, !quiet);
        progress.expect(tally.accepted());
        BatchResult result;
        try {
            result = FullSubmission.of(connection.client(), open, file, read.said(header))
                    .send(
                            read.anew(),
                            results ? Duration.ofMinutes(patience) : Duration.ZERO,
                            now -> progress.sealed(now.rowsSent()),
                            there);
        } catch (CreditApiException | CreditAuthException | InvalidRecordException e) {
            progress.end();
            if (stop.isAsked()) {
                return stopped("submit.full-stopped");
            }
            int code = failures.tell(e);
            session.complain(session.text("submit.full-stopped"));
            return code;
        }
        progress.end();
        rewriteRejects(read, there);
        List<BatchLog.Sealed> batches = result.batchId()
                .map(id -> List.of(new BatchLog.Sealed(id, result.rowsSent(), Instant.now())))
                .orElse(List.of());
        SubmitSummary summary = new SubmitSummary(session, tally, there, batches, rejects, null);
        boolean isDone = result.outcome() == BatchResult.Outcome.JUDGED;
        session.out().print(format == AnswerForm.JSON ? summary.json(isDone) : summary.text());
        if (result.outcome() == BatchResult.Outcome.SEALED) {
            session.tell(session.text("submit.full-sent", result.batchId().orElse("")) + "\n");
            return results && !address.twoPersons() ? ExitCode.UNREADABLE : ExitCode.GOOD;
        }
        if (!isDone) {
            session.complain(session.text("submit.full-not-sent"));
            return ExitCode.REFUSED;
        }
        return code(validation, summary.rejected());
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), session.text(key, arguments));
    }

    @Override
    public String toString() {
        return "submit " + common;
    }
}
