package io.github.creditkit.cli.report;

import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.codes.CodePart;
import io.github.creditkit.codes.Note;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A valid code taken apart for the reader (代码解读): its parts in colours, and what each means. */
final class Anatomy {
    private static final int COLOURS = 5;
    private static final Pattern NEXT_WORD = Pattern.compile("(?=[A-Z])");

    private Anatomy() {}

    static Html of(ShownRow row) {
        List<CodePart> parts = row.parts();
        return Html.tag(
                "article class=\"anatomy\"",
                Html.tag(
                        "h3 class=\"code\"",
                        Html.all(IntStream.range(0, parts.size())
                                .mapToObj(i -> Html.tag(
                                        "span" + colour(i),
                                        Html.text(parts.get(i).text()))))),
                Html.tag("dl", Html.all(IntStream.range(0, parts.size()).mapToObj(i -> line(i, parts.get(i))))),
                Html.all(row.notes().stream()
                        .filter(note -> !note.kind().folding())
                        .map(Anatomy::note)));
    }

    private static String colour(int part) {
        return " class=\"part" + part % COLOURS + "\"";
    }

    private static Html line(int i, CodePart part) {
        return Html.all(
                Html.tag("dt" + colour(i), Html.text(part.text())),
                Html.tag(
                        "dd",
                        Html.tag("span class=\"name\"", Html.both(part.nameZh(), words(part.name()))),
                        Html.text(" "),
                        Html.both(part.meaningZh(), part.meaningEn())));
    }

    private static Html note(Note note) {
        return Html.tag("p class=\"note\"", Html.both(note.messageZh(), note.messageEn()));
    }

    /** The words of a lowerCamel name. */
    private static String words(String name) {
        return NEXT_WORD.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
