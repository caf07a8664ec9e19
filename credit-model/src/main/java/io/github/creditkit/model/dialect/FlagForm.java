package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Yes or no (是否): 是 and 否, {@code true} and {@code false}, {@code Y} and {@code N}. Digits are not: senders number them either way. */
final class FlagForm implements CellForm<Boolean> {
    static final FlagForm INSTANCE = new FlagForm();

    private static final Bilingual EXPECTED = new Bilingual("是或否", "是 or 否");

    private FlagForm() {}

    @Override
    public @Nullable Boolean read(String cell, CellNotes notes) {
        String text = WidthFold.fold(Blanks.strip(cell), notes);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "是", "true", "y", "yes" -> true;
            case "否", "false", "n", "no" -> false;
            default -> {
                notes.refused(cell, EXPECTED);
                yield null;
            }
        };
    }

    @Override
    public String write(Boolean value) {
        return value ? "是" : "否";
    }
}
