package io.github.creditkit.quickstart;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Detection;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.codes.Note;
import io.github.creditkit.codes.NoteKind;
import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.Trust;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A file after checking (核验汇总): every row with its verdict, and what is counted over them.
 *
 * @param fileName the file's name
 * @param rows     in the order of the file
 */
record Checked(String fileName, List<CheckedRow> rows) {
    Checked {
        rows = List.copyOf(rows);
    }

    static Checked of(SentFile file) {
        return new Checked(
                PersonalNumbers.hide(file.name()),
                file.rows().stream().map(CheckedRow::of).toList());
    }

    int total() {
        return rows.size();
    }

    int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    List<CheckedRow> rows(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).toList();
    }

    /** Refused rows by the number of suggested codes: none, one, more. */
    int suggested(int atLeast, int atMost) {
        return (int) refused(row -> true)
                .filter(row ->
                        row.suggestions().size() >= atLeast && row.suggestions().size() <= atMost)
                .count();
    }

    /** Refused rows, each under its main reason. */
    Tally<Reason> reasons() {
        return Tally.of(refused(row -> true).map(CheckedRow::mainReason));
    }

    /** Codes of other kinds in the column of organisations' codes. */
    Tally<CodeType> otherKinds() {
        return Tally.of(refused(row -> true).flatMap(row -> otherKind(row).stream()));
    }

    /** What had to be folded in the rows that are valid after folding; a row can have several. */
    Tally<NoteKind> folds() {
        return Tally.ofAll(rows(Outcome.FOLDED).stream()
                .map(row -> row.folds().stream().map(Note::kind).toList()));
    }

    /** What is worth knowing about the valid codes. */
    Tally<NoteKind> notes() {
        return Tally.ofAll(
                codes().map(code -> code.notes().stream().map(Note::kind).toList()));
    }

    /** The provinces of the valid codes' registration offices. */
    Tally<Province> provinces() {
        return Tally.of(codes().map(Province::of));
    }

    List<CheckedRow> personal() {
        return refused(CheckedRow::personal).toList();
    }

    /** Valid codes that occur in more than one row, with those rows. */
    Map<UnifiedSocialCreditCode, List<CheckedRow>> duplicates() {
        Map<UnifiedSocialCreditCode, List<CheckedRow>> byCode = new LinkedHashMap<>();
        for (CheckedRow row : rows) {
            row.code()
                    .ifPresent(code -> byCode.computeIfAbsent(code, first -> new ArrayList<>())
                            .add(row));
        }
        byCode.values().removeIf(same -> same.size() == 1);
        return byCode;
    }

    /** A few codes to take apart for the reader: an ordinary one, one of the pilot, one with an abolished division. */
    List<UnifiedSocialCreditCode> explained() {
        return Stream.<Predicate<UnifiedSocialCreditCode>>of(
                        code -> code.notes().isEmpty(),
                        UnifiedSocialCreditCode::isPilot,
                        code -> has(code, NoteKind.DIVISION_ABOLISHED))
                .flatMap(wanted -> codes().filter(wanted).limit(1))
                .distinct()
                .toList();
    }

    private static boolean has(UnifiedSocialCreditCode code, NoteKind kind) {
        return code.notes().stream().anyMatch(note -> note.kind() == kind);
    }

    private static Optional<CodeType> otherKind(CheckedRow row) {
        return CodeType.detect(Normalizer.fold(row.row().cell()).text()).stream()
                .filter(found -> found.trust() != Trust.FORM_ONLY)
                .map(Detection::type)
                .findFirst();
    }

    private Stream<CheckedRow> refused(Predicate<CheckedRow> which) {
        return rows.stream().filter(CheckedRow::refused).filter(which);
    }

    private Stream<UnifiedSocialCreditCode> codes() {
        return rows.stream().flatMap(row -> row.code().stream());
    }
}
