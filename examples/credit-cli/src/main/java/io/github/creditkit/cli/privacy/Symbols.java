package io.github.creditkit.cli.privacy;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * The digits and Latin letters of a text however they are written (文本中的字母数字): full width, circled, of another script,
 * with anything between them. Numbers are looked for in these; each knows its place in the text.
 */
final class Symbols {
    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    /** Letters of other scripts that look like X or O, which NFKC does not fold, with what they look like. */
    private static final String LOOK_ALIKES = "×XХXхXΧXχXОOоOΟOοO零0";

    private final char[] symbol;
    private final int[] begin;
    private final int[] end;
    private final boolean[] gap;
    private int count;

    Symbols(String text) {
        // One character can fold to several: of all, the square of rad over s squared has most, five.
        int most = text.length() * 5;
        symbol = new char[most];
        begin = new int[most];
        end = new int[most];
        gap = new boolean[most];
        boolean skipped = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            int before = count;
            add(c, i, next, skipped);
            skipped = count == before;
            i = next;
        }
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
        } else if (!Character.isIdeographic(c)) {
            String folded = Normalizer.normalize(Character.toString(c), Form.NFKC);
            for (int i = 0; i < folded.length() && count < symbol.length; i++) {
                addSymbol(folded.charAt(i), from, to, skipped && i == 0);
            }
        }
    }

    private void addSymbol(char c, int from, int to, boolean skipped) {
        char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
        boolean wanted = (upper >= '0' && upper <= '9') || (upper >= 'A' && upper <= 'Z');
        if (wanted && count < symbol.length) {
            symbol[count] = upper;
            begin[count] = from;
            end[count] = to;
            gap[count] = skipped;
            count++;
        }
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

    /** Puts an asterisk in the place of each symbol of a stretch; what stands between them stays. */
    void star(StringBuilder text, boolean[] starred) {
        for (int i = count - 1; i >= 0; i--) {
            // Several symbols of one character are starred together, and once.
            boolean again = i > 0 && begin[i - 1] == begin[i];
            if (again) {
                starred[i - 1] |= starred[i];
            } else if (starred[i]) {
                text.replace(begin[i], end[i], "*");
            }
        }
    }
}
