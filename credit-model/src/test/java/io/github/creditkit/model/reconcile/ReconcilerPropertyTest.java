package io.github.creditkit.model.reconcile;

import static io.github.creditkit.model.reconcile.Sources.OTHER;
import static io.github.creditkit.model.reconcile.Sources.PRIMARY;
import static io.github.creditkit.model.reconcile.Sources.RECONCILER;
import static io.github.creditkit.model.reconcile.Sources.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.envelope.AnyEnvelopes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

@Label("多源校核：任意信封")
class ReconcilerPropertyTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-01T09:00:00+08:00");

    /** Few sources, contents, versions and moments, so that they meet in every way. */
    @Provide
    Arbitrary<List<RecordEnvelope<?>>> envelopes() {
        Arbitrary<RecordEnvelope<?>> sent = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.of(PRIMARY)), Tuple.of(2, Arbitraries.of(OTHER, THIRD))),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(-1, 3),
                        Arbitraries.of(penalties()),
                        Arbitraries.frequency(
                                Tuple.of(4, Operation.INSERT),
                                Tuple.of(3, Operation.UPDATE),
                                Tuple.of(2, Operation.DELETE)),
                        Arbitraries.integers().between(0, 4).injectNull(0.5))
                .as(ReconcilerPropertyTest::envelope);
        Arbitrary<RecordEnvelope<?>> hostile = AnyEnvelopes.all();
        return Arbitraries.frequencyOf(Tuple.of(9, sent), Tuple.of(1, hostile))
                .list()
                .ofMaxSize(9);
    }

    /** Two decisions, one of them on a person, in several contents. */
    private static List<AdministrativePenalty> penalties() {
        AdministrativePenalty one = Samples.penalty();
        AdministrativePenalty two =
                one.toBuilder().decisionNo("2号").subject(Samples.person()).build();
        return List.of(
                one,
                one.toBuilder().content("罚款 3000 元").build(),
                one.toBuilder().caseName("某案").build(),
                one.toBuilder().revocationReason("复议撤销").build(),
                two,
                two.toBuilder().content("警告").build(),
                ReconcilerTest.undated(two));
    }

    private static RecordEnvelope<?> envelope(
            OrgRef source, int received, int before, AdministrativePenalty record, Operation op, Integer version) {
        OffsetDateTime at = START.plusDays(received);
        return Sources.envelope(Sources.provenance(source, at.minusDays(before), at), record, op, version);
    }

    @Property(tries = 10_000)
    @Label("与到达顺序无关")
    void any_order_gives_the_same_result(
            @ForAll("envelopes") List<RecordEnvelope<?>> envelopes, @ForAll Random random) {
        List<RecordEnvelope<?>> shuffled = new ArrayList<>(envelopes);
        Collections.shuffle(shuffled, random);

        assertThat(RECONCILER.reconcile(shuffled)).isEqualTo(RECONCILER.reconcile(envelopes));
    }

    @Property(tries = 10_000)
    @Label("重复报送等于一次")
    void the_same_batch_twice_is_the_batch_once(@ForAll("envelopes") List<RecordEnvelope<?>> envelopes) {
        Reconciliation once = RECONCILER.reconcile(envelopes);

        assertThat(once.with(envelopes)).isEqualTo(once);
    }

    @Property(tries = 10_000)
    @Label("每个信封都能找回：版本、校核或未采纳")
    void every_envelope_is_found_again_exactly_once(@ForAll("envelopes") List<RecordEnvelope<?>> envelopes) {
        Reconciliation result = RECONCILER.reconcile(envelopes);

        assertThat(result.envelopes()).hasSameElementsAs(envelopes).hasSize(new HashSet<>(envelopes).size());
        assertThat(result.refusals()).allSatisfy(refusal -> {
            assertThat(refusal.issue().messageZh()).isNotBlank().doesNotContain("{");
            assertThat(refusal.issue().messageEn()).isNotBlank().doesNotContain("{");
        });
    }

    @Property(tries = 10_000)
    @Label("后收到的不改变已有版本")
    void what_is_received_later_leaves_the_versions_there_are_as_they_are(
            @ForAll("envelopes") List<RecordEnvelope<?>> envelopes) {
        List<RecordEnvelope<?>> early = envelopes.stream()
                .filter(envelope -> envelope.provenance() != null
                        && envelope.provenance().receivedAt() != null
                        && envelope.provenance().receivedAt().isBefore(START.plusDays(3)))
                .toList();
        Reconciliation first = RECONCILER.reconcile(early);
        Reconciliation all = first.with(envelopes);

        for (ReconciledRecord record : first.records()) {
            ReconciledRecord later = all.records().stream()
                    .filter(other -> other.key().equals(record.key()))
                    .findFirst()
                    .orElseThrow();
            assertThat(later.versions())
                    .hasSizeGreaterThanOrEqualTo(record.versions().size());
            assertThat(later.versions().subList(0, record.versions().size())).isEqualTo(record.versions());
        }
    }

    @Property(tries = 10_000)
    @Label("主数源决定；版本逐一编号；分歧各有一个任务")
    void the_primary_source_decides_and_every_disagreement_has_its_task(
            @ForAll("envelopes") List<RecordEnvelope<?>> envelopes) {
        for (ReconciledRecord record : RECONCILER.reconcile(envelopes).records()) {
            for (int i = 0; i < record.versions().size(); i++) {
                RecordVersion version = record.versions().get(i);
                assertThat(version.number()).isEqualTo(i + 1);
                assertThat(version.envelope().provenance().source()).isEqualTo(PRIMARY);
            }
            long differing = record.crossChecks().stream()
                    .filter(check -> check.latest() && check.agreement() == Agreement.DIFFERS)
                    .count();
            assertThat(record.tasks())
                    .hasSize((int) differing)
                    .allMatch(task -> !task.fields().isEmpty());
            record.current()
                    .ifPresentOrElse(
                            current -> {
                                boolean isGone = current.status() != RecordStatus.ACTIVE;
                                assertThat(record.tombstone().isPresent()).isEqualTo(isGone);
                                assertThat(record.origins()).allSatisfy(origin -> {
                                    assertThat(origin.version()).isBetween(1, current.number());
                                    assertThat(origin.source()).isEqualTo(record.primary());
                                });
                                assertThat(record.origins().isEmpty())
                                        .isEqualTo(current.status() == RecordStatus.WITHDRAWN);
                            },
                            () -> {
                                assertThat(record.tasks()).isEmpty();
                                assertThat(record.origins()).isEmpty();
                            });
        }
    }

    @Property(tries = 10_000)
    @Label("打印与消息中没有自然人号码")
    void nothing_that_is_printed_holds_a_persons_number(@ForAll("envelopes") List<RecordEnvelope<?>> envelopes) {
        Reconciliation result = RECONCILER.reconcile(envelopes);
        String number = Samples.person().idNumber().text();
        List<String> printed = new ArrayList<>();
        result.records().forEach(record -> {
            printed.add(record.toString());
            printed.add(record.key().toString());
            printed.add(record.versions().toString());
            printed.add(record.crossChecks().toString());
            printed.add(record.tombstone().toString());
            printed.add(record.origins().toString());
            record.tasks().forEach(task -> {
                printed.add(task.toString() + task.subject() + task.textZh() + task.textEn());
            });
        });
        result.refusals()
                .forEach(refusal -> printed.add(
                        refusal + refusal.issue().messageZh() + refusal.issue().messageEn()));

        assertThat(printed).allSatisfy(text -> {
            assertThat(text).doesNotContain(number);
            assertThat(PersonalNumbers.hideExact(text)).isEqualTo(text);
        });
    }
}
