package io.github.creditkit.platform.store;

import io.github.creditkit.model.codeset.ChangeOperation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Records and their versions, in the order of their changes (记录与版本). */
public interface RecordTable {
    /**
     * Where records stand, by what their senders call them.
     *
     * @param identities any
     * @return those that are there
     */
    Map<RecordIdentity, RecordHead> heads(Collection<RecordIdentity> identities);

    /**
     * Where records stand, by their business keys.
     *
     * @param hashes keyed hashes of business keys
     * @return those that are there; of a key that several records have, the oldest
     */
    Map<String, RecordHead> headsByBusinessKey(Collection<String> hashes);

    /**
     * Adds versions, each the next one of its record, and a change for each.
     *
     * @param versions in the order in which they came
     */
    void append(List<StoredVersion> versions);

    /**
     * Adds a change that makes no version: publication ended, measures lifted.
     *
     * @param op       what happened
     * @param recordId the record
     * @param at       when
     */
    void appendChange(ChangeOperation op, String recordId, OffsetDateTime at);

    /**
     * Adds what another source says of a record.
     *
     * @param corroborations what they say; what a unit said of a record before is replaced
     */
    void corroborate(Collection<StoredCorroboration> corroborations);

    /**
     * What other sources say of records.
     *
     * @param recordIds the records
     * @return in the order of the records' names and of the units' codes
     */
    List<StoredCorroboration> corroborations(Collection<String> recordIds);

    /**
     * The newest version of a record.
     *
     * @param recordId the platform's name for it
     * @return empty for none
     */
    Optional<StoredVersion> find(String recordId);

    /**
     * The newest version of a record, by what its sender calls it.
     *
     * @param identity what its sender calls it
     * @return empty for none
     */
    Optional<StoredVersion> find(RecordIdentity identity);

    /**
     * All versions of a record.
     *
     * @param recordId the record
     * @return the first one first
     */
    List<StoredVersion> versions(String recordId);

    /**
     * The newest versions of the records that are found by a key.
     *
     * @param keys  keyed hashes
     * @param limit how many at most
     * @return in the order of the records' names, backwards: the newest records first
     */
    List<StoredVersion> byKey(Collection<String> keys, int limit);

    /**
     * The names of organisations that begin with a text.
     *
     * @param text  the beginning, or the whole name
     * @param whole if it is the whole name
     * @param limit how many at most
     * @return a key of each, by which its records are found, with the name; in the order of the names
     */
    Map<String, String> subjectsByName(String text, boolean whole, int limit);

    /**
     * Changes after a cursor.
     *
     * @param after 0 for the first there is
     * @param types which types of records; none for all
     * @param limit how many at most
     * @return in the order of their cursors
     */
    List<StoredChange> changes(long after, Set<String> types, int limit);

    /**
     * The oldest change that is kept.
     *
     * @return empty where there is none
     */
    OptionalLong oldestChange();

    /** {@return the newest change; 0 where there is none} */
    long newestChange();

    /**
     * Drops changes that nobody may ask for any more: from the oldest on, up to the first that is kept. None is dropped after
     * one that is kept, or who asks for what comes after that one would miss it without being told.
     *
     * @param before changes before this moment
     * @return how many
     */
    int dropChanges(OffsetDateTime before);

    /**
     * Records whose publication ended by a day and of which nobody was told.
     *
     * @param on    the day: the last day of publication is before it
     * @param limit how many at most
     * @return in the order of the records' names; each is told of as soon as it has a change {@code END_PUBLICATION}
     */
    List<StoredVersion> endingBefore(LocalDate on, int limit);

    /**
     * Records of a unit that a full batch did not hold.
     *
     * @param identity the type and the unit; its key is not asked for
     * @param catalogItemId the item of the catalog
     * @param batchId  the batch
     * @param limit    how many at most
     * @return records in force whose newest version came before the batch, and which {@link #seen} does not name
     */
    List<StoredVersion> missingFrom(RecordIdentity identity, String catalogItemId, String batchId, int limit);

    /**
     * Notes that a full batch held records, though they did not change.
     *
     * @param batchId   the batch
     * @param recordIds the records
     */
    void seen(String batchId, Collection<String> recordIds);
}
