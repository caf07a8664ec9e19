package io.github.creditkit.model.dialect;

import io.github.creditkit.model.codeset.Coded;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several values of a code set in one cell (多值代码), with {@code ;} between them. */
final class CodeListForm implements CellForm<List<Coded<?>>> {
    private final CodeForm<?> each;

    CodeListForm(CodeForm<?> each) {
        this.each = each;
    }

    @Override
    public @Nullable List<Coded<?>> read(String cell, CellNotes notes) {
        List<Coded<?>> values = each.readAll(cell, notes);
        return values.isEmpty() ? null : values;
    }

    @Override
    public String write(List<Coded<?>> values) {
        return values.stream().map(Coded::text).collect(Collectors.joining(";"));
    }
}
