package io.github.creditkit.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("写出再读回")
class RoundTripPropertyTest {
    @Property(tries = 300)
    void any_table_of_printable_text_reads_as_it_was_written(
            @ForAll("tables") List<List<String>> rows, @ForAll TableFormat format) {
        List<String> header =
                IntStream.range(0, rows.get(0).size()).mapToObj(i -> "H" + i).toList();
        List<List<String>> read = Tables.cells(TableReader.open(
                new ByteArrayInputStream(written(format, header, rows)), format, TableOptions.DEFAULTS));

        List<List<String>> expected = new ArrayList<>();
        expected.add(header);
        for (List<String> row : rows) {
            if (!row.stream().allMatch(String::isBlank)) {
                expected.add(row.stream()
                        .map(c -> format == TableFormat.CSV ? InertCell.of(c) : c)
                        .toList());
            }
        }
        assertThat(padded(read, header.size())).isEqualTo(expected);
    }

    @Property(tries = 300)
    void another_reader_of_csv_sees_the_same(@ForAll("tables") List<List<String>> rows) {
        byte[] csv = written(TableFormat.CSV, rows.get(0), rows);
        List<List<String>> other = new ArrayList<>();
        for (CsvRecord record : CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
            if (!record.getFields().stream().allMatch(String::isBlank)) {
                other.add(record.getFields());
            }
        }
        assertThat(Tables.cells(Tables.csv(csv))).isEqualTo(other);
    }

    @Property(tries = 500)
    void any_bytes_are_rows_or_a_reason(@ForAll("bytes") byte[] bytes, @ForAll TableFormat format) {
        long before = -1;
        try (TableReader table = TableReader.open(new ByteArrayInputStream(bytes), format, TableOptions.DEFAULTS)) {
            for (TableRow row; (row = table.next()) != null; ) {
                assertThat(row.number()).isGreaterThan(before);
                before = row.number();
            }
        } catch (UnreadableTableException e) {
            assertThat(e.messageZh()).isNotEmpty().doesNotContain("{");
            assertThat(e.messageEn()).isNotEmpty().doesNotContain("{");
        }
    }

    private static byte[] written(TableFormat format, List<String> header, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriteOptions options = WriteOptions.DEFAULTS.withByteOrderMark(false);
        try (TableWriter table = TableWriter.open(out, format, header, options)) {
            rows.forEach(table::write);
            assertThat(table.replaced()).isZero();
        }
        return out.toByteArray();
    }

    private static List<List<String>> padded(List<List<String>> rows, int size) {
        return rows.stream()
                .map(row -> IntStream.range(0, size)
                        .mapToObj(i -> i < row.size() ? row.get(i) : "")
                        .toList())
                .toList();
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("ab01,;\t\"'=+-@\n\r _x000D<>&]\u3000")
                .withCharRange('\u4e00', '\u4eff')
                .withChars('（', '）', '－')
                .ofMaxLength(12);
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(columns ->
                        cell.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(8));
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                ",",
                "\"",
                "\n",
                "\r",
                "<",
                ">",
                "<a>",
                "</a>",
                "<b>",
                "</b>",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "&amp;",
                "&",
                ";",
                "<?",
                "?>",
                "PK\u0003\u0004",
                "\u0000",
                "\u00ff",
                "\u0081",
                "\u00e4\u00b8\u0080",
                "\u00d6\u00d0",
                "'",
                "<!DOCTYPE");
        return pieces.list().ofMaxSize(60).map(list -> String.join("", list).getBytes(StandardCharsets.ISO_8859_1));
    }
}
