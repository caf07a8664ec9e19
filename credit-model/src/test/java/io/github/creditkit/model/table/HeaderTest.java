package io.github.creditkit.model.table;

import static io.github.creditkit.model.table.Tables.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("表头")
class HeaderTest {
    private static final HeaderNames<String> NAMES = HeaderNames.of(Map.of(
            "XK_WSH", "文号",
            "行政许可决定书文号", "文号",
            "XK_XDR_MC", "名称",
            "行政相对人名称", "名称",
            "XK_XDR_SHXYM", "代码",
            "行政相对人代码_1(统一社会信用代码)", "代码"));

    /** What rows say after the header: texts by key, in the order of keys. */
    private static List<String> read(String text) {
        List<String> data = new ArrayList<>();
        try (TableReader table = csv(text)) {
            Header<String> header = Header.read(table, NAMES);
            for (TableRow row; (row = table.next()) != null; ) {
                if (!Header.isNote(row)) {
                    data.add(row.number() + header.cell(row, "文号") + header.cell(row, "名称"));
                }
            }
        }
        return data;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XK_WSH,XK_XDR_MC\n文1,名1\n文2,名2\n",
                "行政许可决定书文号,行政相对人名称\n文1,名1\n文2,名2\n",
                "行政相对人名称,行政许可决定书文号\n名1,文1\n名2,文2\n",
                "行政相对人名称,备注,行政许可决定书文号\n名1,x,文1\n名2,x,文2\n"
            })
    void columns_stand_in_any_order(String text) {
        assertThat(read(text)).containsExactly("2文1名1", "3文2名2");
    }

    @Test
    void a_title_and_notes_may_stand_above() {
        assertThat(read("行政许可信息表,\n填表说明：一律填写,\n\nXK_WSH,XK_XDR_MC\n文1,名1\n")).containsExactly("5文1名1");
        assertThat(read("表格说明：XK_WSH,XK_XDR_MC\nXK_WSH,XK_XDR_MC\n文1,名1\n")).containsExactly("3文1名1");
    }

    @Test
    void notes_may_stand_beneath_among_the_first_five_rows() {
        assertThat(read("XK_WSH,XK_XDR_MC\n ,表格说明\n文1,名1\n,填表说明2\n文2,名2\n表格说明,名3\n"))
                .containsExactly("3文1名1", "5文2名2", "6表格说明名3");
    }

    @Test
    void texts_may_stand_under_codes() {
        assertThat(read("XK_WSH,XK_XDR_MC\n行政许可决定书文号,行政相对人名称\n文1,名1\n")).containsExactly("3文1名1");
        assertThat(read("XK_WSH,XK_XDR_MC,BZ\n行政许可决定书文号,行政相对人名称,备注\n文1,名1\n")).containsExactly("3文1名1");
        assertThat(read("XK_WSH,X\n行政许可决定书文号,行政相对人名称\n文1,名1\n")).containsExactly("3文1名1");
    }

    @Test
    void a_row_with_one_word_of_the_header_is_data() {
        assertThat(read("XK_WSH,XK_XDR_MC\n文1,行政相对人名称\n")).containsExactly("2文1行政相对人名称");
    }

    @Test
    void names_match_after_folding() {
        try (TableReader table = csv("　行政相对人代码_1（统一社会信用代码） ,ＸＫ_ＷＳＨ,另　一\n")) {
            Header<String> header = Header.read(table, NAMES);
            assertThat(header.known()).containsExactly(Map.entry(0, "代码"), Map.entry(1, "文号"));
            assertThat(header.unknown()).containsExactly(Map.entry(2, "另 一"));
            assertThat(header.column("文号")).hasValue(1);
            assertThat(header.column("名称")).isEmpty();
            assertThat(header.number()).isEqualTo(1);
            assertThat(header.dataFrom()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XK_WSH,a,行政许可决定书文号\n", "t\nXK_WSH,XK_WSH,XK_XDR_MC\n", "XK_WSH,x\n行政许可决定书文号,XK_WSH\n"})
    void a_known_column_that_stands_twice_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(UnreadableTableException.class, e -> {
            assertThat(e.reason()).isEqualTo(TableReason.DUPLICATE_COLUMN);
            assertThat(e.reason().rule()).isEqualTo("FILE-03");
            assertThat(e.row()).isPresent();
            assertThat(e.messageZh()).contains("第 1 列");
        });
    }

    @Test
    void a_table_without_a_header_is_refused() {
        assertThatThrownBy(() -> read("a,b\n1,2\n".repeat(30)))
                .isInstanceOfSatisfying(UnreadableTableException.class, e -> {
                    assertThat(e.reason()).isEqualTo(TableReason.NO_HEADER);
                    assertThat(e.messageZh()).contains("前 20 行");
                });
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableTableException.class);
    }

    @Test
    void the_names_of_elements_are_a_header() {
        try (TableReader table = Tables.xml("<p><r><XK_WSH>文1</XK_WSH><XK_XDR_MC>名1</XK_XDR_MC></r></p>")) {
            Header<String> header = Header.read(table, NAMES);
            TableRow row = table.next();
            assertThat(row).isNotNull();
            assertThat(row.number()).isEqualTo(header.dataFrom());
            assertThat(header.cell(row, "名称")).isEqualTo("名1");
        }
    }

    @Test
    void rows_before_a_break_are_read_though_the_header_was_looked_for_beyond_it() {
        List<TableRow> rows = new ArrayList<>();
        assertThatThrownBy(() -> {
                    try (TableReader table = Tables.xml("<p><r><XK_WSH>1</XK_WSH></r><r><XK_WSH>2</XK_WSH></r><r>")) {
                        Header.read(table, NAMES);
                        for (TableRow row; (row = table.next()) != null; ) {
                            rows.add(row);
                        }
                    }
                })
                .isInstanceOf(UnreadableTableException.class);
        assertThat(rows).hasSize(2);
    }

    @Test
    void one_name_cannot_stand_for_two_things() {
        assertThatThrownBy(() -> HeaderNames.of(Map.of("A", 1, "Ａ", 2))).isInstanceOf(IllegalArgumentException.class);
    }
}
