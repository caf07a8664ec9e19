package io.github.creditkit.codes.privacy;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import java.util.Arrays;

/**
 * Finds and hides what looks like a natural person's number in any text (个人号码脱敏): a citizen number of 18, 17 or 15
 * characters, a foreigner's number, a taxpayer number made of one; in any script's digits, with separators, with one slip
 * in it or without.
 *
 * <p>Being right is not asked for here, as a number with a wrong check character still tells who somebody is. The shape
 * decides, and now and then an organisation's mistyped code is hidden too. A valid unified social credit code never is,
 * unless it can be read as a valid number of a person as well.
 *
 * <p>Of a number the first six characters stay, the division; of a foreigner's none, as they tell the nationality. A text
 * keeps its length in code points. No method throws on any text; the time grows with the length and no faster.
 */
public final class PersonalNumbers {
    private static final int SHOWN = 6;
    private static final int CODE = 18;
    private static final int MIN = 14;
    private static final int MAX = 21;
    /** The letters that a foreigner's older number begins with. */
    private static final int NATIONALITY = 3;
    /** Letters that no organisation's code has, and the digits they are typed for there. */
    private static final String NEVER_IN_CODES = "OIZS";

    private static final String MEANT_IN_CODES = "0125";

    /** Letters that are typed or read for a digit of a person's number, and these digits. */
    private static final String CONFUSED = "OQDILZSBG";

    private static final String MEANT = "000112586";

    private final String text;
    private final Symbols symbols;
    private final String all;
    private final boolean[] guarded;
    private final boolean[] starred;

    private PersonalNumbers(String text) {
        this.text = text;
        this.symbols = new Symbols(text);
        this.all = symbols.all();
        this.guarded = new boolean[symbols.count()];
        this.starred = new boolean[symbols.count()];
    }

    /**
     * If a text seems to hold a person's number, with one slip or without.
     *
     * @param text any text
     * @return true when {@link #hide(String)} would hide something
     */
    public static boolean areIn(String text) {
        return !hide(text).equals(text);
    }

    /**
     * Hides every person's number, with one slip or without.
     *
     * @param text any text, such as {@code 身份证 110101 18850615 9014}
     * @return the text with asterisks, such as {@code 身份证 110101 ******** ****}; the same text when there is none
     */
    public static String hide(String text) {
        return hide(text, true);
    }

    /**
     * Hides only what has exactly the form of a person's number, whatever its check character: for texts of which most
     * are other long numbers.
     *
     * @param text any text
     * @return the text with asterisks; the same text when there is none
     */
    public static String hideExact(String text) {
        return hide(text, false);
    }

    /**
     * Hides every digit and Latin letter of a text that is a person's number whatever it looks like, such as one from a
     * column of citizen numbers.
     *
     * @param text  any text
     * @param shown so many of the first digits and letters stay, 0 or more
     * @return the text with asterisks; what stands between digits and letters stays
     */
    public static String hideAll(String text, int shown) {
        PersonalNumbers numbers = new PersonalNumbers(text);
        numbers.star(0, numbers.symbols.count(), shown);
        return numbers.symbols.masked(text, numbers.starred);
    }

    private static String hide(String text, boolean withSlip) {
        StringBuilder hidden = new StringBuilder(text.length());
        for (int from = 0; from < text.length(); ) {
            int to = Symbols.endOfStretch(text, from);
            hidden.append(new PersonalNumbers(text.substring(from, to)).hidden(withSlip));
            from = to;
        }
        return hidden.toString();
    }

    private String hidden(boolean withSlip) {
        if (symbols.count() < MIN || (symbols.count() == CODE && isOrganization(all))) {
            return text;
        }
        guardOrganizations();
        findExact();
        if (withSlip) {
            findNear();
        }
        return symbols.masked(text, starred);
    }

    /** A valid code, or one with letters that codes never have in the place of digits; no person's number as well. */
    private static boolean isOrganization(String text) {
        String code = withMeant(text, NEVER_IN_CODES, MEANT_IN_CODES);
        return UnifiedSocialCreditCode.isValid(code)
                && !CodeType.CITIZEN_ID.isValid(code, CodePolicy.STANDARD)
                && !CodeType.FOREIGNER_ID.isValid(code, CodePolicy.STANDARD)
                && (code.equals(text) || !PersonShape.isNear(withMeant(text, CONFUSED, MEANT)));
    }

    private static String withMeant(String text, String typed, String meant) {
        StringBuilder digits = new StringBuilder(text);
        for (int i = 0; i < digits.length(); i++) {
            int at = typed.indexOf(digits.charAt(i));
            if (at >= 0) {
                digits.setCharAt(i, meant.charAt(at));
            }
        }
        return digits.toString();
    }

    /** Valid codes that stand by themselves inside a longer text. */
    private void guardOrganizations() {
        int run = 0;
        for (int i = 1; i <= symbols.count(); i++) {
            if (i == symbols.count() || symbols.isAfterGap(i)) {
                if (i - run == CODE && isOrganization(all.substring(run, i))) {
                    Arrays.fill(guarded, run, i, true);
                }
                run = i;
            }
        }
    }

    private void findExact() {
        for (int i = 0; i < symbols.count(); i++) {
            if (isFree(i, 17) && PersonShape.isLong(all.substring(i, i + 17))) {
                star(i, endOfLong(i + 17), symbols.at(i) == '9' ? 0 : SHOWN);
            } else if (begins(i)) {
                findShort(i);
            }
        }
    }

    /** Behind the 17 digits may stand the check character, and the serial of a taxpayer number. */
    private int endOfLong(int from) {
        int end = from;
        while (end < symbols.count()
                && !guarded[end]
                && (symbols.isDigit(end) || symbols.at(end) == 'X')
                && (end == from || !symbols.isAfterGap(end))) {
            end++;
        }
        return end;
    }

    private void findShort(int from) {
        if (ends(from, 15) && PersonShape.isShort(all.substring(from, from + 15))) {
            star(from, from + 15, SHOWN);
        } else if (isFree(from, 15) && PersonShape.isForeign(all.substring(from, from + 15))) {
            star(from, endOfLong(from + 15), 0);
        } else if (ends(from, 17) && isShortWithTail(from, 17)) {
            star(from, from + 17, SHOWN);
        } else if (ends(from, 20) && isShortWithTail(from, 20)) {
            star(from, from + 20, SHOWN);
        } else if (ends(from, 18) && PersonShape.isForeignTaxpayer(all.substring(from, from + 18))) {
            star(from, from + 18, 0);
        }
    }

    /** A taxpayer number of a short one: two digits behind it, or five zeros. */
    private boolean isShortWithTail(int from, int length) {
        String tail = all.substring(from + 15, from + length);
        return PersonShape.isShort(all.substring(from, from + 15))
                && (length == 17 ? tail.chars().allMatch(c -> c <= '9') : tail.equals("00000"));
    }

    private void findNear() {
        String meant = withMeant(all, CONFUSED, MEANT);
        for (int i = 0; i + MIN <= symbols.count(); i++) {
            for (int length = MIN; length <= MAX && begins(i); length++) {
                if (ends(i, length)) {
                    findNear(meant, i, i + length);
                }
            }
        }
    }

    /** Counting letters first spares nearly all texts the search for a slip: it takes back one letter and no more. */
    private void findNear(String meant, int from, int to) {
        if (letters(meant, from, to) <= 1 && PersonShape.isNear(meant.substring(from, to))) {
            star(from, to, symbols.at(from) == '9' ? 0 : SHOWN);
        } else if (letters(all, from + NATIONALITY, to) <= 1
                && letters(all, from, from + NATIONALITY) >= NATIONALITY - 1
                && PersonShape.isNearForeign(all.substring(from, to))) {
            star(from, to, 0);
        }
    }

    /** The letters of a stretch but for an X that may be a check character. */
    private static int letters(String text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += text.charAt(i) > '9' && !(text.charAt(i) == 'X' && i - from >= 16) ? 1 : 0;
        }
        return letters;
    }

    private boolean begins(int from) {
        return from == 0 || guarded[from - 1] || symbols.isAfterGap(from) || !symbols.isDigit(from - 1);
    }

    private boolean ends(int from, int length) {
        int end = from + length;
        return isFree(from, length)
                && (end == symbols.count() || guarded[end] || symbols.isAfterGap(end) || !symbols.isDigit(end));
    }

    private boolean isFree(int from, int length) {
        if (from + length > symbols.count()) {
            return false;
        }
        for (int i = from; i < from + length; i++) {
            if (guarded[i]) {
                return false;
            }
        }
        return true;
    }

    private void star(int from, int to, int shown) {
        for (int i = from + shown; i < to; i++) {
            starred[i] = true;
        }
    }
}
