package io.github.creditkit.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.LocalDate;

/** An ISO date. */
final class DateWriter extends StdScalarSerializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DateWriter() {
        super(LocalDate.class);
    }

    @Override
    public void serialize(LocalDate date, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(date.toString());
    }
}
