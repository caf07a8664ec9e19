package io.github.creditkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("填报文件的读取")
class SentFileTest {
    private static final String CODE = "914403001922038216";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void reads_what_spreadsheets_save(String charset) throws Exception {
        byte[] bytes = ("机构名称,统一社会信用代码\n华为技术有限公司," + CODE + "\n").getBytes(Charset.forName(charset));
        assertThat(SentFile.of("f", bytes).rows()).containsExactly(new SentRow(2, "华为技术有限公司", CODE));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_header() throws Exception {
        assertThat(of("\ufeff统一社会信用代码\r\n" + CODE + "\r\n").rows()).containsExactly(new SentRow(2, "", CODE));
    }

    @Test
    void cells_are_kept_as_they_are() throws Exception {
        assertThat(of("name,USCC\n a ,\" 9\t\u3000\"\n").rows()).containsExactly(new SentRow(2, " a ", " 9\t\u3000"));
    }

    @Test
    void rows_are_numbered_as_in_a_spreadsheet() throws Exception {
        assertThat(of("\"统一社会信用代码\n（填报）\",x\n\"a\r\nb\",1\n\nc\n").rows())
                .containsExactly(new SentRow(2, "", "a\r\nb"), new SentRow(4, "", "c"));
    }

    @Test
    void short_and_long_rows_are_read() throws Exception {
        assertThat(of("机构名称,信用代码,备注\n甲\n乙,1,2,3\n").rows())
                .containsExactly(new SentRow(2, "甲", ""), new SentRow(3, "乙", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "名称,代码\n甲,1\n"})
    void a_file_without_the_column_is_refused(String text) {
        assertThatThrownBy(() -> of(text))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("统一社会信用代码")
                .hasMessageContaining("header");
    }

    @Test
    void an_open_quote_is_refused_without_quoting_the_cell() {
        assertThatThrownBy(() -> of("信用代码\n\"11010519491231002X\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("CSV")
                .hasMessageNotContaining("110105");
    }

    @Test
    void a_missing_file_is_named(@TempDir Path directory) {
        assertThatThrownBy(() -> SentFile.read(directory.resolve("none.csv")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("none.csv");
    }

    @Test
    void a_row_prints_without_its_cell() {
        assertThat(new SentRow(7, "甲", "11010519491231002X")).hasToString("row 7");
    }

    private static SentFile of(String text) throws Exception {
        return SentFile.of("f", text.getBytes(StandardCharsets.UTF_8));
    }
}
