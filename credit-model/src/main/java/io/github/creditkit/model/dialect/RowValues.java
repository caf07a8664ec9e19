package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one row before they become a record (行内取值), by the paths of their items. */
final class RowValues {
    private final Map<String, Integer> slots;
    private final Map<String, Item> items;
    private final @Nullable Object[] values;
    private final RowNotes notes;
    private final Map<String, String> extensions;

    RowValues(
            Map<String, Integer> slots,
            Map<String, Item> items,
            @Nullable Object[] values,
            RowNotes notes,
            Map<String, String> extensions) {
        this.slots = slots;
        this.items = items;
        this.values = values;
        this.notes = notes;
        this.extensions = extensions;
    }

    @Nullable
    Object get(String path) {
        Integer slot = slots.get(path);
        return slot == null ? null : values[slot];
    }

    boolean has(String path) {
        Object value = get(path);
        return value != null && !(value instanceof List<?> list && list.isEmpty());
    }

    void put(String path, @Nullable Object value) {
        Integer slot = slots.get(path);
        if (slot == null) {
            throw new IllegalArgumentException("no item at " + path);
        }
        values[slot] = value;
    }

    /** Keeps what the record has no place for. */
    void extend(String name, String text) {
        extensions.put(name, text);
    }

    /** To say something of an item. */
    RowNotes at(String path) {
        Item item = items.get(path);
        if (item == null) {
            throw new IllegalArgumentException("no item at " + path);
        }
        return notes.at(item);
    }
}
