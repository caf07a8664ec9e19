package io.github.creditkit.platform.store;

import java.util.List;
import org.immutables.value.Value;

/**
 * An objection or a repair as it is kept (异议、修复案卷): what was handed in, and the steps since.
 *
 * @param no       its number
 * @param kind     {@code objection} or {@code repair}
 * @param app      the account that handed it in
 * @param recordId the record that it is about
 * @param unitCode the department that is responsible
 * @param state    where it stands
 * @param payload  what was handed in, as JSON
 * @param steps    the steps, the first one first
 */
@Value.Builder
public record StoredCase(
        String no,
        String kind,
        String app,
        String recordId,
        String unitCode,
        String state,
        String payload,
        List<StoredStep> steps) {
    /** Copies the steps. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public StoredCase {
        steps = List.copyOf(steps);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static StoredCaseBuilder builder() {
        return new StoredCaseBuilder();
    }

    /** {@return a builder that begins with these values} */
    public StoredCaseBuilder toBuilder() {
        return builder().from(this);
    }

    /** Neither what was handed in nor who. */
    @Override
    public String toString() {
        return "StoredCase[" + kind + " " + no + ", " + state + "]";
    }
}
