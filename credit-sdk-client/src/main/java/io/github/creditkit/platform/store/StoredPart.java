package io.github.creditkit.platform.store;

/**
 * A part of a batch (分片).
 *
 * @param batchId the batch
 * @param head    its number, rows and digest
 * @param gzip    its rows, compressed; nobody changes the array
 */
@SuppressWarnings("ArrayRecordComponent") // too large to copy, and nobody compares it
public record StoredPart(String batchId, PartHead head, byte[] gzip) {
    /** Nothing of the rows. */
    @Override
    public String toString() {
        return "StoredPart[" + batchId + ", " + head + "]";
    }
}
