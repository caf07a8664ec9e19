package io.github.creditkit.quickstart;

import io.github.creditkit.codes.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds and hides what may be a natural person's number (个人证件号码) in a cell, however it is spaced or written.
 *
 * <p>Being right is not asked for here: a number with a slip in it still tells who somebody is. So the shape alone
 * decides, and now and then an organisation's mistyped code is hidden too.
 */
final class PersonalNumbers {
    /** No more of a cell is looked at, and far less is ever shown. */
    private static final int LOOKED_AT = 1000;

    /** What stays readable: the division, as in the library's own {@code Mask.DIVISION}. */
    private static final int SHOWN = 6;

    private static final String MONTH_AND_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
    private static final String ALONE = "(?<![0-9A-Z])";
    private static final String TO_THE_END = "[0-9A-Z]*";

    private static final Pattern SHAPE = Pattern.compile(String.join(
            "|",
            // 18 characters, the check character missing or wrong, anywhere in a longer number
            "[1-9]\\d{5}(?:18|19|20)\\d\\d" + MONTH_AND_DAY + "\\d{2}" + TO_THE_END,
            // the same with a digit lost or doubled, then only as a number of its own
            ALONE + "[1-9]\\d{4,6}(?:18|19|20)\\d{7,9}[\\dX](?![0-9A-Z])",
            // the 15 digits of the first generation
            ALONE + "[1-9]\\d{5}\\d\\d" + MONTH_AND_DAY + "\\d{3}(?![0-9A-Z])",
            // the 15 characters of a foreigner's older card
            ALONE + "[A-Z]{3}\\d{12}(?![0-9A-Z])"));

    private PersonalNumbers() {}

    static boolean seemIn(String cell) {
        return Plain.of(cell).numbers().find();
    }

    /** The cell with all but the first six characters of such numbers replaced by asterisks. */
    static String masked(String cell) {
        Plain plain = Plain.of(cell);
        Matcher number = plain.numbers();
        StringBuilder shown = new StringBuilder(cell);
        while (number.find()) {
            for (int i = number.start() + SHOWN; i < number.end(); i++) {
                int at = plain.positions().get(i);
                for (int j = 0; j < Character.charCount(cell.codePointAt(at)); j++) {
                    shown.setCharAt(at + j, '*');
                }
            }
        }
        return shown.toString();
    }

    /** The letters and digits of a cell as the library folds them, any script's digits made 0 to 9, and where each stood. */
    private record Plain(String text, List<Integer> positions) {

        static Plain of(String cell) {
            StringBuilder text = new StringBuilder();
            int end = Math.min(cell.length(), LOOKED_AT);
            List<Integer> positions = new ArrayList<>();
            for (int i = 0; i < end; ) {
                int c = cell.codePointAt(i);
                if (Character.isLetterOrDigit(c)) {
                    positions.add(i);
                    text.append(plain(c));
                }
                i += Character.charCount(c);
            }
            return new Plain(text.toString(), positions);
        }

        private static char plain(int c) {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                return (char) ('0' + digit);
            }
            String folded = Normalizer.fold(Character.toString(c)).text();
            return folded.length() == 1 ? folded.charAt(0) : '_';
        }

        Matcher numbers() {
            return SHAPE.matcher(text);
        }
    }
}
