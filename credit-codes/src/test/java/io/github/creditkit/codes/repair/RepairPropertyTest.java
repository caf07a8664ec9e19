package io.github.creditkit.codes.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.codes.NoteKind;
import io.github.creditkit.codes.repair.TrueCodes.TrueCode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RepairPropertyTest {
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** What stands for what in a hurry: the first of each pair is right, and no code of digits has the second. */
    private static final List<String> IMPOSSIBLE = List.of("0O", "1I", "2Z", "5S");

    private static final Comparator<Suggestion> RANKING = Comparator.comparingInt(Suggestion::cost)
            .thenComparing(RepairPropertyTest::divisionIsUnknown)
            .thenComparing(RepairPropertyTest::pairHasOneSource);

    // ---- the true code is among the suggestions after one slip of each kind

    @Property
    void one_wrong_character(@ForAll("codes") TrueCode code, @ForAll("index") int at, @ForAll("character") char wrong) {
        StringBuilder text = new StringBuilder(code.text());
        text.setCharAt(at % text.length(), wrong);
        assertSuggested(code, text.toString());
    }

    @Property
    void one_character_of_another_script_or_a_sign(
            @ForAll("codes") TrueCode code, @ForAll("index") int at, @ForAll char wrong) {
        StringBuilder text = new StringBuilder(code.text());
        text.setCharAt(at % text.length(), wrong);
        // What folds away is a missing character, and hidden ones stand for themselves.
        Assume.that(Normalizer.fold(text).text().length() == text.length() && "*●•×".indexOf(wrong) < 0);
        assertSuggested(code, text.toString());
    }

    @Property
    void one_missing_character(@ForAll("codes") TrueCode code, @ForAll("index") int at) {
        assertSuggested(
                code,
                new StringBuilder(code.text())
                        .deleteCharAt(at % code.text().length())
                        .toString());
    }

    @Property
    void one_extra_character(@ForAll("codes") TrueCode code, @ForAll("index") int at, @ForAll("character") char extra) {
        assertSuggested(
                code,
                new StringBuilder(code.text())
                        .insert(at % (code.text().length() + 1), extra)
                        .toString());
    }

    @Property
    void two_characters_that_changed_places(
            @ForAll("codes") TrueCode code, @ForAll("index") int one, @ForAll("index") int other) {
        StringBuilder text = new StringBuilder(code.text());
        int i = one % text.length();
        int j = other % text.length();
        text.setCharAt(i, code.text().charAt(j));
        text.setCharAt(j, code.text().charAt(i));
        assertSuggested(code, text.toString());
    }

    @Property
    void all_letters_that_the_code_cannot_have(
            @ForAll("unified") String code, @ForAll @Size(4) List<Boolean> replaced) {
        String text = code;
        for (int i = 0; i < IMPOSSIBLE.size(); i++) {
            text = replaced.get(i)
                    ? text.replace(
                            IMPOSSIBLE.get(i).charAt(0), IMPOSSIBLE.get(i).charAt(1))
                    : text;
        }
        assertSuggested(new TrueCode(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, code), text);
    }

    @Property
    void two_look_alikes(
            @ForAll("codes") TrueCode code,
            @ForAll("index") int one,
            @ForAll("index") int other,
            @ForAll @IntRange(max = 9) int pick) {
        StringBuilder text = new StringBuilder(code.text());
        for (int at : new int[] {one % text.length(), other % text.length()}) {
            String typed = typedFor(code.text().charAt(at));
            if (!typed.isEmpty()) {
                text.setCharAt(at, typed.charAt(pick % typed.length()));
            }
        }
        assertSuggested(code, text.toString());
    }

    @Property
    void letters_and_digits_of_other_scripts(@ForAll("codes") TrueCode code, @ForAll @IntRange(max = 3) int script) {
        String from = List.of("ABCEHKMPTXY", "ABEHKMNPTXY", "0123456789", "X").get(script);
        String to = List.of("АВСЕНКМРТХУ", "ΑΒΕΗΚΜΝΡΤΧΥ", "٠١٢٣٤٥٦٧٨٩", "×").get(script);
        String text = code.text()
                .chars()
                .map(c -> from.indexOf(c) < 0 ? c : to.charAt(from.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Assume.that(!text.contains("×××"));
        assertSuggested(code, text);
        if (!text.equals(code.text()) && !Normalizer.fold(text).text().equals(code.text())) {
            assertThat(Repair.suggest(code.type(), text).get(0).code().text()).isEqualTo(code.text());
        }
    }

    @Property
    void a_label_around_the_code(@ForAll("codes") TrueCode code, @ForAll("label") String label) {
        assertSuggested(code, label.replace("~", code.text()));
    }

    @Property
    void a_label_and_a_slip(@ForAll("unified") String code, @ForAll("label") String label, @ForAll("index") int at) {
        String slip = new StringBuilder(code).replace(at, at + 1, "O").toString();
        Assume.that(TrueCodes.isRepairable(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, slip));
        assertSuggested(new TrueCode(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, code), label.replace("~", slip));
    }

    @Property
    void small_letters_and_blanks_with_a_slip(@ForAll("codes") TrueCode code, @ForAll("index") int at) {
        String slip = new StringBuilder(code.text())
                .deleteCharAt(at % code.text().length())
                .toString();
        Assume.that(TrueCodes.isRepairable(code.type(), slip));
        String text = String.join(" ", slip.toLowerCase(Locale.ROOT).split(""));
        assertThat(texts(Repair.suggest(code.type(), text))).contains(code.text());
    }

    @Property
    void digits_that_a_spreadsheet_cut(@ForAll("digitsOnly") String code) {
        String cut = code.substring(0, 15) + "000";
        assertRounded(code, cut);
        assertRounded(code, BigDecimal.valueOf(Double.parseDouble(cut)).toBigInteger() + "");
        assertRounded(code, String.valueOf((long) Double.parseDouble(cut)));
        assertRounded(code, code.charAt(0) + "." + code.substring(1, 15) + "E+17");
    }

    @Property
    void digits_that_a_program_rounded(@ForAll("digitsOnly") String code) {
        double rounded = Double.parseDouble(code);
        assertRounded(code, String.valueOf((long) rounded));
        assertRounded(code, new BigDecimal(String.valueOf(rounded)).toPlainString());
        assertRounded(code, String.valueOf(rounded));
        assertRounded(code, String.valueOf(rounded).replace("E", "e+"));
    }

    // ---- what holds for every text

    @Property
    void all_suggestions_are_valid_ranked_and_different(@ForAll CodeType type, @ForAll("slips") String text) {
        List<Suggestion> suggestions = Repair.suggest(type, text);
        assertThat(suggestions).hasSizeLessThanOrEqualTo(128).allSatisfy(suggestion -> {
            assertThat(suggestion.code().type()).isEqualTo(type);
            assertThat(suggestion.code().personal()).isFalse();
            assertThat(type.isValid(suggestion.code().text(), CodePolicy.STANDARD))
                    .isTrue();
            assertThat(suggestion.describeZh()).isNotBlank();
            assertThat(suggestion.describeEn()).isNotBlank();
        });
        assertThat(texts(suggestions)).doesNotHaveDuplicates();
        assertThat(suggestions).isSortedAccordingTo(RANKING);
        assertThat(Repair.suggest(type, new StringBuilder(text))).isEqualTo(suggestions);
    }

    @Property
    void following_the_edits_leads_to_the_code(@ForAll CodeType type, @ForAll("slips") String text) {
        for (Suggestion suggestion : Repair.suggest(type, text)) {
            String edited = EditedText.of(Normalizer.fold(text).text(), suggestion.edits());
            boolean labelled = suggestion.edits().stream().anyMatch(edit -> edit.kind() == Edit.Kind.LABEL);
            if (labelled) {
                assertThat(EditedText.of(text, suggestion.edits()))
                        .satisfiesAnyOf(
                                raw -> assertThat(edited)
                                        .contains(suggestion.code().text()),
                                raw -> assertThat(raw)
                                        .contains(suggestion.code().text()));
            } else {
                assertThat(edited).isEqualTo(suggestion.code().text());
            }
        }
    }

    @Property
    void a_valid_text_gets_no_suggestion(@ForAll("codes") TrueCode code) {
        assertThat(Repair.suggest(code.type(), code.text())).isEmpty();
    }

    @Property
    void a_text_that_only_needs_folding_gets_that_alone(@ForAll("codes") TrueCode code, @ForAll("index") int at) {
        String text = new StringBuilder(code.text())
                .insert(at % code.text().length(), ' ')
                .toString();
        assertThat(Repair.suggest(code.type(), text)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.code().text()).isEqualTo(code.text());
            assertThat(suggestion.edits()).extracting(Edit::kind).containsExactly(Edit.Kind.FOLD);
        });
    }

    @Property
    void no_text_makes_it_throw(@ForAll CodeType type, @ForAll String text) {
        assertThat(Repair.suggest(type, text)).isNotNull();
    }

    private static void assertSuggested(TrueCode code, String text) {
        Assume.that(TrueCodes.isRepairable(code.type(), text));
        assertThat(texts(Repair.suggest(code.type(), text))).contains(code.text());
    }

    private static void assertRounded(String code, String text) {
        if (TrueCodes.isRepairable(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, text)) {
            assertThat(texts(Repair.suggest(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, text)))
                    .contains(code);
        }
    }

    private static boolean divisionIsUnknown(Suggestion suggestion) {
        return has(suggestion, NoteKind.DIVISION_UNKNOWN);
    }

    private static boolean pairHasOneSource(Suggestion suggestion) {
        return has(suggestion, NoteKind.CATEGORY_SINGLE_SOURCE);
    }

    private static boolean has(Suggestion suggestion, NoteKind kind) {
        return suggestion.code().notes().stream().anyMatch(note -> note.kind() == kind);
    }

    private static List<String> texts(List<Suggestion> suggestions) {
        return suggestions.stream().map(suggestion -> suggestion.code().text()).toList();
    }

    /** What is typed by someone who means a character. */
    private static String typedFor(char meant) {
        return CHARACTERS
                .chars()
                .filter(c -> LookAlikes.of((char) c).indexOf(meant) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Provide
    Arbitrary<TrueCode> codes() {
        return TrueCodes.any();
    }

    @Provide
    Arbitrary<String> unified() {
        return TrueCodes.unified();
    }

    @Provide
    Arbitrary<String> digitsOnly() {
        return TrueCodes.digitsOnly();
    }

    @Provide
    Arbitrary<Integer> index() {
        return Arbitraries.integers().between(0, 17).withDistribution(RandomDistribution.uniform());
    }

    @Provide
    Arbitrary<Character> character() {
        return Arbitraries.chars().with(CHARACTERS);
    }

    @Provide
    Arbitrary<String> label() {
        return Arbitraries.of(
                "统一社会信用代码~", "统一社会信用代码：~", "~)", "（~）", "【~】", "代码是~。", "~（1-1）", "USCC:~", "No.~", "USCC~", "code=~;");
    }

    /** Texts near a code: cut, changed, lengthened. */
    @Provide
    Arbitrary<String> slips() {
        return Combinators.combine(
                        TrueCodes.any(),
                        index(),
                        index(),
                        Arbitraries.strings().withChars("08OBDS19ГХ٣:，( x'.").ofMaxLength(2))
                .as((code, at, cut, inserted) -> {
                    String text = code.text();
                    int from = at % text.length();
                    int to = Math.min(text.length(), from + cut % 3);
                    return text.substring(0, from) + inserted + text.substring(to);
                });
    }
}
