package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.constraint.Required;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a record together from the values of its items (组装记录). The plan is made once; a row costs a call of each
 * constructor.
 */
final class Assembly {
    private static final MethodType ANY = MethodType.methodType(Object.class, Object[].class);

    private final MethodHandle constructor;
    private final Part[] parts;
    private final boolean demanded;

    private Assembly(MethodHandle constructor, Part[] parts, boolean demanded) {
        this.constructor = constructor;
        this.parts = parts;
        this.demanded = demanded;
    }

    /** A component: the value in a slot, a record of its own, or nothing. */
    private interface Part {
        @Nullable
        Object of(@Nullable Object[] values);
    }

    /** The plan for a record class, with the slot of each item. */
    static Assembly of(RecordType<?> type, Map<String, Integer> slots) {
        return of(type.type(), "", slots, true);
    }

    private static Assembly of(Class<?> type, String path, Map<String, Integer> slots, boolean demanded) {
        RecordComponent[] components = type.getRecordComponents();
        Part[] parts = new Part[components.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(components[i], path + "/" + components[i].getName(), slots);
        }
        return new Assembly(constructor(type, components), parts, demanded);
    }

    private static Part part(RecordComponent component, String path, Map<String, Integer> slots) {
        Integer slot = slots.get(path);
        if (slot != null) {
            int at = slot;
            return values -> values[at];
        }
        if (slots.keySet().stream().anyMatch(item -> item.startsWith(path + "/"))) {
            boolean required = component.getAnnotatedType().isAnnotationPresent(Required.class);
            Assembly nested = of(component.getType(), path, slots, required);
            return nested::make;
        }
        Object nothing = component.getType() == List.class ? List.of() : null;
        return values -> nothing;
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.lookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(ANY);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " cannot be made: the record must be public", e);
        }
    }

    /** Null for a part that nothing was sent for, unless the record demands it: then it tells which of its items miss. */
    @Nullable
    Object make(@Nullable Object[] values) {
        @Nullable Object[] arguments = new Object[parts.length];
        boolean any = demanded;
        for (int i = 0; i < parts.length; i++) {
            Object value = parts[i].of(values);
            arguments[i] = value;
            any |= value != null && !(value instanceof List<?> list && list.isEmpty());
        }
        return any ? call(arguments) : null;
    }

    private Object call(@Nullable Object[] arguments) {
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // a method handle declares nothing narrower; constructors of records only copy
            throw new IllegalStateException(e);
        }
    }
}
