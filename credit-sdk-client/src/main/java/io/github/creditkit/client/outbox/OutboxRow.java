package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.RowIssue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox without its record (发件箱行); {@link Outbox#envelope} gives that.
 *
 * @param id             the row's number; a later row has a greater one (行号)
 * @param state          where it stands (状态)
 * @param type           the type of the record, such as {@code administrativePenalty} (记录类型)
 * @param header         what it has in common with others (批次信息)
 * @param sourceRecordId its key at the source; null where it has none (来源记录标识)
 * @param decidedOn      the day of the decision; null where it has none (决定日期)
 * @param dueOn          the last day on which it is in time; null where it has none (报送期限)
 * @param attempts       in how many batches it was (发送次数)
 * @param notBefore      when it may be sent at the earliest (最早发送时间)
 * @param batchKey       the batch that it is in or was in last (批次键)
 * @param outcome        the outcome as the platform told it (结果)
 * @param recordId       the platform's name for the record (平台记录标识)
 * @param recordVersion  the version that is stored there (版本)
 * @param reason         why it is parked or discarded, or why it waits (原因)
 * @param reasonText     the same in more words (原因说明)
 * @param issues         what is wrong or worth knowing (问题)
 * @param createdAt      when it was put in (入箱时间)
 * @param closedAt       when it was done, parked or discarded (办结时间)
 */
public record OutboxRow(
        long id,
        RowState state,
        String type,
        OutboxHeader header,
        @Nullable String sourceRecordId,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate dueOn,
        int attempts,
        Instant notBefore,
        @Nullable UUID batchKey,
        @Nullable String outcome,
        @Nullable String recordId,
        @Nullable Integer recordVersion,
        @Nullable OutboxReason reason,
        @Nullable String reasonText,
        List<RowIssue> issues,
        Instant createdAt,
        @Nullable Instant closedAt) {
    /** Copies the issues. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public OutboxRow {
        issues = List.copyOf(issues);
    }

    /** {@return why it is parked or discarded; empty for others} */
    public Optional<OutboxReason> why() {
        return Optional.ofNullable(reason);
    }

    /** Leaves out what may hold anything, such as the key at the source. */
    @Override
    public String toString() {
        return "OutboxRow[" + id + ", " + state + ", " + type + (reason == null ? "" : ", " + reason.code()) + "]";
    }
}
