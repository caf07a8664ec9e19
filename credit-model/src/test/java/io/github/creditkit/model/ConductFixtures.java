package io.github.creditkit.model;

import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.CommitmentType;
import io.github.creditkit.model.codeset.ContractType;
import io.github.creditkit.model.codeset.EvaluationScheme;
import io.github.creditkit.model.codeset.FulfilmentStatus;
import io.github.creditkit.model.codeset.IntegrityTrigger;
import io.github.creditkit.model.codeset.Publicity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Full records of how subjects keep their word, and of what others think of them (承诺、履约、评价、荣誉). */
final class ConductFixtures {
    private ConductFixtures() {}

    static List<Record> all() {
        return List.of(
                commitment(),
                contract(),
                CreditEvaluation.builder()
                        .subject(Parts.enterprise())
                        .scheme(Coded.of(EvaluationScheme.TAX))
                        .year(2025)
                        .grade("A")
                        .score(new BigDecimal("96.5"))
                        .evaluator(Parts.organ())
                        .evaluatedOn(Parts.DAY)
                        .validity(Parts.PERIOD)
                        .modelVersion("2026-1")
                        .dataCutoff(LocalDate.of(2025, 12, 31))
                        .recognisedBy(List.of(Parts.sender()))
                        .build(),
                DemeritPoints.builder()
                        .subject(Parts.enterprise())
                        .scheme("某行业不良行为记分办法")
                        .points(new BigDecimal("3.5"))
                        .period(Parts.PERIOD)
                        .reason("某不良行为")
                        .legalBasis("《某某办法》第八条")
                        .decidedOn(Parts.DAY)
                        .authority(Parts.organ())
                        .build(),
                GovernmentIntegrityRecord.builder()
                        .subject(Parts.person())
                        .trigger(Coded.of(IntegrityTrigger.COMMITMENT_BROKEN))
                        .decisionNo("某处〔2026〕1号")
                        .decidedOn(Parts.DAY)
                        .authority(Parts.organ())
                        .content("某政务失信情形")
                        .legalBasis("《某某规定》第九条")
                        .resolvedOn(Parts.day(3, 5))
                        .build(),
                Honour.builder()
                        .subject(Parts.person())
                        .title("某市诚信模范")
                        .dataCategory("荣誉")
                        .year(2025)
                        .recognitionNo("某表〔2026〕1号")
                        .recognizedOn(Parts.DAY)
                        .recognizedBy(Parts.organ())
                        .documentName("某表彰决定")
                        .level(Coded.of(AdministrativeLevel.PREFECTURE))
                        .validTo(LocalDate.of(2029, 3, 1))
                        .withdrawnOn(Parts.day(3, 5))
                        .withdrawalReason("某撤销原因")
                        .build(),
                VoluntaryDeclaration.builder()
                        .subject(Parts.soleTrader())
                        .item("资质证书")
                        .content("某申报内容")
                        .declaredOn(Parts.DAY)
                        .commitmentCode("35010020260302000001")
                        .acceptedBy(Parts.sender())
                        .verifiedOn(Parts.day(3, 4))
                        .validTo(LocalDate.of(2027, 3, 1))
                        .build());
    }

    private static CreditCommitment commitment() {
        return CreditCommitment.builder()
                .code("35010020260302000001")
                .subject(Parts.enterprise())
                .type(Coded.other(CommitmentType.OTHER, "某类承诺"))
                .reason("申请许可")
                .content("如实申报并依法经营")
                .breachLiability("依法承担责任")
                .madeOn(Parts.DAY)
                .validTo(LocalDate.of(2027, 3, 1))
                .fulfilment(Coded.of(FulfilmentStatus.PARTIAL))
                .unfulfilledContent("某项未履行")
                .liabilityEnforced("责令限期履行")
                .fulfilmentDeterminedOn(Parts.day(3, 5))
                .determinedBy(Parts.organ())
                .acceptedBy(Parts.sender())
                .publicity(Coded.of(Publicity.PUBLIC))
                .remark("测试数据")
                .supplementDueOn(Parts.day(3, 31))
                .verification(new CommitmentVerification("某核查事项", Parts.day(3, 5), "部分属实", Parts.organ()))
                .repairId("XF0001")
                .build();
    }

    private static ContractPerformance contract() {
        return ContractPerformance.builder()
                .contractNo("HT0001")
                .name("某采购合同")
                .type(Coded.of(ContractType.MARKET))
                .projectNo("XM0001")
                .partyA(Parts.company("某甲方公司", 5))
                .partyAAddress("某省某市某区某路1号")
                .partyB(Parts.company("某乙方公司", 6))
                .partyBAddress("某省某市某区某路2号")
                .subjectMatter("某设备")
                .specification("某型号")
                .quantity("10 台")
                .unitPrice(Parts.yuan("5000"))
                .amount(Parts.wan("5"))
                .performBy(LocalDate.of(2026, 12, 31))
                .signedOn(Parts.DAY)
                .announcedOn(Parts.day(3, 3))
                .procurementMethod("公开招标")
                .performanceStatus("履行中")
                .region("某市")
                .industry("制造业")
                .progress(List.of(new FulfilmentProgress("已交付一半", false, Parts.day(3, 5))))
                .breaches(List.of(new ContractBreach("某乙方公司", "逾期交付", "合同第五条", "处理中", Parts.organ())))
                .build();
    }
}
