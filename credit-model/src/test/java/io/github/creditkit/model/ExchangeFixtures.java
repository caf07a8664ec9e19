package io.github.creditkit.model;

import io.github.creditkit.model.codeset.AuditAction;
import io.github.creditkit.model.codeset.AuditOutcome;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.ExchangeChannel;
import io.github.creditkit.model.codeset.IncentiveMeasure;
import io.github.creditkit.model.codeset.JointActionAnswer;
import io.github.creditkit.model.codeset.JointActionKind;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.codeset.RestraintMeasure;
import java.time.LocalDate;
import java.util.List;

/** Full records of joint actions, and of where records are from and who may see them (联合奖惩、来源、公开、查询). */
final class ExchangeFixtures {
    private static final String HASH = "0123456789abcdef".repeat(4);

    private ExchangeFixtures() {}

    static List<Record> all() {
        return List.of(
                JointActionCase.builder()
                        .caseNo("LH0001")
                        .kind(Coded.of(JointActionKind.RESTRAINT))
                        .memorandumRef("某合作备忘录")
                        .listEntryRef("MD0001")
                        .subject(Parts.enterprise())
                        .legalBasis("《某某条例》第三十条")
                        .initiator(Parts.organ())
                        .initiatedOn(Parts.DAY)
                        .measures(List.of(
                                new JointActionMeasure(
                                        Coded.of(RestraintMeasure.PUBLIC_FUNDS),
                                        null,
                                        "基础清单第 6 项",
                                        Parts.organ(),
                                        Parts.DAY,
                                        LocalDate.of(2027, 3, 1)),
                                new JointActionMeasure(
                                        null,
                                        Coded.of(IncentiveMeasure.GREEN_CHANNEL),
                                        "某措施清单第 2 项",
                                        Parts.sender(),
                                        Parts.DAY,
                                        LocalDate.of(2027, 3, 1))))
                        .build(),
                new JointActionResponse(
                        "LH0001", Parts.sender(), Coded.of(JointActionAnswer.DECLINE), "不属于本部门职责", Parts.day(3, 3)),
                new JointActionFeedback("LH0001", Parts.sender(), "已限制申请财政性资金", Parts.day(3, 4), "YW0001"),
                new JointActionLift("LH0001", "已修复", Parts.organ(), Parts.day(3, 5)),
                new JointActionCaseStory("某联合惩戒案例", Parts.organ(), "2026-03", "LH0001", "某案例内容"),
                Provenance.builder()
                        .source(Parts.sender())
                        .catalogItemId("ML0001")
                        .sourceRecordId("JL0001")
                        .sourceUpdatedAt(Parts.time("2026-03-02T09:30:00+08:00"))
                        .batchId("PC0001")
                        .channel(Coded.of(ExchangeChannel.INTERFACE))
                        .receivedAt(Parts.time("2026-03-02T10:00:00.125+08:00"))
                        .divisionCode("350100")
                        .corroborations(List.of(
                                new Corroboration(Parts.organ(), HASH, true, Parts.time("2026-03-03T08:00:00+08:00"))))
                        .build(),
                new Disclosure(
                        List.of(Coded.of(DisclosureLevel.PUBLIC), Coded.of(DisclosureLevel.GOVERNMENT)),
                        "《某某条例》第十五条",
                        LocalDate.of(2029, 3, 1)),
                new QueryTrace(
                        Parts.organ(),
                        Coded.of(QueryPurpose.GOVERNMENT_PROCUREMENT),
                        "《某某办法》第三条",
                        HASH,
                        Parts.time("2026-03-05T14:00:00+08:00"),
                        true),
                AuditEvent.builder()
                        .actor("zh0001")
                        .unit(Parts.organ())
                        .role("数据审核员")
                        .action(Coded.of(AuditAction.QUERY))
                        .objectType("administrativePenalty")
                        .objectId("JL0001")
                        .purpose(Coded.of(QueryPurpose.GOVERNMENT_PROCUREMENT))
                        .basis("《某某办法》第三条")
                        .subjectHash(HASH)
                        .at(Parts.time("2026-03-05T14:00:00+08:00"))
                        .outcome(Coded.of(AuditOutcome.DONE))
                        .traceId("GZ0001")
                        .elapsedMillis(35)
                        .build());
    }
}
