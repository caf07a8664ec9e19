package io.github.creditkit.model.reconcile;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.envelope.RecordEnvelope;

/**
 * An envelope that became neither a version nor a corroboration (未采纳的信封). It is kept, with the reason.
 *
 * @param envelope the envelope as it was sent
 * @param issue    why; of level NOTE where nothing is wrong with it, as with what was sent twice
 */
public record Refusal(RecordEnvelope<?> envelope, Issue issue) {
    /** Nothing of the record. */
    @Override
    public String toString() {
        return "Refusal[" + envelope + ", " + issue.rule().word() + "]";
    }
}
