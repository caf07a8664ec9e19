package io.github.creditkit.model.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Numbering;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.codeset.PermitStatus;
import io.github.creditkit.model.codeset.SubjectCategory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("2015/16 版双公示表")
class LegacyTest {
    private static final String PERSON =
            CodeGenerator.seeded(8).citizenIdentificationNumber().text();
    private static final UnifiedSocialCreditCode ORGAN =
            Samples.organ().creditCode().meaning();

    private final TemplateOptions options = TemplateOptions.DEFAULTS
            .withNumbering(Numbering.ZERO_BASED)
            .withDirectory(Map.of(Samples.organ().name(), ORGAN));
    private final Template<AdministrativePermit> permits =
            Template.of(Dialect.LEGACY2015, AdministrativePermit.class, options);
    private final Template<AdministrativePenalty> penalties =
            Template.of(Dialect.LEGACY2015, AdministrativePenalty.class, options);

    private final Rows permit = Rows.of(
            "XK_WSH", "市监许准〔2026〕1号",
            "XK_XMMC", "食品经营许可",
            "XK_SPLB", "0",
            "XK_NR", "准予从事食品销售经营活动",
            "XK_XDR", "某科技有限公司",
            "XK_XDR_SHXYM", "91350100M000100Y43",
            "XK_XDR_ZDM", "",
            "XK_XDR_GSDJ", "",
            "XK_XDR_SWDJ", "",
            "XK_XDR_SFZ", "",
            "XK_FR", "某甲",
            "XK_JDRQ", "2026/3/2",
            "XK_JZQ", "2031/3/1",
            "XK_XZJG", "某市市场监督管理局",
            "XK_ZT", "0",
            "DFBM", "350100",
            "SJC", "2026/3/2 10:00:00",
            "BZ", "");

    @Test
    void a_good_row_is_a_permit_of_today() {
        Reading<AdministrativePermit> reading = permit.read(permits);
        AdministrativePermit record = reading.record();

        assertThat(record.permitCategory()).isEqualTo(Coded.of(PermitCategory.GENERAL));
        assertThat(record.subject()).isEqualTo(Samples.enterprise());
        assertThat(record.validity()).isEqualTo(Validity.of(LocalDate.of(2026, 3, 2), LocalDate.of(2031, 3, 1)));
        assertThat(record.status()).isEqualTo(Coded.of(PermitStatus.VALID));
        assertThat(record.authority()).isEqualTo(Samples.organ());
        assertThat(record.source()).isEqualTo(Samples.organ());
        assertThat(reading.extensions()).containsEntry("DFBM", "350100").containsKey("SJC");
        assertThat(reading.accepted(reading.check(
                        io.github.creditkit.model.check.RecordChecker.of(Stage.SUBMISSION, Samples.RECEIVED))))
                .isTrue();
    }

    @Test
    @DisplayName("按表头文字读取，两种列次序皆可，说明行跳过")
    void columns_stand_in_either_order_and_notes_are_passed_over() {
        String csv = """
                表格说明：请按要求填写,,,,,,,,
                行政相对人名称,行政相对人代码_1 （统一社会信用代码）,行政许可决定书文号,项目名称,审批类别,许可内容,许可决定日期,许可机关,法定代表人姓名
                某科技有限公司,91350100M000100Y43,1号,某项目,普通,内容,2026-03-02,某市市场监督管理局,某甲
                """;

        List<Reading<AdministrativePermit>> readings = Rows.all(permits, csv);

        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).record().decisionNo()).isEqualTo("1号");
        assertThat(readings.get(0).record().subject().creditCode())
                .isEqualTo(Samples.enterprise().creditCode());
    }

    @Nested
    @DisplayName("LEG-01：相对人类别")
    class Category {
        @ParameterizedTest
        @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                        XK_XDR_SHXYM | 91350100M000100Y43 | LEGAL_PERSON_OR_UNINCORPORATED_ORG
                        XK_XDR_SHXYM | 92350100M000100Y4D | INDIVIDUAL_BUSINESS
                        XK_XDR_SFZ   | person             | NATURAL_PERSON
                        XK_XDR_GSDJ  | 110108600000010    | INDIVIDUAL_BUSINESS
                        XK_XDR_GSDJ  | 110108000000016    | LEGAL_PERSON_OR_UNINCORPORATED_ORG
                        XK_XDR_ZDM   | M000100Y-4         | LEGAL_PERSON_OR_UNINCORPORATED_ORG
                        XK_XDR_SWDJ  | 350100M000100Y4    | LEGAL_PERSON_OR_UNINCORPORATED_ORG
                        """)
        void follows_from_the_code_that_is_there(String header, String code, SubjectCategory category) {
            Reading<AdministrativePermit> reading = permit.with("XK_XDR_SHXYM", "")
                    .with(header, code.equals("person") ? PERSON : code)
                    .read(permits);

            assertThat(reading.record().subject().category()).isEqualTo(Coded.of(category));
        }

        @Test
        void is_an_error_where_both_or_none_are_there() {
            assertThat(Rows.told(permit.with("XK_XDR_SFZ", PERSON).read(permits), Stage.INTAKE))
                    .contains("LEG-01 ERROR /subject/category");
            assertThat(Rows.told(permit.with("XK_XDR_SHXYM", "").read(permits), Stage.INTAKE))
                    .contains("LEG-01 ERROR /subject/category");
        }
    }

    @Nested
    @DisplayName("LEG-03：数字代码口径")
    class Digits {
        @Test
        void a_digit_means_what_the_sender_says() {
            Template<AdministrativePermit> oneBased = Template.of(
                    Dialect.LEGACY2015, AdministrativePermit.class, options.withNumbering(Numbering.ONE_BASED));

            assertThat(permit.with("XK_SPLB", "1")
                            .read(permits)
                            .record()
                            .permitCategory()
                            .meaning())
                    .isEqualTo(PermitCategory.CONCESSION);
            assertThat(permit.with("XK_SPLB", "1")
                            .with("XK_ZT", "")
                            .read(oneBased)
                            .record()
                            .permitCategory()
                            .meaning())
                    .isEqualTo(PermitCategory.GENERAL);
            assertThat(Rows.told(permit.with("XK_ZT", "").read(oneBased), Stage.INTAKE))
                    .contains("LEG-03 ERROR /permitCategory");
        }

        @Test
        void a_digit_under_texts_is_refused() {
            Template<AdministrativePermit> texts =
                    Template.of(Dialect.LEGACY2015, AdministrativePermit.class, options.withNumbering(Numbering.TEXT));

            assertThat(Rows.told(permit.with("XK_ZT", "正常").read(texts), Stage.INTAKE))
                    .contains("LEG-03 ERROR /permitCategory");
        }
    }

    @Test
    @DisplayName("LEG-04：机关代码来自名录，否则受理时提醒、报送时退回")
    void the_code_of_an_organ_comes_from_a_directory() {
        Rows unknown = permit.with("XK_XZJG", "另一机关");

        assertThat(Rows.told(permit.read(permits), Stage.SUBMISSION)).contains("FLD-08 NOTE /authority/creditCode");
        assertThat(Rows.told(unknown.read(permits), Stage.INTAKE))
                .contains("LEG-04 WARNING /authority/creditCode", "LEG-04 WARNING /source/creditCode");
        assertThat(Rows.told(unknown.read(permits), Stage.SUBMISSION)).contains("LEG-04 ERROR /authority/creditCode");
    }

    @Test
    @DisplayName("当前状态：撤销为无效，异议另行记录")
    void an_objection_is_no_state_of_the_permit() {
        Reading<AdministrativePermit> objected = permit.with("XK_ZT", "2").read(permits);

        assertThat(permit.with("XK_ZT", "1").read(permits).record().status()).isEqualTo(Coded.of(PermitStatus.INVALID));
        assertThat(objected.record().status()).isEqualTo(Coded.of(PermitStatus.VALID));
        assertThat(objected.extensions()).containsEntry("当前状态", "异议");
    }

    @Nested
    @DisplayName("处罚")
    class Penalties {
        private final Rows penalty = Rows.of(
                "CF_WSH", "市监处罚〔2026〕1号",
                "CF_AJMC", "某案",
                "CF_CFLB1", "1",
                "CF_CFLB2", "2",
                "CF_SY", "未明码标价",
                "CF_YJ", "《价格法》",
                "CF_XDR_MC", "某科技有限公司",
                "CF_XDR_SHXYM", "91350100M000100Y43",
                "CF_XDR_GSJD", "",
                "CF_FR", "某甲",
                "CF_JG", "罚款 2000 元，没收违法所得",
                "CF_JDRQ", "20260302",
                "CF_XZJG", "某市市场监督管理局",
                "CF_ZT", "");

        @Test
        @DisplayName("LEG-02：“没收”两义并存；LEG-05：旧表缺项")
        void kinds_are_joined_and_what_the_table_never_had_is_excused_at_intake() {
            Reading<AdministrativePenalty> reading = penalty.read(penalties);

            assertThat(reading.record().penaltyCategories())
                    .containsExactly(
                            Coded.of(PenaltyCategory.FINE),
                            Coded.of(PenaltyCategory.CONFISCATE_ILLEGAL_INCOME),
                            Coded.of(PenaltyCategory.CONFISCATE_ILLEGAL_PROPERTY));
            assertThat(reading.record().caseName()).isEqualTo("某案");
            assertThat(Rows.told(reading, Stage.INTAKE))
                    .contains(
                            "LEG-02 WARNING /penaltyCategories",
                            "LEG-05 WARNING /violationType",
                            "LEG-05 WARNING /fineAmount",
                            "LEG-05 WARNING /confiscatedAmount")
                    .noneMatch(told -> told.contains("ERROR"));
            assertThat(Rows.told(reading, Stage.SUBMISSION))
                    .contains("FLD-01 ERROR /violationType", "PEN-01 ERROR /fineAmount");
        }
    }
}
