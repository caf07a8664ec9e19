package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.Receipt;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a platform says when it is asked for a receipt (回执查询结果). */
public sealed interface ReceiptAnswer {
    /**
     * Every row was judged.
     *
     * @param receipt the receipt
     */
    record Ready(Receipt receipt) implements ReceiptAnswer {}

    /**
     * Not yet.
     *
     * @param askAfter when to ask again; null where the platform does not say
     */
    record NotYet(@Nullable Duration askAfter) implements ReceiptAnswer {}
}
