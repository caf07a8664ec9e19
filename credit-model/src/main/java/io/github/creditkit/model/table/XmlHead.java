package io.github.creditkit.model.table;

import static io.github.creditkit.model.table.TableFormat.starts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that an XML file says it is in (XML 编码声明). */
final class XmlHead {
    static final int LOOKED_AT = 256;

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

    private XmlHead() {}

    /** The number of bytes of a byte order mark. */
    static int mark(byte[] head) {
        return starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    static TextEncoding encoding(byte[] head) {
        if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) || starts(head, '<', 0) || starts(head, 0, '<')) {
            throw UnreadableTableException.of(TableReason.UTF_16);
        }
        int mark = mark(head);
        Matcher matcher = DECLARED.matcher(new String(head, mark, head.length - mark, StandardCharsets.ISO_8859_1));
        if (mark > 0 || !matcher.find()) {
            return TextEncoding.UTF_8;
        }
        return switch (matcher.group(1).toUpperCase(Locale.ROOT)) {
            case "UTF-8", "UTF8", "US-ASCII", "ASCII" -> TextEncoding.UTF_8;
            case "GB18030", "GBK", "GB2312", "GB_2312-80", "CP936", "MS936", "WINDOWS-936" -> TextEncoding.GB_18030;
            case "UTF-16", "UTF-16LE", "UTF-16BE" -> throw UnreadableTableException.of(TableReason.UTF_16);
            default -> throw UnreadableTableException.of(TableReason.UNKNOWN_ENCODING);
        };
    }
}
