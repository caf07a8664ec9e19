package io.github.creditkit.platform.store;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * What was answered to a call that may come again (幂等应答).
 *
 * @param app         the account that called
 * @param key         its idempotency key
 * @param requestHash the digest of what it asked for
 * @param status      the status of the answer
 * @param headers     its headers
 * @param body        its body; nobody changes the array
 * @param at          when
 */
@SuppressWarnings("ArrayRecordComponent") // too large to copy, and nobody compares it
public record StoredAnswer(
        String app,
        String key,
        String requestHash,
        int status,
        Map<String, String> headers,
        byte[] body,
        OffsetDateTime at) {
    /** Copies the headers. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public StoredAnswer {
        headers = Map.copyOf(headers);
    }

    /** Nothing of the body. */
    @Override
    public String toString() {
        return "StoredAnswer[" + status + ", " + at + "]";
    }
}
