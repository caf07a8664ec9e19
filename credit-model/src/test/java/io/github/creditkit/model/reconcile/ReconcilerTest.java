package io.github.creditkit.model.reconcile;

import static io.github.creditkit.model.reconcile.Sources.HASH;
import static io.github.creditkit.model.reconcile.Sources.ITEM;
import static io.github.creditkit.model.reconcile.Sources.OTHER;
import static io.github.creditkit.model.reconcile.Sources.PRIMARY;
import static io.github.creditkit.model.reconcile.Sources.RECONCILER;
import static io.github.creditkit.model.reconcile.Sources.THIRD;
import static io.github.creditkit.model.reconcile.Sources.envelope;
import static io.github.creditkit.model.reconcile.Sources.provenance;
import static io.github.creditkit.model.reconcile.Sources.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.Corroboration;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.QueryTrace;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.catalog.Catalog;
import io.github.creditkit.model.catalog.CatalogItem;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.item.Money;
import io.github.creditkit.model.publication.PublicationPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("一数一源、多源校核（records.md §10）")
class ReconcilerTest {
    private final AdministrativePenalty penalty = Samples.penalty();
    private final AdministrativePenalty corrected =
            penalty.toBuilder().content("罚款 3000 元").build();

    private static ReconciledRecord one(RecordEnvelope<?>... envelopes) {
        Reconciliation result = RECONCILER.reconcile(List.of(envelopes));
        assertThat(result.records()).hasSize(1);
        assertThat(result.envelopes()).containsExactlyInAnyOrder(envelopes);
        return result.records().get(0);
    }

    private static Refusal refused(RecordEnvelope<?> envelope) {
        Reconciliation result = RECONCILER.reconcile(List.of(envelope));
        assertThat(result.records().stream().flatMap(record -> record.versions().stream()))
                .isEmpty();
        assertThat(result.refusals()).hasSize(1);
        return result.refusals().get(0);
    }

    @Nested
    @DisplayName("10.1 来源：主数源决定，其他来源校核")
    class Provenances {
        @Test
        @DisplayName("PRV-01 非主数源保存为校核信息，从不覆盖")
        void PRV_01_what_is_not_from_the_primary_source_is_stored_beside_the_record_and_never_overwrites_it() {
            ReconciledRecord record = one(sent(PRIMARY, 3, penalty), sent(OTHER, 5, corrected));

            assertThat(record.current().orElseThrow().envelope().data()).isEqualTo(penalty);
            assertThat(record.versions()).hasSize(1);
            assertThat(record.crossChecks()).singleElement().satisfies(check -> {
                assertThat(check.agreement()).isEqualTo(Agreement.DIFFERS);
                assertThat(check.issues()).extracting(issue -> issue.rule()).containsExactly(Rule.PRV_01, Rule.PRV_02);
                assertThat(check.issues().get(1).messageZh()).contains("处罚内容");
            });
        }

        @Test
        @DisplayName("PRV-01 一致的来源作为多源校核随记录保存")
        void PRV_01_a_source_that_agrees_stands_in_the_provenance_of_the_record() {
            AdministrativePenalty same = penalty.toBuilder()
                    .source(OTHER)
                    .remark("由某区政务数据局报送")
                    .content(" 罚款 2000 元 ")
                    .build();
            ReconciledRecord record = one(sent(PRIMARY, 3, penalty), sent(OTHER, 5, same));

            assertThat(record.tasks()).isEmpty();
            List<Corroboration> stored =
                    record.envelope().orElseThrow().provenance().corroborations();
            assertThat(stored).singleElement().satisfies(corroboration -> {
                assertThat(corroboration.agrees()).isTrue();
                assertThat(corroboration.source()).isEqualTo(OTHER);
                assertThat(corroboration.valueHash()).hasSize(64).matches("[0-9a-f]+");
            });
            assertThat(record.envelope().orElseThrow().version()).isEqualTo(1);
        }

        @Test
        @DisplayName("PRV-01 不一致时生成核对任务，列明数据项，不含内容")
        void PRV_01_a_disagreement_opens_a_task_that_names_the_fields_and_no_value() {
            AdministrativePenalty otherwise = penalty.toBuilder()
                    .content("罚款 2500 元")
                    .fineAmount(Money.ofWan(new BigDecimal("0.25")))
                    .build();
            ReconciledRecord record = one(sent(PRIMARY, 3, penalty), sent(OTHER, 5, otherwise));

            assertThat(record.tasks()).singleElement().satisfies(task -> {
                assertThat(task.fields()).extracting(FieldName::path).containsExactly("/content", "/fineAmount");
                assertThat(task.textZh()).contains("某区政务数据局", "处罚内容", "罚款金额").doesNotContain("2500", "0.25");
                assertThat(task.textEn()).contains("/content").doesNotContain("2500");
                assertThat(task.subject()).isEqualTo("某科技有限公司");
                assertThat(task.openedAt()).isEqualTo(OffsetDateTime.parse("2026-03-05T10:00:00+08:00"));
            });
        }

        @Test
        @DisplayName("PRV-01 万元与元是同一金额")
        void PRV_01_an_amount_in_another_unit_is_the_same_amount() {
            AdministrativePenalty inYuan = penalty.toBuilder()
                    .fineAmount(Money.ofYuan(new BigDecimal("2000.00")))
                    .build();

            assertThat(one(sent(PRIMARY, 3, penalty), sent(OTHER, 5, inYuan)).tasks())
                    .isEmpty();
        }

        @Test
        void PRV_01_a_task_about_a_person_masks_the_name() {
            AdministrativePenalty person =
                    penalty.toBuilder().subject(Samples.person()).build();
            ReconciledRecord record = one(
                    sent(PRIMARY, 3, person),
                    sent(OTHER, 5, person.toBuilder().content("别的").build()));

            assertThat(record.tasks().get(0).subject()).isEqualTo("某*");
            assertThat(record.toString() + record.tasks() + record.crossChecks() + record.key())
                    .doesNotContain(Samples.person().idNumber().text(), "某乙");
        }

        @Test
        void PRV_01_the_task_closes_when_the_other_source_corrects_itself_or_takes_it_back() {
            assertThat(one(sent(PRIMARY, 3, penalty), sent(OTHER, 5, corrected), sent(OTHER, 6, penalty))
                            .tasks())
                    .isEmpty();
            ReconciledRecord takenBack = one(
                    sent(PRIMARY, 3, penalty),
                    sent(OTHER, 5, corrected),
                    sent(OTHER, 6, corrected, Operation.DELETE, null));
            assertThat(takenBack.tasks()).isEmpty();
            assertThat(takenBack.crossChecks())
                    .extracting(CrossCheck::agreement)
                    .containsExactly(Agreement.DIFFERS, Agreement.RETRACTED);
        }

        @Test
        void PRV_01_an_item_that_only_one_of_them_fills_is_no_disagreement_and_is_not_taken_over() {
            AdministrativePenalty fuller = penalty.toBuilder().caseName("某案").build();
            ReconciledRecord record = one(sent(PRIMARY, 3, penalty), sent(OTHER, 5, fuller));

            assertThat(record.tasks()).isEmpty();
            assertThat(record.crossChecks().get(0).additional())
                    .extracting(FieldName::path)
                    .containsExactly("/caseName");
            assertThat(((AdministrativePenalty)
                                    record.current().orElseThrow().envelope().data())
                            .caseName())
                    .isNull();
        }

        @Test
        @DisplayName("主数源未报送：保存校核信息，不生成记录")
        void while_the_primary_source_is_silent_corroborations_are_kept_and_no_record_is_made() {
            ReconciledRecord record = one(sent(OTHER, 3, penalty), sent(THIRD, 4, corrected));

            assertThat(record.current()).isEmpty();
            assertThat(record.envelope()).isEmpty();
            assertThat(record.tasks()).isEmpty();
            assertThat(record.crossChecks())
                    .hasSize(2)
                    .allMatch(check -> check.agreement() == Agreement.UNCHECKED)
                    .allMatch(check -> check.toCorroboration().isEmpty());

            ReconciledRecord later = one(sent(OTHER, 3, penalty), sent(THIRD, 4, corrected), sent(PRIMARY, 5, penalty));
            assertThat(later.crossChecks())
                    .extracting(CrossCheck::agreement)
                    .containsExactly(Agreement.AGREES, Agreement.DIFFERS);
            assertThat(later.tasks()).hasSize(1);
        }

        @Test
        @DisplayName("PRV-03 数据来源不完整")
        void PRV_03_an_incomplete_provenance_is_told_and_the_envelope_is_kept() {
            assertThat(refused(envelope(null, penalty, Operation.INSERT, null)).issue())
                    .satisfies(issue -> {
                        assertThat(issue.rule()).isEqualTo(Rule.PRV_03);
                        assertThat(issue.level()).isEqualTo(Level.ERROR);
                        assertThat(issue.messageZh()).isEqualTo("数据来源缺少全部内容");
                    });
            OffsetDateTime at = OffsetDateTime.parse("2026-03-03T09:00:00+08:00");
            var blank =
                    provenance(PRIMARY, at, at).toBuilder().catalogItemId(" ").build();
            assertThat(refused(envelope(blank, penalty, Operation.INSERT, null))
                            .issue()
                            .messageZh())
                    .isEqualTo("数据来源缺少目录标识");
        }

        @Test
        @DisplayName("PRV-04 来源更新时间晚于接收时间")
        void PRV_04_changed_at_the_source_after_it_was_received_is_a_contradiction() {
            OffsetDateTime at = OffsetDateTime.parse("2026-03-03T09:00:00+08:00");
            Refusal refusal =
                    refused(envelope(provenance(PRIMARY, at.plusMinutes(1), at), penalty, Operation.INSERT, null));

            assertThat(refusal.issue().rule()).isEqualTo(Rule.PRV_04);
            assertThat(refusal.issue().messageZh()).contains("晚于接收时间");
            // The same moment in another zone is no contradiction.
            assertThat(RECONCILER
                            .reconcile(List.of(envelope(
                                    provenance(PRIMARY, at, OffsetDateTime.parse("2026-03-03T01:00:00Z")),
                                    penalty,
                                    Operation.INSERT,
                                    null)))
                            .refusals())
                    .isEmpty();
        }

        @Test
        @DisplayName("PRV-04 一个目录项两个主数源")
        void PRV_04_two_primary_sources_are_a_contradiction() {
            Reconciler two = Reconciler.of(
                    (item, record) -> List.of(
                            SourceUnit.of(PRIMARY).orElseThrow(),
                            SourceUnit.of(OTHER).orElseThrow()),
                    HASH);
            Reconciliation result = two.reconcile(List.of(sent(PRIMARY, 3, penalty)));

            assertThat(result.records()).isEmpty();
            assertThat(result.refusals().get(0).issue().messageZh()).contains("两个主数源");
        }

        @Test
        void PRV_04_the_envelope_and_its_provenance_must_name_one_key() {
            RecordEnvelope<?> sent = sent(PRIMARY, 3, penalty);
            RecordEnvelope<?> otherKey =
                    new RecordEnvelope<>(sent.op(), "JL0002", null, sent.provenance(), null, sent.data(), Map.of());

            assertThat(refused(otherKey).issue().rule()).isEqualTo(Rule.PRV_04);
        }

        @Test
        void PRV_04_one_source_with_two_contents_in_one_moment_is_a_contradiction_and_neither_is_taken() {
            ReconciledRecord record = one(sent(PRIMARY, 3, penalty), sent(PRIMARY, 3, corrected));

            assertThat(record.versions()).isEmpty();
            assertThat(record.refusals())
                    .hasSize(2)
                    .allMatch(refusal -> refusal.issue().rule() == Rule.PRV_04);
        }

        @Test
        @DisplayName("PRV-05 未确定主数源")
        void PRV_05_without_a_primary_source_nothing_can_be_decided() {
            Reconciler none = Reconciler.of(PrimarySources.of(Map.of()), HASH);

            assertThat(none.reconcile(List.of(sent(PRIMARY, 3, penalty))).refusals())
                    .extracting(refusal -> refusal.issue().rule())
                    .containsExactly(Rule.PRV_05);
            assertThat(Reconciler.of(
                                    PrimarySources.of(Map.<String, SourceUnit>of())
                                            .orElse(PrimarySources.decidingAuthority()),
                                    HASH)
                            .reconcile(List.of(sent(PRIMARY, 3, penalty)))
                            .records()
                            .get(0)
                            .current())
                    .isPresent();
        }

        @Test
        @DisplayName("主数源由目录的提供单位确定")
        void the_units_of_a_catalog_item_tell_the_primary_source() {
            CatalogItem item =
                    Catalog.sample().itemsOf(AdministrativePenalty.class).get(0);
            CatalogItem ours = item.toBuilder()
                    .units(List.of("某市市场监督管理局", "某市税务局"))
                    .sourceIds(List.of(item.id(), ITEM))
                    .build();
            Catalog catalog = Catalog.of(Catalog.sample().title(), List.of(ours));
            Reconciler reconciler =
                    Reconciler.of(PrimarySources.of(catalog), HASH).with(catalog);

            Reconciliation result = reconciler.reconcile(List.of(sent(PRIMARY, 3, penalty), sent(THIRD, 4, corrected)));

            assertThat(result.records()).hasSize(1);
            assertThat(result.records().get(0).key().catalogItemId()).isEqualTo(item.id());
            assertThat(result.records()
                            .get(0)
                            .current()
                            .orElseThrow()
                            .envelope()
                            .data())
                    .isEqualTo(penalty);
            assertThat(result.tasks()).hasSize(1);
        }

        @Test
        @DisplayName("每个数据项说明出处")
        void every_field_of_the_result_tells_where_it_is_from() {
            ReconciledRecord record = one(sent(PRIMARY, 3, penalty), sent(PRIMARY, 6, corrected));

            assertThat(record.origins()).allSatisfy(origin -> {
                assertThat(origin.source()).isEqualTo(SourceUnit.of(PRIMARY).orElseThrow());
                assertThat(origin.sourceRecordId()).isEqualTo("JL0001");
            });
            assertThat(record.origins())
                    .filteredOn(origin -> origin.version() == 2)
                    .extracting(origin -> origin.field().path())
                    .containsExactly("/content");
            assertThat(record.origins())
                    .filteredOn(origin -> origin.field().path().equals("/decisionNo"))
                    .singleElement()
                    .satisfies(origin -> {
                        assertThat(origin.version()).isEqualTo(1);
                        assertThat(origin.batchId()).isEqualTo("PC-2026-03-03");
                        assertThat(origin.field().nameZh()).isEqualTo("行政处罚决定书文号");
                    });
        }
    }

    @Nested
    @DisplayName("10.2 业务主键")
    class BusinessKeys {
        @Test
        @DisplayName("PRV-06 缺少业务主键")
        void PRV_06_without_a_business_key_a_record_cannot_be_told_from_others() {
            assertThat(refused(sent(
                                    PRIMARY,
                                    3,
                                    penalty.toBuilder().decisionNo(" ").build()))
                            .issue()
                            .rule())
                    .isEqualTo(Rule.PRV_06);
            Record trace = Fixtures.all().stream()
                    .filter(QueryTrace.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused(sent(PRIMARY, 3, trace)).issue().rule()).isEqualTo(Rule.PRV_06);
        }

        @Test
        void another_decision_is_another_record() {
            Reconciliation result = RECONCILER.reconcile(List.of(
                    sent(PRIMARY, 3, penalty),
                    sent(PRIMARY, 3, penalty.toBuilder().decisionNo("2号").build())));

            assertThat(result.records()).hasSize(2);
        }

        @Test
        @DisplayName("PRV-11 缺少决定日期：保留并说明")
        void PRV_11_a_record_without_a_day_of_decision_is_kept_and_told() {
            ReconciledRecord record =
                    one(sent(PRIMARY, 3, penalty.toBuilder().build()), sent(PRIMARY, 4, undated(penalty)));

            assertThat(record.versions()).hasSize(2);
            assertThat(record.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.rule()).isEqualTo(Rule.PRV_11);
                assertThat(issue.path()).isEqualTo("/decidedOn");
            });
        }
    }

    static AdministrativePenalty undated(AdministrativePenalty dated) {
        return new AdministrativePenalty(
                dated.subject(),
                dated.decisionNo(),
                dated.violationType(),
                dated.violationFacts(),
                dated.legalBasis(),
                dated.penaltyCategories(),
                dated.content(),
                dated.fineAmount(),
                dated.confiscatedAmount(),
                dated.licenceAffected(),
                null,
                dated.effectiveUntil(),
                dated.publishUntil(),
                dated.authority(),
                dated.source(),
                dated.remark(),
                dated.caseName(),
                dated.procedure(),
                dated.confiscatedIncome(),
                dated.confiscatedProperty(),
                dated.severity(),
                dated.publishedOn(),
                dated.publicationStatus(),
                dated.revocationReason());
    }

    @Nested
    @DisplayName("10.3 版本与状态")
    class Versions {
        @Test
        @DisplayName("版本从 1 起，每次采纳加 1，旧版本不变")
        void versions_begin_with_1_and_count_accepted_changes_and_the_older_ones_stay() {
            ReconciledRecord first = one(sent(PRIMARY, 3, penalty));
            ReconciledRecord second = one(sent(PRIMARY, 3, penalty), sent(PRIMARY, 5, corrected, Operation.UPDATE, 2));

            assertThat(second.versions()).extracting(RecordVersion::number).containsExactly(1, 2);
            assertThat(second.versions().get(0)).isEqualTo(first.versions().get(0));
            assertThat(second.statusOf(second.versions().get(0))).isEqualTo(RecordStatus.CORRECTED);
            assertThat(second.statusOf(second.versions().get(1))).isEqualTo(RecordStatus.ACTIVE);
        }

        @Test
        @DisplayName("PRV-07 过时的版本")
        void PRV_07_an_old_version_an_equal_one_and_one_changed_earlier_are_refused_and_kept() {
            ReconciledRecord equal = one(
                    sent(PRIMARY, 3, penalty, Operation.INSERT, 1), sent(PRIMARY, 5, corrected, Operation.UPDATE, 1));
            assertThat(equal.versions()).hasSize(1);
            assertThat(equal.refusals())
                    .extracting(refusal -> refusal.issue().rule())
                    .containsExactly(Rule.PRV_07);
            assertThat(equal.refusals().get(0).issue().messageZh()).contains("第 1 版已存");

            OffsetDateTime late = OffsetDateTime.parse("2026-03-09T09:00:00+08:00");
            ReconciledRecord earlier = one(
                    sent(PRIMARY, 5, penalty),
                    envelope(
                            provenance(PRIMARY, OffsetDateTime.parse("2026-03-04T09:00:00+08:00"), late),
                            corrected,
                            Operation.UPDATE,
                            null));
            assertThat(earlier.current().orElseThrow().envelope().data()).isEqualTo(penalty);
            assertThat(earlier.refusals().get(0).issue().rule()).isEqualTo(Rule.PRV_07);

            assertThat(one(sent(PRIMARY, 3, penalty, Operation.INSERT, 0))
                            .refusals()
                            .get(0)
                            .issue()
                            .messageZh())
                    .contains("从 1 起");
        }

        @Test
        @DisplayName("PRV-08 版本不连续：补齐后采纳")
        void PRV_08_a_version_after_a_gap_waits_for_the_one_that_is_missing() {
            RecordEnvelope<?> one = sent(PRIMARY, 3, penalty, Operation.INSERT, 1);
            RecordEnvelope<?> two = sent(PRIMARY, 4, corrected, Operation.UPDATE, 2);
            RecordEnvelope<?> three =
                    sent(PRIMARY, 5, penalty.toBuilder().content("罚款 1 元").build(), Operation.UPDATE, 3);

            ReconciledRecord gap = one(one, three);
            assertThat(gap.versions()).hasSize(1);
            assertThat(gap.refusals().get(0).issue().messageZh()).isEqualTo("版本不连续，待第 2 版到达后接受");
            assertThat(one(one, three, two).versions())
                    .extracting(RecordVersion::number)
                    .containsExactly(1, 2, 3);
        }

        @Test
        void PRV_08_a_version_that_came_before_the_one_it_follows_is_taken_after_it() {
            OffsetDateTime at = OffsetDateTime.parse("2026-03-04T09:00:00+08:00");
            RecordEnvelope<?> two = envelope(provenance(PRIMARY, at, at.plusHours(1)), corrected, Operation.UPDATE, 2);
            RecordEnvelope<?> lateFirst =
                    envelope(provenance(PRIMARY, at.minusDays(1), at.plusDays(2)), penalty, Operation.INSERT, 1);

            assertThat(one(two, lateFirst).versions())
                    .extracting(version -> (Record) version.envelope().data())
                    .containsExactly(penalty, corrected);
        }

        @Test
        @DisplayName("PRV-09 内容未变")
        void PRV_09_the_same_again_is_no_change() {
            ReconciledRecord record = one(sent(PRIMARY, 3, penalty), sent(PRIMARY, 5, penalty));

            assertThat(record.versions()).hasSize(1);
            assertThat(record.refusals().get(0).issue()).satisfies(issue -> {
                assertThat(issue.rule()).isEqualTo(Rule.PRV_09);
                assertThat(issue.level()).isEqualTo(Level.NOTE);
            });
        }

        @Test
        @DisplayName("撤回（操作 D）：新版本，状态为撤回，通知各接收方")
        void a_withdrawal_is_a_version_of_its_own_and_every_receiver_gets_a_tombstone() {
            ReconciledRecord record = one(sent(PRIMARY, 3, penalty), sent(PRIMARY, 5, penalty, Operation.DELETE, null));

            assertThat(record.current().orElseThrow().status()).isEqualTo(RecordStatus.WITHDRAWN);
            assertThat(record.tombstone().orElseThrow()).satisfies(tombstone -> {
                assertThat(tombstone.version()).isEqualTo(2);
                assertThat(tombstone.status()).isEqualTo(RecordStatus.WITHDRAWN);
                assertThat(tombstone.sourceRecordId()).isEqualTo("JL0001");
            });
            assertThat(record.origins()).isEmpty();
            assertThat(record.versions().get(0).envelope().data()).isEqualTo(penalty);
        }

        @Test
        @DisplayName("撤销：立即停止公示，通知各接收方")
        void a_revoked_record_is_public_no_more_at_once_and_every_receiver_gets_a_tombstone() {
            AdministrativePenalty revoked =
                    penalty.toBuilder().revocationReason("复议撤销").build();
            ReconciledRecord record = one(sent(PRIMARY, 3, penalty), sent(PRIMARY, 5, revoked));
            PublicationPolicy policy = PublicationPolicy.bundled();

            assertThat(record.current().orElseThrow().status()).isEqualTo(RecordStatus.REVOKED);
            assertThat(record.tombstone()).isPresent();
            assertThat(policy.evaluate(revoked, record.publicationFacts(), LocalDate.of(2026, 3, 5))
                            .isPublished())
                    .isFalse();
            assertThat(policy.evaluate(penalty, LocalDate.of(2026, 3, 5)).isPublished())
                    .isTrue();
            assertThat(one(sent(PRIMARY, 3, penalty)).tombstone()).isEmpty();
        }

        @Test
        @DisplayName("撤销处罚原因填“无”的不是撤销")
        void a_reason_of_revocation_that_says_none_revokes_nothing() {
            for (String none : List.of("无", " 暂无 ", "\\N", "")) {
                ReconciledRecord record = one(sent(
                        PRIMARY, 3, penalty.toBuilder().revocationReason(none).build()));

                assertThat(record.current().orElseThrow().status()).isEqualTo(RecordStatus.ACTIVE);
            }
        }

        @Test
        void a_receipt_at_the_end_of_time_is_no_reason_to_throw() {
            ReconciledRecord record = one(envelope(
                    provenance(PRIMARY, OffsetDateTime.MIN, OffsetDateTime.MAX),
                    penalty.toBuilder().revocationReason("复议撤销").build(),
                    Operation.INSERT,
                    null));

            assertThat(record.publicationFacts().statusSince()).isEqualTo(LocalDate.MAX);
        }

        @Test
        void a_source_that_still_has_what_the_primary_one_revoked_disagrees() {
            ReconciledRecord record = one(
                    sent(PRIMARY, 3, penalty),
                    sent(OTHER, 4, penalty),
                    sent(PRIMARY, 5, penalty, Operation.DELETE, null));

            assertThat(record.tasks())
                    .singleElement()
                    .satisfies(task -> assertThat(task.fields()).containsExactly(FieldName.WHOLE));
        }

        @Test
        @DisplayName("PRV-10 操作无对象")
        void PRV_10_an_operation_for_which_there_is_nothing_is_refused() {
            assertThat(refused(sent(PRIMARY, 3, penalty, Operation.DELETE, null))
                            .issue()
                            .messageZh())
                    .contains("没有可撤回的记录");
            ReconciledRecord record = one(
                    sent(PRIMARY, 3, penalty),
                    sent(PRIMARY, 4, penalty, Operation.DELETE, null),
                    sent(PRIMARY, 5, corrected, Operation.UPDATE, null),
                    sent(PRIMARY, 6, corrected, Operation.INSERT, null));
            assertThat(record.refusals())
                    .extracting(refusal -> refusal.issue().rule())
                    .containsExactly(Rule.PRV_10);
            assertThat(record.versions())
                    .extracting(RecordVersion::status)
                    .containsExactly(RecordStatus.ACTIVE, RecordStatus.WITHDRAWN, RecordStatus.ACTIVE);
            assertThat(record.tombstone()).isEmpty();
        }
    }
}
