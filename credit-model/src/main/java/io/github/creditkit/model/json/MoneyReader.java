package io.github.creditkit.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.github.creditkit.model.item.Money;
import java.io.IOException;
import java.math.BigDecimal;

/** A number and its unit, in any order; neither can be left out. */
final class MoneyReader extends StdDeserializer<Money> {
    private static final long serialVersionUID = 1L;

    MoneyReader() {
        super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.isExpectedStartObjectToken()) {
            return context.reportInputMismatch(Money.class, "an amount is an object with value and unit");
        }
        BigDecimal value = null;
        Money.Unit unit = null;
        for (JsonToken token = json.nextToken(); token == JsonToken.FIELD_NAME; token = json.nextToken()) {
            String name = json.currentName();
            JsonToken content = json.nextToken();
            if (name.equals("value") && content.isNumeric()) {
                value = json.getDecimalValue();
            } else if (name.equals("unit") && content == JsonToken.VALUE_STRING) {
                unit = Money.Unit.ofNameZh(json.getText()).orElse(null);
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
