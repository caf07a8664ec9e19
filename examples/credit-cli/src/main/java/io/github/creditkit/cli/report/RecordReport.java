package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.report.BarChart.Bar;
import io.github.creditkit.cli.report.BarChart.Layout;
import io.github.creditkit.cli.validate.Tally;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.Rule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report over a file of records (数据校验报告). It holds no row and no person's number. */
public final class RecordReport {
    private static final int MOST_BARS = 12;
    private static final int MOST_MISTAKES = 10;

    private static final Bilingual TITLE = new Bilingual("数据校验报告", "Records, checked");
    private static final Bilingual FOOT = new Bilingual(
            "自然人证件号码不在本页出现。本页不含脚本，不访问网络。规则编号见 docs/rules.md。",
            "No natural person's number is on this page. It has no scripts and uses no network. Rules by id:"
                    + " docs/rules.md.");
    private static final Bilingual WHOLE = new Bilingual("整条记录", "the whole record");
    private static final List<Bilingual> HEADINGS = List.of(
            new Bilingual("行数", "Rows"),
            new Bilingual("规则", "Rule"),
            new Bilingual("数据项", "Item"),
            new Bilingual("例", "Example"));

    /** In words: a line would break at the hyphens of digits. */
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("uuuu 年 M 月 d 日", Locale.CHINESE);

    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final About about;
    private final Tally tally;

    /**
     * What was validated, and how.
     *
     * @param file     the file's name
     * @param profile  what its records are, in Chinese and English
     * @param dialect  the form of its rows
     * @param group    what it was checked for
     * @param received the day it was received
     */
    public record About(String file, Bilingual profile, Bilingual dialect, Bilingual group, LocalDate received) {}

    private RecordReport(About about, Tally tally) {
        this.about = about;
        this.tally = tally;
    }

    /**
     * The page.
     *
     * @param about what was validated
     * @param tally what was found
     * @return HTML
     */
    public static String of(About about, Tally tally) {
        return new RecordReport(about, tally).page();
    }

    private String page() {
        List<Html> sections = new ArrayList<>();
        sections.add(tiles());
        sections.add(charts());
        mistakes(
                sections,
                Level.ERROR,
                new Bilingual("最常见的问题", "Most frequent mistakes"),
                new Bilingual("有这些问题的行已退回。", "Rows with these were sent back."));
        mistakes(
                sections,
                Level.WARNING,
                new Bilingual("最常见的提醒", "Most frequent warnings"),
                new Bilingual("有提醒的行照常通过，请核对。", "Rows with warnings go on; please look at them."));
        mistakes(
                sections,
                Level.NOTE,
                new Bilingual("读取时的说明", "Notes of the reading"),
                new Bilingual(
                        "写法不规范但含义确定，已按规范形式写出。",
                        "Written loosely but beyond doubt; written out in the canonical form."));
        return new Frame(over(), TITLE, lead(), FOOT).around(sections);
    }

    private Bilingual over() {
        return new Bilingual(
                about.profile().zh() + " · " + about.dialect().zh() + " · "
                        + about.group().zh(),
                about.profile().en() + " · " + about.dialect().en() + " · "
                        + about.group().en());
    }

    private Bilingual lead() {
        return Bilingual.of(
                "文件 %1$s 共 %2$,d 行：%3$,d 行通过（其中 %4$,d 行有提醒），%5$,d 行退回修改。按接收日期 %6$s校验。",
                "%1$s has %2$,d rows: %3$,d accepted, %4$,d of them with a warning; %5$,d to be mended. Checked as received on"
                        + " %7$s.",
                about.file(),
                tally.rows(),
                tally.accepted(),
                tally.warned(),
                tally.rejected(),
                DAY_ZH.format(about.received()),
                DAY_EN.format(about.received()));
    }

    private Html tiles() {
        long rows = tally.rows();
        return Tile.all(List.of(
                new Tile("sent", new Bilingual("通过", "Accepted"), tally.accepted(), rows),
                new Tile("fold", new Bilingual("其中有提醒", "Of these, with warnings"), tally.warned(), rows),
                new Tile("bad", new Bilingual("退回", "Rejected"), tally.rejected(), rows),
                new Tile("personal", new Bilingual("其中无法读取", "Of these, unreadable"), tally.unreadable(), rows)));
    }

    private Html charts() {
        List<Bar> reasons = bars(
                tally.faults(),
                fault -> new Bilingual(fault.rule() + " " + fault.nameZh(), fault.rule() + " " + fault.nameEn()));
        reasons.addAll(bars(tally.rules(Level.ERROR), RecordReport::named));
        reasons.sort(Comparator.comparingLong(Bar::count).reversed());
        return Frame.charts(
                Html.all(
                        chart("reasons", new Bilingual("退回原因（行数）", "Reasons for rejection, in rows"), reasons),
                        chart(
                                "warnings",
                                new Bilingual("提醒（行数）", "Warnings, in rows"),
                                bars(tally.rules(Level.WARNING), RecordReport::named))),
                Html.all(
                        chart(
                                "items",
                                new Bilingual("有错的数据项（行数）", "Items with errors, in rows"),
                                bars(tally.items(), RecordReport::named)),
                        new BarChart(
                                        "lateness",
                                        new Bilingual(
                                                "迟报（决定后第几个工作日报送）", "Late rows, by working days after the decision"),
                                        Layout.LEFT)
                                .of(lateness(tally.lateness()))));
    }

    /** By days, so the last bar takes all that come after it. */
    private static List<Bar> lateness(List<Tally.Line<Integer>> lines) {
        int alone = lines.size() <= MOST_BARS ? lines.size() : MOST_BARS - 1;
        List<Bar> bars = bars(lines.subList(0, alone), days -> new Bilingual("第 " + days + " 个工作日", days + " days"));
        long rest = lines.stream().skip(alone).mapToLong(Tally.Line::rows).sum();
        if (rest > 0) {
            int from = lines.get(alone).thing();
            bars.add(new Bar(new Bilingual("第 " + from + " 个起", from + " and more"), rest));
        }
        return bars;
    }

    private static Html chart(String id, Bilingual title, List<Bar> bars) {
        int more = bars.size() - MOST_BARS;
        return new BarChart(id, title, Layout.ABOVE)
                .of(
                        bars.subList(0, Math.min(bars.size(), MOST_BARS)),
                        more <= 0
                                ? Html.NONE
                                : Html.tag("p class=\"note\"", Html.both("另有 " + more + " 种", more + " more kinds")));
    }

    private static Bilingual named(Rule rule) {
        return new Bilingual(rule.word() + " " + rule.nameZh(), rule.word() + " " + rule.nameEn());
    }

    /** Items have Chinese names only. */
    private static Bilingual named(ItemName item) {
        String code = item.code().isEmpty() ? "" : item.code() + " ";
        return item.name().isEmpty() ? WHOLE : new Bilingual(code + item.name(), code + item.name());
    }

    private static <T> List<Bar> bars(List<Tally.Line<T>> lines, Function<? super T, Bilingual> label) {
        return lines.stream()
                .map(line -> new Bar(label.apply(line.thing()), line.rows()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void mistakes(List<Html> sections, Level level, Bilingual heading, Bilingual about) {
        List<Tally.Count> counts = tally.mistakes(level, MOST_MISTAKES);
        if (!counts.isEmpty()) {
            String id = level.name().toLowerCase(Locale.ROOT) + "s";
            sections.add(Frame.section(
                    heading,
                    about,
                    new RowTable(id, "mistakes", HEADINGS).of(counts.stream().map(RecordReport::mistake))));
        }
    }

    private static List<Html> mistake(Tally.Count count) {
        Issue example = count.example();
        Rule rule = example.rule();
        String zh = count.numbers().stream().map(String::valueOf).collect(Collectors.joining("、"));
        String en = count.numbers().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return List.of(
                Html.text(count.rows()),
                Html.all(
                        Html.tag("span class=\"code\"", Html.text(rule.word())),
                        Html.text(" "),
                        Html.both(rule.nameZh(), rule.nameEn())),
                Html.both(named(example.item())),
                Html.all(
                        Html.both(example.messageZh(), example.messageEn()),
                        Html.tag("small", Html.both("见第 " + zh + " 行", "rows " + en))));
    }
}
