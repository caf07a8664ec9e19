package io.github.creditkit.model.dialect;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several texts in one cell (多值文本), with {@code ;} between them. */
final class TextListForm implements CellForm<List<String>> {
    static final TextListForm INSTANCE = new TextListForm();

    private TextListForm() {}

    @Override
    public @Nullable List<String> read(String cell, CellNotes notes) {
        List<String> texts = Arrays.stream(cell.split("[;；]", -1))
                .map(Blanks::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.isEmpty() ? null : texts;
    }

    @Override
    public String write(List<String> values) {
        return String.join(";", values);
    }
}
