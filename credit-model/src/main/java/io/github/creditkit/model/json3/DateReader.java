package io.github.creditkit.model.json3;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.databind.DeserializationContext;

/** An ISO date, such as {@code 2026-03-02}. The message of a bad one does not quote it. */
final class DateReader extends TextReader<LocalDate> {

    DateReader() {
        super(LocalDate.class);
    }

    @Override
    LocalDate read(String text, DeserializationContext context) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return context.reportInputMismatch(LocalDate.class, "not a date of the form yyyy-MM-dd");
        }
    }
}
