package io.github.creditkit.testkit;

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
import io.github.creditkit.model.BlackListEntry;
import io.github.creditkit.model.CodeAssignment;
import io.github.creditkit.model.CodeMappingRecord;
import io.github.creditkit.model.CommitmentVerification;
import io.github.creditkit.model.ContractBreach;
import io.github.creditkit.model.ContractPerformance;
import io.github.creditkit.model.Corroboration;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.CreditEvaluation;
import io.github.creditkit.model.DemeritPoints;
import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.EnterpriseBase;
import io.github.creditkit.model.FormerName;
import io.github.creditkit.model.FulfilmentProgress;
import io.github.creditkit.model.GovernmentIntegrityRecord;
import io.github.creditkit.model.Honour;
import io.github.creditkit.model.Identifier;
import io.github.creditkit.model.IndividualBusinessBase;
import io.github.creditkit.model.InstitutionBase;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionCaseStory;
import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionLift;
import io.github.creditkit.model.JointActionMeasure;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.JudgmentDefaulterEntry;
import io.github.creditkit.model.KeySupervisionEntry;
import io.github.creditkit.model.MajorTaxViolationEntry;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.NaturalPersonRef;
import io.github.creditkit.model.OccupationRecord;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.OrganizationBase;
import io.github.creditkit.model.PersonRef;
import io.github.creditkit.model.ProcurementMisconductEntry;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.QueryTrace;
import io.github.creditkit.model.RedListEntry;
import io.github.creditkit.model.SafetyDishonestyEntry;
import io.github.creditkit.model.SeriousIllegalEntry;
import io.github.creditkit.model.SocialOrganizationBase;
import io.github.creditkit.model.StatisticsDishonestyEntry;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.UnincorporatedOrganizationBase;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.VoluntaryDeclaration;
import io.github.creditkit.model.WageArrearsEntry;
import io.github.creditkit.model.WatchListEntry;
import java.util.List;

/** The record classes of the model (记录类). A test compares them with {@code docs/rules.md}, which is made from the code. */
final class RecordClasses {
    static final List<Class<? extends Record>> ALL = List.of(
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
            BlackListEntry.class,
            CodeAssignment.class,
            CodeMappingRecord.class,
            CommitmentVerification.class,
            ContractBreach.class,
            ContractPerformance.class,
            Corroboration.class,
            CreditCommitment.class,
            CreditEvaluation.class,
            DemeritPoints.class,
            Disclosure.class,
            EnterpriseBase.class,
            FormerName.class,
            FulfilmentProgress.class,
            GovernmentIntegrityRecord.class,
            Honour.class,
            Identifier.class,
            IndividualBusinessBase.class,
            InstitutionBase.class,
            JointActionCase.class,
            JointActionCaseStory.class,
            JointActionFeedback.class,
            JointActionLift.class,
            JointActionMeasure.class,
            JointActionResponse.class,
            JudgmentDefaulterEntry.class,
            KeySupervisionEntry.class,
            MajorTaxViolationEntry.class,
            NaturalPersonBase.class,
            NaturalPersonRef.class,
            OccupationRecord.class,
            OrgRef.class,
            OrganizationBase.class,
            PersonRef.class,
            ProcurementMisconductEntry.class,
            Provenance.class,
            QueryTrace.class,
            RedListEntry.class,
            SafetyDishonestyEntry.class,
            SeriousIllegalEntry.class,
            SocialOrganizationBase.class,
            StatisticsDishonestyEntry.class,
            SubjectRef.class,
            UnincorporatedOrganizationBase.class,
            Validity.class,
            VoluntaryDeclaration.class,
            WageArrearsEntry.class,
            WatchListEntry.class);

    private RecordClasses() {}
}
