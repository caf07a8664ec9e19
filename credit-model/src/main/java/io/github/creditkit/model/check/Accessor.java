package io.github.creditkit.model.check;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a component of a record as fast as a call written by hand (组件读取). */
interface Accessor extends Function<Object, @Nullable Object> {

    /** The accessor of a component of a public record in an exported package. */
    static Accessor of(RecordComponent component) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle getter = lookup.unreflect(component.getAccessor());
            MethodType any = MethodType.methodType(Object.class, Object.class);
            return (Accessor) LambdaMetafactory.metafactory(
                            lookup, "apply", MethodType.methodType(Accessor.class), any, getter, getter.type())
                    .getTarget()
                    .invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // a method handle declares nothing narrower
            throw new IllegalArgumentException(component + " cannot be read: the record must be public", e);
        }
    }
}
