package io.github.creditkit.codes;

/**
 * One kind of change that folding made (规范化改动).
 *
 * @param kind     what was changed; one of the kinds that {@link NoteKind#folding()} holds for
 * @param position the first character it was made at, counted from 1 in the raw text
 * @param count    how many characters it was made to
 */
public record Fold(NoteKind kind, int position, int count) {

    /**
     * The same as a note.
     *
     * @return a note without any of the text
     */
    public Note note() {
        return new Note(kind, position, "");
    }
}
