package io.github.creditkit.model.json3;

import io.github.creditkit.model.item.Money;
import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A number and its unit, in any order; neither can be left out. */
final class MoneyReader extends StdDeserializer<Money> {

    MoneyReader() {
        super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser json, DeserializationContext context) {
        if (!json.isExpectedStartObjectToken()) {
            return context.reportInputMismatch(Money.class, "an amount is an object with value and unit");
        }
        BigDecimal value = null;
        Money.Unit unit = null;
        for (JsonToken token = json.nextToken(); token == JsonToken.PROPERTY_NAME; token = json.nextToken()) {
            String name = json.currentName();
            JsonToken content = json.nextToken();
            if (name.equals("value") && content.isNumeric()) {
                value = json.getDecimalValue();
            } else if (name.equals("unit") && content == JsonToken.VALUE_STRING) {
                unit = Money.Unit.ofNameZh(json.getString()).orElse(null);
            } else {
                json.skipChildren();
            }
        }
        if (value == null || unit == null || !Money.canHold(value)) {
            return context.reportInputMismatch(Money.class, "an amount needs a number as value, and 元 or 万元 as unit");
        }
        return Money.of(value, unit);
    }
}
