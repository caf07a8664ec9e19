package io.github.creditkit.client;

import java.util.Optional;

/**
 * How far a batch got (报送进度).
 *
 * @param step      what is done now
 * @param batchId   the platform's name for the batch; empty where it has none yet
 * @param rowsRead  how many of the caller's rows were read
 * @param rowsSent  how many rows the platform has
 * @param refused   how many rows were refused so far
 * @param parts     how many parts the platform has
 * @param bytesSent how many bytes were sent, packed
 */
public record SubmitProgress(
        Step step, Optional<String> batchId, int rowsRead, int rowsSent, int refused, int parts, long bytesSent) {
    /** What is done with a batch (报送步骤). */
    public enum Step {
        /** Rows are read and sent. */
        SENDING,
        /** All parts were sent, the batch is sealed. */
        SEALED,
        /** The platform judged every row. */
        JUDGED
    }
}
