package io.github.creditkit.model.publication;

import io.github.creditkit.model.AdministrativeAct;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.CodeAssignment;
import io.github.creditkit.model.ContractPerformance;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.CreditEvaluation;
import io.github.creditkit.model.DemeritPoints;
import io.github.creditkit.model.GovernmentIntegrityRecord;
import io.github.creditkit.model.Honour;
import io.github.creditkit.model.ListEntry;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.OccupationRecord;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.RedListEntry;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.VoluntaryDeclaration;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Publicity;
import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.envelope.MessageTypes;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a record matters to its publication (公示相关要素), whatever its class calls it.
 *
 * @param type        the type on the wire
 * @param person      if it is about a natural person
 * @param decidedOn   the day of the document that establishes it
 * @param publishedOn the day on which it was published; null where it is not told
 * @param until       the last day that the record itself knows of: its validity, or what the sender wants
 * @param exitOn      the day on which it was taken off
 * @param authority   who decided
 * @param severity    as it is carried
 * @param legalBasis  as it is carried; empty where it is not
 * @param matter      texts that tell of the field, for {@link #isPublicSafety}
 * @param open        if the record itself says that it is open to the public; null where it says nothing
 */
record Particulars(
        String type,
        boolean person,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate until,
        @Nullable LocalDate exitOn,
        @Nullable OrgRef authority,
        @Nullable Severity severity,
        String legalBasis,
        String matter,
        @Nullable Boolean open) {
    private static final List<String> PUBLIC_SAFETY = List.of("食品", "药品", "特种设备", "安全生产", "消防");

    static Particulars of(Record record) {
        Draft draft = new Draft(MessageTypes.nameOf(record.getClass()));
        if (record instanceof AdministrativePenalty penalty) {
            draft.about(penalty.subject(), penalty.decidedOn(), penalty.authority());
            draft.publishedOn = penalty.publishedOn();
            draft.until = penalty.publishUntil();
            draft.severity = meaning(penalty.severity());
            draft.legalBasis = text(penalty.legalBasis());
            draft.matter = text(penalty.violationType()) + draft.legalBasis;
        } else if (record instanceof AdministrativePermit permit) {
            draft.about(permit.subject(), permit.decidedOn(), permit.authority());
        } else if (record instanceof AdministrativeAct act) {
            draft.about(act.subject(), act.decidedOn(), act.authority());
            draft.until = end(act.validity());
        } else if (record instanceof ListEntry entry) {
            draft.about(entry.subject(), entry.entryDecidedOn(), entry.entryAuthority());
            draft.until = record instanceof RedListEntry red ? end(red.validity()) : null;
            draft.exitOn = entry.exitDecidedOn();
            draft.severity = meaning(entry.severity());
            draft.legalBasis = text(entry.legalBasis());
            draft.matter = draft.legalBasis;
        } else if (record instanceof Honour honour) {
            draft.about(honour.subject(), honour.recognizedOn(), honour.recognizedBy());
            draft.until = honour.validTo();
            draft.exitOn = honour.withdrawnOn();
        } else if (record instanceof CreditCommitment commitment) {
            draft.about(commitment.subject(), commitment.madeOn(), commitment.acceptedBy());
            draft.until = commitment.validTo();
            draft.open = meaning(commitment.publicity()) == Publicity.PUBLIC;
        } else if (record instanceof CreditEvaluation evaluation) {
            draft.about(evaluation.subject(), evaluation.evaluatedOn(), evaluation.evaluator());
            draft.until = end(evaluation.validity());
        } else if (record instanceof GovernmentIntegrityRecord integrity) {
            draft.about(integrity.subject(), integrity.decidedOn(), integrity.authority());
            draft.legalBasis = text(integrity.legalBasis());
        } else if (record instanceof DemeritPoints points) {
            draft.about(points.subject(), points.decidedOn(), points.authority());
            draft.legalBasis = text(points.legalBasis());
        } else if (record instanceof VoluntaryDeclaration declaration) {
            draft.about(declaration.subject(), declaration.declaredOn(), declaration.acceptedBy());
            draft.until = declaration.validTo();
        } else if (record instanceof ContractPerformance contract) {
            draft.decidedOn = contract.signedOn();
        } else if (record instanceof CodeAssignment assignment) {
            draft.decidedOn = assignment.assignedOn();
            draft.authority = assignment.assignedBy();
        }
        draft.person |= record instanceof NaturalPersonBase || record instanceof OccupationRecord;
        return draft.done();
    }

    /** With what the envelope says of it; the stricter counts. */
    Particulars withOpen(boolean isOpen, @Nullable LocalDate openUntil) {
        LocalDate end = until == null || (openUntil != null && openUntil.isBefore(until)) ? openUntil : until;
        return new Particulars(
                type,
                person,
                decidedOn,
                publishedOn,
                end,
                exitOn,
                authority,
                severity,
                legalBasis,
                matter,
                open == null ? isOpen : open && isOpen);
    }

    /** Food, drugs, special equipment, work safety or fire, by the words of the record (公共安全领域). */
    boolean isPublicSafety() {
        String texts = authority == null ? matter : matter + text(authority.name());
        return PUBLIC_SAFETY.stream().anyMatch(texts::contains);
    }

    private static <T> @Nullable T meaning(@Nullable Coded<T> coded) {
        return coded == null ? null : coded.meaning();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable LocalDate end(@Nullable Validity validity) {
        return validity == null ? null : validity.to();
    }

    /** While it is put together. */
    private static final class Draft {
        private final String type;
        private boolean person;
        private @Nullable LocalDate decidedOn;
        private @Nullable LocalDate publishedOn;
        private @Nullable LocalDate until;
        private @Nullable LocalDate exitOn;
        private @Nullable OrgRef authority;
        private @Nullable Severity severity;
        private String legalBasis = "";
        private String matter = "";
        private @Nullable Boolean open;

        private Draft(String type) {
            this.type = type;
        }

        private void about(@Nullable SubjectRef whom, @Nullable LocalDate decided, @Nullable OrgRef organ) {
            person = whom != null && whom.isNaturalPerson();
            decidedOn = decided;
            authority = organ;
        }

        private Particulars done() {
            return new Particulars(
                    type, person, decidedOn, publishedOn, until, exitOn, authority, severity, legalBasis, matter, open);
        }
    }
}
