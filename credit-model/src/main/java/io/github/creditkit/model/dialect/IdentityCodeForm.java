package io.github.creditkit.model.dialect;

import io.github.creditkit.codes.Fold;
import io.github.creditkit.codes.Folded;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.Coded;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The identity code of an organisation (机构身份代码), folded only where it is none as it stands. */
final class IdentityCodeForm implements CellForm<Coded<?>> {
    private final Function<String, Coded<?>> meaning;

    IdentityCodeForm(Function<String, Coded<?>> meaning) {
        this.meaning = meaning;
    }

    @Override
    public @Nullable Coded<?> read(String cell, CellNotes notes) {
        String text = Blanks.strip(cell);
        if (text.isEmpty()) {
            return null;
        }
        Coded<?> read = meaning.apply(text);
        return read.isKnown() ? read : meaning.apply(fold(text, notes));
    }

    static String fold(String text, CellNotes notes) {
        Folded folded = Normalizer.fold(text);
        if (folded.changed()) {
            notes.folded(how(folded));
        }
        return folded.text();
    }

    static Bilingual how(Folded folded) {
        return new Bilingual(
                folded.folds().stream()
                        .map(Fold::kind)
                        .map(kind -> kind.nameZh())
                        .collect(Collectors.joining("、")),
                folded.folds().stream()
                        .map(Fold::kind)
                        .map(kind -> kind.nameEn())
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public String write(Coded<?> value) {
        return value.text();
    }
}
