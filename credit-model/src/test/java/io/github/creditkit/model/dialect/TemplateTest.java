package io.github.creditkit.model.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.AmendedCodes;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.codeset.PenaltyProcedure;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.codeset.PermitStatus;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.Money;
import io.github.creditkit.model.table.UnreadableTableException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("2018 版数据项模板")
class TemplateTest {
    private final Template<AdministrativePermit> permits = Template.d424(AdministrativePermit.class);
    private final Template<AdministrativePenalty> penalties = Template.d424(AdministrativePenalty.class);
    private final Rows permit = Rows.good(permits, Samples.permit());
    private final Rows penalty = Rows.good(penalties, Samples.penalty());

    @Test
    @DisplayName("许可 28 项，处罚 30 项，按模板次序")
    void the_columns_are_those_of_the_standard() {
        assertThat(permits.columns()).hasSize(28);
        assertThat(permits.columns().get(0).header()).isEqualTo("XK_XDR_MC");
        assertThat(permits.columns().get(21).header()).isEqualTo("XK_YXQZI");
        assertThat(permits.columns().get(21).name()).isEqualTo("有效期至");
        assertThat(penalties.columns()).hasSize(30);
        assertThat(penalties.columns().get(27).header()).isEqualTo("CF_SJLY");
    }

    @Test
    void what_was_written_is_read_as_it_was() {
        assertThat(permit.read(permits).record()).isEqualTo(Samples.permit());
        assertThat(penalty.read(penalties).record()).isEqualTo(Samples.penalty());
        assertThat(Rows.told(permit.read(permits), Stage.SUBMISSION)).isEmpty();
        assertThat(Rows.told(penalty.read(penalties), Stage.SUBMISSION)).isEmpty();
    }

    @Test
    @DisplayName("表头可为数据项代码、中文名称或路径，次序不限")
    void columns_are_known_by_code_name_or_path_in_any_order() {
        Reading<AdministrativePermit> reading = permit.without("XK_NR")
                .with("许可内容", "内容")
                .without("XK_XDR_SHXYM")
                .with("行政相对人代码_1（统一社会信用代码）", "91350100M000100Y43")
                .without("XK_JDRQ")
                .with("decidedOn", "2026/3/2")
                .read(permits);

        assertThat(reading.record())
                .isEqualTo(Samples.permit().toBuilder().content("内容").build());
    }

    @Nested
    @DisplayName("日期")
    class Dates {
        @ParameterizedTest
        @ValueSource(
                strings = {"2026/3/2", "2026/03/02", "2026-3-2", "2026.03.02", "20260302", "2026年3月2日", " 2026/3/2　"})
        void a_day_is_read_in_every_form_in_use(String cell) {
            Reading<AdministrativePermit> reading = permit.with("XK_JDRQ", cell).read(permits);

            assertThat(reading.record().decidedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(reading.issues()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026/3/2 9:30", "2026-03-02T09:30:00", "2026-03-02 00:00:00.0", "２０２６/３/２"})
        void a_time_and_full_width_are_left_out_with_a_note(String cell) {
            Reading<AdministrativePermit> reading = permit.with("XK_JDRQ", cell).read(permits);

            assertThat(reading.record().decidedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(Rows.told(reading, Stage.SUBMISSION)).containsExactly("FLD-08 NOTE /decidedOn");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "05/06/2024",
                    "26/3/2",
                    "2026/3",
                    "2026/2/30",
                    "2026-3/2",
                    "三月二日",
                    "2026032",
                    "202603021",
                    "长期",
                    "2026/3/2x",
                    "2026年3月2"
                })
        void what_is_no_day_or_one_of_two_is_refused(String cell) {
            Reading<AdministrativePermit> reading = permit.with("XK_JDRQ", cell).read(permits);

            assertThat(reading.record().decidedOn()).isNull();
            assertThat(Rows.told(reading, Stage.SUBMISSION)).containsExactly("FLD-03 ERROR /decidedOn");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2099/12/31", "2099-12-31", "9999-09-09", "99991231", "长期", "永久", "无固定期限"})
        @DisplayName("2099/12/31 与“长期”表示无截止日期")
        void an_open_end_is_absent_in_the_record(String cell) {
            Reading<AdministrativePermit> reading =
                    permit.with("XK_YXQZI", cell).read(permits);

            assertThat(reading.record().validity()).isEqualTo(Validity.openEnded(LocalDate.of(2026, 3, 2)));
            assertThat(reading.accepted(reading.issues())).isTrue();
            assertThat(permits.cells(reading.record()).get(21)).isEqualTo("2099/12/31");
        }

        @Test
        void an_end_that_the_template_demands_cannot_be_left_empty() {
            assertThat(Rows.told(permit.with("XK_YXQZI", "").read(permits), Stage.SUBMISSION))
                    .containsExactly("FLD-01 ERROR /validity/to");
        }

        @Test
        @DisplayName("1900-01-01 视为空")
        void the_first_day_of_a_spreadsheet_is_no_day() {
            assertThat(Rows.told(permit.with("XK_JDRQ", "1900-01-01").read(permits), Stage.SUBMISSION))
                    .containsExactly("FLD-01 ERROR /decidedOn");
        }
    }

    @Nested
    @DisplayName("金额")
    class Amounts {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        0.2        | 2000
                        .2         | 2000
                        2000元     | 2000
                        2,000元    | 2000
                        0.2万元    | 2000
                        1,234.5    | 12345000
                        ０.２      | 2000
                        0.000001   | 0.01
                        """)
        void an_amount_is_in_the_unit_of_the_item_or_in_its_own(String cell, BigDecimal yuan) {
            Reading<AdministrativePenalty> reading =
                    penalty.with("CF_NR_FK", cell).read(penalties);

            assertThat(reading.record().fineAmount()).isEqualTo(Money.ofYuan(yuan));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1,5", "2e3", "贰仟元", "0.2.1", "--1", "12,34", "2000美元", "∞"})
        void what_is_no_amount_is_refused(String cell) {
            Reading<AdministrativePenalty> reading =
                    penalty.with("CF_NR_FK", cell).read(penalties);

            assertThat(reading.record().fineAmount()).isNull();
            assertThat(Rows.told(reading, Stage.SUBMISSION)).contains("FLD-03 ERROR /fineAmount");
        }

        @Test
        @DisplayName("没收违法所得与非法财物合并写入 CF_NR_WFFF")
        void the_two_confiscations_are_summed_on_the_wire() {
            AdministrativePenalty both = Samples.penalty().toBuilder()
                    .confiscatedIncome(Money.ofWan(new BigDecimal("0.5")))
                    .confiscatedProperty(Money.ofYuan(new BigDecimal("300")))
                    .build();

            Conversion conversion = penalties.convert(both);

            assertThat(conversion.cells()).contains("0.53");
            assertThat(conversion.losses())
                    .extracting(Item::path)
                    .containsExactly("/confiscatedAmount", "/confiscatedIncome", "/confiscatedProperty");
        }
    }

    @Nested
    @DisplayName("代码")
    class Codes {
        @Test
        @DisplayName("统一社会信用代码：全角、空格、小写折叠后判断")
        void a_code_is_folded_before_it_is_judged() {
            Reading<AdministrativePermit> reading =
                    permit.with("XK_XDR_SHXYM", "91350100 m000100y43").read(permits);

            assertThat(reading.record().subject()).isEqualTo(Samples.enterprise());
            assertThat(Rows.told(reading, Stage.SUBMISSION)).containsExactly("FLD-08 NOTE /subject/creditCode");
        }

        @ParameterizedTest
        @CsvSource({"法人及非法人组织,false", "法人,true", "法人及其他组织,true"})
        void an_alias_becomes_the_code(String cell, boolean noted) {
            Reading<AdministrativePermit> reading =
                    permit.with("XK_XDR_LB", cell).read(permits);

            assertThat(reading.record().subject().category())
                    .isEqualTo(Coded.of(SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG));
            assertThat(reading.issues()).hasSize(noted ? 1 : 0);
        }

        @Test
        void the_name_of_another_category_is_kept() {
            assertThat(permit.with("XK_XKLB", "其他－备案").read(permits).record().permitCategory())
                    .isEqualTo(Coded.other(PermitCategory.OTHER, "备案"));
        }

        @Test
        void an_unknown_value_survives_the_way_in_and_out() {
            Reading<AdministrativePermit> reading = permit.with("XK_XKLB", "豁免").read(permits);

            assertThat(Rows.told(reading, Stage.SUBMISSION)).containsExactly("FLD-04 WARNING /permitCategory");
            assertThat(permits.cells(reading.record()).get(15)).isEqualTo("豁免");
        }

        @Test
        @DisplayName("当前状态“有效”读作 1")
        void a_name_instead_of_a_code_becomes_the_code() {
            assertThat(permit.with("XK_ZT", "有效").read(permits).record().status())
                    .isEqualTo(Coded.of(PermitStatus.VALID));
        }

        @Test
        @DisplayName("一案多罚以 ; 分隔")
        void several_penalties_stand_in_one_cell() {
            Reading<AdministrativePenalty> reading =
                    penalty.with("CF_CFLB", "警告；罚款").read(penalties);

            assertThat(reading.record().penaltyCategories())
                    .containsExactly(Coded.of(PenaltyCategory.WARNING), Coded.of(PenaltyCategory.FINE));
            assertThat(penalties.cells(reading.record())).contains("警告;罚款");
        }

        @Test
        @DisplayName("LEG-02：“暂扣或者吊销许可证”两义并存")
        void what_joins_two_of_today_keeps_both_and_says_so() {
            Reading<AdministrativePenalty> reading = penalty.with("CF_CFLB", "暂扣或者吊销许可证")
                    .with("CF_NR_ZKDX", "某证")
                    .read(penalties);

            assertThat(reading.record().penaltyCategories())
                    .containsExactly(
                            Coded.of(PenaltyCategory.SUSPEND_LICENCE), Coded.of(PenaltyCategory.REVOKE_LICENCE));
            assertThat(Rows.told(reading, Stage.SUBMISSION)).containsExactly("LEG-02 WARNING /penaltyCategories");
        }
    }

    @Nested
    @DisplayName("相对人")
    class Subjects {
        @Test
        @DisplayName("17 个 0 加 X：记录中为空，写出时还原")
        void the_placeholder_of_a_sole_trader_never_enters_the_record() {
            Rows soleTrader = permit.with("XK_XDR_LB", "个体工商户")
                    .with("XK_XDR_SHXYM", ValidCode.NO_CODE)
                    .with("XK_XDR_GSZC", "110108600000010");

            Reading<AdministrativePermit> reading = soleTrader.read(permits);

            assertThat(reading.record().subject().creditCode()).isNull();
            assertThat(Rows.told(reading, Stage.SUBMISSION)).isEmpty();
            assertThat(permits.cells(reading.record()).get(2)).isEqualTo(ValidCode.NO_CODE);
            assertThat(permits.convert(reading.record()).losses()).isEmpty();
        }

        @Test
        @DisplayName("数据最小化：法人的自然人证件不再流转")
        void what_the_category_does_not_need_is_told_and_goes_no_further() {
            String number =
                    CodeGenerator.seeded(3).citizenIdentificationNumber().text();
            Reading<AdministrativePermit> reading = permit.with("XK_XDR_ZJLX", "身份证")
                    .with("XK_XDR_ZJHM", number)
                    .read(permits);

            assertThat(Rows.told(reading, Stage.SUBMISSION))
                    .containsExactly("PMT-01 WARNING /subject/idType", "PMT-01 WARNING /subject/idNumber");
            assertThat(reading.carried()).isEqualTo(Samples.permit());
            assertThat(reading.record()).isNotEqualTo(Samples.permit());
            assertThat(reading.toString()).doesNotContain(number);
        }

        @Test
        @DisplayName("旧表头 XK_FR_SFZH 视为身份证")
        void the_old_column_of_an_identity_card_is_read_as_one() {
            String number =
                    CodeGenerator.seeded(4).citizenIdentificationNumber().text();
            Reading<AdministrativePermit> reading = permit.without("XK_FR_ZJLX")
                    .without("XK_FR_ZJHM")
                    .with("XK_FR_SFZH", number)
                    .read(permits);

            assertThat(reading.record()
                            .subject()
                            .legalRepresentative()
                            .idNumber()
                            .text())
                    .isEqualTo(number);
            assertThat(Rows.told(reading, Stage.SUBMISSION))
                    .containsExactly("FLD-08 NOTE /subject/legalRepresentative/idType");
        }

        @Test
        void a_number_that_stands_in_another_cell_is_never_quoted() {
            String number =
                    CodeGenerator.seeded(5).citizenIdentificationNumber().text();
            Reading<AdministrativePermit> reading =
                    permit.with("XK_JDRQ", number).read(permits);

            assertThat(Rows.messages(reading, Stage.SUBMISSION)).hasSize(1).noneMatch(text -> text.contains(number));
        }
    }

    @Test
    @DisplayName("文书号为空取许可编号")
    void a_decision_without_a_number_has_that_of_the_certificate() {
        Reading<AdministrativePermit> reading = permit.with("XK_WSH", "").read(permits);

        assertThat(reading.record().decisionNo()).isEqualTo("JY10000000000001");
        assertThat(Rows.told(reading, Stage.SUBMISSION)).containsExactly("FLD-08 NOTE /decisionNo");
    }

    @Test
    void a_column_that_nobody_knows_is_kept() {
        assertThat(permit.with("信息使用范围", "公开").read(permits).extensions())
                .containsExactly(java.util.Map.entry("信息使用范围", "公开"));
    }

    @Test
    @DisplayName("FILE-04：缺少必填列")
    void a_table_without_a_required_column_says_which() {
        assertThatThrownBy(() -> permit.without("XK_JDRQ").without("XK_YXQZI").read(permits))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("FILE-04")
                .satisfies(e ->
                        assertThat(((UnreadableTableException) e).messageZh()).contains("许可决定日期", "有效期至"));
    }

    @Test
    void what_the_template_cannot_carry_is_listed() {
        AdministrativePenalty more = Samples.penalty().toBuilder()
                .caseName("某案")
                .procedure(Coded.of(PenaltyProcedure.values()[0]))
                .build();

        assertThat(penalties.convert(Samples.penalty()).losses()).isEmpty();
        assertThat(penalties.convert(more).losses()).extracting(Item::path).containsExactly("/caseName", "/procedure");
    }

    @Test
    @DisplayName("其他记录按中文名称")
    void records_without_item_codes_have_chinese_names() {
        assertThat(Template.d424(CreditCommitment.class).columns())
                .extracting(Column::header)
                .contains("承诺编码", "承诺事由", "承诺受理单位统一社会信用代码");
    }

    @Test
    void a_dialect_that_is_only_read_does_not_write() {
        Template<AdministrativePermit> old =
                Template.of(Dialect.LEGACY2015, AdministrativePermit.class, TemplateOptions.DEFAULTS);

        assertThatThrownBy(() -> old.cells(Samples.permit())).isInstanceOf(IllegalStateException.class);
        assertThat(List.of(Dialect.values()).stream().filter(Dialect::isWritten))
                .hasSize(2);
    }

    @Nested
    @DisplayName("另一版本的代码集")
    class Code_sets_of_another_edition {
        private final TemplateOptions options = TemplateOptions.DEFAULTS.withCodeSets(AmendedCodes.sets());
        private final Template<AdministrativePermit> amended =
                Template.of(Dialect.D424, AdministrativePermit.class, options);

        @ParameterizedTest
        @CsvSource({
            "01, GENERAL, 01",
            "普通, GENERAL, 01",
            "一般, GENERAL, 01",
            "备案,, 备案",
            "备案登记,, 备案",
            "其他-备查, OTHER, 其他-备查"
        })
        void a_code_name_or_alias_becomes_the_code_of_the_edition(
                String sent, @Nullable PermitCategory constant, String code) {
            Reading<AdministrativePermit> reading = permit.with("XK_XKLB", sent).read(amended);

            assertThat(reading.record().permitCategory()).isEqualTo(new Coded<>(code, constant));
            assertThat(amended.cells(reading.record())).contains(code);
            assertThat(amended.convert(reading.record()).losses()).isEmpty();
        }

        @Test
        void what_is_not_sent_as_its_code_is_told() {
            assertThat(permit.with("XK_XKLB", "01").read(amended).issues()).isEmpty();
            assertThat(permit.with("XK_XKLB", "一般").read(amended).issues())
                    .singleElement()
                    .satisfies(issue -> assertThat(issue.messageZh()).contains("“一般”读作“01”"));
        }

        @Test
        void several_codes_in_a_cell_are_read_by_it_too() {
            Template<AdministrativePenalty> template = Template.of(Dialect.D424, AdministrativePenalty.class, options);
            AdministrativePenalty read =
                    penalty.with("CF_CFLB", "03;罚金、约谈").read(template).record();

            assertThat(read.penaltyCategories())
                    .containsExactly(
                            new Coded<>("03", PenaltyCategory.FINE),
                            new Coded<>("03", PenaltyCategory.FINE),
                            new Coded<>("约谈", null));
            assertThat(template.cells(read)).contains("03;03;约谈");
        }

        @Test
        void the_bundled_edition_keeps_what_it_does_not_know() {
            assertThat(permit.with("XK_XKLB", "01").read(permits).record().permitCategory())
                    .isEqualTo(new Coded<>("01", null));
        }
    }
}
