package io.github.creditkit.model.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook refer to by number (共享文本). They must all be held: so as bytes in blocks of some
 * texts each, which take a third of what as many strings would.
 */
final class SharedTexts {
    private static final int BLOCK = 64;

    /** Stands for the length of a text that was too long to keep. */
    private static final int TOO_LONG = 0;

    private final List<byte[]> blocks = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final long mostBytes;
    private long bytes;
    private long count;

    private SharedTexts(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    static SharedTexts none() {
        return new SharedTexts(0);
    }

    static SharedTexts of(InputStream in, TableOptions options) throws IOException {
        SharedTexts texts = new SharedTexts(options.sharedTextBytes());
        CellText text = new CellText(options.longestCell());
        try (XmlPull xml = XmlPull.ofUtf8(in)) {
            for (XmlPull.Event event; (event = xml.next()) != null; ) {
                if (event == XmlPull.Event.BEGIN && xml.is("si")) {
                    RichText.read(xml, text);
                    texts.add(text);
                }
            }
        }
        texts.closeBlock();
        return texts;
    }

    private void add(CellText text) {
        boolean tooLong = text.isTooLong();
        byte[] utf8 = Escapes.decoded(text.take()).getBytes(StandardCharsets.UTF_8);
        int before = open.size();
        length(tooLong ? TOO_LONG : utf8.length + 1);
        open.writeBytes(utf8);
        bytes += open.size() - before;
        if (bytes > mostBytes) {
            throw UnreadableTableException.beyond(TableReason.TOO_MANY_TEXTS, mostBytes);
        }
        if (++count % BLOCK == 0) {
            closeBlock();
        }
    }

    /** Seven bits a byte, the lowest first. */
    private void length(int length) {
        int rest = length;
        while (rest > 0x7f) {
            open.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        open.write(rest);
    }

    private void closeBlock() {
        blocks.add(open.toByteArray());
        open.reset();
    }

    boolean has(long index) {
        return index >= 0 && index < count;
    }

    /** The text of an index; null when it was too long to keep. */
    @Nullable
    String at(long index) {
        byte[] block = blocks.get((int) (index / BLOCK));
        int at = 0;
        for (long skipped = index % BLOCK; ; skipped--) {
            int length = 0;
            int shift = 0;
            while (block[at] < 0) {
                length |= (block[at++] & 0x7f) << shift;
                shift += 7;
            }
            length |= block[at++] << shift;
            int size = Math.max(0, length - 1);
            if (skipped == 0) {
                return length == TOO_LONG ? null : new String(block, at, size, StandardCharsets.UTF_8);
            }
            at += size;
        }
    }
}
