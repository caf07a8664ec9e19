package io.github.creditkit.model;

import io.github.creditkit.codes.generate.SyntheticCodes;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.CompositionForm;
import io.github.creditkit.model.codeset.Currency;
import io.github.creditkit.model.codeset.EconomicType;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.codeset.IndustrySection;
import io.github.creditkit.model.codeset.OccupationEventType;
import io.github.creditkit.model.codeset.OccupationGroup;
import io.github.creditkit.model.codeset.OrganizationKind;
import io.github.creditkit.model.codeset.RegistrationStatus;
import io.github.creditkit.model.codeset.SocialOrganizationKind;
import java.time.LocalDate;
import java.util.List;

/** Full records of subjects, their codes and occupations (主体基础信息). */
final class SubjectFixtures {
    private static final Identifier REGISTRATION = new Identifier(
            Coded.of(IdentifierScheme.BUSINESS_REGISTRATION_NO),
            SyntheticCodes.businessRegistrationNumber(1, 3).text(),
            "某市市场监督管理局",
            LocalDate.of(2017, 12, 31));

    private SubjectFixtures() {}

    static List<Record> all() {
        return List.of(
                new EnterpriseBase(organization("91", OrganizationKind.LIMITED_LIABILITY_COMPANY)),
                new IndividualBusinessBase(
                        organization("92", OrganizationKind.OTHER_FOR_PROFIT_UNINCORPORATED),
                        "某甲",
                        Coded.of(CompositionForm.FAMILY)),
                new InstitutionBase(
                        organization("12", OrganizationKind.PUBLIC_INSTITUTION),
                        SyntheticCodes.publicInstitutionCertificateNumber(1, 3).text(),
                        "某市人民政府",
                        "财政补助"),
                new SocialOrganizationBase(
                        organization("51", OrganizationKind.SOCIAL_ASSOCIATION),
                        Coded.of(SocialOrganizationKind.SOCIAL_ASSOCIATION),
                        "某市某局"),
                new UnincorporatedOrganizationBase(
                        organization("91", OrganizationKind.PARTNERSHIP), Parts.code("91", 4)),
                new NaturalPersonBase(
                        "某乙",
                        Coded.of(IdDocumentType.RESIDENT_ID_CARD),
                        Parts.number(12),
                        List.of(Coded.of(OccupationGroup.LAWYER), Coded.of(OccupationGroup.TEACHER))),
                new CodeAssignment(
                        Parts.code("91", 3),
                        "某科技有限公司",
                        Parts.organ(),
                        Parts.DAY,
                        List.of(REGISTRATION),
                        List.of("某市信用平台")),
                new CodeMappingRecord(
                        Coded.of(IdentifierScheme.ORGANIZATION_CODE),
                        SyntheticCodes.organizationCode(3).text(),
                        Parts.code("91", 3),
                        "某科技有限公司",
                        Parts.DAY,
                        Parts.organ()),
                OccupationRecord.builder()
                        .person(new NaturalPersonRef("某丙", Coded.of(IdDocumentType.RESIDENT_ID_CARD), Parts.number(13)))
                        .occupationGroup(Coded.of(OccupationGroup.ACCOUNTANT))
                        .certificateNo("ZS0001")
                        .certificateIssuer("某市财政局")
                        .certificateValidity(Parts.PERIOD)
                        .eventType(Coded.of(OccupationEventType.POSITIVE))
                        .eventOn(Parts.DAY)
                        .authority(Parts.organ())
                        .content("某事件内容")
                        .legalBasis("《某某办法》第六条")
                        .build());
    }

    private static OrganizationBase organization(String pair, OrganizationKind kind) {
        return OrganizationBase.builder()
                .creditCode(Parts.code(pair, 3))
                .name("某某单位")
                .formerNames(List.of(
                        new FormerName("某某老单位", LocalDate.of(2001, 1, 1), LocalDate.of(2010, 6, 30)),
                        new FormerName("某某旧单位", LocalDate.of(2010, 6, 30), LocalDate.of(2020, 12, 31))))
                .formerCodes(List.of(REGISTRATION))
                .orgKind(Coded.of(kind))
                .economicType(Coded.of(EconomicType.PRIVATE_LIMITED_LIABILITY))
                .industrySection(Coded.of(IndustrySection.INFORMATION))
                .industryClass("6510")
                .legalRepresentative(Parts.representative())
                .registrationStatus(Coded.of(RegistrationStatus.IN_OPERATION))
                .registeredCapital(Parts.wan("1000"))
                .capitalCurrency(Coded.of(Currency.CNY))
                .establishedOn(LocalDate.of(2001, 1, 1))
                .approvedOn(LocalDate.of(2026, 2, 10))
                .operatingPeriod(Validity.of(LocalDate.of(2001, 1, 1), LocalDate.of(2051, 12, 31)))
                .registeredAddress("某省某市某区某路1号")
                .divisionCode("350102")
                .businessScope("软件开发")
                .registrationAuthority(Parts.organ())
                .sourceSubjectId("ZT0001")
                .build();
    }
}
