package io.github.creditkit.cli;

import io.github.creditkit.cli.connect.Connection;
import io.github.creditkit.cli.connect.ConnectionProfile;
import io.github.creditkit.cli.output.Json;
import io.github.creditkit.cli.output.Reason;
import io.github.creditkit.cli.output.Reasons;
import io.github.creditkit.cli.output.Visible;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.submit.BatchLog;
import io.github.creditkit.cli.submit.Dispatch;
import io.github.creditkit.cli.submit.OutboxFolder;
import io.github.creditkit.cli.submit.Outcomes;
import io.github.creditkit.client.CreditApiException;
import io.github.creditkit.client.CreditClient;
import io.github.creditkit.client.ReceiptPoll;
import io.github.creditkit.client.auth.CreditAuthException;
import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.ReceiptTotals;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.outbox.Outbox;
import io.github.creditkit.client.outbox.OutboxReason;
import io.github.creditkit.client.outbox.OutboxRow;
import io.github.creditkit.client.outbox.OutboxStatus;
import io.github.creditkit.client.outbox.RowState;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.table.OwnerOnlyFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code credit receipt}: the receipt of a batch, or what of an outbox is not done (回执). */
@Command(name = "receipt")
final class ReceiptCommand implements Callable<Integer> {
    private static final int MOST_BATCHES = 10;
    private static final int PAGE = 1_000;
    private static final int PATIENCE = 10;

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final PlatformOptions platform = new PlatformOptions();

    @Option(names = "--wait", paramLabel = "MINUTES", descriptionKey = "receipt.wait")
    private int wait;

    @Option(names = "--rows", paramLabel = "NDJSON", descriptionKey = "receipt.rows")
    private @Nullable Path rows;

    @Option(names = "--outbox", paramLabel = "FOLDER", descriptionKey = "outbox")
    private @Nullable Path outbox;

    @Option(names = "--retry", descriptionKey = "retry")
    private boolean retry;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "receipt.format")
    private AnswerForm format = AnswerForm.TEXT;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "no-progress")
    private boolean quiet;

    @Parameters(paramLabel = "BATCH_ID", arity = "0..1", descriptionKey = "batch-id")
    private @Nullable String batchId;

    private final Privacy privacy = new Privacy(false);

    ReceiptCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (batchId != null && (outbox != null || retry)) {
            throw wrong("error.receipt-of-what");
        }
        if (wait < 0) {
            throw wrong("error.patience");
        }
        ConnectionProfile profile = platform.read(session, spec);
        OutputFiles.makeRoom(rows);
        if (batchId == null) {
            OutboxFolder folder = new OutboxFolder(outbox == null ? SubmitCommand.beside(profile) : outbox);
            if (!folder.isThere()) {
                session.complain(session.text("error.no-outbox", folder.path()));
                return ExitCode.UNREADABLE;
            }
            return outbox(folder, profile);
        }
        try (Connection connection = platform.open(profile, CodeSets.bundled(), session, spec)) {
            try {
                return receipt(connection.client(), batchId);
            } catch (CreditApiException | CreditAuthException e) {
                return new PlatformFailures(session, connection).tell(e);
            }
        }
    }

    // ---- one batch

    private int receipt(CreditClient client, String id) throws IOException {
        ReceiptPoll poll = client.batches().receipt(id);
        Optional<Receipt> receipt = poll instanceof ReceiptPoll.Ready ready
                ? Optional.of(ready.receipt())
                : wait > 0 ? client.batches().awaitReceipt(id, Duration.ofMinutes(wait)) : Optional.empty();
        if (receipt.isEmpty()) {
            Batch batch = client.batches().get(id);
            String state = batch.state()
                    .known()
                    .map(known -> session.language().pick(known.nameZh(), known.nameEn()))
                    .orElse(batch.state().text());
            session.complain(session.text("receipt.not-yet", id, state));
            return ExitCode.UNREADABLE;
        }
        Outcomes outcomes = new Outcomes(UnaryOperator.identity());
        rows(client, id, outcomes);
        print(receipt.get(), outcomes);
        return receipt.get().totals().rejected() > 0 ? ExitCode.REFUSED : ExitCode.GOOD;
    }

    /** All rows where they are wanted, else those that somebody must look at. */
    private void rows(CreditClient client, String id, Outcomes outcomes) throws IOException {
        Set<RowOutcome> wanted = rows == null ? Set.of(RowOutcome.REJECTED, RowOutcome.WARNING) : Set.of();
        ContractJson json = ContractJson.standard();
        try (Stream<RowResult> results = client.batches().rows(id, wanted);
                OutputStream out = rows == null
                        ? OutputStream.nullOutputStream()
                        : new BufferedOutputStream(OwnerOnlyFile.create(rows))) {
            results.forEach(row -> {
                long number = row.part() == 1 ? row.row() : 0;
                RowOutcome outcome = row.outcome().known().orElse(RowOutcome.REJECTED);
                if (outcome == RowOutcome.REJECTED) {
                    // Rows of later parts have numbers of their own there.
                    outcomes.refused(number > 0 ? number : -outcomes.rejected() - 1, outcomes.errors(row.issues()));
                } else {
                    outcomes.judged(number, outcome, row.issues());
                }
                try {
                    if (rows != null) {
                        out.write(json.write(row));
                        out.write('\n');
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void print(Receipt receipt, Outcomes outcomes) {
        if (format == AnswerForm.JSON) {
            session.out()
                    .print(new String(ContractJson.standard().write(receipt), StandardCharsets.UTF_8).strip() + "\n");
            session.out().flush();
            return;
        }
        Shell shell = session.shell();
        ReceiptTotals totals = receipt.totals();
        StringBuilder out = new StringBuilder()
                .append(session.text(
                        "receipt.totals",
                        receipt.batchId(),
                        count(totals.received()),
                        count(totals.accepted() + totals.acceptedWithWarning()),
                        count(totals.acceptedWithWarning()),
                        count(totals.duplicate()),
                        count(totals.rejected())))
                .append('\n')
                .append(session.text("receipt.times", receipt.receivedAt(), receipt.completedAt()))
                .append('\n');
        if (receipt.late().count() > 0) {
            out.append(session.text(
                            "receipt.late",
                            count(receipt.late().count()),
                            receipt.late().maxWorkingDays()))
                    .append('\n');
        }
        out.append(session.text("receipt.digest", Visible.of(receipt.digest()))).append('\n');
        Reasons reasons = new Reasons(session.language(), shell.colors(shell.out()));
        reasons.section(session.text("receipt.refused"), reasons(outcomes.errors()), out);
        reasons.section(session.text("receipt.warnings"), reasons(outcomes.warnings()), out);
        session.out().print(out.toString());
        session.out().flush();
    }

    private List<Reason> reasons(List<Outcomes.Count> counts) {
        return counts.stream()
                .map(count -> new Reason(
                        count.rows(),
                        count.refusal().rule(),
                        privacy.text(session.language().pick(count.refusal().message())),
                        count.numbers()))
                .toList();
    }

    // ---- an outbox

    private int outbox(OutboxFolder folder, ConnectionProfile profile) throws IOException {
        FileOptions rules = new FileOptions();
        CodeSets sets = CodeSets.bundled();
        try (Outbox box = folder.open(sets, day -> rules.checker(Stage.SUBMISSION, day, sets))) {
            int code = retry ? retry(box, folder, profile) : ExitCode.GOOD;
            list(box, folder);
            OutboxStatus status = box.status();
            return code != ExitCode.GOOD ? code : status.count(RowState.PARKED) > 0 ? ExitCode.REFUSED : ExitCode.GOOD;
        } catch (OutboxFolder.InUseException e) {
            session.complain(session.text("error.outbox-in-use", folder.path()));
            return ExitCode.UNREADABLE;
        }
    }

    private int retry(Outbox box, OutboxFolder folder, ConnectionProfile profile) {
        long released = 0;
        for (OutboxRow row : parked(box)) {
            Optional<OutboxReason> why = box.release(row.id());
            if (why.isEmpty()) {
                released++;
            } else {
                session.tell(session.text(
                                "receipt.not-released",
                                row.id(),
                                session.language()
                                        .pick(why.get().messageZh(), why.get().messageEn()))
                        + "\n");
            }
        }
        session.tell(session.text("receipt.released", released) + "\n");
        try (Connection connection = platform.open(profile, CodeSets.bundled(), session, spec)) {
            return send(box, folder, connection);
        }
    }

    private int send(Outbox box, OutboxFolder folder, Connection connection) {
        Stop stop = new Stop(connection.client()::close);
        Interrupts.Watch watch = session.shell().interrupts().watch(stop);
        PlatformFailures failures = new PlatformFailures(session, connection);
        SendingProgress progress = new SendingProgress(session, !quiet);
        try {
            Dispatch dispatch = new Dispatch(
                    box,
                    connection.client().outboxChannel(),
                    Dispatch.within(connection.client().platform().profile().limits()),
                    folder.log(),
                    progress);
            stop.before(dispatch::stop);
            OutboxStatus status = box.status();
            progress.expect(
                    status.count(RowState.PENDING) + status.count(RowState.CLAIMED) + status.count(RowState.SENT));
            Dispatch.End end = dispatch.run(true, Duration.ofMinutes(wait == 0 ? PATIENCE : wait));
            progress.end();
            dispatch.refusal().ifPresent(failures::tellRefusal);
            return switch (end) {
                case DONE, SENT -> ExitCode.GOOD;
                case WAITING, REFUSED -> ExitCode.UNREADABLE;
                case INTERRUPTED -> ExitCode.INTERRUPTED;
            };
        } catch (CreditApiException | CreditAuthException e) {
            return stop.isAsked() ? ExitCode.INTERRUPTED : failures.tell(e);
        } finally {
            watch.close();
        }
    }

    private static List<OutboxRow> parked(Outbox box) {
        List<OutboxRow> all = new ArrayList<>();
        long after = 0;
        while (true) {
            List<OutboxRow> some = box.rows(RowState.PARKED, after, PAGE);
            all.addAll(some);
            if (some.size() < PAGE) {
                return all;
            }
            after = some.get(some.size() - 1).id();
        }
    }

    private void list(Outbox box, OutboxFolder folder) {
        OutboxStatus status = box.status();
        List<OutboxRow> parked = parked(box);
        List<BatchLog.Sealed> batches = folder.log().read();
        if (format == AnswerForm.JSON) {
            session.out().print(json(status, parked, batches));
            session.out().flush();
            return;
        }
        Shell shell = session.shell();
        StringBuilder out = new StringBuilder()
                .append(session.text(
                        "receipt.outbox",
                        folder.path(),
                        count(status.count(RowState.DONE)),
                        count(status.count(RowState.PENDING) + status.count(RowState.CLAIMED)),
                        count(status.count(RowState.SENT)),
                        count(status.count(RowState.PARKED)),
                        count(status.count(RowState.DISCARDED))))
                .append('\n');
        if (status.nearestDeadline() != null) {
            out.append(session.text("receipt.deadline", status.nearestDeadline(), count(status.overdue())))
                    .append('\n');
        }
        Outcomes outcomes = new Outcomes(UnaryOperator.identity());
        parked.forEach(row -> outcomes.parked(row.id(), row));
        new Reasons(session.language(), shell.colors(shell.out()))
                .section(session.text("receipt.parked"), reasons(outcomes.errors()), out);
        if (!batches.isEmpty()) {
            out.append('\n').append(session.text("receipt.batches")).append('\n');
            batches.stream()
                    .skip(Math.max(0, batches.size() - MOST_BATCHES))
                    .forEach(batch -> out.append("  ")
                            .append(batch.at())
                            .append("  ")
                            .append(Visible.of(batch.batchId()))
                            .append("  ")
                            .append(count(batch.rows()))
                            .append('\n'));
        }
        session.out().print(out.toString());
        session.out().flush();
    }

    private static String json(OutboxStatus status, List<OutboxRow> parked, List<BatchLog.Sealed> batches) {
        StringBuilder out = new StringBuilder();
        Json json = new Json(out).object();
        json.key("rows").object();
        for (RowState state : RowState.values()) {
            json.key(state.name().toLowerCase(Locale.ROOT)).value(status.count(state));
        }
        json.endObject();
        json.key("overdue").value(status.overdue());
        json.key("parked").array();
        Outcomes with = new Outcomes(UnaryOperator.identity());
        for (OutboxRow row : parked) {
            json.object();
            json.key("row").value(row.id());
            json.key("type").value(row.type());
            json.key("reasons").array();
            with.why(row).forEach(why -> {
                json.object();
                json.key("rule").value(why.rule());
                json.key("column").value(why.column());
                json.key("messageZh").value(why.message().zh());
                json.key("messageEn").value(why.message().en());
                json.endObject();
            });
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.key("batches").array();
        for (BatchLog.Sealed batch : batches) {
            json.object();
            json.key("batchId").value(batch.batchId());
            json.key("rows").value(batch.rows());
            json.key("at").value(batch.at().toString());
            json.endObject();
        }
        json.endArray();
        json.endObject();
        return out.append('\n').toString();
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), session.text(key, arguments));
    }

    @Override
    public String toString() {
        return "receipt " + common;
    }
}
