package io.github.creditkit.model;

import io.github.creditkit.model.codeset.AbnormalEntryReason;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.JudgmentDefaulterBehaviour;
import io.github.creditkit.model.codeset.ListDomain;
import io.github.creditkit.model.codeset.PerformanceState;
import io.github.creditkit.model.codeset.Severity;
import java.util.List;

/** Full entries of each list (名单). */
final class ListFixtures {
    private static final Coded<ListDomain> DOMAIN = Coded.of(ListDomain.MARKET_REGULATION);

    /** What is the same in all lists. */
    private static final ListEntry ENTRY = RedListEntry.builder()
            .domain(DOMAIN)
            .subject(Parts.enterprise())
            .entryDecisionNo("某列决〔2026〕1号")
            .entryReason("某列入事由")
            .legalBasis("《某某条例》第二十条")
            .entryDecidedOn(Parts.DAY)
            .entryAuthority(Parts.organ())
            .validity(Parts.PERIOD)
            .exitReason("某移出事由")
            .exitDecidedOn(Parts.day(3, 5))
            .exitAuthority(Parts.organ())
            .severity(Coded.of(Severity.SERIOUS))
            .notifiedOn(Parts.day(3, 3))
            .dataCategory("守信红名单")
            .year(2025)
            .recognitionNo("某认〔2026〕1号")
            .documentName("某认定文件")
            .build();

    private ListFixtures() {}

    static List<Record> all() {
        return List.of(
                (Record) ENTRY,
                BlackListEntry.builder()
                        .from(ENTRY)
                        .domain(DOMAIN)
                        .entryDecisionNo("某列决〔2026〕1号")
                        .entryReason("某列入事由")
                        .notifiedOn(Parts.day(3, 3))
                        .caseNo("（2026）某执1号")
                        .executeDept("某市某局")
                        .areaName("某省某市")
                        .basisNo("某判〔2025〕1号")
                        .publishedOn(Parts.day(3, 4))
                        .registeredOn(Parts.day(1, 5))
                        .build(),
                WatchListEntry.builder()
                        .from(ENTRY)
                        .domain(DOMAIN)
                        .entryDecisionNo("某列决〔2026〕1号")
                        .entryReason("某列入事由")
                        .notifiedOn(Parts.day(3, 3))
                        .build(),
                KeySupervisionEntry.builder()
                        .from(ENTRY)
                        .domain(DOMAIN)
                        .entryDecisionNo("某列决〔2026〕1号")
                        .entryReason("某列入事由")
                        .notifiedOn(Parts.day(3, 3))
                        .supervisionMeasures("提高抽查比例和频次")
                        .build(),
                AbnormalOperationEntry.builder()
                        .from(ENTRY)
                        .domain(DOMAIN)
                        .entryDecisionNo("某列决〔2026〕1号")
                        .entryReason("某列入事由")
                        .notifiedOn(Parts.day(3, 3))
                        .entryId("LR0001")
                        .sourceSubjectId("ZT0001")
                        .cause(Coded.of(AbnormalEntryReason.NO_ANNUAL_REPORT))
                        .build(),
                judgmentDefaulter(),
                MajorTaxViolationEntry.builder()
                        .from(ENTRY)
                        .domain(DOMAIN)
                        .entryDecisionNo("某列决〔2026〕1号")
                        .entryReason("某列入事由")
                        .notifiedOn(Parts.day(3, 3))
                        .taxNo(Parts.code("91", 3).text())
                        .address("某省某市某区某路1号")
                        .caseNature("虚开发票")
                        .mainFacts("某主要违法事实")
                        .punishment("依法处理")
                        .build(),
                ProcurementMisconductEntry.builder()
                        .from(ENTRY)
                        .domain(DOMAIN)
                        .entryDecisionNo("某列决〔2026〕1号")
                        .entryReason("某列入事由")
                        .notifiedOn(Parts.day(3, 3))
                        .build(),
                SafetyDishonestyEntry.builder()
                        .from(ENTRY)
                        .domain(DOMAIN)
                        .entryDecisionNo("某列决〔2026〕1号")
                        .entryReason("某列入事由")
                        .notifiedOn(Parts.day(3, 3))
                        .build(),
                SeriousIllegalEntry.builder()
                        .from(ENTRY)
                        .domain(DOMAIN)
                        .entryDecisionNo("某列决〔2026〕1号")
                        .entryReason("某列入事由")
                        .notifiedOn(Parts.day(3, 3))
                        .entryId("YZ0001")
                        .build(),
                StatisticsDishonestyEntry.builder()
                        .from(ENTRY)
                        .domain(DOMAIN)
                        .entryDecisionNo("某列决〔2026〕1号")
                        .entryReason("某列入事由")
                        .notifiedOn(Parts.day(3, 3))
                        .build(),
                WageArrearsEntry.builder()
                        .from(ENTRY)
                        .domain(DOMAIN)
                        .entryDecisionNo("某列决〔2026〕1号")
                        .entryReason("某列入事由")
                        .notifiedOn(Parts.day(3, 3))
                        .arrearsAmount(Parts.wan("36.8"))
                        .workerCount(12)
                        .projectName("某建设项目")
                        .build());
    }

    /** Of a natural person. */
    private static JudgmentDefaulterEntry judgmentDefaulter() {
        return JudgmentDefaulterEntry.builder()
                .from(ENTRY)
                .domain(DOMAIN)
                .entryDecisionNo("某列决〔2026〕1号")
                .entryReason("某列入事由")
                .notifiedOn(Parts.day(3, 3))
                .subject(Parts.person())
                .basisNo("（2025）某民初1号")
                .filedOn(Parts.day(1, 5))
                .caseNo("（2026）某执1号")
                .basisUnit("某市人民法院")
                .duty("支付货款")
                .performance(Coded.of(PerformanceState.PARTIAL))
                .performedPart("已支付一半")
                .unperformedPart("另一半未支付")
                .behaviours(List.of(
                        Coded.of(JudgmentDefaulterBehaviour.BREAKS_REPORTING),
                        Coded.of(JudgmentDefaulterBehaviour.BREAKS_CONSUMPTION_ORDER)))
                .publishedOn(Parts.day(3, 4))
                .build();
    }
}
