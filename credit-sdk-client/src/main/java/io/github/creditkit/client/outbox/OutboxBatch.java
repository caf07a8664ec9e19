package io.github.creditkit.client.outbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A batch of the outbox that the platform knows (发件箱批次).
 *
 * @param key     the outbox's own key, under which it was opened: the same over all tries and senders (批次键)
 * @param batchId the platform's name for it (批次号)
 */
public record OutboxBatch(UUID key, String batchId) {
    /** {@return the key under which it is sealed: the same over all tries and senders} */
    public UUID sealKey() {
        return UUID.nameUUIDFromBytes((key + "/seal").getBytes(StandardCharsets.US_ASCII));
    }
}
