package io.github.creditkit.model.view;

import static io.github.creditkit.model.view.Held.file;
import static io.github.creditkit.model.view.Held.fine;
import static io.github.creditkit.model.view.Held.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.CreditEvaluation;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.codeset.ReportSection;
import io.github.creditkit.model.disclosure.DisclosurePolicy;
import io.github.creditkit.model.disclosure.Viewer;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.publication.PublicationFacts;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("公共信用信息报告（catalogs.md §16）")
class CreditReportTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final CreditReports REPORTS = CreditReports.of(DisclosurePolicy.standard());
    private static final CanonicalJson JSON = CanonicalJson.standard();

    private static CreditReport report(HeldRecord... records) {
        return REPORTS.report(file(records), Viewer.PUBLIC, ON);
    }

    private static Record fixture(Class<?> type) {
        return Fixtures.all().stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("十个章节，依标准次序，没有内容的也在")
    void it_has_the_ten_sections_of_the_standard_in_their_order_even_without_records() {
        CreditReport report = report(held(fine("2026-05-10", "罚款 2000 元")));

        assertThat(report.parts())
                .extracting(part -> part.section().nameZh())
                .containsExactly(
                        "登记注册基础信息",
                        "行政管理信息",
                        "诚实守信相关荣誉信息",
                        "严重失信主体名单信息",
                        "经营（活动）异常名录",
                        "信用承诺信息",
                        "信用评价信息",
                        "司法判决及执行信息",
                        "其他信息",
                        "信用状况提升建议");
        assertThat(report.part(ReportSection.HONOUR).entries()).isEmpty();
        assertThat(report.text()).contains("三、诚实守信相关荣誉信息", "无 none", "二、行政管理信息");
        assertThatIllegalArgumentException().isThrownBy(() -> report.part(ReportSection.LOCAL_SUPPLEMENT));
    }

    @Test
    @DisplayName("每种记录各归其章")
    void every_kind_of_record_has_its_section() {
        assertThat(MessageTypes.classes())
                .allSatisfy(type -> assertThat(ReportSections.ALL).contains(ReportSections.of(fixture(type))));
        assertThat(ReportSections.of(fixture(CreditEvaluation.class))).isEqualTo(ReportSection.EVALUATION);
        assertThat(MessageTypes.classes().stream()
                        .filter(type -> ReportSections.of(fixture(type)) == ReportSection.SERIOUS_LIST))
                .hasSize(7);
    }

    @Test
    @DisplayName("只有当日公示的信息")
    void only_what_is_published_on_the_day_is_in_it_and_nothing_tells_that_there_is_more() {
        CreditReport report = report(
                held(fine("2026-05-10", "甲项罚款")),
                held(fine("2024-01-10", "乙项罚款")),
                held(fine("2026-06-10", "丙项罚款"), PublicationFacts.NONE.withRepaired(LocalDate.of(2026, 10, 1))));
        String json = JSON.write(report);

        assertThat(report.part(ReportSection.ADMINISTRATIVE).entries()).hasSize(1);
        assertThat(json).contains("甲项罚款").doesNotContain("乙项罚款", "丙项罚款", "环罚2024");
        assertThat(report.text()).contains("甲项罚款").doesNotContain("乙项罚款", "丙项罚款");
        assertThat(report).isEqualTo(report(held(fine("2026-05-10", "甲项罚款"))));
    }

    @Test
    @DisplayName("文本写代码的名称")
    void the_text_tells_a_code_by_its_name() {
        assertThat(report(held(Samples.permit())).text()).contains("当前状态：有效").doesNotContain("当前状态：1");
    }

    @Test
    @DisplayName("写明用途、日期、来源")
    void it_carries_the_purpose_the_day_and_the_sources() {
        CreditReport report =
                REPORTS.report(file(held(fine("2026-05-10", "罚款"))), Viewer.government(QueryPurpose.TENDERING), ON);

        assertThat(report.purpose()).isEqualTo(QueryPurpose.TENDERING);
        assertThat(report.sources()).containsExactly("某市生态环境局");
        assertThat(report.text()).contains("用途 purpose：招标投标", "报告日期 date：2026-11-22", "某市生态环境局");
        assertThat(JSON.write(report)).contains("\"purpose\":\"tendering\"", "\"on\":\"2026-11-22\"");
        assertThat(report(held(fine("2026-05-10", "罚款"))).text()).contains("公开查询 public query");
    }

    @Test
    @DisplayName("载明异议与信用修复渠道")
    void it_names_the_channels_for_objections_and_for_repair() {
        CreditReports configured = REPORTS.with(new RightsChannel(
                RightsChannel.Right.OBJECTION,
                new Bilingual("在线提出", "object online"),
                "https://credit.example.gov.cn/yy"));
        SubjectFile file = file(held(fine("2026-05-10", "罚款")));

        for (CreditReports reports : List.of(REPORTS, configured)) {
            CreditReport report = reports.report(file, Viewer.PUBLIC, ON);
            assertThat(report.channels())
                    .extracting(RightsChannel::right)
                    .contains(RightsChannel.Right.OBJECTION, RightsChannel.Right.REPAIR);
            assertThat(report.text()).contains("异议申诉", "信用修复");
            assertThat(JSON.write(report)).contains("\"right\":\"objection\"", "\"right\":\"repair\"");
        }
        assertThat(configured.report(file, Viewer.PUBLIC, ON).text()).contains("https://credit.example.gov.cn/yy");
    }

    @Test
    @DisplayName("不评分、不评级")
    void nothing_in_reports_and_views_is_a_score() {
        Pattern judging = Pattern.compile("(?i).*(score|rating|ranking|grade).*");
        List<String> names = new ArrayList<>();
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.github.creditkit.model.view")
                        .stream()
                        .map(type -> type.reflect())
                        .forEach(type -> {
                            names.add(type.getSimpleName());
                            Arrays.stream(type.getDeclaredMethods())
                                    .map(Method::getName)
                                    .forEach(names::add);
                            if (type.isRecord()) {
                                Arrays.stream(type.getRecordComponents())
                                        .map(RecordComponent::getName)
                                        .forEach(names::add);
                            }
                        });

        assertThat(names).contains("CreditReport", "parts", "channels").noneMatch(judging.asMatchPredicate());
        assertThat(report(held(fine("2026-05-10", "罚款"))).notes())
                .extracting(Bilingual::zh)
                .anyMatch(note -> note.contains("不对信用主体评分、评级"));
    }

    @Test
    @DisplayName("评价单位的信用分不进报告")
    void the_points_of_an_evaluator_are_left_out() {
        CreditEvaluation evaluation = (CreditEvaluation) fixture(CreditEvaluation.class);
        assertThat(evaluation.score()).isNotNull();

        CreditReport report = REPORTS.report(
                file(held(evaluation)), Viewer.government(QueryPurpose.TENDERING), evaluation.evaluatedOn());

        assertThat(report.part(ReportSection.EVALUATION).entries()).hasSize(1);
        assertThat(JSON.write(report)).contains("\"grade\"").doesNotContain("\"score\"");
        assertThat(report.text()).contains("信用等级").doesNotContain("信用分：");
    }

    @Test
    @DisplayName("信用状况提升建议：何时可申请修复")
    void it_tells_from_when_on_repair_may_be_applied_for() {
        SubjectFile file = file(held(fine("2026-05-10", "罚款")));

        assertThat(REPORTS.report(file, Viewer.PUBLIC, LocalDate.of(2026, 6, 1))
                        .part(ReportSection.SUGGESTIONS)
                        .suggestions())
                .singleElement()
                .satisfies(suggestion -> assertThat(suggestion.zh()).contains("2026-08-10", "行政处罚"));
        assertThat(REPORTS.report(file, Viewer.PUBLIC, ON)
                        .part(ReportSection.SUGGESTIONS)
                        .suggestions())
                .singleElement()
                .satisfies(suggestion -> assertThat(suggestion.zh()).contains("已满最短公示期"));
        assertThat(report(held(Samples.permit()))
                        .part(ReportSection.SUGGESTIONS)
                        .suggestions())
                .isEmpty();
    }

    @Test
    @DisplayName("自然人：姓名脱敏，没有证件号码")
    void a_public_report_on_a_person_masks_the_name_and_has_no_number() {
        AdministrativePenalty penalty =
                fine("2026-05-10", "罚款").toBuilder().subject(Samples.person()).build();
        CreditReport shown = report(held(penalty));
        CreditReport inside = REPORTS.report(file(held(penalty)), Viewer.internal(), ON);
        String number = Samples.person().idNumber().text();

        assertThat(shown.subject().names()).containsExactly("某*");
        assertThat(shown.subject().creditCode()).isNull();
        assertThat(JSON.write(shown) + shown.text()).doesNotContain(number, "某乙");
        assertThat(JSON.write(inside)).contains(number, "某乙");
        assertThat(shown.toString() + inside + inside.parts() + inside.subject() + file(held(penalty)))
                .doesNotContain(number, "某乙");
    }

    @Test
    void a_report_on_somebody_of_whom_nothing_is_public_tells_the_code_that_was_asked_for_and_no_more() {
        CreditReport report = report(held(fine("2024-01-10", "罚款")));

        assertThat(report.subject().creditCode()).isEqualTo("91350100M000100Y43");
        assertThat(report.subject().names()).isEmpty();
        assertThat(report.sources()).isEmpty();
        assertThat(report.parts()).allMatch(part -> part.entries().isEmpty());
        assertThat(REPORTS.report(file(held(fixture(NaturalPersonBase.class))), Viewer.PUBLIC, ON)
                        .subject()
                        .names())
                .isEmpty();
    }

    @Test
    void it_is_the_same_whatever_the_order_of_the_records_and_the_newest_is_first() {
        HeldRecord one = held(fine("2026-05-10", "罚款"));
        HeldRecord two = held(fine("2026-06-10", "罚款"));

        assertThat(report(one, two)).isEqualTo(report(two, one));
        assertThat(report(one, two).part(ReportSection.ADMINISTRATIVE).entries())
                .extracting(ViewEntry::decidedOn)
                .containsExactly(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 5, 10));
    }
}
