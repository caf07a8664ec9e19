package io.github.creditkit.codes;

import java.util.List;

/** A part that a caller gives to build a code from. A part too short beside one too long would make a code of neither. */
final class Given {
    private Given() {}

    /**
     * The part, when it has its length; its characters are judged with the whole.
     *
     * @throws InvalidCodeException when it is longer or shorter
     */
    static String part(CharSequence part, int length, String clause) {
        if (part.length() != length) {
            throw new InvalidCodeException(List.of(new Violation(
                    "", CodeReason.LENGTH, 0, String.valueOf(part.length()), String.valueOf(length), clause)));
        }
        return part.toString();
    }
}
