package io.github.creditkit.model.envelope;

import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.check.AnyRecords;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Envelopes with anything in them: hostile records, members that nobody knows, operations of another edition. */
public final class AnyEnvelopes {
    /** Members that are hard to find again by a JSON Pointer. */
    static final List<String> NAMES =
            List.of("", "x", "~", "/", "~1", "0", "-1", "a b", "\"", "\\", "名", "\u0000", "😀");

    private AnyEnvelopes() {}

    public static Arbitrary<RecordEnvelope<?>> all() {
        return Arbitraries.of(MessageTypes.classes()).flatMap(AnyEnvelopes::of);
    }

    private static Arbitrary<RecordEnvelope<?>> of(Class<? extends Record> type) {
        return Combinators.combine(
                        operations(),
                        Arbitraries.of("", " ", "A-1", "长".repeat(129)).injectNull(0.5),
                        Arbitraries.integers().injectNull(0.5),
                        AnyRecords.of(Provenance.class).injectNull(0.6),
                        AnyRecords.of(Disclosure.class).injectNull(0.6),
                        AnyRecords.of(type),
                        extensions())
                .as((op, sourceRecordId, version, provenance, disclosure, data, extensions) ->
                        new RecordEnvelope<>(op, sourceRecordId, version, provenance, disclosure, data, extensions));
    }

    private static Arbitrary<Coded<Operation>> operations() {
        return Arbitraries.of("I", "U", "D", "撤回", "Ｕ", "X", " ")
                .map(text -> Operation.codeSet().read(text));
    }

    private static Arbitrary<Map<String, Object>> extensions() {
        Arbitrary<String> names = Arbitraries.of(NAMES).map(AnyEnvelopes::escaped);
        Arbitrary<Object> values = Arbitraries.of(
                "值",
                "",
                true,
                1,
                Long.MAX_VALUE,
                new BigDecimal("1.50"),
                List.of(List.of()),
                Map.of("a", List.of("b")));
        return Arbitraries.maps(
                        Combinators.combine(Arbitraries.of("/", "/data/", "/extensions/"), names)
                                .as(String::concat),
                        values)
                .ofMaxSize(2);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
