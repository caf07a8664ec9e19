package io.github.creditkit.model.check;

/**
 * The rules of a record that look at more than one item (记录级规则). Without state, with a constructor without arguments.
 * They never throw, whatever the record holds, and make nothing for a good record.
 *
 * @param <R> the record
 */
@FunctionalInterface
public interface RecordRules<R> {
    /**
     * Looks at a record.
     *
     * @param record  any record, with nulls where something is missing
     * @param context what it is checked for
     * @param found   takes what is wrong
     */
    void check(R record, CheckContext context, Findings found);
}
