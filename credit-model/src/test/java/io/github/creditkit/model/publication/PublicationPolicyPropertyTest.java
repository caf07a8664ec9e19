package io.github.creditkit.model.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.AnyRecords;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.RecordClasses;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.codeset.RecordStatus;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("公示期限：任意记录")
class PublicationPolicyPropertyTest {
    private static final PublicationPolicy POLICY = PublicationPolicy.bundled();

    @Provide
    Arbitrary<Record> records() {
        return Arbitraries.oneOf(
                Arbitraries.of(RecordClasses.all())
                        .flatMap(type -> AnyRecords.of(type).map(record -> record)),
                Arbitraries.of(Fixtures.all()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(
                                LocalDate.of(2020, 1, 1).toEpochDay(),
                                LocalDate.of(2035, 1, 1).toEpochDay())
                        .map(LocalDate::ofEpochDay),
                Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH));
    }

    @Provide
    Arbitrary<PublicationFacts> facts() {
        Arbitrary<LocalDate> day = days().injectNull(0.5);
        Arbitrary<Validity> period = Combinators.combine(day, day)
                .as((from, to) -> new Validity(from, to))
                .injectNull(0.5);
        return Combinators.combine(
                        Arbitraries.of(RecordStatus.values()),
                        day,
                        day,
                        day,
                        period,
                        period,
                        Arbitraries.of(true, false),
                        period)
                .as((status, since, fulfilled, repaired, suspended, shielded, needed, marked) -> new PublicationFacts(
                        status,
                        since,
                        fulfilled,
                        repaired,
                        suspended,
                        shielded,
                        needed,
                        marked,
                        new Bilingual("原因", "why")));
    }

    @Property(tries = 10_000)
    @Label("不抛异常，且总有理由、规则与状态一致")
    void the_answer_explains_itself(
            @ForAll("records") Record record, @ForAll("facts") PublicationFacts facts, @ForAll("days") LocalDate on) {
        PublicationDecision decision = POLICY.evaluate(record, facts, on);

        assertThat(decision.reasonZh()).isNotBlank();
        assertThat(decision.reasonEn()).isNotBlank();
        if (decision.isPublished()) {
            assertThat(decision.rule()).isNotNull();
            assertThat(decision.until())
                    .satisfiesAnyOf(
                            until -> assertThat(until).isNull(),
                            until -> assertThat(until).isAfterOrEqualTo(on));
            assertThat(decision.from())
                    .satisfiesAnyOf(
                            from -> assertThat(from).isNull(),
                            from -> assertThat(from).isBeforeOrEqualTo(on));
        }
        if (decision.status() == PublicationStatus.NOT_PUBLISHED) {
            assertThat(decision.from()).isNull();
            assertThat(decision.until()).isNull();
        }
    }

    @Property(tries = 10_000)
    @Label("期满后不再公示，直到永远")
    void what_has_ended_does_not_come_back(@ForAll("records") Record record, @ForAll("days") LocalDate on) {
        PublicationDecision decision = POLICY.evaluate(record, on);
        if (decision.status() == PublicationStatus.ENDED_EXPIRED && on.isBefore(LocalDate.MAX)) {
            assertThat(POLICY.evaluate(record, on.plusDays(1)).isPublished()).isFalse();
        }
    }

    @Property(tries = 10_000)
    @Label("从轻：不晚于任一规则的终止日")
    void the_more_favourable_answer_ends_no_later_than_either(
            @ForAll("records") Record record, @ForAll("days") LocalDate on) {
        PublicationDecision better = POLICY.evaluate(record, on);
        for (Transition choice : new Transition[] {Transition.DAY_OF_DECISION, Transition.DAY_OF_EVALUATION}) {
            PublicationDecision other = POLICY.with(choice).evaluate(record, on);
            if (better.isPublished()) {
                assertThat(other.isPublished())
                        .as("%s: %s", choice, better.reasonEn())
                        .isTrue();
            }
        }
    }
}
