package io.github.creditkit.model.view;

import io.github.creditkit.model.AbnormalOperationEntry;
import io.github.creditkit.model.AdministrativeAct;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.BlackListEntry;
import io.github.creditkit.model.CodeAssignment;
import io.github.creditkit.model.CodeMappingRecord;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.CreditEvaluation;
import io.github.creditkit.model.EnterpriseBase;
import io.github.creditkit.model.Honour;
import io.github.creditkit.model.IndividualBusinessBase;
import io.github.creditkit.model.InstitutionBase;
import io.github.creditkit.model.JudgmentDefaulterEntry;
import io.github.creditkit.model.MajorTaxViolationEntry;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.ProcurementMisconductEntry;
import io.github.creditkit.model.RedListEntry;
import io.github.creditkit.model.SafetyDishonestyEntry;
import io.github.creditkit.model.SeriousIllegalEntry;
import io.github.creditkit.model.SocialOrganizationBase;
import io.github.creditkit.model.StatisticsDishonestyEntry;
import io.github.creditkit.model.UnincorporatedOrganizationBase;
import io.github.creditkit.model.WageArrearsEntry;
import io.github.creditkit.model.codeset.ReportSection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which section of a report a record stands in (章节归属). The sections are those of 公共信用信息报告标准（2022年版）. */
final class ReportSections {
    /** The ten, in their order; a local supplement is not among them. */
    static final List<ReportSection> ALL = List.of(
            ReportSection.REGISTRATION,
            ReportSection.ADMINISTRATIVE,
            ReportSection.HONOUR,
            ReportSection.SERIOUS_LIST,
            ReportSection.ABNORMAL,
            ReportSection.COMMITMENT,
            ReportSection.EVALUATION,
            ReportSection.JUDICIAL,
            ReportSection.OTHER,
            ReportSection.SUGGESTIONS);

    private static final Map<Class<?>, ReportSection> BY_TYPE = Stream.of(
                    in(
                            ReportSection.REGISTRATION,
                            EnterpriseBase.class,
                            IndividualBusinessBase.class,
                            InstitutionBase.class,
                            SocialOrganizationBase.class,
                            UnincorporatedOrganizationBase.class,
                            NaturalPersonBase.class,
                            CodeAssignment.class,
                            CodeMappingRecord.class),
                    in(ReportSection.ADMINISTRATIVE, AdministrativePermit.class, AdministrativePenalty.class),
                    in(ReportSection.HONOUR, Honour.class, RedListEntry.class),
                    in(
                            ReportSection.SERIOUS_LIST,
                            SeriousIllegalEntry.class,
                            MajorTaxViolationEntry.class,
                            WageArrearsEntry.class,
                            ProcurementMisconductEntry.class,
                            StatisticsDishonestyEntry.class,
                            SafetyDishonestyEntry.class,
                            BlackListEntry.class),
                    in(ReportSection.ABNORMAL, AbnormalOperationEntry.class),
                    in(ReportSection.COMMITMENT, CreditCommitment.class),
                    in(ReportSection.EVALUATION, CreditEvaluation.class),
                    in(ReportSection.JUDICIAL, JudgmentDefaulterEntry.class))
            .flatMap(entries -> entries)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ReportSections() {}

    /** Of a record of any class; what belongs nowhere else is other information. */
    static ReportSection of(Record record) {
        return record instanceof AdministrativeAct
                ? ReportSection.ADMINISTRATIVE
                : BY_TYPE.getOrDefault(record.getClass(), ReportSection.OTHER);
    }

    private static Stream<Map.Entry<Class<?>, ReportSection>> in(ReportSection section, Class<?>... types) {
        return Stream.of(types).map(type -> Map.<Class<?>, ReportSection>entry(type, section));
    }
}
