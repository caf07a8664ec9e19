package io.github.creditkit.model.dialect;

import org.jspecify.annotations.Nullable;

/** A text as it is, but for blanks around it (文本). */
final class TextForm implements CellForm<String> {
    static final TextForm INSTANCE = new TextForm();

    private TextForm() {}

    @Override
    public @Nullable String read(String cell, CellNotes notes) {
        String text = Blanks.strip(cell);
        return text.isEmpty() ? null : text;
    }

    @Override
    public String write(String value) {
        return value;
    }
}
