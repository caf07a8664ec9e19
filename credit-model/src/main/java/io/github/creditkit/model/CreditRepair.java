package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ObjectionChannel;
import io.github.creditkit.model.codeset.RepairDecision;
import io.github.creditkit.model.codeset.RepairKind;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An application for credit repair and what became of it (信用修复). How it is handled:
 * {@code io.github.creditkit.model.procedure.RepairProcedure}.
 *
 * <p>Source: 国家发展改革委令第36号, 国办发〔2025〕22号.
 *
 * @param repairNo the number of the repair (修复编号), 1 to 64 characters
 * @param subject who applies (信用主体)
 * @param recordRef the record and its version (修复记录)
 * @param kind what is asked for (修复种类)
 * @param severity how grave the failure is (失信程度)
 * @param minPeriodEndsOn the end of the shortest term of publication (最短公示期届满日)
 * @param obligationsFulfilledOn the day on which every duty was fulfilled (义务履行完毕日期)
 * @param proof what proves it, by names or numbers of documents (履行证明)
 * @param commitmentCode the code of the commitment of type 信用修复型 (信用修复承诺编码), up to 20 characters
 * @param channel where it was handed in (受理渠道)
 * @param submittedOn the day (提交日期)
 * @param acceptedOn the day it was accepted (受理日期)
 * @param foundBy the department that made the finding (认定单位)
 * @param state where it stands (办理状态)
 * @param decision the decision (修复决定)
 * @param decidedOn the day of the decision (决定日期)
 * @param reason why it is refused, ended or revoked (理由), up to 1000 characters
 * @param approvedBy who decided: the department that made the finding (决定单位)
 * @param effects what follows from the approval, done or open (修复效果)
 * @param notice that the notice of repair was served with the decision (两书同达)
 * @param bankruptcy the plan of a court that the repair rests on (破产重整、和解)
 * @param rechecks what was found later (已修复案例复查)
 */
@Value.Builder
@CheckedBy(CreditRepairRules.class)
@CheckedBy(value = CreditRepairRules.class, level = Level.WARNING, groups = Advice.class)
public record CreditRepair(
        @DataItem(name = "修复编号") @Required @MaxLength(value = 64, groups = Advice.class)
        String repairNo,

        @DataItem(name = "信用主体") @Required @Valid SubjectRef subject,
        @DataItem(name = "修复记录") @Required @Valid RecordRef recordRef,

        @DataItem(name = "修复种类") @Required @KnownCode(groups = Advice.class)
        Coded<RepairKind> kind,

        @DataItem(name = "失信程度") @KnownCode @Nullable Coded<Severity> severity,
        @DataItem(name = "最短公示期届满日") @Nullable LocalDate minPeriodEndsOn,
        @DataItem(name = "义务履行完毕日期") @Nullable LocalDate obligationsFulfilledOn,
        @DataItem(name = "履行证明") List<String> proof,

        @DataItem(name = "信用修复承诺编码") @MaxLength(value = 20, groups = Advice.class) @Nullable
        String commitmentCode,

        @DataItem(name = "受理渠道") @Required @KnownCode(groups = Advice.class)
        Coded<ObjectionChannel> channel,

        @DataItem(name = "提交日期") @Required LocalDate submittedOn,
        @DataItem(name = "受理日期") @Nullable LocalDate acceptedOn,
        @DataItem(name = "认定单位") @Required @Valid OrgRef foundBy,
        @DataItem(name = "办理状态") @Required @KnownCode Coded<RepairState> state,
        @DataItem(name = "修复决定") @KnownCode @Nullable Coded<RepairDecision> decision,
        @DataItem(name = "决定日期") @Nullable LocalDate decidedOn,

        @DataItem(name = "理由") @MaxLength(value = 1000, groups = Advice.class) @Nullable
        String reason,

        @DataItem(name = "决定单位") @Valid @Nullable OrgRef approvedBy,
        @DataItem(name = "修复效果") List<@Valid RepairEffectDone> effects,
        @DataItem(name = "两书同达") @Valid @Nullable RepairNotice notice,
        @DataItem(name = "破产重整、和解") @Valid @Nullable ReorganizationPlan bankruptcy,
        @DataItem(name = "已修复案例复查") List<@Valid RepairRecheck> rechecks) {

    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public CreditRepair {
        proof = proof == null ? List.of() : List.copyOf(proof);
        effects = effects == null ? List.of() : List.copyOf(effects);
        rechecks = rechecks == null ? List.of() : List.copyOf(rechecks);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static CreditRepairBuilder builder() {
        return new CreditRepairBuilder();
    }

    /** {@return a builder that begins with these values} */
    public CreditRepairBuilder toBuilder() {
        return builder().from(this);
    }
}
