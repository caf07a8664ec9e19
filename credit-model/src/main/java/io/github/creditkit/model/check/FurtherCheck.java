package io.github.creditkit.model.check;

/**
 * A check of a platform's or a department's own beside the rules of the records (自定义检查), such as one of its catalog or of
 * its policy of publication.
 */
@FunctionalInterface
public interface FurtherCheck {
    /**
     * Looks at a record and adds what there is to say. It must not throw on data.
     *
     * @param record  the record
     * @param context what it is checked for and when
     * @param found   takes the issues
     */
    void check(Record record, CheckContext context, Findings found);
}
