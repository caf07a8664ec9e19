package io.github.creditkit.model.codeset;

/** What a code set is called. */
record CodeSetTitle(String id, String edition, String nameZh, String nameEn) {
    CodeSetTitle withEdition(String other) {
        return new CodeSetTitle(id, other, nameZh, nameEn);
    }
}
