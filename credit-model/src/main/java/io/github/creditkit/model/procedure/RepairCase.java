package io.github.creditkit.model.procedure;

import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.ReorganizationPlan;
import io.github.creditkit.model.RepairNotice;
import io.github.creditkit.model.RepairRecheck;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A repair on its way (信用修复案件). Beside the table of moves it holds what the table cannot say: nothing is accepted or
 * approved before its conditions are met, the department that made the finding decides, and nothing is complete before every
 * effect is done.
 *
 * @param file       the case
 * @param finder     the department that made the finding (认定单位)
 * @param conditions what must be true
 * @param effects    what follows from the approval
 * @param notice     that the notice of repair was served with the decision (两书同达); null where nobody knows of it
 * @param plan       the plan of a court that shields the subject (破产重整、和解); null where there is none
 * @param rechecks   what was found later (已修复案例复查)
 */
public record RepairCase(
        CaseFile<RepairState> file,
        OrgRef finder,
        RepairConditions conditions,
        RepairEffects effects,
        @Nullable RepairNotice notice,
        @Nullable ReorganizationPlan plan,
        List<RepairRecheck> rechecks) {
    /**
     * Copies the list.
     *
     * @param file       the case
     * @param finder     the department that made the finding
     * @param conditions what must be true
     * @param effects    what follows from the approval
     * @param notice     that the notice was served
     * @param plan       the plan of a court
     * @param rechecks   what was found later
     */
    public RepairCase {
        rechecks = List.copyOf(rechecks);
    }

    /**
     * A case in which nothing was done, with the bundled deadlines and working days.
     *
     * @param conditions what must be true
     * @param finder     the department that made the finding
     * @return not yet drafted
     */
    public static RepairCase begin(RepairConditions conditions, OrgRef finder) {
        return begin(conditions, finder, DeadlineRules.bundled(), WorkingDayCalendar.bundled());
    }

    /**
     * A case in which nothing was done, with all five effects to come.
     *
     * @param conditions what must be true
     * @param finder     the department that made the finding
     * @param rules      the deadlines
     * @param calendar   the working days
     * @return not yet drafted
     */
    public static RepairCase begin(
            RepairConditions conditions, OrgRef finder, DeadlineRules rules, WorkingDayCalendar calendar) {
        return new RepairCase(
                CaseFile.begin(
                        RepairProcedure.MACHINE,
                        rules,
                        calendar,
                        conditions.decision().decidedOn()),
                finder,
                conditions,
                RepairEffects.ALL,
                null,
                null,
                List.of());
    }

    /**
     * With other conditions, as they change.
     *
     * @param now what is true
     * @return the case with it
     */
    public RepairCase with(RepairConditions now) {
        return new RepairCase(file, finder, now, effects, notice, plan, rechecks);
    }

    /**
     * With the service of the notice.
     *
     * @param served when it was served
     * @return the case with it
     */
    public RepairCase with(RepairNotice served) {
        return new RepairCase(file, finder, conditions, effects, served, plan, rechecks);
    }

    /**
     * With the plan of a court.
     *
     * @param approved the plan
     * @return the case with it
     */
    public RepairCase with(ReorganizationPlan approved) {
        return new RepairCase(file, finder, conditions, effects, notice, approved, rechecks);
    }

    /** {@return what is told and hinders nothing: the notice that was not served with the decision (两书未同达)} */
    public List<Bilingual> warnings() {
        return notice != null && notice.isServedTogether()
                ? List.of()
                : List.of(new Bilingual(
                        "信用修复告知书未随处罚或列入决定书一并送达", "the notice of repair was not served together with the decision"));
    }

    /** {@return if it is approved and not revoked (已准予修复)} */
    public boolean isRepaired() {
        return switch (file.state()) {
            case APPROVED, EFFECTS_PENDING, COMPLETED -> true;
            default -> false;
        };
    }

    /**
     * Makes a step.
     *
     * @param step the step
     * @return the case after it, or as it was with the reason why not
     */
    public Taken<RepairCase> take(Step step) {
        Taken<CaseFile<RepairState>> taken = file.take(step);
        Optional<Bilingual> refusal = taken.refusal().or(() -> refusal(step));
        return refusal.map(why -> Taken.refused(this, why))
                .orElseGet(() ->
                        Taken.made(new RepairCase(taken.now(), finder, conditions, effects, notice, plan, rechecks)));
    }

    private Optional<Bilingual> refusal(Step step) {
        if (step.by() == Role.DEPARTMENT && !step.who().equals(finder.name())) {
            return Optional.of(new Bilingual(
                    "谁认定、谁修复：应由" + finder.name() + "办理", "who made the finding repairs: it is for " + finder.name()));
        }
        return switch (step.move()) {
            case "accept", "approve" -> joined(conditions.missing(step.on()));
            case "complete" -> incomplete(step.on());
            default -> Optional.empty();
        };
    }

    private Optional<Bilingual> incomplete(LocalDate on) {
        if (!effects.isComplete()) {
            return Optional.of(new Bilingual(
                    "修复效果尚未全部落实：" + names(RepairEffect::nameZh, "、"),
                    "effects are open: " + names(RepairEffect::nameEn, ", ")));
        }
        return effects.done().values().stream()
                .filter(on::isBefore)
                .findFirst()
                .map(day -> new Bilingual("早于修复效果落实日期 " + day, "before the effect of " + day));
    }

    private String names(Function<RepairEffect, String> name, String comma) {
        return effects.open().stream().map(name).collect(Collectors.joining(comma));
    }

    private static Optional<Bilingual> joined(List<Bilingual> reasons) {
        return reasons.stream().reduce((a, b) -> new Bilingual(a.zh() + "；" + b.zh(), a.en() + "; " + b.en()));
    }

    /**
     * Ticks off an effect.
     *
     * @param effect the effect
     * @param on     the day it was done
     * @return the case with it, or as it was with the reason why not
     */
    public Taken<RepairCase> done(RepairEffect effect, LocalDate on) {
        if (file.state() != RepairState.EFFECTS_PENDING) {
            return Taken.refused(this, "尚未进入或已结束落实修复结果", "effects are ticked off while they are pending");
        }
        LocalDate before = effects.done().get(effect);
        if (before != null) {
            return Taken.refused(
                    this, effect.nameZh() + "已于 " + before + " 落实", effect.nameEn() + ": done on " + before);
        }
        Optional<LocalDate> approved = file.lastOn("approve").filter(on::isBefore);
        if (approved.isPresent()) {
            return Taken.refused(
                    this,
                    "落实日期 " + on + " 早于准予修复日期 " + approved.get(),
                    on + " is before the approval of " + approved.get());
        }
        return Taken.made(new RepairCase(file, finder, conditions, effects.with(effect, on), notice, plan, rechecks));
    }

    /**
     * Looks again at a case that was repaired (已修复案例复查).
     *
     * @param recheck what was found
     * @return the case with it, or as it was with the reason why not
     */
    public Taken<RepairCase> recheck(RepairRecheck recheck) {
        LocalDate approvedOn = file.lastOn("approve").orElse(null);
        if (!isRepaired() || approvedOn == null) {
            return Taken.refused(this, "未修复的案件不复查", "only what is repaired is looked at again");
        }
        if (recheck.checkedOn() == null || recheck.checkedOn().isBefore(approvedOn)) {
            return Taken.refused(
                    this,
                    "复查日期应在准予修复之后（" + approvedOn + "）",
                    "a recheck has a day after the approval of " + approvedOn);
        }
        List<RepairRecheck> more = new ArrayList<>(rechecks);
        more.add(recheck);
        return Taken.made(new RepairCase(file, finder, conditions, effects, notice, plan, more));
    }

    /** {@return if the last look found that it does not hold, so that it is to be revoked (应当撤销)} */
    public boolean isToBeRevoked() {
        return isRepaired()
                && !rechecks.isEmpty()
                && Boolean.FALSE.equals(rechecks.get(rechecks.size() - 1).holds());
    }

    /**
     * What the policy of publication must know of it. A revoked repair is none, so that the longest term runs again.
     *
     * @param facts what is known of the record otherwise
     * @return these facts with the duties, the repair and the shield
     */
    public PublicationFacts facts(PublicationFacts facts) {
        PublicationFacts known =
                conditions.fulfilledOn() == null ? facts : facts.withFulfilled(conditions.fulfilledOn());
        known = known.withRepaired(isRepaired() ? file.lastOn("approve").orElse(null) : null);
        return plan == null ? known : shielded(plan, known);
    }

    /** While the plan is performed the record is shielded; performed, it is repaired; failed, it is public again. */
    private static PublicationFacts shielded(ReorganizationPlan plan, PublicationFacts facts) {
        LocalDate from = plan.approvedOn();
        if (from == null) {
            return facts;
        }
        LocalDate performed = plan.performedOn();
        LocalDate failed = plan.failedOn();
        if (failed != null) {
            return failed.isAfter(from) ? facts.withShielded(new Validity(from, failed.minusDays(1))) : facts;
        }
        PublicationFacts known = facts.withShielded(new Validity(from, performed));
        boolean isEarlier = performed != null
                && (facts.repairedOn() == null || performed.isBefore(Objects.requireNonNull(facts.repairedOn())));
        return isEarlier ? known.withRepaired(performed) : known;
    }
}
