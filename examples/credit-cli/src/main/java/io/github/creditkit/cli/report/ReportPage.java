package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.report.BarChart.Bar;
import io.github.creditkit.cli.validate.Tally;
import io.github.creditkit.codes.Reason;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The report (校验报告): one page without scripts, pictures or anything else from outside, and a policy that forbids them,
 * so it can be mailed, archived and opened on a machine without a network. It holds no row and no person's number.
 */
public final class ReportPage {
    private static final int MOST_BARS = 12;
    private static final int MOST_MISTAKES = 10;

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
    public record About(String file, Bilingual profile, Bilingual dialect, Bilingual group, String received) {}

    private ReportPage(About about, Tally tally) {
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
        return new ReportPage(about, tally).page();
    }

    private String page() {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>数据校验报告</title>
                <style>
                """ + style() + """
                </style>
                </head>
                <body>
                <input type="radio" name="language" id="language-zh" checked>
                <input type="radio" name="language" id="language-en">
                """ + Html.all(header(), main(), footer()).markup() + "\n</body>\n</html>\n";
    }

    private Html header() {
        return Html.tag(
                "header",
                Html.tag(
                        "p class=\"languages\"",
                        Html.tag("label for=\"language-zh\"", Html.text("中文")),
                        Html.tag("label for=\"language-en\" lang=\"en\"", Html.text("English"))),
                Html.tag(
                        "p class=\"over\"",
                        Html.both(
                                about.profile().zh() + " · " + about.dialect().zh() + " · "
                                        + about.group().zh(),
                                about.profile().en() + " · " + about.dialect().en() + " · "
                                        + about.group().en())),
                Html.tag("h1", Html.both("数据校验报告", "Records, checked")),
                Html.tag("p class=\"lead\"", lead()));
    }

    private Html lead() {
        return Html.both(
                "文件 %s 共 %,d 行：%,d 行通过（其中 %,d 行有提醒），%,d 行退回修改。按接收日期 %s 校验。"
                        .formatted(
                                about.file(),
                                tally.rows(),
                                tally.accepted(),
                                tally.warned(),
                                tally.rejected(),
                                about.received()),
                "The %,d rows of %s: %,d accepted, %,d of them with a warning; %,d to be mended. Checked as received on %s."
                        .formatted(
                                tally.rows(),
                                about.file(),
                                tally.accepted(),
                                tally.warned(),
                                tally.rejected(),
                                about.received()));
    }

    private Html main() {
        List<Html> sections = new ArrayList<>();
        sections.add(tiles());
        sections.add(charts());
        mistakes(
                sections,
                Level.ERROR,
                "最常见的问题",
                "Most frequent mistakes",
                "有这些问题的行已退回。",
                "Rows with these were sent back.");
        mistakes(
                sections,
                Level.WARNING,
                "最常见的提醒",
                "Most frequent warnings",
                "有提醒的行照常通过，请核对。",
                "Rows with warnings go on; please look at them.");
        mistakes(
                sections,
                Level.NOTE,
                "读取时的说明",
                "Notes of the reading",
                "写法不规范但含义确定，已按规范形式写出。",
                "Written loosely but beyond doubt; written out in the canonical form.");
        return Html.tag("main", Html.all(sections));
    }

    private Html tiles() {
        return Html.tag(
                "section class=\"tiles\" aria-label=\"汇总 / Summary\"",
                tile("sent", "通过", "Accepted", tally.accepted()),
                tile("fold", "其中有提醒", "Of these, with warnings", tally.warned()),
                tile("bad", "退回", "Rejected", tally.rejected()),
                tile("personal", "其中无法读取", "Of these, unreadable", tally.unreadable()));
    }

    private Html tile(String kind, String zh, String en, long count) {
        double share = tally.rows() == 0 ? 0 : 100.0 * count / tally.rows();
        String percent = String.format(Locale.ROOT, "%.1f%%", share);
        return Html.tag(
                "div class=\"tile " + kind + "\"",
                Html.tag("p class=\"what\"", Html.both(zh, en)),
                Html.tag("p class=\"figure\"", Html.text(count), Html.tag("small", Html.text(percent))),
                Html.tag(
                        "svg class=\"share\" width=\"100%\" height=\"4\" aria-hidden=\"true\"",
                        Html.tag("rect class=\"rest\" width=\"100%\" height=\"4\" rx=\"2\""),
                        Html.tag("rect class=\"bar\" width=\"" + percent + "\" height=\"4\" rx=\"2\"")));
    }

    private Html charts() {
        List<Bar> reasons = new ArrayList<>(bars(tally.rules(Level.ERROR), ReportPage::named));
        reasons.addAll(bars(tally.faults(), reason -> new Bilingual(reason.nameZh(), reason.nameEn())));
        Html left = Html.all(
                chart("reasons", "退回原因（行数）", "Reasons for rejection, in rows", BarChart.Layout.ABOVE, reasons),
                chart(
                        "warnings",
                        "提醒（行数）",
                        "Warnings, in rows",
                        BarChart.Layout.ABOVE,
                        bars(tally.rules(Level.WARNING), ReportPage::named)));
        Html right = Html.all(
                chart(
                        "items",
                        "有错的数据项（行数）",
                        "Items with errors, in rows",
                        BarChart.Layout.ABOVE,
                        bars(tally.items(), ReportPage::named)),
                chart(
                        "lateness",
                        "迟报（决定后第几个工作日报送）",
                        "Late rows, by working days after the decision",
                        BarChart.Layout.LEFT,
                        bars(tally.lateness(), days -> new Bilingual("第 " + days + " 个工作日", days + " days"))));
        return Html.tag("section class=\"charts\"", Html.tag("div", left), Html.tag("div", right));
    }

    private static Bilingual named(Reason rule) {
        return new Bilingual(rule.word() + " " + rule.nameZh(), rule.word() + " " + rule.nameEn());
    }

    private static Bilingual named(ItemName item) {
        String name = item.name().isEmpty() ? "整条记录" : item.name();
        String code = item.code().isEmpty() ? "" : item.code() + " ";
        return new Bilingual(code + name, item.code().isEmpty() ? name : item.code());
    }

    private static <T> List<Bar> bars(List<Tally.Line<T>> lines, Function<? super T, Bilingual> label) {
        return lines.stream()
                .limit(MOST_BARS)
                .map(line -> new Bar(label.apply(line.thing()), line.rows()))
                .toList();
    }

    private static Html chart(String id, String zh, String en, BarChart.Layout layout, List<Bar> bars) {
        Bilingual title = new Bilingual(zh, en);
        return bars.isEmpty()
                ? Html.NONE
                : Html.tag(
                        "figure class=\"card\"",
                        Html.tag("figcaption", Html.both(title)),
                        new BarChart(id, title, layout).of(bars));
    }

    private void mistakes(List<Html> sections, Level level, String zh, String en, String aboutZh, String aboutEn) {
        List<Tally.Count> counts = tally.mistakes(level, MOST_MISTAKES);
        if (counts.isEmpty()) {
            return;
        }
        sections.add(Html.tag(
                "section",
                Html.tag("h2", Html.both(zh, en)),
                Html.tag("p class=\"about\"", Html.both(aboutZh, aboutEn)),
                Html.tag(
                        "table class=\"mistakes\"",
                        Html.tag(
                                "thead",
                                Html.tag(
                                        "tr",
                                        Html.tag("th scope=\"col\"", Html.both("行数", "Rows")),
                                        Html.tag("th scope=\"col\"", Html.both("规则", "Rule")),
                                        Html.tag("th scope=\"col\"", Html.both("数据项", "Item")),
                                        Html.tag("th scope=\"col\"", Html.both("例", "Example")))),
                        Html.tag("tbody", Html.all(counts.stream().map(ReportPage::mistake))))));
    }

    private static Html mistake(Tally.Count count) {
        Issue example = count.example();
        Rule rule = example.rule();
        String rows = count.numbers().stream().map(String::valueOf).collect(Collectors.joining("、"));
        return Html.tag(
                "tr",
                Html.tag("th scope=\"row\"", Html.text(count.rows())),
                Html.tag(
                        "td",
                        Html.tag("span class=\"code\"", Html.text(rule.word())),
                        Html.text(" "),
                        Html.both(rule.nameZh(), rule.nameEn())),
                Html.tag("td", Html.both(named(example.item()))),
                Html.tag(
                        "td",
                        Html.both(example.messageZh(), example.messageEn()),
                        Html.tag("small", Html.both("见第 " + rows + " 行", "rows " + rows))));
    }

    private static Html footer() {
        return Html.tag(
                "footer",
                Html.tag(
                        "p",
                        Html.both(
                                "自然人证件号码不在本页出现。本页不含脚本，不访问网络。规则编号见 docs/rules.md。",
                                "No natural person's number is on this page. It has no scripts and uses no network. Rules by"
                                        + " id: docs/rules.md.")));
    }

    private static String style() {
        try (InputStream css = ReportPage.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("the style sheet is missing");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
