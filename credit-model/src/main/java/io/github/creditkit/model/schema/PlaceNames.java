package io.github.creditkit.model.schema;

import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names and codes that the items of a group have where it stands (数据项按所在位置的名称与代码): the organ that decided is
 * another item than the unit that sends.
 */
final class PlaceNames {
    private PlaceNames() {}

    /** Puts what there is of a name and a code. */
    static void put(Map<String, Object> schema, String nameZh, String code) {
        if (!nameZh.isEmpty()) {
            schema.put("title", nameZh);
        }
        if (!code.isEmpty()) {
            schema.put("x-item-code", code);
        }
    }

    /** Adds to the schema of a group's place what its definition cannot know. */
    static void tell(RecordType<?> owner, String path, RecordType<?> group, Map<String, Object> place) {
        for (Item item : owner.items()) {
            if (!item.path().startsWith(path + "/")) {
                continue;
            }
            String within = item.path().substring(path.length());
            Item alone = group.item(within).orElse(item);
            String nameZh = item.nameZh().equals(alone.nameZh()) ? "" : item.nameZh();
            String code = item.code().equals(alone.code()) ? "" : item.code();
            if (!nameZh.isEmpty() || !code.isEmpty()) {
                put(at(place, within), nameZh, code);
            }
        }
    }

    /** The schema of an item, by its path within the place. */
    private static Map<String, Object> at(Map<String, Object> place, String path) {
        Map<String, Object> schema = place;
        for (String step : path.substring(1).split("/", -1)) {
            schema = step.equals("*") ? child(schema, "items") : child(child(schema, "properties"), step);
        }
        return schema;
    }

    @SuppressWarnings("unchecked") // what stands under these names was made here
    private static Map<String, Object> child(Map<String, Object> schema, String name) {
        return (Map<String, Object>) schema.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
    }
}
