package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Alphabet;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds the ways a code is written into its canonical form (规范化), and tells what it changed.
 *
 * <p>Folded are: full width and other compatible characters (NFKC), blanks, invisible characters, hyphens and dashes,
 * small letters {@code a} to {@code z}, and the apostrophe that a spreadsheet puts first. Nothing else is stripped: a
 * label or a bracket means that the field holds more than a code. A look-alike letter of another script, the
 * multiplication sign or another script's digit stays what it is and is refused later; {@code Repair} suggests.
 *
 * <pre>{@code
 * Normalizer.fold("d2143569-ｘ").text();     // D2143569X
 * }</pre>
 */
public final class Normalizer {
    /** A text longer than this is no code however it is folded, and is returned as it is. */
    private static final int LONGEST = 1024;

    private static final char MINUS_SIGN = '\u2212';

    private Normalizer() {}

    /**
     * The text folded. Folding twice gives the same as folding once.
     *
     * @param raw any text; longer than 1,024 characters it is left alone
     * @return the folded text and the changes
     */
    public static Folded fold(CharSequence raw) {
        String text = raw.toString();
        if (text.length() > LONGEST || isCanonical(text)) {
            return new Folded(text, text, List.of());
        }
        Map<NoteKind, Fold> folds = new EnumMap<>(NoteKind.class);
        String folded = once(text, folds);
        // The halves of a surrogate pair can meet once what stood between them is gone, and then there is more to fold.
        for (String again = again(folded); !again.equals(folded); again = again(folded)) {
            folded = again;
        }
        if (folds.isEmpty() && !folded.equals(text)) {
            // Two characters became one, none of which NFKC changes by itself: a letter and its accent.
            count(folds, NoteKind.FOLDED_COMPATIBLE, firstDifference(text, folded));
        }
        List<Fold> inOrder = new ArrayList<>(folds.values());
        inOrder.sort((a, b) -> Integer.compare(a.position(), b.position()));
        return new Folded(text, folded, inOrder);
    }

    private static String again(String folded) {
        return isCanonical(folded) ? folded : once(folded, new EnumMap<>(NoteKind.class));
    }

    private static int firstDifference(String a, String b) {
        int i = 0;
        while (i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private static String once(String text, Map<NoteKind, Fold> folds) {
        String compatible = compatible(text, folds);
        // Positions are those of the raw text as long as NFKC keeps the length, which it does for what codes hold.
        StringBuilder folded = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); ) {
            int c = compatible.codePointAt(i);
            NoteKind removed = removal(c, folded.length() == 0);
            if (removed != null) {
                count(folds, removed, i);
            } else if (c >= 'a' && c <= 'z') {
                count(folds, NoteKind.FOLDED_CASE, i);
                folded.append((char) (c - 'a' + 'A'));
            } else {
                folded.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return settled(folded.toString());
    }

    /** Removing a character can bring two together that NFKC would join; then they are joined at once. */
    private static String settled(String folded) {
        return java.text.Normalizer.normalize(folded, Form.NFKC);
    }

    private static boolean isCanonical(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Alphabet.DIGITS_AND_LETTERS.contains(c)) {
                return false;
            }
        }
        return true;
    }

    private static String compatible(String text, Map<NoteKind, Fold> folds) {
        String compatible = java.text.Normalizer.normalize(text, Form.NFKC);
        if (!compatible.equals(text)) {
            for (int i = 0; i < text.length(); ) {
                int c = text.codePointAt(i);
                // An ideographic or no-break space is a blank and is reported as one.
                if (!isBlank(c) && !isHyphen(c) && changes(c)) {
                    count(folds, isFullWidth(c) ? NoteKind.FOLDED_WIDTH : NoteKind.FOLDED_COMPATIBLE, i);
                }
                i += Character.charCount(c);
            }
        }
        return compatible;
    }

    private static boolean changes(int c) {
        return c > 127 && !java.text.Normalizer.isNormalized(Character.toString(c), Form.NFKC);
    }

    private static boolean isFullWidth(int c) {
        return c >= '！' && c <= '～';
    }

    private static @Nullable NoteKind removal(int c, boolean first) {
        if (isBlank(c)) {
            return NoteKind.FOLDED_BLANK;
        }
        if (isHyphen(c)) {
            return NoteKind.FOLDED_HYPHEN;
        }
        if (Character.getType(c) == Character.FORMAT) {
            return NoteKind.FOLDED_INVISIBLE;
        }
        return first && c == '\'' ? NoteKind.FOLDED_APOSTROPHE : null;
    }

    private static boolean isBlank(int c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
    }

    private static boolean isHyphen(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == MINUS_SIGN;
    }

    private static void count(Map<NoteKind, Fold> folds, NoteKind kind, int index) {
        folds.merge(
                kind,
                new Fold(kind, index + 1, 1),
                (first, again) -> new Fold(kind, first.position(), first.count() + 1));
    }
}
