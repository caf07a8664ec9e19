package io.github.creditkit.cli.input;

import java.io.InputStream;

/** Cuts at each line feed (按行切分). A line feed at the very end begins no further line. */
public final class LineSlicer extends Slicer {
    /**
     * A slicer of lines.
     *
     * @param in      the bytes
     * @param longest lines with more bytes are reported and not held
     */
    public LineSlicer(InputStream in, int longest) {
        super(in, longest, false);
    }

    @Override
    int record(byte[] bytes, int from, int to, boolean last, Batch batch) {
        int seen = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                add(bytes, from, i, seen, 1, batch);
                return i + 1;
            }
            seen |= b;
        }
        if (!last) {
            return -1;
        }
        add(bytes, from, to, seen, 1, batch);
        return to;
    }

    @Override
    int firstLineOfTooLong(byte[] bytes, int from, int to, Batch batch) {
        return -1;
    }
}
