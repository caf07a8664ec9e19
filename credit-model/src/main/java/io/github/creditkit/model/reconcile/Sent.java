package io.github.creditkit.model.reconcile;

import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An envelope whose provenance is whole (来源完整的信封), in the order of its receipt.
 *
 * @param envelope   the envelope
 * @param provenance its provenance
 * @param unit       the unit that it is from
 * @param text       all of it as a text, so that the order is the same whatever order it came in
 */
record Sent(RecordEnvelope<?> envelope, Provenance provenance, SourceUnit unit, String text) {
    /** What came first is first; what came in one moment, as the source changed it; else by version and content. */
    static final Comparator<Sent> ORDER = Comparator.comparing(Sent::received)
            .thenComparing(Sent::updated)
            .thenComparingInt(sent -> Objects.requireNonNullElse(sent.version(), 0))
            .thenComparing(Sent::text);

    Instant received() {
        return provenance.receivedAt().toInstant();
    }

    Instant updated() {
        return provenance.sourceUpdatedAt().toInstant();
    }

    @Nullable
    Integer version() {
        return envelope.version();
    }

    boolean isWithdrawal() {
        return envelope.op().meaning() == Operation.DELETE;
    }

    /** If it says the same; where it is from and when does not count. */
    boolean saysTheSameAs(Sent other) {
        return isWithdrawal() == other.isWithdrawal()
                && (isWithdrawal()
                        || (envelope.data().equals(other.envelope.data())
                                && Objects.equals(envelope.disclosure(), other.envelope.disclosure())
                                && envelope.extensions().equals(other.envelope.extensions())));
    }

    /** Nothing of the record. */
    @Override
    public String toString() {
        return "Sent[" + envelope + "]";
    }
}
