package io.github.creditkit.client;

import io.github.creditkit.client.contract.RecordReceipt;
import io.github.creditkit.client.contract.RevocationRequest;
import io.github.creditkit.client.contract.WithdrawalRequest;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.util.concurrent.CompletableFuture;

/**
 * Records of one type, one at a time (单条报送), for small senders. Nothing here waits.
 *
 * <p>Made by {@link CreditAsyncClient} and safe for threads.
 *
 * @param <R> the record
 */
public final class RecordAsyncService<R extends Record> {
    private final Calls calls;
    private final String type;

    RecordAsyncService(Calls calls, Class<R> type) {
        this.calls = calls;
        this.type = MessageTypes.nameOf(type);
    }

    /**
     * Sends a record (报送一条记录), new or changed.
     *
     * @param row the record in its envelope, with its key at the source
     * @return what became of it; with the same content as before a duplicate
     */
    public CompletableFuture<RecordReceipt> submit(RecordEnvelope<R> row) {
        return submit(row, RequestOptions.NONE);
    }

    /**
     * Sends a record (报送一条记录), new or changed, with options of its own.
     *
     * @param row     the record in its envelope, with its key at the source
     * @param options what is other than usual for this call
     * @return what became of it; with the same content as before a duplicate
     */
    public CompletableFuture<RecordReceipt> submit(RecordEnvelope<R> row, RequestOptions options) {
        return calls.later(Operations.putRecord(key(row), row, null), options);
    }

    /**
     * Sends a record, new or changed.
     *
     * @param sourceRecordId its key at the source; never a person's number
     * @param record         the record
     * @return what became of it; with the same content as before a duplicate
     */
    public CompletableFuture<RecordReceipt> submit(String sourceRecordId, R record) {
        return submit(sourceRecordId, record, RequestOptions.NONE);
    }

    /**
     * Sends a record, new or changed, with options of its own.
     *
     * @param sourceRecordId its key at the source; never a person's number
     * @param record         the record
     * @param options        what is other than usual for this call
     * @return what became of it; with the same content as before a duplicate
     */
    public CompletableFuture<RecordReceipt> submit(String sourceRecordId, R record, RequestOptions options) {
        return calls.later(Operations.putRecord(sourceRecordId, RecordEnvelope.of(record), null), options);
    }

    /**
     * Sends a change of a record, if the platform still has the version that it is a change of; else the call fails
     * with {@code version-conflict}.
     *
     * @param row     the record in its envelope, with its key at the source
     * @param version the version that the platform has
     * @return what became of it
     */
    public CompletableFuture<RecordReceipt> update(RecordEnvelope<R> row, int version) {
        return update(row, version, RequestOptions.NONE);
    }

    /**
     * Sends a change of a record, if the platform still has the version that it is a change of; else the call fails
     * with {@code version-conflict}, with options of its own.
     *
     * @param row     the record in its envelope, with its key at the source
     * @param version the version that the platform has
     * @param options what is other than usual for this call
     * @return what became of it
     */
    public CompletableFuture<RecordReceipt> update(RecordEnvelope<R> row, int version, RequestOptions options) {
        return calls.later(Operations.putRecord(key(row), row, version), options);
    }

    /**
     * Where a record of one's own stands (记录现状).
     *
     * @param sourceRecordId its key at the source
     * @return where it stands, with its version
     */
    public CompletableFuture<RecordReceipt> get(String sourceRecordId) {
        return get(sourceRecordId, RequestOptions.NONE);
    }

    /**
     * Where a record of one's own stands (记录现状), with options of its own.
     *
     * @param sourceRecordId its key at the source
     * @param options        what is other than usual for this call
     * @return where it stands, with its version
     */
    public CompletableFuture<RecordReceipt> get(String sourceRecordId, RequestOptions options) {
        return calls.later(Operations.record(type, sourceRecordId), options);
    }

    /**
     * Revokes a record whose decision was annulled (撤销).
     *
     * @param sourceRecordId its key at the source
     * @param why            the decision that annulled it
     * @return where it stands then
     */
    public CompletableFuture<RecordReceipt> revoke(String sourceRecordId, RevocationRequest why) {
        return revoke(sourceRecordId, why, RequestOptions.NONE);
    }

    /**
     * Revokes a record whose decision was annulled (撤销), with options of its own.
     *
     * @param sourceRecordId its key at the source
     * @param why            the decision that annulled it
     * @param options        what is other than usual for this call
     * @return where it stands then
     */
    public CompletableFuture<RecordReceipt> revoke(
            String sourceRecordId, RevocationRequest why, RequestOptions options) {
        return calls.later(Operations.revoke(type, sourceRecordId, why), options);
    }

    /**
     * Withdraws a record that was sent in error (撤回).
     *
     * @param sourceRecordId its key at the source
     * @param why            why it was an error
     * @return where it stands then
     */
    public CompletableFuture<RecordReceipt> withdraw(String sourceRecordId, WithdrawalRequest why) {
        return withdraw(sourceRecordId, why, RequestOptions.NONE);
    }

    /**
     * Withdraws a record that was sent in error (撤回), with options of its own.
     *
     * @param sourceRecordId its key at the source
     * @param why            why it was an error
     * @param options        what is other than usual for this call
     * @return where it stands then
     */
    public CompletableFuture<RecordReceipt> withdraw(
            String sourceRecordId, WithdrawalRequest why, RequestOptions options) {
        return calls.later(Operations.withdraw(type, sourceRecordId, why), options);
    }

    private String key(RecordEnvelope<R> row) {
        String key = row.sourceRecordId();
        if (key == null) {
            throw new IllegalArgumentException("a record that is sent alone needs its key at the source");
        }
        return key;
    }
}
