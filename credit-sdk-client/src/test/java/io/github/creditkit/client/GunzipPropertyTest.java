package io.github.creditkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GunzipPropertyTest {
    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] unpack(byte[] packed, int piece) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Gunzip gunzip = new Gunzip()) {
            for (int at = 0; at < packed.length; at += piece) {
                gunzip.feed(
                        packed,
                        at,
                        Math.min(piece, packed.length - at),
                        (bytes, length) -> out.write(bytes, 0, length));
            }
            gunzip.end();
        }
        return out.toByteArray();
    }

    @Property(tries = 300)
    void what_was_packed_comes_out_in_whatever_pieces_it_came(
            @ForAll @Size(max = 5_000) byte[] bytes, @ForAll @IntRange(min = 1, max = 600) int piece)
            throws IOException {
        assertThat(unpack(gzip(bytes), piece)).isEqualTo(bytes);
    }

    @Property(tries = 100)
    void several_in_a_row_are_one(
            @ForAll @Size(max = 4) List<@Size(max = 300) byte[]> all, @ForAll @IntRange(min = 1, max = 40) int piece)
            throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (byte[] bytes : all) {
            packed.writeBytes(gzip(bytes));
            plain.writeBytes(bytes);
        }
        assertThat(unpack(packed.toByteArray(), piece)).isEqualTo(plain.toByteArray());
    }

    @Property(tries = 300)
    void what_was_cut_off_or_damaged_does_not_pass(
            @ForAll @Size(min = 1, max = 2_000) byte[] bytes, @ForAll @IntRange(max = 1_000_000) int where)
            throws IOException {
        byte[] packed = gzip(bytes);
        byte[] cut = java.util.Arrays.copyOf(packed, 1 + where % (packed.length - 1));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> unpack(cut, 100));
        byte[] damaged = packed.clone();
        damaged[packed.length - 1 - where % 8] ^= 1; // of the sum or the length
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> unpack(damaged, 100));
    }

    @Test
    void optional_parts_of_the_head_are_passed_over() throws IOException {
        byte[] packed = gzip("甲".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(packed, 0, 3);
        out.write(4 | 8 | 16 | 2); // extra, name, comment, sum of the head
        out.write(packed, 4, 6);
        out.writeBytes(new byte[] {3, 0, 'a', 'b', 'c', 'n', 'a', 0, 'c', 0, 1, 2});
        out.write(packed, 10, packed.length - 10);
        assertThat(unpack(out.toByteArray(), 1)).isEqualTo("甲".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
