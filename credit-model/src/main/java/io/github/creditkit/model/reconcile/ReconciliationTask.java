package io.github.creditkit.model.reconcile;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What somebody has to verify as sources disagree (数据核对任务). It names fields and holds no value of any: these are in the
 * envelopes, for those who may see them.
 *
 * @param id            the same for the same disagreement: a keyed hash of record and source
 * @param catalogItemId the item of the catalog
 * @param type          the name of the record class, such as {@code administrativePenalty}
 * @param subject       whom it is about; a natural person as 张*
 * @param primary       the primary source, which decides
 * @param other         the source that says otherwise
 * @param fields        the fields in which they differ
 * @param openedAt      when the disagreement came to be: the later of both receipts
 */
public record ReconciliationTask(
        String id,
        String catalogItemId,
        String type,
        String subject,
        SourceUnit primary,
        SourceUnit other,
        List<FieldName> fields,
        OffsetDateTime openedAt) {
    /**
     * Copies the fields.
     *
     * @param id            the id
     * @param catalogItemId the item
     * @param type          the record
     * @param subject       whom it is about
     * @param primary       the primary source
     * @param other         the other source
     * @param fields        the fields
     * @param openedAt      when
     */
    public ReconciliationTask {
        fields = List.copyOf(fields);
    }

    /** {@return what is to be done, in Chinese} */
    public String textZh() {
        return "“" + other.label() + "”与主数源“" + primary.label() + "”不一致，须核对："
                + CrossCheck.names(fields).zh();
    }

    /** {@return what is to be done, in English} */
    public String textEn() {
        return other.label() + " disagrees with the primary source " + primary.label() + "; verify: "
                + CrossCheck.names(fields).en();
    }

    /** Leaves the subject out. */
    @Override
    public String toString() {
        return "ReconciliationTask[" + type + ", " + fields.size() + " fields]";
    }
}
