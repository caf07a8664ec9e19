package io.github.creditkit.model.envelope;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Rows of canonical JSON with one Jackson, for tests that are the same with each. */
public interface EnvelopeJson {
    String write(RecordEnvelope<?> envelope);

    void write(RecordEnvelope<?> envelope, OutputStream out) throws IOException;

    EnvelopeReading read(String text, @Nullable Class<? extends Record> bare);

    /** The same, refusing what nobody knows. */
    EnvelopeJson strict();

    default EnvelopeReading read(String text) {
        return read(text, null);
    }
}
