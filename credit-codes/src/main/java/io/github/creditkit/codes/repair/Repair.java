package io.github.creditkit.codes.repair;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Detection;
import io.github.creditkit.codes.Folded;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.codes.Trust;
import io.github.creditkit.codes.division.DivisionTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Suggestions for refused texts (纠错建议): the codes that were probably meant, likeliest first, each with the edits
 * that lead to it. It never repairs by itself.
 *
 * <p>The text is folded first. Then one slip is taken back: look-alikes, several at once ({@code O} for {@code 0},
 * Cyrillic {@code С} for {@code C}), a wrong, missing or extra character, two that changed places, words left around
 * the code, and digits that a spreadsheet or a program rounded. What remains must pass every check of its type: of a
 * unified social credit code both check characters and the pair. There the right code mostly stands alone; an
 * organization code or a registration number has one check character, so expect twenty and more.
 *
 * <p>Suggestions are made for unified social credit codes, organization codes, registration numbers of 15 digits and
 * organisations' taxpayer numbers of 18 and 15 characters. For natural persons' numbers there are none by design: a
 * guessed number is another person's. For the same reason 18 characters that look like a citizen number get none,
 * whatever type is asked for. Numbers without a check character have nothing to repair by.
 *
 * <p>Work is bounded for any text. Thread-safe.
 */
public final class Repair {
    /** A folded text longer than this is no code with something around it. */
    private static final int LONGEST = 64;

    /** Folding removes blanks and the like, but a raw text longer than this was no field of a form. */
    private static final int LONGEST_RAW = 1024;

    /** So many {@code X} in a row hide characters, as asterisks do. */
    private static final String HIDDEN = "XXXXX";

    /** What stands for a hidden character after folding. */
    private static final String MASKS = "*●•";

    private Repair() {}

    /**
     * What a text was probably meant to be, under {@link CodePolicy#STANDARD}.
     *
     * @param type the type of code that should stand there
     * @param text any text
     * @return the likeliest first; empty for a valid text, and when nothing can be said
     */
    public static List<Suggestion> suggest(CodeType type, CharSequence text) {
        return suggest(type, text, CodePolicy.STANDARD);
    }

    /**
     * What a text was probably meant to be.
     *
     * @param type   the type of code that should stand there
     * @param text   any text
     * @param policy what makes a code valid where there is a choice
     * @return the likeliest first; empty for a valid text, and when nothing can be said
     */
    public static List<Suggestion> suggest(CodeType type, CharSequence text, CodePolicy policy) {
        List<Shape> shapes = text.length() > LONGEST_RAW ? List.of() : Shape.of(type, policy);
        if (shapes.isEmpty() || type.isValid(text, policy)) {
            return List.of();
        }
        Folded folded = Normalizer.fold(text);
        String meant = folded.text();
        if (meant.length() > LONGEST) {
            return List.of();
        }
        List<Edit> folds = folded.changed()
                ? List.of(new Edit(Edit.Kind.FOLD, folded.folds().get(0).position(), "", ""))
                : List.of();
        if (type.isValid(meant, policy)) {
            IdentityCode code = type.tryParse(meant, policy).orThrow();
            return code.personal() ? List.of() : List.of(new Suggestion(code, folds, Cost.FOLD));
        }
        if (isHidden(meant) || isPlaceholder(type, meant, policy) || isLikePerson(meant)) {
            return List.of();
        }
        Candidates candidates = new Candidates();
        Reading reading = new Reading(meant);
        for (Shape shape : shapes) {
            search(reading, meant, shape, folds, candidates);
        }
        return candidates.ranked(type, policy);
    }

    private static void search(Reading reading, String text, Shape shape, List<Edit> folds, Candidates candidates) {
        candidates.begin(folds, Cost.FOLD);
        RoundedNumber.search(text, 1, shape, candidates);
        if (RoundedNumber.isWrittenAsNumber(text)) {
            return;
        }
        SlipSearch.search(reading, 0, reading.length(), shape, candidates);
        for (Labels.Stretch stretch : Labels.around(reading, shape)) {
            List<Edit> edits = new ArrayList<>(folds);
            int cut = stretch.from() > 0 ? 0 : stretch.to();
            edits.add(new Edit(Edit.Kind.LABEL, reading.position(cut), "", ""));
            candidates.begin(edits, Cost.LABEL);
            RoundedNumber.search(
                    reading.read(stretch.from(), stretch.to()), reading.position(stretch.from()), shape, candidates);
            SlipSearch.search(reading, stretch.from(), stretch.to(), shape, candidates);
        }
    }

    /** Asterisks and the like; digits that are not shown cannot be found. */
    private static boolean isHidden(String text) {
        return text.contains(HIDDEN) || text.contains("×××") || text.chars().anyMatch(c -> MASKS.indexOf(c) >= 0);
    }

    /** Filled in to have something there. Asked for short texts only, where listing what is wrong takes no time. */
    private static boolean isPlaceholder(CodeType type, String text, CodePolicy policy) {
        return text.length() <= 18
                && type.tryParse(text, policy).violations().stream()
                        .anyMatch(violation -> violation.reason() == CodeReason.PLACEHOLDER);
    }

    /** A person's number in the wrong field, mistyped or rounded included. */
    private static boolean isLikePerson(String text) {
        return hasFormOfPerson(text) || hasFormOfPerson(RoundedNumber.integer(text));
    }

    private static boolean hasFormOfPerson(String text) {
        if (text.length() != 18) {
            return false;
        }
        for (Detection detection : CodeType.detect(text)) {
            boolean citizen = detection.type() == CodeType.CITIZEN_ID
                    && (detection.trust() != Trust.FORM_ONLY
                            || DivisionTable.bundled().isProvincePrefix(text, 0));
            if (citizen || detection.type() == CodeType.FOREIGNER_ID) {
                return true;
            }
        }
        return false;
    }
}
