package io.github.creditkit.client;

import io.github.creditkit.client.BatchResult.Outcome;
import io.github.creditkit.client.RefusedRow.By;
import io.github.creditkit.client.SubmitProgress.Step;
import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.PlatformLimits;
import io.github.creditkit.client.contract.PlatformProfile;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.codeset.BatchMode;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.table.RowFault;
import io.github.creditkit.model.table.TableReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A batch on its way (批量报送过程): rows are read, checked, put into parts and sent, as many parts at once as the platform takes;
 * while they are on their way no more rows are read. Then it is sealed, and its receipt is waited for.
 *
 * <p>All of its state belongs to one executor that does one thing at a time.
 */
final class BatchSubmission {
    private static final String NAME = "submitBatch";

    /** How long a batch that failed waits for the platform to give it up. */
    private static final Duration LAST_CALL = Duration.ofSeconds(5);

    private final Calls calls;
    private final EngineSettings settings;
    private final BatchOpen open;
    private final Iterator<? extends RecordEnvelope<?>> source;
    private final SubmitOptions options;
    private final String key;
    private final boolean isFull;
    private final SerialExecutor serial;
    private final CompletableFuture<BatchResult> result = new CompletableFuture<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<ContentDigest> digests = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private @Nullable PlatformProfile profile;
    private @Nullable PartSplitter splitter;
    private @Nullable String batchId;
    private @Nullable EncodedPart unsent;
    private @Nullable Receipt receipt;
    private Step step = Step.SENDING;
    private boolean isRead;
    private boolean isOpening;
    private boolean failed;
    private int underWay;
    private int rowsRead;
    private int rowsSent;
    private int partsSent;
    private int allRefused;
    private int refusedLocally;
    private int encoded;
    private long bytesSent;

    BatchSubmission(
            Calls calls,
            BatchOpen open,
            Iterator<? extends RecordEnvelope<?>> source,
            SubmitOptions options,
            Executor threads) {
        this.calls = calls;
        this.settings = calls.engine().settings();
        this.open = open;
        this.source = source;
        this.options = options;
        this.key = options.request()
                .idempotencyKey()
                .orElseGet(() -> UUID.randomUUID().toString());
        this.isFull = open.mode().meaning() == BatchMode.FULL;
        this.serial = new SerialExecutor(threads);
    }

    CompletableFuture<BatchResult> start() {
        var unused = result.whenComplete((value, why) -> {
            if (result.isCancelled()) {
                serial.execute(this::cancelled);
            }
        });
        after(calls.engine().profile(plain(), calls.watcher()), known -> {
            profile = known;
            splitter = new PartSplitter(
                    Math.min(options.partBytes(), known.limits().maxPartBytes()),
                    options.isPacked(),
                    settings.digest());
            advance();
        });
        return result;
    }

    private RequestOptions plain() {
        return options.request().withoutKey();
    }

    /** Goes on when it is there; what goes wrong ends it all. */
    private <V> void after(CompletableFuture<V> awaited, Consumer<V> next) {
        var unused = Linked.inner(result, awaited)
                .whenComplete((value, why) -> serial.execute(() -> {
                    if (isOver()) {
                        return;
                    }
                    if (why != null) {
                        fail(Linked.cause(why));
                        return;
                    }
                    step(() -> next.accept(value));
                }));
    }

    private void step(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** The caller is told when the batch is given up: he may close the client at once. */
    private void fail(Throwable why) {
        if (!isOver()) {
            failed = true;
            var unused = giveUp().whenComplete((gone, still) -> result.completeExceptionally(why));
        }
    }

    private void cancelled() {
        var unused = giveUp(); // nobody waits any more
    }

    private boolean isOver() {
        return failed || result.isDone();
    }

    /** What nobody will seal is given up, unless the caller can go on with it by its key. Tried once: it expires anyway. */
    private CompletableFuture<?> giveUp() {
        boolean isOpen = batchId != null
                && step == Step.SENDING
                && options.request().idempotencyKey().isEmpty();
        return isOpen
                ? calls.later(
                        Operations.cancelBatch(required(batchId)),
                        plain().retry(RetryPolicy.none()).timeout(LAST_CALL))
                : CompletableFuture.completedFuture(null);
    }

    /** Reads and sends as far as the platform takes more. */
    private void advance() {
        while (!isOver() && underWay < parallel() && !isOpening) {
            EncodedPart part = nextPart();
            if (part == null) {
                if (underWay == 0) {
                    allSent();
                }
                return;
            }
            if (batchId == null) {
                unsent = part;
                openBatch();
                return;
            }
            send(part);
        }
    }

    private int parallel() {
        return Math.max(1, Math.min(options.parallel(), limits().maxParallelParts()));
    }

    private PlatformLimits limits() {
        return required(profile).limits();
    }

    private @Nullable EncodedPart nextPart() {
        EncodedPart held = unsent;
        if (held != null) {
            unsent = null;
            return held;
        }
        PartSplitter parts = required(splitter);
        while (!isRead) {
            if (!source.hasNext()) {
                isRead = true;
                checkCount();
                return isHopeless() ? null : counted(parts.finish().orElse(null));
            }
            Optional<EncodedPart> full = take(source.next(), parts);
            if (full.isPresent()) {
                return counted(full.get());
            }
        }
        return null;
    }

    private @Nullable EncodedPart counted(@Nullable EncodedPart part) {
        if (part != null) {
            digests.add(part.identity());
            places.add(part.places());
        }
        return part;
    }

    /** A full batch with a row left out would end the record of that row. */
    private boolean isHopeless() {
        return isFull && refusedLocally > 0;
    }

    private Optional<EncodedPart> take(RecordEnvelope<?> row, PartSplitter parts) {
        rowsRead++;
        List<RowIssue> issues = errors(row);
        if (!issues.isEmpty()) {
            refuse(new RefusedRow(rowsRead, row.sourceRecordId(), By.CLIENT, issues));
            refusedLocally++;
            return Optional.empty();
        }
        line.reset();
        try {
            settings.json().writeRow(row, line);
        } catch (IOException e) { // memory does not fail
            throw new UncheckedIOException(e);
        }
        int most = Math.min(limits().maxRowBytes(), Integer.MAX_VALUE - 1);
        if (line.size() > most || !parts.fits(line.size())) {
            refuse(new RefusedRow(
                    rowsRead,
                    row.sourceRecordId(),
                    By.CLIENT,
                    List.of(RowIssue.of(new RowFault(TableReason.ROW_TOO_LONG, 0, most)))));
            refusedLocally++;
            return Optional.empty();
        }
        if (isHopeless()) {
            return Optional.empty(); // only to tell of the others
        }
        if (++encoded > limits().maxBatchRows()) {
            throw new IllegalArgumentException("the platform takes " + limits().maxBatchRows()
                    + " rows in a batch: send several · 平台每批最多 " + limits().maxBatchRows() + " 行，请分批报送");
        }
        byte[] bytes = line.toByteArray();
        return parts.add(bytes, bytes.length, rowsRead);
    }

    private List<RowIssue> errors(RecordEnvelope<?> row) {
        if (!row.type().equals(open.recordType())) {
            return List.of(
                    RowIssue.of(EnvelopeReading.unknownType(open.recordType()).issue()));
        }
        boolean isWithdrawn = row.op().meaning() == io.github.creditkit.model.codeset.Operation.DELETE;
        if (!options.isChecked() || isWithdrawn || settings.checker() == null) {
            return List.of();
        }
        RecordChecker checker = settings.checker().get();
        return checker.check(row.data()).stream()
                .filter(issue -> issue.level() == Level.ERROR)
                .map(RowIssue::of)
                .toList();
    }

    private void refuse(RefusedRow row) {
        allRefused++;
        if (refused.size() < options.kept()) {
            refused.add(row);
        }
        options.tell(row);
    }

    private void checkCount() {
        Integer declared = open.declaredCount();
        if (declared != null && declared != rowsRead) {
            throw new IllegalArgumentException(declared + " rows were declared and " + rowsRead + " are here · 申报 "
                    + declared + " 行，实有 " + rowsRead + " 行");
        }
    }

    /** The count is left out: rows that are refused here are not sent, and the seal says how many there are. */
    private void openBatch() {
        isOpening = true;
        BatchOpen asked = open.declaredCount() == null
                ? open
                : open.toBuilder().declaredCount(null).build();
        after(calls.later(Operations.openBatch(asked), plain().idempotencyKey(key)), opened -> {
            isOpening = false;
            batchId = opened.batchId();
            advance();
        });
    }

    private void send(EncodedPart part) {
        underWay++;
        after(calls.later(Operations.putPart(required(batchId), part), plain()), ack -> {
            underWay--;
            partsSent++;
            rowsSent += part.rows();
            bytesSent += part.body().length();
            tell();
            advance();
        });
    }

    private void tell() {
        options.tell(new SubmitProgress(
                step, Optional.ofNullable(batchId), rowsRead, rowsSent, allRefused, partsSent, bytesSent));
    }

    private void allSent() {
        if (partsSent == 0 || isHopeless()) {
            if (batchId == null) {
                finish(Outcome.GIVEN_UP);
            } else {
                var unused = calls.later(Operations.cancelBatch(batchId), plain())
                        .whenComplete((gone, why) -> serial.execute(() -> finish(Outcome.GIVEN_UP))); // or it expires
            }
            return;
        }
        DigestAlgorithm algorithm = settings.digest();
        BatchSeal seal = new BatchSeal(
                partsSent, rowsSent, ContentDigest.ofParts(algorithm, digests).text());
        UUID sealKey = UUID.nameUUIDFromBytes((key + "/seal").getBytes(StandardCharsets.UTF_8));
        String id = required(batchId);
        step = Step.SEALED; // from here on nobody knows if it is, so it is not given up
        after(calls.later(Operations.sealBatch(id, seal), plain().idempotencyKey(sealKey)), done -> {
            tell();
            boolean isWaiting = options.patience().isZero()
                    || options.patience().isNegative()
                    || required(profile).twoPersonApproval();
            if (isWaiting) {
                finish(Outcome.SEALED);
            } else {
                after(
                        Composed.receipt(calls, id, options.patience(), plain()),
                        told -> told.ifPresentOrElse(this::judged, () -> finish(Outcome.SEALED)));
            }
        });
    }

    private void judged(Receipt told) {
        receipt = told;
        step = Step.JUDGED;
        if (told.totals().rejected() == 0) {
            tell();
            finish(Outcome.JUDGED);
            return;
        }
        after(
                calls.later(Operations.receiptRows(required(batchId), Set.of(RowOutcome.REJECTED), settings), plain()),
                rows -> rows.subscribe(new Refusals()));
    }

    private void finish(Outcome outcome) {
        if (failed) {
            return;
        }
        result.complete(new BatchResult(
                outcome,
                Optional.ofNullable(batchId),
                rowsRead,
                rowsSent,
                refusedLocally,
                partsSent,
                Optional.ofNullable(receipt),
                refused));
    }

    /** Which of the caller's rows it is. */
    private RefusedRow bound(RowResult told) {
        boolean isKnown = told.part() >= 1
                && told.part() <= places.size()
                && told.row() >= 1
                && told.row() <= places.get(told.part() - 1).length;
        if (!isKnown) {
            throw new CreditApiException.Contract(
                    NAME, 200, "/row", "逐行结果中有未发送的行", "a result is of a row that was not sent", null);
        }
        return new RefusedRow(
                places.get(told.part() - 1)[told.row() - 1], told.sourceRecordId(), By.PLATFORM, told.issues());
    }

    private static <V> V required(@Nullable V value) {
        if (value == null) {
            throw new IllegalStateException("out of order");
        }
        return value;
    }

    /** Takes what the platform says of the rows that it refused, one at a time. */
    private final class Refusals implements Flow.Subscriber<RowResult> {
        private Flow.@Nullable Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            var unused = result.whenComplete((value, why) -> given.cancel());
            given.request(1);
        }

        @Override
        public void onNext(RowResult row) {
            serial.execute(() -> {
                if (!isOver()) {
                    step(() -> refuse(bound(row)));
                    required(subscription).request(1);
                }
            });
        }

        @Override
        public void onError(Throwable why) {
            serial.execute(() -> fail(why));
        }

        @Override
        public void onComplete() {
            serial.execute(() -> {
                tell();
                finish(Outcome.JUDGED);
            });
        }
    }
}
