package io.github.creditkit.model.disclosure;

import io.github.creditkit.model.item.DataItem;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of a record class and how to make such a record again with other values (记录结构). */
final class Shape {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    /**
     * One component.
     *
     * @param name     its name
     * @param personal if it tells who a natural person is
     * @param accessor reads it
     */
    record Component(String name, boolean personal, Method accessor) {
        @Nullable
        Object value(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(accessor + " cannot be read: the record must be public", e);
            }
        }
    }

    private final List<Component> components = new ArrayList<>();
    private final Constructor<?> constructor;

    private Shape(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        for (RecordComponent part : parts) {
            DataItem item = part.getAnnotation(DataItem.class);
            components.add(new Component(part.getName(), item != null && item.personal(), part.getAccessor()));
        }
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor", e);
        }
    }

    static Shape of(Class<? extends Record> type) {
        return SHAPES.get(type);
    }

    List<Component> components() {
        return components;
    }

    Record make(List<@Nullable Object> values) {
        try {
            return (Record) constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    constructor + " cannot be called with the items that are left; the record must be public", e);
        }
    }
}
