package io.github.creditkit.platform.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Joint actions (联合奖惩案件). */
public interface JointActionTable {
    /**
     * Adds a joint action.
     *
     * @param action one that is not there
     */
    void add(StoredJointAction action);

    /**
     * A joint action.
     *
     * @param caseNo its number
     * @return empty for none
     */
    Optional<StoredJointAction> find(String caseNo);

    /**
     * Changes a joint action.
     *
     * @param action as it is from now on
     */
    void update(StoredJointAction action);

    /**
     * Those that are not lifted and rest on records.
     *
     * @param recordIds the records
     * @return in the order of their numbers
     */
    List<StoredJointAction> restingOn(Collection<String> recordIds);

    /**
     * Joint actions in the order of their numbers.
     *
     * @param executor the code of a department that takes part; empty for all
     * @param initiator the code of the unit that initiated them; empty for all
     * @param after    the number that the last page ended with; empty for the first page
     * @param limit    how many at most
     * @return those of either unit, where both are told
     */
    List<StoredJointAction> list(String executor, String initiator, String after, int limit);
}
