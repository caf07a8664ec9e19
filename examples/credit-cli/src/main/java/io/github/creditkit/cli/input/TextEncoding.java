package io.github.creditkit.cli.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The encodings that files come in (文件编码). */
public enum TextEncoding {
    /** UTF-8, with or without a byte order mark. */
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    /** GB 18030, which includes GBK and GB 2312. */
    GB_18030("GB 18030", Charset.forName("GB18030"));

    private final String title;
    private final Charset charset;

    TextEncoding(String title, Charset charset) {
        this.title = title;
        this.charset = charset;
    }

    /**
     * The name for people.
     *
     * @return such as {@code GB 18030}
     */
    public String title() {
        return title;
    }

    /** The text of some bytes; each byte that is damaged becomes a character of its own, see {@link Damage}. */
    String decode(byte[] bytes, int from, int to) {
        CharsetDecoder decoder = decoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(to - from + 1);
        while (true) {
            // No character has more chars than bytes, so there is always room.
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            // One byte only: in a longer sequence the bytes after the first may be good, a separator even.
            out.put(Damage.of(in.get()));
            decoder.reset();
        }
    }

    /** If some bytes have no damage in this encoding. */
    boolean reads(byte[] bytes, int from, int to) {
        CharsetDecoder decoder = decoder();
        CharBuffer out = CharBuffer.allocate(to - from + 1);
        return !decoder.decode(ByteBuffer.wrap(bytes, from, to - from), out, true)
                .isError();
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
