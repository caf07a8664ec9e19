package io.github.creditkit.codes.division;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The bundled table as the build packed it. The layout is described where it is written, in the program of the same
 * name in {@code src/divisions}. Read in one pass over one array, as this happens on the first use in every JVM.
 */
final class DivisionResource {
    private static final String NAME = "divisions.bin";
    private static final int MAGIC = 0x434B4456;
    private static final int VERSION = 1;

    private final byte[] bytes;
    private int at;

    private DivisionResource(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** The bundled table. */
    static DivisionTable load() {
        try (InputStream in = DivisionResource.class.getResourceAsStream(NAME)) {
            return read(in);
        } catch (IOException e) {
            throw new IllegalStateException("Division resource " + NAME + " cannot be read", e);
        }
    }

    /** The table in these bytes; null is a resource that is not there. */
    static DivisionTable read(@Nullable InputStream in) throws IOException {
        if (in == null) {
            throw new IllegalStateException("Division resource " + NAME + " is missing from the class or module path");
        }
        byte[] bytes = in.readAllBytes();
        CRC32 crc = new CRC32();
        int length = Math.max(0, bytes.length - Integer.BYTES);
        crc.update(bytes, 0, length);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            if ((int) crc.getValue() != buffer.getInt(length) || buffer.getInt() != MAGIC) {
                throw corrupt("its checksum does not hold", null);
            }
            short version = buffer.getShort();
            if (version != VERSION) {
                throw corrupt("its version is " + version + " and not " + VERSION, null);
            }
            byte[] edition = new byte[buffer.getShort()];
            buffer.get(edition);
            DivisionRows rows = new DivisionRows(buffer.getInt(), buffer.getInt(), buffer.getInt(), buffer.getInt());
            new DivisionResource(bytes, buffer.position()).fill(rows);
            return new DivisionTable(new String(edition, StandardCharsets.UTF_8), rows);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw corrupt("it is too short", e);
        }
    }

    private static IllegalStateException corrupt(String why, @Nullable Throwable cause) {
        return new IllegalStateException("Division resource " + NAME + " is corrupt: " + why, cause);
    }

    private void fill(DivisionRows rows) {
        numbers(rows.codes);
        addUp(rows.codes);
        copy(rows.flags);
        copy(rows.first);
        copy(rows.last);
        numbers(rows.name);
        int seen = 0;
        for (int row = 0; row < rows.name.length; row++) {
            rows.name[row] = rows.name[row] == 0 ? seen++ : rows.name[row] - 1;
        }
        numbers(rows.nameStart);
        addUp(rows.nameStart);
        copy(rows.nameBytes);
        numbers(rows.linkRow);
        addUp(rows.linkRow);
        numbers(rows.linkCode);
        for (int link = 0; link < rows.linkCode.length; link++) {
            int distance = rows.linkCode[link];
            rows.linkCode[link] = rows.codes[rows.linkRow[link]] + (distance >>> 1 ^ -(distance & 1));
        }
    }

    private void copy(byte[] column) {
        System.arraycopy(bytes, at, column, 0, column.length);
        at += column.length;
    }

    /** Numbers in steps of 7 bits, low bits first; nearly all take one. */
    private void numbers(int[] column) {
        byte[] in = bytes;
        int from = at;
        for (int i = 0; i < column.length; i++) {
            int number = in[from++];
            if (number < 0) {
                number &= 0x7F;
                int next = -1;
                for (int shift = 7; next < 0; shift += 7) {
                    next = in[from++];
                    number |= (next & 0x7F) << shift;
                }
            }
            column[i] = number;
        }
        at = from;
    }

    private static void addUp(int[] column) {
        int sum = 0;
        for (int i = 0; i < column.length; i++) {
            sum += column[i];
            column[i] = sum;
        }
    }
}
