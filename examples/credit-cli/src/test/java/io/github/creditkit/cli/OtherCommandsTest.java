package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Violation;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("credit explain、find、generate、divisions")
class OtherCommandsTest {
    private static final String VALID = "91350100M000100Y43";

    @Nested
    class Explain {
        @Test
        void takes_a_code_apart() {
            Run run = Run.credit("explain", "--lang", "zh", VALID);

            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("统一社会信用代码 (uscc)", "纳税人识别号 (tax-id)", "福建省福州市", "主体标识码", "M000100Y4");
        }

        @Test
        void folds_and_tells_it() {
            Run run = Run.credit("explain", "91350100m000100y43");

            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("Canonical", VALID, "small letters from 9 were made capital");
        }

        @Test
        void tells_what_is_wrong_and_what_was_meant() {
            Run run = Run.credit("explain", "9135O100M000100Y43");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("refused", "character 5 is \"O\"", "GB 32100-2015", VALID);
        }

        @Test
        void reads_the_standard_input_and_its_first_line_only() {
            Run run = Run.with().in("\uFEFF" + VALID + "\r\nD2143569X\n").run("explain", "-");

            assertThat(run.code()).isZero();
            assertThat(run.out()).contains(VALID).doesNotContain("D2143569X");
            assertThat(Run.with().run("explain", "-").code()).isEqualTo(1);
        }

        @Test
        void warns_of_the_history_of_the_shell() {
            String number = "11010519491231002X";

            assertThat(Run.credit("explain", number).err()).contains("credit explain -");
            assertThat(Run.with().in(number).run("explain", "-").err()).isEmpty();
            assertThat(Run.credit("explain", VALID).err()).isEmpty();
        }
    }

    @Nested
    class Find {
        private static final String TEXT = "合同\r\n甲方：😀上海公司（" + VALID + "）\n乙方：税号 440300192203821，机构代码 D2143569-X。\n";

        @Test
        void tells_line_and_column_in_characters() {
            List<JsonNode> found = Rows.of(Run.with().in(TEXT).run("find", "--format", "ndjson"));
            JsonNode first = found.get(0);

            assertThat(first.get("file").asText()).isEqualTo("-");
            assertThat(first.get("line").asInt()).isEqualTo(2);
            assertThat(first.get("column").asInt()).isEqualTo(10);
            assertThat(first.get("type").asText()).isEqualTo("uscc");
            assertThat(first.get("trust").asText()).isEqualTo("fully-checked");
            assertThat(first.get("text").asText()).isEqualTo(VALID);
            assertThat(found).extracting(code -> code.get("type").asText()).contains("org-code");
        }

        @Test
        void looks_for_the_types_that_were_asked_for() {
            Run run = Run.with().in(TEXT).run("find", "--type", "org-code", "--type", "tax-id", "--format", "ndjson");

            assertThat(Rows.of(run))
                    .extracting(code -> code.get("type").asText())
                    .contains("org-code")
                    .doesNotContain("uscc");
        }

        @Test
        void reports_mistyped_ones_on_request() {
            String wrong = "91350100M000100Y44";

            assertThat(Run.with().in(wrong).run("find").out()).isEmpty();
            assertThat(Run.with()
                            .in(wrong)
                            .run("find", "--at-least", "form-only")
                            .out())
                    .contains(wrong);
        }

        @Test
        void reads_gb_18030() {
            Run run = Run.with()
                    .in(TEXT.replace("😀", "").getBytes(Charset.forName("GB18030")))
                    .run("find");

            assertThat(run.lines().get(0)).startsWith("-:2:9").contains(VALID, "fully checked");
        }

        @Test
        void a_missing_file_is_told() {
            Run run = Run.credit("find", "no-such-file.txt");

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("no-such-file.txt");
        }

        @Test
        void a_line_of_many_megabytes_is_searched() {
            Run run = Run.with().in("x ".repeat(2_000_000) + VALID).run("find");

            assertThat(run.lines()).singleElement().asString().startsWith("-:1:4000001");
        }
    }

    @Nested
    class Generate {
        @ParameterizedTest
        @EnumSource(CodeType.class)
        void valid_codes_of_each_type(CodeType type) {
            Run run = Run.credit("generate", "--type", type.word(), "--count", "50", "--seed", "1");

            assertThat(run.code()).isZero();
            assertThat(run.lines()).hasSize(50).allMatch(code -> type.isValid(code, CodePolicy.STANDARD));
        }

        @Test
        void the_same_for_the_same_seed_and_others_for_others() {
            String seven = Run.credit("generate", "--seed", "7").out();

            assertThat(seven.lines()).hasSize(10);
            assertThat(Run.credit("generate", "--seed", "7").out()).isEqualTo(seven);
            assertThat(Run.credit("generate", "--seed", "8").out()).isNotEqualTo(seven);
        }

        @Test
        void tells_the_seed_it_chose() {
            Run run = Run.credit("generate", "--count", "3");
            String seed = run.err().replaceAll("[^0-9]", "");

            assertThat(Run.credit("generate", "--count", "3", "--seed", seed).out())
                    .isEqualTo(run.out());
        }

        @Test
        void near_misses_are_refused_for_the_reason_told() {
            Run run = Run.credit("generate", "--near-miss", "--count", "200", "--seed", "2", "--format", "ndjson");

            assertThat(Rows.of(run)).hasSize(200).allSatisfy(miss -> {
                assertThat(CodeType.UNIFIED_SOCIAL_CREDIT_CODE
                                .tryParse(miss.get("text").asText(), CodePolicy.STANDARD)
                                .violations())
                        .extracting(Violation::reason)
                        .extracting(reason -> reason.word())
                        .contains(miss.get("expected").asText());
                assertThat(CodeType.UNIFIED_SOCIAL_CREDIT_CODE.isValid(
                                miss.get("original").asText(), CodePolicy.STANDARD))
                        .isTrue();
                assertThat(miss.get("slip").asText()).isNotEmpty();
            });
        }

        @Test
        void hostile_texts_are_json_strings_and_do_no_harm() {
            Run hostile = Run.credit("generate", "--hostile", "--count", "300", "--seed", "4");
            assertThat(hostile.lines()).hasSize(300);

            for (String type : List.of("auto", "uscc", "citizen-id", "social-organization-number")) {
                for (String format : List.of("ndjson", "table", "csv")) {
                    Run run = Run.with()
                            .in(hostile.outBytes())
                            .run(
                                    "check",
                                    "--input",
                                    "json",
                                    "--lenient",
                                    "--suggest",
                                    "--type",
                                    type,
                                    "--format",
                                    format);
                    assertThat(run.code()).isLessThanOrEqualTo(1);
                    if (format.equals("ndjson")) {
                        assertThat(Rows.of(run))
                                .hasSize(300)
                                .noneMatch(row -> Rows.reasons(row).contains("bad-json"));
                    }
                }
            }
        }

        @Test
        void a_negative_count_is_wrong_use() {
            assertThat(Run.credit("generate", "--count", "-1").code()).isEqualTo(2);
        }
    }

    @Nested
    class Divisions {
        @Test
        void tell_name_level_and_edition() {
            Run run = Run.credit("divisions", "--lang", "zh", "370116");

            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("山东省济南市莱芜区", "县级", "现行", "2018–", "民政部");
        }

        @Test
        void tell_the_status_of_a_day_and_what_came_after() {
            assertThat(Run.credit("divisions", "110103").out()).contains("abolished", "110101");
            assertThat(Run.credit("divisions", "110103", "--on", "2005-06-30").out())
                    .contains("in force (on 2005-06-30)", "北京市崇文区", "1981–2010");
        }

        @Test
        void count_their_children() {
            assertThat(Run.credit("divisions", "110000").out()).containsPattern("Children\\s+16");
        }

        @Test
        void unknown_ones_are_told_so() {
            Run run = Run.credit("divisions", "999999");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("unknown");
        }

        @Test
        void a_wrong_day_is_wrong_use() {
            assertThat(Run.credit("divisions", "110103", "--on", "2005-02-30").code())
                    .isEqualTo(2);
        }
    }
}
