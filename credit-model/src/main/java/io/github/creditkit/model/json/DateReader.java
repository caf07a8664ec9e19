package io.github.creditkit.model.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** An ISO date, such as {@code 2026-03-02}. The message of a bad one does not quote it. */
final class DateReader extends TextReader<LocalDate> {
    private static final long serialVersionUID = 1L;

    DateReader() {
        super(LocalDate.class);
    }

    @Override
    LocalDate read(String text, DeserializationContext context) throws IOException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return context.reportInputMismatch(LocalDate.class, "not a date of the form yyyy-MM-dd");
        }
    }
}
