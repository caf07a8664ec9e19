package io.github.creditkit.model.json3;

import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** An ISO date. */
final class DateWriter extends StdScalarSerializer<LocalDate> {

    DateWriter() {
        super(LocalDate.class);
    }

    @Override
    public void serialize(LocalDate date, JsonGenerator json, SerializationContext context) {
        json.writeString(date.toString());
    }
}
