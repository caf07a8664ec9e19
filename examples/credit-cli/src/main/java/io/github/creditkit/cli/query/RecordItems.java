package io.github.creditkit.cli.query;

import io.github.creditkit.cli.output.Visible;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.CodeValue;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.item.Money;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items of a record by their Chinese names, in the order of the template (数据项). The subject's own are left out. */
final class RecordItems {
    private static final String SUBJECT = "/subject/";

    private final Privacy privacy;

    RecordItems(Privacy privacy) {
        this.privacy = privacy;
    }

    Map<String, String> of(Record record) {
        RecordType<?> type = RecordType.of(record.getClass());
        Map<String, String> items = new LinkedHashMap<>();
        for (Item item : type.items()) {
            if (!item.path().startsWith(SUBJECT)) {
                Set<String> values = new LinkedHashSet<>();
                type.values(record, item.path()).forEach(value -> add(value, values));
                if (!values.isEmpty()) {
                    items.put(item.nameZh(), String.join("；", values));
                }
            }
        }
        return items;
    }

    private void add(@Nullable Object value, Set<String> values) {
        if (value instanceof List<?> list) {
            list.forEach(one -> add(one, values));
        } else if (value != null) {
            String text = text(value);
            if (!text.isBlank()) {
                values.add(Visible.of(privacy.text(text)));
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
        return Objects.toString(value);
    }
}
