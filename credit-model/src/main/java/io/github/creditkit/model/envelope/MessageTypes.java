package io.github.creditkit.model.envelope;

import io.github.creditkit.model.AbnormalOperationEntry;
import io.github.creditkit.model.AdministrativeAdjudication;
import io.github.creditkit.model.AdministrativeCompensation;
import io.github.creditkit.model.AdministrativeCompulsion;
import io.github.creditkit.model.AdministrativeConfirmation;
import io.github.creditkit.model.AdministrativeGrant;
import io.github.creditkit.model.AdministrativeInspection;
import io.github.creditkit.model.AdministrativeLevy;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.AdministrativeReward;
import io.github.creditkit.model.AuditEvent;
import io.github.creditkit.model.BlackListEntry;
import io.github.creditkit.model.CodeAssignment;
import io.github.creditkit.model.CodeMappingRecord;
import io.github.creditkit.model.ContractPerformance;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.CreditEvaluation;
import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.DemeritPoints;
import io.github.creditkit.model.EnterpriseBase;
import io.github.creditkit.model.GovernmentIntegrityRecord;
import io.github.creditkit.model.Honour;
import io.github.creditkit.model.IndividualBusinessBase;
import io.github.creditkit.model.InstitutionBase;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionCaseStory;
import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionLift;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.JudgmentDefaulterEntry;
import io.github.creditkit.model.KeySupervisionEntry;
import io.github.creditkit.model.MajorTaxViolationEntry;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.Objection;
import io.github.creditkit.model.OccupationRecord;
import io.github.creditkit.model.ProcurementMisconductEntry;
import io.github.creditkit.model.QueryTrace;
import io.github.creditkit.model.RedListEntry;
import io.github.creditkit.model.SafetyDishonestyEntry;
import io.github.creditkit.model.SeriousIllegalEntry;
import io.github.creditkit.model.SocialOrganizationBase;
import io.github.creditkit.model.StatisticsDishonestyEntry;
import io.github.creditkit.model.UnincorporatedOrganizationBase;
import io.github.creditkit.model.VoluntaryDeclaration;
import io.github.creditkit.model.WageArrearsEntry;
import io.github.creditkit.model.WatchListEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of record classes on the wire (记录类型名称), such as {@code administrativePermit}. */
public final class MessageTypes {
    private static final Map<String, Class<? extends Record>> BY_NAME = new LinkedHashMap<>();

    static {
        List.<Class<? extends Record>>of(
                        AdministrativePermit.class,
                        AdministrativePenalty.class,
                        AdministrativeCompulsion.class,
                        AdministrativeConfirmation.class,
                        AdministrativeAdjudication.class,
                        AdministrativeLevy.class,
                        AdministrativeGrant.class,
                        AdministrativeCompensation.class,
                        AdministrativeReward.class,
                        AdministrativeInspection.class,
                        JudgmentDefaulterEntry.class,
                        AbnormalOperationEntry.class,
                        SeriousIllegalEntry.class,
                        MajorTaxViolationEntry.class,
                        WageArrearsEntry.class,
                        ProcurementMisconductEntry.class,
                        StatisticsDishonestyEntry.class,
                        SafetyDishonestyEntry.class,
                        RedListEntry.class,
                        BlackListEntry.class,
                        WatchListEntry.class,
                        KeySupervisionEntry.class,
                        CreditCommitment.class,
                        CreditEvaluation.class,
                        ContractPerformance.class,
                        Honour.class,
                        GovernmentIntegrityRecord.class,
                        OccupationRecord.class,
                        DemeritPoints.class,
                        VoluntaryDeclaration.class,
                        EnterpriseBase.class,
                        IndividualBusinessBase.class,
                        InstitutionBase.class,
                        SocialOrganizationBase.class,
                        UnincorporatedOrganizationBase.class,
                        NaturalPersonBase.class,
                        CodeAssignment.class,
                        CodeMappingRecord.class,
                        JointActionCase.class,
                        JointActionResponse.class,
                        JointActionFeedback.class,
                        JointActionLift.class,
                        JointActionCaseStory.class,
                        QueryTrace.class,
                        AuditEvent.class,
                        Objection.class,
                        CreditRepair.class)
                .forEach(type -> BY_NAME.put(nameOf(type), type));
    }

    private MessageTypes() {}

    /** {@return all names, permits and penalties first} */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** {@return all record classes that are messages of their own, permits and penalties first} */
    public static List<Class<? extends Record>> classes() {
        return Collections.unmodifiableList(new ArrayList<>(BY_NAME.values()));
    }

    /**
     * The record class with this name.
     *
     * @param name such as {@code administrativePermit}
     * @return empty for a name that is not known
     */
    public static Optional<Class<? extends Record>> ofName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The name of a record class: its own with a small letter first.
     *
     * @param type a record class
     * @return such as {@code administrativePermit}; {@code codeMapping} for {@link CodeMappingRecord}
     */
    public static String nameOf(Class<? extends Record> type) {
        String name = type == CodeMappingRecord.class ? "CodeMapping" : type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
