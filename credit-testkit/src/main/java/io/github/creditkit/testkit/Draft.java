package io.github.creditkit.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a record by the names of its components, before it is made or made anew (记录草稿). */
final class Draft<R extends Record> {
    private final Class<R> type;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Draft(Class<R> type) {
        this.type = type;
    }

    /** A draft of these values, in the order of the components. */
    static <R extends Record> Draft<R> of(Class<R> type, List<? extends @Nullable Object> values) {
        Draft<R> draft = new Draft<>(type);
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            draft.values.put(components[i].getName(), values.get(i));
        }
        return draft;
    }

    /** A draft of the values of a record. */
    @SuppressWarnings("unchecked") // the class of a record of type R, which is final
    static <R extends Record> Draft<R> of(R record) {
        Draft<R> draft = new Draft<>((Class<R>) record.getClass());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            draft.values.put(component.getName(), value(record, component));
        }
        return draft;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(record.getClass() + " cannot be read: it must be public", e);
        }
    }

    Class<R> type() {
        return type;
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    /** The value; what is there must be of this type. */
    <T> @Nullable T get(String name, Class<T> of) {
        return of.cast(values.get(name));
    }

    /** The value, which cannot be missing. */
    <T> T need(String name, Class<T> of) {
        T value = get(name, of);
        if (value == null) {
            throw new IllegalStateException(type.getSimpleName() + " without " + name);
        }
        return value;
    }

    /** Sets a value of a component that there is. */
    Draft<R> set(String name, @Nullable Object value) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + name);
        }
        values.put(name, value);
        return this;
    }

    /** Leaves these out. */
    Draft<R> clear(String... names) {
        for (String name : names) {
            set(name, null);
        }
        return this;
    }

    R toRecord() {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getConstructor(types);
            return constructor.newInstance(values.values().toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type + " refuses values, which no record of the model does", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " cannot be made: it must be public", e);
        }
    }
}
