package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A moment (时间): ISO 8601, with {@code T} or a blank, without an offset in China's time. */
final class MomentForm implements CellForm<OffsetDateTime> {
    static final MomentForm INSTANCE = new MomentForm();

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Bilingual EXPECTED =
            new Bilingual("时间，如 2024-03-02T09:30:00+08:00", "a time such as 2024-03-02T09:30:00+08:00");

    private MomentForm() {}

    @Override
    public @Nullable OffsetDateTime read(String cell, CellNotes notes) {
        String text = WidthFold.fold(Blanks.strip(cell), notes);
        if (text.isEmpty()) {
            return null;
        }
        String iso = text.replace('/', '-').replace(' ', 'T');
        try {
            return (OffsetDateTime) DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    iso, OffsetDateTime::from, at -> LocalDateTime.from(at).atOffset(CHINA));
        } catch (DateTimeParseException e) {
            notes.refused(cell, EXPECTED);
            return null;
        }
    }

    @Override
    public String write(OffsetDateTime value) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value);
    }
}
