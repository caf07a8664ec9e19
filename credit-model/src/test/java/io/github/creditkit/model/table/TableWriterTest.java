package io.github.creditkit.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("表格写出")
class TableWriterTest {
    private static final WriteOptions PLAIN = WriteOptions.DEFAULTS.withByteOrderMark(false);

    @SafeVarargs
    private static byte[] written(TableFormat format, WriteOptions options, List<String>... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.open(out, format, rows[0], options)) {
            for (int i = 1; i < rows.length; i++) {
                table.write(rows[i]);
            }
        }
        return out.toByteArray();
    }

    @Nested
    @DisplayName("CSV")
    class Csv {
        @Test
        void is_quoted_where_it_must_be_and_has_lines_of_windows() {
            byte[] csv = written(
                    TableFormat.CSV,
                    WriteOptions.DEFAULTS,
                    List.of("名称", "b"),
                    List.of("x,\"y\"", "1\n2"),
                    List.of("a;b", ""));
            assertThat(new String(csv, StandardCharsets.UTF_8))
                    .isEqualTo("\uFEFF名称,b\r\n\"x,\"\"y\"\"\",\"1\n2\"\r\n\"a;b\",\r\n");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "=1+1",
                    "+1",
                    "-1",
                    "@SUM(A1)",
                    "\t=1",
                    "\r=1",
                    "\n=1",
                    " =1",
                    "＝1+1",
                    "＋1",
                    "－1",
                    "＠A",
                    "\u00A0=1",
                    "\u200B=1"
                })
        void a_cell_that_would_run_has_an_apostrophe(String cell) {
            byte[] csv = written(TableFormat.CSV, PLAIN, List.of("a", "b"), List.of("x", cell));
            assertThat(Tables.cells(Tables.csv(csv)).get(1)).containsExactly("x", "'" + cell);
        }

        @Test
        void a_plain_number_stays_as_it_is_in_columns_of_numbers_only() {
            WriteOptions options = PLAIN.withPlainNumbers(Set.of(1));
            byte[] csv = written(
                    TableFormat.CSV,
                    options,
                    List.of("a", "b"),
                    List.of("-1.5", "-1.5"),
                    List.of("x", "-1+cmd"),
                    List.of("x", "=1"));
            assertThat(new String(csv, StandardCharsets.UTF_8))
                    .isEqualTo("a,b\r\n'-1.5,-1.5\r\nx,'-1+cmd\r\nx,'=1\r\n");
        }
    }

    @Nested
    @DisplayName("工作簿")
    class Workbooks {
        /** What another reader sees. */
        private List<List<Cell>> read(byte[] workbook) throws IOException {
            List<List<Cell>> cells = new ArrayList<>();
            try (ReadableWorkbook other = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                    Stream<Sheet> sheets = other.getSheets()) {
                for (Sheet sheet : sheets.toList()) {
                    for (Row row : sheet.read()) {
                        cells.add(row.stream().toList());
                    }
                }
            }
            return cells;
        }

        @Test
        void every_cell_is_text_and_none_a_formula() throws IOException {
            byte[] workbook = written(
                    TableFormat.XLSX,
                    WriteOptions.DEFAULTS,
                    List.of("a", "b"),
                    List.of("=1+1", "0123"),
                    List.of("-5", "名称"));
            List<List<Cell>> cells = read(workbook);
            assertThat(cells).hasSize(3);
            assertThat(cells.stream().flatMap(List::stream)).allMatch(cell -> cell.getType() == CellType.STRING);
            assertThat(cells.get(1)).extracting(Cell::getText).containsExactly("=1+1", "0123");
            assertThat(cells.get(2)).extracting(Cell::getText).containsExactly("-5", "名称");
        }

        @Test
        void rows_without_room_go_to_further_sheets_with_the_header() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (TableWriter table = new WorkbookTableWriter(out, List.of("a"), WriteOptions.DEFAULTS, 3)) {
                table.begin(List.of("a"));
                for (int i = 1; i <= 5; i++) {
                    table.write(List.of("" + i));
                }
                assertThat(table.rows()).isEqualTo(5);
            }
            assertThat(read(out.toByteArray()).stream().flatMap(List::stream).map(Cell::getText))
                    .containsExactly("a", "1", "2", "a", "3", "4", "a", "5");
        }

        @Test
        void rows_without_room_are_an_error_where_one_sheet_was_asked_for() throws IOException {
            WriteOptions options = WriteOptions.DEFAULTS.withSheet("一", false);
            try (TableWriter table =
                    new WorkbookTableWriter(OutputStream.nullOutputStream(), List.of("a"), options, 2)) {
                table.begin(List.of("a"));
                table.write(List.of("1"));
                assertThatThrownBy(() -> table.write(List.of("2")))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("工作表最多 2 行");
            }
        }

        @Test
        void a_cell_that_no_sheet_holds_is_an_error_that_does_not_quote_it() {
            assertThatThrownBy(() -> written(TableFormat.XLSX, PLAIN, List.of("a"), List.of("x".repeat(32_768))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("column 1")
                    .hasMessageNotContaining("xx");
        }

        @Test
        void many_rows_take_little_memory() {
            try (TableWriter table = TableWriter.open(
                    OutputStream.nullOutputStream(), TableFormat.XLSX, List.of("a", "b"), WriteOptions.DEFAULTS)) {
                for (int i = 0; i < 50_000; i++) {
                    table.write(List.of("=" + i, "文本" + i));
                }
                assertThat(table.rows()).isEqualTo(50_000);
            }
        }
    }

    @Nested
    @DisplayName("XML")
    class Xml {
        @Test
        void elements_are_named_by_the_header() {
            byte[] xml = written(
                    TableFormat.XML,
                    WriteOptions.DEFAULTS.withElements("包", "r"),
                    List.of("A", "名称"),
                    List.of("<&>", ""),
                    List.of("x\ry"));
            assertThat(new String(xml, StandardCharsets.UTF_8))
                    .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<包>\n<r><A>&lt;&amp;&gt;</A><名称/></r>\n"
                            + "<r><A>x&#13;y</A><名称/></r>\n</包>");
        }

        @Test
        void names_that_no_element_can_have_are_refused() {
            for (List<String> header :
                    List.of(List.of("a b"), List.of("1"), List.of(""), List.of("A", "A"), List.of("a:b"))) {
                assertThatThrownBy(() -> written(TableFormat.XML, PLAIN, header))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> PLAIN.withElements("<a>", "b")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    @DisplayName("不可写的字符")
    class Characters {
        @Test
        void what_the_form_cannot_hold_is_replaced_and_counted() {
            String bad = "a\u0000b\uD800c\u0001d\uFFFEe";
            for (TableFormat format : TableFormat.values()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                long replaced;
                try (TableWriter table = TableWriter.open(out, format, List.of("a"), PLAIN)) {
                    table.write(List.of(bad));
                    replaced = table.replaced();
                }
                String expected =
                        format == TableFormat.CSV ? "a\uFFFDb\uFFFDc\u0001d\uFFFEe" : "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe";
                assertThat(replaced).isEqualTo(format == TableFormat.CSV ? 2 : 4);
                InputStream in = new ByteArrayInputStream(out.toByteArray());
                assertThat(Tables.cells(TableReader.open(in, format, TableOptions.DEFAULTS))
                                .get(1))
                        .containsExactly(expected);
            }
        }
    }

    @Nested
    @DisplayName("文件与依赖")
    class FilesAndLibraries {
        @TempDir
        private Path folder;

        @Test
        void a_file_with_personal_data_is_for_its_owner() throws IOException {
            Path file = folder.resolve("a.csv");
            Files.writeString(file, "as long as what others could read before");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            for (Path path : List.of(file, folder.resolve("new.csv"))) {
                try (TableWriter table =
                        TableWriter.open(OwnerOnlyFile.create(path), TableFormat.CSV, List.of("a"), PLAIN)) {
                    table.write(List.of("1"));
                }
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo("rw-------");
                assertThat(path).hasContent("a\r\n1\r\n");
            }
        }

        @ParameterizedTest
        @EnumSource(TableFormat.class)
        void a_disk_that_is_full_is_an_error(TableFormat format) {
            OutputStream full = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("no space");
                }
            };
            assertThatThrownBy(() -> {
                        try (TableWriter table = TableWriter.open(full, format, List.of("a"), PLAIN)) {
                            table.write(List.of("1"));
                        }
                    })
                    .isInstanceOf(UncheckedIOException.class);
        }

        @Test
        void a_missing_library_is_named() throws Exception {
            for (TableFormat format : List.of(TableFormat.CSV, TableFormat.XLSX)) {
                String library = format == TableFormat.CSV ? "de.siegmar:fastcsv" : "org.dhatim:fastexcel";
                assertThatThrownBy(() -> openWithoutLibraries(format))
                        .cause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(library);
            }
        }

        /** The same classes, with nothing beside them but what they need to read. */
        private void openWithoutLibraries(TableFormat format) throws Exception {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
                if (!entry.contains("fastcsv") && !entry.contains("fastexcel")) {
                    urls.add(Path.of(entry).toUri().toURL());
                }
            }
            try (URLClassLoader alone =
                    new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
                alone.loadClass(TableWriterTest.class.getName() + "$Alone")
                        .getMethod("open", String.class)
                        .invoke(null, format.name());
            }
        }
    }

    /** What is called where the libraries are missing. */
    public static final class Alone {
        private Alone() {}

        /** Opens a writer. */
        public static void open(String format) throws InvocationTargetException {
            TableWriter.open(
                    OutputStream.nullOutputStream(), TableFormat.valueOf(format), List.of("a"), WriteOptions.DEFAULTS);
        }
    }
}
