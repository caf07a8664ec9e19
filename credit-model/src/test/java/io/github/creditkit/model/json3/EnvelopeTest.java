package io.github.creditkit.model.json3;

import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.envelope.EnvelopeContract;
import io.github.creditkit.model.envelope.EnvelopeJson;
import org.junit.jupiter.api.DisplayName;

@DisplayName("报送信封（Jackson 3）")
class EnvelopeTest extends EnvelopeContract {
    @Override
    protected EnvelopeJson json() {
        return new Jackson3(CanonicalJson.standard());
    }

    @Override
    protected EnvelopeJson json(CodeSets codeSets) {
        return new Jackson3(CanonicalJson.of(codeSets));
    }
}
