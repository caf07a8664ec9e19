package io.github.creditkit.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Label("切分：无论数据分几次到达")
class SlicerPropertyTest {
    private record Row(long line, String text, String reason) {}

    @Property(tries = 300)
    void lines_are_those_of_the_text(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 40) int atOnce, @ForAll long seed)
            throws IOException {
        List<Row> rows = rows(new LineSlicer(slowly(text, atOnce, seed), Slicer.LONGEST), RowReader.lines());

        List<String> expected = new ArrayList<>(List.of(text.split("\n", -1)));
        if (expected.get(expected.size() - 1).isEmpty()) {
            expected.remove(expected.size() - 1);
        }
        assertThat(rows)
                .extracting(Row::text)
                .isEqualTo(expected.stream().map(SlicerPropertyTest::withoutCr).toList());
        assertThat(rows).extracting(Row::line).isEqualTo(counted(rows.size()));
    }

    @Property(tries = 300)
    void too_long_is_the_same_however_the_bytes_arrive(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 40) int atOnce, @ForAll long seed)
            throws IOException {
        int longest = 8;
        List<Row> slow = rows(new LineSlicer(slowly(text, atOnce, seed), longest), RowReader.lines());
        List<Row> fast = rows(new LineSlicer(slowly(text, 1 << 16, seed), longest), RowReader.lines());

        assertThat(slow).isEqualTo(fast);
    }

    @Property(tries = 300)
    void a_table_is_what_another_writer_wrote(
            @ForAll("tables") List<List<String>> table,
            @ForAll @IntRange(min = 1, max = 40) int atOnce,
            @ForAll long seed)
            throws IOException {
        StringWriter written = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(written)) {
            writer.writeRecord("header", "b", "c");
            table.forEach(writer::writeRecord);
        }
        List<CsvRecord> expected = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(written.toString()).stream()
                .skip(1)
                .toList();
        for (int column = 0; column < 3; column++) {
            int cell = column;
            List<Row> rows = rows(
                    new CsvSlicer(slowly(written.toString(), atOnce, seed), ',', Slicer.LONGEST),
                    RowReader.csv(',', column));

            assertThat(rows)
                    .extracting(Row::text)
                    .isEqualTo(expected.stream().map(r -> r.getField(cell)).toList());
            assertThat(rows)
                    .extracting(Row::line)
                    .isEqualTo(expected.stream()
                            .map(CsvRecord::getStartingLineNumber)
                            .toList());
        }
    }

    @Property(tries = 500)
    void whatever_the_bytes_every_line_is_in_one_row(
            @ForAll @Size(max = 200) byte[] bytes, @ForAll @IntRange(min = 1, max = 40) int atOnce, @ForAll long seed)
            throws IOException {
        List<Row> slow = rows(new CsvSlicer(new Slow(bytes, atOnce, seed), ',', 50), RowReader.csv(',', 1));
        List<Row> fast = rows(new CsvSlicer(new Slow(bytes, 1 << 16, seed), ',', 50), RowReader.csv(',', 1));

        assertThat(slow).isEqualTo(fast);
        assertThat(slow).extracting(Row::line).isSorted().doesNotHaveDuplicates();
    }

    @Example
    void a_line_with_a_bad_quote_is_one_row_though_its_end_comes_late() throws IOException {
        byte[] bytes = "header\n\"bad\"quote,2\n3,4".getBytes(StandardCharsets.UTF_8);
        List<Row> slow = rows(new CsvSlicer(new Slow(bytes, 1, 0), ',', 50), RowReader.csv(',', 1));

        assertThat(slow).extracting(Row::line).containsExactly(2L, 3L);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab1,\"\r\n中é😀").ofMaxLength(60).filter(text -> isWhole(text));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.strings()
                .withChars("a1,\"\n中 '")
                .ofMaxLength(8)
                .list()
                .ofSize(3)
                .list()
                .ofMaxSize(12);
    }

    /** Half a surrogate pair has no bytes. */
    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static List<Row> rows(Slicer slicer, RowReader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (slicer) {
            for (Batch batch = slicer.next(); batch != null; batch = slicer.next()) {
                reader.read(
                        batch,
                        TextEncoding.UTF_8,
                        (line, text, fault) -> rows.add(new Row(
                                line,
                                text.toString(),
                                fault == null ? "" : fault.reason().word())));
            }
        }
        return rows;
    }

    private static List<Long> counted(int size) {
        List<Long> lines = new ArrayList<>();
        for (long i = 1; i <= size; i++) {
            lines.add(i);
        }
        return lines;
    }

    private static String withoutCr(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static InputStream slowly(String text, int atOnce, long seed) {
        return new Slow(text.getBytes(StandardCharsets.UTF_8), atOnce, seed);
    }

    /** Hands out a few bytes at a time, as a pipe does. */
    private static final class Slow extends ByteArrayInputStream {
        private final int atOnce;
        private final Random random;

        Slow(byte[] bytes, int atOnce, long seed) {
            super(bytes);
            this.atOnce = atOnce;
            this.random = new Random(seed);
        }

        @Override
        public synchronized int read(byte[] bytes, int from, int length) {
            return super.read(bytes, from, Math.min(length, 1 + random.nextInt(atOnce)));
        }
    }
}
