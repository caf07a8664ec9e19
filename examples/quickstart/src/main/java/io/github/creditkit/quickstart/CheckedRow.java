package io.github.creditkit.quickstart;

import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Note;
import io.github.creditkit.codes.Parsed;
import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.Violation;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.codes.repair.Repair;
import io.github.creditkit.codes.repair.Suggestion;
import java.util.List;
import java.util.Optional;

/**
 * A row and the library's verdict on it (核验结果). This is the part to copy: read strictly, then leniently, then ask for
 * suggestions, and never show what may be a person's number.
 *
 * @param row         as it was sent
 * @param outcome     what became of it
 * @param verdict     the code with its notes, or every reason why there is none
 * @param personal    if the cell seems to hold a natural person's number
 * @param suggestions codes that may have been meant, likeliest first; none unless refused, and none for a person's number
 */
record CheckedRow(
        SentRow row,
        Outcome outcome,
        Parsed<UnifiedSocialCreditCode> verdict,
        boolean personal,
        List<Suggestion> suggestions) {

    static CheckedRow of(SentRow row) {
        Parsed<UnifiedSocialCreditCode> asSent = UnifiedSocialCreditCode.tryParse(row.cell());
        if (asSent.isOk()) {
            return new CheckedRow(row, Outcome.AS_SENT, asSent, false, List.of());
        }
        Parsed<UnifiedSocialCreditCode> folded = UnifiedSocialCreditCode.tryParseLenient(row.cell());
        if (folded.isOk()) {
            return new CheckedRow(row, Outcome.FOLDED, folded, false, List.of());
        }
        boolean personal = PersonalNumbers.areIn(row.cell());
        List<Suggestion> suggestions =
                personal ? List.of() : Repair.suggest(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, row.cell());
        return new CheckedRow(row, Outcome.REFUSED, folded, personal, suggestions);
    }

    Optional<UnifiedSocialCreditCode> code() {
        return verdict.toOptional();
    }

    boolean refused() {
        return outcome == Outcome.REFUSED;
    }

    /** What folding changed, if the cell had to be folded. */
    List<Note> folds() {
        return verdict.notes().stream().filter(note -> note.kind().folding()).toList();
    }

    /** What is worth knowing about the code itself. */
    List<Note> notes() {
        return verdict.notes().stream().filter(note -> !note.kind().folding()).toList();
    }

    /** The one reason a refused row is counted under: what the cell is, before what is wrong with it. */
    Reason mainReason() {
        if (personal) {
            return CodeReason.WRONG_IDENTIFIER_TYPE;
        }
        List<Reason> reasons =
                verdict.violations().stream().map(Violation::reason).toList();
        for (CodeReason telling : List.of(CodeReason.WRONG_IDENTIFIER_TYPE, CodeReason.PLACEHOLDER)) {
            if (reasons.contains(telling)) {
                return telling;
            }
        }
        return reasons.get(0);
    }

    @Override
    public String toString() {
        return row + " " + outcome;
    }
}
