package io.github.creditkit.model.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column with what is done with its cells (模板列与读写形式).
 *
 * @param column what it is
 * @param path   where its values go: the path of the item, or a name of its own for what a step makes use of
 * @param form   how its cells are read and written
 * @param names  all headers by which it is known
 */
record BoundColumn(Column column, String path, CellForm<?> form, List<String> names) {

    /** The value of a cell; null for none. */
    @Nullable
    Object read(String cell, RowNotes notes) {
        return form.read(cell, notes.at(column.item()));
    }

    /** The cell of a value of this column's item. */
    @SuppressWarnings("unchecked") // the form was chosen by the item's type
    String write(Object value) {
        return ((CellForm<Object>) form).write(value);
    }
}
