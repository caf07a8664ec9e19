package io.github.creditkit.model.reconcile;

import io.github.creditkit.model.envelope.RecordEnvelope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of reconciling envelopes (校核结果集). Every envelope is in it: as a version, as a corroboration or as a refusal.
 * Immutable; the same for the same envelopes in any order and however often each of them came.
 */
public final class Reconciliation {
    private final Reconciler reconciler;
    private final List<ReconciledRecord> records;
    private final List<Refusal> unplaced;

    Reconciliation(Reconciler reconciler, List<ReconciledRecord> records, List<Refusal> unplaced) {
        this.reconciler = reconciler;
        this.records = List.copyOf(records);
        this.unplaced = List.copyOf(unplaced);
    }

    /** {@return one for each record that anybody told of, by its key} */
    public List<ReconciledRecord> records() {
        return records;
    }

    /** {@return all that was not taken, what belongs to no record first} */
    public List<Refusal> refusals() {
        return Stream.concat(unplaced.stream(), records.stream().flatMap(record -> record.refusals().stream()))
                .toList();
    }

    /** {@return what somebody has to verify} */
    public List<ReconciliationTask> tasks() {
        return records.stream().flatMap(record -> record.tasks().stream()).toList();
    }

    /** {@return what receivers are told} */
    public List<Tombstone> tombstones() {
        return records.stream().flatMap(record -> record.tombstone().stream()).toList();
    }

    /** {@return every envelope that went in, each once} */
    public List<RecordEnvelope<?>> envelopes() {
        List<RecordEnvelope<?>> all = new ArrayList<>();
        for (ReconciledRecord record : records) {
            record.versions().forEach(version -> all.add(version.envelope()));
            record.crossChecks().forEach(check -> all.add(check.envelope()));
        }
        refusals().forEach(refusal -> all.add(refusal.envelope()));
        return all;
    }

    /**
     * With another batch. The same as if all had come at once. Numbers of versions stay as they are as long as what comes
     * later was received later.
     *
     * @param batch more envelopes; such as are in it already change nothing
     * @return the whole
     */
    public Reconciliation with(Collection<? extends RecordEnvelope<?>> batch) {
        List<RecordEnvelope<?>> all = new ArrayList<>(envelopes());
        all.addAll(batch);
        return reconciler.reconcile(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reconciliation that && records.equals(that.records) && unplaced.equals(that.unplaced);
    }

    @Override
    public int hashCode() {
        return Objects.hash(records, unplaced.size());
    }

    @Override
    public String toString() {
        return "Reconciliation[" + records.size() + " records, " + refusals().size() + " refusals]";
    }
}
