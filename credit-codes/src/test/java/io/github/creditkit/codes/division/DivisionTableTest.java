package io.github.creditkit.codes.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("行政区划代码表")
class DivisionTableTest {
    private static final DivisionTable TABLE = DivisionTable.bundled();

    @Test
    void the_edition_says_which_list_it_is_and_how_new() {
        assertThat(TABLE.edition().title()).contains("2024-12-31", "2026-11-21");
        assertThat(TABLE.edition().firstYear()).isEqualTo(1981);
        assertThat(TABLE.edition().newestYear()).isEqualTo(2026);
        assertThat(TABLE.edition()).asString().endsWith("(1981 to 2026)");
    }

    @Test
    void the_bundled_table_is_read_once() {
        assertThat(DivisionTable.bundled()).isSameAs(TABLE);
    }

    @Nested
    @DisplayName("代码状态")
    class Status {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "370116,IN_FORCE",
            "110103,ABOLISHED",
            "139004,VARIANT",
            "440301,SUMMARY",
            "110100,SUMMARY",
            "320594,ZONE",
            "140899,ZONE",
            "133100,ZONE",
            "130171,ZONE",
            "100000,NATIONAL",
            "830000,RESIDENCE_PERMIT",
            "500105,ABOLISHED",
            "500157,IN_FORCE",
            "653132,IN_FORCE",
            "110120,UNKNOWN",
            "000000,UNKNOWN",
            "999999,UNKNOWN"
        })
        void a_code_is_what_the_newest_list_makes_it(String code, DivisionStatus status) {
            assertThat(TABLE.status(code)).isEqualTo(status);
        }

        @ParameterizedTest(name = "{0} {1}: {2}")
        @CsvFileSource(resources = "/vectors/division_special.csv", numLinesToSkip = 1)
        void every_special_code_of_the_specification_has_a_status(
                String code, String name, String status, String remark) {
            assertThat(TABLE.status(code)).isEqualTo(expected(code, name, status, remark));
        }

        private DivisionStatus expected(String code, String name, String status, String remark) {
            return switch (status) {
                case "CURRENT" -> DivisionStatus.IN_FORCE;
                case "ABOLISHED" -> DivisionStatus.ABOLISHED;
                case "NATIONAL" -> DivisionStatus.NATIONAL;
                default -> remark.startsWith("observed in ") ? observed(code) : notObserved(code);
            };
        }

        /** Three of the 72 codes seen in real credit codes have a better explanation than a zone without a name. */
        private DivisionStatus observed(String code) {
            return switch (code) {
                case "320301", "360301" -> DivisionStatus.SUMMARY; // 市辖区 of 徐州 and 萍乡
                case "469034" -> DivisionStatus.VARIANT; // 陵水黎族自治县 in GB/T 2260-2002
                default -> DivisionStatus.ZONE;
            };
        }

        private DivisionStatus notObserved(String code) {
            return code.equals("830000") ? DivisionStatus.RESIDENCE_PERMIT : DivisionStatus.SUMMARY;
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "11010", "1101011", "11010X", "１１０１０１", "١١٠١٠١", " 110101", "-10101", "\uD83D\uDE00"})
        void a_text_that_is_no_code_is_unknown(String text) {
            assertThat(TABLE.status(text)).isEqualTo(DivisionStatus.UNKNOWN);
            assertThat(TABLE.statusOn(text, LocalDate.EPOCH)).isEqualTo(DivisionStatus.UNKNOWN);
            assertThat(TABLE.find(text)).isEmpty();
            assertThat(TABLE.history(text)).isEmpty();
            assertThat(TABLE.children(text)).isEmpty();
            assertThat(TABLE.fullName(text)).isEmpty();
        }

        @Test
        void it_is_read_from_within_a_longer_text() {
            assertThat(TABLE.status("91370116MA01234567", 2)).isEqualTo(DivisionStatus.IN_FORCE);
            assertThat(TABLE.status("11010", 0)).isEqualTo(DivisionStatus.UNKNOWN);
            assertThat(TABLE.status("110101", 1)).isEqualTo(DivisionStatus.UNKNOWN);
            assertThat(TABLE.status("110101", -1)).isEqualTo(DivisionStatus.UNKNOWN);
            assertThat(TABLE.status("110101", Integer.MAX_VALUE)).isEqualTo(DivisionStatus.UNKNOWN);
            assertThat(TABLE.status("110101", Integer.MIN_VALUE)).isEqualTo(DivisionStatus.UNKNOWN);
        }

        @Test
        void every_status_has_a_name_in_both_languages() {
            assertThat(DivisionStatus.values()).allSatisfy(status -> {
                assertThat(status.nameZh()).isNotBlank();
                assertThat(status.nameEn()).isNotBlank();
            });
            assertThat(DivisionLevel.values())
                    .extracting(DivisionLevel::nameZh)
                    .containsExactly("国家级", "省级", "地级", "县级");
        }
    }

    @Nested
    @DisplayName("按日期")
    class OnADate {
        @ParameterizedTest(name = "{0} is {2} on {1}")
        @CsvSource({
            "110103,2009-05-01,IN_FORCE",
            "110103,2010-12-31,IN_FORCE", // the last year counts as a whole
            "110103,2011-01-01,ABOLISHED",
            "659012,2022-12-31,NOT_YET_IN_FORCE",
            "659012,2023-01-01,IN_FORCE",
            "110101,1950-01-01,IN_FORCE", // 1981 means 1981 or earlier
            "810000,1996-07-01,NOT_YET_IN_FORCE",
            "511400,1999-01-01,ABOLISHED", // between 涪陵市 and 眉山市
            "511400,2050-01-01,IN_FORCE",
            "139004,1994-01-01,VARIANT",
            "139004,2020-01-01,VARIANT", // never anything else
            "220301,1984-01-01,VARIANT", // 铁西区 in another edition
            "220301,2019-01-01,SUMMARY",
            "440301,1990-01-01,SUMMARY",
            "320594,1990-01-01,ZONE",
            "100000,1990-01-01,NATIONAL",
            "830000,2010-01-01,RESIDENCE_PERMIT",
            "500105,2025-06-01,IN_FORCE",
            "500105,2026-06-01,ABOLISHED"
        })
        void the_status_follows_the_years(String code, LocalDate date, DivisionStatus status) {
            assertThat(TABLE.statusOn(code, date)).isEqualTo(status);
        }

        @Test
        void in_a_year_of_renaming_the_newer_row_decides() {
            assertThat(TABLE.on("120110", LocalDate.of(1991, 6, 1)))
                    .map(Division::name)
                    .hasValue("东郊区");
            assertThat(TABLE.on("120110", LocalDate.of(1992, 1, 1)))
                    .map(Division::name)
                    .hasValue("东丽区");
        }

        @Test
        void a_date_in_no_row_has_no_division() {
            assertThat(TABLE.on("511400", LocalDate.of(1999, 1, 1))).isEmpty();
            assertThat(TABLE.on("110103", LocalDate.of(2011, 1, 1))).isEmpty();
        }

        @Test
        void a_published_variant_comes_before_one_of_an_older_edition() {
            assertThat(TABLE.on("379017", LocalDate.of(1993, 1, 1)))
                    .map(Division::name)
                    .hasValue("蓬莱市");
        }

        @Test
        void a_summary_code_changes_its_name_too() {
            assertThat(TABLE.on("429000", LocalDate.of(2003, 1, 1)))
                    .map(Division::name)
                    .hasValue("省直辖行政单位");
            assertThat(TABLE.on("429000", LocalDate.of(2020, 1, 1)))
                    .map(Division::name)
                    .hasValue("省直辖县级行政区划");
        }
    }

    @Nested
    @DisplayName("全称与上下级")
    class Names {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "370116,山东省济南市莱芜区",
            "371202,山东省莱芜市莱城区",
            "110105,北京市朝阳区",
            "429004,湖北省仙桃市",
            "441900,广东省东莞市",
            "500157,重庆市两江新区",
            "440301,广东省深圳市市辖区",
            "320191,江苏省南京市",
            "511402,四川省眉山市东坡区",
            "460107,海南省海口市琼山区",
            "100000,全国",
            "370000,山东省"
        })
        void a_full_name_has_the_names_above_as_they_were(String code, String name) {
            assertThat(TABLE.fullName(code)).hasValue(name);
        }

        @Test
        void a_full_name_on_a_date_has_the_names_of_that_date() {
            assertThat(TABLE.fullName("371202", LocalDate.of(2000, 1, 1))).hasValue("山东省莱芜市莱城区");
            assertThat(TABLE.fullName("371202", LocalDate.of(2020, 1, 1))).isEmpty();
            assertThat(TABLE.fullName("120110", LocalDate.of(1985, 1, 1))).hasValue("天津市东郊区");
            assertThat(TABLE.fullName("511402", LocalDate.of(1996, 1, 1))).hasValue("四川省涪陵市枳城区");
            assertThat(TABLE.fullName("512301", LocalDate.of(1990, 1, 1))).hasValue("四川省涪陵地区涪陵市");
        }

        @Test
        void every_full_name_of_the_list_begins_with_its_province() {
            assertThat(TABLE.stream().filter(division -> division.status() == DivisionStatus.IN_FORCE))
                    .allSatisfy(division -> assertThat(
                                    TABLE.fullName(division.code()).orElseThrow())
                            .startsWith(TABLE.province(division.code())
                                    .orElseThrow()
                                    .name())
                            .endsWith(division.name()));
        }

        @Test
        void two_digits_name_a_province() {
            assertThat(TABLE.province("37")).map(Division::name).hasValue("山东省");
            assertThat(TABLE.province("440301199001010011")).map(Division::name).hasValue("广东省");
            assertThat(TABLE.province("83")).isEmpty();
            assertThat(TABLE.province("3")).isEmpty();
            assertThat(TABLE.isProvincePrefix("9137", 2)).isTrue();
            assertThat(TABLE.isProvincePrefix("9110", 2)).isFalse();
            assertThat(TABLE.isProvincePrefix("9137", 3)).isFalse();
        }

        @Test
        void children_are_those_in_force_right_below() {
            assertThat(TABLE.children("371200")).isEmpty();
            assertThat(TABLE.children("320500"))
                    .extracting(Division::name)
                    .contains("姑苏区", "昆山市")
                    .doesNotContain("吴县市", "市辖区");
            assertThat(TABLE.children("420000"))
                    .extracting(Division::code)
                    .contains("420100", "429004")
                    .doesNotContain("420102");
        }
    }
}
