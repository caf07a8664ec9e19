package io.github.creditkit.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.AnyRecords;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.disclosure.DisclosurePolicy;
import io.github.creditkit.model.disclosure.Viewer;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.publication.PublicationPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

@Label("信用报告：任意记录")
class CreditReportPropertyTest {
    private static final CreditReports REPORTS = CreditReports.of(DisclosurePolicy.standard());
    private static final PublicationPolicy POLICY = PublicationPolicy.bundled();
    private static final CanonicalJson JSON = CanonicalJson.standard();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2024, 1, 1).toEpochDay(),
                        LocalDate.of(2030, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Penalties of one subject, each with a mark of its own where it will be shown if it is. */
    @Provide
    Arbitrary<List<HeldRecord>> marked() {
        Arbitrary<HeldRecord> one = Combinators.combine(
                        days(),
                        Arbitraries.of(PenaltyCategory.WARNING, PenaltyCategory.FINE, PenaltyCategory.REVOKE_LICENCE),
                        facts(),
                        disclosures(),
                        Arbitraries.of(Operation.INSERT, Operation.UPDATE, Operation.DELETE))
                .as((day, category, facts, disclosure, op) -> {
                    AdministrativePenalty penalty = Held.fine(day.toString(), "x").toBuilder()
                            .penaltyCategories(List.of(Coded.of(category)))
                            .build();
                    return HeldRecord.of(
                            new RecordEnvelope<>(Coded.of(op), null, null, null, disclosure, penalty, Map.of()), facts);
                });
        return Combinators.combine(one.list().ofMinSize(1).ofMaxSize(6), Arbitraries.of(true, false))
                .as(CreditReportPropertyTest::withMarks);
    }

    private static List<HeldRecord> withMarks(List<HeldRecord> records, boolean isPerson) {
        List<HeldRecord> marked = new ArrayList<>();
        for (HeldRecord record : records) {
            AdministrativePenalty penalty = ((AdministrativePenalty)
                            record.envelope().data())
                    .toBuilder()
                            .content(mark(marked.size()))
                            .violationFacts("当事人" + Samples.person().name() + "，证件号码"
                                    + Samples.person().idNumber().text())
                            .subject(isPerson ? Samples.person() : Samples.enterprise())
                            .build();
            marked.add(HeldRecord.of(
                    new RecordEnvelope<>(
                            record.envelope().op(),
                            null,
                            null,
                            null,
                            record.envelope().disclosure(),
                            penalty,
                            Map.of()),
                    record.facts()));
        }
        return marked;
    }

    private static String mark(int index) {
        return "第" + "甲乙丙丁戊己".charAt(index) + "号标记";
    }

    private Arbitrary<PublicationFacts> facts() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(PublicationFacts.NONE)),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of(RecordStatus.values()), days())
                                .as((status, day) -> PublicationFacts.NONE.withStatus(status, day))),
                Tuple.of(1, days().map(PublicationFacts.NONE::withRepaired)),
                Tuple.of(
                        1, days().map(day -> PublicationFacts.NONE.withSuspended(Validity.of(day, day.plusMonths(2))))),
                Tuple.of(1, Arbitraries.just(PublicationFacts.NONE.withNeeded(true))));
    }

    private static Arbitrary<Disclosure> disclosures() {
        return Arbitraries.of(DisclosureLevel.values())
                .set()
                .ofMaxSize(2)
                .map(levels -> new Disclosure(levels.stream().map(Coded::of).toList(), null, null))
                .injectNull(0.7);
    }

    @Property(tries = 10_000)
    @Label("公开报告只有当日公示的记录，且一条不少")
    void a_public_report_has_what_is_published_on_the_day_and_nothing_else(
            @ForAll("marked") List<HeldRecord> records, @ForAll("days") LocalDate on) {
        CreditReport report = REPORTS.report(SubjectFiles.of(records).files().get(0), Viewer.PUBLIC, on);
        String json = JSON.write(report);
        String text = report.text();

        for (int i = 0; i < records.size(); i++) {
            HeldRecord record = records.get(i);
            boolean isPublished =
                    POLICY.evaluate(record.envelope(), record.facts(), on).isPublished()
                            && isOpen(record.envelope().disclosure());
            assertThat(json.contains(mark(i))).as(json).isEqualTo(isPublished);
            assertThat(text.contains(mark(i))).as(text).isEqualTo(isPublished);
        }
        assertThat(json + text)
                .doesNotContain(Samples.person().idNumber().text())
                .contains("异议", "信用修复");
        if (((AdministrativePenalty) records.get(0).envelope().data()).subject().isNaturalPerson()) {
            assertThat(json + text).doesNotContain(Samples.person().name());
        }
    }

    private static boolean isOpen(Disclosure disclosure) {
        return disclosure == null
                || disclosure.audiences().stream().anyMatch(level -> level.meaning() == DisclosureLevel.PUBLIC);
    }

    @Provide
    Arbitrary<List<HeldRecord>> anything() {
        Arbitrary<Record> records = Arbitraries.frequencyOf(
                Tuple.of(
                        2,
                        Arbitraries.of(MessageTypes.classes())
                                .flatMap(type -> AnyRecords.of(type).map(record -> (Record) record))),
                Tuple.of(1, Arbitraries.of(Fixtures.all())));
        Arbitrary<HeldRecord> held = Combinators.combine(
                        records, AnyRecords.of(Provenance.class).injectNull(0.5), facts())
                .as((record, provenance, facts) -> HeldRecord.of(
                        new RecordEnvelope<>(Coded.of(Operation.INSERT), "x", 1, provenance, null, record, Map.of()),
                        facts));
        return held.list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 10_000)
    @Label("公开报告没有自然人证件号码，JSON 与文本都没有")
    void a_public_report_never_shows_a_persons_number_in_json_or_in_text(
            @ForAll("anything") List<HeldRecord> records, @ForAll("days") LocalDate on) {
        List<String> numbers = records.stream()
                .flatMap(record -> numbers(record.envelope().data()).stream())
                .toList();
        for (SubjectFile file : SubjectFiles.of(records).files()) {
            CreditReport report = REPORTS.report(file, Viewer.PUBLIC, on);
            String json = JSON.write(report);

            assertThat(report.parts()).hasSize(10);
            Jackson3Twin.assertWrites(json, other -> other.write(report));
            assertThat(json).doesNotContain("\"score\"", "110101188506159014");
            assertThat(report.text()).doesNotContain("110101188506159014");
            numbers.forEach(number -> {
                assertThat(json).doesNotContain(number);
                assertThat(report.text()).doesNotContain(number);
            });
            assertThat(report.channels())
                    .extracting(RightsChannel::right)
                    .contains(RightsChannel.Right.OBJECTION, RightsChannel.Right.REPAIR);
        }
    }

    private static List<String> numbers(Record record) {
        List<String> numbers = new ArrayList<>();
        RecordType<?> type = RecordType.of(record.getClass());
        type.items()
                .forEach(item -> type.values(record, item.path()).stream()
                        .filter(IdNumber.class::isInstance)
                        .map(value -> ((IdNumber) value).text().strip())
                        .filter(text -> PersonalNumbers.areIn(text)
                                && !UnifiedSocialCreditCode.isValid(text)
                                && !OrganizationCode.isValid(text))
                        .forEach(numbers::add));
        return numbers;
    }

    @Property(tries = 10_000)
    @Label("档案：每条记录都在，与次序无关")
    void a_view_for_the_platform_has_every_record_whatever_the_order(
            @ForAll("anything") List<HeldRecord> records, @ForAll("days") LocalDate on, @ForAll Random random) {
        SubjectFiles files = SubjectFiles.of(records);
        List<HeldRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        SubjectFiles others = SubjectFiles.of(shuffled);

        List<HeldRecord> filed = new ArrayList<>(files.withoutSubject());
        for (int i = 0; i < files.files().size(); i++) {
            SubjectFile file = files.files().get(i);
            SubjectView view = REPORTS.view(file, Viewer.internal(), on);
            filed.addAll(file.records());
            assertThat(view.entries()).hasSameSizeAs(file.records());
            assertThat(REPORTS.view(others.files().get(i), Viewer.internal(), on))
                    .isEqualTo(view);
            assertThat(REPORTS.view(file, Viewer.government(QueryPurpose.TENDERING), on)
                            .entries())
                    .hasSizeLessThanOrEqualTo(file.records().size());
        }
        assertThat(filed).hasSameElementsAs(records);
    }
}
