package io.github.creditkit.client;

import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.BatchApproval;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.PartAck;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Batches of rows and their receipts (批次报送与回执). {@code submit} does all of it; the other methods are its steps. Nothing here waits.
 *
 * <p>Made by {@link CreditAsyncClient} and safe for threads.
 */
public final class BatchAsyncService {
    private final Calls calls;

    BatchAsyncService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Opens a batch (打开批次).
     *
     * @param open what is said of the batch
     * @return the batch, open for parts
     */
    public CompletableFuture<Batch> open(BatchOpen open) {
        return open(open, RequestOptions.NONE);
    }

    /**
     * Opens a batch (打开批次), with options of its own.
     *
     * @param open    what is said of the batch
     * @param options what is other than usual for this call
     * @return the batch, open for parts
     */
    public CompletableFuture<Batch> open(BatchOpen open, RequestOptions options) {
        return calls.later(Operations.openBatch(open), options);
    }

    /**
     * Where a batch stands (批次情况).
     *
     * @param batchId the batch
     * @return where it stands
     */
    public CompletableFuture<Batch> get(String batchId) {
        return get(batchId, RequestOptions.NONE);
    }

    /**
     * Where a batch stands (批次情况), with options of its own.
     *
     * @param batchId the batch
     * @param options what is other than usual for this call
     * @return where it stands
     */
    public CompletableFuture<Batch> get(String batchId, RequestOptions options) {
        return calls.later(Operations.batch(batchId), options);
    }

    /**
     * The batches of the caller.
     *
     * @param state those that stand there; null for all
     * @return the batches
     */
    public AsyncPages<Batch> list(@Nullable BatchState state) {
        return list(state, RequestOptions.NONE);
    }

    /**
     * The batches of the caller, with options of its own.
     *
     * @param state   those that stand there; null for all
     * @param options what is other than usual for this call
     * @return the batches
     */
    public AsyncPages<Batch> list(@Nullable BatchState state, RequestOptions options) {
        return Composed.pages(calls, Operations.batches(state), options);
    }

    /**
     * Puts a part (上传分片), packed on the way. The same part again changes nothing.
     *
     * @param batchId the batch
     * @param number  which part, from 1
     * @param rows    its rows: an envelope a line, in UTF-8
     * @return what the platform received: as many rows with this digest, else the call fails
     */
    public CompletableFuture<PartAck> putPart(String batchId, int number, byte[] rows) {
        return putPart(batchId, number, rows, RequestOptions.NONE);
    }

    /**
     * Puts a part (上传分片), packed on the way, with options of its own.
     *
     * @param batchId the batch
     * @param number  which part, from 1
     * @param rows    its rows: an envelope a line, in UTF-8
     * @param options what is other than usual for this call
     * @return what the platform received: as many rows with this digest, else the call fails
     */
    public CompletableFuture<PartAck> putPart(String batchId, int number, byte[] rows, RequestOptions options) {
        return calls.later(
                Operations.putPart(
                        batchId,
                        EncodedPart.of(
                                number, rows, true, calls.engine().settings().digest())),
                options);
    }

    /**
     * Says that all parts were sent (封存).
     *
     * @param batchId the batch
     * @param seal    how much there is
     * @return the batch, sealed
     */
    public CompletableFuture<Batch> seal(String batchId, BatchSeal seal) {
        return seal(batchId, seal, RequestOptions.NONE);
    }

    /**
     * Says that all parts were sent (封存), with options of its own.
     *
     * @param batchId the batch
     * @param seal    how much there is
     * @param options what is other than usual for this call
     * @return the batch, sealed
     */
    public CompletableFuture<Batch> seal(String batchId, BatchSeal seal, RequestOptions options) {
        return calls.later(Operations.sealBatch(batchId, seal), options);
    }

    /**
     * Approves a batch (审核), where the platform asks two persons; never by the account that sent it.
     *
     * @param batchId  the batch
     * @param approval who approves it
     * @return the batch, approved
     */
    public CompletableFuture<Batch> approve(String batchId, BatchApproval approval) {
        return approve(batchId, approval, RequestOptions.NONE);
    }

    /**
     * Approves a batch (审核), where the platform asks two persons; never by the account that sent it, with options of
     * its own.
     *
     * @param batchId  the batch
     * @param approval who approves it
     * @param options  what is other than usual for this call
     * @return the batch, approved
     */
    public CompletableFuture<Batch> approve(String batchId, BatchApproval approval, RequestOptions options) {
        return calls.later(Operations.approveBatch(batchId, approval), options);
    }

    /**
     * Gives a batch up (放弃批次); only before it is sealed.
     *
     * @param batchId the batch
     * @return done when it is
     */
    public CompletableFuture<@Nullable Void> cancel(String batchId) {
        return cancel(batchId, RequestOptions.NONE);
    }

    /**
     * Gives a batch up (放弃批次); only before it is sealed, with options of its own.
     *
     * @param batchId the batch
     * @param options what is other than usual for this call
     * @return done when it is
     */
    public CompletableFuture<@Nullable Void> cancel(String batchId, RequestOptions options) {
        return calls.later(Operations.cancelBatch(batchId), options);
    }

    /**
     * Asks for the receipt of a sealed batch (查询回执).
     *
     * @param batchId the batch
     * @return the receipt, or when to ask again
     */
    public CompletableFuture<ReceiptPoll> receipt(String batchId) {
        return receipt(batchId, RequestOptions.NONE);
    }

    /**
     * Asks for the receipt of a sealed batch (查询回执), with options of its own.
     *
     * @param batchId the batch
     * @param options what is other than usual for this call
     * @return the receipt, or when to ask again
     */
    public CompletableFuture<ReceiptPoll> receipt(String batchId, RequestOptions options) {
        return calls.later(Operations.receipt(batchId, calls.engine().settings().clock()), options);
    }

    /**
     * Waits for the receipt of a sealed batch: asks when the platform says, else after one second, two, and so on up
     * to thirty.
     *
     * @param batchId  the batch
     * @param patience for how long
     * @return empty where it is not there by then
     */
    public CompletableFuture<Optional<Receipt>> awaitReceipt(String batchId, Duration patience) {
        return awaitReceipt(batchId, patience, RequestOptions.NONE);
    }

    /**
     * Waits for the receipt of a sealed batch: asks when the platform says, else after one second, two, and so on up
     * to thirty, with options of its own.
     *
     * @param batchId  the batch
     * @param patience for how long
     * @param options  what is other than usual for this call
     * @return empty where it is not there by then
     */
    public CompletableFuture<Optional<Receipt>> awaitReceipt(
            String batchId, Duration patience, RequestOptions options) {
        return Composed.receipt(calls, batchId, patience, options);
    }

    /**
     * What became of each row of a batch that has a receipt (逐行结果), read as it comes and as it is asked for.
     *
     * @param batchId  the batch
     * @param outcomes of which outcomes; none for all
     * @return the rows by part and number; each subscription asks the platform anew
     */
    public Flow.Publisher<RowResult> rows(String batchId, Set<RowOutcome> outcomes) {
        return rows(batchId, outcomes, RequestOptions.NONE);
    }

    /**
     * What became of each row of a batch that has a receipt, with options of its own.
     *
     * @param batchId  the batch
     * @param outcomes of which outcomes; none for all
     * @param options  what is other than usual for this call; its timeout is for the beginning of the answer
     * @return the rows by part and number; each subscription asks the platform anew
     */
    public Flow.Publisher<RowResult> rows(String batchId, Set<RowOutcome> outcomes, RequestOptions options) {
        return new RowPublisher<>(() -> calls.later(
                Operations.receiptRows(batchId, outcomes, calls.engine().settings()), options));
    }

    /**
     * Sends a batch of any size (批量报送): rows are checked and put into parts by the limits of the platform, sent several parts at
     * once, sealed, and the receipt is waited for. Rows are read by a thread of the executor that the client was built with, no faster than the platform takes them.
     * A row that has errors is not sent and told of in the result, beside those that the platform refused.
     *
     * @param open what is said of the batch; its count, if it has one, is that of the rows that are given
     * @param rows envelopes of its type; of a stream {@code stream::iterator}
     * @return what became of it
     */
    public CompletableFuture<BatchResult> submit(BatchOpen open, Iterable<? extends RecordEnvelope<?>> rows) {
        return submit(open, rows, SubmitOptions.STANDARD);
    }

    /**
     * Sends a batch of any size, with options of its own.
     *
     * @param open    what is said of the batch
     * @param rows    envelopes of its type
     * @param options how it is sent
     * @return what became of it; who cancels it gives the batch up
     */
    public CompletableFuture<BatchResult> submit(
            BatchOpen open, Iterable<? extends RecordEnvelope<?>> rows, SubmitOptions options) {
        return new BatchSubmission(
                        calls,
                        open,
                        rows.iterator(),
                        options,
                        calls.engine().settings().executor())
                .start();
    }
}
