package io.github.creditkit.client.outbox;

import java.time.Duration;

/**
 * How a sender sends (发送选项).
 *
 * @param maxBatchRows the most rows of a batch, 1 to 1,000,000 (批次行数)
 * @param maxPartRows  the most rows of a part (分片行数)
 * @param maxPartBytes the largest part in bytes; a part is held in memory (分片字节数)
 * @param maxAttempts  how often in a row the platform may fail at a batch before it is split in halves, and a row that is
 *                     alone is parked; calls without an answer do not count (失败次数上限)
 * @param lease        how long a batch is its sender's after his last sign of life; longer than the longest call (租期)
 * @param maxSkew      by how much the clocks of two senders may differ (时钟偏差)
 * @param firstWait    how long to wait after a failure (首次等待)
 * @param longestWait  the longest wait (最长等待)
 * @param receiptWait  when to ask for a receipt again where the platform does not say (回执轮询间隔)
 */
public record SenderOptions(
        int maxBatchRows,
        int maxPartRows,
        int maxPartBytes,
        int maxAttempts,
        Duration lease,
        Duration maxSkew,
        Duration firstWait,
        Duration longestWait,
        Duration receiptWait) {
    private static final int MOST_ROWS = 1_000_000;

    /** 1,000 rows a batch, parts of up to 4 MiB, ten attempts, a lease of two minutes, waits of 2 seconds to 15 minutes. */
    public static final SenderOptions STANDARD = new SenderOptions(
            1_000,
            10_000,
            4 << 20,
            10,
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofMinutes(15),
            Duration.ofSeconds(5));

    /**
     * Checks the bounds.
     *
     * @param maxBatchRows the most rows of a batch
     * @param maxPartRows  the most rows of a part
     * @param maxPartBytes the largest part in bytes
     * @param maxAttempts  how often in a row the platform may fail
     * @param lease        how long a batch is its sender's
     * @param maxSkew      by how much clocks may differ
     * @param firstWait    how long to wait after a failure
     * @param longestWait  the longest wait
     * @param receiptWait  when to ask for a receipt again
     */
    public SenderOptions {
        if (maxBatchRows < 1 || maxBatchRows > MOST_ROWS || maxPartRows < 1 || maxPartBytes < 1 || maxAttempts < 1) {
            throw new IllegalArgumentException("at least one row, byte and attempt, and no more than 1,000,000 rows");
        }
        if (lease.toMillis() < 1 || maxSkew.isNegative() || firstWait.toMillis() < 1 || receiptWait.toMillis() < 1) {
            throw new IllegalArgumentException("a lease and a wait last some time");
        }
        if (longestWait.compareTo(firstWait) < 0) {
            throw new IllegalArgumentException("the longest wait is no shorter than the first");
        }
    }

    /**
     * The same with other sizes, such as those of a platform's profile.
     *
     * @param batchRows the most rows of a batch
     * @param partRows  the most rows of a part
     * @param partBytes the largest part in bytes
     * @return the new options
     */
    public SenderOptions sizes(int batchRows, int partRows, int partBytes) {
        return new SenderOptions(
                batchRows, partRows, partBytes, maxAttempts, lease, maxSkew, firstWait, longestWait, receiptWait);
    }

    /**
     * The same with another number of attempts.
     *
     * @param attempts how often in a row the platform may fail
     * @return the new options
     */
    public SenderOptions attempts(int attempts) {
        return new SenderOptions(
                maxBatchRows, maxPartRows, maxPartBytes, attempts, lease, maxSkew, firstWait, longestWait, receiptWait);
    }

    /**
     * The same with another lease.
     *
     * @param length how long a batch is its sender's after his last sign of life
     * @param skew   by how much the clocks of two senders may differ
     * @return the new options
     */
    public SenderOptions lease(Duration length, Duration skew) {
        return new SenderOptions(
                maxBatchRows,
                maxPartRows,
                maxPartBytes,
                maxAttempts,
                length,
                skew,
                firstWait,
                longestWait,
                receiptWait);
    }

    /**
     * The same with other waits.
     *
     * @param first   how long to wait after a failure
     * @param longest the longest wait
     * @param receipt when to ask for a receipt again where the platform does not say
     * @return the new options
     */
    public SenderOptions waits(Duration first, Duration longest, Duration receipt) {
        return new SenderOptions(
                maxBatchRows, maxPartRows, maxPartBytes, maxAttempts, lease, maxSkew, first, longest, receipt);
    }
}
