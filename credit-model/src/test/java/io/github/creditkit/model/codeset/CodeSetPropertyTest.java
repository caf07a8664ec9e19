package io.github.creditkit.model.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodeSetPropertyTest {
    private static final List<CodeSet<?>> SETS = List.copyOf(CodeSets.bundled().all());

    @Property
    void no_text_makes_reading_throw_and_every_text_is_kept(
            @ForAll("sets") CodeSet<?> set, @ForAll("texts") String text, @ForAll Numbering numbering) {
        assertThat(set.read(text).text()).isEqualTo(text);
        assertThat(set.read(text, numbering).coded().text()).isEqualTo(text);
        assertThat(set.readAll(text, numbering)).doesNotContainNull();
        assertThat(set.contains(text)).isIn(true, false);
        assertThat(set.find(text)).isNotNull();
        assertThat(set.read(text).detail()).isNotNull();
        assertThat(IndustryDivisions.sectionOf(text)).isNotNull();
    }

    @Property
    void an_unread_text_is_never_printed(@ForAll("sets") CodeSet<?> set, @ForAll("texts") String text) {
        Coded<?> coded = set.read(text);
        assertThat(coded).hasToString(coded.isKnown() ? "Coded[" + coded.meaning() + "]" : "Coded[?]");
    }

    @Property
    void blanks_around_a_text_change_nothing(@ForAll("sets") CodeSet<?> set, @ForAll("texts") String text) {
        assertThat(set.find("　\uFEFF" + text + "\t ")).isEqualTo(set.find(text));
    }

    @Property
    void values_joined_with_semicolons_are_read_one_by_one(@ForAll("penalties") List<PenaltyCategory> penalties) {
        String cell = penalties.stream().map(PenaltyCategory::nameZh).collect(Collectors.joining("；"));
        assertThat(PenaltyCategory.codeSet().readAll(cell, Numbering.TEXT))
                .extracting(reading -> reading.coded().meaning())
                .isEqualTo(penalties);
    }

    @Property
    void values_joined_with_enumeration_commas_lose_nothing(@ForAll("penalties") List<PenaltyCategory> penalties) {
        String cell = penalties.stream().map(PenaltyCategory::nameZh).collect(Collectors.joining("、"));
        assertThat(PenaltyCategory.codeSet().readAll(cell, Numbering.TEXT).stream()
                        .flatMap(reading -> reading.meanings().stream()))
                .containsExactlyElementsOf(penalties);
    }

    @Property
    void a_bad_table_is_refused_with_its_line_and_in_no_other_way(@ForAll("tables") String table) throws IOException {
        try {
            assertThat(PermitCategory.codeSet()
                            .amendedBy(new StringReader(table))
                            .entries())
                    .hasSizeGreaterThanOrEqualTo(6);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s)Code set, line [1-9][0-9]*: .*");
        }
    }

    @Provide
    Arbitrary<CodeSet<?>> sets() {
        return Arbitraries.of(SETS);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> known = Arbitraries.of(SETS.stream()
                .flatMap(set -> set.entries().stream())
                .map(CodeEntry::nameZh)
                .toList());
        Arbitrary<String> pieces =
                Arbitraries.of("其他", "-", "—", "－", "；", ";", "、", "，", "1", "０", "罚款", " ", "　", "´");
        return Arbitraries.oneOf(
                Arbitraries.strings(), known, pieces.list().ofMaxSize(12).map(list -> String.join("", list)));
    }

    @Provide
    Arbitrary<List<PenaltyCategory>> penalties() {
        return Arbitraries.of(PenaltyCategory.values()).list().uniqueElements().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> cells =
                Arbitraries.of("permit-category", "新版", "普通", "特许", "甲", "", "GENERAL", "true", "乙;丙", "\"", "其他");
        Arbitrary<String> rows = cells.list().ofMaxSize(9).map(list -> String.join(",", list));
        Arbitrary<String> shaped = cells.array(String[].class)
                .ofSize(4)
                .map(c -> "permit-category,新版," + String.join(",", c[0], c[1], c[2], "", "", "", c[3]));
        return Arbitraries.oneOf(rows, shaped)
                .list()
                .ofMaxSize(6)
                .map(list ->
                        "set,edition,code,name,constant,official,source,english,aliases\n" + String.join("\n", list));
    }
}
