package io.github.creditkit.platform.store;

import java.util.Collection;
import java.util.List;

/** Who looked at what (操作审计). Nothing in it is ever changed. */
public interface AuditTable {
    /**
     * Adds an event.
     *
     * @param access what was done
     */
    void add(StoredAccess access);

    /**
     * What was done with the data of a subject, the newest first.
     *
     * @param subjectHashes keyed hashes of the subject
     * @param before        the place that the last page ended with; {@link Long#MAX_VALUE} for the first page
     * @param limit         how many at most
     * @return each with its place
     */
    List<Placed> of(Collection<String> subjectHashes, long before, int limit);

    /**
     * An event and its place.
     *
     * @param place  where it stands; later ones are greater
     * @param access the event
     */
    record Placed(long place, StoredAccess access) {}
}
