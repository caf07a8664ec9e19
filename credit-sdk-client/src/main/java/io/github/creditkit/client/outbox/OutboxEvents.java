package io.github.creditkit.client.outbox;

import java.util.UUID;

/**
 * What an outbox tells of (发件箱事件). Events come after the change is stored; a process that dies in between does not raise
 * them again, and what is stored is what holds. Deadlines are the exception: each is raised at least once, and once but for
 * a process that dies while it is being raised.
 *
 * <p>Called on the sender's thread. What a listener throws is logged and goes no further.
 */
public interface OutboxEvents {
    /** Listens to nothing. */
    OutboxEvents NONE = new OutboxEvents() {};

    /**
     * A batch was sealed at the platform (批次已封存).
     *
     * @param batch   its key
     * @param batchId the platform's name for it
     * @param rows    how many rows it has
     */
    default void sent(UUID batch, String batchId, int rows) {}

    /**
     * A row is done (行已完成).
     *
     * @param row the row, with its outcome and any warnings
     */
    default void closed(OutboxRow row) {}

    /**
     * A row needs somebody (行已搁置).
     *
     * @param row the row, with its reason and issues
     */
    default void parked(OutboxRow row) {}

    /**
     * A batch waits, because the platform does not answer, or does not let this sender in (批次等待重试).
     *
     * @param batch  its key
     * @param reason what the platform said, such as {@code forbidden-scope} or {@code unreachable}
     * @param tries  how often in a row
     */
    default void waiting(UUID batch, String reason, int tries) {}

    /**
     * A receipt does not fit what was sent (回执异常): rows without a result, results without a row, results for another record.
     *
     * @param batch   its key
     * @param missing how many rows have no result
     * @param strange how many results fit no row
     */
    default void receiptDoesNotFit(UUID batch, int missing, int strange) {}

    /**
     * A row that is not sent yet is due soon (期限临近). Once for each row and threshold.
     *
     * @param row             the row; it may be a parked one
     * @param workingDaysLeft how many working days are left; 0 on the last day
     */
    default void deadlineNear(OutboxRow row, long workingDaysLeft) {}

    /**
     * A row that is not sent yet has missed its deadline (已逾期). Once for each row.
     *
     * @param row         the row; it may be a parked one
     * @param workingDays by how many working days
     */
    default void overdue(OutboxRow row, long workingDays) {}
}
