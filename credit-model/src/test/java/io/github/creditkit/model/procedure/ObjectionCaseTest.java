package io.github.creditkit.model.procedure;

import static io.github.creditkit.model.procedure.Cases.DECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.Validity;
import io.github.creditkit.model.codeset.ObjectionClaim;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.publication.PublicationDecision;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.time.DayCount;
import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("异议处理 (records.md 9.1)")
class ObjectionCaseTest {
    /** A Wednesday; no holiday until 1 May. */
    private static final LocalDate DAY = LocalDate.of(2026, 4, 8);

    private static ObjectionCase of(ObjectionClaim claim, LocalDate on, String... moves) {
        return after(ObjectionCase.begin(claim, DECIDED), on, moves);
    }

    private static ObjectionCase after(ObjectionCase begin, LocalDate on, String... moves) {
        ObjectionCase objection = begin;
        for (String move : moves) {
            Taken<ObjectionCase> taken = objection.take(Cases.objectionStep(move, on));
            assertThat(taken.refusal()).as(move).isEmpty();
            objection = taken.now();
        }
        return objection;
    }

    private static PublicationDecision decision(ObjectionCase objection, LocalDate on) {
        return Cases.decision(objection.facts(PublicationFacts.NONE, on), on);
    }

    private static LocalDate due(ObjectionCase objection, String clock) {
        return objection.file().clock(clock).orElseThrow().deadline().due();
    }

    @Nested
    @DisplayName("期限")
    class Clocks {
        @Test
        void acceptance_has_three_working_days_and_the_reply_ten_from_the_submission_on() {
            ObjectionCase objection = of(ObjectionClaim.ERROR, DAY, "submit");

            assertThat(due(objection, DeadlineRules.OBJECTION_ACCEPTANCE)).isEqualTo("2026-04-13");
            assertThat(due(objection, DeadlineRules.OBJECTION_REPLY)).isEqualTo("2026-04-22");
            assertThat(objection.file().missed(LocalDate.of(2026, 4, 13))).isEmpty();
            assertThat(objection.file().missed(LocalDate.of(2026, 4, 14)))
                    .extracting(CaseClock::id)
                    .containsExactly(DeadlineRules.OBJECTION_ACCEPTANCE);
        }

        @Test
        void they_stand_still_while_documents_are_missing_and_run_on_with_the_days_that_were_left() {
            ObjectionCase waiting =
                    after(of(ObjectionClaim.ERROR, DAY, "submit"), DAY.plusDays(1), "request-supplement");
            assertThat(waiting.file().clocks()).noneMatch(CaseClock::isRunning);
            assertThat(waiting.file().missed(DAY.plusYears(1))).isEmpty();

            ObjectionCase again = after(waiting, LocalDate.of(2026, 4, 20), "supplement");
            assertThat(again.file().clocks()).allMatch(CaseClock::isRunning);
            // two and nine of three and ten were left
            assertThat(due(again, DeadlineRules.OBJECTION_ACCEPTANCE)).isEqualTo("2026-04-22");
            assertThat(due(again, DeadlineRules.OBJECTION_REPLY)).isEqualTo("2026-05-06");
        }

        @Test
        void a_clock_that_was_missed_before_it_stood_still_stays_missed() {
            ObjectionCase late =
                    after(of(ObjectionClaim.ERROR, DAY, "submit"), LocalDate.of(2026, 4, 15), "request-supplement");

            assertThat(late.file().missed(LocalDate.of(2026, 4, 15)))
                    .extracting(CaseClock::id)
                    .containsExactly(DeadlineRules.OBJECTION_ACCEPTANCE);
            assertThat(after(late, LocalDate.of(2026, 4, 16), "supplement")
                            .file()
                            .missed(LocalDate.of(2026, 4, 16)))
                    .extracting(CaseClock::id)
                    .containsExactly(DeadlineRules.OBJECTION_ACCEPTANCE);
        }

        @Test
        void each_stops_with_what_it_measures_and_tells_afterwards_if_it_was_missed() {
            ObjectionCase assigned = of(ObjectionClaim.ERROR, DAY, "submit", "accept", "mark", "assign");
            assertThat(due(assigned, DeadlineRules.OBJECTION_VERIFICATION)).isEqualTo("2026-04-17");
            assertThat(assigned.file()
                            .clock(DeadlineRules.OBJECTION_ACCEPTANCE)
                            .orElseThrow()
                            .stoppedOn())
                    .isEqualTo(DAY);

            ObjectionCase late = after(assigned, LocalDate.of(2026, 4, 20), "verify", "reject", "reply", "close");
            assertThat(late.file().clocks()).noneMatch(CaseClock::isRunning);
            assertThat(late.file().missed(LocalDate.of(2027, 1, 1)))
                    .extracting(CaseClock::id)
                    .containsExactly(DeadlineRules.OBJECTION_VERIFICATION);
            assertThat(late.file().isClosed()).isTrue();
        }

        @Test
        void time_limits_are_configuration() {
            DeadlineRules rules = DeadlineRules.bundled();
            DeadlineRules ours =
                    rules.with(rules.get(DeadlineRules.OBJECTION_ACCEPTANCE).of(1, DayCount.CALENDAR));
            ObjectionCase objection = after(
                    ObjectionCase.begin(ObjectionClaim.ERROR, DECIDED, ours, WorkingDayCalendar.bundled()),
                    DAY,
                    "submit");

            assertThat(due(objection, DeadlineRules.OBJECTION_ACCEPTANCE)).isEqualTo("2026-04-09");
        }
    }

    @Nested
    @DisplayName("标注与公示")
    class Marking {
        @Test
        void a_marked_record_stays_public_with_the_mark() {
            ObjectionCase objection = of(ObjectionClaim.ERROR, DAY, "submit", "accept", "mark", "assign");

            assertThat(objection.marked()).contains(Validity.openEnded(DAY));
            assertThat(decision(objection, DAY).status()).isEqualTo(PublicationStatus.PUBLISHED);
            assertThat(decision(objection, DAY).reasonZh()).contains("标注异议");
            assertThat(decision(objection, DAY.minusDays(1)).reasonZh()).doesNotContain("标注异议");
        }

        @Test
        void the_mark_goes_with_the_reply() {
            ObjectionCase replied =
                    of(ObjectionClaim.ERROR, DAY, "submit", "accept", "mark", "assign", "verify", "reject", "reply");

            assertThat(replied.marked()).contains(Validity.of(DAY, DAY));
            assertThat(decision(replied, DAY.plusDays(1)).isPublished()).isTrue();
            assertThat(decision(replied, DAY.plusDays(1)).reasonZh()).doesNotContain("标注异议");
        }

        @Test
        void who_says_that_it_must_not_be_public_suspends_it_and_the_answer_says_so() {
            ObjectionCase objection = of(ObjectionClaim.NOT_TO_BE_PUBLISHED, DAY, "submit", "accept", "mark", "assign");

            assertThat(decision(objection, DAY).status()).isEqualTo(PublicationStatus.SUSPENDED);
            assertThat(decision(objection, DAY).reasonZh())
                    .contains("异议处理期间暂停公示")
                    .contains("异议事由：不应公开");
            assertThat(decision(objection, DAY).reasonEn()).contains("ground of the objection");
            ObjectionCase withdrawn = after(objection, DAY.plusDays(2), "withdraw");
            assertThat(decision(withdrawn, DAY.plusDays(2)).status()).isEqualTo(PublicationStatus.SUSPENDED);
            assertThat(decision(withdrawn, DAY.plusDays(3)).isPublished()).isTrue();
        }

        @Test
        void it_is_suspended_when_the_department_does_not_verify_in_time_until_it_does() {
            ObjectionCase assigned = of(ObjectionClaim.ERROR, DAY, "submit", "accept", "mark", "assign");
            LocalDate due = LocalDate.of(2026, 4, 17);

            assertThat(decision(assigned, due).isPublished()).isTrue();
            assertThat(decision(assigned, due.plusDays(1)).status()).isEqualTo(PublicationStatus.SUSPENDED);
            assertThat(decision(assigned, due.plusDays(1)).reasonZh()).contains("来源单位逾期未核查");
            ObjectionCase verified = after(assigned, due.plusDays(3), "verify");
            assertThat(decision(verified, due.plusDays(3)).status()).isEqualTo(PublicationStatus.SUSPENDED);
            assertThat(decision(verified, due.plusDays(4)).isPublished()).isTrue();
        }

        @Test
        void both_are_configuration() {
            MarkingPolicy never = new MarkingPolicy(Set.of(), false);
            ObjectionCase lenient = of(ObjectionClaim.NOT_TO_BE_PUBLISHED, DAY, "submit", "accept", "mark", "assign")
                    .with(never);
            assertThat(decision(lenient, DAY.plusDays(30)).isPublished()).isTrue();

            MarkingPolicy always = new MarkingPolicy(Set.of(ObjectionClaim.ERROR), true);
            ObjectionCase strict =
                    of(ObjectionClaim.ERROR, DAY, "submit", "accept", "mark").with(always);
            assertThat(decision(strict, DAY).status()).isEqualTo(PublicationStatus.SUSPENDED);
        }

        @Test
        void two_objections_to_one_record_are_both_heard() {
            ObjectionCase one = of(ObjectionClaim.NOT_TO_BE_PUBLISHED, DAY, "submit", "accept", "mark");
            ObjectionCase other = of(ObjectionClaim.ERROR, DAY, "submit", "accept", "mark");

            assertThat(other.facts(one.facts(PublicationFacts.NONE, DAY), DAY).suspended())
                    .isNotNull();
            assertThat(one.facts(other.facts(PublicationFacts.NONE, DAY), DAY).suspended())
                    .isNotNull();
        }

        @Test
        void what_is_corrected_or_revoked_is_not_public_any_more() {
            String[] verified = {"submit", "accept", "mark", "assign", "verify"};

            ObjectionCase corrected = after(of(ObjectionClaim.ERROR, DAY, verified), DAY.plusDays(1), "correct");
            assertThat(decision(corrected, DAY).isPublished()).isTrue();
            assertThat(decision(corrected, DAY.plusDays(1)).status()).isEqualTo(PublicationStatus.ENDED_ERROR);
            assertThat(decision(corrected, DAY.plusDays(1)).reasonZh()).contains("已更正");
            ObjectionCase revoked = after(of(ObjectionClaim.ERROR, DAY, verified), DAY.plusDays(1), "revoke");
            assertThat(decision(revoked, DAY.plusDays(1)).status()).isEqualTo(PublicationStatus.ENDED_ERROR);
        }
    }

    @Test
    void it_can_be_withdrawn_until_it_is_verified() {
        ObjectionCase assigned = of(ObjectionClaim.ERROR, DAY, "submit", "accept", "mark", "assign");

        assertThat(after(assigned, DAY, "withdraw").file().state()).isEqualTo(ObjectionState.WITHDRAWN);
        assertThat(after(assigned, DAY, "withdraw").file().clocks()).noneMatch(CaseClock::isRunning);
        assertThat(after(assigned, DAY, "verify")
                        .take(Cases.objectionStep("withdraw", DAY))
                        .isMade())
                .isFalse();
    }

    @Test
    void it_needs_no_day_of_decision_and_refuses_a_step_before_the_one_it_has() {
        Step submit = Cases.objectionStep("submit", DECIDED.minusDays(1));

        assertThat(ObjectionCase.begin(ObjectionClaim.OMISSION, null)
                        .take(submit)
                        .isMade())
                .isTrue();
        assertThat(ObjectionCase.begin(ObjectionClaim.OMISSION, DECIDED)
                        .take(submit)
                        .refusal())
                .hasValueSatisfying(why -> assertThat(why.zh()).contains("早于记录的决定日期"));
    }

    @Test
    void days_at_the_end_of_the_calendar_are_no_trouble() {
        for (LocalDate day : new LocalDate[] {LocalDate.MAX, LocalDate.MIN}) {
            ObjectionCase objection = ObjectionCase.begin(ObjectionClaim.ERROR, null);
            for (String move :
                    new String[] {"submit", "request-supplement", "supplement", "accept", "mark", "assign"}) {
                objection = objection.take(Cases.objectionStep(move, day)).now();
            }
            assertThat(objection.file().state()).isEqualTo(ObjectionState.ASSIGNED);
            assertThat(objection.facts(PublicationFacts.NONE, day).marked()).isNotNull();
        }
    }

    @Test
    void a_step_prints_neither_who_nor_what_was_said() {
        assertThat(Cases.objectionStep("submit", DAY).withRemark("某丙说").toString())
                .doesNotContain(Cases.SUBJECT)
                .doesNotContain("某丙");
    }
}
