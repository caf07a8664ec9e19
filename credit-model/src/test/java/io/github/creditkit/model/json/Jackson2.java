package io.github.creditkit.model.json;

import io.github.creditkit.model.envelope.EnvelopeJson;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.RecordEnvelope;
import org.jspecify.annotations.Nullable;

/** Rows with Jackson 2. */
public record Jackson2(CanonicalJson json) implements EnvelopeJson {
    @Override
    public String write(RecordEnvelope<?> envelope) {
        return json.write(envelope);
    }

    @Override
    public EnvelopeReading read(String text, @Nullable Class<? extends Record> bare) {
        return json.read(text, bare);
    }

    @Override
    public EnvelopeReading read(String text) {
        return json.read(text);
    }

    @Override
    public EnvelopeJson strict() {
        return new Jackson2(json.strict());
    }
}
