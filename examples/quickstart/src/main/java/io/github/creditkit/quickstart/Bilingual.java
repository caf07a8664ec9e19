package io.github.creditkit.quickstart;

import io.github.creditkit.codes.Reason;

/**
 * A text in both languages (中英文).
 *
 * @param zh Chinese
 * @param en English
 */
record Bilingual(String zh, String en) {

    /** The short name of a reason or a note. */
    static Bilingual of(Reason reason) {
        return new Bilingual(reason.nameZh(), reason.nameEn());
    }
}
