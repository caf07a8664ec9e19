package io.github.creditkit.platform.store;

import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.RowOutcome;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Batches, their parts, and what became of rows (批次). */
public interface BatchTable {
    /**
     * Adds a batch.
     *
     * @param batch a batch that is not there
     */
    void add(StoredBatch batch);

    /**
     * A batch.
     *
     * @param batchId its name
     * @return empty for none
     */
    Optional<StoredBatch> find(String batchId);

    /**
     * Changes a batch.
     *
     * @param batch as it is from now on
     */
    void update(StoredBatch batch);

    /**
     * The batches of a unit, the newest first.
     *
     * @param unitCode the unit's code
     * @param before   the name of the batch that the last page ended with; empty for the first page
     * @param limit    how many at most
     * @return in the order of their names, backwards
     */
    List<StoredBatch> ofUnit(String unitCode, String before, int limit);

    /**
     * The batches in some states, the oldest first.
     *
     * @param states the states
     * @param limit  how many at most
     * @return in the order of their names
     */
    List<StoredBatch> inState(Set<BatchState> states, int limit);

    /**
     * The open batches that were to be sealed before a moment.
     *
     * @param now   the moment
     * @param limit how many at most
     * @return in the order of their names
     */
    List<StoredBatch> overdue(OffsetDateTime now, int limit);

    /**
     * A batch, which nobody else changes before this piece of work is done.
     *
     * @param batchId its name
     * @return empty for none
     */
    Optional<StoredBatch> hold(String batchId);

    /**
     * Adds a part to a batch that this piece of work {@linkplain #hold holds}.
     *
     * @param part a part that is not there
     */
    void addPart(StoredPart part);

    /**
     * The parts of a batch without their rows.
     *
     * @param batchId the batch
     * @return in the order of their numbers
     */
    List<PartHead> parts(String batchId);

    /**
     * A part with its rows.
     *
     * @param batchId the batch
     * @param n       its number
     * @return empty for none
     */
    Optional<StoredPart> part(String batchId, int n);

    /**
     * Drops the rows of the parts of a batch, whose records are stored now. Their heads stay.
     *
     * @param batchId the batch
     */
    void dropPartContents(String batchId);

    /**
     * Adds what became of rows that are told by no version: refused, duplicate, or with something to say.
     *
     * @param batchId the batch
     * @param results not those of outcome {@code ACCEPTED}
     */
    void addResults(String batchId, Collection<RowResult> results);

    /**
     * What became of rows, those that became a version without anything to say included.
     *
     * @param batchId  the batch
     * @param outcomes which outcomes
     * @param part     after which part
     * @param row      after which row of it
     * @param limit    how many at most
     * @return in the order of parts and rows
     */
    List<RowResult> results(String batchId, Set<RowOutcome> outcomes, int part, int row, int limit);
}
