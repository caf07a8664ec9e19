package io.github.creditkit.model.subject;

import io.github.creditkit.model.CodeAssignment;
import io.github.creditkit.model.CodeMappingRecord;
import io.github.creditkit.model.ContractPerformance;
import io.github.creditkit.model.FormerName;
import io.github.creditkit.model.Identifier;
import io.github.creditkit.model.IndividualBusinessBase;
import io.github.creditkit.model.InstitutionBase;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.NaturalPersonRef;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.OrganizationBase;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.codeset.SubjectCategory;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what records say of their subjects (主体声明读取). How a class carries its subject is found out once; a record costs no
 * reflection.
 */
final class ClaimReader {
    private static final ClassValue<List<Place>> PLACES = new ClassValue<>() {
        @Override
        protected List<Place> computeValue(Class<?> type) {
            return places(type.asSubclass(Record.class));
        }
    };

    /** The days on which records say what they say, the first that a class has. */
    private static final List<String> DAYS = List.of(
            "decidedOn",
            "entryDecidedOn",
            "assignedOn",
            "mappedOn",
            "madeOn",
            "evaluatedOn",
            "signedOn",
            "recognizedOn",
            "initiatedOn",
            "declaredOn",
            "eventOn",
            "submittedOn",
            "approvedOn");

    /** Organisations that are a record's subject, not one that acts in it. */
    private static final Map<Class<?>, List<String>> PARTIES =
            Map.of(ContractPerformance.class, List.of("partyA", "partyB"));

    private ClaimReader() {}

    /** A component of a class that holds a subject. */
    private record Place(
            String path,
            Function<Record, @Nullable Object> value,
            @Nullable Function<Record, @Nullable Object> day) {}

    static List<SubjectClaim> read(Record record, RecordAddress address) {
        SubjectClaim own = own(record, address);
        if (own != null) {
            return List.of(own);
        }
        List<Place> places = PLACES.get(record.getClass());
        List<SubjectClaim> claims = new ArrayList<>(places.size());
        for (Place place : places) {
            Object value = place.value().apply(record);
            if (value != null) {
                Object day = place.day() == null ? null : place.day().apply(record);
                SubjectClaim.Builder claim = SubjectClaim.builder(address.at(record.getClass(), place.path()))
                        .on(day instanceof LocalDate known ? known : null);
                claims.add(tell(value, record, claim).build());
            }
        }
        return claims;
    }

    /** Records that are themselves about a subject. */
    private static @Nullable SubjectClaim own(Record record, RecordAddress address) {
        if (record instanceof CodeMappingRecord mapping) {
            return organisation(address.at(record.getClass(), ""), mapping.creditCode())
                    .name(mapping.name())
                    .formerCode(meaning(mapping.scheme()), mapping.oldValue())
                    .on(mapping.mappedOn())
                    .build();
        }
        if (record instanceof CodeAssignment assignment) {
            SubjectClaim.Builder claim = organisation(address.at(record.getClass(), ""), assignment.creditCode())
                    .name(assignment.name())
                    .on(assignment.assignedOn());
            assignment.formerCodes().forEach(old -> former(old, claim));
            return claim.build();
        }
        if (record instanceof NaturalPersonBase person) {
            return SubjectClaim.builder(address.at(record.getClass(), ""))
                    .kind(SubjectKind.NATURAL_PERSON)
                    .name(person.name())
                    .document(person.idType(), person.idNumber())
                    .build();
        }
        return null;
    }

    private static SubjectClaim.Builder tell(Object value, Record record, SubjectClaim.Builder claim) {
        if (value instanceof SubjectRef subject) {
            return subject(subject, claim);
        }
        if (value instanceof OrganizationBase base) {
            return base(base, record, claim);
        }
        if (value instanceof NaturalPersonRef person) {
            return claim.kind(SubjectKind.NATURAL_PERSON)
                    .name(person.name())
                    .document(person.idType(), person.idNumber());
        }
        if (value instanceof OrgRef organisation) {
            return claim.kind(SubjectKind.ORGANIZATION)
                    .name(organisation.name())
                    .code(IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE, text(organisation.creditCode()));
        }
        return claim;
    }

    private static SubjectClaim.Builder subject(SubjectRef subject, SubjectClaim.Builder claim) {
        SubjectKind kind = kind(meaning(subject.category()));
        claim.kind(kind)
                .name(subject.name())
                .code(IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE, text(subject.creditCode()))
                .code(IdentifierScheme.BUSINESS_REGISTRATION_NO, subject.businessRegistrationNo())
                .code(IdentifierScheme.ORGANIZATION_CODE, text(subject.organizationCode()))
                .code(IdentifierScheme.TAX_REGISTRATION_NO, subject.taxRegistrationNo())
                .code(IdentifierScheme.INSTITUTION_CERTIFICATE_NO, subject.institutionCertificateNo())
                .code(IdentifierScheme.SOCIAL_ORG_CERTIFICATE_NO, subject.socialOrganizationCertificateNo());
        // A number beside an organisation is not the organisation's; it is not even kept.
        return kind == SubjectKind.NATURAL_PERSON || kind == SubjectKind.UNKNOWN
                ? claim.document(subject.idType(), subject.idNumber())
                : claim;
    }

    private static SubjectKind kind(@Nullable SubjectCategory category) {
        if (category == null) {
            return SubjectKind.UNKNOWN;
        }
        return switch (category) {
            case LEGAL_PERSON_OR_UNINCORPORATED_ORG -> SubjectKind.ORGANIZATION;
            case INDIVIDUAL_BUSINESS -> SubjectKind.INDIVIDUAL_BUSINESS;
            case NATURAL_PERSON -> SubjectKind.NATURAL_PERSON;
        };
    }

    private static SubjectClaim.Builder base(OrganizationBase base, Record record, SubjectClaim.Builder claim) {
        claim.kind(
                        record instanceof IndividualBusinessBase
                                ? SubjectKind.INDIVIDUAL_BUSINESS
                                : SubjectKind.ORGANIZATION)
                .name(base.name())
                .code(IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE, text(base.creditCode()))
                .code(IdentifierScheme.SOURCE_SUBJECT_ID, base.sourceSubjectId())
                .on(base.approvedOn());
        if (record instanceof InstitutionBase institution) {
            claim.code(IdentifierScheme.INSTITUTION_CERTIFICATE_NO, institution.certificateNo());
        }
        for (FormerName name : base.formerNames()) {
            claim.formerName(name.name());
        }
        for (Identifier old : base.formerCodes()) {
            former(old, claim);
        }
        return claim;
    }

    private static SubjectClaim.Builder organisation(RecordAddress address, @Nullable Coded<?> creditCode) {
        String code = text(creditCode);
        return SubjectClaim.builder(address)
                .kind(
                        code != null && code.startsWith("92")
                                ? SubjectKind.INDIVIDUAL_BUSINESS
                                : SubjectKind.ORGANIZATION)
                .code(IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE, code);
    }

    private static void former(Identifier old, SubjectClaim.Builder claim) {
        claim.formerCode(meaning(old.scheme()), old.value());
    }

    private static <T> @Nullable T meaning(@Nullable Coded<T> coded) {
        return coded == null ? null : coded.meaning();
    }

    private static @Nullable String text(@Nullable Coded<?> coded) {
        return coded == null ? null : coded.text();
    }

    private static List<Place> places(Class<? extends Record> type) {
        Function<Record, @Nullable Object> day = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() == LocalDate.class && DAYS.contains(component.getName()))
                .min((a, b) -> Integer.compare(DAYS.indexOf(a.getName()), DAYS.indexOf(b.getName())))
                .map(component -> reader(type, component))
                .orElse(null);
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> isSubject(type, component))
                .map(component -> {
                    Function<Record, @Nullable Object> value = reader(type, component);
                    return value == null ? null : new Place("/" + component.getName(), value, day);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isSubject(Class<?> type, RecordComponent component) {
        Class<?> held = component.getType();
        return held == SubjectRef.class
                || held == OrganizationBase.class
                || held == NaturalPersonRef.class
                || PARTIES.getOrDefault(type, List.of()).contains(component.getName());
    }

    /** Null for a component that is no item. */
    private static <R extends Record> @Nullable Function<Record, @Nullable Object> reader(
            Class<R> type, RecordComponent component) {
        RecordType<R> known = RecordType.of(type);
        return known.item("/" + component.getName())
                .map(known::reader)
                .<Function<Record, @Nullable Object>>map(reader -> record -> reader.apply(type.cast(record)))
                .orElse(null);
    }
}
