package io.github.creditkit.testkit;

import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.codeset.CodeValue;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.OccupationGroup;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.item.Money;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitraries of records in order (合格记录). Each component is drawn as its type, name and constraints ask for; then the
 * record is mended, so that its values go together. A shrunk record is made of shrunk values and mended as well.
 */
final class GoodRecords {
    private static final double LEFT_OUT = 0.35;
    private static final int MOST_ELEMENTS = 2;
    private static final int TEN_YEARS = 3650;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** Days that are mostly still to come when a record is sent. */
    private static final Set<String> TO_COME =
            Set.of("validTo", "performBy", "dueOn", "until", "effectiveUntil", "publishUntil", "supplementDueOn");

    /** Drawn even where an item may be left out: what goes with it decides if it stays. */
    private static final Set<String> DECIDED_LATER = Set.of(
            "SubjectRef.creditCode",
            "SubjectRef.legalRepresentative",
            "SubjectRef.idType",
            "SubjectRef.idNumber",
            "PersonRef.name",
            "AdministrativePenalty.fineAmount",
            "AdministrativePenalty.confiscatedAmount",
            "AdministrativePenalty.licenceAffected",
            "AdministrativeCompulsion.measure",
            "OrganizationBase.capitalCurrency",
            "CreditCommitment.unfulfilledContent",
            "CreditCommitment.liabilityEnforced",
            "Honour.withdrawalReason",
            "JointActionMeasure.restraint",
            "JointActionMeasure.incentive",
            "JointActionResponse.reason",
            "Applicant.name",
            "Applicant.authorisation",
            "Objection.acceptedOn",
            "Objection.assignedTo",
            "Objection.result",
            "Objection.repliedOn",
            "Objection.recordVersionAfter",
            "CreditRepair.obligationsFulfilledOn",
            "CreditRepair.commitmentCode",
            "CreditRepair.decision",
            "CreditRepair.decidedOn",
            "CreditRepair.reason",
            "CreditRepair.approvedBy",
            "CreditRepair.notice",
            "RepairNotice.noticeServedOn");

    private final LocalDate receivedOn;

    GoodRecords(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    /** Without edge cases of their own: those of two dozen components together are more than anyone can try. */
    <R extends Record> Arbitrary<R> of(Class<R> type) {
        List<Arbitrary<Object>> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(component(component));
        }
        return Combinators.combine(components)
                .as(values -> Mending.mend(Draft.of(type, values)).toRecord())
                .withoutEdgeCases();
    }

    private Arbitrary<Object> component(RecordComponent component) {
        Type type = component.getGenericType();
        boolean required = component.getAnnotatedType().isAnnotationPresent(Required.class);
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            Arbitrary<Object> element = value(generic.getActualTypeArguments()[0], component);
            return element.list()
                    .uniqueElements()
                    .ofMinSize(required ? 1 : 0)
                    .ofMaxSize(MOST_ELEMENTS)
                    .map(list -> list);
        }
        Arbitrary<Object> value = value(type, component);
        return required || DECIDED_LATER.contains(place(component)) ? value : value.injectNull(LEFT_OUT);
    }

    private static String place(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    private Arbitrary<Object> value(Type type, RecordComponent component) {
        if (type instanceof ParameterizedType generic) {
            return coded((Class<?>) generic.getActualTypeArguments()[0]);
        }
        Class<?> of = (Class<?>) type;
        if (of.isRecord()) {
            return any(of(of.asSubclass(Record.class)));
        }
        return switch (of.getSimpleName()) {
            case "String" -> any(Texts.of(component.getName(), mostCharacters(component.getAnnotatedType())));
            case "LocalDate" -> any(days(component));
            case "OffsetDateTime" -> any(times());
            case "Money" -> any(amounts());
            case "Integer" ->
                any(
                        component.getName().equals("year")
                                ? years()
                                : Arbitraries.integers().between(0, 500));
            case "BigDecimal" ->
                any(Arbitraries.integers().between(0, 1000).map(tenths -> BigDecimal.valueOf(tenths, 1)));
            case "Boolean" -> any(Arbitraries.of(true, false));
            case "IdNumber" -> any(Codes.citizenIdentificationNumbers().map(number -> IdNumber.of(number.text())));
            default -> throw new IllegalArgumentException("no values of " + type + " for " + place(component));
        };
    }

    private static int mostCharacters(AnnotatedElement constraints) {
        MaxLength length = constraints.getAnnotation(MaxLength.class);
        return length == null ? 0 : length.value();
    }

    /** A decision within the week, what is to come within ten years, all else in the last ten. */
    private Arbitrary<LocalDate> days(RecordComponent component) {
        if (TO_COME.contains(component.getName())) {
            return Arbitraries.integers().between(0, TEN_YEARS).map(receivedOn::plusDays);
        }
        int most = component.getName().equals("decidedOn") ? DayOrder.IN_TIME : TEN_YEARS;
        return Arbitraries.integers().between(0, most).map(receivedOn::minusDays);
    }

    private Arbitrary<OffsetDateTime> times() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 86_399))
                .as((days, seconds) -> receivedOn
                        .minusDays(days)
                        .atStartOfDay()
                        .plusSeconds(seconds)
                        .atOffset(CHINA));
    }

    private Arbitrary<Integer> years() {
        return Arbitraries.integers().between(0, 10).map(ago -> receivedOn.getYear() - ago);
    }

    /** Of 0 to ten million, in either unit, down to the fen. */
    private static Arbitrary<Money> amounts() {
        Arbitrary<Integer> fen = Arbitraries.integers().between(0, 1_000_000_000);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3, Arbitraries.integers().between(0, 1000).map(yuan -> Money.ofYuan(BigDecimal.valueOf(yuan)))),
                Tuple.of(2, fen.map(number -> Money.ofYuan(BigDecimal.valueOf(number, 2)))),
                Tuple.of(2, fen.map(number -> Money.ofWan(BigDecimal.valueOf(number, 6)))));
    }

    private static Arbitrary<Object> coded(Class<?> meaning) {
        if (meaning == UnifiedSocialCreditCode.class) {
            return any(Codes.unifiedSocialCreditCodes().map(CreditCodes::coded));
        }
        if (meaning == OrganizationCode.class) {
            return any(Codes.organizationCodes().map(CreditCodes::coded));
        }
        if (meaning == SubjectCategory.class) {
            return any(Arbitraries.frequency(
                            Tuple.of(6, SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG),
                            Tuple.of(2, SubjectCategory.INDIVIDUAL_BUSINESS),
                            Tuple.of(2, SubjectCategory.NATURAL_PERSON))
                    .map(Coded::of));
        }
        if (meaning == IdDocumentType.class) {
            return any(Arbitraries.frequency(
                            Tuple.of(6, IdDocumentType.RESIDENT_ID_CARD), Tuple.of(2, IdDocumentType.PASSPORT))
                    .map(Coded::of));
        }
        return any(Arbitraries.of(Arrays.stream(meaning.getEnumConstants())
                .filter(constant -> constant != OccupationGroup.STUDENT)
                .map(constant -> coded((CodeValue) constant))
                .toList()));
    }

    /** What stands for others is named where the code is 其他 itself. */
    private static Coded<CodeValue> coded(CodeValue constant) {
        String code = constant.code();
        return new Coded<>(code.equals("其他") ? "其他-某类" : code, constant);
    }

    private static Arbitrary<Object> any(Arbitrary<?> arbitrary) {
        return arbitrary.map(value -> value);
    }
}
