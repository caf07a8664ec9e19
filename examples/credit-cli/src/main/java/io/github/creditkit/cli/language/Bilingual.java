package io.github.creditkit.cli.language;

import io.github.creditkit.codes.Reason;

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
}
