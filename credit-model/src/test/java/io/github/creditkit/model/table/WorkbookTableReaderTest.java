package io.github.creditkit.model.table;

import static io.github.creditkit.model.table.Tables.repeated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("工作簿读取 (ECMA-376)")
class WorkbookTableReaderTest {
    private static final String NEXT = "<row r='3'><c r='A3' t='inlineStr'><is><t>3</t></is></c></row>";

    @TempDir
    private Path folder;

    private List<TableRow> rows(RawWorkbook workbook) throws IOException {
        return rows(workbook, TableOptions.DEFAULTS);
    }

    private List<TableRow> rows(RawWorkbook workbook, TableOptions options) throws IOException {
        return Tables.rows(TableReader.open(workbook.at(folder.resolve("a.xlsx")), options));
    }

    private String cell(RawWorkbook workbook) throws IOException {
        return rows(workbook).get(0).cell(0);
    }

    private void assertUnreadable(TableReason reason, RawWorkbook workbook) throws IOException {
        assertUnreadable(reason, workbook.at(folder.resolve("a.xlsx")), TableOptions.DEFAULTS);
    }

    private static void assertUnreadable(TableReason reason, Path file, TableOptions options) {
        assertThatThrownBy(() -> Tables.rows(TableReader.open(file, options)))
                .isInstanceOfSatisfying(
                        UnreadableTableException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static TableReason reason(TableRow row) {
        return row.fault().orElseThrow().reason();
    }

    @Nested
    @DisplayName("单元格")
    class Cells {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "1,1",
            "1.50,1.5",
            "0.30000000000000004,0.3",
            "1234.5600000000001,1234.56",
            "1.1010119000307E+17,110101190003070000",
            "110101190003078515,110101190003078515",
            "-12.5,-12.5",
            "1E-7,0.0000001",
            "1E999999999,1E999999999",
            "1E-999999999,1E-999999999",
            "x,x"
        })
        void numbers_are_digits_without_an_exponent(String stored, String text) throws IOException {
            assertThat(cell(new RawWorkbook().rows("<row r='1'><c r='A1'><v>" + stored + "</v></c></row>")))
                    .isEqualTo(text);
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "45000,2023-03-15",
            "45000.5,2023-03-15T12:00",
            "45000.999999999,2023-03-16",
            "1,1900-01-01",
            "0,1899-12-31",
            "59,1900-02-28",
            "61,1900-03-01",
            "0.25,06:00",
            "2958465,9999-12-31",
            "2958466,2958466",
            "-1,-1"
        })
        void numbers_with_the_format_of_a_date_are_dates(String stored, String text) throws IOException {
            for (int style : List.of(1, 2)) {
                RawWorkbook workbook = new RawWorkbook()
                        .styles(
                                "<numFmt numFmtId='165' formatCode='yyyy\"年\"m\"月\"d\"日\";@'/>",
                                "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='165'/>")
                        .rows("<row r='1'><c r='A1' s='" + style + "'><v>" + stored + "</v></c></row>");
                assertThat(cell(workbook)).isEqualTo(text);
            }
        }

        @Test
        void days_may_be_counted_from_1904() throws IOException {
            RawWorkbook workbook = new RawWorkbook()
                    .properties("<workbookPr date1904='1'/>")
                    .styles("", "<xf numFmtId='14'/>")
                    .rows("<row r='1'><c r='A1' s='0'><v>43538</v></c></row>");
            assertThat(cell(workbook)).isEqualTo("2023-03-15");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0.00", "General", "@", "#,##0.00\"dm\"", "0_d", "[Red]0.00", "\\d0", "0.00E+00"})
        void other_formats_are_no_dates(String format) {
            assertThat(CellStyles.isDate(format)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"yyyy/m/d", "[h]:mm", "m/d/yy h:mm", "[$-804]yyyy\"年\"m\"月\";@", "上午/下午h\"时\""})
        void these_formats_are_dates(String format) {
            assertThat(CellStyles.isDate(format)).isTrue();
        }

        @Test
        void texts_come_from_where_they_stand() throws IOException {
            RawWorkbook workbook = new RawWorkbook()
                    .texts("<si><t>共享</t></si><si><r><t>富</t></r><r><t xml:space='preserve'> 文本</t></r>"
                            + "<rPh sb='0' eb='1'><t>fu</t></rPh></si>")
                    .rows(
                            "<row r='1'><c t='s'><v>0</v></c><c t='s'><v>1</v></c>"
                                    + "<c t='inlineStr'><is><t>a_x000D_b</t></is></c><c t='str'><f>A1</f><v>算</v></c>"
                                    + "<c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c t='d'><v>2023-03-15T00:00:00</v></c></row>");
            assertThat(rows(workbook).get(0).cells())
                    .containsExactly("共享", "富 文本", "a\rb", "算", "TRUE", "#N/A", "2023-03-15");
        }

        @Test
        void a_text_that_is_not_there_is_a_fault() throws IOException {
            List<TableRow> rows = rows(new RawWorkbook()
                    .texts("<si><t>a</t></si>")
                    .rows("<row><c t='s'><v>7</v></c></row><row><c t='s'><v>0</v></c></row>"));
            assertThat(reason(rows.get(0))).isEqualTo(TableReason.BAD_CELL);
            assertThat(rows.get(1).cells()).containsExactly("a");
        }
    }

    @Nested
    @DisplayName("行与工作表")
    class RowsAndSheets {
        @Test
        void rows_and_columns_are_where_the_sheet_shows_them() throws IOException {
            List<TableRow> rows = rows(new RawWorkbook()
                    .rows("<row r='3'><c r='C3'><v>1</v></c></row><row r='5'/><row><c><v>2</v></c></row>"));
            assertThat(rows).extracting(TableRow::number).containsExactly(3L, 6L);
            assertThat(rows.get(0).cells()).containsExactly("", "", "1");
        }

        @Test
        void the_first_sheet_is_the_first_that_is_not_hidden() throws IOException {
            RawWorkbook workbook = new RawWorkbook()
                    .sheets("<sheet name='码表' state='hidden' r:id='rId1'/><sheet name='数据' r:id='rId2'/>")
                    .sheet(1, "<row><c><v>1</v></c></row>")
                    .sheet(2, "<row><c><v>2</v></c></row>");
            assertThat(cell(workbook)).isEqualTo("2");
            assertThat(rows(workbook, TableOptions.DEFAULTS.withSheet("码表"))
                            .get(0)
                            .cell(0))
                    .isEqualTo("1");
            assertUnreadable(
                    TableReason.NO_SUCH_SHEET,
                    workbook.at(folder.resolve("a.xlsx")),
                    TableOptions.DEFAULTS.withSheet("无"));
        }

        @Test
        void filled_cells_in_columns_without_end_are_a_fault() throws IOException {
            List<TableRow> rows = rows(new RawWorkbook()
                    .rows("<row><c r='A1'><v>1</v></c><c r='ZZZZZZZZZZZZ1'><v>1</v></c></row>"
                            + "<row><c r='A2'><v>1</v></c><c r='XFD2' s='0'/></row>"));
            assertThat(reason(rows.get(0))).isEqualTo(TableReason.TOO_MANY_COLUMNS);
            assertThat(rows.get(1).fault()).isEmpty();
        }

        @Test
        void a_stream_is_read_as_a_file_is() throws IOException {
            Path file = new RawWorkbook().rows("<row><c><v>1</v></c></row>").at(folder.resolve("a.xlsx"));
            TableReader table = TableReader.open(Files.newInputStream(file), TableFormat.XLSX, TableOptions.DEFAULTS);
            assertThat(Tables.cells(table)).containsExactly(List.of("1"));
        }
    }

    @Nested
    @DisplayName("恶意与损坏的文件")
    class Hostile {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<row r='2'><c r='A2' t='inlineStr'><is><t>|</t></is></c></row>",
                    "<row r='2'><c r='A2' t='inlineStr'><is><t><![CDATA[|]]></t></is></c></row>",
                    "<row r='2'><c r='A2' t='str'><f>1</f><v>|</v></c></row>",
                    "<row r='2'><c r='A2'><v>|</v></c></row>"
                })
        void a_huge_cell_is_a_fault_of_its_row(String row) throws IOException {
            int at = row.indexOf('|');
            List<TableRow> rows = rows(workbookOf(row.substring(0, at), row.substring(at + 1) + NEXT));
            assertThat(reason(rows.get(0))).isEqualTo(TableReason.CELL_TOO_LONG);
            assertThat(rows.get(0).number()).isEqualTo(2);
            assertThat(rows.get(1).cells()).containsExactly("3");
        }

        @Test
        void a_cell_of_100_mb_is_a_fault_of_its_row() throws IOException {
            String before = "<row r='2'><c t='inlineStr'><is><t>";
            List<TableRow> rows = rows(workbookOf(before, 10_000, "</t></is></c></row>" + NEXT));
            assertThat(reason(rows.get(0))).isEqualTo(TableReason.CELL_TOO_LONG);
            assertThat(rows.get(1).cells()).containsExactly("3");
        }

        @Test
        void a_shared_text_of_100_mb_is_a_fault_of_the_rows_that_use_it() throws IOException {
            List<TableRow> rows = rows(new RawWorkbook()
                    .part(
                            "xl/sharedStrings.xml",
                            () -> repeated("<sst><si><t>", Noise.letters(), 10_000, "</t></si><si><t>a</t></si></sst>"))
                    .rows("<row><c t='s'><v>0</v></c></row><row><c t='s'><v>1</v></c></row>"));
            assertThat(reason(rows.get(0))).isEqualTo(TableReason.CELL_TOO_LONG);
            assertThat(rows.get(1).cells()).containsExactly("a");
        }

        @Test
        void huge_comments_and_formulas_do_not_matter() throws IOException {
            assertThat(rows(workbookOf("<row r='2'><!--", "--><c><v>1</v></c></row>" + NEXT)))
                    .hasSize(2);
            assertThat(rows(workbookOf("<row r='2'><c><f>", "</f><v>1</v></c></row>" + NEXT)))
                    .hasSize(2);
        }

        @Test
        void a_huge_tag_ends_the_reading() throws IOException {
            assertUnreadable(TableReason.BAD_XML, workbookOf("<row r='2'><c r='", "'/></row>" + NEXT));
        }

        private RawWorkbook workbookOf(String before, String after) {
            return workbookOf(before, 2000, after);
        }

        private RawWorkbook workbookOf(String before, long times, String after) {
            return new RawWorkbook()
                    .part(
                            "xl/worksheets/sheet1.xml",
                            () -> repeated(
                                    RawWorkbook.before() + before,
                                    Noise.letters(),
                                    times,
                                    after + RawWorkbook.after()));
        }

        @Test
        void a_bomb_is_stopped() throws IOException {
            Path file = new RawWorkbook()
                    .part(
                            "xl/worksheets/sheet1.xml",
                            () -> repeated(RawWorkbook.before(), " ", 60_000_000, RawWorkbook.after()))
                    .at(folder.resolve("bomb.xlsx"));
            assertThat(Files.size(file)).isLessThan(200_000);
            assertUnreadable(TableReason.INFLATES_TOO_MUCH, file, TableOptions.DEFAULTS);
        }

        @Test
        void bytes_unpacked_have_a_bound() throws IOException {
            Path file = new RawWorkbook()
                    .rows("<row><c><v>1</v></c></row>".repeat(10_000))
                    .at(folder.resolve("a.xlsx"));
            assertUnreadable(TableReason.INFLATES_TOO_MUCH, file, TableOptions.DEFAULTS.withBytes(100_000, 1000));
        }

        @Test
        void shared_texts_have_a_bound() throws IOException {
            Path file = new RawWorkbook()
                    .texts("<si><t>abcdefgh</t></si>".repeat(1000))
                    .rows("")
                    .at(folder.resolve("a.xlsx"));
            assertUnreadable(TableReason.TOO_MANY_TEXTS, file, TableOptions.DEFAULTS.withBytes(1 << 20, 1000));
        }

        @Test
        void a_file_cut_off_anywhere_says_so() throws IOException {
            Path file = new RawWorkbook()
                    .rows("<row><c><v>1</v></c></row>".repeat(100))
                    .at(folder.resolve("a.xlsx"));
            byte[] whole = Files.readAllBytes(file);
            for (int length : List.of(4, 30, whole.length / 2, whole.length - 1)) {
                Path cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, length));
                assertUnreadable(TableReason.BROKEN_ARCHIVE, cut, TableOptions.DEFAULTS);
            }
        }

        @Test
        void any_damaged_byte_ends_in_a_row_or_a_reason() throws IOException {
            Path file = new RawWorkbook()
                    .texts("<si><t>a</t></si>")
                    .rows("<row><c t='s'><v>0</v></c><c><v>1</v></c></row>".repeat(50))
                    .at(folder.resolve("a.xlsx"));
            byte[] whole = Files.readAllBytes(file);
            for (int i = 4; i < whole.length; i += 3) {
                byte[] damaged = whole.clone();
                damaged[i] ^= 0x55;
                Path other = Files.write(folder.resolve("damaged.xlsx"), damaged);
                try {
                    Tables.rows(TableReader.open(other, TableOptions.DEFAULTS));
                } catch (UnreadableTableException e) {
                    assertThat(e.messageZh()).isNotEmpty();
                }
            }
        }

        @Test
        void old_and_encrypted_workbooks_are_named() throws IOException {
            byte[] ole2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
            Path file = Files.write(folder.resolve("old.xls"), ole2);
            assertUnreadable(TableReason.OLD_OR_ENCRYPTED_WORKBOOK, file, TableOptions.DEFAULTS);
            for (TableFormat format : List.of(TableFormat.XLSX, TableFormat.CSV)) {
                assertThatThrownBy(() -> TableReader.open(Files.newInputStream(file), format, TableOptions.DEFAULTS))
                        .hasMessageContaining("FILE-01")
                        .hasMessageContaining(".xls");
            }
        }

        @Test
        void an_archive_without_a_sheet_is_no_workbook() throws IOException {
            assertUnreadable(TableReason.NOT_A_WORKBOOK, new RawWorkbook());
        }

        @Test
        void a_document_type_is_refused_in_every_part() throws IOException {
            String dtd = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>";
            for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
                assertUnreadable(
                        TableReason.DOCUMENT_TYPE, new RawWorkbook().rows("").part(part, () -> Tables.stream(dtd)));
            }
        }

        @Test
        void copies_of_streams_are_deleted() throws IOException {
            Path file = new RawWorkbook().rows("<row><c><v>1</v></c></row>").at(folder.resolve("a.xlsx"));
            SeekableFile copy = SeekableFile.copyOf(Files.newInputStream(file), 1 << 20);
            try (TableReader table = WorkbookTableReader.of(copy, TableOptions.DEFAULTS)) {
                assertThat(table.next()).isNotNull();
            }
            assertThat(copy.path()).doesNotExist();
            SeekableFile broken = SeekableFile.copyOf(Tables.stream("PK"), 1 << 20);
            assertThatThrownBy(() -> WorkbookTableReader.of(broken, TableOptions.DEFAULTS))
                    .isInstanceOf(UnreadableTableException.class);
            assertThat(broken.path()).doesNotExist();
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).hasSize(1);
            }
        }
    }
}
