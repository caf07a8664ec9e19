package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.BatchOpen;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch as it is stored, and as the sender that holds its lease last saw it. */
record HeldBatch(
        UUID key,
        State state,
        int version,
        String type,
        OutboxHeader header,
        LocalDate businessDate,
        int rows,
        int parts,
        @Nullable String platformId,
        boolean sealing,
        @Nullable Plan plan,
        int faults,
        int waits,
        @Nullable String reason,
        @Nullable String reasonText,
        @Nullable String issues,
        long leaseUntil) {

    /** Where it stands. */
    enum State {
        /** Its rows are taken and its parts planned. */
        CLAIMED,
        /** The platform has a name for it. */
        OPENED,
        /** The platform has all of it. */
        SEALED,
        /** It is being given up: at the platform first, then here. */
        DISSOLVING,
        /** Each row has its end. */
        CLOSED,
        /** Its rows are in other batches, or parked. */
        DISSOLVED
    }

    /** What becomes of the rows of a batch that is given up. */
    enum Plan {
        /** Sent again in two halves. */
        SPLIT,
        /** Sent again under another key. */
        ANEW,
        /** The same, and nobody is at fault: it was not sealed in time. */
        EXPIRED,
        /** Parked. */
        PARK
    }

    BatchOpen open() {
        return header.open(type, businessDate).declaredCount(rows).build();
    }

    OutboxBatch atPlatform() {
        if (platformId == null) {
            throw new IllegalStateException("batch " + key + " is not opened");
        }
        return new OutboxBatch(key, platformId);
    }
}
