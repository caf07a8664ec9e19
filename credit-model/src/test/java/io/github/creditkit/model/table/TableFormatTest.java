package io.github.creditkit.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("文件格式")
class TableFormatTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource({
        "a.csv,'a,b',CSV",
        "a.xlsx,'a,b',CSV",
        "a.csv,'<p/>',CSV",
        "a.xml,'<p/>',XML",
        "a,' \n<p/>',XML",
        "a,'\uFEFF<p/>',XML",
        "a.csv,'PK\u0003\u0004',XLSX",
        "a,'',CSV"
    })
    void is_told_by_content_and_name(String name, String content, TableFormat format) throws IOException {
        Path file = Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
        assertThat(TableFormat.of(file)).isEqualTo(format);
    }

    @Test
    void a_file_that_is_not_there_is_unreadable() {
        assertThatThrownBy(() -> TableReader.open(folder.resolve("none"), TableOptions.DEFAULTS))
                .isInstanceOfSatisfying(
                        UnreadableTableException.class,
                        e -> assertThat(e.reason()).isEqualTo(TableReason.READ_FAILED));
        assertThatThrownBy(() -> TableFormat.of(folder)).isInstanceOf(UnreadableTableException.class);
    }

    @Test
    void bounds_can_be_moved_but_not_taken_off() {
        assertThat(TableOptions.DEFAULTS
                        .withLongest(1 << 20, 1 << 22)
                        .withColumns(16_384)
                        .columns())
                .isEqualTo(16_384);
        assertThatThrownBy(() -> TableOptions.DEFAULTS.withLongest(Integer.MAX_VALUE, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TableOptions.DEFAULTS.withColumns(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
