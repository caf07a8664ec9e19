package io.github.creditkit.model.table;

import static io.github.creditkit.model.table.Tables.repeated;
import static io.github.creditkit.model.table.Tables.rows;
import static io.github.creditkit.model.table.Tables.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("XML 读取")
class XmlTableReaderTest {
    private static final String ROW = "<row><A>1</A><B>2</B></row>";

    private static TableReader open(InputStream in) {
        return TableReader.open(in, TableFormat.XML, TableOptions.DEFAULTS);
    }

    private static void assertUnreadable(TableReason reason, InputStream in) {
        assertThatThrownBy(() -> rows(open(in)))
                .isInstanceOfSatisfying(
                        UnreadableTableException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static TableReason reason(TableRow row) {
        return row.fault().orElseThrow().reason();
    }

    @Nested
    @DisplayName("结构")
    class Shape {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<p>R</p>",
                    "<p><guid>1</guid><sender>2</sender>RR</p>",
                    "<p><head><guid>1</guid></head><rows>R</rows></p>",
                    "<x:p xmlns:x='urn:x'><rows>RRR</rows></x:p>",
                    "<?xml version='1.0' encoding='UTF-8'?>\n<!-- c -->\n<p>\n R\n R\n</p>\n"
                })
        void rows_are_found_wherever_they_are(String template) {
            List<TableRow> rows = rows(xml(template.replace("R", ROW)));
            assertThat(rows.get(0)).isEqualTo(new TableRow(0, List.of("A", "B")));
            assertThat(rows.subList(1, rows.size()))
                    .isNotEmpty()
                    .allMatch(row -> row.cells().equals(List.of("1", "2")));
            assertThat(rows.get(rows.size() - 1).number()).isEqualTo(rows.size() - 1);
        }

        @Test
        void columns_are_the_elements_of_all_rows() {
            assertThat(rows(xml("<p><row><A>1</A></row><row><B>2</B><A/></row><row/><row><C>3</C></row></p>")))
                    .containsExactly(
                            new TableRow(0, List.of("A", "B", "C")),
                            new TableRow(1, List.of("1")),
                            new TableRow(2, List.of("", "2")),
                            new TableRow(4, List.of("", "", "3")));
        }

        @Test
        void texts_are_as_they_were() {
            assertThat(rows(xml("<p><row><A> x &amp;<![CDATA[<y>]]]>&#13;\n</A><B>2</B></row></p>"))
                            .get(1)
                            .cell(0))
                    .isEqualTo(" x &<y>]\r\n");
        }

        @Test
        void nested_and_repeated_elements_are_faults() {
            List<TableRow> rows =
                    rows(xml("<p>" + ROW + "<row><A>1</A><A>2</A></row><row><B>1<i>2</i></B></row>" + ROW + "</p>"));
            assertThat(reason(rows.get(2))).isEqualTo(TableReason.REPEATED_ELEMENT);
            assertThat(reason(rows.get(3))).isEqualTo(TableReason.NESTED_ELEMENT);
            assertThat(rows.get(3).fault().orElseThrow().column()).isEqualTo(2);
            assertThat(rows.get(4).fault()).isEmpty();
        }

        @Test
        void a_document_without_rows_has_none() {
            assertThat(rows(xml("<p/>"))).isEmpty();
        }
    }

    @Nested
    @DisplayName("编码")
    class Encodings {
        @ParameterizedTest
        @CsvSource({"UTF-8,UTF-8", "GB18030,GB18030", "GBK,gbk", "GB2312,gb2312"})
        void are_declared(String charset, String declared) {
            String text = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><p><row><A>一</A></row></p>";
            assertThat(rows(open(new ByteArrayInputStream(text.getBytes(Charset.forName(charset)))))
                            .get(1)
                            .cells())
                    .containsExactly("一");
        }

        @Test
        void utf_16_is_refused() {
            assertUnreadable(TableReason.UTF_16, new ByteArrayInputStream("<p/>".getBytes(StandardCharsets.UTF_16LE)));
            assertUnreadable(TableReason.UTF_16, new ByteArrayInputStream("<p/>".getBytes(StandardCharsets.UTF_16)));
        }

        @Test
        void damaged_bytes_are_a_fault_of_their_row() {
            byte[] bytes =
                    ("<p>" + ROW + "<row><A>\u00ff</A></row>" + ROW + "</p>").getBytes(StandardCharsets.ISO_8859_1);
            List<TableRow> rows = rows(open(new ByteArrayInputStream(bytes)));
            assertThat(reason(rows.get(2))).isEqualTo(TableReason.DAMAGED_BYTES);
            assertThat(rows.get(3).fault()).isEmpty();
        }
    }

    @Nested
    @DisplayName("恶意与损坏的文件")
    class Hostile {
        @TempDir
        private Path folder;

        @Test
        void outside_files_are_never_read() throws Exception {
            Path secret = Files.writeString(folder.resolve("secret"), "秘密");
            String xxe = "<?xml version='1.0'?><!DOCTYPE p [<!ENTITY s SYSTEM '" + secret.toUri()
                    + "'>]><p><row><A>&s;</A></row></p>";
            assertUnreadable(TableReason.DOCUMENT_TYPE, Tables.stream(xxe));
        }

        @Test
        void a_billion_laughs_are_not_laughed() {
            StringBuilder laughs = new StringBuilder("<!DOCTYPE p [<!ENTITY l0 'ha'>");
            for (int i = 1; i < 10; i++) {
                laughs.append("<!ENTITY l")
                        .append(i)
                        .append(" '")
                        .append(("&l" + (i - 1) + ";").repeat(10))
                        .append("'>");
            }
            assertUnreadable(TableReason.DOCUMENT_TYPE, Tables.stream(laughs + "]><p><row><A>&l9;</A></row></p>"));
        }

        @Test
        void entities_without_a_document_type_are_refused() {
            assertUnreadable(TableReason.BAD_XML, Tables.stream("<p>" + ROW + "<row><A>&s;</A></row></p>"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"<A>|</A>", "<A><![CDATA[|]]></A>"})
        void a_cell_of_100_mb_is_a_fault_of_its_row(String cell) {
            int at = cell.indexOf('|');
            List<TableRow> rows = rows(open(repeated(
                    "<p>" + ROW + "<row>" + cell.substring(0, at),
                    "0123456789",
                    10_000_000,
                    cell.substring(at + 1) + "</row>" + ROW + "</p>")));
            assertThat(rows).hasSize(4);
            assertThat(reason(rows.get(2))).isEqualTo(TableReason.CELL_TOO_LONG);
            assertThat(rows.get(3).cells()).containsExactly("1", "2");
        }

        @Test
        void a_tag_of_100_mb_ends_the_reading_after_the_rows_before_it() {
            List<TableRow> before = new ArrayList<>();
            assertThatThrownBy(() -> {
                        try (TableReader table =
                                open(repeated("<p>" + ROW + "<row x='", "0123456789", 10_000_000, "'/></p>"))) {
                            for (TableRow row; (row = table.next()) != null; ) {
                                before.add(row);
                            }
                        }
                    })
                    .isInstanceOfSatisfying(
                            UnreadableTableException.class,
                            e -> assertThat(e.row()).hasValue(2));
            assertThat(before).hasSize(2);
        }

        @Test
        void levels_and_names_have_bounds() {
            assertUnreadable(TableReason.TOO_DEEP, repeated("", "<a>", 1_000_000, ""));
            StringBuilder names = new StringBuilder("<p><row>");
            for (int i = 0; i < 2000; i++) {
                names.append("<A").append(i).append("/>");
            }
            assertUnreadable(TableReason.TOO_MANY_NAMES, Tables.stream(names + "</row></p>"));
        }

        @Test
        void a_file_that_was_cut_off_says_so_after_its_rows() {
            assertUnreadable(TableReason.CUT_OFF, Tables.stream("<p>" + ROW + "<row><A>1"));
            assertUnreadable(TableReason.CUT_OFF, Tables.stream("<p>" + ROW.repeat(10_000)));
            assertThat(TableReason.CUT_OFF.rule()).isEqualTo("FILE-05");
        }

        @Test
        void html_under_the_name_of_a_workbook_is_refused() {
            assertUnreadable(TableReason.DOCUMENT_TYPE, Tables.stream("<!DOCTYPE html><html></html>"));
        }
    }
}
