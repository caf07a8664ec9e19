package io.github.creditkit.model.view;

import io.github.creditkit.model.envelope.ContentText;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.reconcile.ReconciledRecord;
import io.github.creditkit.model.reconcile.ReconciliationTask;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record as a platform holds it (在库记录): in its envelope, with what has become of it.
 *
 * @param envelope the record in its envelope
 * @param facts    what has become of it: repaired, suspended, revoked (记录的后续情况)
 * @param tasks    where sources disagree about it (数据核对任务)
 * @param id       what the platform calls it, and may show to everyone (平台记录标识); null where it calls it nothing
 */
public record HeldRecord(
        RecordEnvelope<?> envelope,
        PublicationFacts facts,
        List<ReconciliationTask> tasks,
        @Nullable String id) {
    /** The same for the same records, in whatever order they come. */
    static final Comparator<HeldRecord> ORDER = Comparator.comparing((HeldRecord held) -> ContentText.of(held.envelope))
            .thenComparing(held -> held.facts.toString())
            .thenComparing(held -> held.tasks.stream()
                    .map(ReconciliationTask::id)
                    .sorted()
                    .toList()
                    .toString())
            .thenComparing(held -> held.id == null ? "" : held.id);

    /**
     * Copies the tasks.
     *
     * @param envelope the record in its envelope
     * @param facts    what has become of it
     * @param tasks    where sources disagree
     * @param id       what the platform calls it
     */
    public HeldRecord {
        tasks = List.copyOf(tasks);
    }

    /**
     * A record to which nothing has happened.
     *
     * @param envelope the record in its envelope
     * @return as it is held
     */
    public static HeldRecord of(RecordEnvelope<?> envelope) {
        return of(envelope, PublicationFacts.NONE);
    }

    /**
     * A record to which something has happened.
     *
     * @param envelope the record in its envelope
     * @param facts    what
     * @return as it is held
     */
    public static HeldRecord of(RecordEnvelope<?> envelope, PublicationFacts facts) {
        return new HeldRecord(envelope, facts, List.of(), null);
    }

    /**
     * A record as it was reconciled, with its tasks; revoked or withdrawn if it is so.
     *
     * @param reconciled the record
     * @return empty while its primary source is silent
     */
    public static Optional<HeldRecord> of(ReconciledRecord reconciled) {
        return reconciled
                .envelope()
                .map(envelope -> new HeldRecord(envelope, reconciled.publicationFacts(), reconciled.tasks(), null));
    }

    /**
     * With a name.
     *
     * @param name what the platform calls it, and may show to everyone
     * @return the same record with it
     */
    public HeldRecord withId(String name) {
        return new HeldRecord(envelope, facts, tasks, name);
    }

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "HeldRecord[" + envelope + "]";
    }
}
