package io.github.creditkit.model.dialect;

import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.Folded;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.model.item.IdNumber;
import org.jspecify.annotations.Nullable;

/** The number of a person's document (证件号码). Only what becomes a good citizen number is folded: a passport's hyphen is its own. */
final class PersonNumberForm implements CellForm<IdNumber> {
    static final PersonNumberForm INSTANCE = new PersonNumberForm();

    private PersonNumberForm() {}

    @Override
    public @Nullable IdNumber read(String cell, CellNotes notes) {
        String text = Blanks.strip(cell);
        if (text.isEmpty()) {
            return null;
        }
        if (!CitizenIdentificationNumber.isValid(text)) {
            Folded folded = Normalizer.fold(text);
            if (folded.changed() && CitizenIdentificationNumber.isValid(folded.text())) {
                notes.folded(IdentityCodeForm.how(folded));
                return IdNumber.of(folded.text());
            }
        }
        return IdNumber.of(text);
    }

    @Override
    public String write(IdNumber value) {
        return value.text();
    }
}
