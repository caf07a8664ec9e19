package io.github.creditkit.codes;

import io.github.creditkit.codes.division.DivisionStatus;
import io.github.creditkit.codes.division.DivisionTable;
import org.jspecify.annotations.Nullable;

/** What is worth knowing about a division inside a code. Never a reason to refuse it. */
final class DivisionNotes {
    private DivisionNotes() {}

    /** Of a registration office's division, six digits from an index; null when it is an ordinary one in force. */
    static @Nullable Note ofRegistration(CharSequence text, int from) {
        NoteKind kind = switch (DivisionTable.bundled().status(text, from)) {
            case IN_FORCE, NATIONAL -> null;
            case ABOLISHED -> NoteKind.DIVISION_ABOLISHED;
            case VARIANT -> NoteKind.DIVISION_VARIANT;
            case SUMMARY -> NoteKind.DIVISION_SUMMARY;
            case ZONE -> NoteKind.DIVISION_ZONE;
            // 830000 is the address of residents of Taiwan; no office registers organisations there.
            case RESIDENCE_PERMIT, NOT_YET_IN_FORCE, UNKNOWN -> NoteKind.DIVISION_UNKNOWN;
        };
        return kind == null ? null : new Note(kind, from + 1, digits(text, from));
    }

    /** Of a person's address code: abolished is normal there, unknown is not. */
    static @Nullable Note ofAddress(CharSequence text, int birthYear) {
        DivisionTable table = DivisionTable.bundled();
        DivisionStatus status = table.status(text, 0);
        if (status == DivisionStatus.UNKNOWN) {
            return new Note(NoteKind.DIVISION_UNKNOWN, 1, digits(text, 0));
        }
        if (status != DivisionStatus.ABOLISHED) {
            return null;
        }
        boolean endedBefore = table.find(digits(text, 0))
                .filter(division ->
                        division.lastYear().isPresent() && division.lastYear().getAsInt() < birthYear)
                .isPresent();
        return endedBefore ? new Note(NoteKind.DIVISION_ABOLISHED_BEFORE_BIRTH, 1, "") : null;
    }

    private static String digits(CharSequence text, int from) {
        return text.subSequence(from, from + 6).toString();
    }
}
