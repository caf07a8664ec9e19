package io.github.creditkit.model.table;

import io.github.creditkit.codes.Violation;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A table that cannot be read, or not beyond a row (文件无法读取). Rows that were read before it are good.
 *
 * <p>Its message never quotes a cell.
 */
public final class UnreadableTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final TableReason reason;
    private final String zh;
    private final String en;
    private final long row;

    private UnreadableTableException(TableReason reason, String zh, String en, long row, @Nullable Throwable cause) {
        super(reason.rule() + " " + atRowEn(row) + en, cause);
        this.reason = reason;
        this.zh = zh;
        this.en = en;
        this.row = row;
    }

    private UnreadableTableException(TableReason reason, Violation violation, @Nullable Throwable cause) {
        this(reason, violation.messageZh(), violation.messageEn(), 0, cause);
    }

    static UnreadableTableException of(TableReason reason) {
        return of(reason, 0, "", "");
    }

    static UnreadableTableException of(TableReason reason, IOException cause) {
        return new UnreadableTableException(reason, violation(reason, 0, "", ""), cause);
    }

    static UnreadableTableException beyond(TableReason reason, long limit) {
        return of(reason, 0, "", String.valueOf(limit));
    }

    static UnreadableTableException of(TableReason reason, int position, String found, String expected) {
        return new UnreadableTableException(reason, violation(reason, position, found, expected), null);
    }

    /**
     * A table without columns that every record needs.
     *
     * @param header the row of the header, from 1
     * @param names  the columns' names
     * @return {@link TableReason#MISSING_COLUMN}
     */
    public static UnreadableTableException missingColumns(long header, List<String> names) {
        return of(TableReason.MISSING_COLUMN, 0, "", String.join("、", names)).atRow(header);
    }

    /** The same, with the row after which nothing could be read. */
    UnreadableTableException atRow(long number) {
        return row > 0 || number <= 0 ? this : new UnreadableTableException(reason, zh, en, number, getCause());
    }

    private static Violation violation(TableReason reason, int position, String found, String expected) {
        return new Violation("", reason, position, found, expected, "CreditKit");
    }

    private static String atRowEn(long row) {
        return row > 0 ? "row " + row + ": " : "";
    }

    /**
     * Why, for machines.
     *
     * @return the reason
     */
    public TableReason reason() {
        return reason;
    }

    /**
     * The row at which reading ended.
     *
     * @return from 1; empty when no row was reached
     */
    public OptionalLong row() {
        return row > 0 ? OptionalLong.of(row) : OptionalLong.empty();
    }

    /**
     * The message for people in Chinese.
     *
     * @return one sentence without a full stop
     */
    public String messageZh() {
        return (row > 0 ? "第 " + row + " 行：" : "") + zh;
    }

    /**
     * The message for people in English.
     *
     * @return one sentence without a full stop
     */
    public String messageEn() {
        return atRowEn(row) + en;
    }
}
