package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Rule;

/** Takes what there is to say of a cell while it is read (单元格说明). */
interface CellNotes {
    /** It was not sent in its canonical form, but in one that is certain: {@code how} says which. */
    void folded(Bilingual how);

    /** It cannot be read. Its text is shown if it holds no person's number. */
    void refused(String cell, Bilingual expected);

    /** It is empty, and the template demands a text even for what the record leaves out. */
    void missing();

    /** Another rule, at its own level. */
    void add(Rule rule, String found, Bilingual expected);
}
