package io.github.creditkit.model;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.codeset.PermitStatus;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.item.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Records in order, of synthetic subjects. */
public final class Samples {
    /** A day on which all of them were in time. */
    public static final LocalDate RECEIVED = LocalDate.of(2026, 3, 6);

    private static final UnifiedSocialCreditCode ORGAN = UnifiedSocialCreditCode.parse("11100000MB0143028R");
    private static final UnifiedSocialCreditCode ENTERPRISE = UnifiedSocialCreditCode.parse("91350100M000100Y43");

    private Samples() {}

    public static Optional<UnifiedSocialCreditCode> creditCode(String text) {
        return UnifiedSocialCreditCode.tryParse(text).toOptional();
    }

    public static OrgRef organ() {
        return OrgRef.of("某市市场监督管理局", ORGAN);
    }

    public static SubjectRef enterprise() {
        return SubjectRef.builder()
                .name("某科技有限公司")
                .category(Coded.of(SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG))
                .creditCode(new Coded<>(ENTERPRISE.text(), ENTERPRISE))
                .legalRepresentative(new PersonRef("某甲", null, null))
                .build();
    }

    public static SubjectRef person() {
        return SubjectRef.builder()
                .name("某乙")
                .category(Coded.of(SubjectCategory.NATURAL_PERSON))
                .idType(Coded.of(IdDocumentType.RESIDENT_ID_CARD))
                .idNumber(IdNumber.of(
                        CodeGenerator.seeded(7).citizenIdentificationNumber().text()))
                .build();
    }

    public static AdministrativePermit permit() {
        return AdministrativePermit.builder()
                .subject(enterprise())
                .decisionTitle("食品经营许可证核发")
                .decisionNo("市监许准〔2026〕1号")
                .permitCategory(Coded.of(PermitCategory.GENERAL))
                .certificateTitle("食品经营许可证")
                .certificateNo("JY10000000000001")
                .content("准予从事食品销售经营活动")
                .decidedOn(LocalDate.of(2026, 3, 2))
                .validity(Validity.of(LocalDate.of(2026, 3, 2), LocalDate.of(2031, 3, 1)))
                .authority(organ())
                .status(Coded.of(PermitStatus.VALID))
                .source(organ())
                .build();
    }

    public static AdministrativePenalty penalty() {
        return AdministrativePenalty.builder()
                .subject(enterprise())
                .decisionNo("市监处罚〔2026〕1号")
                .violationType("未按规定明码标价")
                .violationFacts("当事人销售商品未标明价格")
                .legalBasis("《价格法》第四十二条")
                .penaltyCategories(List.of(Coded.of(PenaltyCategory.FINE)))
                .content("罚款 2000 元")
                .fineAmount(Money.ofWan(new BigDecimal("0.2")))
                .decidedOn(LocalDate.of(2026, 3, 2))
                .authority(organ())
                .source(organ())
                .build();
    }
}
