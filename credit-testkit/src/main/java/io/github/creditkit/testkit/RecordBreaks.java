package io.github.creditkit.testkit;

import io.github.creditkit.codes.generate.SyntheticCodes;
import io.github.creditkit.model.AdministrativeCompulsion;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.AuditEvent;
import io.github.creditkit.model.CodeMappingRecord;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.CreditEvaluation;
import io.github.creditkit.model.FormerName;
import io.github.creditkit.model.GovernmentIntegrityRecord;
import io.github.creditkit.model.Honour;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.ListEntry;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.OccupationRecord;
import io.github.creditkit.model.QueryTrace;
import io.github.creditkit.model.RedListEntry;
import io.github.creditkit.model.UnincorporatedOrganizationBase;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.CommitmentType;
import io.github.creditkit.model.codeset.EvaluationScheme;
import io.github.creditkit.model.codeset.FulfilmentStatus;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.codeset.IncentiveMeasure;
import io.github.creditkit.model.codeset.IndustrySection;
import io.github.creditkit.model.codeset.JointActionAnswer;
import io.github.creditkit.model.codeset.OccupationGroup;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.codeset.RestraintMeasure;
import io.github.creditkit.model.item.Money;
import io.github.creditkit.testkit.Change.Broken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What only one class of records, or a few, can get wrong (各类记录特有的违规), and all breaks of a class together. */
final class RecordBreaks {
    private static final ClassValue<List<Break>> WAYS = new ClassValue<>() {
        @Override
        protected List<Break> computeValue(Class<?> type) {
            return collect(type);
        }
    };

    private static final Map<Class<?>, List<Break>> OWN = new LinkedHashMap<>();

    static {
        own(ListEntry.class, Rule.LST_01, RecordBreaks::halfRemoved);
        own(
                AdministrativePermit.class,
                Rule.PMT_05,
                change -> change.set("/permitCategory", other(change, PermitCategory.OTHER))
                        .at("/permitCategory"));
        own(
                AdministrativePermit.class,
                Rule.FLD_01,
                change -> change.set("/certificateTitle", "某许可证")
                        .set("/certificateNo", null)
                        .at("/certificateNo"));
        OWN.put(AdministrativePenalty.class, PenaltyBreaks.all());
        own(
                AdministrativeCompulsion.class,
                Rule.FLD_01,
                change -> change.set("/measure", null).set("/execution", null).at("/measure"));
        own(CodeMappingRecord.class, Rule.XID_01, RecordBreaks::mappedToAnother);
        own(CreditCommitment.class, Rule.CMT_01, RecordBreaks::codeOfAnotherDay);
        own(CreditCommitment.class, Rule.CMT_02, RecordBreaks::fulfilment);
        own(
                CreditCommitment.class,
                Rule.CMT_03,
                change ->
                        change.set("/type", other(change, CommitmentType.OTHER)).at("/type"));
        own(
                CreditEvaluation.class,
                Rule.EVL_01,
                change -> change.set("/scheme", Coded.of(EvaluationScheme.TAX))
                        .set("/grade", "Z" + change.choice() % 10)
                        .at("/grade"));
        own(
                Honour.class,
                Rule.FLD_01,
                change -> change.set("/withdrawnOn", change.receivedOn())
                        .set("/withdrawalReason", null)
                        .at("/withdrawalReason"));
        own(JointActionCase.class, Rule.JNT_01, RecordBreaks::measures);
        own(
                JointActionResponse.class,
                Rule.JNT_02,
                change -> change.set("/answer", Coded.of(JointActionAnswer.DECLINE))
                        .set("/reason", change.choice() % 2 == 0 ? null : "　")
                        .at("/reason"));
        own(
                NaturalPersonBase.class,
                Rule.CAT_03,
                change -> change.set("/occupationGroups", List.of(Coded.of(OccupationGroup.STUDENT)))
                        .at("/occupationGroups/0"));
        own(NaturalPersonBase.class, Rule.FLD_05, change -> SubjectBreaks.personAt(change, ""));
        own(
                OccupationRecord.class,
                Rule.CAT_03,
                change -> change.set("/occupationGroup", Coded.of(OccupationGroup.STUDENT))
                        .at("/occupationGroup"));
        own(OccupationRecord.class, Rule.FLD_05, change -> SubjectBreaks.personAt(change, "/person"));
        own(
                AuditEvent.class,
                Rule.AUD_01,
                change -> numberIn(change, List.of("/actor", "/role", "/objectId", "/basis")));
        own(QueryTrace.class, Rule.AUD_01, change -> numberIn(change, List.of("/basis", "/subjectHash")));
        OWN.put(
                GovernmentIntegrityRecord.class,
                List.of(Break.of(
                                Rule.CAT_03,
                                change -> change.set("/subject", Subjects.naturalPerson(change.choice()))
                                        .set("/legalBasis", null)
                                        .at("/legalBasis"))
                        .atPublication()));
        RightsBreaks.ways().forEach((type, breaks) -> OWN.put(type, breaks));
        OrganizationBases.PAIRS.keySet().forEach(RecordBreaks::organization);
    }

    private RecordBreaks() {}

    /** All ways to break the rules of a class, always the same. */
    static List<Break> of(Class<?> type) {
        return WAYS.get(type);
    }

    private static List<Break> collect(Class<?> type) {
        List<Break> breaks = new ArrayList<>(ItemBreaks.of(type));
        if (isAboutSubject(type)) {
            breaks.addAll(SubjectBreaks.of(type));
        }
        breaks.addAll(DayBreaks.of(type));
        breaks.addAll(OrganBreaks.of(type));
        OWN.forEach((of, own) -> {
            if (of.isAssignableFrom(type)) {
                breaks.addAll(own);
            }
        });
        if (ListEntry.class.isAssignableFrom(type) && type != RedListEntry.class) {
            breaks.add(Break.of(
                            Rule.LST_02,
                            change -> change.set("/legalBasis", change.choice() % 2 == 0 ? null : "　")
                                    .at("/legalBasis"))
                    .followedBy(Set.of(Rule.FLD_01)));
        }
        return List.copyOf(breaks);
    }

    private static boolean isAboutSubject(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals("subject"));
    }

    private static void own(Class<?> type, Rule rule, Function<Change, Optional<Broken>> way) {
        OWN.computeIfAbsent(type, any -> new ArrayList<>()).add(Break.of(rule, way));
    }

    /** 其他 without a name, or with a hyphen and none behind it. */
    static <E> Coded<E> other(Change change, E constant) {
        return new Coded<>(change.choice() % 2 == 0 ? "其他" : "其他-", constant);
    }

    /** One or two of the three items of a removal. */
    private static Optional<Broken> halfRemoved(Change change) {
        boolean reason = change.choice() % 3 != 1;
        boolean day = change.choice() % 3 != 0;
        return change.set("/exitReason", reason ? "某移出事由" : null)
                .set("/exitDecidedOn", day ? change.get("/entryDecidedOn") : null)
                .set("/exitAuthority", null)
                .at(reason ? (day ? "/exitAuthority" : "/exitDecidedOn") : "/exitReason");
    }

    /** A person's number in the clear, in a text of its own or among other words. */
    private static Optional<Broken> numberIn(Change change, List<String> paths) {
        String path = paths.get(change.choice() % paths.size());
        String number = SyntheticCodes.citizenIdentificationNumber(
                        "350102", LocalDate.of(1901, 2, 3), 1 + change.choice() % 900)
                .text();
        return change.set(path, number).at(path);
    }

    private static Optional<Broken> mappedToAnother(Change change) {
        return change.set("/scheme", Coded.of(IdentifierScheme.ORGANIZATION_CODE))
                .set("/creditCode", CreditCodes.of("91", change.choice()))
                .set(
                        "/oldValue",
                        CreditCodes.of("91", change.choice() + 1).text().substring(8, 17))
                .at("/oldValue");
    }

    private static Optional<Broken> codeOfAnotherDay(Change change) {
        LocalDate madeOn = (LocalDate) change.get("/madeOn");
        String day = Mending.compact(madeOn == null ? change.receivedOn() : madeOn.minusDays(1));
        return change.set("/code", change.choice() % 2 == 0 ? "350100" + day + "000001" : "350100")
                .at("/code");
    }

    private static Optional<Broken> fulfilment(Change change) {
        boolean full = change.choice() % 2 == 0;
        return change.set("/fulfilment", Coded.of(full ? FulfilmentStatus.FULL : FulfilmentStatus.PARTIAL))
                .set("/unfulfilledContent", full ? "某项未履行" : null)
                .set("/liabilityEnforced", full ? null : "责令限期履行")
                .at("/unfulfilledContent");
    }

    private static Optional<Broken> measures(Change change) {
        boolean both = change.choice() % 2 == 0;
        return change.set("/measures/0/restraint", both ? Coded.of(RestraintMeasure.PUBLIC_FUNDS) : null)
                .set("/measures/0/incentive", both ? Coded.of(IncentiveMeasure.PRIORITY) : null)
                .at("/measures/0");
    }

    private static void organization(Class<?> base) {
        own(
                base,
                Rule.FLD_01,
                change -> change.set("/organization/registeredCapital", Money.ofWan(BigDecimal.TEN))
                        .set("/organization/capitalCurrency", null)
                        .at("/organization/capitalCurrency"));
        own(
                base,
                Rule.SUB_02,
                change -> change.set("/organization/industrySection", Coded.of(IndustrySection.FINANCE))
                        .set("/organization/industryClass", "011" + change.choice() % 10)
                        .at("/organization/industryClass"));
        own(base, Rule.SUB_03, RecordBreaks::overlap);
        if (base != UnincorporatedOrganizationBase.class) {
            own(
                    base,
                    Rule.SUB_01,
                    change -> change.set("/organization/creditCode", CreditCodes.of("41", change.choice()))
                            .at("/organization/creditCode"));
        }
    }

    private static Optional<Broken> overlap(Change change) {
        LocalDate end = change.receivedOn().minusDays(change.choice());
        return change.set(
                        "/organization/formerNames",
                        List.of(
                                new FormerName("某老单位", end.minusYears(3), end.minusYears(1)),
                                new FormerName("某旧单位", end.minusYears(2), end)))
                .at("/organization/formerNames/1/from");
    }
}
