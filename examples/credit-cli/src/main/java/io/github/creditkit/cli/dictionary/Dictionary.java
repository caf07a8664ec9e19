package io.github.creditkit.cli.dictionary;

import io.github.creditkit.cli.report.Html;
import io.github.creditkit.cli.validate.Profile;
import io.github.creditkit.model.check.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The data dictionary as a page that can be searched, and as Markdown (数据字典). */
public final class Dictionary {
    private static final List<String> COLUMNS = List.of("数据项", "名称", "代码", "类型", "长度", "必填", "代码集", "依据");

    /** Hides the rows that do not hold what was typed; the page works without it. */
    private static final String SEARCH = """
            const box = document.querySelector('input[type=search]');
            box.addEventListener('input', () => {
              const wanted = box.value.trim().toLowerCase();
              let found = 0;
              for (const section of document.querySelectorAll('section')) {
                let any = false;
                for (const row of section.querySelectorAll('tbody tr')) {
                  const shown = !wanted || (section.dataset.name + row.textContent).toLowerCase().includes(wanted);
                  row.hidden = !shown;
                  any ||= shown;
                  found += shown ? 1 : 0;
                }
                section.hidden = !any;
              }
              document.querySelector('output').textContent = wanted ? found : '';
            });
            """;

    private static final String STYLE = """
            :root { --paper: #f6f5f1; --card: #fff; --ink: #1c2530; --muted: #596472; --line: #dfdcd3; --soft: #efede6;
              --accent: #1f5c86; --mono: ui-monospace, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace;
              color-scheme: light dark; }
            @media (prefers-color-scheme: dark) {
              :root { --paper: #12161b; --card: #1a2027; --ink: #e5e8ec; --muted: #9ba6b3; --line: #2e3640; --soft: #222932;
                --accent: #7fb8dd; }
            }
            body { background: var(--paper); color: var(--ink); max-width: 1280px; margin: 0 auto; padding: 24px;
              font: 15px/1.6 "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
              overflow-wrap: anywhere; }
            h1, h2 { font-family: "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", STSong, SimSun, serif; }
            h1 { font-size: clamp(26px, 4vw, 38px); margin: 24px 0 8px; }
            h2 { margin: 36px 0 10px; scroll-margin-top: 64px; }
            h2 small { font: 400 15px var(--mono); color: var(--muted); }
            nav { columns: 13em; column-gap: 24px; margin: 16px 0 24px; padding: 16px 20px; background: var(--card);
              border: 1px solid var(--line); border-radius: 8px; }
            nav a { display: block; break-inside: avoid; color: var(--accent); text-decoration: none; }
            nav a:hover { text-decoration: underline; }
            .search { position: sticky; top: 0; margin: 0; padding: 12px 0; background: var(--paper); }
            input { font: inherit; width: min(30em, 80%); padding: 7px 12px; color: inherit; background: var(--card);
              border: 1px solid var(--line); border-radius: 6px; }
            output { margin-left: 10px; color: var(--muted); }
            .wide { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
            table { border-collapse: collapse; width: 100%; font-size: 14px; }
            th, td { text-align: left; vertical-align: top; padding: 7px 12px; border-top: 1px solid var(--line); }
            thead th { white-space: nowrap; font-weight: 500; font-size: 13px; color: var(--muted); background: var(--soft);
              border-top: 0; }
            td:first-child { font: 13px/1.6 var(--mono); min-width: 12em; }
            td:nth-child(2) { min-width: 9em; }
            td:nth-child(3) { font: 13px/1.6 var(--mono); white-space: nowrap; }
            td:nth-child(4) { min-width: 5.5em; }
            td:nth-child(5), td:nth-child(6) { white-space: nowrap; }
            td:nth-child(7) { min-width: 14em; width: 30%; }
            td:nth-child(8) { min-width: 9.5em; }
            """;

    private Dictionary() {}

    /** {@return the dictionary of all records as one page, without anything from outside} */
    public static String html() {
        String hash = Base64.getEncoder().encodeToString(sha256(SEARCH));
        List<Html> links = new ArrayList<>();
        List<Html> sections = new ArrayList<>();
        for (Profile record : Profile.all()) {
            links.add(Html.tag("a href=\"#" + record.word() + "\"", Html.text(record.nameZh())));
            sections.add(section(record));
        }
        sections.add(rules());
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%s'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>公共信用信息数据字典</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>公共信用信息数据字典</h1>
                <p>由数据项注解生成。“长度”后注明“提醒”的，没有文件确认，超长只提醒。</p>
                %s
                <p class="search"><input type="search" placeholder="按名称、代码、依据查找" aria-label="查找"> <output></output></p>
                %s
                <script>%s</script>
                </body>
                </html>
                """.formatted(
                        hash,
                        STYLE,
                        Html.tag("nav", Html.all(links)).markup(),
                        Html.all(sections).markup(),
                        SEARCH);
    }

    private static Html section(Profile record) {
        List<Html> rows = new ArrayList<>();
        for (Entry entry : Entry.of(record)) {
            rows.add(Html.tag("tr", Html.all(cells(entry).stream().map(cell -> Html.tag("td", Html.text(cell))))));
        }
        return Html.tag(
                "section id=\"%s\" data-name=\"%s\""
                        .formatted(record.word(), Html.text(record.nameZh()).markup()),
                Html.tag(
                        "h2",
                        Html.text(record.nameZh() + " "),
                        Html.tag("small", Html.text(record.type().getSimpleName()))),
                table(COLUMNS, rows));
    }

    private static Html rules() {
        List<Html> rows = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            rows.add(Html.tag(
                    "tr",
                    Html.tag("td", Html.text(rule.word())),
                    Html.tag("td", Html.text(rule.nameZh())),
                    Html.tag("td", Html.text(rule.level().name())),
                    Html.tag("td", Html.text(rule.nameEn()))));
        }
        return Html.tag(
                "section id=\"rules\" data-name=\"规则\"",
                Html.tag("h2", Html.text("规则")),
                table(List.of("编号", "名称", "级别", "英文"), rows));
    }

    private static Html table(List<String> columns, List<Html> rows) {
        return Html.tag(
                "div class=\"wide\"",
                Html.tag(
                        "table",
                        Html.tag(
                                "thead",
                                Html.tag(
                                        "tr",
                                        Html.all(columns.stream()
                                                .map(column -> Html.tag("th scope=\"col\"", Html.text(column)))))),
                        Html.tag("tbody", Html.all(rows))));
    }

    /** {@return the same as Markdown} */
    public static String markdown() {
        StringBuilder page = new StringBuilder("# 公共信用信息数据字典\n");
        for (Profile record : Profile.all()) {
            page.append("\n## ")
                    .append(record.nameZh())
                    .append(" `")
                    .append(record.type().getSimpleName())
                    .append("`\n\n")
                    .append(row(COLUMNS))
                    .append(row(COLUMNS.stream().map(column -> "---").toList()));
            Entry.of(record).forEach(entry -> page.append(row(cells(entry))));
        }
        return page.toString();
    }

    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder("|");
        cells.forEach(cell -> row.append(' ').append(cell.replace("|", "\\|")).append(" |"));
        return row.append('\n').toString();
    }

    private static List<String> cells(Entry entry) {
        return List.of(
                entry.path(),
                entry.item().nameZh(),
                entry.item().code(),
                entry.type(),
                entry.length(),
                entry.required(),
                entry.codes(),
                entry.source());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
