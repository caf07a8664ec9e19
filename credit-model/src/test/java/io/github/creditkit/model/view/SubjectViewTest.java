package io.github.creditkit.model.view;

import static io.github.creditkit.model.view.Held.file;
import static io.github.creditkit.model.view.Held.fine;
import static io.github.creditkit.model.view.Held.held;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.BlackListEntry;
import io.github.creditkit.model.ContractPerformance;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.QueryTrace;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.disclosure.DisclosurePolicy;
import io.github.creditkit.model.disclosure.Viewer;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.reconcile.ReconciledRecord;
import io.github.creditkit.model.reconcile.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一户一档（郑政办〔2016〕82号第13项）")
class SubjectViewTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final CreditReports REPORTS = CreditReports.of(DisclosurePolicy.standard());

    private static SubjectView view(SubjectFile file) {
        return REPORTS.view(file, Viewer.internal(), ON);
    }

    private static Record fixture(Class<?> type) {
        return Fixtures.all().stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("全部记录，依时间次序，各有公示状态")
    void all_records_stand_in_the_order_of_time_with_the_state_of_their_publication() {
        SubjectView view =
                view(file(held(fine("2026-05-10", "甲")), held(fine("2024-01-10", "乙")), held(fine("2026-03-01", "丙"))));

        assertThat(view.entries())
                .extracting(ViewEntry::decidedOn)
                .containsExactly(LocalDate.of(2024, 1, 10), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 10));
        assertThat(view.entries())
                .extracting(ViewEntry::publication)
                .containsExactly(
                        PublicationStatus.ENDED_EXPIRED, PublicationStatus.PUBLISHED, PublicationStatus.PUBLISHED);
        assertThat(view.entries())
                .allSatisfy(entry -> assertThat(entry.why().zh()).isNotBlank());
    }

    @Test
    @DisplayName("没有决定日期：列在最后并说明，不丢弃")
    void a_record_without_a_day_of_decision_is_kept_at_the_end_with_its_reason() {
        AdministrativePenalty dated = fine("2026-05-10", "甲");
        SubjectView view = view(file(held(undated(dated)), held(fine("2026-06-10", "乙"))));

        assertThat(view.entries()).hasSize(2);
        assertThat(view.entries().get(1).decidedOn()).isNull();
        assertThat(view.entries().get(1).publication()).isEqualTo(PublicationStatus.NOT_PUBLISHED);
        assertThat(view.entries().get(1).why().zh()).contains("没有决定日期");
        assertThat(view.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.rule()).isEqualTo(Rule.PRV_11);
            assertThat(issue.path()).isEqualTo("/decidedOn");
        });
        assertThat(REPORTS.view(file(held(undated(dated))), Viewer.PUBLIC, ON).entries())
                .isEmpty();
    }

    /** As it comes out of a file in which the column was empty. */
    private static AdministrativePenalty undated(AdministrativePenalty dated) {
        String json = CanonicalJson.standard()
                .write(io.github.creditkit.model.envelope.RecordEnvelope.of(dated))
                .replaceFirst("\"decidedOn\":\"[^\"]*\",", "");
        return (AdministrativePenalty)
                CanonicalJson.standard().read(json).toOptional().orElseThrow().data();
    }

    @Test
    @DisplayName("名单与承诺")
    void it_tells_the_lists_that_the_subject_is_on_and_its_commitments() {
        BlackListEntry entry = (BlackListEntry) fixture(BlackListEntry.class);
        SubjectFile file = file(
                held(entry),
                held(fixture(CreditCommitment.class)),
                held(Samples.permit().toBuilder().subject(entry.subject()).build()));
        SubjectView before =
                REPORTS.view(file, Viewer.internal(), entry.exitDecidedOn().minusDays(1));
        SubjectView after = REPORTS.view(file, Viewer.internal(), entry.exitDecidedOn());

        assertThat(before.memberships()).hasSize(1);
        assertThat(after.memberships()).isEmpty();
        assertThat(after.entries()).hasSize(3);
        assertThat(after.commitments()).hasSize(1);
    }

    @Test
    @DisplayName("核对任务只给平台与政务部门看")
    void disagreements_are_shown_to_the_platform_and_to_government_and_not_to_the_public() {
        AdministrativePenalty penalty = fine("2026-02-10", "甲");
        ReconciledRecord reconciled = Sources.RECONCILER
                .reconcile(List.of(
                        Sources.sent(Sources.PRIMARY, 3, penalty),
                        Sources.sent(
                                Sources.OTHER,
                                4,
                                penalty.toBuilder().content("乙").build())))
                .records()
                .get(0);
        SubjectFile file = file(HeldRecord.of(reconciled).orElseThrow());

        assertThat(view(file).tasks()).hasSize(1);
        assertThat(REPORTS.view(file, Viewer.government(QueryPurpose.ROUTINE_SUPERVISION), ON)
                        .tasks())
                .hasSize(1);
        assertThat(REPORTS.view(file, Viewer.PUBLIC, ON).tasks()).isEmpty();
        assertThat(CanonicalJson.standard().write(view(file))).contains("\"tasks\":[{", "/content");
        Jackson3Twin.assertWrites(CanonicalJson.standard().write(view(file)), other -> other.write(view(file)));
    }

    @Test
    @DisplayName("主数源撤回的记录不再公开")
    void what_the_primary_source_withdrew_is_public_no_more() {
        AdministrativePenalty penalty = fine("2026-02-10", "甲");
        var withdrawn = Sources.RECONCILER
                .reconcile(List.of(
                        Sources.sent(Sources.PRIMARY, 3, penalty),
                        Sources.sent(
                                Sources.PRIMARY, 4, penalty, io.github.creditkit.model.codeset.Operation.DELETE, null)))
                .records()
                .get(0);
        SubjectFile file = file(HeldRecord.of(withdrawn).orElseThrow());

        assertThat(REPORTS.view(file, Viewer.PUBLIC, LocalDate.of(2026, 3, 6)).entries())
                .isEmpty();
        assertThat(REPORTS.view(file, Viewer.internal(), LocalDate.of(2026, 3, 6))
                        .entries())
                .extracting(ViewEntry::publication)
                .containsExactly(PublicationStatus.ENDED_ERROR);
    }

    @Test
    @DisplayName("与记录的次序无关；每条记录各入其档")
    void every_record_is_filed_and_the_order_does_not_matter() {
        List<HeldRecord> all =
                new ArrayList<>(Fixtures.all().stream().map(Held::held).toList());
        SubjectFiles files = SubjectFiles.of(all);
        List<SubjectView> views =
                files.files().stream().map(SubjectViewTest::view).toList();
        Collections.shuffle(all, new Random(5));

        assertThat(SubjectFiles.of(all).files().stream().map(SubjectViewTest::view))
                .containsExactlyElementsOf(views);
        List<HeldRecord> filed = new ArrayList<>(files.withoutSubject());
        files.files().forEach(file -> filed.addAll(file.records()));
        assertThat(filed).hasSameElementsAs(all);
        assertThat(files.withoutSubject())
                .extracting(record -> record.envelope().data().getClass().getSimpleName())
                .contains(QueryTrace.class.getSimpleName());
        assertThat(files.files().stream()
                        .filter(file -> file.records().stream()
                                .anyMatch(record -> record.envelope().data() instanceof ContractPerformance)))
                .hasSize(2);
        assertThat(files.file(files.files().get(0).identity().key())).isPresent();
    }
}
