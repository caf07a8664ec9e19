package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.PartAck;
import io.github.creditkit.client.contract.RowResult;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The way to a platform (发送通道). Every call may come again, from another process too, after an answer that was lost: by its
 * key or its number it is the same call, and the platform acts once.
 *
 * <p>What goes wrong is told by a {@link ChannelException}. Any other exception is taken for a fault of the channel.
 */
public interface OutboxChannel {
    /**
     * Opens a batch.
     *
     * @param key  the idempotency key
     * @param open what is said of the batch, the same for the same key
     * @return the platform's name for the batch, the same for the same key
     */
    String open(UUID key, BatchOpen open);

    /**
     * Puts a part.
     *
     * @param batch the batch
     * @param part  the part
     * @return what the platform received
     */
    PartAck put(OutboxBatch batch, OutboxPart part);

    /**
     * Says that all parts were sent. Its idempotency key is {@link OutboxBatch#sealKey()}.
     *
     * @param batch the batch
     * @param seal  how much there is
     */
    void seal(OutboxBatch batch, BatchSeal seal);

    /**
     * Gives up a batch that is not sealed, so that it never will be. One that was given up or has expired is no problem.
     *
     * @param batch the batch
     * @throws ChannelException with {@code batch-state} if it is sealed
     */
    void cancel(OutboxBatch batch);

    /**
     * Where a batch stands.
     *
     * @param batch the batch
     * @return as the platform sees it
     * @throws ChannelException with {@code not-found} or {@code gone} if it knows it no more
     */
    Batch find(OutboxBatch batch);

    /**
     * Asks for the receipt of a sealed batch.
     *
     * @param batch the batch
     * @return the receipt, or when to ask again
     */
    ReceiptAnswer receipt(OutboxBatch batch);

    /**
     * What became of each row of a batch that has a receipt, in any order.
     *
     * @param batch the batch
     * @return to be closed; it may break off with a {@link ChannelException}
     */
    Stream<RowResult> results(OutboxBatch batch);
}
