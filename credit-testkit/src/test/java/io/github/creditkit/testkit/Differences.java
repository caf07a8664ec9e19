package io.github.creditkit.testkit;

import java.util.Map;
import java.util.Set;

/** Where this library and the CSVs of vectors do not say the same, and which of them the conformance files follow. */
final class Differences {
    /**
     * A multiplication sign and a Cyrillic letter for X. The CSV has them repaired in a lenient mode; this library does
     * not fold look-alikes, it refuses and suggests. The files follow the library and carry the suggestion.
     */
    static final Set<String> REPAIRED_NOT_FOLDED = Set.of("11010519491231002\u00d7", "11010519491231002\u0425");

    /**
     * Refused by both for another reason, by input: what the CSV says. The hyphen is no character of the strict form, so
     * the length of nine is right and the ninth character wrong.
     */
    static final Map<String, String> OTHER_REASON = Map.of("D2143569-", "LENGTH");

    private Differences() {}
}
