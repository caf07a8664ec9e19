package io.github.creditkit.client;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;

/**
 * A body as it is sent (请求正文).
 *
 * @param bytes    holds it; nobody changes the array
 * @param length   how many of the bytes it is
 * @param type     its media type
 * @param encoding how it is packed; empty for not at all
 * @param digest   the digest of what is sent
 */
@SuppressWarnings("ArrayRecordComponent") // too large to copy, and nobody compares it
record CallBody(byte[] bytes, int length, String type, String encoding, ContentDigest digest) {
    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";

    static CallBody json(byte[] bytes, DigestAlgorithm algorithm) {
        return new CallBody(bytes, bytes.length, JSON, "", ContentDigest.of(algorithm, bytes));
    }

    /** Nothing of what it holds. */
    @Override
    public String toString() {
        return length + " bytes";
    }
}
