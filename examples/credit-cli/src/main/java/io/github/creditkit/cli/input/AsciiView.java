package io.github.creditkit.cli.input;

import java.nio.charset.StandardCharsets;

/** ASCII bytes seen as characters, moved from record to record: spares a string a line. */
final class AsciiView implements CharSequence {
    private final byte[] bytes;
    private int from;
    private int length;

    AsciiView(byte[] bytes) {
        this.bytes = bytes;
    }

    AsciiView at(int begin, int end) {
        from = begin;
        length = end - begin;
        return this;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        // Not checked against the length: callers ask below length(), and the array checks the rest.
        return (char) bytes[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        if (start < 0 || end > length || start > end) {
            throw new IndexOutOfBoundsException(start + " to " + end + " of " + length);
        }
        return new String(bytes, from + start, end - start, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
