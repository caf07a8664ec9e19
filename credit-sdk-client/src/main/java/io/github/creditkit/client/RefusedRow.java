package io.github.creditkit.client;

import io.github.creditkit.client.contract.RowIssue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was refused (未入库的行), and why, field by field.
 *
 * @param row            which of the caller's rows, from 1
 * @param sourceRecordId its key at its source; null where it has none
 * @param by             who refused it
 * @param issues         what is wrong: each with the field as a JSON Pointer into the record, and the item code that the
 *                       sender knows
 */
public record RefusedRow(int row, @Nullable String sourceRecordId, By by, List<RowIssue> issues) {
    /**
     * Copies the issues.
     *
     * @param row            which of the caller's rows
     * @param sourceRecordId its key at its source
     * @param by             who refused it
     * @param issues         what is wrong
     */
    public RefusedRow {
        issues = List.copyOf(issues);
    }

    /** Who refused a row (校验方). */
    public enum By {
        /** The check before it was sent. */
        CLIENT,
        /** The platform. */
        PLATFORM
    }
}
