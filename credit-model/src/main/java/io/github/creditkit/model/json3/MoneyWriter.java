package io.github.creditkit.model.json3;

import io.github.creditkit.model.item.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** The number as it was given, and its unit. */
final class MoneyWriter extends StdSerializer<Money> {

    MoneyWriter() {
        super(Money.class);
    }

    @Override
    public void serialize(Money money, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        json.writeNumberProperty("value", money.value());
        json.writeStringProperty("unit", money.unit().nameZh());
        json.writeEndObject();
    }
}
