package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.codes.CodeType;

/**
 * The first cells of each row on the page (填报内容): where it stands, and what was sent.
 *
 * @param withFile if a row tells its file
 * @param withType if a row tells the type it was judged as
 */
record SentCells(boolean withFile, boolean withType) {
    static final Bilingual LINE = new Bilingual("行", "Line");
    static final Bilingual AS_SENT = new Bilingual("填报内容", "As sent");

    Html line(ShownRow row) {
        return Html.text(String.valueOf(row.line()));
    }

    Html asSent(ShownRow row) {
        CodeType type = row.type();
        return Html.all(
                Html.tag("code", Chips.of(row.input())),
                withType && type != null ? Html.tag("small", Html.both(type.nameZh(), type.nameEn())) : Html.NONE,
                withFile ? Html.tag("small", Html.text(Place.name(row.file()))) : Html.NONE);
    }
}
