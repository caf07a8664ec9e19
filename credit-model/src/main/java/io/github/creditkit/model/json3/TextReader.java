package io.github.creditkit.model.json3;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a text that means something; a number is read as its digits, as senders forget quotes. */
abstract class TextReader<T> extends StdScalarDeserializer<T> {
    TextReader(Class<?> type) {
        super(type);
    }

    abstract @Nullable T read(String text, DeserializationContext context);

    @Override
    public final @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.currentToken().isScalarValue()) {
            return type(context.handleUnexpectedToken(handledType(), parser));
        }
        return read(parser.getString(), context);
    }

    @SuppressWarnings("unchecked") // a handler gives what it was asked for
    private T type(Object handled) {
        return (T) handled;
    }
}
