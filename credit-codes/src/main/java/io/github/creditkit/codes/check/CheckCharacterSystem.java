package io.github.creditkit.codes.check;

import java.util.Optional;

/**
 * A check-character system (校验字符系统): how the last character or two of a string are computed from those before.
 *
 * <p>Implementations are immutable, allocate nothing in {@link #isValid}, and never throw on data.
 */
public interface CheckCharacterSystem {

    /**
     * The designation of the system, such as {@code ISO/IEC 7064, MOD 11-2}.
     *
     * @return the name, fit to print
     */
    String designation();

    /**
     * The check characters of a payload, such as {@code X} for {@code 11010519491231002} under MOD 11-2.
     *
     * @param payload the string without its check characters, of any length
     * @return one or two characters, or empty when the payload holds a character outside the system's alphabet
     */
    Optional<String> checkCharacters(CharSequence payload);

    /**
     * If the last characters are the check characters of those before.
     *
     * @param whole the string with its check characters
     * @return false also for a string that is too short or holds a character outside the alphabet
     */
    boolean isValid(CharSequence whole);
}
