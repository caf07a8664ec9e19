package io.github.creditkit.cli.validate;

import io.github.creditkit.model.envelope.RecordEnvelope;
import java.util.List;

/** Who follows a validation row by row (逐行跟随). */
public interface Follower {
    /**
     * Told now and then how far it is.
     *
     * @param rows how many rows were judged
     */
    default void judged(long rows) {}

    /**
     * Told of a row that can go on and is not there before.
     *
     * @param number the row as a person counts it
     * @param record the record
     * @return why it is refused all the same; none for nothing
     */
    default List<Refusal> accepted(long number, RecordEnvelope<?> record) {
        return List.of();
    }
}
