package io.github.creditkit.model.json3;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * A value that is written as its text (按原文写出); its {@code toString} is masked.
 *
 * @param <T> the value
 */
final class TextWriter<T> extends StdScalarSerializer<T> {
    private final Function<T, String> text;

    TextWriter(Class<?> type, Function<T, String> text) {
        super(type, false);
        this.text = text;
    }

    @Override
    public boolean isEmpty(SerializationContext context, @Nullable T value) {
        return value == null || text.apply(value).isEmpty();
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        json.writeString(text.apply(value));
    }
}
