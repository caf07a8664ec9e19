package io.github.creditkit.quickstart;

import io.github.creditkit.codes.Note;
import io.github.creditkit.codes.NoteKind;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.division.DivisionEdition;
import io.github.creditkit.codes.division.DivisionTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The report (核验报告): one page without scripts, pictures or anything else from outside, and a policy that forbids
 * them, so it can be mailed, archived and opened on a machine without a network.
 */
final class ReportPage {
    private final Checked checked;

    private ReportPage(Checked checked) {
        this.checked = checked;
    }

    static String of(Checked checked) {
        return new ReportPage(checked).page();
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
                <title>统一社会信用代码核验报告</title>
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
                        Html.both("GB 32100-2015 · GB 11714-1997", "GB 32100-2015 · GB 11714-1997")),
                Html.tag("h1", Html.both("统一社会信用代码核验报告", "Unified social credit codes, checked")),
                Html.tag("p class=\"lead\"", lead()));
    }

    private Html lead() {
        int refused = checked.count(Outcome.REFUSED);
        return Html.both(
                "文件 %s 共 %d 行：%d 行原样有效，%d 行规范化后有效，%d 行不予通过，其中 %d 行有唯一的修复建议。"
                        .formatted(
                                checked.fileName(),
                                checked.total(),
                                checked.count(Outcome.AS_SENT),
                                checked.count(Outcome.FOLDED),
                                refused,
                                checked.suggested(1, 1)),
                ("The %d rows of %s: %d valid as sent, %d valid after folding, %d refused; for %d of these just one code"
                                + " is suggested.")
                        .formatted(
                                checked.total(),
                                checked.fileName(),
                                checked.count(Outcome.AS_SENT),
                                checked.count(Outcome.FOLDED),
                                refused,
                                checked.suggested(1, 1)));
    }

    private Html main() {
        List<Html> sections = new ArrayList<>();
        sections.add(tiles());
        sections.add(charts());
        if (checked.count(Outcome.REFUSED) > 0) {
            sections.add(section(
                    "不予通过的行",
                    "Refused rows",
                    "建议由校验规则推算而来，仅供核对，程序不改动原始数据。",
                    "Suggestions follow from the check characters. They are for a person to confirm; no data were changed.",
                    RefusedTable.of(checked.rows(Outcome.REFUSED))));
        }
        if (checked.count(Outcome.FOLDED) > 0) {
            sections.add(section(
                    "规范化后有效的行",
                    "Rows valid after folding",
                    "写法不规范，但含义没有歧义：去除空白、连字符和不可见字符，全角转半角，小写转大写。",
                    "Written loosely but beyond doubt: blanks, hyphens and invisible characters, full width, small letters.",
                    FoldedTable.of(checked.rows(Outcome.FOLDED))));
        }
        if (!checked.notes().isEmpty() || !checked.duplicates().isEmpty()) {
            sections.add(section(
                    "提示", "Notes", "以下代码有效，但值得留意。", "These codes are valid, and worth a second look.", notes()));
        }
        if (!checked.explained().isEmpty()) {
            sections.add(section(
                    "代码解读",
                    "Some codes taken apart",
                    "行政区划码是首次登记机关所在地，不是机构住所；代码终身不变，区划撤销也不影响其效力。",
                    "The division is that of the office of first registration, not an address; a code never changes.",
                    Html.tag(
                            "div class=\"anatomies\"",
                            Html.all(checked.explained().stream().map(Anatomy::of)))));
        }
        return Html.tag("main", Html.all(sections));
    }

    private Html tiles() {
        return Html.tag(
                "section class=\"tiles\" aria-label=\"汇总 / Summary\"",
                tile("sent", "原样有效", "Valid as sent", checked.count(Outcome.AS_SENT)),
                tile("fold", "规范化后有效", "Valid after folding", checked.count(Outcome.FOLDED)),
                tile("bad", "不予通过", "Refused", checked.count(Outcome.REFUSED)),
                tile(
                        "personal",
                        "其中疑似个人号码",
                        "Of these, persons' numbers",
                        checked.personal().size()));
    }

    private Html tile(String kind, String zh, String en, int count) {
        double share = checked.total() == 0 ? 0 : 100.0 * count / checked.total();
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
        Html refusals = chart(
                "reasons",
                new Bilingual("不予通过的原因（每行计一个主要原因）", "Reasons for refusal, one for each row"),
                BarChart.Layout.ABOVE,
                checked.reasons().map(Bilingual::of),
                repairs());
        Html folds = chart(
                "folds",
                new Bilingual("规范化处理了什么", "What was folded"),
                BarChart.Layout.LEFT,
                checked.folds().map(Bilingual::of));
        Html provinces = chart(
                "provinces",
                new Bilingual("有效代码的首次登记地", "Where the valid codes were first registered"),
                BarChart.Layout.LEFT,
                checked.provinces().map(Province::name));
        return Html.tag("section class=\"charts\"", Html.tag("div", refusals, folds), Html.tag("div", provinces));
    }

    private static Html chart(
            String id, Bilingual title, BarChart.Layout layout, Tally<Bilingual> tally, Html... more) {
        return tally.isEmpty()
                ? Html.NONE
                : Html.tag(
                        "figure class=\"card\"",
                        Html.tag("figcaption", Html.both(title)),
                        new BarChart(id, title, layout).of(tally),
                        Html.all(more));
    }

    private Html repairs() {
        return Html.tag(
                "dl class=\"repairs\"",
                repair("唯一建议", "One code suggested", checked.suggested(1, 1)),
                repair("多个建议", "Several", checked.suggested(2, Integer.MAX_VALUE)),
                repair("无建议", "None", checked.suggested(0, 0)));
    }

    private static Html repair(String zh, String en, int count) {
        return Html.tag("div", Html.tag("dt", Html.both(zh, en)), Html.tag("dd", Html.text(count)));
    }

    private Html notes() {
        List<Html> items = new ArrayList<>();
        for (Tally.Line<NoteKind> line : checked.notes().lines()) {
            List<CheckedRow> rows = checked.rows().stream()
                    .filter(row -> row.notes().stream().map(Note::kind).anyMatch(line.thing()::equals))
                    .toList();
            items.add(item(Bilingual.of(line.thing()), line.count(), rows));
        }
        checked.duplicates().forEach((code, rows) -> items.add(item(duplicate(code), rows.size(), rows)));
        return Html.tag("ul class=\"notes\"", Html.all(items));
    }

    private static Bilingual duplicate(UnifiedSocialCreditCode code) {
        return new Bilingual("重复填报 " + code, "Sent more than once: " + code);
    }

    private static Html item(Bilingual what, int count, List<CheckedRow> rows) {
        return Html.tag(
                "li",
                Html.tag("b", Html.both(what)),
                Html.tag("span class=\"number\"", Html.text(count)),
                Html.tag("span class=\"lines\"", Html.both(Lines.of(rows))));
    }

    private static Html section(String zh, String en, String aboutZh, String aboutEn, Html content) {
        return Html.tag(
                "section",
                Html.tag("h2", Html.both(zh, en)),
                Html.tag("p class=\"about\"", Html.both(aboutZh, aboutEn)),
                content);
    }

    private static Html footer() {
        DivisionEdition divisions = DivisionTable.bundled().edition();
        return Html.tag(
                "footer",
                Html.tag(
                        "p",
                        Html.both(
                                "自然人证件号码一律脱敏显示。本页不含脚本，不访问网络。行政区划数据：%d 至 %d 年。"
                                        .formatted(divisions.firstYear(), divisions.newestYear()),
                                ("Natural persons' numbers are masked. This page has no scripts and uses no network."
                                                + " Divisions of %d to %d.")
                                        .formatted(divisions.firstYear(), divisions.newestYear()))));
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
