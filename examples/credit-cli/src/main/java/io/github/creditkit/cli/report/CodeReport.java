package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.report.BarChart.Bar;
import io.github.creditkit.cli.report.BarChart.Layout;
import io.github.creditkit.cli.verdict.Tally;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.division.DivisionEdition;
import io.github.creditkit.codes.division.DivisionTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report over codes (代码校验报告): charts of all rows, tables of the first of each kind, codes taken apart. */
public final class CodeReport {
    private static final Bilingual TITLE = new Bilingual("代码校验报告", "Codes, checked");
    private static final int MOST_TYPES = 3;

    private final About about;
    private final Tally tally;
    private final CodeCounts counts;
    private final Repeats repeats;

    /**
     * What was checked, and how.
     *
     * @param files    the files that were read, as the user named them, fit to be shown
     * @param lenient  if texts were folded first
     * @param suggests if suggestions were asked for
     * @param hiding   if persons' numbers are hidden
     */
    public record About(List<String> files, boolean lenient, boolean suggests, boolean hiding) {}

    private CodeReport(About about, Tally tally, CodeFindings findings) {
        this.about = about;
        this.tally = tally;
        this.counts = findings.counts();
        this.repeats = findings.repeats();
    }

    /**
     * The page.
     *
     * @param about    what was checked
     * @param tally    the counts that the summary shows too
     * @param findings the rest
     * @return HTML
     */
    public static String of(About about, Tally tally, CodeFindings findings) {
        return new CodeReport(about, tally, findings).page();
    }

    private String page() {
        List<Html> sections = new ArrayList<>();
        sections.add(tiles());
        sections.add(charts());
        SentCells cells = new SentCells(severalFiles(), counts.types().size() > 1);
        if (counts.refused().count() > 0) {
            sections.add(Frame.section(
                    new Bilingual("不予通过的行", "Refused rows"),
                    about.suggests()
                            ? new Bilingual(
                                    "建议由校验规则推算而来，仅供核对，程序不改动原始数据。",
                                    "Suggestions follow from the check characters. They are for a person to confirm; no data were"
                                            + " changed.")
                            : new Bilingual("程序不改动原始数据。", "No data were changed."),
                    rows(
                            new RefusedTable(cells, about.suggests())
                                    .of(counts.refused().rows()),
                            counts.refused())));
        }
        if (counts.folded().count() > 0) {
            sections.add(Frame.section(
                    new Bilingual("规范化后有效的行", "Rows valid after folding"),
                    new Bilingual(
                            "写法不规范，但含义没有歧义：去除空白、连字符和不可见字符，全角转半角，小写转大写。",
                            "Written loosely but beyond doubt: blanks, hyphens and invisible characters, full width, small"
                                    + " letters."),
                    rows(new FoldedTable(cells).of(counts.folded().rows()), counts.folded())));
        }
        if (!counts.notes().isEmpty() || !repeats.isEmpty()) {
            sections.add(Frame.section(
                    new Bilingual("提示", "Notes"),
                    new Bilingual("以下代码有效，但值得留意。", "These codes are valid, and worth a second look."),
                    new NoteList(counts, repeats, severalFiles()).html()));
        }
        if (!counts.explained().isEmpty()) {
            sections.add(Frame.section(
                    new Bilingual("代码解读", "Some codes taken apart"),
                    counts.types().containsKey(CodeType.UNIFIED_SOCIAL_CREDIT_CODE)
                            ? new Bilingual(
                                    "行政区划码是首次登记机关所在地，不是机构住所；代码终身不变，区划撤销也不影响其效力。",
                                    "The division is that of the office of first registration, not an address; a code never"
                                            + " changes.")
                            : new Bilingual("各组成部分及其含义。", "The parts, and what they mean."),
                    Html.tag(
                            "div class=\"anatomies\"",
                            Html.all(counts.explained().stream().map(Anatomy::of)))));
        }
        return new Frame(over(), TITLE, lead(), foot()).around(sections);
    }

    private boolean severalFiles() {
        return about.files().size() > 1;
    }

    /** The types that the rows were judged as, the most frequent first. */
    private Bilingual over() {
        List<CodeType> types = mostFrequent(counts.types()).stream()
                .map(Map.Entry::getKey)
                .limit(MOST_TYPES)
                .toList();
        String more = counts.types().size() > MOST_TYPES ? " …" : "";
        return new Bilingual(
                types.stream().map(CodeType::nameZh).collect(Collectors.joining(" · ")) + more,
                types.stream().map(CodeType::nameEn).collect(Collectors.joining(" · ")) + more);
    }

    private Bilingual lead() {
        Bilingual rows = about.lenient()
                ? Bilingual.of(
                        "%,d 行原样有效，%,d 行规范化后有效",
                        "%,d valid as sent, %,d valid after folding",
                        tally.valid() - counts.folded().count(),
                        counts.folded().count())
                : Bilingual.of("%,d 行有效", "%,d valid", tally.valid());
        Bilingual suggested = about.suggests()
                ? Bilingual.of(
                        "，其中 %,d 行有唯一的修复建议", "; for %,d of these just one code is suggested", tally.suggestedOnce())
                : Bilingual.of("", "");
        Bilingual files = files();
        return new Bilingual(
                Bilingual.of(
                                "%s共 %,d 行：%s，%,d 行不予通过%s。",
                                "", files.zh(), tally.rows(), rows.zh(), tally.refused(), suggested.zh())
                        .zh(),
                Bilingual.of(
                                "",
                                "%s: %,d rows, %s, %,d refused%s.",
                                files.en(),
                                tally.rows(),
                                rows.en(),
                                tally.refused(),
                                suggested.en())
                        .en());
    }

    private Bilingual files() {
        String first = Place.name(about.files().get(0));
        if (severalFiles()) {
            int all = about.files().size();
            return Bilingual.of("文件 %s 等 %d 个文件", "%s and others, %d files", first, all);
        }
        return first.equals("-") ? Bilingual.of("标准输入", "The standard input") : Bilingual.of("文件 %s ", "%s", first);
    }

    private Bilingual foot() {
        DivisionEdition divisions = DivisionTable.bundled().edition();
        Bilingual persons = about.hiding()
                ? new Bilingual("自然人证件号码一律脱敏显示。", "Natural persons' numbers are masked.")
                : new Bilingual("本页含有自然人证件号码，请妥善保管。", "Natural persons' numbers are on this page; keep it safe.");
        Bilingual page = Bilingual.of(
                "本页不含脚本，不访问网络。行政区划数据：%d 至 %d 年。",
                " This page has no scripts and uses no network. Divisions of %d to %d.",
                divisions.firstYear(),
                divisions.newestYear());
        return new Bilingual(persons.zh() + page.zh(), persons.en() + page.en());
    }

    private Html tiles() {
        long rows = tally.rows();
        long folded = counts.folded().count();
        List<Tile> tiles = new ArrayList<>();
        if (about.lenient()) {
            tiles.add(new Tile("sent", new Bilingual("原样有效", "Valid as sent"), tally.valid() - folded, rows));
            tiles.add(new Tile("fold", new Bilingual("规范化后有效", "Valid after folding"), folded, rows));
        } else {
            tiles.add(new Tile("sent", new Bilingual("有效", "Valid"), tally.valid(), rows));
            tiles.add(new Tile("fold", new Bilingual("其中有提示", "Of these, with notes"), tally.noted(), rows));
        }
        tiles.add(new Tile("bad", new Bilingual("不予通过", "Refused"), tally.refused(), rows));
        if (about.hiding()) {
            tiles.add(new Tile(
                    "personal", new Bilingual("其中疑似个人号码", "Of these, persons' numbers"), counts.misplaced(), rows));
        }
        return Tile.all(tiles);
    }

    private Html charts() {
        List<Bar> reasons = tally.reasons().stream()
                .map(count -> new Bar(Bilingual.of(count.reason()), count.rows()))
                .toList();
        return Frame.charts(
                Html.all(
                        new BarChart(
                                        "reasons",
                                        new Bilingual("不予通过的原因（行数，一行可有几个）", "Reasons for refusal, in rows"),
                                        Layout.ABOVE)
                                .of(reasons, about.suggests() ? repairs() : Html.NONE),
                        new BarChart("folds", new Bilingual("规范化处理了什么（行数）", "What was folded, in rows"), Layout.ABOVE)
                                .of(bars(counts.folds(), Bilingual::of))),
                new BarChart(
                                "provinces",
                                new Bilingual("有效信用代码的首次登记地（行数）", "Where the valid credit codes were first registered"),
                                Layout.LEFT)
                        .of(bars(counts.provinces(), Province::name)));
    }

    private static <T> List<Map.Entry<T, Long>> mostFrequent(Map<T, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> String.valueOf(entry.getKey())))
                .toList();
    }

    private static <T> List<Bar> bars(Map<T, Long> counts, Function<? super T, Bilingual> name) {
        return mostFrequent(counts).stream()
                .map(entry -> new Bar(name.apply(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Html repairs() {
        return Html.tag(
                "dl class=\"repairs\"",
                repair("唯一建议", "One code suggested", tally.suggestedOnce()),
                repair("多个建议", "Several", tally.suggested() - tally.suggestedOnce()),
                repair("无建议", "None", tally.refused() - tally.suggested()));
    }

    private static Html repair(String zh, String en, long count) {
        return Html.tag("div", Html.tag("dt", Html.both(zh, en)), Html.tag("dd", Html.text(count)));
    }

    /** A table, and how many rows are not in it. */
    private static Html rows(Html table, Examples examples) {
        return examples.leftOut() == 0
                ? table
                : Html.all(
                        table,
                        Html.tag(
                                "p class=\"note\"",
                                Html.both(Bilingual.of(
                                        "每种情况列出前 %d 行，另有 %,d 行未列出，已计入图表。",
                                        "The first %d rows of each kind are listed; %,d more are counted in the charts only.",
                                        Examples.EACH,
                                        examples.leftOut()))));
    }
}
