package io.github.creditkit.model.publication;

import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.codeset.Severity;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One answer while it is found (公示判定过程): which rule, which term, what cuts it short. */
final class Evaluation {

    private final PublicationPolicy policy;
    private final Record record;
    private final Particulars particulars;
    private final PublicationFacts facts;
    private final LocalDate on;
    private final List<Bilingual> reasons = new ArrayList<>();

    Evaluation(PublicationPolicy policy, Record record, Particulars particulars, PublicationFacts facts, LocalDate on) {
        this.policy = policy;
        this.record = record;
        this.particulars = particulars;
        this.facts = facts;
        this.on = on;
    }

    PublicationDecision decide() {
        Optional<PublicationStatus> gone = gone();
        if (gone.isPresent()) {
            return answer(gone.get(), null, null, null);
        }
        LocalDate decidedOn = particulars.decidedOn();
        if (decidedOn != null && on.isBefore(decidedOn)) {
            reasons.add(Because.NOT_YET_DECIDED.with(on, decidedOn));
            return answer(PublicationStatus.NOT_PUBLISHED, null, null, null);
        }
        Severity severity = severity();
        Term term = term(severity);
        if (term == null) {
            return answer(PublicationStatus.NOT_PUBLISHED, null, severity, null);
        }
        reasons.add(Because.BY_RULE.with(
                Bilingual.same(term.rule().document()), term.rule().content()));
        if (!isPublished(term.rule())) {
            return answer(PublicationStatus.NOT_PUBLISHED, term, severity, null);
        }
        return published(term, severity);
    }

    /** What is not in force any more is not public, whatever the term. */
    private Optional<PublicationStatus> gone() {
        if (facts.statusSince() != null && on.isBefore(facts.statusSince())) {
            return Optional.empty();
        }
        return switch (facts.status()) {
            case REVOKED -> because(Because.REVOKED, PublicationStatus.ENDED_ERROR);
            case WITHDRAWN -> because(Because.WITHDRAWN, PublicationStatus.ENDED_ERROR);
            case CORRECTED -> because(Because.CORRECTED, PublicationStatus.ENDED_ERROR);
            case EXPIRED -> because(Because.STATUS_EXPIRED, PublicationStatus.ENDED_EXPIRED);
            case ACTIVE -> Optional.empty();
        };
    }

    private Optional<PublicationStatus> because(Because reason, PublicationStatus status) {
        reasons.add(reason.with());
        return Optional.of(status);
    }

    private @Nullable Severity severity() {
        if (particulars.severity() != null) {
            reasons.add(Because.CARRIED.with(name(particulars.severity())));
            return particulars.severity();
        }
        Optional<Severity> classified = policy.classifier().classify(record);
        classified.ifPresent(severity -> reasons.add(Because.CLASSIFIED.with(name(severity))));
        return classified.orElse(null);
    }

    private static Bilingual name(Severity severity) {
        return new Bilingual(severity.nameZh(), severity.nameEn());
    }

    private @Nullable Term term(@Nullable Severity severity) {
        for (StatutoryPeriod period : policy.statutory()) {
            if (period.fits(particulars)) {
                return dated(period.rule(), null);
            }
        }
        Optional<PublicationRule> standing = first(policy.standingRules(), severity);
        if (standing.isPresent()) {
            return termOf(standing.get(), null, particulars.decidedOn());
        }
        boolean isDated = policy.regimes().stream()
                .anyMatch(regime -> first(regime.rules(), severity).isPresent());
        if (!isDated) {
            return termOf(PublicationRule.UNRULED, null, particulars.decidedOn());
        }
        LocalDate decidedOn = particulars.decidedOn();
        if (decidedOn == null) {
            reasons.add(Because.NO_DECISION_DATE.with());
            return null;
        }
        Term term = inTransition(decidedOn, severity);
        if (term == null) {
            reasons.add(Because.NO_REGIME.with(on));
        }
        return term;
    }

    private @Nullable Term dated(PublicationRule rule, @Nullable PublicationRegime regime) {
        if (particulars.decidedOn() == null) {
            reasons.add(Because.NO_DECISION_DATE.with());
            return null;
        }
        return termOf(rule, regime, particulars.decidedOn());
    }

    private @Nullable Term inTransition(LocalDate decidedOn, @Nullable Severity severity) {
        Term now = at(on, decidedOn, severity);
        Term then = at(decidedOn, decidedOn, severity);
        if (then == null) {
            then = firstAfter(decidedOn, severity);
        }
        if (now == null || then == null || Objects.equals(now.regime(), then.regime())) {
            return now;
        }
        return switch (policy.transition()) {
            case DAY_OF_EVALUATION -> now;
            case DAY_OF_DECISION -> then;
            case MORE_FAVOURABLE -> moreFavourable(now, then);
        };
    }

    private Term moreFavourable(Term now, Term then) {
        reasons.add(Because.MORE_FAVOURABLE.with());
        Comparator<Term> favour = Comparator.comparing((Term term) -> isAllowed(term.rule()))
                .thenComparing(Term::until, Comparator.nullsLast(Comparator.naturalOrder()));
        Term better = favour.compare(then, now) < 0 ? then : now;
        LocalDate repair = earlier(now.earliestRepair(), then.earliestRepair());
        return new Term(better.rule(), better.regime(), better.until(), repair);
    }

    /** By the regimes in force on a day; one for this kind of authority goes before one for all. */
    private @Nullable Term at(LocalDate day, LocalDate decidedOn, @Nullable Severity severity) {
        OrgRef authority = particulars.authority();
        AuthorityKind kind = authority == null ? AuthorityKind.ANY : policy.kindOf(authority);
        return policy.regimes().stream()
                .filter(regime -> regime.isInForce(day) && regime.isFor(kind))
                .sorted(Comparator.comparing((PublicationRegime regime) -> regime.authority() == AuthorityKind.ANY)
                        .thenComparing(PublicationRegime::from, Comparator.reverseOrder()))
                .flatMap(
                        regime -> first(regime.rules(), severity).map(rule -> termOf(rule, regime, decidedOn)).stream())
                .findFirst()
                .orElse(null);
    }

    /** What was decided before there were rules came under the first ones. */
    private @Nullable Term firstAfter(LocalDate decidedOn, @Nullable Severity severity) {
        return policy.regimes().stream()
                .map(PublicationRegime::from)
                .filter(from -> from.isAfter(decidedOn) && !from.isAfter(on))
                .sorted()
                .map(from -> at(from, decidedOn, severity))
                .filter(term -> term != null)
                .findFirst()
                .orElse(null);
    }

    private Optional<PublicationRule> first(List<PublicationRule> rules, @Nullable Severity severity) {
        return rules.stream().filter(rule -> rule.fits(particulars, severity)).findFirst();
    }

    private Term termOf(PublicationRule rule, @Nullable PublicationRegime regime, @Nullable LocalDate decidedOn) {
        LocalDate until = decidedOn == null ? null : after(decidedOn, rule.maximumMonths());
        LocalDate repair = decidedOn == null ? null : after(decidedOn, rule.minimumMonths());
        return new Term(rule, regime, until, later(repair, facts.fulfilledOn()));
    }

    private boolean isPublished(PublicationRule rule) {
        boolean allowed = isAllowed(rule);
        if (Boolean.FALSE.equals(particulars.open())) {
            reasons.add(Because.NOT_OPENED.with());
            return false;
        }
        if (rule.publish() == Publish.IF_NEEDED) {
            reasons.add((allowed ? Because.NEEDED : Because.NOT_NEEDED).with());
        } else if (rule.publish() == Publish.IF_OPENED) {
            reasons.add((allowed ? Because.OPENED : Because.NOT_OPENED).with());
        }
        return allowed;
    }

    private boolean isAllowed(PublicationRule rule) {
        return switch (rule.publish()) {
            case YES -> true;
            case NO -> false;
            case IF_NEEDED -> facts.needed();
            case IF_OPENED -> Boolean.TRUE.equals(particulars.open());
        };
    }

    private PublicationDecision published(Term term, @Nullable Severity severity) {
        LocalDate until = cutShort(term);
        LocalDate exitOn = particulars.exitOn();
        if (exitOn != null && !on.isBefore(exitOn)) {
            reasons.add(Because.EXITED.with(exitOn));
            return answer(PublicationStatus.ENDED_POLICY, term, severity, earlier(until, dayBefore(exitOn)));
        }
        LocalDate repairedOn = facts.repairedOn();
        if (repairedOn != null && !on.isBefore(repairedOn)) {
            reasons.add(Because.REPAIRED.with(repairedOn));
            if (term.earliestRepair() != null && repairedOn.isBefore(term.earliestRepair())) {
                reasons.add(Because.REPAIRED_TOO_EARLY.with(repairedOn, term.earliestRepair()));
            }
            return answer(PublicationStatus.ENDED_REPAIRED, term, severity, earlier(until, dayBefore(repairedOn)));
        }
        if (until != null && on.isAfter(until)) {
            reasons.add(Because.EXPIRED.with(until));
            return answer(PublicationStatus.ENDED_EXPIRED, term, severity, until);
        }
        if (covers(facts.shielded())) {
            reasons.add(Because.SHIELDED.with());
            return answer(PublicationStatus.SUSPENDED, term, severity, until);
        }
        if (covers(facts.suspended())) {
            reasons.add(Because.SUSPENDED.with());
            if (!facts.suspendedBecause().equals(Bilingual.NONE)) {
                reasons.add(facts.suspendedBecause());
            }
            return answer(PublicationStatus.SUSPENDED, term, severity, until);
        }
        LocalDate from = from();
        if (from != null && on.isBefore(from)) {
            reasons.add(Because.NOT_YET_PUBLISHED.with(from));
            return answer(PublicationStatus.PENDING, term, severity, until);
        }
        if (covers(facts.marked())) {
            reasons.add(Because.MARKED.with());
        }
        return answer(PublicationStatus.PUBLISHED, term, severity, until);
    }

    /** The end of the term, or an earlier one that the record knows of. */
    private @Nullable LocalDate cutShort(Term term) {
        LocalDate until = term.until();
        LocalDate decidedOn = particulars.decidedOn();
        if (particulars.person() && term.rule().minimumMonths() != null && decidedOn != null) {
            LocalDate kept = policy.retention().lastDay(decidedOn);
            if (until == null || kept.isBefore(until)) {
                reasons.add(Because.RETENTION.with(policy.retention().content()));
                until = kept;
            }
        }
        LocalDate own = particulars.until();
        if (own == null) {
            return until;
        }
        boolean isSenders = term.rule().minimumMonths() != null;
        if (until == null || own.isBefore(until)) {
            reasons.add((isSenders ? Because.SENDERS_END : Because.RECORDS_END).with(own));
            return own;
        }
        if (isSenders && own.isAfter(until)) {
            reasons.add(Because.SENDERS_END_TOO_LATE.with(own, until));
        }
        return until;
    }

    private boolean covers(@Nullable Validity period) {
        return period != null
                && period.from() != null
                && !on.isBefore(period.from())
                && (period.to() == null || !on.isAfter(period.to()));
    }

    private @Nullable LocalDate from() {
        return later(particulars.decidedOn(), particulars.publishedOn());
    }

    private PublicationDecision answer(
            PublicationStatus status, @Nullable Term term, @Nullable Severity severity, @Nullable LocalDate until) {
        boolean isPublic = term != null && status != PublicationStatus.NOT_PUBLISHED;
        return new PublicationDecision(
                on,
                particulars.decidedOn(),
                status,
                isPublic ? from() : null,
                until,
                term == null ? null : term.earliestRepair(),
                severity,
                term == null ? null : term.regime(),
                term == null ? null : term.rule(),
                reasons);
    }

    /** Dates beyond all reason end where the calendar does: nothing throws on data. */
    private static @Nullable LocalDate after(LocalDate day, @Nullable Integer months) {
        if (months == null) {
            return null;
        }
        return day.getYear() > Year.MAX_VALUE - 1 - months / 12 ? LocalDate.MAX : day.plusMonths(months);
    }

    private static LocalDate dayBefore(LocalDate day) {
        return day.equals(LocalDate.MIN) ? day : day.minusDays(1);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /** The first where the second is not told. */
    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && other.isAfter(one) ? other : one;
    }

    /**
     * What a rule makes of this record.
     *
     * @param until          the last day by the rule alone
     * @param earliestRepair the first day for repair by the rule alone
     */
    private record Term(
            PublicationRule rule,
            @Nullable PublicationRegime regime,
            @Nullable LocalDate until,
            @Nullable LocalDate earliestRepair) {}
}
