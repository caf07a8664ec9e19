package io.github.creditkit.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and changes what stands in a record at a JSON Pointer (记录内定位), such as {@code /measures/0/to}. */
final class Pointer {
    private Pointer() {}

    /** What stands there; null also when something on the way is missing. */
    static @Nullable Object get(Record record, String path) {
        Object at = record;
        for (String name : names(path)) {
            at = child(at, name);
        }
        return at;
    }

    /** The record with another value there; empty when something on the way is missing. */
    @SuppressWarnings("unchecked") // a record is made anew as the class that it had
    static <R extends Record> Optional<R> with(R record, String path, @Nullable Object value) {
        return Optional.ofNullable((R) with(record, names(path), 0, value));
    }

    private static @Nullable Object with(@Nullable Object at, String[] names, int depth, @Nullable Object value) {
        if (depth == names.length) {
            return value;
        }
        if (at instanceof List<?> list) {
            int index = Integer.parseInt(names[depth]);
            if (index >= list.size()) {
                return null;
            }
            List<@Nullable Object> elements = new ArrayList<>(list);
            elements.set(index, with(elements.get(index), names, depth + 1, value));
            return elements.contains(null) ? null : elements;
        }
        if (!(at instanceof Record owner)) {
            return null;
        }
        Object inner = with(child(owner, names[depth]), names, depth + 1, value);
        boolean lost = inner == null && depth + 1 < names.length;
        return lost ? null : Draft.of(owner).set(names[depth], inner).toRecord();
    }

    private static @Nullable Object child(@Nullable Object at, String name) {
        if (at instanceof Record record) {
            return Draft.of(record).get(name, Object.class);
        }
        if (at instanceof List<?> list) {
            int index = Integer.parseInt(name);
            return index < list.size() ? list.get(index) : null;
        }
        return null;
    }

    private static String[] names(String path) {
        return path.substring(1).split("/", -1);
    }
}
