package io.github.creditkit.model.disclosure;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer sees of a record (披露结果).
 *
 * @param envelopeOrNull the record as it may be shown, in its envelope; null when nothing of it may
 * @param reason         why it may or may not
 * @param hidden         where items were left out, JSON Pointers such as {@code /subject/idNumber}
 * @param masked         where items were masked
 * @param <R>            the record
 */
public record Projection<R extends Record>(
        @Nullable RecordEnvelope<R> envelopeOrNull, Bilingual reason, Set<String> hidden, Set<String> masked) {
    /**
     * Copies the places.
     *
     * @param envelopeOrNull the record as it may be shown
     * @param reason         why it may or may not
     * @param hidden         where items were left out
     * @param masked         where items were masked
     */
    public Projection {
        hidden = Set.copyOf(hidden);
        masked = Set.copyOf(masked);
    }

    /** {@return the record in its envelope, as it may be shown} */
    public Optional<RecordEnvelope<R>> envelope() {
        return Optional.ofNullable(envelopeOrNull);
    }

    /** {@return the record as it may be shown} */
    public Optional<R> data() {
        return envelope().map(RecordEnvelope::data);
    }

    /** {@return why, in Chinese} */
    public String reasonZh() {
        return reason.zh();
    }

    /** {@return why, in English} */
    public String reasonEn() {
        return reason.en();
    }

    /** Leaves the record out. */
    @Override
    public String toString() {
        return "Projection[" + (envelopeOrNull == null ? "nothing" : envelopeOrNull.type()) + "]";
    }
}
