package io.github.creditkit.model.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** A time with its offset (RFC 3339), such as {@code 2026-03-02T09:30:00+08:00}. The message of a bad one does not quote it. */
final class TimeReader extends TextReader<OffsetDateTime> {
    private static final long serialVersionUID = 1L;

    TimeReader() {
        super(OffsetDateTime.class);
    }

    @Override
    OffsetDateTime read(String text, DeserializationContext context) throws IOException {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return context.reportInputMismatch(
                    OffsetDateTime.class, "not a time with an offset, such as 2026-03-02T09:30:00+08:00");
        }
    }
}
