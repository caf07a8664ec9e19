package io.github.creditkit.codes.generate;

import org.jspecify.annotations.Nullable;

/**
 * The texts that a slip can make of a code, numbered from 0: so that a generator can draw a number, and a shrinker can
 * lower it.
 *
 * @param count how many numbers there are
 * @param text  the text of a number; null when it makes none
 */
record Edit(Count count, Text text) {
    @FunctionalInterface
    interface Count {
        int of(Layout layout, String code);
    }

    @FunctionalInterface
    interface Text {
        @Nullable
        String of(Layout layout, String code, int i);
    }

    static Edit of(Slip slip) {
        return switch (slip) {
            case WRONG_CHECK_CHARACTER -> CharacterEdits.checkCharacter();
            case ONE_WRONG_CHARACTER -> CharacterEdits.otherCharacter();
            case SWAPPED -> CharacterEdits.swap();
            case ILLEGAL_LETTER -> CharacterEdits.illegalLetter();
            case LOOK_ALIKE -> CharacterEdits.lookAlike();
            case LOWER_CASE -> CharacterEdits.lowerCase();
            case DIVISION_LETTER -> CharacterEdits.divisionLetter();
            case ORGANIZATION_CHECK -> CharacterEdits.organizationCheck();
            case ORGANIZATION_CHECK_LETTER -> CharacterEdits.organizationCheckLetter();
            case UNDEFINED_PAIR -> FieldEdits.undefinedPair();
            case IMPOSSIBLE_DATE -> FieldEdits.impossibleDate();
            case FUTURE_DATE -> FieldEdits.years(1200);
            case TOO_EARLY_DATE -> FieldEdits.years(-400);
            case UNKNOWN_PROVINCE -> FieldEdits.unknownProvince();
            case PLACEHOLDER -> FieldEdits.placeholder();
            case MISSING -> LengthEdits.missing();
            case EXTRA -> LengthEdits.extra();
            case INVISIBLE -> LengthEdits.invisible();
            case MASKED -> LengthEdits.masked();
        };
    }

    /** One number for each character of the code. */
    static Edit each(Text text) {
        return new Edit((layout, code) -> code.length(), text);
    }

    /** The code with other characters from an index. */
    static String with(String code, int at, CharSequence characters) {
        return code.substring(0, at) + characters + code.substring(at + characters.length());
    }
}
