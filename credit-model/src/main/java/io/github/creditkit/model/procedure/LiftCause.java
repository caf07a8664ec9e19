package io.github.creditkit.model.procedure;

import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.publication.PublicationDecision;
import io.github.creditkit.model.publication.PublicationFacts;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a joint action ends (联合奖惩解除事由). */
public enum LiftCause {
    /** The record was repaired (信用修复). */
    REPAIR("信用修复", "the record was repaired"),
    /** The decision was annulled, or the record withdrawn (决定撤销、记录撤回). */
    REVOCATION("决定撤销或记录撤回", "the decision was annulled or the record withdrawn"),
    /** A court approved a plan or settlement; for the time, until it is performed (破产重整、和解). */
    REORGANIZATION("法院批准重整计划或和解协议", "a court approved a reorganisation plan or settlement"),
    /** The term is over, or the subject was taken off the list (期满或移出名单). */
    EXPIRY("期满或移出名单", "the term is over or the subject was taken off the list");

    private final String zh;
    private final String en;

    LiftCause(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** {@return the cause in both languages} */
    public Bilingual text() {
        return new Bilingual(zh, en);
    }

    /**
     * If what became of a record ends the joint actions that rest on it.
     *
     * @param facts    what became of it
     * @param decision what the policy of publication makes of that
     * @return empty while they go on: while it is public, corrected by a new version, or suspended by an objection
     */
    public static Optional<LiftCause> of(PublicationFacts facts, PublicationDecision decision) {
        LocalDate on = decision.on();
        boolean isThen = facts.statusSince() == null || !on.isBefore(facts.statusSince());
        if (isThen) {
            switch (facts.status()) {
                case REVOKED, WITHDRAWN -> {
                    return Optional.of(REVOCATION);
                }
                case EXPIRED -> {
                    return Optional.of(EXPIRY);
                }
                case ACTIVE, CORRECTED -> {}
            }
        }
        if (facts.repairedOn() != null && !on.isBefore(facts.repairedOn())) {
            return Optional.of(REPAIR);
        }
        if (covers(facts.shielded(), on)) {
            return Optional.of(REORGANIZATION);
        }
        PublicationStatus status = decision.status();
        return status == PublicationStatus.ENDED_EXPIRED || status == PublicationStatus.ENDED_POLICY
                ? Optional.of(EXPIRY)
                : Optional.empty();
    }

    private static boolean covers(@Nullable Validity period, LocalDate on) {
        return period != null
                && period.from() != null
                && !on.isBefore(period.from())
                && (period.to() == null || !on.isAfter(period.to()));
    }
}
