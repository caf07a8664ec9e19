package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The columns of a dialect for a record class, as they are put together (模板布局). */
final class Layout {
    private final RecordType<?> type;
    private final CellForms forms;
    private final List<BoundColumn> columns = new ArrayList<>();
    private final Set<String> headers = new HashSet<>();

    Layout(RecordType<?> type, CellForms forms) {
        this.type = type;
        this.forms = forms;
    }

    List<BoundColumn> columns() {
        return List.copyOf(columns);
    }

    /**
     * Every item that fits into a cell, by code, Chinese name and path; where two have the same name the second has its
     * path only.
     */
    Layout items(boolean withCodeOnly, boolean anyCase) {
        Map<String, Integer> names = new HashMap<>();
        type.items().forEach(item -> names.merge(item.nameZh(), 1, Integer::sum));
        for (Item item : type.items()) {
            if (item.path().contains("*") || (withCodeOnly && item.code().isEmpty())) {
                continue;
            }
            boolean named = names.getOrDefault(item.nameZh(), 0) == 1;
            List<String> known = new ArrayList<>();
            if (!item.code().isEmpty()) {
                known.add(item.code());
                if (anyCase) {
                    known.add(item.code().toUpperCase(Locale.ROOT));
                    known.add(item.code().toLowerCase(Locale.ROOT));
                }
            }
            if (named) {
                known.add(item.nameZh());
            }
            known.add(dotted(item.path()));
            String header = known.get(0);
            String name = named ? item.nameZh() : dotted(item.path());
            forms.of(item)
                    .ifPresent(form -> add(new BoundColumn(new Column(header, name, item), item.path(), form, known)));
        }
        return this;
    }

    /** An item under other names: its cells go where those of the item go. */
    Layout alias(String path, String... names) {
        Item item = item(path);
        return column(path, item, names);
    }

    /** A column that goes to a place of its own, in the form of an item. */
    Layout beside(String place, String path, String... names) {
        return column(place, item(path), names);
    }

    /** A column that no item has the place of, for a step to use. */
    Layout apart(String place, Item item, CellForm<?> form, String... names) {
        add(new BoundColumn(new Column(names[0], names[names.length - 1], item), place, form, List.of(names)));
        return this;
    }

    private Layout column(String place, Item item, String... names) {
        CellForm<?> form =
                forms.of(item).orElseThrow(() -> new IllegalArgumentException(item.path() + " has no place in a cell"));
        return apart(place, item, form, names);
    }

    private Item item(String path) {
        return type.item(path).orElseThrow(() -> new IllegalArgumentException(type.type() + " has no item at " + path));
    }

    private void add(BoundColumn column) {
        if (headers.add(column.column().header())) {
            columns.add(column);
        }
    }

    private static String dotted(String path) {
        return path.substring(1).replace('/', '.');
    }
}
