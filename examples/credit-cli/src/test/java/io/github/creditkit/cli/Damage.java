package io.github.creditkit.cli;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** What happens to a code between a certificate and a spreadsheet (填报差错), each in one way that repeats. */
enum Damage {
    NONE(code -> code, Effect.VALID),

    BLANKS_AROUND(code -> " " + code + "  ", Effect.FOLDED),
    GROUPS_OF_FOUR(code -> code.replaceAll("(.{4})(?=.)", "$1 "), Effect.FOLDED),
    IDEOGRAPHIC_BLANK(code -> code + "\u3000", Effect.FOLDED),
    NO_BREAK_BLANK(code -> "\u00a0" + code, Effect.FOLDED),
    TAB(code -> code + "\t", Effect.FOLDED),
    LINE_BREAK(code -> code.substring(0, 9) + "\n" + code.substring(9), Effect.FOLDED),
    FULL_WIDTH(Damage::fullWidth, Effect.FOLDED),
    SMALL_LETTERS(code -> code.toLowerCase(Locale.ROOT), Effect.FOLDED),
    HYPHENS(code -> code.replaceAll("^(..)(.{6})(.{9})(.)$", "$1-$2-$3-$4"), Effect.FOLDED),
    APOSTROPHE(code -> "'" + code, Effect.FOLDED),
    ZERO_WIDTH(code -> code.substring(0, 8) + "\u200b" + code.substring(8), Effect.FOLDED),
    BYTE_ORDER_MARK(code -> "\ufeff" + code, Effect.FOLDED),
    DIRECTION_MARKS(code -> "\u202d" + code + "\u202c", Effect.FOLDED),

    O_FOR_0(code -> Damage.last(code, '0', 'O'), Effect.REPAIRABLE),
    I_FOR_1(code -> Damage.last(code, '1', 'I'), Effect.REPAIRABLE),
    Z_FOR_2(code -> Damage.last(code, '2', 'Z'), Effect.REPAIRABLE),
    S_FOR_5(code -> Damage.last(code, '5', 'S'), Effect.REPAIRABLE),
    EVERY_O_FOR_0(code -> code.replace('0', 'O'), Effect.REPAIRABLE),
    CYRILLIC(Damage::cyrillic, Effect.REPAIRABLE),
    ONE_DIGIT_WRONG(
            code -> code.substring(0, 12) + Damage.next(code.charAt(12)) + code.substring(13), Effect.REPAIRABLE),
    CHECK_CHARACTER_WRONG(code -> code.substring(0, 17) + Damage.next(code.charAt(17)), Effect.REPAIRABLE),
    SWAPPED(Damage::swapped, Effect.REPAIRABLE),
    ONE_MISSING(code -> code.substring(0, 10) + code.substring(11), Effect.REPAIRABLE),
    ONE_TWICE(code -> code.substring(0, 11) + code.charAt(10) + code.substring(11), Effect.REPAIRABLE),

    LABEL_BEFORE(code -> "统一社会信用代码：" + code, Effect.REFUSED),
    REMARK_BEHIND(code -> code + "（三证合一）", Effect.REFUSED),
    MARKUP_AROUND(code -> "<td><b>" + code + "</b></td>", Effect.REFUSED),
    OLD_NUMBER_BESIDE(code -> code + "/" + code.substring(8, 16) + "-" + code.charAt(16), Effect.REFUSED),
    LAST_DIGITS_LOST(code -> code.substring(0, 15) + "000", Effect.REFUSED),
    EXPONENT(code -> code.charAt(0) + "." + code.substring(1, 6) + "E+17", Effect.REFUSED),
    HALF_HIDDEN(code -> code.substring(0, 4) + "**********" + code.substring(14), Effect.REFUSED),
    ORGANIZATION_CODE_ONLY(code -> code.substring(8, 17), Effect.REFUSED),
    ORGANIZATION_CODE_HYPHENATED(code -> code.substring(8, 16) + "-" + code.charAt(16), Effect.REFUSED),
    OLD_TAX_NUMBER(code -> code.substring(2, 17), Effect.REFUSED);

    /** What the checker has to make of it. */
    enum Effect {
        VALID,
        FOLDED,
        /** Refused, and the code is among the suggestions. */
        REPAIRABLE,
        REFUSED
    }

    private final UnaryOperator<String> done;
    private final Effect effect;

    Damage(UnaryOperator<String> done, Effect effect) {
        this.done = done;
        this.effect = effect;
    }

    String to(String code) {
        return done.apply(code);
    }

    Effect effect() {
        return effect;
    }

    /** If the code changes as the name says: not every code has a zero or a letter, and a spreadsheet eats digits only. */
    boolean suits(String code) {
        return switch (this) {
            case NONE -> true;
            case LAST_DIGITS_LOST, EXPONENT -> code.chars().allMatch(c -> c >= '0' && c <= '9');
            default -> !to(code).equals(code);
        };
    }

    private static String fullWidth(String code) {
        StringBuilder wide = new StringBuilder();
        code.chars().forEach(c -> wide.append((char) (c + 0xfee0)));
        return wide.toString();
    }

    private static String cyrillic(String code) {
        return code.replace('A', '\u0410')
                .replace('B', '\u0412')
                .replace('C', '\u0421')
                .replace('H', '\u041d')
                .replace('M', '\u041c')
                .replace('T', '\u0422')
                .replace('X', '\u0425');
    }

    private static String last(String code, char from, char to) {
        int at = code.lastIndexOf(from, 16);
        return at < 0 ? code : code.substring(0, at) + to + code.substring(at + 1);
    }

    private static char next(char c) {
        return c == '9' ? '0' : c == 'Y' ? 'X' : (char) (c + 1);
    }

    /** The last two neighbours of the organization code that differ change places. */
    private static String swapped(String code) {
        for (int i = 14; i > 8; i--) {
            if (code.charAt(i) != code.charAt(i + 1)) {
                return code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
            }
        }
        return code;
    }
}
