package io.github.creditkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.model.catalog.Catalog;
import io.github.creditkit.model.catalog.CatalogItem;
import io.github.creditkit.model.catalog.Classification;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.ProcessingStage;
import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.codeset.StageDecision;
import io.github.creditkit.model.disclosure.DisclosurePolicy;
import io.github.creditkit.model.disclosure.Projection;
import io.github.creditkit.model.disclosure.Viewer;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.publication.Evidence;
import io.github.creditkit.model.publication.PublicationPolicy;
import io.github.creditkit.model.publication.RetentionRule;
import io.github.creditkit.model.publication.StatutoryPeriod;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("公开属性、分类管理、保存期限（records.md §10.4、10.5）")
class DisclosureRulesTest {
    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    private static AdministrativePenalty onPerson() {
        return Samples.penalty().toBuilder()
                .subject(Samples.person())
                .severity(Coded.of(Severity.SERIOUS))
                .decidedOn(LocalDate.of(2026, 5, 10))
                .build();
    }

    @Nested
    @DisplayName("10.4 公开属性与分类管理")
    class Disclosures {
        @Test
        @DisplayName("每个目录项在采集、共享、使用、公开各环节各有一个决定")
        void classification_rule_has_one_decision_for_each_stage() {
            Classification classification = new Classification(
                    StageDecision.ALLOWED, StageDecision.CONDITIONAL, StageDecision.ALLOWED, StageDecision.REFUSED);

            assertThat(Arrays.stream(ProcessingStage.values()).map(classification::at))
                    .containsExactly(
                            StageDecision.ALLOWED,
                            StageDecision.CONDITIONAL,
                            StageDecision.ALLOWED,
                            StageDecision.REFUSED);
            assertThat(Catalog.sample().items())
                    .allSatisfy(item -> assertThat(
                                    Arrays.stream(ProcessingStage.values()).map(item.classification()::at))
                            .doesNotContainNull());
        }

        @Test
        @DisplayName("数据项的公开范围只能更严")
        void the_audiences_of_a_field_are_never_wider_than_those_of_its_item() {
            for (CatalogItem item : Catalog.sample().items()) {
                boolean isPublic = item.disclosure().contains(DisclosureLevel.PUBLIC);
                assertThat(item.fields())
                        .allSatisfy(field -> assertThat(isPublic
                                        || item.disclosure().containsAll(item.disclosureOf(field))
                                        || item.disclosureOf(field).equals(Set.of(DisclosureLevel.INTERNAL)))
                                .as(item.id() + field.path())
                                .isTrue());
            }
        }

        @Test
        @DisplayName("默认脱敏：姓名张*，证件号码从不公开")
        void the_default_masks_hide_the_name_and_the_number_of_a_person() {
            Projection<AdministrativePenalty> shown =
                    DisclosurePolicy.standard().project(RecordEnvelope.of(onPerson()), Viewer.PUBLIC, ON);

            assertThat(shown.data().orElseThrow().subject().name()).isEqualTo("某*");
            assertThat(shown.data().orElseThrow().subject().idNumber()).isNull();
            assertThat(shown.hidden()).contains("/subject/idNumber");
        }

        @Test
        @DisplayName("审计记录与查询留痕不公开、不共享")
        void audit_events_are_for_the_platform_alone() {
            AuditEvent event = Fixtures.all().stream()
                    .filter(AuditEvent.class::isInstance)
                    .map(AuditEvent.class::cast)
                    .findFirst()
                    .orElseThrow();
            DisclosurePolicy policy = DisclosurePolicy.standard();
            Disclosure open = new Disclosure(List.of(Coded.of(DisclosureLevel.PUBLIC)), null, null);
            RecordEnvelope<AuditEvent> opened =
                    new RecordEnvelope<>(RecordEnvelope.of(event).op(), null, null, null, open, event, Map.of());

            assertThat(policy.project(RecordEnvelope.of(event), Viewer.PUBLIC, ON)
                            .data())
                    .isEmpty();
            assertThat(policy.project(opened, Viewer.PUBLIC, ON).data()).isEmpty();
            assertThat(policy.project(RecordEnvelope.of(event), Viewer.internal(), ON)
                            .data())
                    .isPresent();
        }
    }

    @Nested
    @DisplayName("10.5 保存期限")
    class Retention {
        private final PublicationPolicy tenYears = PublicationPolicy.bundled()
                .with(new StatutoryPeriod(Set.of("administrativePenalty"), "价格法", 12, 120, "某法", "第一条"));

        @Test
        @DisplayName("自然人不良信息自行为终止之日起最长五年")
        void negative_information_on_a_person_is_kept_five_years_at_most_whatever_the_regime() {
            assertThat(RetentionRule.STANDARD.lastDay(LocalDate.of(2026, 5, 10)))
                    .isEqualTo("2031-05-10");
            assertThat(tenYears.evaluate(onPerson(), ON).until()).isEqualTo("2031-05-10");
            assertThat(RetentionRule.STANDARD.evidence()).isEqualTo(Evidence.REMEMBERED);
            assertThat(RetentionRule.STANDARD.content().zh()).contains("最长五年");
        }

        @Test
        @DisplayName("上限可以配置；法人不受此限")
        void the_bound_is_configuration_and_is_for_persons_alone() {
            RetentionRule three = new RetentionRule(36, "某办法", "第三条", Evidence.LIBRARY);
            AdministrativePenalty ofCompany =
                    onPerson().toBuilder().subject(Samples.enterprise()).build();

            assertThat(tenYears.with(three).evaluate(onPerson(), ON).until()).isEqualTo("2029-05-10");
            assertThat(tenYears.with(three).evaluate(onPerson(), ON).reasonEn()).contains("3 years");
            assertThat(tenYears.with(three).evaluate(ofCompany, ON).until()).isEqualTo("2036-05-10");
            assertThat(new RetentionRule(18, "某办法", "", Evidence.LIBRARY)
                            .content()
                            .zh())
                    .contains("18个月");
        }

        @Test
        void a_day_at_the_end_of_time_stays_there() {
            assertThat(RetentionRule.STANDARD.lastDay(LocalDate.MAX)).isEqualTo(LocalDate.MAX);
            assertThatIllegalArgumentException().isThrownBy(() -> new RetentionRule(0, "某办法", "", Evidence.LIBRARY));
        }
    }
}
