package io.github.creditkit.testkit;

import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.NoteKind;
import io.github.creditkit.codes.Reason;
import java.util.Map;

/**
 * What the CSVs call a reason, in this library's words. Some are reasons there and notes here: by the specification a
 * division that is in no list and the order code 000 are worth a warning, and the code is valid.
 */
final class CsvReasons {
    private static final Map<String, Reason> ORGANISATIONS = Map.ofEntries(
            Map.entry("EMPTY", CodeReason.EMPTY),
            Map.entry("LENGTH", CodeReason.LENGTH),
            Map.entry("ILLEGAL_CHARACTER", CodeReason.ILLEGAL_CHARACTER),
            Map.entry("HYPHEN_POSITION", CodeReason.ILLEGAL_CHARACTER),
            Map.entry("DIVISION_NOT_NUMERIC", CodeReason.DIVISION_NOT_NUMERIC),
            Map.entry("PAIR_NOT_DEFINED", CodeReason.PAIR_NOT_DEFINED),
            Map.entry("CHECK_CHAR_MISMATCH", CodeReason.CHECK_CHARACTER_MISMATCH),
            Map.entry("CHECK_DIGIT_MISMATCH", CodeReason.CHECK_CHARACTER_MISMATCH),
            Map.entry("CHECK_CHAR_ALPHABET", CodeReason.ORG_CODE_CHECK_ALPHABET),
            Map.entry("ORG_CODE_CHECK_MISMATCH", CodeReason.ORG_CODE_CHECK_MISMATCH),
            Map.entry("ORG_CODE_CHECK_ALPHABET", CodeReason.ORG_CODE_CHECK_ALPHABET),
            Map.entry("PLACEHOLDER", CodeReason.PLACEHOLDER),
            Map.entry("MASKED", CodeReason.MASKED),
            // Ten X: no asterisk hides anything, and what a checker can tell is that the checks fail.
            Map.entry("MASKED_OR_PLACEHOLDER", CodeReason.CHECK_CHARACTER_MISMATCH),
            Map.entry("WRONG_IDENTIFIER_TYPE", CodeReason.WRONG_IDENTIFIER_TYPE),
            Map.entry("MAYBE_TAX_ID", CodeReason.WRONG_IDENTIFIER_TYPE),
            Map.entry("DIVISION_UNKNOWN", NoteKind.DIVISION_UNKNOWN));

    private static final Map<String, Reason> PERSONS = Map.of(
            "DIVISION_UNKNOWN", CodeReason.PROVINCE_NOT_DEFINED,
            "DIVISION_UNKNOWN_OR_FOREIGN_PR", CodeReason.PROVINCE_NOT_DEFINED,
            "BIRTH_DATE_INVALID", CodeReason.BIRTH_DATE_INVALID,
            "BIRTH_DATE_IN_FUTURE", CodeReason.BIRTH_DATE_IN_FUTURE,
            "BIRTH_DATE_BEFORE_1800", CodeReason.BIRTH_DATE_BEFORE_1800,
            "WARN_DIVISION_NOT_IN_FORCE_AT_BIRTH", NoteKind.DIVISION_ABOLISHED_BEFORE_BIRTH,
            "ORDER_CODE_ZERO", NoteKind.ORDER_CODE_ZERO);

    private CsvReasons() {}

    static Reason ofOrganisation(String csv) {
        return required(ORGANISATIONS, csv);
    }

    static Reason ofPerson(String csv) {
        return PERSONS.containsKey(csv) ? PERSONS.get(csv) : required(ORGANISATIONS, csv);
    }

    private static Reason required(Map<String, Reason> words, String csv) {
        Reason reason = words.get(csv);
        if (reason == null) {
            throw new IllegalArgumentException("no word of this library for " + csv);
        }
        return reason;
    }
}
