package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.CharBuffer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;

/** What holds for every type of code and every text (各类代码的共同规律). */
class CodeLawsPropertyTest {

    @Property
    void valid_means_without_violations(
            @ForAll("samples") CodeTexts.Sample sample, @ForAll("policies") CodePolicy policy) {
        Parsed<? extends IdentityCode> parsed = sample.type().tryParse(sample.text(), policy);
        boolean valid = sample.type().isValid(sample.text(), policy);

        assertThat(parsed.violations().isEmpty()).isEqualTo(valid);
        assertThat(parsed.isOk()).isEqualTo(valid);
        assertThat(parsed.toOptional().isPresent()).isEqualTo(valid);
        assertThat(parsed instanceof Parsed.Ok).isEqualTo(valid);
        Statistics.label("valid").collect(valid).coverage(coverage -> {
            coverage.check(true).percentage(percentage -> percentage > 15);
            coverage.check(false).percentage(percentage -> percentage > 15);
        });
    }

    @Property
    void what_was_parsed_has_the_text_it_was_parsed_from(@ForAll("validTexts") Tuple2<CodeType, String> sample) {
        CodeType type = sample.get1();
        IdentityCode code = type.tryParse(sample.get2(), CodePolicy.STANDARD).orThrow();

        assertThat(code.text()).isEqualTo(sample.get2());
        assertThat(code.type()).isSameAs(type);
        assertThat(type.tryParse(code.text(), CodePolicy.STANDARD).orThrow())
                .isEqualTo(code)
                .hasSameHashCodeAs(code);
        assertThat(type.tryParse(CharBuffer.wrap(code.text()), CodePolicy.STANDARD)
                        .orThrow())
                .isEqualTo(code);
        assertThat(code.toString().length()).isEqualTo(code.text().length());
        assertThat(type.tryParse(sample.get2(), CodePolicy.STANDARD).notes()).isEqualTo(code.notes());
    }

    @Property
    void a_refusal_throws_its_own_violations_and_keeps_the_text(
            @ForAll("samples") CodeTexts.Sample sample, @ForAll("policies") CodePolicy policy) {
        if (sample.type().tryParse(sample.text(), policy) instanceof Parsed.Refused<? extends IdentityCode> refused) {
            assertThat(refused.text()).isEqualTo(sample.text());
            assertThat(refused.violations()).allSatisfy(violation -> {
                assertThat(violation.path()).isEmpty();
                assertThat(violation.position()).isBetween(0, sample.text().length());
                assertThat(violation.clause()).isNotBlank();
                assertThat(violation.messageZh()).isNotBlank().doesNotContain("{", "}");
                assertThat(violation.messageEn()).isNotBlank().doesNotContain("{position}", "{found}", "{expected}");
            });
            assertThatThrownBy(refused::orThrow)
                    .isInstanceOfSatisfying(
                            InvalidCodeException.class,
                            thrown -> assertThat(thrown.violations()).isEqualTo(refused.violations()));
        }
    }

    @Property
    void the_same_violation_is_told_once(
            @ForAll("samples") CodeTexts.Sample sample, @ForAll("policies") CodePolicy policy) {
        assertThat(sample.type().tryParse(sample.text(), policy).violations()).doesNotHaveDuplicates();
    }

    @Property
    void reading_leniently_is_reading_the_folded_text(@ForAll("samples") CodeTexts.Sample sample) {
        Parsed<? extends IdentityCode> lenient = sample.type().tryParseLenient(sample.text(), CodePolicy.STANDARD);
        lenient.toOptional()
                .ifPresent(code -> assertThat(sample.type().isValid(code.text(), CodePolicy.STANDARD))
                        .isTrue());
        if (sample.type().isValid(sample.text(), CodePolicy.STANDARD)) {
            assertThat(lenient.toOptional().map(IdentityCode::text)).contains(sample.text());
        }
    }

    @Property
    void another_kind_is_named_only_when_the_text_is_of_that_kind(
            @ForAll("samples") CodeTexts.Sample sample, @ForAll("policies") CodePolicy policy) {
        sample.type().tryParse(sample.text(), policy).violations().stream()
                .filter(violation -> violation.reason() == CodeReason.WRONG_IDENTIFIER_TYPE)
                .filter(violation -> sample.type() != CodeType.TAXPAYER_ID)
                .forEach(violation -> {
                    String word = violation.found().replaceAll(".*\\((.+)\\)", "$1");
                    CodeType named = CodeType.ofWord(word).orElseThrow();
                    assertThat(named).isNotSameAs(sample.type());
                    assertThat(named.isValid(sample.text(), CodePolicy.STANDARD)
                                    || named.isValid(sample.text(), policy))
                            .isTrue();
                });
    }

    @Property
    void the_parts_lie_inside_the_text_in_order(@ForAll("validTexts") Tuple2<CodeType, String> sample) {
        IdentityCode code =
                sample.get1().tryParse(sample.get2(), CodePolicy.STANDARD).orThrow();
        StringBuilder joined = new StringBuilder();
        for (CodePart part : code.parts()) {
            assertThat(part.position()).isEqualTo(joined.length() + 1);
            assertThat(part.nameZh()).isNotBlank();
            assertThat(part.name()).matches("[a-z][A-Za-z]+");
            joined.append(part.text());
        }
        assertThat(joined).hasToString(code.text());
    }

    @Property
    void notes_quote_no_more_than_a_division(@ForAll("validTexts") Tuple2<CodeType, String> sample) {
        assertThat(sample.get1().tryParse(sample.get2(), CodePolicy.STANDARD).notes())
                .allSatisfy(note -> {
                    assertThat(note.found().length()).isLessThanOrEqualTo(6);
                    assertThat(note.messageZh()).isNotBlank().doesNotContain("{");
                    assertThat(note.messageEn()).isNotBlank().doesNotContain("{");
                });
    }

    @Provide
    Arbitrary<CodeTexts.Sample> samples() {
        return CodeTexts.samples();
    }

    @Provide
    Arbitrary<CodePolicy> policies() {
        return CodeTexts.policies();
    }

    @Provide
    Arbitrary<Tuple2<CodeType, String>> validTexts() {
        return Arbitraries.of(CodeType.class)
                .flatMap(type -> CodeTexts.valid(type).map(text -> Tuple.of(type, text)))
                .withoutEdgeCases();
    }
}
