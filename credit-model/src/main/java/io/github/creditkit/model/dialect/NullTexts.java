package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Item;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forms for data in which nothing is written as a text (空值写法): {@code \N}, 暂无, 无. */
final class NullTexts extends CellForms {
    private static final Set<String> NOTHING = Set.of("\\N", "暂无", "无", "null", "NULL");

    NullTexts(TemplateOptions options) {
        super(options, false);
    }

    @Override
    Optional<CellForm<?>> of(Item item) {
        return super.of(item).map(NullAware::new);
    }

    private record NullAware<T>(CellForm<T> form) implements CellForm<T> {
        @Override
        public @Nullable T read(String cell, CellNotes notes) {
            return NOTHING.contains(Blanks.strip(cell)) ? null : form.read(cell, notes);
        }

        @Override
        public String write(T value) {
            return form.write(value);
        }
    }
}
