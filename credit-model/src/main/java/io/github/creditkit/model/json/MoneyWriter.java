package io.github.creditkit.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.creditkit.model.item.Money;
import java.io.IOException;

/** The number as it was given, and its unit. */
final class MoneyWriter extends StdSerializer<Money> {
    private static final long serialVersionUID = 1L;

    MoneyWriter() {
        super(Money.class);
    }

    @Override
    public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeNumberField("value", money.value());
        json.writeStringField("unit", money.unit().nameZh());
        json.writeEndObject();
    }
}
