package io.github.creditkit.codes.privacy;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/**
 * The digits and Latin letters of a text however they are written (文本中的字母数字): full width, circled, of another script,
 * with anything between them. Numbers are looked for in these; each knows its place in the text.
 */
final class Symbols {
    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    /** Letters of other scripts that look like X or O, which NFKC does not fold, with what they look like. */
    private static final String LOOK_ALIKES = "×XХXхXΧXχXОOоOΟOοO零0";

    /** So many characters that are no symbols can stand within a number, and no more. */
    private static final int WIDEST_GAP = 8;

    private char[] symbol;
    private int[] begin;
    private int[] end;
    private boolean[] gap;
    private int count;

    Symbols(String text) {
        symbol = new char[text.length()];
        begin = new int[text.length()];
        end = new int[text.length()];
        gap = new boolean[text.length()];
        boolean skipped = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            int before = count;
            if (!Character.isIdeographic(c) || isHanDigit(text, i)) {
                add(c, i, next, skipped);
            }
            skipped = count == before;
            i = next;
        }
    }

    /** One beside another: one alone is a part of a word or a name. */
    private static boolean isHanDigit(String text, int at) {
        return isHanDigit(text.charAt(at))
                && ((at > 0 && isHanDigit(text.charAt(at - 1)))
                        || (at + 1 < text.length() && isHanDigit(text.charAt(at + 1))));
    }

    private static boolean isHanDigit(char c) {
        return HAN_DIGITS.indexOf(c) >= 0 || c == '零';
    }

    /** Where a stretch that a number can stand in ends: no number goes on behind a Chinese word or a wide gap. */
    static int endOfStretch(String text, int from) {
        int others = 0;
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean word = Character.isIdeographic(c) && !isHanDigit(text, i);
            others = Character.isLetterOrDigit(c) ? 0 : others + 1;
            if (word || others > WIDEST_GAP) {
                return next;
            }
            i = next;
        }
        return text.length();
    }

    private void add(int c, int from, int to, boolean skipped) {
        if (c < 128) {
            addSymbol((char) c, from, to, skipped);
            return;
        }
        int han = HAN_DIGITS.indexOf(c);
        int like = LOOK_ALIKES.indexOf(c);
        int digit = Character.digit(c, 10);
        if (han >= 0) {
            addSymbol((char) ('0' + han), from, to, skipped);
        } else if (like >= 0) {
            addSymbol(LOOK_ALIKES.charAt(like + 1), from, to, skipped);
        } else if (digit >= 0) {
            addSymbol((char) ('0' + digit), from, to, skipped);
        } else {
            String folded = Normalizer.normalize(Character.toString(c), Form.NFKC);
            for (int i = 0; i < folded.length(); i++) {
                addSymbol(folded.charAt(i), from, to, skipped && i == 0);
            }
        }
    }

    private void addSymbol(char c, int from, int to, boolean skipped) {
        char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
        boolean wanted = (upper >= '0' && upper <= '9') || (upper >= 'A' && upper <= 'Z');
        if (wanted) {
            if (count == symbol.length) {
                grow(); // one character can fold to several
            }
            symbol[count] = upper;
            begin[count] = from;
            end[count] = to;
            gap[count] = skipped;
            count++;
        }
    }

    private void grow() {
        int length = count * 2 + 8;
        symbol = Arrays.copyOf(symbol, length);
        begin = Arrays.copyOf(begin, length);
        end = Arrays.copyOf(end, length);
        gap = Arrays.copyOf(gap, length);
    }

    int count() {
        return count;
    }

    /** A digit or capital letter. */
    char at(int index) {
        return symbol[index];
    }

    boolean isDigit(int index) {
        return symbol[index] <= '9';
    }

    /** If something that is no symbol stands before this one. */
    boolean isAfterGap(int index) {
        return gap[index];
    }

    String all() {
        return new String(symbol, 0, count);
    }

    String text(int from, int to) {
        return new String(symbol, from, to - from);
    }

    /** The text with an asterisk in the place of each starred symbol; what stands between them stays. */
    String masked(String text, boolean[] starred) {
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        for (int i = 0; i < count; i++) {
            // Several symbols of one character get one asterisk together.
            if (starred[i] && begin[i] >= copied) {
                masked.append(text, copied, begin[i]).append('*');
                copied = end[i];
            }
        }
        return masked.append(text, copied, text.length()).toString();
    }
}
