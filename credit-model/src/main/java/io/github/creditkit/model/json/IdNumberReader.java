package io.github.creditkit.model.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import io.github.creditkit.model.item.IdNumber;

/** Any text is a number, good or bad. */
final class IdNumberReader extends TextReader<IdNumber> {
    private static final long serialVersionUID = 1L;

    IdNumberReader() {
        super(IdNumber.class);
    }

    @Override
    IdNumber read(String text, DeserializationContext context) {
        return IdNumber.of(text);
    }
}
