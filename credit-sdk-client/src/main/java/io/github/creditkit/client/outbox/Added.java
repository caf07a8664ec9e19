package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.RowIssue;
import java.util.List;
import java.util.OptionalLong;

/** What became of a record that was put into the outbox (入箱结果). */
public sealed interface Added {
    /**
     * It will be sent.
     *
     * @param id     the row
     * @param issues warnings and notes; they do not keep it from being sent
     */
    record Stored(long id, List<RowIssue> issues) implements Added {
        /**
         * Copies the issues.
         *
         * @param id     the row
         * @param issues warnings and notes
         */
        public Stored {
            issues = List.copyOf(issues);
        }
    }

    /**
     * It has errors, and is kept as it was asked for; it is sent when it is mended.
     *
     * @param id     the row
     * @param issues what is wrong
     */
    record Parked(long id, List<RowIssue> issues) implements Added {
        /**
         * Copies the issues.
         *
         * @param id     the row
         * @param issues what is wrong
         */
        public Parked {
            issues = List.copyOf(issues);
        }
    }

    /**
     * A row with its key was put in before; nothing was stored now.
     *
     * @param id the first row
     */
    record Known(long id) implements Added {}

    /**
     * Nothing was stored.
     *
     * @param reason why
     * @param issues what is wrong
     */
    record Refused(OutboxReason reason, List<RowIssue> issues) implements Added {
        /**
         * Copies the issues.
         *
         * @param reason why
         * @param issues what is wrong
         */
        public Refused {
            issues = List.copyOf(issues);
        }

        static Refused of(OutboxReason reason) {
            return new Refused(reason, Issues.of(reason));
        }
    }

    /** {@return the row that is stored now or was before; empty when nothing is} */
    default OptionalLong row() {
        if (this instanceof Stored stored) {
            return OptionalLong.of(stored.id());
        }
        if (this instanceof Parked parked) {
            return OptionalLong.of(parked.id());
        }
        return this instanceof Known known ? OptionalLong.of(known.id()) : OptionalLong.empty();
    }
}
