package io.github.creditkit.model.table;

import static io.github.creditkit.model.table.Tables.cells;
import static io.github.creditkit.model.table.Tables.csv;
import static io.github.creditkit.model.table.Tables.repeated;
import static io.github.creditkit.model.table.Tables.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CSV 读取")
class CsvTableReaderTest {
    private static final Charset GB_18030 = Charset.forName("GB18030");

    private static TableReason reason(TableRow row) {
        return row.fault().orElseThrow().reason();
    }

    @Nested
    @DisplayName("编码")
    class Encodings {
        @ParameterizedTest(name = "{0} is told from its bytes")
        @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312"})
        void are_told_from_the_bytes(String charset) {
            assertThat(cells(csv("名称,代码\n测试公司,一\n", Charset.forName(charset))))
                    .containsExactly(List.of("名称", "代码"), List.of("测试公司", "一"));
        }

        @Test
        void are_told_where_the_head_is_ascii() {
            String ascii = "a,b\n".repeat(20_000);
            List<TableRow> rows = rows(csv(ascii + "测试公司,一\n", GB_18030));
            assertThat(rows).hasSize(20_001);
            assertThat(rows.get(20_000).cells()).containsExactly("测试公司", "一");
        }

        @Test
        void a_byte_order_mark_is_no_part_of_the_first_cell() {
            assertThat(cells(csv("\uFEFF名称,b\n"))).containsExactly(List.of("名称", "b"));
            assertThat(cells(csv("\uFEFF名称,b\n", GB_18030))).containsExactly(List.of("名称", "b"));
        }

        @Test
        void can_be_forced() {
            byte[] bytes = "测试,b\n".getBytes(GB_18030);
            TableReader forced = TableReader.open(
                    new ByteArrayInputStream(bytes),
                    TableFormat.CSV,
                    TableOptions.DEFAULTS.withEncoding(TextEncoding.UTF_8));
            assertThat(reason(rows(forced).get(0))).isEqualTo(TableReason.DAMAGED_BYTES);
        }

        @ParameterizedTest(name = "{0} is refused")
        @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
        void utf_16_is_refused(String charset) {
            byte[] bytes = "名称,代码\n测试公司,一\n测试公司,一\n".getBytes(Charset.forName(charset));
            assertThatThrownBy(() -> csv(bytes)).isInstanceOfSatisfying(UnreadableTableException.class, e -> {
                assertThat(e.reason()).isEqualTo(TableReason.UTF_16);
                assertThat(e.reason().rule()).isEqualTo("FILE-02");
                assertThat(e.messageZh()).contains("UTF-16");
                assertThat(e.messageEn()).contains("UTF-16");
            });
        }

        @Test
        void what_is_text_in_no_encoding_is_refused() {
            byte[] bytes = "\u00ff\u0080,\u00ff\n".repeat(10).getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> rows(csv(bytes)))
                    .isInstanceOfSatisfying(
                            UnreadableTableException.class,
                            e -> assertThat(e.reason()).isEqualTo(TableReason.UNKNOWN_ENCODING));
        }

        @Test
        void damaged_bytes_are_a_fault_of_their_row_only() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes("名称,b\n一,2\n".getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(new byte[] {(byte) 0xE4, 'x', ',', '3', '\n'});
            bytes.writeBytes("三,4\n".getBytes(StandardCharsets.UTF_8));
            List<TableRow> rows = rows(csv(bytes.toByteArray()));
            assertThat(rows).extracting(TableRow::number).containsExactly(1L, 2L, 3L, 4L);
            assertThat(reason(rows.get(2))).isEqualTo(TableReason.DAMAGED_BYTES);
            assertThat(rows.get(2).cells()).containsExactly("\uFFFDx", "3");
            assertThat(rows.get(3).cells()).containsExactly("三", "4");
            assertThat(rows.get(3).fault()).isEmpty();
        }
    }

    @Nested
    @DisplayName("分隔符与引号")
    class SeparatorsAndQuotes {
        @ParameterizedTest
        @ValueSource(strings = {",", "\t", ";"})
        void separators_are_told_from_the_first_lines(String separator) {
            String text = "标题\nA,B;C;D;E\n".replace("A,B;C;D;E", String.join(separator, "a", "b", "c", "d"));
            assertThat(cells(csv(text))).containsExactly(List.of("标题"), List.of("a", "b", "c", "d"));
        }

        @Test
        void quoted_cells_hold_anything() {
            assertThat(cells(csv("a,b\r\n\"x,\"\"y\"\"\r\nz\",2\r\n")))
                    .containsExactly(List.of("a", "b"), List.of("x,\"y\"\r\nz", "2"));
        }

        @Test
        void quotes_inside_a_cell_are_text() {
            assertThat(cells(csv("a,b\n5\" pipe,x\"y\n"))).contains(List.of("5\" pipe", "x\"y"));
        }

        @Test
        void a_lost_quote_costs_one_line() {
            List<TableRow> rows = rows(csv("a,b\n1,\"2\n3,4\n5,\"6\"x\n7,8\n"));
            assertThat(rows).extracting(TableRow::number).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(rows.stream().map(TableRow::faultOrNull).map(f -> f == null ? null : f.reason()))
                    .containsExactly(null, TableReason.BAD_QUOTE, null, TableReason.BAD_QUOTE, null);
        }

        @Test
        void quotes_lost_on_every_line_are_not_read_without_end() {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                TableReader table = TableReader.open(
                        repeated("a,b\n", "x\",\"\"\"\n", 500_000, "3,4\n"), TableFormat.CSV, TableOptions.DEFAULTS);
                assertThat(rows(table)).hasSize(500_002);
            });
        }
    }

    @Nested
    @DisplayName("行号与空行")
    class Rows {
        @Test
        void rows_can_be_cut_later_and_on_any_thread() {
            String csv = IntStream.range(0, 5_000)
                    .mapToObj(i -> i % 7 == 0 ? "\n" : i + ",\"许,\n可" + i + "\"\n")
                    .collect(Collectors.joining("", "a,b\n", "1,\"未完"));
            List<UncutRow> uncut = new ArrayList<>();
            try (TableReader table = csv(csv)) {
                for (UncutRow row = table.uncut(); row != null; row = table.uncut()) {
                    uncut.add(row);
                }
            }

            assertThat(uncut.parallelStream().map(UncutRow::row).toList()).isEqualTo(rows(csv(csv)));
            assertThat(uncut).allSatisfy(row -> {
                assertThat(row.number()).isEqualTo(row.row().number());
                assertThat(row.isEmpty()).isFalse();
            });
        }

        @Test
        void empty_rows_are_passed_over_and_counted() {
            List<TableRow> rows = rows(csv("a,b\n\n,\n \u3000,\n\"x\ny\",1\nz,2\n"));
            assertThat(rows).extracting(TableRow::number).containsExactly(1L, 5L, 7L);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a,b,c\n1,2,3\n4,5", "a,b\n1,\"2", "名称\n1\n测"})
        void a_last_line_that_was_cut_off_is_at_fault(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            boolean cutsCharacter = text.endsWith("测");
            List<TableRow> rows = rows(csv(cutsCharacter ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes));
            TableRow last = rows.get(rows.size() - 1);
            assertThat(reason(last)).isEqualTo(TableReason.BROKEN_LAST_LINE);
            assertThat(reason(last).rule()).isEqualTo("FILE-05");
        }

        @Test
        void a_whole_last_line_needs_no_line_feed() {
            assertThat(rows(csv("a,b\n1,2"))).allMatch(row -> row.fault().isEmpty());
        }

        @Test
        void an_empty_file_has_no_rows() {
            assertThat(rows(csv(""))).isEmpty();
        }

        @Test
        void a_row_says_nothing_of_its_cells() {
            assertThat(Objects.toString(rows(csv("110101190001010010,b\n")).get(0)))
                    .doesNotContain("110101");
        }
    }

    @Nested
    @DisplayName("上限")
    class Bounds {
        @Test
        void a_cell_of_100_mb_is_a_fault_of_its_row() {
            for (String quote : List.of("", "\"")) {
                TableReader table = TableReader.open(
                        repeated("a,b\n1," + quote, "x", 100_000_000, quote + "\n3,4\n"),
                        TableFormat.CSV,
                        TableOptions.DEFAULTS);
                List<TableRow> rows = rows(table);
                assertThat(rows).extracting(TableRow::number).containsExactly(1L, 2L, 3L);
                assertThat(reason(rows.get(1))).isEqualTo(TableReason.ROW_TOO_LONG);
                assertThat(rows.get(2).cells()).containsExactly("3", "4");
            }
        }

        @Test
        void a_long_cell_is_named_by_its_column() {
            List<TableRow> rows = rows(csv("a,b\n1," + "x".repeat(32_768) + "\n1," + "x".repeat(32_767) + "\n"));
            RowFault fault = rows.get(1).fault().orElseThrow();
            assertThat(fault.reason()).isEqualTo(TableReason.CELL_TOO_LONG);
            assertThat(fault.column()).isEqualTo(2);
            assertThat(fault.messageZh()).isEqualTo("第 2 列的单元格超过 32767 个字符，未读取");
            assertThat(fault.messageEn()).contains("column 2", "32767");
            assertThat(rows.get(2).fault()).isEmpty();
        }

        @Test
        void empty_cells_beyond_the_last_column_do_not_matter() {
            List<TableRow> rows = rows(csv("a" + ",".repeat(16_000) + "\n" + "a" + ",".repeat(2000) + "b\n"));
            assertThat(rows.get(0).fault()).isEmpty();
            assertThat(reason(rows.get(1))).isEqualTo(TableReason.TOO_MANY_COLUMNS);
        }
    }
}
