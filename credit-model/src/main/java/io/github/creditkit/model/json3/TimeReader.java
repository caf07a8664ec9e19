package io.github.creditkit.model.json3;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import tools.jackson.databind.DeserializationContext;

/** A time with its offset (RFC 3339), such as {@code 2026-03-02T09:30:00+08:00}. The message of a bad one does not quote it. */
final class TimeReader extends TextReader<OffsetDateTime> {

    TimeReader() {
        super(OffsetDateTime.class);
    }

    @Override
    OffsetDateTime read(String text, DeserializationContext context) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return context.reportInputMismatch(
                    OffsetDateTime.class, "not a time with an offset, such as 2026-03-02T09:30:00+08:00");
        }
    }
}
