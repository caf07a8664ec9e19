package io.github.creditkit.model;

import io.github.creditkit.model.codeset.ApplicantKind;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ObjectionChannel;
import io.github.creditkit.model.codeset.ObjectionClaim;
import io.github.creditkit.model.codeset.ObjectionResult;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.RepairDecision;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.codeset.RepairKind;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.codeset.Severity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Full records of objections and repairs (异议、信用修复). */
public final class RightsFixtures {
    private RightsFixtures() {}

    static List<Record> all() {
        return List.of(objection(), repair());
    }

    /** One that was upheld: the record has a new version. */
    public static Objection objection() {
        return Objection.builder()
                .objectionNo("YY0001")
                .subject(Parts.enterprise())
                .applicant(new Applicant(Coded.of(ApplicantKind.AGENT), "某丙", "授权委托书"))
                .recordRef(new RecordRef("administrativePenalty", "JL0001", 1))
                .claim(Coded.of(ObjectionClaim.ERROR))
                .statement("处罚金额与决定书不一致")
                .evidence(List.of("行政处罚决定书", "缴款凭证"))
                .channel(Coded.of(ObjectionChannel.CREDIT_CHINA))
                .submittedOn(Parts.DAY)
                .acceptedOn(Parts.day(3, 3))
                .assignedTo(Parts.organ())
                .state(Coded.of(ObjectionState.CLOSED))
                .result(Coded.of(ObjectionResult.UPHELD_CORRECTED))
                .resultText("经核查，金额录入有误，已更正")
                .repliedOn(Parts.day(3, 6))
                .recordVersionAfter(2)
                .build();
    }

    /** One that is complete and was looked at again, of a subject with a plan that is performed. */
    public static CreditRepair repair() {
        return CreditRepair.builder()
                .repairNo("XF0001")
                .subject(Parts.enterprise())
                .recordRef(new RecordRef("administrativePenalty", "JL0001", 2))
                .kind(Coded.of(RepairKind.END_PUBLICATION))
                .severity(Coded.of(Severity.GENERAL))
                .minPeriodEndsOn(LocalDate.of(2026, 2, 10))
                .obligationsFulfilledOn(LocalDate.of(2025, 12, 1))
                .proof(List.of("罚款缴纳凭证", "整改验收报告"))
                .commitmentCode("35010020260301000001")
                .channel(Coded.of(ObjectionChannel.LOCAL_WEBSITE))
                .submittedOn(LocalDate.of(2026, 2, 24))
                .acceptedOn(LocalDate.of(2026, 2, 26))
                .foundBy(Parts.organ())
                .state(Coded.of(RepairState.COMPLETED))
                .decision(Coded.of(RepairDecision.APPROVED))
                .decidedOn(Parts.DAY)
                .reason("符合条件")
                .approvedBy(Parts.organ())
                .effects(Arrays.stream(RepairEffect.values())
                        .map(effect -> new RepairEffectDone(Coded.of(effect), Parts.day(3, 4)))
                        .toList())
                .notice(new RepairNotice(
                        "某市监罚〔2025〕1号", LocalDate.of(2025, 11, 12), LocalDate.of(2025, 11, 12), "送达回证第1号"))
                .bankruptcy(new ReorganizationPlan(
                        "某市中级人民法院", "（2025）某破1号", LocalDate.of(2025, 12, 15), LocalDate.of(2026, 2, 20), null))
                .rechecks(List.of(new RepairRecheck(Parts.day(3, 6), Parts.organ(), true, "承诺属实")))
                .build();
    }
}
