package io.github.creditkit.model.json3;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** A time with its offset (RFC 3339). */
final class TimeWriter extends StdScalarSerializer<OffsetDateTime> {

    TimeWriter() {
        super(OffsetDateTime.class);
    }

    @Override
    public void serialize(OffsetDateTime time, JsonGenerator json, SerializationContext context) {
        json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }
}
