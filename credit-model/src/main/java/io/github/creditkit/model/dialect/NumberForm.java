package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number (数值), whole or with decimals.
 *
 * @param <T> the value's type
 */
final class NumberForm<T extends Number> implements CellForm<T> {
    static final NumberForm<Integer> WHOLE =
            new NumberForm<>(Pattern.compile("-?\\d{1,9}"), Integer::valueOf, new Bilingual("整数", "a whole number"));
    static final NumberForm<BigDecimal> DECIMAL = new NumberForm<>(
            Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?"), BigDecimal::new, new Bilingual("数值", "a number"));

    private final Pattern form;
    private final Function<String, T> number;
    private final Bilingual expected;

    private NumberForm(Pattern form, Function<String, T> number, Bilingual expected) {
        this.form = form;
        this.number = number;
        this.expected = expected;
    }

    @Override
    public @Nullable T read(String cell, CellNotes notes) {
        String text = WidthFold.fold(Blanks.strip(cell), notes);
        if (text.isEmpty()) {
            return null;
        }
        if (!form.matcher(text).matches()) {
            notes.refused(cell, expected);
            return null;
        }
        return number.apply(text);
    }

    @Override
    public String write(T value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
