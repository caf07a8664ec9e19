package io.github.creditkit.model.envelope;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.AdministrativeAct;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.CodeAssignment;
import io.github.creditkit.model.ContractPerformance;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.CreditEvaluation;
import io.github.creditkit.model.EnterpriseBase;
import io.github.creditkit.model.IndividualBusinessBase;
import io.github.creditkit.model.InstitutionBase;
import io.github.creditkit.model.ListEntry;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.OrganizationBase;
import io.github.creditkit.model.SocialOrganizationBase;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.UnincorporatedOrganizationBase;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.Coded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes two rows the same decision (业务主键): of a permit or penalty the organ, the number of the decision and the
 * subject, of a permit the certificate too; of any other administrative act likewise; of an entry its list, organ, decision
 * and subject; of a commitment its code; of registration data the subject itself.
 *
 * <p>Prints nothing of itself: the subject may be a person.
 */
public final class BusinessKey {
    private static final String NONE = "-";
    private static final String DECISION_NO = "/decisionNo";

    private final List<String> parts;

    private BusinessKey(List<String> parts) {
        this.parts = parts;
    }

    /**
     * The key of a record.
     *
     * @param record any record
     * @return empty where the record has no key, or lacks what the key needs
     */
    public static Optional<BusinessKey> of(Record record) {
        if (record instanceof AdministrativePermit permit) {
            return of(
                    "permit",
                    code(permit.authority()),
                    permit.decisionNo(),
                    code(permit.subject()),
                    orNone(permit.certificateNo()));
        }
        if (record instanceof AdministrativePenalty penalty) {
            return of("penalty", code(penalty.authority()), penalty.decisionNo(), code(penalty.subject()));
        }
        if (record instanceof ListEntry entry) {
            return of(
                    record.getClass().getSimpleName(),
                    code(entry.entryAuthority()),
                    entry.entryDecisionNo(),
                    code(entry.subject()));
        }
        if (record instanceof CreditCommitment commitment) {
            return of("commitment", commitment.code());
        }
        if (record instanceof CreditEvaluation evaluation) {
            return of(
                    "evaluation",
                    text(evaluation.scheme()),
                    evaluation.year() == null ? null : evaluation.year().toString(),
                    code(evaluation.subject()));
        }
        if (record instanceof ContractPerformance contract) {
            return of("contract", code(contract.partyA()), contract.contractNo());
        }
        if (record instanceof AdministrativeAct act) {
            return of(
                    record.getClass().getSimpleName(), code(act.authority()), decisionNo(record), code(act.subject()));
        }
        return ofBase(record);
    }

    /** Which kinds have one is told by their items. */
    private static @Nullable String decisionNo(Record act) {
        RecordType<?> type = RecordType.of(act.getClass());
        if (type.item(DECISION_NO).isEmpty()) {
            return null;
        }
        List<@Nullable Object> numbers = type.values(act, DECISION_NO);
        return !numbers.isEmpty() && numbers.get(0) instanceof String number ? number : null;
    }

    /** Of whom there is one: what is registered of a subject has the subject for its key. */
    private static Optional<BusinessKey> ofBase(Record record) {
        OrganizationBase base = null;
        if (record instanceof EnterpriseBase enterprise) {
            base = enterprise.organization();
        } else if (record instanceof IndividualBusinessBase trader) {
            base = trader.organization();
        } else if (record instanceof InstitutionBase institution) {
            base = institution.organization();
        } else if (record instanceof SocialOrganizationBase social) {
            base = social.organization();
        } else if (record instanceof UnincorporatedOrganizationBase other) {
            base = other.organization();
        } else if (record instanceof NaturalPersonBase person) {
            return of(
                    "NaturalPersonBase",
                    text(person.idType()),
                    person.idNumber() == null ? null : person.idNumber().text());
        } else if (record instanceof CodeAssignment assignment) {
            return of("CodeAssignment", text(assignment.creditCode()));
        }
        return base == null ? Optional.empty() : of(record.getClass().getSimpleName(), text(base.creditCode()));
    }

    private static Optional<BusinessKey> of(@Nullable String... parts) {
        List<String> whole = new ArrayList<>();
        for (String part : parts) {
            if (part == null || part.isBlank()) {
                return Optional.empty();
            }
            whole.add(part);
        }
        return Optional.of(new BusinessKey(List.copyOf(whole)));
    }

    /** A permit without a certificate is one decision too. */
    private static String orNone(@Nullable String part) {
        return part == null || part.isBlank() ? NONE : part;
    }

    private static @Nullable String text(@Nullable Coded<?> coded) {
        return coded == null ? null : coded.text();
    }

    /** An organ without a code is told by its name. */
    private static @Nullable String code(@Nullable OrgRef organ) {
        if (organ == null) {
            return null;
        }
        Coded<UnifiedSocialCreditCode> code = organ.creditCode();
        return code != null && code.isKnown() ? code.text() : organ.name();
    }

    /** The first identifier that is there; what has none has no key. */
    private static @Nullable String code(@Nullable SubjectRef subject) {
        if (subject == null) {
            return null;
        }
        return first(
                text(subject.creditCode()),
                subject.businessRegistrationNo(),
                text(subject.organizationCode()),
                subject.taxRegistrationNo(),
                subject.idNumber() == null ? null : subject.idNumber().text());
    }

    private static @Nullable String first(@Nullable String... parts) {
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                return part;
            }
        }
        return null;
    }

    /**
     * The parts, for a database or a digest.
     *
     * @return they may hold a person's number
     */
    public List<String> parts() {
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BusinessKey that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** {@return nothing of the key} */
    @Override
    public String toString() {
        return "BusinessKey[" + parts.get(0) + "]";
    }
}
