package io.github.creditkit.client;

import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.Receipt;
import java.time.Duration;
import java.util.Optional;

/** What a platform says when it is asked for the receipt of a batch (回执查询结果). */
public sealed interface ReceiptPoll {
    /**
     * Every row was judged.
     *
     * @param receipt the receipt
     */
    record Ready(Receipt receipt) implements ReceiptPoll {}

    /**
     * Not yet.
     *
     * @param batch    where the batch stands
     * @param askAfter when to ask again, if the platform says so
     */
    record NotYet(Batch batch, Optional<Duration> askAfter) implements ReceiptPoll {}
}
