package io.github.creditkit.client.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a row is put into the outbox (入箱选项).
 *
 * @param dedupeKey what makes the row one of its kind, such as {@code decision-7/2}; null for nothing (去重键)
 * @param park      if a record with errors is kept as a parked row instead of being refused (校验未通过时搁置)
 * @param notBefore when it may be sent at the earliest; null for at once (最早发送时间)
 */
public record AddOptions(
        @Nullable String dedupeKey, boolean park, @Nullable Instant notBefore) {
    /** Sent at once, refused when it has errors. */
    public static final AddOptions NONE = new AddOptions(null, false, null);

    /**
     * The same, and a second row with this key is not put in: the first is told of instead.
     *
     * @param key any text; only its digest is stored, until the row is purged
     * @return the new options
     */
    public AddOptions dedupeKey(String key) {
        return new AddOptions(key, park, notBefore);
    }

    /** {@return the same, and a record with errors is kept as a parked row} */
    public AddOptions parkInvalid() {
        return new AddOptions(dedupeKey, true, notBefore);
    }

    /**
     * The same, sent later.
     *
     * @param earliest when it may be sent at the earliest
     * @return the new options
     */
    public AddOptions notBefore(Instant earliest) {
        return new AddOptions(dedupeKey, park, earliest);
    }

    /** Leaves the key out: it may hold anything. */
    @Override
    public String toString() {
        return "AddOptions[park=" + park + ", notBefore=" + notBefore + "]";
    }
}
