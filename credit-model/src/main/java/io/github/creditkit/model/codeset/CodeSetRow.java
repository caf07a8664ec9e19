package io.github.creditkit.model.codeset;

import java.util.List;

/** A line of a code-set table as it was read; {@code line} counts from 1. */
record CodeSetRow(
        int line,
        String set,
        String edition,
        String code,
        String name,
        String constant,
        boolean official,
        String source,
        String english,
        List<String> aliases) {

    IllegalArgumentException bad(String why) {
        return bad(line, why);
    }

    static IllegalArgumentException bad(int line, String why) {
        return new IllegalArgumentException("Code set, line " + line + ": " + why);
    }
}
