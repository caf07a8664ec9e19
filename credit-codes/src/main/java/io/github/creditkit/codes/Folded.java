package io.github.creditkit.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A text after folding (规范化结果), beside the raw one. {@code toString} leaves both out: they may be a person's number.
 *
 * @param raw   the text as it came
 * @param text  the folded text
 * @param folds what was changed, one entry a kind, in the order of first appearance
 */
public record Folded(String raw, String text, List<Fold> folds) {
    /**
     * Copies the list.
     *
     * @param raw   the text as it came
     * @param text  the folded text
     * @param folds what was changed
     */
    public Folded {
        folds = List.copyOf(folds);
    }

    /**
     * If folding changed the text.
     *
     * @return false when raw and folded are the same
     */
    public boolean changed() {
        return !folds.isEmpty();
    }

    /**
     * Judges the folded text and tells what was folded.
     *
     * @param parser such as {@code OrganizationCode::tryParse}
     * @param <T>    what is read
     * @return the parser's verdict, with a note for each fold before the others
     */
    public <T> Parsed<T> parsedBy(Function<? super String, Parsed<T>> parser) {
        return notedOn(parser.apply(text));
    }

    /** The same with the words around a number gone. */
    Folded withoutWording(String number) {
        List<Fold> more = new ArrayList<>(folds);
        more.add(new Fold(NoteKind.FOLDED_WORDING, 1, text.length() - number.length()));
        return new Folded(raw, number, more);
    }

    <T> Parsed<T> notedOn(Parsed<T> parsed) {
        if (folds.isEmpty()) {
            return parsed;
        }
        List<Note> notes = new ArrayList<>();
        folds.forEach(fold -> notes.add(fold.note()));
        notes.addAll(parsed.notes());
        if (parsed instanceof Parsed.Ok<T> ok) {
            return new Parsed.Ok<>(ok.value(), notes);
        }
        return new Parsed.Refused<>(text, parsed.violations(), notes);
    }

    @Override
    public String toString() {
        return "Folded" + folds;
    }
}
