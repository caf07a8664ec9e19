package io.github.creditkit.model.publication;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How long records are published (公示期限政策): regimes by date and kind of authority, periods of laws, and the choices that no
 * document settles. Immutable and safe for threads; nothing throws on data.
 *
 * <p>A term begins with the day of the document that establishes the failure. It ends with the day of the same number
 * {@code n} months later, which is the last day of publication; from the same day of the shortest term on repair may be
 * applied for. Publication that ended is no deletion: the record stays stored.
 */
public final class PublicationPolicy {
    private final RegimeTables tables;
    private final List<StatutoryPeriod> statutory;
    private final SeverityClassifier classifier;
    private final Function<OrgRef, AuthorityKind> authorities;
    private final Transition transition;
    private final RetentionRule retention;

    private PublicationPolicy(
            RegimeTables tables,
            List<StatutoryPeriod> statutory,
            SeverityClassifier classifier,
            Function<OrgRef, AuthorityKind> authorities,
            Transition transition,
            RetentionRule retention) {
        this.tables = tables;
        this.statutory = List.copyOf(statutory);
        this.classifier = classifier;
        this.authorities = authorities;
        this.transition = transition;
        this.retention = retention;
    }

    /** {@return the regimes of this release, the more favourable one in transition} */
    public static PublicationPolicy bundled() {
        return Bundled.POLICY;
    }

    /**
     * A policy from tables in the form of the bundled ones, {@code regimes.tsv} and {@code rules.tsv}.
     *
     * @param regimes the regimes; not closed
     * @param rules   their rules; not closed
     * @return a policy of these and no others
     * @throws IllegalArgumentException if a line is not so; the message names it
     */
    public static PublicationPolicy read(Reader regimes, Reader rules) {
        return new PublicationPolicy(
                RegimeTables.read(regimes, rules),
                List.of(),
                SeverityClassifier.standard(),
                PublicationPolicy::byName,
                Transition.MORE_FAVOURABLE,
                RetentionRule.STANDARD);
    }

    /**
     * With a period of a law, which goes before all others.
     *
     * @param period the period
     * @return the new policy
     */
    public PublicationPolicy with(StatutoryPeriod period) {
        List<StatutoryPeriod> more = new ArrayList<>(statutory);
        more.add(Objects.requireNonNull(period));
        return new PublicationPolicy(tables, more, classifier, authorities, transition, retention);
    }

    /**
     * With another standard of severity, for records that do not carry theirs.
     *
     * @param standard the standard
     * @return the new policy
     */
    public PublicationPolicy with(SeverityClassifier standard) {
        return new PublicationPolicy(
                tables, statutory, Objects.requireNonNull(standard), authorities, transition, retention);
    }

    /**
     * With another choice for records of the time before the regime in force.
     *
     * @param choice which regime counts
     * @return the new policy
     */
    public PublicationPolicy with(Transition choice) {
        return new PublicationPolicy(
                tables, statutory, classifier, authorities, Objects.requireNonNull(choice), retention);
    }

    /**
     * With another way to tell the kind of an authority; by default its name has 市场监督管理 or 市场监管 in it.
     *
     * @param kinds the kind of an authority
     * @return the new policy
     */
    public PublicationPolicy withAuthorities(Function<OrgRef, AuthorityKind> kinds) {
        return new PublicationPolicy(
                tables, statutory, classifier, Objects.requireNonNull(kinds), transition, retention);
    }

    /**
     * With another upper bound for negative information on natural persons.
     *
     * @param upper the bound
     * @return the new policy
     */
    public PublicationPolicy with(RetentionRule upper) {
        return new PublicationPolicy(
                tables, statutory, classifier, authorities, transition, Objects.requireNonNull(upper));
    }

    /** {@return how long negative information on natural persons may be kept and shown at most} */
    public RetentionRule retention() {
        return retention;
    }

    /** {@return the regimes, in the order of the table} */
    public List<PublicationRegime> regimes() {
        return tables.regimes();
    }

    /** {@return the rules that hold whatever the regime} */
    public List<PublicationRule> standingRules() {
        return tables.standing();
    }

    /**
     * If a record is public on a day.
     *
     * @param record any record
     * @param on     the day
     * @return the answer with its reasons
     */
    public PublicationDecision evaluate(Record record, LocalDate on) {
        return evaluate(record, PublicationFacts.NONE, on);
    }

    /**
     * If a record is public on a day.
     *
     * @param record any record
     * @param facts  what has become of it
     * @param on     the day
     * @return the answer with its reasons
     */
    public PublicationDecision evaluate(Record record, PublicationFacts facts, LocalDate on) {
        return new Evaluation(this, record, Particulars.of(record), facts, on).decide();
    }

    /**
     * If a record is public on a day, by what its envelope says of it too: an operation {@code D} withdraws it, and who may
     * see it decides where the rules leave it open.
     *
     * @param envelope the record in its envelope
     * @param facts    what has become of it
     * @param on       the day
     * @return the answer with its reasons
     */
    public PublicationDecision evaluate(RecordEnvelope<?> envelope, PublicationFacts facts, LocalDate on) {
        PublicationFacts known = facts;
        if (envelope.op().meaning() == Operation.DELETE && facts.status() == RecordStatus.ACTIVE) {
            known = facts.withStatus(RecordStatus.WITHDRAWN, LocalDate.MIN);
        }
        Particulars particulars = Particulars.of(envelope.data());
        if (envelope.disclosure() != null) {
            boolean open = envelope.disclosure().audiences().stream()
                    .anyMatch(audience -> audience.meaning() == DisclosureLevel.PUBLIC);
            String basis = envelope.disclosure().legalBasis();
            particulars = particulars.withOpen(open, envelope.disclosure().until());
            known = open && basis != null && !basis.isBlank() ? known.withNeeded(true) : known;
        }
        return new Evaluation(this, envelope.data(), particulars, known, on).decide();
    }

    /**
     * PUB-01: tells a sender whose end of publication lies beyond the longest term. For
     * {@link io.github.creditkit.model.check.RecordChecker#with}.
     *
     * @param record  a record
     * @param context the day of receipt decides which regime counts
     * @param found   takes the issue
     */
    public void check(Record record, CheckContext context, Findings found) {
        if (record instanceof AdministrativePenalty penalty
                && penalty.publishUntil() != null
                && penalty.decidedOn() != null) {
            LocalDate latest = evaluate(record, PublicationFacts.NONE.withNeeded(true), context.receivedOn())
                    .until();
            if (latest != null && penalty.publishUntil().isAfter(latest)) {
                found.add(
                        Rule.PUB_01,
                        "/publishUntil",
                        penalty.publishUntil().toString(),
                        Bilingual.same(latest.toString()));
            }
        }
    }

    List<StatutoryPeriod> statutory() {
        return statutory;
    }

    SeverityClassifier classifier() {
        return classifier;
    }

    AuthorityKind kindOf(OrgRef authority) {
        return authorities.apply(authority);
    }

    Transition transition() {
        return transition;
    }

    private static AuthorityKind byName(OrgRef authority) {
        String name = Objects.requireNonNullElse(authority.name(), "");
        return name.contains("市场监督管理") || name.contains("市场监管") ? AuthorityKind.MARKET_REGULATION : AuthorityKind.ANY;
    }

    private static final class Bundled {
        static final PublicationPolicy POLICY = new PublicationPolicy(
                RegimeTables.bundled(),
                List.of(),
                SeverityClassifier.standard(),
                PublicationPolicy::byName,
                Transition.MORE_FAVOURABLE,
                RetentionRule.STANDARD);
    }
}
