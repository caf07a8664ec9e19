package io.github.creditkit.model.subject;

import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.generate.SyntheticCodes;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.item.IdNumber;
import java.time.LocalDate;

/** Claims of organisations and persons that do not exist (合成的主体声明). */
final class Claims {
    /** Two companies, and a third of which the organization code is that of the first. */
    static final String FIRST = creditCode("91", "350100", 1);

    static final String SECOND = creditCode("91", "350100", 2);
    static final String FIRST_ELSEWHERE = creditCode("91", "440300", 1);
    static final String TRADER = creditCode("92", "350100", 5);
    static final String OTHER_TRADER = creditCode("92", "350100", 6);
    /** The sample of GB 32100-2015, whose organization code was newly assigned. */
    static final String NEWLY_ASSIGNED = "91350100M000100Y43";

    static final String NAME = "某科技有限公司";
    static final String OTHER_NAME = "某市某某建设工程有限公司";

    private Claims() {}

    static String creditCode(String pair, String division, int serial) {
        return SyntheticCodes.unifiedSocialCreditCode(
                        OrganizationCategory.ofPair(pair).orElseThrow(), division, serial)
                .text();
    }

    static String organizationCode(String creditCode) {
        return UnifiedSocialCreditCode.parse(creditCode).organizationCode().text();
    }

    static String taxNumber(String creditCode) {
        return TaxpayerIdentificationNumber.of("350102", OrganizationCode.parse(organizationCode(creditCode)))
                .text();
    }

    static String registrationNumber(int sequence) {
        return SyntheticCodes.businessRegistrationNumber(1, sequence).text();
    }

    static String citizenNumber(int order) {
        return SyntheticCodes.citizenIdentificationNumber("350102", LocalDate.of(1898, 3, 4), order)
                .text();
    }

    static SubjectClaim.Builder line(int number) {
        return SubjectClaim.builder(RecordAddress.of("test", number)).kind(SubjectKind.ORGANIZATION);
    }

    /** A claim of an organisation with a credit code. */
    static SubjectClaim.Builder coded(int number, String creditCode) {
        return line(number).code(IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE, creditCode);
    }

    static SubjectClaim named(int number, String name) {
        return line(number).name(name).build();
    }

    static SubjectClaim.Builder person(int number, IdDocumentType type, String document) {
        return SubjectClaim.builder(RecordAddress.of("test", number))
                .kind(SubjectKind.NATURAL_PERSON)
                .document(Coded.of(type), IdNumber.of(document));
    }
}
