package io.github.creditkit.codes.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("随附区划数据")
class DivisionDataTest {
    private static final DivisionTable TABLE = DivisionTable.bundled();
    private static final Path FOLDER = Path.of("src", "divisions"); // from the base directory of the module

    @ParameterizedTest(name = "{0}: {1} + {2} + {3}")
    @CsvSource({
        "1981,30,312,2298", "1984,30,323,2816", "1988,31,334,2834", "1997,33,332,2865", "1999,34,331,2861",
        "2002,34,332,2863", "2009,34,333,2861", "2012,34,333,2852", "2019,34,333,2846", "2024,34,333,2846"
    })
    void counts_on_31_december_are_those_of_the_yearly_lists(int year, int province, int prefecture, int county) {
        assertThat(inForceAtTheEndOf(year, DivisionLevel.PROVINCE)).isEqualTo(province);
        assertThat(inForceAtTheEndOf(year, DivisionLevel.PREFECTURE)).isEqualTo(prefecture);
        assertThat(inForceAtTheEndOf(year, DivisionLevel.COUNTY)).isEqualTo(county);
    }

    private static long inForceAtTheEndOf(int year, DivisionLevel level) {
        return ofTheList()
                .filter(division -> division.level() == level)
                .filter(division -> division.firstYear().orElseThrow() <= year
                        && division.lastYear().orElse(Integer.MAX_VALUE) > year)
                .count();
    }

    private static Stream<Division> ofTheList() {
        Set<DivisionStatus> list = Set.of(DivisionStatus.IN_FORCE, DivisionStatus.ABOLISHED);
        return TABLE.stream().filter(division -> list.contains(division.status()));
    }

    @Nested
    @DisplayName("沿革")
    class KnownCases {
        @ParameterizedTest(name = "{0} {1} -{3} -> {4}")
        @CsvSource({
            "110103,崇文区,1981,2010,110101",
            "110104,宣武区,1981,2010,110102",
            "310103,卢湾区,1981,2011,310101",
            "310119,南汇区,2001,2009,310115",
            "320586,吴县市,1995,2000,320506;320507",
            "120225,蓟县,1981,2016,120119",
            "110228,密云县,1981,2015,110118",
            "310230,崇明县,1981,2016,310151",
            "371202,莱城区,1992,2018,370116",
            "330103,下城区,1983,2021,330105",
            "330104,江干区,1983,2021,330102;330114"
        })
        void an_ended_division_names_what_came_after_it(String code, String name, int first, int last, String next) {
            Division division = TABLE.find(code).orElseThrow();
            assertThat(division.name()).isEqualTo(name);
            assertThat(division.firstYear()).hasValue(first);
            assertThat(division.lastYear()).hasValue(last);
            assertThat(division.successors()).containsExactly(next.split(";"));
            assertThat(division.status()).isEqualTo(DivisionStatus.ABOLISHED);
        }

        @ParameterizedTest(name = "{0} {1} {2}-")
        @CsvSource({
            "441900,东莞市,1988",
            "442000,中山市,1988",
            "500000,重庆市,1997",
            "460000,海南省,1988",
            "370212,崂山区,1988",
            "330211,镇海区,1985",
            "659001,石河子市,1985",
            "659005,北屯市,2011",
            "659009,昆玉市,2016",
            "659012,白杨市,2023",
            "330113,临平区,2021",
            "330114,钱塘区,2021",
            "710000,台湾省,1981",
            "810000,香港特别行政区,1997",
            "820000,澳门特别行政区,1999"
        })
        void a_division_in_force_has_no_last_year(String code, String name, int first) {
            Division division = TABLE.find(code).orElseThrow();
            assertThat(division.name()).isEqualTo(name);
            assertThat(division.firstYear()).hasValue(first);
            assertThat(division.lastYear()).isEmpty();
            assertThat(division.status()).isEqualTo(DivisionStatus.IN_FORCE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"441900", "442000", "460400", "620200", "710000", "810000", "820000"})
        void some_divisions_have_none_below_them(String code) {
            assertThat(TABLE.children(code)).isEmpty();
        }

        @Test
        void a_code_can_be_given_to_another_place() {
            assertThat(TABLE.history("511400")).map(Division::name).containsExactly("涪陵市", "眉山市");
            assertThat(TABLE.history("120110")).map(Division::name).containsExactly("东郊区", "东丽区");
        }

        @Test
        void forty_three_codes_of_sichuan_went_to_chongqing_in_1997() {
            assertThat(movedTo("50", 1997, "51")).isEqualTo(43);
        }

        @Test
        void eighteen_codes_of_guangdong_below_a_region_went_to_hainan_in_1988() {
            assertThat(movedTo("46", 1988, "4421")).isEqualTo(18);
        }

        private long movedTo(String province, int year, String from) {
            return ofTheList()
                    .filter(division -> division.code().startsWith(from))
                    .filter(division -> division.lastYear().orElse(0) == year)
                    .filter(division -> division.successors().stream().anyMatch(code -> code.startsWith(province)))
                    .count();
        }
    }

    @Test
    void every_code_that_a_row_names_is_in_the_table() {
        assertThat(TABLE.stream())
                .flatMap(division -> Stream.of(
                                division.parent().stream(), division.successors().stream(), division.sameAs().stream())
                        .flatMap(codes -> codes)
                        .toList())
                .allSatisfy(code -> assertThat(TABLE.find(code)).isPresent());
    }

    @Test
    void only_a_variant_says_which_code_the_list_has_and_only_a_zone_lacks_a_name() {
        assertThat(TABLE.stream()).allSatisfy(division -> {
            assertThat(division.sameAs().isEmpty() || division.status() == DivisionStatus.VARIANT)
                    .isTrue();
            assertThat(division.name().isEmpty() && division.status() != DivisionStatus.ZONE)
                    .isFalse();
        });
    }

    @Test
    void the_resource_holds_the_tables_row_by_row() throws IOException {
        Map<String, List<String>> rows = new HashMap<>();
        int count = 0;
        for (String table : List.of("divisions.csv", "variants.csv", "special.csv")) {
            List<String> lines = Files.readAllLines(FOLDER.resolve(table));
            List<String> head = List.of(lines.get(0).split(","));
            for (String line : lines.subList(1, lines.size())) {
                List<String> row = List.of(line.split(",", -1));
                rows.computeIfAbsent(row.get(0), code -> new ArrayList<>()).add(asText(head, row));
                count++;
            }
        }
        assertThat(TABLE.size()).isEqualTo(count);
        assertThat(TABLE.stream()
                        .collect(Collectors.groupingBy(
                                Division::code, Collectors.mapping(DivisionDataTest::asText, Collectors.toList()))))
                .isEqualTo(rows);
    }

    private static String asText(List<String> head, List<String> row) {
        StringBuilder text = new StringBuilder();
        for (String column : List.of("name", "level", "parent", "first_year", "last_year", "successors", "same_as")) {
            text.append(head.contains(column) ? row.get(head.indexOf(column)) : "")
                    .append('|');
        }
        return text.append(head.contains("status") ? row.get(head.indexOf("status")) : "list")
                .toString();
    }

    private static String asText(Division division) {
        return String.join(
                "|",
                division.name(),
                division.level().nameEn(),
                division.parent().orElse(""),
                division.firstYear().isPresent() ? "" + division.firstYear().getAsInt() : "",
                division.lastYear().isPresent() ? "" + division.lastYear().getAsInt() : "",
                String.join(";", division.successors()),
                String.join(";", division.sameAs()),
                switch (division.status()) {
                    case IN_FORCE, ABOLISHED -> "list";
                    case VARIANT -> "variant";
                    case SUMMARY -> "summary";
                    case ZONE -> "zone";
                    case NATIONAL -> "national";
                    case RESIDENCE_PERMIT -> "residence-permit";
                    case NOT_YET_IN_FORCE, UNKNOWN -> throw new AssertionError(division);
                });
    }
}
