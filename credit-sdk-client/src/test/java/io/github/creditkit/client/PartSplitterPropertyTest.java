package io.github.creditkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PartSplitterPropertyTest {
    @Provide
    Arbitrary<List<String>> rows() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(60)
                .withChars("abc甲乙 {}")
                .list()
                .ofMaxSize(60);
    }

    private static List<EncodedPart> split(List<String> rows, int mostBytes, boolean packed) {
        PartSplitter splitter = new PartSplitter(mostBytes, packed, DigestAlgorithm.SHA_256);
        List<EncodedPart> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            byte[] row = rows.get(i).getBytes(StandardCharsets.UTF_8);
            assertThat(splitter.fits(row.length)).isTrue();
            splitter.add(row, row.length, i + 1).ifPresent(parts::add);
        }
        splitter.finish().ifPresent(parts::add);
        return parts;
    }

    private static byte[] rowsOf(EncodedPart part) {
        byte[] sent = Arrays.copyOf(part.body().bytes(), part.body().length());
        try (InputStream in = part.body().encoding().equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(sent))
                : new ByteArrayInputStream(sent)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 300)
    void no_row_is_lost_or_split_and_each_keeps_its_place(
            @ForAll("rows") List<String> rows,
            @ForAll @IntRange(min = 200, max = 1_000) int most,
            @ForAll boolean packed) {
        List<String> sent = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int number = 0;
        for (EncodedPart part : split(rows, most, packed)) {
            assertThat(part.number()).isEqualTo(++number);
            String text = new String(rowsOf(part), StandardCharsets.UTF_8);
            assertThat(text).endsWith("\n");
            List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
            assertThat(lines).hasSize(part.rows()).hasSize(part.places().length);
            sent.addAll(lines);
            Arrays.stream(part.places()).forEach(places::add);
        }
        assertThat(sent).isEqualTo(rows);
        for (int i = 0; i < places.size(); i++) {
            assertThat(places.get(i)).isEqualTo(i + 1);
        }
    }

    @Property(tries = 300)
    void parts_keep_the_limit_and_are_as_full_as_they_may_be(
            @ForAll("rows") List<String> rows, @ForAll @IntRange(min = 200, max = 1_000) int most) {
        List<EncodedPart> parts = split(rows, most, true);
        for (int i = 0; i < parts.size(); i++) {
            int length = rowsOf(parts.get(i)).length;
            assertThat(length).isEqualTo(parts.get(i).length()).isBetween(1, most);
            if (i + 1 < parts.size()) {
                byte[] next = rowsOf(parts.get(i + 1));
                int first = new String(next, StandardCharsets.UTF_8).indexOf('\n');
                int bytes = new String(next, StandardCharsets.UTF_8)
                        .substring(0, first + 1)
                        .getBytes(StandardCharsets.UTF_8)
                        .length;
                assertThat(length + bytes).isGreaterThan(most);
            }
        }
    }

    @Property(tries = 200)
    void the_same_rows_make_the_same_parts_however_they_are_packed(
            @ForAll("rows") List<String> rows, @ForAll @IntRange(min = 200, max = 1_000) int most) {
        List<EncodedPart> packed = split(rows, most, true);
        List<EncodedPart> again = split(rows, most, true);
        List<EncodedPart> plain = split(rows, most, false);
        assertThat(packed).hasSameSizeAs(plain).hasSameSizeAs(again);
        for (int i = 0; i < packed.size(); i++) {
            assertThat(packed.get(i).identity())
                    .isEqualTo(plain.get(i).identity())
                    .isEqualTo(again.get(i).identity())
                    .isEqualTo(ContentDigest.of(DigestAlgorithm.SHA_256, rowsOf(plain.get(i))));
            EncodedPart part = packed.get(i);
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            sent.write(part.body().bytes(), 0, part.body().length());
            assertThat(part.body().digest().matches(sent.toByteArray())).isTrue();
            assertThat(EncodedPart.of(i + 1, rowsOf(part), true, DigestAlgorithm.SHA_256)
                            .identity())
                    .isEqualTo(part.identity());
        }
    }
}
