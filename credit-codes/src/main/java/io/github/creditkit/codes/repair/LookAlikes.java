package io.github.creditkit.codes.repair;

/**
 * Characters that are taken for one another by eye, by hand or by character recognition (形近字符).
 *
 * <p>Small letters count too, although folding has made them capital: {@code l} is here because {@code L} stands for
 * {@code 1}, {@code b} because {@code B} stands for {@code 6}.
 */
final class LookAlikes {
    /** A character and what it can stand for, the likeliest first. */
    private static final String[] TABLE = {
        "0ODQ", "1IL7", "2Z", "38", "4A", "5S", "6GB", "71TZ", "8B3", "A4", "B86", "CG", "D0O", "EF", "FEP", "G69C",
        "HN", "I1L", "KX", "L1I", "MN", "NMH", "O0DQ", "PFR", "Q0O9", "RP", "S5", "T7", "UV", "VUY", "XYK", "YXV",
        "Z27", "|1I", "!1I", "$5S", "&8"
    };

    private static final String[] BY_CHARACTER = new String[128];

    /** Letters of other scripts that look the same as the Latin one below them. */
    private static final String FOREIGN = "АВСЕНКМОРТХУЅІЈЗ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "×✕Ø〇○◯";

    private static final String LATIN = "ABCEHKMOPTXYSIJ3" + "ABEZHIKMNOPTYX" + "XX0000";

    static {
        for (String row : TABLE) {
            BY_CHARACTER[row.charAt(0)] = row.substring(1);
        }
    }

    private LookAlikes() {}

    /** What a character can stand for, the likeliest first; empty when nothing looks like it. */
    static String of(char c) {
        String alike = c < BY_CHARACTER.length ? BY_CHARACTER[c] : null;
        return alike == null ? "" : alike;
    }

    /** The ASCII letter or digit that looks the same as a character of another script; itself when there is none. */
    static int latin(int c) {
        if (c < 128) {
            return c;
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        int capital = Character.toUpperCase(c);
        if (capital >= 'A' && capital <= 'Z') {
            return capital;
        }
        int index = FOREIGN.indexOf(capital);
        return index < 0 ? c : LATIN.charAt(index);
    }
}
