package io.github.creditkit.model.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Tells UTF-8 from GB 18030 by some lines (编码判断).
 *
 * <p>Chinese text in GB 18030 is hardly ever valid UTF-8, while nearly anything is valid GB 18030: so UTF-8 wins when
 * half of the lines read as it, and GB 18030 wins only with lines that read as the common characters of GB 2312. Else it
 * is UTF-8 with damage, or, where many lines read as neither, no text.
 */
final class EncodingGuess {
    private static final int GB_2312 = 0xA1;

    /** Fewer lines than these may all be damaged in a file that is good otherwise. */
    private static final int TELLING = 4;

    private int telling;
    private int utf8;
    private int gb;

    private EncodingGuess() {}

    /**
     * The encoding of the lines in a range.
     *
     * @param whole if the last line is complete though no line feed is behind it
     */
    static TextEncoding of(byte[] bytes, int from, int to, boolean whole) {
        EncodingGuess guess = new EncodingGuess();
        int begin = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                guess.line(bytes, begin, i);
                begin = i + 1;
            }
        }
        if (whole || begin == from) {
            guess.line(bytes, begin, to);
        }
        return guess.verdict();
    }

    private TextEncoding verdict() {
        if (telling >= TELLING && utf8 == 0 && gb == 0) {
            throw UnreadableTableException.of(TableReason.UNKNOWN_ENCODING);
        }
        return 2 * utf8 >= telling || gb <= utf8 ? TextEncoding.UTF_8 : TextEncoding.GB_18030;
    }

    private void line(byte[] bytes, int from, int to) {
        if (isAscii(bytes, from, to)) {
            return;
        }
        telling++;
        utf8 += text(bytes, from, to, TextEncoding.UTF_8) != null ? 1 : 0;
        gb += isCommonGb(bytes, from, to) && text(bytes, from, to, TextEncoding.GB_18030) != null ? 1 : 0;
    }

    static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** The text of some bytes; null when they have damage in this encoding. */
    static @Nullable String text(byte[] bytes, int from, int to, TextEncoding encoding) {
        try {
            CharBuffer text = encoding.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** If most of what is not ASCII are the two-byte characters of GB 2312. */
    private static boolean isCommonGb(byte[] bytes, int from, int to) {
        int common = 0;
        int other = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                if ((bytes[i] & 0xff) >= GB_2312 && i + 1 < to && (bytes[i + 1] & 0xff) >= GB_2312) {
                    common++;
                    i++;
                } else {
                    other++;
                }
            }
        }
        return common > other;
    }
}
