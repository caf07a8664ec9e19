package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What all reports share (报告框架): one page without scripts, pictures or anything else from outside, and a policy that
 * forbids them, so it can be mailed, archived and opened on a machine without a network.
 *
 * @param over  what is reported on
 * @param title of the page
 * @param lead  one sentence that tells what came out
 * @param foot  what the reader should know of the page itself
 */
record Frame(Bilingual over, Bilingual title, Bilingual lead, Bilingual foot) {

    /** The page with these sections. */
    String around(List<Html> sections) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <input type="radio" name="language" id="language-zh" checked>
                <input type="radio" name="language" id="language-en">
                %s
                </body>
                </html>
                """.formatted(
                        Html.text(title.zh()).markup(),
                        style(),
                        Html.all(header(), Html.tag("main", Html.all(sections)), footer())
                                .markup());
    }

    private Html header() {
        return Html.tag(
                "header",
                Html.tag(
                        "p class=\"languages\"",
                        Html.tag("label for=\"language-zh\"", Html.text("中文")),
                        Html.tag("label for=\"language-en\" lang=\"en\"", Html.text("English"))),
                Html.tag("p class=\"over\"", Html.both(over)),
                Html.tag("h1", Html.both(title)),
                Html.tag("p class=\"lead\"", Html.both(lead)));
    }

    private Html footer() {
        return Html.tag("footer", Html.tag("p", Html.both(foot)));
    }

    /** A section with its heading. */
    static Html section(Bilingual heading, Bilingual about, Html content) {
        return Html.tag(
                "section",
                Html.tag("h2", Html.both(heading)),
                Html.tag("p class=\"about\"", Html.both(about)),
                content);
    }

    /** Charts side by side, in two columns. */
    static Html charts(Html left, Html right) {
        return Html.tag("section class=\"charts\"", Html.tag("div", left), Html.tag("div", right));
    }

    private static String style() {
        try (InputStream css = Frame.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("the style sheet is missing");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
