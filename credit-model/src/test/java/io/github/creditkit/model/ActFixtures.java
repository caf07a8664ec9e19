package io.github.creditkit.model;

import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.CompulsionExecution;
import io.github.creditkit.model.codeset.CompulsionMeasure;
import io.github.creditkit.model.codeset.InspectionResult;
import io.github.creditkit.model.codeset.InspectionType;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.codeset.PenaltyProcedure;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.codeset.PermitStatus;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.codeset.Severity;
import java.time.LocalDate;
import java.util.List;

/** Full records of administrative acts (行政行为). */
final class ActFixtures {
    private static final AdministrativeAct ACT = AdministrativeConfirmation.builder()
            .subject(Parts.enterprise())
            .actName("某项行政行为")
            .decisionNo("某决〔2026〕1号")
            .decisionTitle("某项行政决定书")
            .legalBasis("《某某条例》第十条")
            .content("决定的主要内容")
            .decidedOn(Parts.DAY)
            .validity(Parts.PERIOD)
            .authority(Parts.organ())
            .source(Parts.sender())
            .remark("测试数据")
            .confirmedMatter("某事项")
            .certificateNo("QR2026001")
            .build();

    private ActFixtures() {}

    static List<Record> all() {
        return List.of(
                permit(),
                penalty(),
                (Record) ACT,
                AdministrativeAdjudication.builder()
                        .from(ACT)
                        .actName("某项行政行为")
                        .decisionNo("某决〔2026〕1号")
                        .decisionTitle("某项行政决定书")
                        .legalBasis("《某某条例》第十条")
                        .content("决定的主要内容")
                        .remark("测试数据")
                        .counterparty(Parts.person())
                        .dispute("某争议事项")
                        .ruling("某裁决结果")
                        .build(),
                AdministrativeCompensation.builder()
                        .from(ACT)
                        .actName("某项行政行为")
                        .decisionNo("某决〔2026〕1号")
                        .decisionTitle("某项行政决定书")
                        .legalBasis("《某某条例》第十条")
                        .content("决定的主要内容")
                        .remark("测试数据")
                        .ground("因公共利益征用")
                        .amount(Parts.wan("12.5"))
                        .build(),
                compulsion(),
                AdministrativeGrant.builder()
                        .from(ACT)
                        .actName("某项行政行为")
                        .decisionNo("某决〔2026〕1号")
                        .decisionTitle("某项行政决定书")
                        .legalBasis("《某某条例》第十条")
                        .content("决定的主要内容")
                        .remark("测试数据")
                        .grantItem("稳岗补助")
                        .amount(Parts.yuan("3000"))
                        .build(),
                inspection(),
                AdministrativeLevy.builder()
                        .from(ACT)
                        .actName("某项行政行为")
                        .decisionNo("某决〔2026〕1号")
                        .decisionTitle("某项行政决定书")
                        .legalBasis("《某某条例》第十条")
                        .content("决定的主要内容")
                        .remark("测试数据")
                        .levyItem("水资源费")
                        .amount(Parts.yuan("1234.56"))
                        .dueOn(Parts.day(3, 31))
                        .paidOn(Parts.day(3, 5))
                        .build(),
                AdministrativeReward.builder()
                        .from(ACT)
                        .actName("某项行政行为")
                        .decisionNo("某决〔2026〕1号")
                        .decisionTitle("某项行政决定书")
                        .legalBasis("《某某条例》第十条")
                        .content("决定的主要内容")
                        .remark("测试数据")
                        .honourTitle("质量管理先进单位")
                        .level(Coded.of(AdministrativeLevel.PREFECTURE))
                        .awardedOn(Parts.day(3, 3))
                        .build());
    }

    private static AdministrativePermit permit() {
        return AdministrativePermit.builder()
                .subject(Parts.soleTrader())
                .decisionTitle("食品经营许可证核发")
                .decisionNo("市监许准〔2026〕1号")
                .permitCategory(Coded.other(PermitCategory.OTHER, "备案"))
                .certificateTitle("食品经营许可证")
                .certificateNo("JY10000000000001")
                .content("准予从事食品销售经营活动")
                .decidedOn(Parts.DAY)
                .validity(Validity.of(Parts.DAY, LocalDate.of(2031, 3, 1)))
                .authority(Parts.organ())
                .status(Coded.of(PermitStatus.VALID))
                .source(Parts.sender())
                .remark("测试数据")
                .build();
    }

    private static AdministrativePenalty penalty() {
        return AdministrativePenalty.builder()
                .subject(Parts.enterprise())
                .decisionNo("市监处罚〔2026〕1号")
                .violationType("未按规定明码标价")
                .violationFacts("当事人销售商品未标明价格")
                .legalBasis("《价格法》第四十二条")
                .penaltyCategories(List.of(
                        Coded.of(PenaltyCategory.FINE),
                        Coded.of(PenaltyCategory.CONFISCATE_ILLEGAL_INCOME),
                        Coded.of(PenaltyCategory.SUSPEND_LICENCE),
                        Coded.other(PenaltyCategory.OTHER, "责令改正")))
                .content("罚款 2000 元，没收违法所得 300 元，暂扣许可证一个月，责令改正")
                .fineAmount(Parts.wan("0.2"))
                .confiscatedAmount(Parts.wan("0.035"))
                .licenceAffected("食品经营许可证 JY10000000000001")
                .decidedOn(Parts.DAY)
                .effectiveUntil(LocalDate.of(2027, 3, 2))
                .publishUntil(LocalDate.of(2029, 3, 2))
                .authority(Parts.organ())
                .source(Parts.sender())
                .remark("测试数据")
                .caseName("某科技有限公司未按规定明码标价案")
                .procedure(Coded.of(PenaltyProcedure.ORDINARY))
                .confiscatedIncome(Parts.yuan("300"))
                .confiscatedProperty(Parts.yuan("50"))
                .severity(Coded.of(Severity.GENERAL))
                .publishedOn(Parts.day(3, 4))
                .publicationStatus(Coded.of(PublicationStatus.PUBLISHED))
                .revocationReason("无")
                .build();
    }

    private static AdministrativeCompulsion compulsion() {
        return AdministrativeCompulsion.builder()
                .from(ACT)
                .actName("某项行政行为")
                .decisionNo("某决〔2026〕1号")
                .decisionTitle("某项行政决定书")
                .legalBasis("《某某条例》第十条")
                .content("决定的主要内容")
                .remark("测试数据")
                .measure(Coded.of(CompulsionMeasure.SEAL_UP))
                .execution(Coded.of(CompulsionExecution.SUBSTITUTE_PERFORMANCE))
                .object("某批货物")
                .measureFrom(Parts.DAY)
                .measureTo(Parts.day(4, 1))
                .build();
    }

    private static AdministrativeInspection inspection() {
        return AdministrativeInspection.builder()
                .from(ACT)
                .actName("某项行政行为")
                .decisionNo("某决〔2026〕1号")
                .decisionTitle("某项行政决定书")
                .legalBasis("《某某条例》第十条")
                .content("决定的主要内容")
                .remark("测试数据")
                .inspectionType(Coded.of(InspectionType.SPOT_CHECK))
                .item("公示信息")
                .inspectedOn(Parts.day(2, 27))
                .result(Coded.of(InspectionResult.ORDERED_TO_CORRECT))
                .followUp("责令改正")
                .taskNo("RW2026001")
                .planNo("JH2026001")
                .departments(List.of(Parts.organ(), Parts.sender()))
                .build();
    }
}
