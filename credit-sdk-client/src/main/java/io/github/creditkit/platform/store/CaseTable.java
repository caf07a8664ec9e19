package io.github.creditkit.platform.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Objections and repairs (异议、修复案卷). */
public interface CaseTable {
    /**
     * Adds a case.
     *
     * @param added a case that is not there
     */
    void add(StoredCase added);

    /**
     * A case.
     *
     * @param kind {@code objection} or {@code repair}
     * @param no   its number
     * @return empty for none
     */
    Optional<StoredCase> find(String kind, String no);

    /**
     * Changes a case.
     *
     * @param changed as it is from now on
     */
    void update(StoredCase changed);

    /**
     * The cases about records.
     *
     * @param recordIds the records
     * @return in the order of their numbers
     */
    List<StoredCase> about(Collection<String> recordIds);

    /**
     * Cases, the newest first.
     *
     * @param kind     {@code objection} or {@code repair}
     * @param state    in which state; empty for all
     * @param app      handed in by this account; empty for all
     * @param unitCode that this department is responsible for; empty for all
     * @param before   the number of the case that the last page ended with; empty for the first page
     * @param limit    how many at most
     * @return those that were handed in by the account or belong to the department, where both are told
     */
    List<StoredCase> list(String kind, String state, String app, String unitCode, String before, int limit);
}
