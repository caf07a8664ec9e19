package io.github.creditkit.client.feed;

import io.github.creditkit.client.contract.Change;
import java.time.Instant;

/**
 * A change that could not be handled (搁置的变更).
 *
 * @param change   the change
 * @param reason   why
 * @param parkedAt when it was put aside
 */
public record ParkedChange(Change change, String reason, Instant parkedAt) {
    /** Leaves the record out. */
    @Override
    public String toString() {
        return "ParkedChange[" + change.cursor() + ", " + reason + "]";
    }
}
