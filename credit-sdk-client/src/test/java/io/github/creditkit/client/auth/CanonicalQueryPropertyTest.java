package io.github.creditkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.auth.CanonicalQuery.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalQueryPropertyTest {
    @Property(tries = 10_000)
    void the_order_of_parameters_never_matters(
            @ForAll("parameters") List<Parameter> parameters, @ForAll Random random) {
        List<Parameter> shuffled = new ArrayList<>(parameters);
        Collections.shuffle(shuffled, random);
        assertThat(CanonicalQuery.of(shuffled).text())
                .isEqualTo(CanonicalQuery.of(parameters).text());
    }

    @Property(tries = 10_000)
    void distinct_lists_have_distinct_texts(
            @ForAll("parameters") List<Parameter> one, @ForAll("parameters") List<Parameter> other) {
        assertThat(CanonicalQuery.of(one).text().equals(CanonicalQuery.of(other).text()))
                .isEqualTo(sorted(one).equals(sorted(other)));
    }

    @Property(tries = 10_000)
    void what_was_sent_is_read_back_however_it_was_encoded(
            @ForAll("parameters") List<Parameter> parameters, @ForAll Random random) {
        String raw = parameters.stream()
                .map(each -> encoded(each.name(), random) + "=" + encoded(each.value(), random))
                .collect(Collectors.joining("&"));
        CanonicalQuery read = CanonicalQuery.tryParse(raw).orThrow();
        assertThat(read.parameters()).isEqualTo(parameters);
        assertThat(read.text()).isEqualTo(CanonicalQuery.of(parameters).text());
    }

    @Property(tries = 10_000)
    void the_canonical_form_is_its_own(@ForAll("parameters") List<Parameter> parameters) {
        String text = CanonicalQuery.of(parameters).text();
        assertThat(text).matches("[A-Za-z0-9._~%&=-]*");
        assertThat(CanonicalQuery.tryParse(text).orThrow().text()).isEqualTo(text);
    }

    @Property(tries = 10_000)
    void any_text_gets_a_verdict(@ForAll String raw) {
        CanonicalQuery.tryParse(raw)
                .toOptional()
                .ifPresent(read -> assertThat(read.text()).matches("[A-Za-z0-9._~%&=-]*"));
    }

    @Provide
    Arbitrary<List<Parameter>> parameters() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("ab=&%+ -._~/?#\r\n\0é名".toCharArray())
                .ofMaxLength(3);
        Arbitrary<String> astral = text.map(each -> each + "😀");
        return Combinators.combine(Arbitraries.oneOf(text, astral), Arbitraries.oneOf(text, astral))
                .as(Parameter::new)
                .list()
                .ofMaxSize(4);
    }

    private static List<Parameter> sorted(List<Parameter> parameters) {
        return parameters.stream()
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
                .toList();
    }

    /** As some sender may do it: what needs no escape may have one, in either case of letters. */
    private static String encoded(String text, Random random) {
        StringBuilder out = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > ' ' && each < 127 && "%&=#".indexOf(each) < 0;
            if (plain && random.nextBoolean()) {
                out.append((char) each);
            } else {
                out.append(String.format(random.nextBoolean() ? "%%%02x" : "%%%02X", each));
            }
        }
        return out.toString();
    }
}
