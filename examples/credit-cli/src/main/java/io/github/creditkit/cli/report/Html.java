package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of markup (标记片段). Text gets into it through {@link #text} only, which escapes, so nothing that stands in a
 * file can become markup.
 *
 * @param markup well-formed
 */
public record Html(String markup) {
    /** Nothing. */
    public static final Html NONE = new Html("");

    /**
     * Any text, made inert; what no page may hold, such as a control character, becomes U+FFFD.
     *
     * @param text any text
     * @return escaped
     */
    public static Html text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(allowed(c) ? c : 0xfffd);
            }
        });
        return new Html(escaped.toString());
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < 0xd800)
                || (c >= 0xe000 && (c & 0xfffe) != 0xfffe);
    }

    /**
     * A number.
     *
     * @param number any
     * @return in groups of three digits
     */
    public static Html text(long number) {
        return new Html(String.format(Locale.ROOT, "%,d", number));
    }

    /**
     * An element.
     *
     * @param open    the name and the attributes, written by this program and never taken from a file
     * @param content what stands in it
     * @return the element
     */
    public static Html tag(String open, Html... content) {
        int blank = open.indexOf(' ');
        String name = blank < 0 ? open : open.substring(0, blank);
        return new Html("<" + open + ">" + all(Stream.of(content)).markup() + "</" + name + ">");
    }

    /**
     * Both languages, of which the page shows one.
     *
     * @param text in both
     * @return both
     */
    public static Html both(Bilingual text) {
        return all(tag("span class=\"zh\"", text(text.zh())), tag("span class=\"en\" lang=\"en\"", text(text.en())));
    }

    /**
     * Both languages, of which the page shows one.
     *
     * @param zh in Chinese
     * @param en in English
     * @return both
     */
    public static Html both(String zh, String en) {
        return both(new Bilingual(zh, en));
    }

    /**
     * Several, one after another.
     *
     * @param pieces any number
     * @return together
     */
    public static Html all(Html... pieces) {
        return all(Stream.of(pieces));
    }

    /**
     * Several, one after another.
     *
     * @param pieces any number
     * @return together
     */
    public static Html all(List<Html> pieces) {
        return all(pieces.stream());
    }

    /**
     * Several, one after another.
     *
     * @param pieces any number
     * @return together
     */
    public static Html all(Stream<Html> pieces) {
        return new Html(pieces.map(Html::markup).collect(Collectors.joining()));
    }
}
