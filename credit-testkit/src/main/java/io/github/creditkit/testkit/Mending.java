package io.github.creditkit.testkit;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.AdministrativeCompulsion;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.Applicant;
import io.github.creditkit.model.CodeMappingRecord;
import io.github.creditkit.model.ContractPerformance;
import io.github.creditkit.model.Corroboration;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.CreditEvaluation;
import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.Honour;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionMeasure;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.ListEntry;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.NaturalPersonRef;
import io.github.creditkit.model.Objection;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.OrganizationBase;
import io.github.creditkit.model.PersonRef;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.RedListEntry;
import io.github.creditkit.model.ReorganizationPlan;
import io.github.creditkit.model.RepairNotice;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.codeset.CodeEntry;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.EvaluationScheme;
import io.github.creditkit.model.codeset.FulfilmentStatus;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.codeset.IncentiveMeasure;
import io.github.creditkit.model.codeset.IndustryDivisions;
import io.github.creditkit.model.codeset.IndustrySection;
import io.github.creditkit.model.codeset.JointActionAnswer;
import io.github.creditkit.model.codeset.JointActionKind;
import io.github.creditkit.model.codeset.RestraintMeasure;
import io.github.creditkit.model.item.IdNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes values go together that were drawn one by one, as the rules of each record demand (数据项之间的一致). */
final class Mending {
    private static final Map<Class<?>, Consumer<Draft<?>>> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put(SubjectRef.class, Subjects::mend);
        WAYS.put(OrgRef.class, Mending::organ);
        WAYS.put(PersonRef.class, Mending::document);
        WAYS.put(NaturalPersonRef.class, Mending::person);
        WAYS.put(NaturalPersonBase.class, Mending::person);
        WAYS.put(OrganizationBase.class, Mending::organization);
        WAYS.put(ListEntry.class, Mending::listEntry);
        WAYS.put(AdministrativePermit.class, Mending::permit);
        WAYS.put(AdministrativePenalty.class, Penalties::mend);
        WAYS.put(AdministrativeCompulsion.class, Mending::compulsion);
        WAYS.put(CodeMappingRecord.class, Mending::codeMapping);
        WAYS.put(ContractPerformance.class, Mending::contract);
        WAYS.put(CreditCommitment.class, Mending::commitment);
        WAYS.put(CreditEvaluation.class, Mending::evaluation);
        WAYS.put(Honour.class, Mending::honour);
        WAYS.put(JointActionMeasure.class, Mending::measure);
        WAYS.put(JointActionCase.class, Mending::jointAction);
        WAYS.put(JointActionResponse.class, Mending::response);
        WAYS.put(Provenance.class, Mending::provenance);
        WAYS.put(Applicant.class, Rights::applicant);
        WAYS.put(Objection.class, Rights::objection);
        WAYS.put(RepairNotice.class, Rights::notice);
        WAYS.put(ReorganizationPlan.class, Rights::plan);
        WAYS.put(CreditRepair.class, Rights::repair);
        OrganizationBases.PAIRS.keySet().forEach(base -> WAYS.put(base, OrganizationBases::mend));
    }

    private Mending() {}

    static <R extends Record> Draft<R> mend(Draft<R> draft) {
        DayOrder.mend(draft);
        WAYS.forEach((type, way) -> {
            if (type.isAssignableFrom(draft.type())) {
                way.accept(draft);
            }
        });
        return draft;
    }

    private static void organ(Draft<?> draft) {
        draft.set("creditCode", CreditCodes.coded(CreditCodes.in(CreditCodes.OF_ORGANS, creditCode(draft))));
    }

    private static UnifiedSocialCreditCode creditCode(Draft<?> draft) {
        return (UnifiedSocialCreditCode)
                draft.need("creditCode", Coded.class).known().orElseThrow();
    }

    /** Type and number both or neither, and a name that is a person's. */
    private static void document(Draft<?> draft) {
        if (draft.has("idType") && draft.has("idNumber")) {
            person(draft);
        } else {
            draft.clear("idType", "idNumber");
            draft.set("name", Names.like(draft.need("name", String.class), Names.OF_PERSONS));
        }
    }

    private static void person(Draft<?> draft) {
        draft.set("name", Names.like(draft.need("name", String.class), Names.OF_PERSONS));
        draft.set(
                "idNumber",
                Persons.numberOf(draft.need("idType", Coded.class), draft.need("idNumber", IdNumber.class)));
    }

    private static void organization(Draft<?> draft) {
        draft.set("name", Names.like(draft.need("name", String.class), Names.OF_COMPANIES));
        if (!draft.has("registeredCapital")) {
            draft.clear("capitalCurrency");
        }
        Coded<?> section = draft.get("industrySection", Coded.class);
        String industry = draft.get("industryClass", String.class);
        if (industry != null) {
            IndustrySection of = section == null ? null : (IndustrySection) section.meaning();
            draft.set("industryClass", of == null ? null : industryClass(of, industry));
        }
        draft.set("formerNames", OrganizationBases.oneAfterTheOther(draft.need("formerNames", List.class)));
    }

    /** The class, or if it is in another section, the first division of this one with the last two digits. */
    private static String industryClass(IndustrySection section, String industry) {
        if (IndustryDivisions.contains(section, industry)) {
            return industry;
        }
        for (int division = 1; division < 100; division++) {
            String code = division / 10 + "" + division % 10 + industry.substring(2);
            if (IndustryDivisions.contains(section, code)) {
                return code;
            }
        }
        throw new IllegalStateException("a section without divisions: " + section);
    }

    /** Reason, day and organ of a removal all or none; a list of the trustworthy has no failures. */
    private static void listEntry(Draft<?> draft) {
        if (!draft.has("exitReason") || !draft.has("exitDecidedOn") || !draft.has("exitAuthority")) {
            draft.clear("exitReason", "exitDecidedOn", "exitAuthority");
        }
        if (draft.type() == RedListEntry.class) {
            draft.clear("severity");
        }
    }

    private static void permit(Draft<?> draft) {
        if (!draft.has("certificateNo")) {
            draft.clear("certificateTitle");
        }
    }

    /** A measure or an execution. */
    private static void compulsion(Draft<?> draft) {
        if (draft.has("execution")) {
            draft.clear("measure");
        }
        if (!draft.has("measure")) {
            draft.clear("measureFrom", "measureTo");
        }
    }

    private static void codeMapping(Draft<?> draft) {
        if (draft.need("scheme", Coded.class).meaning() == IdentifierScheme.ORGANIZATION_CODE) {
            draft.set("oldValue", creditCode(draft).organizationCode().text());
        }
    }

    private static void contract(Draft<?> draft) {
        draft.set("partyA", Subjects.company(draft.need("partyA", OrgRef.class)));
        draft.set("partyB", Subjects.company(draft.need("partyB", OrgRef.class)));
    }

    private static void commitment(Draft<?> draft) {
        String code = draft.need("code", String.class);
        draft.set("code", code.substring(0, 6) + compact(draft.need("madeOn", LocalDate.class)) + code.substring(14));
        if (draft.need("fulfilment", Coded.class).meaning() == FulfilmentStatus.FULL) {
            draft.clear("unfulfilledContent", "liabilityEnforced");
        }
    }

    /** Such as 20260306. */
    static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private static void evaluation(Draft<?> draft) {
        EvaluationScheme scheme =
                (EvaluationScheme) draft.need("scheme", Coded.class).known().orElseThrow();
        String grade = draft.need("grade", String.class);
        CodeSets.bundled().grades(scheme).ifPresent(grades -> {
            if (!grades.contains(grade)) {
                List<String> codes =
                        grades.entries().stream().map(CodeEntry::code).toList();
                draft.set("grade", codes.get(Math.floorMod(grade.hashCode(), codes.size())));
            }
        });
    }

    private static void honour(Draft<?> draft) {
        if (!draft.has("withdrawnOn")) {
            draft.clear("withdrawalReason");
        }
    }

    /** A restraint or an incentive; the basis, of which there is always one, decides which. */
    private static void measure(Draft<?> draft) {
        if (draft.has("restraint") && draft.has("incentive")) {
            boolean second = draft.need("basis", String.class).hashCode() % 2 != 0;
            draft.clear(second ? "restraint" : "incentive");
        }
    }

    /** Restraints in a joint restraint, incentives in the other. */
    private static void jointAction(Draft<?> draft) {
        boolean restraint = draft.need("kind", Coded.class).meaning() == JointActionKind.RESTRAINT;
        List<?> measures = draft.need("measures", List.class);
        draft.set(
                "measures",
                measures.stream()
                        .map(JointActionMeasure.class::cast)
                        .map(measure -> ofKind(measure, restraint))
                        .toList());
    }

    private static JointActionMeasure ofKind(JointActionMeasure measure, boolean restraint) {
        return new JointActionMeasure(
                restraint ? restraint(measure) : null,
                restraint ? null : incentive(measure),
                measure.basis(),
                measure.executor(),
                measure.from(),
                measure.to());
    }

    private static Coded<RestraintMeasure> restraint(JointActionMeasure measure) {
        return measure.restraint() == null ? Coded.of(RestraintMeasure.PUBLIC_FUNDS) : measure.restraint();
    }

    private static Coded<IncentiveMeasure> incentive(JointActionMeasure measure) {
        return measure.incentive() == null ? Coded.of(IncentiveMeasure.GREEN_CHANNEL) : measure.incentive();
    }

    private static void response(Draft<?> draft) {
        if (draft.need("answer", Coded.class).meaning() == JointActionAnswer.ACCEPT) {
            draft.clear("reason");
        }
    }

    private static void provenance(Draft<?> draft) {
        OffsetDateTime updated = draft.need("sourceUpdatedAt", OffsetDateTime.class);
        OffsetDateTime received = draft.need("receivedAt", OffsetDateTime.class);
        if (received.isBefore(updated)) {
            draft.set("sourceUpdatedAt", received).set("receivedAt", updated);
        }
        List<?> others = draft.need("corroborations", List.class);
        draft.set(
                "corroborations",
                others.stream().map(one -> agreeing((Corroboration) one)).toList());
    }

    private static Corroboration agreeing(Corroboration one) {
        return new Corroboration(one.source(), one.valueHash(), true, one.at());
    }
}
