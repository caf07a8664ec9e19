package io.github.creditkit.model.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.AbnormalOperationEntry;
import io.github.creditkit.model.AdministrativeGrant;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.CreditEvaluation;
import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.JudgmentDefaulterEntry;
import io.github.creditkit.model.MajorTaxViolationEntry;
import io.github.creditkit.model.OccupationRecord;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.RedListEntry;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.WageArrearsEntry;
import io.github.creditkit.model.WatchListEntry;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.codeset.PenaltyProcedure;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.codeset.Publicity;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.item.Money;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("公示期限")
class PublicationPolicyTest {
    private static final PublicationPolicy POLICY = PublicationPolicy.bundled();
    private static final OrgRef BUREAU =
            OrgRef.of("某市生态环境局", CodeGenerator.seeded(3).unifiedSocialCreditCode());

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Of an authority for which no regime of its own is in force. */
    private static AdministrativePenalty penalty(String decidedOn, PenaltyCategory... categories) {
        return Samples.penalty().toBuilder()
                .authority(BUREAU)
                .decidedOn(day(decidedOn))
                .penaltyCategories(List.of(categories).stream().map(Coded::of).toList())
                .build();
    }

    private static AdministrativePenalty fine(String decidedOn) {
        return penalty(decidedOn, PenaltyCategory.FINE);
    }

    private static <R> R fixture(Class<R> type) {
        return Fixtures.all().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void assertPublic(PublicationDecision decision, String until, String repair, String rule) {
        assertThat(decision.isPublished()).as(decision.reasonEn()).isTrue();
        assertThat(decision.until()).isEqualTo(day(until));
        assertThat(decision.earliestRepair()).isEqualTo(day(repair));
        assertThat(decision.rule().id()).isEqualTo(rule);
        assertThat(decision.reasonZh()).contains(decision.rule().document());
        assertThat(decision.reasonEn()).isNotEmpty();
    }

    @Nested
    @DisplayName("国家发展改革委令第36号，自 2026-04-01 起")
    class FromApril2026 {
        @Test
        @DisplayName("轻微：原则上不公示")
        void minor_failures_are_not_published_in_principle() {
            PublicationDecision warning =
                    POLICY.evaluate(penalty("2026-05-10", PenaltyCategory.WARNING), day("2026-05-20"));

            assertThat(warning.status()).isEqualTo(PublicationStatus.NOT_PUBLISHED);
            assertThat(warning.severity()).isEqualTo(Severity.MINOR);
            assertThat(warning.rule().id()).isEqualTo("R36-01");
            assertThat(warning.from()).isNull();
            assertThat(warning.until()).isNull();
            assertThat(warning.earliestRepair()).isEqualTo(day("2026-05-10"));
            assertThat(warning.reasonZh()).contains("轻微", "默认标准", "原则上不公示", "没有确需公示");
        }

        @Test
        @DisplayName("轻微：确需公示的最长三个月，义务履行完毕即可修复")
        void a_minor_failure_that_must_be_known_is_public_for_three_months() {
            PublicationFacts needed = PublicationFacts.NONE.withNeeded(true);
            AdministrativePenalty warning = penalty("2026-05-10", PenaltyCategory.WARNING);

            assertPublic(POLICY.evaluate(warning, needed, day("2026-08-10")), "2026-08-10", "2026-05-10", "R36-01");
            assertThat(POLICY.evaluate(warning, needed, day("2026-08-11")).status())
                    .isEqualTo(PublicationStatus.ENDED_EXPIRED);
            assertThat(POLICY.evaluate(warning, needed.withFulfilled(day("2026-06-01")), day("2026-06-02"))
                            .earliestRepair())
                    .isEqualTo(day("2026-06-01"));
        }

        @Test
        @DisplayName("一般：三个月至一年")
        void general_failures_are_public_for_a_year_at_most() {
            AdministrativePenalty fine = fine("2026-05-10");

            assertPublic(POLICY.evaluate(fine, day("2026-05-10")), "2027-05-10", "2026-08-10", "R36-02");
            assertPublic(POLICY.evaluate(fine, day("2027-05-10")), "2027-05-10", "2026-08-10", "R36-02");
            PublicationDecision after = POLICY.evaluate(fine, day("2027-05-11"));
            assertThat(after.status()).isEqualTo(PublicationStatus.ENDED_EXPIRED);
            assertThat(after.reasonZh()).contains("2027-05-10", "届满");
        }

        @Test
        @DisplayName("严重：一年至三年；多种处罚从重")
        void serious_failures_are_public_for_three_years_at_most_and_the_gravest_penalty_counts() {
            AdministrativePenalty revoked =
                    penalty("2026-05-10", PenaltyCategory.WARNING, PenaltyCategory.REVOKE_LICENCE);

            assertPublic(POLICY.evaluate(revoked, day("2026-06-01")), "2029-05-10", "2027-05-10", "R36-03");
        }

        @Test
        @DisplayName("记录载明的失信程度优先")
        void the_severity_that_the_record_carries_goes_before_the_default() {
            AdministrativePenalty fine = fine("2026-05-10").toBuilder()
                    .severity(Coded.of(Severity.SERIOUS))
                    .build();

            PublicationDecision decision = POLICY.evaluate(fine, day("2026-06-01"));

            assertThat(decision.rule().id()).isEqualTo("R36-03");
            assertThat(decision.reasonZh()).contains("记录载明");
        }

        @Test
        void a_month_without_that_day_ends_on_its_last_day() {
            assertPublic(POLICY.evaluate(fine("2026-11-30"), day("2026-12-01")), "2027-11-30", "2027-02-28", "R36-02");
        }

        @Test
        @DisplayName("严重失信主体名单；失信被执行人二年")
        void lists_of_serious_dishonesty_are_serious_and_judgment_defaulters_have_two_years() {
            MajorTaxViolationEntry tax = fixture(MajorTaxViolationEntry.class).toBuilder()
                    .entryAuthority(BUREAU)
                    .entryDecidedOn(day("2026-05-10"))
                    .exitDecidedOn(null)
                    .severity(null)
                    .build();
            JudgmentDefaulterEntry defaulter = fixture(JudgmentDefaulterEntry.class).toBuilder()
                    .entryAuthority(BUREAU)
                    .entryDecidedOn(day("2026-05-10"))
                    .exitDecidedOn(null)
                    .build();

            assertPublic(POLICY.evaluate(tax, day("2026-06-01")), "2029-05-10", "2027-05-10", "R36-03");
            assertPublic(POLICY.evaluate(defaulter, day("2026-06-01")), "2028-05-10", "2026-05-10", "R36-11");
        }
    }

    @Nested
    @DisplayName("国家发展改革委令第58号，2023-05-01 至 2026-03-31")
    class UntilMarch2026 {
        @Test
        @DisplayName("三个月至三年")
        void penalties_are_public_for_three_years_at_most() {
            assertPublic(POLICY.evaluate(fine("2024-05-10"), day("2025-01-01")), "2027-05-10", "2024-08-10", "R58-03");
        }

        @Test
        @DisplayName("食品、药品、特种设备、安全生产、消防：最短一年")
        void in_fields_of_public_safety_the_shortest_term_is_a_year() {
            AdministrativePenalty food =
                    fine("2024-05-10").toBuilder().legalBasis("《食品安全法》第一百二十四条").build();

            assertPublic(POLICY.evaluate(food, day("2025-01-01")), "2027-05-10", "2025-05-10", "R58-02");
        }

        @Test
        @DisplayName("简易程序、警告、通报批评不公示")
        void summary_procedure_and_warnings_are_not_published() {
            AdministrativePenalty summary = fine("2024-05-10").toBuilder()
                    .procedure(Coded.of(PenaltyProcedure.SUMMARY))
                    .build();

            assertThat(POLICY.evaluate(summary, day("2024-06-01")).rule().id()).isEqualTo("R58-01");
            assertThat(POLICY.evaluate(summary, PublicationFacts.NONE.withNeeded(true), day("2024-06-01"))
                            .isPublished())
                    .isFalse();
            assertThat(POLICY.evaluate(penalty("2024-05-10", PenaltyCategory.CRITICISM_NOTICE), day("2024-06-01"))
                            .isPublished())
                    .isFalse();
        }

        @Test
        @DisplayName("名单各有期限：拖欠农民工工资六个月至三年")
        void each_list_has_its_own_term() {
            WageArrearsEntry wages = fixture(WageArrearsEntry.class).toBuilder()
                    .entryAuthority(BUREAU)
                    .entryDecidedOn(day("2024-05-10"))
                    .exitDecidedOn(null)
                    .build();

            assertPublic(POLICY.evaluate(wages, day("2025-01-01")), "2027-05-10", "2024-11-10", "R58-14");
        }
    }

    @Nested
    @DisplayName("新旧规则衔接")
    class InTransition {
        private final AdministrativePenalty earlier = fine("2025-05-10");

        @Test
        @DisplayName("默认从轻：2026-04-01 起按一年计")
        void from_the_first_of_april_the_earlier_end_counts() {
            assertPublic(POLICY.evaluate(earlier, day("2026-03-31")), "2028-05-10", "2025-08-10", "R58-03");
            PublicationDecision now = POLICY.evaluate(earlier, day("2026-04-01"));
            assertPublic(now, "2026-05-10", "2025-08-10", "R36-02");
            assertThat(now.reasonZh()).contains("更有利");
        }

        @Test
        void what_the_earlier_regime_did_not_publish_stays_unpublished() {
            AdministrativePenalty summary = earlier.toBuilder()
                    .procedure(Coded.of(PenaltyProcedure.SUMMARY))
                    .build();

            PublicationDecision decision =
                    POLICY.evaluate(summary, PublicationFacts.NONE.withNeeded(true), day("2026-04-10"));

            assertThat(decision.isPublished()).isFalse();
            assertThat(decision.rule().id()).isEqualTo("R58-01");
        }

        @Test
        void the_choice_is_the_users() {
            assertThat(POLICY.with(Transition.DAY_OF_DECISION)
                            .evaluate(earlier, day("2026-04-01"))
                            .until())
                    .isEqualTo(day("2028-05-10"));
            AdministrativePenalty wages =
                    earlier.toBuilder().severity(Coded.of(Severity.SERIOUS)).build();
            assertThat(POLICY.with(Transition.DAY_OF_EVALUATION)
                            .evaluate(wages, day("2026-04-01"))
                            .earliestRepair())
                    .isEqualTo(day("2026-05-10"));
            assertThat(POLICY.evaluate(wages, day("2026-04-01")).earliestRepair())
                    .isEqualTo(day("2025-08-10"));
        }

        @Test
        void what_was_decided_before_all_regimes_comes_under_the_first_one_and_the_present_one() {
            PublicationDecision decision = POLICY.evaluate(fine("2022-12-01"), day("2026-04-01"));

            assertThat(decision.status()).isEqualTo(PublicationStatus.ENDED_EXPIRED);
            assertThat(decision.until()).isEqualTo(day("2023-12-01"));
        }

        @Test
        void on_a_day_without_a_regime_nothing_is_published_and_the_reason_says_so() {
            PublicationDecision decision = POLICY.evaluate(fine("2020-12-01"), day("2021-01-01"));

            assertThat(decision.status()).isEqualTo(PublicationStatus.NOT_PUBLISHED);
            assertThat(decision.rule()).isNull();
            assertThat(decision.reasonZh()).contains("没有2021-01-01有效的公示期限规则");
        }
    }

    @Nested
    @DisplayName("市场监管自有办法，自 2025-12-25 起")
    class MarketRegulation {
        @Test
        @DisplayName("按机关类别选用")
        void a_regime_is_chosen_by_the_kind_of_authority() {
            AdministrativePenalty market =
                    Samples.penalty().toBuilder().decidedOn(day("2026-01-10")).build();

            assertPublic(POLICY.evaluate(market, day("2026-02-01")), "2027-01-10", "2026-04-10", "SAMR-02");
            assertPublic(POLICY.evaluate(fine("2026-01-10"), day("2026-02-01")), "2029-01-10", "2026-04-10", "R58-03");
            assertPublic(
                    POLICY.withAuthorities(authority -> AuthorityKind.ANY).evaluate(market, day("2026-02-01")),
                    "2029-01-10",
                    "2026-04-10",
                    "R58-03");
        }

        @Test
        @DisplayName("经营异常名录")
        void an_entry_of_abnormal_operation_ends_with_its_removal() {
            AbnormalOperationEntry entry = fixture(AbnormalOperationEntry.class).toBuilder()
                    .entryDecidedOn(day("2026-05-10"))
                    .exitDecidedOn(day("2026-06-10"))
                    .severity(null)
                    .build();

            assertPublic(POLICY.evaluate(entry, day("2026-06-09")), "2027-05-10", "2026-08-10", "SAMR-02");
            PublicationDecision after = POLICY.evaluate(entry, day("2026-06-10"));
            assertThat(after.status()).isEqualTo(PublicationStatus.ENDED_POLICY);
            assertThat(after.until()).isEqualTo(day("2026-06-09"));
            assertThat(after.reasonZh()).contains("已于2026-06-10移出");
        }
    }

    @Nested
    @DisplayName("记录的后续情况")
    class WhatHasBecomeOfIt {
        private final AdministrativePenalty fine = fine("2026-05-10");
        private final LocalDate on = day("2026-09-01");

        private PublicationStatus status(PublicationFacts facts) {
            return POLICY.evaluate(fine, facts, on).status();
        }

        @Test
        void a_repair_ends_publication_from_its_day_on() {
            PublicationFacts repaired = PublicationFacts.NONE.withRepaired(on);

            PublicationDecision decision = POLICY.evaluate(fine, repaired, on);

            assertThat(decision.status()).isEqualTo(PublicationStatus.ENDED_REPAIRED);
            assertThat(decision.until()).isEqualTo(day("2026-08-31"));
            assertThat(POLICY.evaluate(fine, repaired, day("2026-08-31")).isPublished())
                    .isTrue();
        }

        @Test
        void a_repair_before_the_shortest_term_is_told() {
            PublicationDecision decision =
                    POLICY.evaluate(fine, PublicationFacts.NONE.withRepaired(day("2026-06-01")), on);

            assertThat(decision.reasonZh()).contains("早于最短公示期届满日2026-08-10");
        }

        @Test
        @DisplayName("撤销的修复：恢复公示至最长期限")
        void a_revoked_repair_lets_the_longest_term_run_again() {
            assertThat(status(PublicationFacts.NONE.withRepaired(on).withRepaired(null)))
                    .isEqualTo(PublicationStatus.PUBLISHED);
        }

        @Test
        @DisplayName("撤销、撤回、更正的记录立即停止公示")
        void what_is_annulled_withdrawn_or_corrected_is_not_public() {
            assertThat(status(PublicationFacts.NONE.withStatus(RecordStatus.REVOKED, on)))
                    .isEqualTo(PublicationStatus.ENDED_ERROR);
            assertThat(status(PublicationFacts.NONE.withStatus(RecordStatus.WITHDRAWN, on)))
                    .isEqualTo(PublicationStatus.ENDED_ERROR);
            assertThat(status(PublicationFacts.NONE.withStatus(RecordStatus.CORRECTED, on)))
                    .isEqualTo(PublicationStatus.ENDED_ERROR);
            assertThat(status(PublicationFacts.NONE.withStatus(RecordStatus.EXPIRED, on)))
                    .isEqualTo(PublicationStatus.ENDED_EXPIRED);
            assertThat(status(PublicationFacts.NONE.withStatus(RecordStatus.REVOKED, on.plusDays(1))))
                    .isEqualTo(PublicationStatus.PUBLISHED);
        }

        @Test
        @DisplayName("异议暂停、破产屏蔽")
        void an_objection_suspends_and_a_court_shields() {
            assertThat(status(PublicationFacts.NONE.withSuspended(Validity.openEnded(on))))
                    .isEqualTo(PublicationStatus.SUSPENDED);
            assertThat(status(PublicationFacts.NONE.withShielded(Validity.of(day("2026-08-01"), on))))
                    .isEqualTo(PublicationStatus.SUSPENDED);
            assertThat(status(PublicationFacts.NONE.withShielded(Validity.of(day("2026-08-01"), on.minusDays(1)))))
                    .isEqualTo(PublicationStatus.PUBLISHED);
        }

        @Test
        @DisplayName("操作码 D 即撤回；公开属性不含社会公开即不公示")
        void the_envelope_says_what_its_record_does_not() {
            RecordEnvelope<AdministrativePenalty> withdrawn =
                    new RecordEnvelope<>(Coded.of(Operation.DELETE), null, null, null, null, fine, Map.of());
            RecordEnvelope<AdministrativePenalty> closed = new RecordEnvelope<>(
                    Coded.of(Operation.INSERT),
                    null,
                    null,
                    null,
                    new Disclosure(List.of(Coded.of(DisclosureLevel.GOVERNMENT)), null, null),
                    fine,
                    Map.of());

            assertThat(POLICY.evaluate(withdrawn, PublicationFacts.NONE, on).status())
                    .isEqualTo(PublicationStatus.ENDED_ERROR);
            assertThat(POLICY.evaluate(closed, PublicationFacts.NONE, on).reasonZh())
                    .contains("未注明向社会公开");
        }

        @Test
        void it_is_pending_until_the_day_of_publication() {
            AdministrativePenalty later =
                    fine.toBuilder().publishedOn(on.plusDays(1)).build();

            PublicationDecision decision = POLICY.evaluate(later, on);

            assertThat(decision.status()).isEqualTo(PublicationStatus.PENDING);
            assertThat(decision.from()).isEqualTo(on.plusDays(1));
        }
    }

    @Nested
    @DisplayName("报送的公示截止期（PUB-01）")
    class TheSendersEnd {
        private final RecordChecker checker =
                RecordChecker.of(Stage.SUBMISSION, day("2026-05-12")).with(POLICY::check);

        private List<Rule> rules(LocalDate publishUntil) {
            AdministrativePenalty penalty = fine("2026-05-10").toBuilder()
                    .publishUntil(publishUntil)
                    .effectiveUntil(publishUntil)
                    .build();
            return checker.check(penalty).stream().map(Issue::rule).toList();
        }

        @Test
        void an_earlier_end_counts() {
            AdministrativePenalty penalty = fine("2026-05-10").toBuilder()
                    .publishUntil(day("2026-12-31"))
                    .build();

            assertThat(POLICY.evaluate(penalty, day("2026-06-01")).until()).isEqualTo(day("2026-12-31"));
            assertThat(rules(day("2027-05-10"))).doesNotContain(Rule.PUB_01);
        }

        @Test
        void PUB_01_of_a_later_end_the_sender_is_told_and_the_policy_counts() {
            AdministrativePenalty penalty = fine("2026-05-10").toBuilder()
                    .publishUntil(day("2029-05-10"))
                    .build();

            PublicationDecision decision = POLICY.evaluate(penalty, day("2026-06-01"));

            assertThat(decision.until()).isEqualTo(day("2027-05-10"));
            assertThat(decision.reasonZh()).contains("2029-05-10超过最长期限，以2027-05-10为准");
            assertThat(rules(day("2029-05-10"))).contains(Rule.PUB_01);
            Issue issue = checker.check(penalty).stream()
                    .filter(one -> one.rule() == Rule.PUB_01)
                    .findFirst()
                    .orElseThrow();
            assertThat(issue.messageZh()).isEqualTo("公示截止期 2029-05-10 超过最长公示期限，以 2027-05-10 为准");
        }
    }

    @Nested
    @DisplayName("其他记录")
    class OtherRecords {
        private final LocalDate on = day("2026-06-01");

        @Test
        void permits_are_public_without_a_longest_term() {
            PublicationDecision decision = POLICY.evaluate(Samples.permit(), on);

            assertThat(decision.isPublished()).isTrue();
            assertThat(decision.until()).isNull();
            assertThat(decision.earliestRepair()).isNull();
            assertThat(POLICY.evaluate(Samples.permit(), day("2026-03-01")).reasonZh())
                    .contains("尚未作出决定");
        }

        @Test
        void a_red_list_entry_is_public_until_it_expires_or_is_taken_off() {
            RedListEntry entry =
                    fixture(RedListEntry.class).toBuilder().exitDecidedOn(null).build();

            assertThat(POLICY.evaluate(entry, on).until())
                    .isEqualTo(entry.validity().to());
            assertThat(POLICY.evaluate(fixture(RedListEntry.class), on).status())
                    .isEqualTo(PublicationStatus.ENDED_POLICY);
        }

        @Test
        @DisplayName("重点关注名单、重点人群记录、对自然人的给付不公示")
        void what_is_for_supervision_or_about_persons_is_not_public() {
            AdministrativeGrant grant = fixture(AdministrativeGrant.class);

            assertThat(POLICY.evaluate(fixture(WatchListEntry.class), on).isPublished())
                    .isFalse();
            assertThat(POLICY.evaluate(fixture(OccupationRecord.class), on).isPublished())
                    .isFalse();
            assertThat(POLICY.evaluate(
                                    grant.toBuilder().subject(Samples.person()).build(), on)
                            .rule()
                            .id())
                    .isEqualTo("OPEN-02");
            assertThat(POLICY.evaluate(
                                    grant.toBuilder()
                                            .subject(Samples.enterprise())
                                            .build(),
                                    on)
                            .rule()
                            .id())
                    .isEqualTo("OPEN-03");
        }

        @Test
        @DisplayName("信用承诺按公开类型")
        void a_commitment_is_as_public_as_it_says() {
            CreditCommitment commitment = fixture(CreditCommitment.class);

            assertThat(POLICY.evaluate(
                                    commitment.toBuilder()
                                            .publicity(Coded.of(Publicity.PUBLIC))
                                            .validTo(null)
                                            .build(),
                                    on)
                            .isPublished())
                    .isTrue();
            assertThat(POLICY.evaluate(
                                    commitment.toBuilder()
                                            .publicity(Coded.of(Publicity.LIMITED))
                                            .build(),
                                    on)
                            .isPublished())
                    .isFalse();
        }

        @Test
        void an_evaluation_is_public_only_where_it_is_opened() {
            CreditEvaluation evaluation = fixture(CreditEvaluation.class);
            RecordEnvelope<CreditEvaluation> opened = new RecordEnvelope<>(
                    Coded.of(Operation.INSERT),
                    null,
                    null,
                    null,
                    new Disclosure(List.of(Coded.of(DisclosureLevel.PUBLIC)), "某办法", null),
                    evaluation,
                    Map.of());

            assertThat(POLICY.evaluate(evaluation, on).isPublished()).isFalse();
            assertThat(POLICY.evaluate(opened, PublicationFacts.NONE, on).isPublished())
                    .isTrue();
        }

        @Test
        @DisplayName("自然人不良信息最长五年")
        void negative_information_on_a_person_ends_after_five_years() {
            AdministrativePenalty penalty =
                    fine("2026-05-10").toBuilder().subject(Samples.person()).build();
            PublicationPolicy longer =
                    POLICY.with(new StatutoryPeriod(Set.of("administrativePenalty"), "价格法", 12, 120, "某法", "第一条"));

            PublicationDecision decision = longer.evaluate(penalty, on);

            assertThat(decision.until()).isEqualTo(day("2031-05-10"));
            assertThat(decision.reasonZh()).contains("五年");
        }
    }

    @Nested
    @DisplayName("配置")
    class Configured {
        private final LocalDate on = day("2026-06-01");

        @Test
        @DisplayName("法律、行政法规另有期限的，从其规定")
        void a_period_of_a_law_goes_before_every_regime() {
            PublicationPolicy policy =
                    POLICY.with(new StatutoryPeriod(Set.of("administrativePenalty"), "价格法", 6, 24, "某法", "第二条"));
            AdministrativePenalty other =
                    fine("2026-05-10").toBuilder().legalBasis("《广告法》").build();

            assertPublic(policy.evaluate(fine("2026-05-10"), on), "2028-05-10", "2026-11-10", "LAW");
            assertPublic(policy.evaluate(other, on), "2027-05-10", "2026-08-10", "R36-02");
        }

        @ParameterizedTest(name = "{0} 至 {1} 个月")
        @CsvSource({"-1, 12", "1, -12", "24, 6"})
        @DisplayName("不成立的期限在设定时即拒绝")
        void a_period_that_cannot_be_is_refused_where_it_is_set(int shortest, int longest) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new StatutoryPeriod(Set.of("blackListEntry"), "", shortest, longest, "某法", "第二条"))
                    .withMessageContaining("某法");
        }

        @Test
        @DisplayName("巨额罚款的标准由用户给出")
        void the_amount_of_a_huge_fine_is_the_users() {
            AdministrativePenalty fine = fine("2026-05-10").toBuilder()
                    .fineAmount(Money.ofWan(new BigDecimal("100")))
                    .build();
            PublicationPolicy policy =
                    POLICY.with(SeverityClassifier.standard(Money.ofYuan(new BigDecimal("1000000"))));

            assertThat(POLICY.evaluate(fine, on).severity()).isEqualTo(Severity.GENERAL);
            assertThat(policy.evaluate(fine, on).severity()).isEqualTo(Severity.SERIOUS);
        }

        @Test
        void regimes_come_from_tables_of_the_users_too() {
            String regimes = "regime\tzh\ten\tfrom\tuntil\tauthority\tdocument\tevidence\n"
                    + "city\t某市办法\tCity\t2020-01-01\t\tANY\t某市办法\tCONFIRMED\n";
            String rules =
                    "rule\tregime\trecords\tsubject\tseverity\tfield\tpublish\tmin\tmax\tdocument\tclause\tevidence\tzh\ten\n"
                            + "C-1\tcity\tadministrativePenalty\tANY\tANY\tANY\tYES\t1\t2\t某市办法\t第三条\tCONFIRMED\t一至二个月\tone to two\n";
            PublicationPolicy policy = PublicationPolicy.read(new StringReader(regimes), new StringReader(rules));

            assertPublic(policy.evaluate(fine("2026-05-10"), on), "2026-07-10", "2026-06-10", "C-1");
            assertThat(policy.regimes())
                    .singleElement()
                    .satisfies(one -> assertThat(one.rules()).hasSize(1));
            assertThatThrownBy(() -> PublicationPolicy.read(
                            new StringReader(regimes), new StringReader(rules.replace("\t1\t2\t", "\t3\t2\t"))))
                    .hasMessageContaining("line 2");
            assertThatThrownBy(() -> PublicationPolicy.read(
                            new StringReader(regimes), new StringReader(rules.replace("\tcity\t", "\ttown\t"))))
                    .hasMessageContaining("town");
        }

        @Test
        void without_a_day_of_decision_no_term_begins() {
            WageArrearsEntry without = new WageArrearsEntry(
                    null,
                    Samples.enterprise(),
                    null,
                    null,
                    null,
                    null,
                    BUREAU,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);

            PublicationDecision decision = POLICY.evaluate(without, on);

            assertThat(decision.status()).isEqualTo(PublicationStatus.NOT_PUBLISHED);
            assertThat(decision.reasonZh()).contains("没有决定日期");
        }
    }

    @Test
    @DisplayName("每条规则有文件、依据程度和两种语言的内容")
    void every_rule_names_its_document() {
        assertThat(POLICY.regimes()).hasSize(3);
        POLICY.regimes().forEach(regime -> assertThat(regime.rules()).isNotEmpty());
        assertThat(List.of(
                        POLICY.regimes().stream()
                                .flatMap(regime -> regime.rules().stream())
                                .toList(),
                        POLICY.standingRules()))
                .allSatisfy(rules -> assertThat(rules).allSatisfy(rule -> {
                    assertThat(rule.document()).isNotBlank();
                    assertThat(rule.content().zh()).isNotBlank();
                    assertThat(rule.content().en()).isNotBlank();
                    assertThat(rule.evidence().nameZh()).isNotBlank();
                }));
    }
}
