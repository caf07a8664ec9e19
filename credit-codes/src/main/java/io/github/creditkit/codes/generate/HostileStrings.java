package io.github.creditkit.codes.generate;

import java.util.List;

/**
 * Texts that break careless code (恶意与异常文本): nothing may throw, hang or print raw because of them.
 *
 * <p>Hostile is not refused: a free text number may hold most of these. What must not happen is an exception, a formula
 * in a spreadsheet, a broken line in a log.
 */
public final class HostileStrings {
    private static final int LONG = 100_000;

    private static final String CODE = "91350100M000100Y43";

    /** What is put between, before or behind other characters. */
    private static final List<String> FRAGMENTS = List.of(
            // Blanks: space, tab, line ends, no-break, ideographic, next line, line and paragraph separator.
            " ",
            "\t",
            "\n",
            "\r\n",
            "\u000b",
            "\u00a0",
            "\u3000",
            "\u0085",
            "\u2028",
            "\u2029",
            // Invisible: zero width space, joiner and non-joiner, word joiner, byte order mark, soft hyphen, variation.
            "\u200b",
            "\u200c",
            "\u200d",
            "\u2060",
            "\ufeff",
            "\u00ad",
            "\ufe0f",
            // Bidirectional marks, overrides and isolates.
            "\u200e",
            "\u200f",
            "\u202a",
            "\u202e",
            "\u2066",
            "\u2069",
            // Halves of surrogate pairs, in the right and the wrong order; a pair; a noncharacter; private use.
            "\ud800",
            "\udfff",
            "\udc00\ud800",
            "\ud83d\ude00",
            "\uffff",
            "\ue000",
            // Control characters.
            "\u0000",
            "\u0007",
            "\u0008",
            "\u001b[31m",
            "\u007f",
            "\u009b",
            // Marks that pile up, and a ligature that folding makes 18 characters long.
            "\u0301",
            "\u0e47\u0e47\u0e47\u0e47",
            "\ufdfa",
            // Digits of other scripts, look-alike letters, multiplication sign, full stop of another width.
            "\u0663",
            "\u06f3",
            "\u0969",
            "\u0f23",
            "\ud835\udfd9",
            "\u2460",
            "\u00b2",
            "\u4e09",
            "\u0410",
            "\u0391",
            "\u00d7",
            "\u0131",
            "\u0130",
            "\u00df",
            "\u212a",
            // Hyphens and masks.
            "\u2010",
            "\u2212",
            "\u30fc",
            "*",
            "\uff0a",
            "\u25cf",
            // Characters with a meaning elsewhere.
            "\"",
            "'",
            "\\",
            ",",
            ";",
            "|",
            "%",
            "$",
            "{",
            "}",
            "<",
            "&");

    private static final List<String> INJECTIONS = List.of(
            "=1+1",
            "=HYPERLINK(\"http://example.invalid\",\"x\")",
            "+1",
            "-1",
            "@SUM(A1:A9)",
            "\t=1+1",
            "a,b\nc,d",
            "\"a\"\"b\"",
            "\"}],\"x\":[{\"",
            "\\u0000",
            "\\",
            "{\"a\":",
            "<script>alert(1)</script>",
            "<!--",
            "]]>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///\">]>",
            "&lt;&#0;",
            "' OR '1'='1",
            "'; --",
            "$(true)",
            "`true`",
            "${jndi:ldap://example.invalid/a}",
            "#{1+1}",
            "{{1+1}}",
            "%s%n%d%x",
            "%00",
            "../../x",
            "--help",
            "(a+)+$",
            "NULL",
            "null",
            "NaN",
            "1e309",
            "9.1350100E+17",
            "0x1F",
            "true");

    private static final List<String> WHOLES = List.of(
            "",
            " ",
            "   ",
            "\u3000\u3000",
            "\u0000",
            "\ufeff",
            "\ud800",
            "0",
            "X",
            "*",
            "******************",
            "000000000000000000",
            "111111111",
            "123456789012345678",
            "XXXXXXXXXXXXXXXXXX",
            "@".repeat(18),
            "\uffff".repeat(18),
            "\ud800".repeat(18),
            "\ud83d\ude00".repeat(9),
            "\u0301".repeat(18),
            "\ufdfa".repeat(20),
            // Not at the end of the list: property tests try the ends of lists most often.
            "A".repeat(LONG),
            "0".repeat(LONG),
            " ".repeat(LONG),
            "*".repeat(LONG),
            "\ud800".repeat(LONG),
            CODE.repeat(LONG / CODE.length()),
            fullWidth(CODE),
            inDigits(CODE, '\u0660'),
            inDigits(CODE, '\u0966'),
            "统一社会信用代码：" + CODE,
            CODE + CODE,
            "\u202e" + CODE,
            "'" + CODE);

    private HostileStrings() {}

    /**
     * Whole texts: empty, blank, placeholders, half characters, disguised codes, 100,000 characters and more.
     *
     * @return immutable, the empty text first
     */
    public static List<String> wholes() {
        return WHOLES;
    }

    /**
     * Texts that mean something to a spreadsheet, a parser, a shell, a database or a logger.
     *
     * @return immutable
     */
    public static List<String> injections() {
        return INJECTIONS;
    }

    /**
     * Short pieces to put into another text: blanks, invisible characters, bidirectional marks, half surrogates, digits
     * of other scripts, look-alikes, characters with a meaning elsewhere.
     *
     * @return immutable, a space first
     */
    public static List<String> fragments() {
        return FRAGMENTS;
    }

    /**
     * A text with its visible ASCII characters in full width (全角).
     *
     * @param text any text
     * @return as many characters
     */
    public static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wide.append(c > ' ' && c < 127 ? (char) (c - '!' + '\uff01') : c);
        }
        return wide.toString();
    }

    /**
     * A text with its digits in those of another script.
     *
     * @param text any text
     * @param zero the script's zero, such as U+0660
     * @return as many characters
     */
    public static String inDigits(String text, char zero) {
        StringBuilder other = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            other.append(c >= '0' && c <= '9' ? (char) (c - '0' + zero) : c);
        }
        return other.toString();
    }
}
