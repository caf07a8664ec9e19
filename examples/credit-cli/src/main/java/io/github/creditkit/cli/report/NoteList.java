package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.codes.NoteKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What is worth a second look in valid codes (提示), repetitions included, each with the rows it is about.
 *
 * @param counts       have the notes
 * @param repeats      codes that stand in several rows
 * @param severalFiles if a row tells its file
 */
record NoteList(CodeCounts counts, Repeats repeats, boolean severalFiles) {
    Html html() {
        List<Html> items = new ArrayList<>();
        counts.notes().entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<NoteKind, Places> entry) ->
                                entry.getValue().count())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> items.add(item(Bilingual.of(entry.getKey()), entry.getValue())));
        repeats.codes()
                .forEach(code -> items.add(
                        item(Bilingual.of("重复填报 %s", "Sent more than once: %s", code.shown()), code.places())));
        return Html.all(
                Html.tag("ul class=\"notes\"", Html.all(items)),
                repeats.more() == 0
                        ? Html.NONE
                        : below(Bilingual.of(
                                "另有 %,d 行重复填报未列出。", "%,d more rows repeat a code and are not listed.", repeats.more())),
                repeats.isFull()
                        ? below(Bilingual.of(
                                "只在最先出现的 %,d 个代码中查找重复。",
                                "Repetitions were looked for among the first %,d codes only.", Repeats.LOOKED_AT))
                        : Html.NONE);
    }

    private Html item(Bilingual what, Places places) {
        return Html.tag(
                "li",
                Html.tag("b", Html.both(what)),
                Html.tag("span class=\"number\"", Html.text(places.count())),
                Html.tag("span class=\"lines\"", Html.both(places.text(severalFiles))));
    }

    private static Html below(Bilingual text) {
        return Html.tag("p class=\"note\"", Html.both(text));
    }
}
