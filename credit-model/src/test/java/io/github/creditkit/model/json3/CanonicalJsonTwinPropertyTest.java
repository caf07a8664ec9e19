package io.github.creditkit.model.json3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.envelope.AnyEnvelopes;
import io.github.creditkit.model.envelope.EnvelopeJson;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.EnvelopeTexts;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.Jackson2;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;

@Label("报送信封：Jackson 2 与 Jackson 3 读写一致")
class CanonicalJsonTwinPropertyTest {
    private static final EnvelopeJson OF_2 = new Jackson2(io.github.creditkit.model.json.CanonicalJson.standard());
    private static final EnvelopeJson OF_3 = new Jackson3(CanonicalJson.standard());

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @Label("任何文本读取结果相同，写出相同，写出的再读再写不变，未知成员一个不少")
    void any_text_is_read_the_same_and_written_the_same(@ForAll("texts") String text) {
        EnvelopeReading reading = OF_3.read(text);

        assertThat(reading).isEqualTo(OF_2.read(text));
        assertThat(OF_3.strict().read(text)).isEqualTo(OF_2.strict().read(text));
        for (Class<? extends Record> bare : List.of(AdministrativePermit.class, CreditCommitment.class)) {
            assertThat(OF_3.read(text, bare)).isEqualTo(OF_2.read(text, bare));
            assertThat(OF_3.strict().read(text, bare)).isEqualTo(OF_2.strict().read(text, bare));
        }
        reading.toOptional().ifPresent(envelope -> {
            String written = OF_3.write(envelope);
            assertThat(written).isEqualTo(OF_2.write(envelope));
            RecordEnvelope<?> again = OF_3.read(written).toOptional().orElseThrow();
            assertThat(OF_3.write(again)).isEqualTo(written);
            assertThat(again.extensions()).isEqualTo(envelope.extensions());
        });
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    @Label("任何信封写出相同，写出的都能读")
    void any_envelope_is_written_the_same(@ForAll("envelopes") RecordEnvelope<?> envelope) {
        String written = OF_3.write(envelope);

        assertThat(written).isEqualTo(OF_2.write(envelope));
        assertThat(OF_3.read(written).toOptional().orElseThrow().extensions()).isEqualTo(envelope.extensions());
        assertThat(OF_3.write(OF_3.read(written).toOptional().orElseThrow())).isEqualTo(written);
    }

    @Example
    @Label("规律并非空谈：读到的、拒绝的、不是 JSON 的都有")
    void the_texts_are_of_all_kinds() {
        Map<Class<?>, Long> kinds = texts().generator(1000).stream(new Random(42))
                .limit(1000)
                .map(Shrinkable::value)
                .collect(Collectors.groupingBy(text -> OF_3.strict().read(text).getClass(), Collectors.counting()));

        assertThat(kinds)
                .hasSize(3)
                .allSatisfy((kind, times) -> assertThat(times).isGreaterThan(100));
    }

    @Provide
    Arbitrary<String> texts() {
        return EnvelopeTexts.all(OF_2);
    }

    @Provide
    Arbitrary<RecordEnvelope<?>> envelopes() {
        return AnyEnvelopes.all();
    }
}
