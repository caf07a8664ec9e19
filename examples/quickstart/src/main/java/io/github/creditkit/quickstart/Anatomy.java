package io.github.creditkit.quickstart;

import io.github.creditkit.codes.CodePart;
import io.github.creditkit.codes.Note;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A code taken apart for the reader (代码解读): its parts in colours, and what each means. */
final class Anatomy {
    private static final Pattern NEXT_WORD = Pattern.compile("(?=[A-Z])");

    private Anatomy() {}

    static Html of(UnifiedSocialCreditCode code) {
        List<CodePart> parts = code.parts();
        return Html.tag(
                "article class=\"anatomy\"",
                Html.tag(
                        "h3 class=\"code\"",
                        Html.all(IntStream.range(0, parts.size())
                                .mapToObj(i -> Html.tag(
                                        "span class=\"part" + i + "\"",
                                        Html.text(parts.get(i).text()))))),
                Html.tag("dl", Html.all(IntStream.range(0, parts.size()).mapToObj(i -> line(i, parts.get(i))))),
                Html.all(code.notes().stream().map(Anatomy::note)));
    }

    private static Html line(int i, CodePart part) {
        return Html.all(
                Html.tag("dt class=\"part" + i + "\"", Html.text(part.text())),
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
