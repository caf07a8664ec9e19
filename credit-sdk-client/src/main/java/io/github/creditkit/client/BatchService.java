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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Batches of rows and their receipts (批次报送与回执). {@code submit} does all of it; the other methods are its steps.
 *
 * <p>Made by {@link CreditClient} and safe for threads.
 */
public final class BatchService {
    private final Calls calls;

    BatchService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Opens a batch (打开批次).
     *
     * @param open what is said of the batch
     * @return the batch, open for parts
     */
    public Batch open(BatchOpen open) {
        return open(open, RequestOptions.NONE);
    }

    /**
     * Opens a batch (打开批次), with options of its own.
     *
     * @param open    what is said of the batch
     * @param options what is other than usual for this call
     * @return the batch, open for parts
     */
    public Batch open(BatchOpen open, RequestOptions options) {
        return calls.now(Operations.openBatch(open), options);
    }

    /**
     * Where a batch stands (批次情况).
     *
     * @param batchId the batch
     * @return where it stands
     */
    public Batch get(String batchId) {
        return get(batchId, RequestOptions.NONE);
    }

    /**
     * Where a batch stands (批次情况), with options of its own.
     *
     * @param batchId the batch
     * @param options what is other than usual for this call
     * @return where it stands
     */
    public Batch get(String batchId, RequestOptions options) {
        return calls.now(Operations.batch(batchId), options);
    }

    /**
     * The batches of the caller.
     *
     * @param state those that stand there; null for all
     * @return the batches
     */
    public Pages<Batch> list(@Nullable BatchState state) {
        return list(state, RequestOptions.NONE);
    }

    /**
     * The batches of the caller, with options of its own.
     *
     * @param state   those that stand there; null for all
     * @param options what is other than usual for this call
     * @return the batches
     */
    public Pages<Batch> list(@Nullable BatchState state, RequestOptions options) {
        return Composed.pagesNow(calls, Operations.batches(state), options);
    }

    /**
     * Puts a part (上传分片), packed on the way. The same part again changes nothing.
     *
     * @param batchId the batch
     * @param number  which part, from 1
     * @param rows    its rows: an envelope a line, in UTF-8
     * @return what the platform received: as many rows with this digest, else the call fails
     */
    public PartAck putPart(String batchId, int number, byte[] rows) {
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
    public PartAck putPart(String batchId, int number, byte[] rows, RequestOptions options) {
        return calls.now(
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
    public Batch seal(String batchId, BatchSeal seal) {
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
    public Batch seal(String batchId, BatchSeal seal, RequestOptions options) {
        return calls.now(Operations.sealBatch(batchId, seal), options);
    }

    /**
     * Approves a batch (审核), where the platform asks two persons; never by the account that sent it.
     *
     * @param batchId  the batch
     * @param approval who approves it
     * @return the batch, approved
     */
    public Batch approve(String batchId, BatchApproval approval) {
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
    public Batch approve(String batchId, BatchApproval approval, RequestOptions options) {
        return calls.now(Operations.approveBatch(batchId, approval), options);
    }

    /**
     * Gives a batch up (放弃批次); only before it is sealed.
     *
     * @param batchId the batch
     */
    public void cancel(String batchId) {
        cancel(batchId, RequestOptions.NONE);
    }

    /**
     * Gives a batch up (放弃批次); only before it is sealed, with options of its own.
     *
     * @param batchId the batch
     * @param options what is other than usual for this call
     */
    public void cancel(String batchId, RequestOptions options) {
        calls.now(Operations.cancelBatch(batchId), options);
    }

    /**
     * Asks for the receipt of a sealed batch (查询回执).
     *
     * @param batchId the batch
     * @return the receipt, or when to ask again
     */
    public ReceiptPoll receipt(String batchId) {
        return receipt(batchId, RequestOptions.NONE);
    }

    /**
     * Asks for the receipt of a sealed batch (查询回执), with options of its own.
     *
     * @param batchId the batch
     * @param options what is other than usual for this call
     * @return the receipt, or when to ask again
     */
    public ReceiptPoll receipt(String batchId, RequestOptions options) {
        return calls.now(Operations.receipt(batchId, calls.engine().settings().clock()), options);
    }

    /**
     * Waits for the receipt of a sealed batch: asks when the platform says, else after one second, two, and so on up
     * to thirty.
     *
     * @param batchId  the batch
     * @param patience for how long
     * @return empty where it is not there by then
     */
    public Optional<Receipt> awaitReceipt(String batchId, Duration patience) {
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
    public Optional<Receipt> awaitReceipt(String batchId, Duration patience, RequestOptions options) {
        return Calls.await(Composed.receipt(calls, batchId, patience, options), "getReceipt");
    }

    /**
     * What became of each row of a batch that has a receipt (逐行结果), read as it comes: close it.
     *
     * @param batchId  the batch
     * @param outcomes of which outcomes; none for all
     * @return the rows by part and number; it may break off with a {@link CreditApiException}
     */
    public Stream<RowResult> rows(String batchId, Set<RowOutcome> outcomes) {
        return rows(batchId, outcomes, RequestOptions.NONE);
    }

    /**
     * What became of each row of a batch that has a receipt, with options of its own.
     *
     * @param batchId  the batch
     * @param outcomes of which outcomes; none for all
     * @param options  what is other than usual for this call; its timeout is for the beginning of the answer
     * @return the rows by part and number; it may break off with a {@link CreditApiException}
     */
    public Stream<RowResult> rows(String batchId, Set<RowOutcome> outcomes, RequestOptions options) {
        return RowIterator.stream(calls.now(
                Operations.receiptRows(batchId, outcomes, calls.engine().settings()), options));
    }

    /**
     * Sends a batch of any size (批量报送): rows are checked and put into parts by the limits of the platform, sent several parts at
     * once, sealed, and the receipt is waited for. Rows are read on this thread, no faster than the platform takes them.
     * A row that has errors is not sent and told of in the result, beside those that the platform refused.
     *
     * @param open what is said of the batch; its count, if it has one, is that of the rows that are given
     * @param rows envelopes of its type; of a stream {@code stream::iterator}
     * @return what became of it
     */
    public BatchResult submit(BatchOpen open, Iterable<? extends RecordEnvelope<?>> rows) {
        return submit(open, rows, SubmitOptions.STANDARD);
    }

    /**
     * Sends a batch of any size, with options of its own.
     *
     * @param open    what is said of the batch
     * @param rows    envelopes of its type
     * @param options how it is sent
     * @return what became of it
     */
    public BatchResult submit(BatchOpen open, Iterable<? extends RecordEnvelope<?>> rows, SubmitOptions options) {
        CallerExecutor here = new CallerExecutor();
        return here.workUntil(new BatchSubmission(calls, open, rows.iterator(), options, here).start(), "submitBatch");
    }
}
