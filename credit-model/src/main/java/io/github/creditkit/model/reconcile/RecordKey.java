package io.github.creditkit.model.reconcile;

import io.github.creditkit.model.envelope.BusinessKey;
import java.util.List;

/**
 * What tells one record from another, whoever sent it (记录标识): the item of the catalog, the kind of record, and the business
 * key, in which its subject is. It prints neither.
 *
 * @param catalogItemId the item, by its own id in the catalog
 * @param type          the name of the record class
 * @param business      the business key
 */
public record RecordKey(String catalogItemId, String type, BusinessKey business) implements Comparable<RecordKey> {
    @Override
    public int compareTo(RecordKey other) {
        int order = catalogItemId.compareTo(other.catalogItemId);
        order = order != 0 ? order : type.compareTo(other.type);
        return order != 0 ? order : compare(business.parts(), other.business.parts());
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** All of it as one text, for a keyed hash and for nothing else. */
    String text() {
        return catalogItemId + '\u001f' + type + '\u001f' + String.join("\u001f", business.parts());
    }

    /** Nothing of the subject. */
    @Override
    public String toString() {
        return "RecordKey[" + type + "]";
    }
}
