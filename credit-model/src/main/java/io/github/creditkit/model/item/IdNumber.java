package io.github.creditkit.model.item;

import io.github.creditkit.codes.Mask;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number of a natural person's document (证件号码), good or bad. It prints masked; {@link #text()} is what is stored and
 * sent, and nothing else may show it.
 */
public final class IdNumber {
    private final String text;

    private IdNumber(String text) {
        this.text = text;
    }

    /**
     * A number as it was sent.
     *
     * @param text any text
     * @return the number
     */
    public static IdNumber of(String text) {
        return new IdNumber(Objects.requireNonNull(text));
    }

    /** {@return the number itself: for storage and for the wire, never for a log} */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdNumber that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** {@return asterisks} */
    @Override
    public String toString() {
        return Mask.ALL.apply(text);
    }
}
