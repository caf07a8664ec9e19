package io.github.creditkit.testkit;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.PersonRef;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.IdNumber;

/** Whom records are about (信用主体): which identifiers go with which category. */
final class Subjects {
    private static final String[] OF_ORGANISATIONS = {
        "creditCode",
        "businessRegistrationNo",
        "organizationCode",
        "taxRegistrationNo",
        "institutionCertificateNo",
        "socialOrganizationCertificateNo",
        "legalRepresentative"
    };

    private Subjects() {}

    /** Leaves what belongs to the category, and makes the identifiers agree. */
    static void mend(Draft<?> draft) {
        Object category = draft.need("category", Coded.class).meaning();
        if (category == SubjectCategory.NATURAL_PERSON) {
            draft.clear(OF_ORGANISATIONS).set("name", Names.like(draft.need("name", String.class), Names.OF_PERSONS));
            draft.set(
                    "idNumber",
                    Persons.numberOf(draft.need("idType", Coded.class), draft.need("idNumber", IdNumber.class)));
            return;
        }
        draft.clear("idType", "idNumber");
        if (category == SubjectCategory.INDIVIDUAL_BUSINESS) {
            draft.set("name", Names.like(draft.need("name", String.class), Names.OF_SHOPS));
            mendCodes(draft, CreditCodes.in(CreditCodes.OF_SOLE_TRADERS, code(draft)));
        } else {
            draft.set("name", Names.like(draft.need("name", String.class), Names.OF_COMPANIES));
            mendCodes(draft, CreditCodes.in(CreditCodes.OF_ORGANISATIONS, code(draft)));
        }
    }

    private static UnifiedSocialCreditCode code(Draft<?> draft) {
        return (UnifiedSocialCreditCode)
                draft.need("creditCode", Coded.class).known().orElseThrow();
    }

    private static void mendCodes(Draft<?> draft, UnifiedSocialCreditCode code) {
        draft.set("creditCode", CreditCodes.coded(code));
        if (draft.has("organizationCode")) {
            draft.set("organizationCode", CreditCodes.inside(code));
        }
        if (!code.text().startsWith("12")) {
            draft.clear("institutionCertificateNo");
        }
        if (!code.text().startsWith("5")) {
            draft.clear("socialOrganizationCertificateNo");
        }
        // Some sole traders with a registration number have no code yet.
        if (code.text().startsWith("92")
                && draft.has("businessRegistrationNo")
                && code.text().charAt(15) % 8 == 0) {
            draft.set("creditCode", new Coded<>(ValidCode.NO_CODE, null)).clear("organizationCode");
        }
    }

    /** A company with its codes and its representative. */
    static SubjectRef organisation(int serial) {
        Coded<UnifiedSocialCreditCode> code = CreditCodes.of("91", serial);
        return SubjectRef.builder()
                .name(Names.OF_COMPANIES.get(serial % Names.OF_COMPANIES.size()))
                .category(Coded.of(SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG))
                .creditCode(code)
                .organizationCode(CreditCodes.inside(code.known().orElseThrow()))
                .legalRepresentative(Persons.representative(serial))
                .build();
    }

    /** A natural person with a resident identity card. */
    static SubjectRef naturalPerson(int order) {
        PersonRef person = Persons.representative(order);
        return SubjectRef.builder()
                .name(Names.OF_PERSONS.get(order % Names.OF_PERSONS.size()))
                .category(Coded.of(SubjectCategory.NATURAL_PERSON))
                .idType(Coded.of(IdDocumentType.RESIDENT_ID_CARD))
                .idNumber(person.idNumber())
                .build();
    }

    /** An organ. */
    static OrgRef organ(int serial) {
        return new OrgRef(
                Names.OF_ORGANS.get(serial % Names.OF_ORGANS.size()),
                CreditCodes.of(CreditCodes.OF_ORGANS.get(0), serial));
    }

    /** What was taken for an organ as a company, with the same division and organization code. */
    static OrgRef company(OrgRef organ) {
        return new OrgRef(
                Names.like(organ.name(), Names.OF_COMPANIES),
                CreditCodes.in(CreditCodes.OF_ENTERPRISES, organ.creditCode()));
    }
}
