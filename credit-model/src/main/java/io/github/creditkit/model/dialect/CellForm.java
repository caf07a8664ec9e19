package io.github.creditkit.model.dialect;

import org.jspecify.annotations.Nullable;

/**
 * How the text of a cell becomes a value and back (单元格读写形式). Reading never fails: what cannot be read is noted and left
 * out, and the sender's row still has it.
 *
 * @param <T> the value's type
 */
interface CellForm<T> {
    /** The value of a cell; null for an empty one and for one that cannot be read. */
    @Nullable
    T read(String cell, CellNotes notes);

    /** The text of a value, in the one form of the template. */
    String write(T value);

    /** The text for no value. */
    default String absent() {
        return "";
    }
}
