package io.github.creditkit.model.catalog;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The records that items of a catalog are of, by the names that payloads have (记录类型名). */
final class RecordNames {
    static final List<Class<? extends Record>> TYPES = List.of(
            AbnormalOperationEntry.class,
            AdministrativeAdjudication.class,
            AdministrativeCompensation.class,
            AdministrativeCompulsion.class,
            AdministrativeConfirmation.class,
            AdministrativeGrant.class,
            AdministrativeInspection.class,
            AdministrativeLevy.class,
            AdministrativePenalty.class,
            AdministrativePermit.class,
            AdministrativeReward.class,
            AuditEvent.class,
            BlackListEntry.class,
            CodeAssignment.class,
            CodeMappingRecord.class,
            ContractPerformance.class,
            CreditCommitment.class,
            CreditEvaluation.class,
            CreditRepair.class,
            DemeritPoints.class,
            EnterpriseBase.class,
            GovernmentIntegrityRecord.class,
            Honour.class,
            IndividualBusinessBase.class,
            InstitutionBase.class,
            JointActionCase.class,
            JointActionCaseStory.class,
            JointActionFeedback.class,
            JointActionLift.class,
            JointActionResponse.class,
            JudgmentDefaulterEntry.class,
            KeySupervisionEntry.class,
            MajorTaxViolationEntry.class,
            NaturalPersonBase.class,
            Objection.class,
            OccupationRecord.class,
            ProcurementMisconductEntry.class,
            QueryTrace.class,
            RedListEntry.class,
            SafetyDishonestyEntry.class,
            SeriousIllegalEntry.class,
            SocialOrganizationBase.class,
            StatisticsDishonestyEntry.class,
            UnincorporatedOrganizationBase.class,
            VoluntaryDeclaration.class,
            WageArrearsEntry.class,
            WatchListEntry.class);

    private static final Map<String, Class<? extends Record>> BY_NAME =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(RecordNames::of, Function.identity()));

    private RecordNames() {}

    /** Such as {@code administrativePermit}. */
    static String of(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    static Optional<Class<? extends Record>> type(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
