package io.github.creditkit.cli.language;

import io.github.creditkit.codes.Reason;
import java.util.Locale;

/**
 * A text in both languages (中英文).
 *
 * @param zh Chinese
 * @param en English
 */
public record Bilingual(String zh, String en) {
    /**
     * The short name of a reason or of a kind of note.
     *
     * @param reason any
     * @return its name
     */
    public static Bilingual of(Reason reason) {
        return new Bilingual(reason.nameZh(), reason.nameEn());
    }

    /**
     * Two texts with the same arguments in them.
     *
     * @param zh        Chinese, as of {@link String#format}
     * @param en        English
     * @param arguments what their places stand for
     * @return both
     */
    public static Bilingual of(String zh, String en, Object... arguments) {
        return new Bilingual(String.format(Locale.ROOT, zh, arguments), String.format(Locale.ROOT, en, arguments));
    }
}
