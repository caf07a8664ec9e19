package io.github.creditkit.model.json3;

import io.github.creditkit.model.item.IdNumber;
import tools.jackson.databind.DeserializationContext;

/** Any text is a number, good or bad. */
final class IdNumberReader extends TextReader<IdNumber> {

    IdNumberReader() {
        super(IdNumber.class);
    }

    @Override
    IdNumber read(String text, DeserializationContext context) {
        return IdNumber.of(text);
    }
}
