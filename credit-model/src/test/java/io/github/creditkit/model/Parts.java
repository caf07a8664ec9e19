package io.github.creditkit.model;

import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.generate.SyntheticCodes;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.item.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What the full records of {@link Fixtures} are put together from, every item of it filled; all of it synthetic. */
final class Parts {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Validity PERIOD = Validity.of(DAY, LocalDate.of(2029, 3, 1));

    private Parts() {}

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }

    static Money wan(String number) {
        return Money.ofWan(new BigDecimal(number));
    }

    static Money yuan(String number) {
        return Money.ofYuan(new BigDecimal(number));
    }

    static Coded<UnifiedSocialCreditCode> code(String pair, int serial) {
        UnifiedSocialCreditCode code = SyntheticCodes.unifiedSocialCreditCode(
                OrganizationCategory.ofPair(pair).orElseThrow(), "350100", serial);
        return new Coded<>(code.text(), code);
    }

    static OrgRef organ() {
        return new OrgRef("某市市场监督管理局", code("11", 1));
    }

    static OrgRef sender() {
        return new OrgRef("某市信用信息中心", code("12", 2));
    }

    static OrgRef company(String name, int serial) {
        return new OrgRef(name, code("91", serial));
    }

    static IdNumber number(int order) {
        return IdNumber.of(SyntheticCodes.citizenIdentificationNumber("350102", LocalDate.of(1901, 2, 3), order)
                .text());
    }

    static PersonRef representative() {
        return new PersonRef("某甲", Coded.of(IdDocumentType.RESIDENT_ID_CARD), number(11));
    }

    /** Every identifier that an organisation may have; those of a person are not for it. */
    static SubjectRef enterprise() {
        OrganizationCode organization = SyntheticCodes.organizationCode(3);
        return SubjectRef.builder()
                .name("某科技有限公司")
                .category(Coded.of(SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG))
                .creditCode(code("91", 3))
                .businessRegistrationNo(
                        SyntheticCodes.businessRegistrationNumber(1, 3).text())
                .organizationCode(new Coded<>(organization.text(), organization))
                .taxRegistrationNo("350100000000003")
                .institutionCertificateNo(
                        SyntheticCodes.publicInstitutionCertificateNumber(1, 3).text())
                .socialOrganizationCertificateNo("测民证字第00003号")
                .legalRepresentative(representative())
                .build();
    }

    static SubjectRef soleTrader() {
        return enterprise().toBuilder()
                .name("某区某餐饮店")
                .category(Coded.of(SubjectCategory.INDIVIDUAL_BUSINESS))
                .creditCode(code("92", 3))
                .build();
    }

    static SubjectRef person() {
        return SubjectRef.builder()
                .name("某乙")
                .category(Coded.of(SubjectCategory.NATURAL_PERSON))
                .idType(Coded.of(IdDocumentType.RESIDENT_ID_CARD))
                .idNumber(number(12))
                .build();
    }
}
