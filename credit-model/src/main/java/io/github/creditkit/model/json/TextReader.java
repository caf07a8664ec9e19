package io.github.creditkit.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a text that means something; a number is read as its digits, as senders forget quotes. */
abstract class TextReader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    TextReader(Class<?> type) {
        super(type);
    }

    abstract @Nullable T read(String text, DeserializationContext context) throws IOException;

    @Override
    public final @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isScalarValue()) {
            return type(context.handleUnexpectedToken(handledType(), parser));
        }
        return read(parser.getText(), context);
    }

    @SuppressWarnings("unchecked") // a handler gives what it was asked for
    private T type(Object handled) {
        return (T) handled;
    }
}
