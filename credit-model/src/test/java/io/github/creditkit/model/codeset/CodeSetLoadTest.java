package io.github.creditkit.model.codeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("运行时加载代码集")
class CodeSetLoadTest {
    private static final String HEAD = "set,edition,code,name,constant,official,source,english,aliases\n";

    static Collection<CodeSet<?>> sets() {
        return CodeSets.bundled().all();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void a_bundled_table_loads_as_the_bundled_set(CodeSet<?> set) throws IOException {
        loadsAsItIs(set);
    }

    private static <E extends Enum<E> & CodeValue> void loadsAsItIs(CodeSet<E> set) throws IOException {
        try (Reader table = Files.newBufferedReader(Path.of("src/codesets", set.id() + ".csv"))) {
            CodeSet<E> loaded = CodeSet.load(set.type(), table);
            assertThat(loaded.entries()).isEqualTo(set.entries());
            assertThat(loaded).hasToString(set.toString());
            assertThat(loaded.nameZh()).isEqualTo(set.nameZh());
        }
    }

    @Nested
    class Load {
        @Test
        void the_rows_are_those_of_the_table_and_no_others() throws IOException {
            CodeSet<PermitCategory> set = load("permit-category,新版 2027,01,普通,GENERAL,true,某标准,Ordinary,一般\n");
            assertThat(set.edition()).isEqualTo("新版 2027");
            assertThat(set.entries()).hasSize(1);
            assertThat(set.read("01").known()).contains(PermitCategory.GENERAL);
            assertThat(set.read("一般").known()).contains(PermitCategory.GENERAL);
            assertThat(set.coded(PermitCategory.GENERAL).text()).isEqualTo("01");
            assertThat(set.coded(PermitCategory.CONCESSION)).isEqualTo(Coded.of(PermitCategory.CONCESSION));
            assertThat(set.read("特许").isKnown()).isFalse();
        }

        @Test
        void a_value_that_this_release_lacks_is_known_without_a_constant() throws IOException {
            CodeSet<PermitCategory> set = load("permit-category,新版 2027,备案,备案,FILING,true,某标准,Filing,\n");
            assertThat(set.contains("备案")).isTrue();
            assertThat(set.ofCode("备案")).isEmpty();
            assertThat(set.find("备案").orElseThrow().nameEn()).isEqualTo("Filing");
            assertThat(set.read("备案")).isEqualTo(new Coded<>("备案", null));
            CodeReading<PermitCategory> reading = set.read("备案", Numbering.TEXT);
            assertThat(reading.kind()).isEqualTo(CodeReading.Kind.KNOWN);
            assertThat(reading.meanings()).isEmpty();
        }

        @Test
        void the_numberings_stay() throws IOException {
            CodeSet<PermitCategory> set = load("permit-category,新版 2027,01,普通,GENERAL,true,某标准,Ordinary,\n");
            assertThat(set.read("0", Numbering.ZERO_BASED).coded().meaning()).isEqualTo(PermitCategory.GENERAL);
            assertThat(set.read("01", Numbering.TEXT).kind()).isEqualTo(CodeReading.Kind.KNOWN);
        }

        @Test
        void a_byte_order_mark_line_ends_quotes_and_missing_columns_do_not_disturb() throws IOException {
            CodeSet<PermitCategory> set = CodeSet.load(
                    PermitCategory.class,
                    new StringReader("\uFEFFname,code,set,edition\r\n\r\n\"普通,\"\"甲\"\"\",普通,permit-category,新版\r\n"));
            assertThat(set.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.nameZh()).isEqualTo("普通,\"甲\"");
                assertThat(entry.constant()).isEqualTo(PermitCategory.GENERAL);
                assertThat(entry.official()).isFalse();
            });
        }

        @Test
        void a_name_of_two_rows_says_nothing() throws IOException {
            CodeSet<PermitCategory> set =
                    load("permit-category,新版,01,甲,GENERAL,,,,\npermit-category,新版,02,甲,APPROVAL,,,,\n");
            assertThat(set.ofName("甲")).isEmpty();
            assertThat(set.ofCode("02")).contains(PermitCategory.APPROVAL);
        }
    }

    @Nested
    class Amend {
        @Test
        void a_row_is_added_at_the_end() throws IOException {
            CodeSet<PermitCategory> set = amend("permit-category,本市,备案,备案,,,本市办法,,备案登记\n");
            assertThat(set.entries()).hasSize(7);
            assertThat(set.contains("备案")).isTrue();
            assertThat(set.find("备案登记")).isPresent();
            assertThat(set.read("普通").known()).contains(PermitCategory.GENERAL);
        }

        @Test
        void an_official_code_replaces_the_word_of_the_library_and_the_word_is_read_still() throws IOException {
            CodeSet<ListDomain> set = ListDomain.codeSet()
                    .amendedBy(new StringReader(HEAD + "list-domain,国标 2027,07,安全生产领域,WORK_SAFETY,true,国标,,\n"));
            assertThat(set.coded(ListDomain.WORK_SAFETY).text()).isEqualTo("07");
            assertThat(set.find("07").orElseThrow().official()).isTrue();
            for (String text : new String[] {"07", "安全生产领域", "安全生产", "work-safety"}) {
                assertThat(set.read(text).known()).contains(ListDomain.WORK_SAFETY);
            }
            assertThat(set.contains("work-safety")).isFalse();
            assertThat(set.entries()).hasSameSizeAs(ListDomain.codeSet().entries());
            assertThat(set.entries()).extracting(CodeEntry::constant).containsExactly(ListDomain.values());
        }

        @Test
        void codes_can_change_places() throws IOException {
            CodeSet<PermitStatus> set = PermitStatus.codeSet()
                    .amendedBy(new StringReader(
                            HEAD + "permit-status,本市,2,有效,VALID,,,,\npermit-status,本市,1,无效,INVALID,,,,\n"));
            assertThat(set.ofCode("1")).contains(PermitStatus.INVALID);
            assertThat(set.ofCode("2")).contains(PermitStatus.VALID);
        }

        @Test
        void a_row_of_a_known_code_gets_more_aliases() throws IOException {
            CodeSet<PermitCategory> set = amend("permit-category,本市,普通,普通,,true,本市办法,,一般许可\n");
            assertThat(set.entries()).hasSize(6);
            assertThat(set.read("一般许可").known()).contains(PermitCategory.GENERAL);
        }

        @Test
        void a_code_that_now_means_what_this_release_lacks_loses_its_constant() throws IOException {
            CodeSet<PermitCategory> set = amend("permit-category,本市,普通,普通（新）,SOMETHING_NEW,,,,\n");
            assertThat(set.contains("普通")).isTrue();
            assertThat(set.ofCode("普通")).isEmpty();
        }

        @Test
        void an_alias_gives_way_to_a_code_that_an_amendment_brings() throws IOException {
            CodeSet<IdDocumentType> set =
                    IdDocumentType.codeSet().amendedBy(new StringReader(HEAD + "id-document-type,本市,411,外交护照,,,,,\n"));
            assertThat(set.contains("411")).isTrue();
            assertThat(set.read("411").isKnown()).isFalse();
            assertThat(set.read("414").known()).contains(IdDocumentType.PASSPORT);
        }

        @Test
        void an_amended_set_can_be_amended() throws IOException {
            CodeSet<PermitCategory> set = amend("permit-category,甲,备案,备案,,,,,\n")
                    .amendedBy(new StringReader(HEAD + "permit-category,乙,备案,备案,,true,国标,,\n"));
            assertThat(set.edition()).endsWith(" + 甲 + 乙");
            assertThat(set.entries()).hasSize(7);
            assertThat(set.find("备案").orElseThrow().official()).isTrue();
        }
    }

    @Nested
    class Refusal {
        @ParameterizedTest(name = "{1}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "permit-status,新版,a,b,,,,,|line 2: the set is 'permit-status' and not 'permit-category'",
                    "permit-category,新版,a,b,,,,|line 2: not 9 cells",
                    "permit-category,新版,,b,,,,,|line 2: empty: 'code'",
                    "permit-category,,a,b,,,,,|line 2: empty: 'edition'",
                    "permit-category,新版,a,b,,yes,,,|line 2: official is not true or false: 'yes'",
                    "permit-category,新版,\"a,b,,,,,|line 2: a quote is not closed",
                    "permit-category,新版,a,甲,,,,,#permit-category,新版,a,乙,,,,,|line 3: the code of 'a'",
                    "permit-category,新版,a,甲,,,,,#permit-category,新版,ａ,乙,,,,,|line 3: the code of 'ａ'",
                    "permit-category,新版,a,甲,GENERAL,,,,#permit-category,新版,b,乙,GENERAL,,,,|line 3: the constant of 'b'",
                    "permit-category,新版,a,甲,,,,,丙#permit-category,新版,b,乙,,,,,丙|line 3: the alias '丙'",
                    "permit-category,新版,a,甲,,,,,乙#permit-category,新版,b,乙,,,,,|line 2: the alias '乙'",
                    "permit-category,新版,a,甲,,,,,#permit-category,旧版,b,乙,,,,,|line 3: another edition than '新版'"
                })
        void a_bad_row_is_refused_with_its_line(String rows, String message) {
            assertThatThrownBy(() -> load(rows.replace('#', '\n')))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(message);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "''|line 1: no rows",
                    "set,edition,code|line 1: not all of the columns",
                    "set,edition,code,name,colour|line 1: unknown column: 'colour'",
                    "set,edition,code,name,name|line 1: a column twice",
                    "set,edition,code,name|line 1: no rows"
                })
        void a_bad_header_is_refused(String table, String message) {
            assertThatThrownBy(() -> CodeSet.load(PermitCategory.class, new StringReader(table)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(message);
        }

        @Test
        void an_amendment_cannot_take_the_code_of_another_constant() {
            assertThatThrownBy(() -> amend("permit-category,本市,特许,甲,GENERAL,,,,\n"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("line 2: the code of '特许'");
        }

        @Test
        void an_amendment_cannot_take_the_name_of_another_row_as_alias() {
            assertThatThrownBy(() -> amend("permit-category,本市,备案,备案,,,,,特许\n"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("line 2: the alias '特许'");
        }

        @Test
        void a_table_that_does_not_end_is_given_up() {
            Reader endless = new Reader() {
                @Override
                public int read(char[] buffer, int offset, int length) {
                    java.util.Arrays.fill(buffer, offset, offset + length, 'a');
                    return length;
                }

                @Override
                public void close() {}
            };
            assertThatThrownBy(() -> CodeSet.load(PermitCategory.class, endless))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("line 1: more than");
        }

        @Test
        void too_many_rows_are_refused() {
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i <= 10_000; i++) {
                rows.append("permit-category,新版,c").append(i).append(",n,,,,,\n");
            }
            assertThatThrownBy(() -> load(rows.toString()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("line 10002: more rows than");
        }

        @Test
        void a_long_cell_is_refused_and_not_shown_in_full() {
            assertThatThrownBy(() -> load("permit-category,新版," + "a".repeat(1001) + ",b,,,,,\n"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("line 2: a cell is longer")
                    .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(200));
        }
    }

    private static CodeSet<PermitCategory> load(String rows) throws IOException {
        return CodeSet.load(PermitCategory.class, new StringReader(HEAD + rows));
    }

    private static CodeSet<PermitCategory> amend(String rows) throws IOException {
        return PermitCategory.codeSet().amendedBy(new StringReader(HEAD + rows));
    }
}
