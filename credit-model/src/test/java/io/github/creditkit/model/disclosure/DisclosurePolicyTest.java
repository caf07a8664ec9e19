package io.github.creditkit.model.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.OccupationRecord;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.catalog.Catalog;
import io.github.creditkit.model.catalog.CatalogField;
import io.github.creditkit.model.catalog.CatalogItem;
import io.github.creditkit.model.catalog.MaskRule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.publication.PublicationFacts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("披露")
class DisclosurePolicyTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.standard();
    private static final LocalDate ON = LocalDate.of(2026, 4, 10);
    private static final QueryPurpose PURPOSE = QueryPurpose.LENDING;

    private final SubjectRef person = Samples.person().toBuilder().name("某乙丙").build();
    private final String number = person.idNumber().text();
    private final AdministrativePenalty ofPerson = Samples.penalty().toBuilder()
            .subject(person)
            .content("对某乙丙（身份证" + number + "，电话 13000000000）罚款 2000 元")
            .build();
    private final AdministrativePenalty ofEnterprise = Samples.penalty();

    private static RecordEnvelope<AdministrativePenalty> open(
            AdministrativePenalty penalty, DisclosureLevel... levels) {
        Disclosure disclosure =
                new Disclosure(Arrays.stream(levels).map(Coded::of).toList(), "某条例第一条", null);
        return new RecordEnvelope<>(
                RecordEnvelope.of(penalty).op(),
                "x-1",
                1,
                null,
                disclosure,
                penalty,
                Map.of("/extensions/电话", "13000000000"));
    }

    private ConsentToken.ToQuery consent(LocalDate until) {
        return new ConsentToken.ToQuery("c-1", SubjectKey.of(ofPerson).orElseThrow(), PURPOSE, ON.minusDays(10), until);
    }

    @Test
    @DisplayName("社会公众：自然人姓名脱敏，证件号码不出现，正文中的姓名、号码、电话隐去")
    void the_public_sees_no_persons_number_and_a_masked_name() {
        Projection<AdministrativePenalty> shown =
                POLICY.project(open(ofPerson, DisclosureLevel.PUBLIC), Viewer.PUBLIC, ON);

        AdministrativePenalty data = shown.data().orElseThrow();
        assertThat(data.subject().name()).isEqualTo("某**");
        assertThat(data.subject().idNumber()).isNull();
        assertThat(data.content())
                .startsWith("对某**（身份证")
                .doesNotContain(number, "13000000000")
                .endsWith("罚款 2000 元");
        assertThat(data.violationFacts()).isEqualTo(ofPerson.violationFacts());
        assertThat(shown.hidden()).contains("/subject/idNumber");
        assertThat(shown.masked()).contains("/subject/name", "/content");
        assertThat(shown.envelope().orElseThrow().sourceRecordId()).isNull();
        assertThat(shown.envelope().orElseThrow().extensions()).isEmpty();
        assertThat(shown.toString()).doesNotContain("某乙");
    }

    @Test
    @DisplayName("社会公众：组织名称与代码照常公示，法定代表人姓名脱敏")
    void the_public_sees_an_organisation_as_it_is() {
        AdministrativePenalty data = POLICY.project(open(ofEnterprise, DisclosureLevel.PUBLIC), Viewer.PUBLIC, ON)
                .data()
                .orElseThrow();

        assertThat(data.subject().name()).isEqualTo("某科技有限公司");
        assertThat(data.subject().creditCode()).isEqualTo(ofEnterprise.subject().creditCode());
        assertThat(data.subject().legalRepresentative().name()).isEqualTo("某*");
    }

    @Test
    void what_is_not_public_on_the_day_is_not_shown_to_the_public() {
        Projection<AdministrativePenalty> later =
                POLICY.project(open(ofEnterprise, DisclosureLevel.PUBLIC), Viewer.PUBLIC, ON.plusYears(5));
        Projection<AdministrativePenalty> closed =
                POLICY.project(open(ofEnterprise, DisclosureLevel.GOVERNMENT), Viewer.PUBLIC, ON);

        assertThat(later.data()).isEmpty();
        assertThat(later.reasonZh()).contains("届满");
        assertThat(closed.data()).isEmpty();
        assertThat(closed.reasonZh()).contains("公开范围不含社会公开");
    }

    @Test
    @DisplayName("政务共享：须有用途；修复、撤销后停止共享，期满不停止")
    void government_needs_a_purpose_and_what_is_repaired_is_shared_no_more() {
        RecordEnvelope<AdministrativePenalty> record = open(ofPerson, DisclosureLevel.GOVERNMENT);
        Viewer department = Viewer.government(QueryPurpose.ROUTINE_SUPERVISION);

        assertThat(POLICY.project(record, department, ON).data()).contains(ofPerson);
        assertThat(POLICY.project(record, department, ON.plusYears(5)).data()).contains(ofPerson);
        assertThat(POLICY.project(record, new Viewer(Set.of(DisclosureLevel.GOVERNMENT), null, null), ON)
                        .reasonZh())
                .contains("未说明查询用途");
        assertThat(POLICY.project(record, department, PublicationFacts.NONE.withRepaired(ON), ON)
                        .reasonZh())
                .contains("停止共享");
        assertThat(POLICY.project(
                                record,
                                department,
                                PublicationFacts.NONE.withStatus(RecordStatus.REVOKED, ON.plusDays(1)),
                                ON)
                        .data())
                .isPresent();
    }

    @Test
    @DisplayName("授权查询：主体、用途、日期都须与授权相符")
    void an_authorized_query_needs_the_subjects_own_consent_for_this_purpose_on_this_day() {
        RecordEnvelope<AdministrativePenalty> record = open(ofPerson, DisclosureLevel.AUTHORIZED);

        assertThat(POLICY.project(record, Viewer.authorized(PURPOSE, consent(ON)), ON)
                        .data())
                .contains(ofPerson);
        assertThat(POLICY.project(record, Viewer.authorized(PURPOSE, consent(ON)), ON.plusDays(1))
                        .data())
                .isEmpty();
        assertThat(POLICY.project(record, Viewer.authorized(QueryPurpose.TENDERING, consent(ON)), ON)
                        .data())
                .isEmpty();
        assertThat(POLICY.project(
                                open(ofEnterprise, DisclosureLevel.AUTHORIZED),
                                Viewer.authorized(PURPOSE, consent(ON)),
                                ON)
                        .reasonZh())
                .contains("没有该主体");
        assertThat(consent(ON).toString()).doesNotContain(number);
    }

    @Test
    @DisplayName("公开范围是集合：兼有多种身份者，所见为各身份之和")
    void a_viewer_of_several_audiences_sees_what_any_of_them_may() {
        Viewer both = new Viewer(Set.of(DisclosureLevel.GOVERNMENT), QueryPurpose.TENDERING, null);

        assertThat(POLICY.project(open(ofPerson, DisclosureLevel.PUBLIC), both, ON)
                        .data())
                .contains(ofPerson);
        assertThat(POLICY.project(open(ofPerson, DisclosureLevel.AUTHORIZED), both, ON)
                        .data())
                .isEmpty();
        assertThat(POLICY.project(open(ofPerson), Viewer.internal(), ON).data()).contains(ofPerson);
    }

    @Test
    @DisplayName("重点人群记录默认仅供内部使用")
    void records_about_occupations_are_internal_by_default() {
        OccupationRecord record = Fixtures.all().stream()
                .filter(OccupationRecord.class::isInstance)
                .map(OccupationRecord.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(POLICY.project(RecordEnvelope.of(record), Viewer.government(PURPOSE), ON)
                        .data())
                .isEmpty();
        assertThat(POLICY.project(RecordEnvelope.of(record), Viewer.internal(), ON)
                        .data())
                .contains(record);
    }

    @Test
    @DisplayName("承诺编码含作出日期，不是证件号码，照常公开；形式不符的仍脱敏")
    void the_code_of_a_commitment_is_no_persons_number() {
        CreditCommitment made = Fixtures.all().stream()
                .filter(CreditCommitment.class::isInstance)
                .map(CreditCommitment.class::cast)
                .findFirst()
                .orElseThrow();
        CreditCommitment otherDay =
                made.toBuilder().madeOn(made.madeOn().minusYears(1)).build();

        assertThat(made.hasCodeOfItsDay()).isTrue();
        assertThat(shownToPublic(made).code()).isEqualTo(made.code());
        assertThat(otherDay.hasCodeOfItsDay()).isFalse();
        assertThat(shownToPublic(otherDay).code()).isEqualTo(made.code().substring(0, 6) + "*".repeat(14));
    }

    private static CreditCommitment shownToPublic(CreditCommitment record) {
        return (CreditCommitment) new Redaction(Set.of(DisclosureLevel.PUBLIC), record, null).of(record);
    }

    @Test
    @DisplayName("目录：数据项的公开范围和脱敏规则只会更严")
    void an_item_of_the_catalog_hides_and_masks_its_data_items() {
        CatalogItem item = Catalog.sample().items().stream()
                .filter(one -> one.recordType() == AdministrativePenalty.class)
                .findFirst()
                .orElseThrow()
                .toBuilder()
                .disclosure(Set.of(DisclosureLevel.PUBLIC))
                .fields(List.of(
                        CatalogField.builder("/fineAmount", "罚款金额")
                                .disclosure(Set.of(DisclosureLevel.GOVERNMENT))
                                .build(),
                        CatalogField.builder("/decisionNo", "文书号")
                                .mask(new MaskRule(2, 1))
                                .build(),
                        CatalogField.builder("/penaltyCategories", "处罚类别")
                                .mask(MaskRule.ALL)
                                .build(),
                        CatalogField.builder("/decidedOn", "决定日期")
                                .mask(MaskRule.ALL)
                                .build()))
                .build();
        DisclosurePolicy policy = POLICY.with(item);
        RecordEnvelope<AdministrativePenalty> record = RecordEnvelope.of(ofEnterprise);

        Projection<AdministrativePenalty> shown = policy.project(record, Viewer.PUBLIC, ON);
        AdministrativePenalty data = shown.data().orElseThrow();
        assertThat(data.fineAmount()).isNull();
        assertThat(data.decisionNo()).isEqualTo("市监*********号").hasSameSizeAs(ofEnterprise.decisionNo());
        assertThat(data.penaltyCategories()).extracting(Coded::text).containsExactly("**");
        assertThat(data.decidedOn()).isNull();
        assertThat(shown.hidden()).contains("/fineAmount", "/decidedOn");
        assertThat(policy.project(record, Viewer.government(PURPOSE), ON)
                        .data()
                        .orElseThrow()
                        .fineAmount())
                .isEqualTo(ofEnterprise.fineAmount());
        assertThat(policy.project(record, Viewer.internal(), ON).data()).contains(ofEnterprise);
    }
}
