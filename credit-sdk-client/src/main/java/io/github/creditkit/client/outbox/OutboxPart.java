package io.github.creditkit.client.outbox;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A part of a batch (分片): NDJSON in UTF-8, the same bytes whoever sends it and however often. */
public final class OutboxPart {
    private final int number;
    private final int rows;
    private final byte[] bytes;
    private final String digest;

    /**
     * A part.
     *
     * @param number from 1
     * @param rows   how many rows
     * @param bytes  its bytes, not copied
     */
    OutboxPart(int number, int rows, byte[] bytes) {
        this.number = number;
        this.rows = rows;
        this.bytes = bytes;
        this.digest = ContentDigests.of(bytes);
    }

    /** {@return which part, from 1} */
    public int number() {
        return number;
    }

    /** {@return how many rows it has} */
    public int rows() {
        return rows;
    }

    /** {@return how many bytes it has} */
    public int length() {
        return bytes.length;
    }

    /** {@return its bytes, from the first on} */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** {@return its bytes, a copy} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return its digest as {@code Content-Digest} has it, such as {@code sha-256=:…:}} */
    public String digest() {
        return digest;
    }

    /** {@return nothing of its rows} */
    @Override
    public String toString() {
        return "OutboxPart[" + number + ", " + rows + " rows, " + bytes.length + " bytes]";
    }
}
