package io.github.creditkit.model.procedure;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.publication.PublicationDecision;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A repair on its way (信用修复案件). Beside the table of moves it holds what must be true: nothing is accepted before the
 * shortest term is over, the duties are fulfilled with proof and the commitment is made; nothing is complete before every
 * effect is done.
 *
 * @param file           the case
 * @param minimumEndsOn  the end of the shortest term (最短公示期届满日), as a {@link PublicationDecision} has it; null for none
 * @param fulfilledOn    the day on which every duty was fulfilled (义务履行完毕日期); null while they are not
 * @param proof          what proves it (履行证明); empty for nothing
 * @param commitmentCode the commitment of the subject (信用修复承诺编码); empty while it is not made
 * @param effects        the effects that are done, and when (修复效果)
 * @param needed         the effects that this repair must have
 */
public record RepairCase(
        CaseFile<RepairState> file,
        @Nullable LocalDate minimumEndsOn,
        @Nullable LocalDate fulfilledOn,
        String proof,
        String commitmentCode,
        Map<RepairEffect, LocalDate> effects,
        Set<RepairEffect> needed) {
    /**
     * Copies the effects.
     *
     * @param file           the case
     * @param minimumEndsOn  the end of the shortest term
     * @param fulfilledOn    the day on which every duty was fulfilled
     * @param proof          what proves it
     * @param commitmentCode the commitment
     * @param effects        the effects that are done
     * @param needed         the effects that it must have
     */
    public RepairCase {
        Map<RepairEffect, LocalDate> done = new EnumMap<>(RepairEffect.class);
        done.putAll(effects);
        effects = Collections.unmodifiableMap(done);
        needed = Set.copyOf(needed);
    }

    /**
     * A repair that is not yet submitted, with all five effects to come.
     *
     * @param decision what the policy of publication says of the record
     * @param rules    the deadlines
     * @param calendar the working days
     * @return the case
     */
    public static RepairCase begin(
            PublicationDecision decision, DeadlineRules rules, WorkingDayCalendar calendar) {
        return new RepairCase(
                CaseFile.begin(RepairProcedure.MACHINE, rules, calendar),
                decision.earliestRepair(),
                null,
                "",
                "",
                Map.of(),
                EnumSet.allOf(RepairEffect.class));
    }

    /**
     * With the duties fulfilled.
     *
     * @param on    the day
     * @param prove what proves it
     * @return the case with it
     */
    public RepairCase withFulfilled(LocalDate on, String prove) {
        return new RepairCase(file, minimumEndsOn, on, prove, commitmentCode, effects, needed);
    }

    /**
     * With the commitment of the subject.
     *
     * @param code its code
     * @return the case with it
     */
    public RepairCase withCommitment(String code) {
        return new RepairCase(file, minimumEndsOn, fulfilledOn, proof, code, effects, needed);
    }

    /**
     * With an effect done.
     *
     * @param effect the effect
     * @param on     the day
     * @return the case with it
     */
    public RepairCase withEffect(RepairEffect effect, LocalDate on) {
        Map<RepairEffect, LocalDate> done = new EnumMap<>(RepairEffect.class);
        done.putAll(effects);
        done.put(effect, on);
        return new RepairCase(file, minimumEndsOn, fulfilledOn, proof, commitmentCode, done, needed);
    }

    /** {@return the effects that are still to be done} */
    public Set<RepairEffect> open() {
        Set<RepairEffect> open = EnumSet.noneOf(RepairEffect.class);
        needed.stream().filter(effect -> !effects.containsKey(effect)).forEach(open::add);
        return open;
    }

    /**
     * Why a step cannot be made, by the table and by what must be true.
     *
     * @param step the step
     * @return empty when it can
     */
    public Optional<Bilingual> refusal(Step step) {
        Optional<Bilingual> byTable = file.take(step).refusal();
        if (byTable.isPresent()) {
            return byTable;
        }
        return switch (step.move()) {
            case "accept" -> notYet(step.on());
            case "complete" -> open().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Bilingual("修复效果尚未全部落实", "not every effect of the repair is done"));
            default -> Optional.empty();
        };
    }

    private Optional<Bilingual> notYet(LocalDate on) {
        if (minimumEndsOn != null && on.isBefore(minimumEndsOn)) {
            return Optional.of(new Bilingual(
                    "最短公示期至 " + minimumEndsOn + " 届满", "the shortest term ends on " + minimumEndsOn));
        }
        if (fulfilledOn == null || on.isBefore(fulfilledOn) || proof.isBlank()) {
            return Optional.of(new Bilingual("义务未履行完毕或没有履行证明", "the duties are not fulfilled, or nothing proves it"));
        }
        return commitmentCode.isBlank()
                ? Optional.of(new Bilingual("未作出信用修复承诺", "the subject has not made its commitment"))
                : Optional.empty();
    }

    /**
     * Makes a step.
     *
     * @param step the step
     * @return the case after it; this one where it is {@linkplain #refusal refused}
     */
    public RepairCase take(Step step) {
        return refusal(step).isPresent()
                ? this
                : new RepairCase(
                        file.take(step).file(),
                        minimumEndsOn,
                        fulfilledOn,
                        proof,
                        commitmentCode,
                        effects,
                        needed);
    }

    /**
     * What the policy of publication must know of it: the day of approval, or that it was revoked.
     *
     * @param facts what is known of the record otherwise
     * @return these facts with the repair
     */
    public PublicationFacts facts(PublicationFacts facts) {
        boolean isRepaired = switch (file.state()) {
            case APPROVED, EFFECTS_PENDING, COMPLETED -> true;
            default -> false;
        };
        LocalDate approved = file.steps().stream()
                .filter(step -> step.move().equals("approve"))
                .map(Step::on)
                .reduce((first, last) -> last)
                .orElse(null);
        PublicationFacts known = fulfilledOn == null ? facts : facts.withFulfilled(fulfilledOn);
        return known.withRepaired(isRepaired ? approved : null);
    }
}

