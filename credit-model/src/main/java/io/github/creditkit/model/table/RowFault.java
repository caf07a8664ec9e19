package io.github.creditkit.model.table;

import io.github.creditkit.codes.Violation;

/**
 * Why one row could not be read as it was sent (行级读取问题). The rows after it are not touched by it.
 *
 * @param reason why, for machines
 * @param column the column, from 1; 0 when the whole row is meant
 * @param limit  the bound that the row exceeds; 0 when there is none
 */
public record RowFault(TableReason reason, int column, long limit) {

    /**
     * A fault of the whole row.
     *
     * @param reason why
     * @return without a column
     */
    public static RowFault of(TableReason reason) {
        return new RowFault(reason, 0, 0);
    }

    /**
     * The message for people in Chinese. It never quotes a cell.
     *
     * @return one sentence without a full stop
     */
    public String messageZh() {
        return violation().messageZh();
    }

    /**
     * The message for people in English. It never quotes a cell.
     *
     * @return one sentence without a full stop
     */
    public String messageEn() {
        return violation().messageEn();
    }

    private Violation violation() {
        return new Violation("", reason, column, "", String.valueOf(limit), "CreditKit");
    }
}
