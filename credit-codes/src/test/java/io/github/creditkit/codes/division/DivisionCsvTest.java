package io.github.creditkit.codes.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("自备区划数据 (CSV)")
class DivisionCsvTest {
    private static final String HEAD = "code,name,level,parent,first_year,last_year,successors,status,same_as\n";

    private static DivisionTable table(String rows) {
        return DivisionTable.read(new StringReader(HEAD + rows));
    }

    @Test
    void an_own_table_answers_like_the_bundled_one() {
        DivisionTable own = table("""
                370000,山东省,province,,2000,,,,
                371200,莱芜市,prefecture,370000,2000,2030,370100,list,
                371202,莱城区,county,371200,2000,2030,370116;370117,,
                379001,莱城区,county,370000,,2010,,variant,371202
                370191,,county,370000,,,,zone,
                """);
        assertThat(own.size()).isEqualTo(5);
        assertThat(own.edition()).isEqualTo(new DivisionEdition("own table", 2000, 2030));
        assertThat(own.status("371202")).isEqualTo(DivisionStatus.ABOLISHED);
        assertThat(own.statusOn("371202", LocalDate.of(2030, 1, 1))).isEqualTo(DivisionStatus.IN_FORCE);
        assertThat(own.find("371202").orElseThrow().successors()).containsExactly("370116", "370117");
        assertThat(own.find("379001").orElseThrow().sameAs()).containsExactly("371202");
        assertThat(own.fullName("371202")).hasValue("山东省莱芜市莱城区");
        assertThat(own.status("370191")).isEqualTo(DivisionStatus.ZONE);
        assertThat(own.status("110101")).isEqualTo(DivisionStatus.UNKNOWN);
    }

    @Test
    void three_columns_in_any_order_are_enough_and_a_spreadsheet_may_have_written_them() {
        String text = "\uFEFFlevel,\"name\",code,\"remark, own\"\r\nprovince,\"山东\"\"省\",370000,\"a, b\"\r\n\r\n";
        DivisionTable own = DivisionTable.read(new StringReader(text));
        assertThat(own.find("370000")).map(Division::name).hasValue("山东\"省");
        assertThat(own.status("370000")).isEqualTo(DivisionStatus.IN_FORCE);
        assertThat(own.edition()).isEqualTo(new DivisionEdition("own table", 0, 0));
    }

    @Test
    void a_table_without_rows_knows_nothing() {
        assertThat(table("").status("110000")).isEqualTo(DivisionStatus.UNKNOWN);
        assertThat(table("").find("110000")).isEmpty();
        assertThat(table("").stream()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "11010,x,county,,,,,,|code is not six digits: '11010'",
                "１１０１０１,x,county,,,,,,|code is not six digits",
                "110101,,county,,,,,,|no name for: '110101'",
                "110101,x,district,,,,,,|level is not national, province, prefecture or county: 'district'",
                "110101,x,county,120000,,,,,|parent is not above 110101: '120000'",
                "110000,x,province,110000,,,,,|parent is not above 110000",
                "110101,x,county,,81,,,,|first_year is not in 1901 to 2155: '81'",
                "110101,x,county,,1999,1998,,,|last_year is before first_year",
                "110101,x,county,,1999,2000,11,,|successor is not six digits: '11'",
                "110101,x,county,,,,,unknown,|status is not list, variant",
                "110101,x,county,,,,,abolished,|status is not list, variant",
                "110101,x,county|not 9 fields",
                "110101,\"x,county,,,,,,|a quote is not closed",
            },
            quoteCharacter = '~')
    void a_bad_row_is_refused_with_its_line(String row, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("110000,北京市,province,,1981,,,,\n" + row + "\n"))
                .withMessageStartingWith("Division CSV, line 3: ")
                .withMessageContaining(message);
    }

    @Test
    void rows_of_a_code_stand_oldest_first_and_do_not_overlap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("110101,a,county,,1981,1990,,,\n110101,b,county,,1989,,,,\n"))
                .withMessage("Division CSV, line 3: not after the row before of this code: '110101'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("110101,a,county,,1981,,,,\n110101,b,county,,1989,,,,\n"))
                .withMessageContaining("line 3");
        assertThat(table("110101,a,county,,1981,1990,,,\n110101,b,county,,1990,,,,\n")
                        .history("110101"))
                .hasSize(2);
    }

    @Test
    void a_text_without_a_header_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DivisionTable.read(new StringReader("")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DivisionTable.read(new StringReader("110000,北京市,province\n")))
                .withMessageContaining("line 1: no columns code, name and level");
    }

    @Test
    void a_reader_that_fails_is_passed_on() {
        assertThatThrownBy(() -> DivisionTable.read(new Reader() {
                    @Override
                    public int read(char[] buffer, int offset, int length) throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public void close() {}
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("gone");
    }

    @Test
    void the_changes_of_a_year_replace_the_codes_they_name() {
        DivisionTable bundled = DivisionTable.bundled();
        String changes = """
                code,name,level,parent,first_year,last_year,successors
                110101,东城区,county,110000,1981,2027,110199
                110199,新城区,county,110000,2027,,
                """;
        DivisionTable amended = bundled.amendedBy(new StringReader(changes));
        assertThat(amended.size()).isEqualTo(bundled.size() + 1);
        assertThat(amended.status("110101")).isEqualTo(DivisionStatus.ABOLISHED);
        assertThat(amended.fullName("110199")).hasValue("北京市新城区");
        assertThat(amended.statusOn("110199", LocalDate.of(2026, 1, 1))).isEqualTo(DivisionStatus.NOT_YET_IN_FORCE);
        assertThat(amended.edition().newestYear()).isEqualTo(2027);
        assertThat(amended.edition().title()).endsWith(", amended");
        assertThat(bundled.status("110101")).isEqualTo(DivisionStatus.IN_FORCE);
        assertThat(amended.stream().filter(division -> !division.code().startsWith("1101")))
                .containsExactlyElementsOf(bundled.stream()
                        .filter(division -> !division.code().startsWith("1101"))
                        .toList());
    }

    @Test
    void the_list_of_the_project_can_be_read_as_an_own_table() throws IOException {
        try (Reader csv = Files.newBufferedReader(Path.of("src", "divisions", "divisions.csv"))) {
            DivisionTable own = DivisionTable.read(csv);
            assertThat(own.find("370116")).isEqualTo(DivisionTable.bundled().find("370116"));
            assertThat(own.status("440301")).isEqualTo(DivisionStatus.UNKNOWN);
        }
    }
}
