package io.github.creditkit.codes.generate;

import io.github.creditkit.codes.check.Gb32100;

/** Slips that touch one character or two, the length staying. */
final class CharacterEdits {
    private static final String DIGITS = "0123456789";
    private static final String DIGITS_AND_X = DIGITS + "X";
    private static final String CREDIT_CODE = Gb32100.ALPHABET.characters();

    /** The letters that a credit code can have where it must not; X is among them, which a check character may be. */
    private static final String LETTERS = CREDIT_CODE.substring(DIGITS.length());

    /** What readers and typists take for 0 1 5 2 U; no alphabet but that of organization codes has them. */
    private static final String ILLEGAL = "OISZV";

    /** ASCII and what looks the same in Cyrillic, Greek or Armenian, in pairs. */
    private static final String LOOK_ALIKES = "A\u0410B\u0412C\u0421D\u13A0E\u0415G\u050CH\u041DJ\u0408K\u041AM\u041C"
            + "N\u039DP\u0420T\u0422U\u054DX\u0425Y\u04AE0\u041E1\u04063\u04176\u0431";

    private CharacterEdits() {}

    /** Which characters are tried at a position of a role. */
    @FunctionalInterface
    private interface Tried {
        String at(Layout layout, char role);
    }

    static Edit checkCharacter() {
        return replace((layout, role) -> role == 'c' ? layout.checkAlphabet() : "", false);
    }

    static Edit otherCharacter() {
        return ifCheckFails(replace((layout, role) -> alphabet(role), false));
    }

    static Edit illegalLetter() {
        return replace(
                (layout, role) -> "rdntymc".indexOf(role) >= 0 || (layout.hasGb32100() && "pbo".indexOf(role) >= 0)
                        ? ILLEGAL
                        : "",
                false);
    }

    static Edit divisionLetter() {
        return replace((layout, role) -> role == 'd' ? LETTERS : "", true);
    }

    static Edit organizationCheck() {
        return replace((layout, role) -> role == 'o' ? DIGITS_AND_X : "", true);
    }

    /** Inside another code at {@code o}, and at {@code c} of an organization code of its own. */
    static Edit organizationCheckLetter() {
        return new Edit((layout, code) -> LETTERS.length(), (layout, code, i) -> {
            char letter = LETTERS.charAt(i);
            int inside = layout.first('o');
            if (letter == 'X') {
                return null;
            }
            return inside < 0
                    ? Edit.with(code, layout.first('c'), String.valueOf(letter))
                    : layout.rechecked(Edit.with(code, inside, String.valueOf(letter)));
        });
    }

    static Edit swap() {
        return ifCheckFails(Edit.each((layout, code, i) -> {
            boolean both = i + 1 < code.length()
                    && !alphabet(layout.role(i)).isEmpty()
                    && !alphabet(layout.role(i + 1)).isEmpty();
            return both && code.charAt(i) != code.charAt(i + 1)
                    ? Edit.with(code, i, "" + code.charAt(i + 1) + code.charAt(i))
                    : null;
        }));
    }

    static Edit lookAlike() {
        return Edit.each((layout, code, i) -> {
            int pair = LOOK_ALIKES.indexOf(code.charAt(i));
            return pair < 0 ? null : Edit.with(code, i, LOOK_ALIKES.substring(pair + 1, pair + 2));
        });
    }

    static Edit lowerCase() {
        return Edit.each((layout, code, i) -> {
            char c = code.charAt(i);
            return c >= 'A' && c <= 'Z' ? Edit.with(code, i, String.valueOf((char) (c - 'A' + 'a'))) : null;
        });
    }

    /** Years, fixed characters and the check character have none: they stay as they are. */
    private static String alphabet(char role) {
        return switch (role) {
            case 'p', 'b' -> CREDIT_CODE;
            case 'd', 'n', 'r' -> DIGITS;
            case 'o' -> DIGITS_AND_X;
            default -> "";
        };
    }

    /** The number is the position and the character in its alphabet. */
    private static Edit replace(Tried tried, boolean recheck) {
        int width = CREDIT_CODE.length();
        return new Edit((layout, code) -> code.length() * width, (layout, code, i) -> {
            int at = i / width;
            String characters = tried.at(layout, layout.role(at));
            int choice = i % width;
            if (choice >= characters.length() || characters.charAt(choice) == code.charAt(at)) {
                return null;
            }
            String text = Edit.with(code, at, characters.substring(choice, choice + 1));
            return recheck ? layout.rechecked(text) : text;
        });
    }

    private static Edit ifCheckFails(Edit edit) {
        return new Edit(edit.count(), (layout, code, i) -> {
            String text = edit.text().of(layout, code, i);
            return text != null && layout.checkFails(text) ? text : null;
        });
    }
}
