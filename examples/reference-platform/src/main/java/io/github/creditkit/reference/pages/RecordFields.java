package io.github.creditkit.reference.pages;

import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.CodeValue;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.item.Money;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record as names and values in the order of its items (记录字段). A person's number is masked here once more, though no view
 * should hold one.
 */
final class RecordFields {
    private RecordFields() {}

    /**
     * A field of a record.
     *
     * @param name  the Chinese name
     * @param value its value or values
     */
    record Field(String name, String value) {}

    static List<Field> of(Record record) {
        RecordType<?> type = RecordType.of(record.getClass());
        List<Field> fields = new ArrayList<>();
        for (Item item : type.items()) {
            Set<String> values = new LinkedHashSet<>();
            for (Object value : type.values(record, item.path())) {
                add(value, values);
            }
            if (!values.isEmpty()) {
                fields.add(new Field(item.nameZh(), String.join("；", values)));
            }
        }
        return fields;
    }

    private static void add(@Nullable Object value, Set<String> values) {
        if (value instanceof List<?> list) {
            list.forEach(one -> add(one, values));
        } else if (value != null) {
            String text = text(value);
            if (!text.isBlank()) {
                values.add(text);
            }
        }
    }

    private static String text(Object value) {
        if (value instanceof Coded<?> coded) {
            return coded.meaning() instanceof CodeValue known ? known.nameZh() : coded.text();
        }
        if (value instanceof Money money) {
            return money.value().toPlainString() + " " + money.unit().nameZh();
        }
        if (value instanceof Boolean truth) {
            return truth ? "是" : "否";
        }
        return value instanceof IdNumber number ? number.toString() : Objects.toString(value);
    }
}
