package io.github.creditkit.platform;

import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.platform.store.RecordIdentity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A row as far as it can be judged by itself (已校验的行): read, checked, with the keys by which it is stored. What is stored
 * already decides about the rest.
 *
 * @param part            the part of the batch
 * @param row             the row of the part
 * @param operation       what is asked for; null where nobody knows
 * @param identity        what its sender calls the record; null where the row could not be read
 * @param businessHash    the keyed hash of its business key
 * @param contentHash     the digest of what it says; empty where the row could not be read
 * @param payload         what it says, as JSON
 * @param sourceUpdatedAt when it was changed at its source
 * @param version         the version that its sender counts; null where he counts none
 * @param primary         if it comes from the primary source
 * @param decidedOn       the day of decision
 * @param publishedUntil  the last day of publication
 * @param keys            keyed hashes by which it is found
 * @param subjectName     the name of an organisation by which it is found
 * @param lateDays        by how many working days it is late
 * @param provisional     if that may change with the calendar
 * @param undated         if that cannot be told: no day of decision, or one after receipt
 * @param issues          what is wrong or worth knowing
 * @param refused         if it is refused whatever is stored
 */
@Value.Builder
record JudgedRow(
        int part,
        int row,
        @Nullable Operation operation,
        @Nullable RecordIdentity identity,
        @Nullable String businessHash,
        String contentHash,
        String payload,
        OffsetDateTime sourceUpdatedAt,
        @Nullable Integer version,
        boolean primary,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate publishedUntil,
        List<String> keys,
        @Nullable String subjectName,
        int lateDays,
        boolean provisional,
        boolean undated,
        List<RowIssue> issues,
        boolean refused) {
    static JudgedRow unreadable(int part, int row, OffsetDateTime at, RowIssue why) {
        return new JudgedRowBuilder()
                .part(part)
                .row(row)
                .contentHash("")
                .payload("")
                .sourceUpdatedAt(at)
                .primary(false)
                .lateDays(0)
                .provisional(false)
                .undated(false)
                .addIssues(why)
                .refused(true)
                .build();
    }

    /** Its place alone. */
    @Override
    public String toString() {
        return "JudgedRow[" + part + ", " + row + "]";
    }
}
