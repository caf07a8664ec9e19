package io.github.creditkit.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is written as its text (按原文写出); its {@code toString} is masked.
 *
 * @param <T> the value
 */
final class TextWriter<T> extends StdScalarSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<T, String> text;

    TextWriter(Class<?> type, Function<T, String> text) {
        super(type, false);
        this.text = text;
    }

    @Override
    public boolean isEmpty(SerializerProvider context, @Nullable T value) {
        return value == null || text.apply(value).isEmpty();
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider context) throws IOException {
        json.writeString(text.apply(value));
    }
}
