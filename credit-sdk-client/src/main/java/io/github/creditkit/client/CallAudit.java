package io.github.creditkit.client;

import io.github.creditkit.model.AuditEvent;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.AuditOutcome;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.disclosure.KeyedHash;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Notes what is done with credit data (调用审计): an {@link AuditEvent} for each call that submits, queries, moves a case or reads
 * changes. Of the subject it has a keyed hash. Calls that only ask for what everyone may know, and those that ask how far
 * something got, are not noted.
 *
 * <pre>{@code
 * CallAudit audit = CallAudit.of("city-market-regulation", unit, "报送服务", hash, journal::append);
 * }</pre>
 *
 * <p>The sink is called after the call by whichever thread there is. What it throws is logged.
 */
public final class CallAudit {
    private final String actor;
    private final OrgRef unit;
    private final String role;
    private final KeyedHash subjects;
    private final Consumer<AuditEvent> sink;

    private CallAudit(String actor, OrgRef unit, String role, KeyedHash subjects, Consumer<AuditEvent> sink) {
        this.actor = actor;
        this.unit = unit;
        this.role = role;
        this.subjects = subjects;
        this.sink = sink;
    }

    /**
     * For one account.
     *
     * @param actor    the account; not a person's number
     * @param unit     the unit that it belongs to
     * @param role     in which role, such as 报送服务
     * @param subjects hashes subjects, with a key of the caller's own
     * @param sink     takes the events
     * @return notes them
     */
    public static CallAudit of(String actor, OrgRef unit, String role, KeyedHash subjects, Consumer<AuditEvent> sink) {
        return new CallAudit(actor, unit, role, subjects, sink);
    }

    void note(AuditFacts facts, CallOutcome outcome, OffsetDateTime at, Duration took, @Nullable String traceId) {
        sink.accept(AuditEvent.builder()
                .actor(actor)
                .unit(unit)
                .role(role)
                .action(Coded.of(facts.action()))
                .objectType(facts.objectType())
                .objectId(facts.objectId())
                .purpose(facts.purpose())
                .basis(facts.basis())
                .subjectHash(facts.subject() == null ? null : subjects.of(facts.subject()))
                .at(at)
                .outcome(Coded.of(
                        switch (outcome) {
                            case DONE -> AuditOutcome.DONE;
                            case REFUSED -> AuditOutcome.REFUSED;
                            case FAILED, CANCELLED -> AuditOutcome.FAILED;
                        }))
                .traceId(traceId == null ? "c-" + UUID.randomUUID() : traceId)
                .elapsedMillis((int) Math.min(Integer.MAX_VALUE, took.toMillis()))
                .build());
    }

    /** {@return the account} */
    @Override
    public String toString() {
        return "CallAudit[" + actor + "]";
    }
}
