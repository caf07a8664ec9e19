package io.github.creditkit.model.reconcile;

import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;

/**
 * A field of a record, by name alone (数据项名称).
 *
 * @param path   a JSON Pointer, {@code *} for the elements of a list, such as {@code /subject/name}; empty for the whole
 *               record
 * @param nameZh the Chinese name
 */
public record FieldName(String path, String nameZh) {
    /** The record as a whole (整条记录). */
    public static final FieldName WHOLE = new FieldName("", "整条记录");

    static FieldName of(RecordType<?> type, Item item) {
        return new FieldName(item.path(), item.nameZh());
    }
}
