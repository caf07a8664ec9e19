package io.github.creditkit.client;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip as it comes, a piece at a time (边收边解压): what the JDK has pulls from a stream, and would hold a thread. For one
 * thread at a time; to be closed.
 *
 * <p>Source: RFC 1952.
 */
final class Gunzip implements AutoCloseable {
    private static final int BUFFER = 1 << 14;
    private static final int HEAD = 10;
    private static final int TAIL = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    /** Takes what was unpacked. */
    @FunctionalInterface
    interface Sink {
        /** The array is used again. */
        void take(byte[] bytes, int length) throws IOException;
    }

    /** Where in a member of the file the next byte stands. */
    private enum Place {
        HEAD,
        EXTRA_LENGTH,
        EXTRA,
        NAME,
        COMMENT,
        HEADER_CRC,
        DATA,
        TAIL
    }

    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] out = new byte[BUFFER];
    private final byte[] held = new byte[HEAD];
    private Place place = Place.HEAD;
    private int count; // of the bytes of this place that came
    private int extra;
    private int flags;
    private boolean begun;

    /** Unpacks a piece. */
    void feed(byte[] bytes, int from, int length, Sink sink) throws IOException {
        int at = from;
        int end = from + length;
        while (at < end) {
            if (place == Place.DATA) {
                at = inflate(bytes, at, end, sink);
            } else {
                frame(bytes[at++] & 0xff);
            }
        }
    }

    private int inflate(byte[] bytes, int at, int end, Sink sink) throws IOException {
        inflater.setInput(bytes, at, end - at);
        try {
            while (true) {
                int some = inflater.inflate(out);
                if (some > 0) {
                    crc.update(out, 0, some);
                    sink.take(out, some);
                } else if (inflater.finished()) {
                    go(Place.TAIL);
                    return end - inflater.getRemaining();
                } else if (inflater.needsDictionary()) {
                    throw broken();
                } else if (inflater.needsInput()) {
                    return end;
                }
            }
        } catch (DataFormatException e) {
            throw broken();
        }
    }

    private void frame(int next) throws IOException {
        begun = true;
        switch (place) {
            case HEAD -> head(next);
            case EXTRA_LENGTH -> {
                extra |= next << (8 * count++);
                if (count == 2) {
                    go(extra == 0 ? after(Place.EXTRA) : Place.EXTRA);
                }
            }
            case EXTRA -> {
                if (++count == extra) {
                    go(after(Place.EXTRA));
                }
            }
            case NAME, COMMENT -> {
                if (next == 0) {
                    go(after(place));
                }
            }
            case HEADER_CRC -> {
                if (++count == HEADER_CRC) {
                    go(Place.DATA);
                }
            }
            default -> tail(next);
        }
    }

    private void head(int next) throws IOException {
        held[count++] = (byte) next;
        if (count < HEAD) {
            return;
        }
        boolean isGzip = held[0] == 0x1f && (held[1] & 0xff) == 0x8b && held[2] == 8;
        flags = held[3] & 0xff;
        if (!isGzip || (flags & RESERVED) != 0) {
            throw broken();
        }
        extra = 0;
        go((flags & EXTRA) != 0 ? Place.EXTRA_LENGTH : after(Place.EXTRA));
    }

    private Place after(Place done) {
        if (done == Place.EXTRA && (flags & NAME) != 0) {
            return Place.NAME;
        }
        if (done != Place.COMMENT && (flags & COMMENT) != 0) {
            return Place.COMMENT;
        }
        return (flags & HEADER_CRC) != 0 ? Place.HEADER_CRC : Place.DATA;
    }

    private void tail(int next) throws IOException {
        held[count++] = (byte) next;
        if (count < TAIL) {
            return;
        }
        if (number(0) != (int) crc.getValue() || number(4) != (int) inflater.getBytesWritten()) {
            throw broken();
        }
        inflater.reset();
        crc.reset();
        begun = false;
        go(Place.HEAD); // another member may follow
    }

    private int number(int at) {
        return (held[at] & 0xff)
                | (held[at + 1] & 0xff) << 8
                | (held[at + 2] & 0xff) << 16
                | (held[at + 3] & 0xff) << 24;
    }

    private void go(Place next) {
        place = next;
        count = 0;
    }

    /** Fails if it was cut off. */
    void end() throws IOException {
        if (place != Place.HEAD || begun) {
            throw new IOException("the packed answer was cut off");
        }
    }

    private static IOException broken() {
        return new IOException("the answer is no gzip, or was damaged");
    }

    @Override
    public void close() {
        inflater.end();
    }
}
