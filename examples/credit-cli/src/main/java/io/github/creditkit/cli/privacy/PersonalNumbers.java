package io.github.creditkit.cli.privacy;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.UnifiedSocialCreditCode;

/**
 * Hides whatever looks like a person's number in a text (隐藏个人号码), with a slip in it or without. A valid unified social
 * credit code is left alone.
 *
 * <p>Of a number the first six characters stay, the division; of a foreigner's none, as they tell the nationality.
 */
public final class PersonalNumbers {
    private static final int SHOWN = 6;
    private static final int MIN = 14;
    private static final int MAX = 21;
    /** The letters that a foreigner's older number begins with. */
    private static final int NATIONALITY = 3;

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
     * Hides every person's number, with one slip or without.
     *
     * @param text any text
     * @return the same text when there is none
     */
    public static String hide(String text) {
        return hide(text, true);
    }

    /**
     * Hides only what has exactly the form of a person's number.
     *
     * @param text any text
     * @return the same text when there is none
     */
    public static String hideExact(String text) {
        return hide(text, false);
    }

    /**
     * Hides every digit and letter of a text that is a person's number whatever it looks like.
     *
     * @param text  any text
     * @param shown so many of the first digits and letters stay
     * @return the text with asterisks
     */
    static String hideAll(String text, int shown) {
        PersonalNumbers numbers = new PersonalNumbers(text);
        numbers.star(0, numbers.symbols.count(), shown);
        return numbers.result();
    }

    private static String hide(String text, boolean withSlip) {
        PersonalNumbers numbers = new PersonalNumbers(text);
        if (numbers.symbols.count() >= MIN && !isOrganization(numbers.all)) {
            numbers.guardOrganizations();
            numbers.findExact();
            if (withSlip) {
                numbers.findNear();
            }
        }
        return numbers.result();
    }

    /** If a text is a valid unified social credit code, whatever stands between its characters, and no person's number. */
    static boolean isOrganizationText(String text) {
        return isOrganization(new Symbols(text).all());
    }

    private static boolean isOrganization(String text) {
        return UnifiedSocialCreditCode.isValid(text)
                && !CodeType.CITIZEN_ID.isValid(text, CodePolicy.STANDARD)
                && !CodeType.FOREIGNER_ID.isValid(text, CodePolicy.STANDARD);
    }

    /** Valid codes that stand by themselves inside a longer text. */
    private void guardOrganizations() {
        int run = 0;
        for (int i = 1; i <= symbols.count(); i++) {
            if (i == symbols.count() || symbols.isAfterGap(i)) {
                if (i - run == 18 && isOrganization(all.substring(run, i))) {
                    for (int k = run; k < i; k++) {
                        guarded[k] = true;
                    }
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
        String meant = meant();
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

    /** Letters that are typed or read for a digit count as that digit. */
    private String meant() {
        StringBuilder meant = new StringBuilder(all);
        for (int i = 0; i < meant.length(); i++) {
            int at = CONFUSED.indexOf(meant.charAt(i));
            if (at >= 0) {
                meant.setCharAt(i, MEANT.charAt(at));
            }
        }
        return meant.toString();
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

    private String result() {
        StringBuilder masked = new StringBuilder(text);
        symbols.star(masked, starred);
        return masked.toString();
    }
}
