package io.github.creditkit.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.model.AdministrativeGrant;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.DemeritPoints;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.NaturalPersonRef;
import io.github.creditkit.model.OccupationRecord;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.KeyField;
import io.github.creditkit.model.codeset.OccupationEventType;
import io.github.creditkit.model.codeset.OccupationGroup;
import io.github.creditkit.model.codeset.StageDecision;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("按目录校验记录")
class CatalogCheckTest {
    private static final CheckContext SUBMISSION =
            new CheckContext(Stage.SUBMISSION, Samples.RECEIVED, WorkingDayCalendar.bundled());
    private static final CheckContext PUBLICATION =
            new CheckContext(Stage.PUBLICATION, Samples.RECEIVED, WorkingDayCalendar.bundled());

    private static List<Issue> check(CatalogItem item, Record record, CheckContext context) {
        return CatalogItems.catalog(item).check(record, item.id(), context);
    }

    private static List<Issue> check(CatalogItem item, Record record) {
        return check(item, record, SUBMISSION);
    }

    private static AdministrativePenalty penaltyOf(SubjectRef subject) {
        return Samples.penalty().toBuilder().subject(subject).build();
    }

    private static CatalogItemBuilder penalties() {
        return CatalogItems.item("CF", AdministrativePenalty.class);
    }

    @Test
    void the_records_of_the_samples_pass_under_the_sample_catalog() {
        assertThat(Catalog.sample().check(Samples.permit(), "SL-XZXK", PUBLICATION))
                .isEmpty();
        assertThat(Catalog.sample().check(Samples.penalty(), "SL-XZCF", PUBLICATION))
                .isEmpty();
        assertThat(Catalog.sample().check(penaltyOf(Samples.person()), "SL-XZCF", PUBLICATION))
                .isEmpty();
        assertThat(Catalog.sample().check(Samples.permit(), "SL-XZXK")).isEmpty();
    }

    @Nested
    @DisplayName("CAT-01 与目录项不符")
    class NotOfTheItem {
        @Test
        void another_record_than_the_items() {
            assertThat(check(penalties().build(), Samples.permit()))
                    .singleElement()
                    .satisfies(issue -> {
                        assertThat(issue.rule()).isEqualTo(Rule.CAT_01);
                        assertThat(issue.level()).isEqualTo(Level.ERROR);
                        assertThat(issue.messageZh())
                                .isEqualTo("不属于所报送的目录项：应为 administrativePenalty，实为 administrativePermit");
                        assertThat(issue.messageEn())
                                .isEqualTo("not of the catalog item it is sent under: expected administrativePenalty,"
                                        + " found administrativePermit");
                    });
        }

        @Test
        void no_such_item() {
            assertThat(Catalog.sample().check(Samples.permit(), "没有", SUBMISSION))
                    .extracting(Issue::messageZh)
                    .containsExactly("不属于所报送的目录项：目录中没有该目录项");
        }

        @Test
        void an_item_that_is_not_in_force() {
            CatalogItem later = penalties()
                    .validity(Validity.openEnded(Samples.RECEIVED.plusDays(1)))
                    .build();

            assertThat(check(later, Samples.penalty()))
                    .extracting(Issue::messageZh)
                    .containsExactly("不属于所报送的目录项：该目录项在接收日期未生效");
        }

        @Test
        void a_subject_of_another_category() {
            CatalogItem ofTraders = penalties()
                    .subjects(List.of(SubjectCategory.INDIVIDUAL_BUSINESS))
                    .build();

            assertThat(check(ofTraders, Samples.penalty())).singleElement().satisfies(issue -> {
                assertThat(issue.rule()).isEqualTo(Rule.CAT_01);
                assertThat(issue.path()).isEqualTo("/subject/category");
                assertThat(issue.messageZh()).contains("个体工商户");
            });
        }
    }

    @Nested
    @DisplayName("CAT-02 缺少目录必填项")
    class Demanded {
        @Test
        void what_the_record_may_lack_and_the_catalog_demands() {
            CatalogItem strict = penalties()
                    .addFields(CatalogItems.demanded("/caseName"))
                    .addFields(CatalogItems.demanded("/decisionNo"))
                    .addFields(CatalogItems.demanded("/penaltyCategories"))
                    .build();

            assertThat(check(strict, Samples.penalty())).singleElement().satisfies(issue -> {
                assertThat(issue.rule()).isEqualTo(Rule.CAT_02);
                assertThat(issue.path()).isEqualTo("/caseName");
                assertThat(issue.messageZh()).isEqualTo("目录要求填写案件名称");
                assertThat(issue.messageEn()).isEqualTo("the catalog demands 案件名称");
            });
            assertThat(check(
                            strict,
                            Samples.penalty().toBuilder().caseName("未明码标价案").build()))
                    .isEmpty();
            assertThat(check(strict, Samples.penalty().toBuilder().caseName(" ").build()))
                    .hasSize(1);
        }

        @Test
        void what_stands_in_a_part_that_is_missing() {
            CatalogItem strict = penalties()
                    .addFields(CatalogItems.demanded("/subject/legalRepresentative/name"))
                    .build();

            assertThat(check(strict, Samples.penalty())).isEmpty();
            assertThat(check(
                            strict,
                            penaltyOf(Samples.enterprise().toBuilder()
                                    .legalRepresentative(null)
                                    .build())))
                    .extracting(Issue::path)
                    .containsExactly("/subject/legalRepresentative/name");
        }

        @Test
        void what_the_record_does_not_know_is_not_looked_for() {
            CatalogItem local = penalties()
                    .addFields(CatalogField.builder("", "地方扩展项").required(true).build())
                    .build();

            assertThat(check(local, Samples.penalty())).isEmpty();
        }
    }

    @Nested
    @DisplayName("CAT-03 依法不予归集")
    class Forbidden {
        private List<String> reasons(List<Issue> issues) {
            assertThat(issues).allSatisfy(issue -> assertThat(issue.rule()).isEqualTo(Rule.CAT_03));
            return issues.stream().map(Issue::messageZh).toList();
        }

        @Test
        void natural_persons_whom_the_item_does_not_name() {
            CatalogItem ofOrganisations = penalties()
                    .subjects(List.of(SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG))
                    .build();

            assertThat(reasons(check(ofOrganisations, penaltyOf(Samples.person()))))
                    .containsExactly("测试目录项：该目录项不归集自然人信息");
        }

        @Test
        void natural_persons_without_a_basis_in_law() {
            CatalogItem baseless = penalties().legalBases(List.of(" ")).build();

            assertThat(reasons(check(baseless, penaltyOf(Samples.person()))))
                    .containsExactly("测试目录项：归集自然人信息须有法律法规或者党中央、国务院政策依据，该目录项未注明");
            assertThat(check(baseless, Samples.penalty())).isEmpty();
        }

        @Test
        void utility_arrears_of_natural_persons_without_a_basis_in_law() {
            CatalogItem arrears = CatalogItems.item("QF", DemeritPoints.class)
                    .keyField(KeyField.UTILITIES)
                    .legalBases(List.of())
                    .build();
            DemeritPoints points = points(Samples.person());

            assertThat(reasons(check(arrears, points))).containsExactly("测试目录项：自然人水电气热等公用事业信息无法律依据，默认不予归集");
            assertThat(check(arrears, points(Samples.enterprise()))).isEmpty();
            assertThat(check(arrears.toBuilder().addLegalBases("某省供水条例").build(), points))
                    .isEmpty();
        }

        private DemeritPoints points(SubjectRef subject) {
            return DemeritPoints.builder()
                    .subject(subject)
                    .scheme("缴费记录")
                    .points(BigDecimal.ONE)
                    .period(Validity.openEnded(LocalDate.of(2026, 1, 1)))
                    .reason("逾期")
                    .legalBasis("记分办法")
                    .decidedOn(LocalDate.of(2026, 3, 2))
                    .authority(Samples.organ())
                    .build();
        }

        @Test
        void the_welfare_of_a_natural_person_in_public() {
            CatalogItem open =
                    CatalogItems.item("JF", AdministrativeGrant.class).build();
            CatalogItem shared = open.toBuilder()
                    .disclosure(List.of(DisclosureLevel.GOVERNMENT))
                    .build();
            AdministrativeGrant grant = AdministrativeGrant.builder()
                    .subject(Samples.person())
                    .actName("最低生活保障")
                    .legalBasis("社会救助暂行办法")
                    .content("给付")
                    .decidedOn(LocalDate.of(2026, 3, 2))
                    .authority(Samples.organ())
                    .source(Samples.organ())
                    .grantItem("最低生活保障金")
                    .build();

            assertThat(reasons(check(open, grant))).containsExactly("测试目录项：自然人救助、给付信息无公开依据，默认不予公开");
            assertThat(check(shared, grant)).isEmpty();
            assertThat(check(open.toBuilder().disclosureBasis("某公示办法").build(), grant))
                    .isEmpty();
        }

        @Test
        void minors_by_the_day_of_receipt() {
            LocalDate ofAge = Samples.RECEIVED.minusYears(18);

            assertThat(reasons(check(penalties().build(), penaltyOf(bornOn(ofAge.plusDays(1))))))
                    .containsExactly("测试目录项：未成年人信息默认不予归集");
            assertThat(check(penalties().build(), penaltyOf(bornOn(ofAge)))).isEmpty();
        }

        @Test
        void minors_in_whatever_record_they_stand() {
            SubjectRef minor = bornOn(Samples.RECEIVED.minusYears(10));
            NaturalPersonBase base = new NaturalPersonBase("某丙", minor.idType(), minor.idNumber(), List.of());
            OccupationRecord occupation = OccupationRecord.builder()
                    .person(new NaturalPersonRef("某丙", minor.idType(), minor.idNumber()))
                    .occupationGroup(Coded.of(OccupationGroup.DOCTOR))
                    .eventType(Coded.of(OccupationEventType.values()[0]))
                    .eventOn(LocalDate.of(2026, 3, 2))
                    .authority(Samples.organ())
                    .content("记录")
                    .legalBasis("医师法")
                    .build();

            assertThat(check(CatalogItems.item("A", NaturalPersonBase.class).build(), base))
                    .extracting(Issue::path)
                    .containsExactly("/idNumber");
            assertThat(check(CatalogItems.item("B", OccupationRecord.class).build(), occupation))
                    .extracting(Issue::path)
                    .containsExactly("/person/idNumber");
        }

        @Test
        void no_issue_holds_the_number() {
            SubjectRef minor = bornOn(Samples.RECEIVED.minusYears(10));
            String number = minor.idNumber().text();

            assertThat(check(penalties().build(), penaltyOf(minor)))
                    .isNotEmpty()
                    .allSatisfy(issue -> {
                        assertThat(issue.toString()).doesNotContain(number, number.substring(6, 14), minor.name());
                        assertThat(issue.messageEn()).doesNotContainPattern("\\d");
                    });
        }

        private SubjectRef bornOn(LocalDate day) {
            return Samples.person().toBuilder()
                    .idType(Coded.of(IdDocumentType.RESIDENT_ID_CARD))
                    .idNumber(IdNumber.of(
                            CitizenIdentificationNumber.of("110101", day, 1).text()))
                    .build();
        }

        @ParameterizedTest
        @ValueSource(strings = {"宗教信仰", "基因信息", "指纹", "血型", "疾病", "既往病史", "ＤＮＡ样本"})
        void data_items_that_no_one_collects_of_a_natural_person(String name) {
            CatalogItem item = penalties()
                    .addFields(CatalogField.builder("", name).build())
                    .build();

            assertThat(reasons(check(item, Samples.penalty())))
                    .containsExactly(name + "：禁止采集自然人的宗教信仰、基因、指纹、血型、疾病和病史信息");
            assertThat(reasons(item.refusals())).hasSize(1);
            assertThat(item.toBuilder()
                            .subjects(List.of(SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG))
                            .build()
                            .refusals())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"宗教活动场所名称", "疾病预防控制机构", "违法行为类型", "动物疫病检疫证明", "职业病防治评价"})
        void data_items_with_a_name_that_only_sounds_so(String name) {
            assertThat(penalties()
                            .addFields(CatalogField.builder("", name).build())
                            .build()
                            .refusals())
                    .isEmpty();
        }

        @Test
        void a_persons_number_for_everyone_to_see() {
            CatalogField number =
                    CatalogField.builder("/subject/idNumber", "证件号码").build();

            assertThat(reasons(penalties().addFields(number).build().refusals()))
                    .containsExactly("证件号码：自然人证件号码不得向社会公开");
            assertThat(penalties()
                            .addFields(number.toBuilder()
                                    .disclosure(List.of(DisclosureLevel.GOVERNMENT))
                                    .build())
                            .build()
                            .refusals())
                    .isEmpty();
        }

        @Test
        void what_the_catalog_itself_does_not_let_be_collected_or_shown() {
            Classification never = new Classification(
                    StageDecision.REFUSED, StageDecision.ALLOWED, StageDecision.ALLOWED, StageDecision.REFUSED);
            CatalogItem item = penalties().classification(never).build();
            CatalogItem shared =
                    penalties().disclosure(List.of(DisclosureLevel.GOVERNMENT)).build();

            assertThat(reasons(check(item, Samples.penalty()))).containsExactly("测试目录项：该目录项不予采集");
            assertThat(reasons(check(item, Samples.penalty(), PUBLICATION)))
                    .containsExactly("测试目录项：该目录项不予采集", "测试目录项：该目录项不向社会公开");
            assertThat(reasons(check(shared, Samples.penalty(), PUBLICATION))).containsExactly("测试目录项：该目录项不向社会公开");
            assertThat(check(shared, Samples.penalty())).isEmpty();
        }
    }

    @Test
    void an_item_of_no_one_takes_no_one() {
        CatalogItem nobody = CatalogItems.item("XK", AdministrativePermit.class)
                .subjects(List.of())
                .build();

        assertThat(check(nobody, Samples.permit())).extracting(Issue::rule).containsExactly(Rule.CAT_01);
    }
}
