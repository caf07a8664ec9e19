package io.github.creditkit.cli.report;

import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.cli.verdict.Judgement;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.Note;
import io.github.creditkit.codes.NoteKind;
import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.Violation;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report over codes shows beyond the tally (代码报告的统计): everything is counted, and only so many rows are kept.
 * Counts of batches are added up in the order of the file.
 */
final class CodeCounts {
    /** Say what a text is, which matters more than what is wrong with it as a code. */
    private static final List<CodeReason> TELLING = List.of(CodeReason.WRONG_IDENTIFIER_TYPE, CodeReason.PLACEHOLDER);

    /** Kinds of codes that are worth taking apart beside an ordinary one of each type. */
    private static final List<NoteKind> CURIOUS = List.of(NoteKind.PILOT_CHECK_RULE, NoteKind.DIVISION_ABOLISHED);

    private long misplaced;
    private final Map<CodeType, Long> types = new EnumMap<>(CodeType.class);
    private final Map<NoteKind, Long> folds = new EnumMap<>(NoteKind.class);
    private final Map<NoteKind, Places> notes = new EnumMap<>(NoteKind.class);
    private final Map<Province, Long> provinces = new HashMap<>();
    private final Map<Object, ShownRow> explained = new LinkedHashMap<>();
    private final Examples refused = new Examples();
    private final Examples folded = new Examples();

    void add(Judgement judgement, ShownRow row) {
        CodeType type = judgement.type();
        if (type != null) {
            types.merge(type, 1L, Long::sum);
        }
        IdentityCode code = judgement.code();
        if (code == null) {
            misplaced += row.isMisplaced() ? 1 : 0;
            refused.add(mainReason(row), row);
        } else {
            addValid(code, row);
        }
    }

    private void addValid(IdentityCode code, ShownRow row) {
        if (code instanceof UnifiedSocialCreditCode credit) {
            provinces.merge(Province.of(credit), 1L, Long::sum);
        }
        Place place = new Place(row.file(), row.line());
        for (Note note : row.notes()) {
            if (note.kind().folding()) {
                folds.merge(note.kind(), 1L, Long::sum);
            } else {
                notes.computeIfAbsent(note.kind(), first -> new Places()).add(place);
            }
        }
        row.notes().stream()
                .map(Note::kind)
                .filter(NoteKind::folding)
                .findFirst()
                .ifPresent(kind -> folded.add(kind, row));
        if (code.text().equals(row.canonical()) && !code.personal()) {
            explain(code.type(), row);
        }
    }

    private void explain(CodeType type, ShownRow row) {
        List<NoteKind> kinds = row.notes().stream()
                .map(Note::kind)
                .filter(kind -> !kind.folding())
                .toList();
        if (kinds.isEmpty()) {
            explained.putIfAbsent(type, row);
        } else if (CURIOUS.contains(kinds.get(0))) {
            explained.putIfAbsent(kinds.get(0), row);
        }
    }

    /** The one reason that decides among which examples a refused row is. */
    private static Object mainReason(ShownRow row) {
        List<Reason> reasons = row.violations().stream().map(Violation::reason).toList();
        return row.isMisplaced()
                ? CodeReason.WRONG_IDENTIFIER_TYPE
                : TELLING.stream()
                        .filter(reasons::contains)
                        .<Reason>map(reason -> reason)
                        .findFirst()
                        .orElse(reasons.get(0));
    }

    void add(CodeCounts later) {
        misplaced += later.misplaced;
        later.types.forEach((type, count) -> types.merge(type, count, Long::sum));
        later.folds.forEach((kind, count) -> folds.merge(kind, count, Long::sum));
        later.notes.forEach((kind, places) ->
                notes.computeIfAbsent(kind, first -> new Places()).add(places));
        later.provinces.forEach((province, count) -> provinces.merge(province, count, Long::sum));
        later.explained.forEach(explained::putIfAbsent);
        refused.add(later.refused);
        folded.add(later.folded);
    }

    /** Refused rows with what may be a person's number where none belongs. */
    long misplaced() {
        return misplaced;
    }

    /** The types that rows were judged as. */
    Map<CodeType, Long> types() {
        return types;
    }

    /** What was folded in valid rows; a row can have several. */
    Map<NoteKind, Long> folds() {
        return folds;
    }

    /** What is worth knowing about valid codes. */
    Map<NoteKind, Places> notes() {
        return notes;
    }

    /** Where the valid credit codes were first registered. */
    Map<Province, Long> provinces() {
        return provinces;
    }

    /** A few codes of organisations to take apart for the reader. */
    List<ShownRow> explained() {
        return List.copyOf(explained.values());
    }

    Examples refused() {
        return refused;
    }

    /** The rows that are valid after folding. */
    Examples folded() {
        return folded;
    }
}
