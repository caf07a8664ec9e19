package io.github.creditkit.model.procedure;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A case on its way through a procedure (案卷): the state, every step that led to it, and the clocks that run. Immutable: each
 * step makes a new one, and a step that the table does not have is refused with the reason.
 *
 * @param <S> the states
 */
public final class CaseFile<S extends Enum<S>> {
    private final Machine<S> machine;
    private final DeadlineRules rules;
    private final WorkingDayCalendar calendar;
    private final S state;
    private final List<Step> steps;
    private final Map<String, RunningClock> clocks;

    private CaseFile(
            Machine<S> machine,
            DeadlineRules rules,
            WorkingDayCalendar calendar,
            S state,
            List<Step> steps,
            Map<String, RunningClock> clocks) {
        this.machine = machine;
        this.rules = rules;
        this.calendar = calendar;
        this.state = state;
        this.steps = List.copyOf(steps);
        this.clocks = Collections.unmodifiableMap(new TreeMap<>(clocks));
    }

    /** A case at the beginning of a procedure. */
    static <S extends Enum<S>> CaseFile<S> begin(
            Machine<S> machine, DeadlineRules rules, WorkingDayCalendar calendar) {
        return new CaseFile<>(machine, rules, calendar, machine.initial(), List.of(), Map.of());
    }

    /** {@return where it stands (状态)} */
    public S state() {
        return state;
    }

    /** {@return the steps so far, the first one first (办理记录)} */
    public List<Step> steps() {
        return steps;
    }

    /** {@return the clocks that run or stand still, by their rule's id (办理期限)} */
    public Map<String, RunningClock> clocks() {
        return clocks;
    }

    /** {@return the moves that can come next} */
    public List<Move<S>> next() {
        return machine.from(state);
    }

    /** {@return if nothing can come any more (已办结)} */
    public boolean isClosed() {
        return next().isEmpty();
    }

    /**
     * The clocks that are missed on a day.
     *
     * @param on the day
     * @return ids of their rules
     */
    public List<String> missed(LocalDate on) {
        return clocks.entrySet().stream()
                .filter(clock -> clock.getValue().isMissed(on))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Makes a step.
     *
     * @param step the step
     * @return the case after it, or as it was with the reason why not
     */
    public Taken<S> take(Step step) {
        Optional<Move<S>> move = machine.move(step.move());
        Optional<Bilingual> refusal = move.map(known -> refusal(known, step))
                .orElseGet(() -> Optional.of(new Bilingual(
                        "没有“" + step.move() + "”这一环节", "there is no move \"" + step.move() + "\"")));
        if (refusal.isPresent() || move.isEmpty()) {
            return new Taken<>(this, refusal);
        }
        return new Taken<>(after(move.get(), step), Optional.empty());
    }

    private Optional<Bilingual> refusal(Move<S> move, Step step) {
        if (!move.from().contains(state)) {
            return refused(
                    "“" + machine.name(state).zh() + "”状态下不能“" + move.name().zh() + "”",
                    "\"" + move.name().en() + "\" is not possible in the state \"" + machine.name(state).en() + "\"");
        }
        if (!move.by().contains(step.by())) {
            return refused(
                    "“" + move.name().zh() + "”不能由" + step.by().nameZh() + "办理",
                    "\"" + move.name().en() + "\" is not for " + step.by().nameEn());
        }
        if (move.evidence() && step.evidence().stream().allMatch(String::isBlank)) {
            return refused(
                    "“" + move.name().zh() + "”须附证据材料", "\"" + move.name().en() + "\" needs evidence");
        }
        if (!steps.isEmpty() && step.on().isBefore(steps.get(steps.size() - 1).on())) {
            LocalDate last = steps.get(steps.size() - 1).on();
            return refused("日期 " + step.on() + " 早于上一环节 " + last, step.on() + " is before the step of " + last);
        }
        return Optional.empty();
    }

    private static Optional<Bilingual> refused(String zh, String en) {
        return Optional.of(new Bilingual(zh, en));
    }

    private CaseFile<S> after(Move<S> move, Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        Map<String, RunningClock> running = new TreeMap<>(clocks);
        move.stops().forEach(running::remove);
        move.pauses().forEach(id -> running.computeIfPresent(id, (key, clock) -> clock.pause(step.on(), calendar)));
        move.resumes().forEach(id -> running.computeIfPresent(id, (key, clock) -> clock.resume(step.on(), calendar)));
        move.starts().forEach(id -> running.put(id, RunningClock.start(rules.get(id), step.on(), calendar)));
        return new CaseFile<>(machine, rules, calendar, move.to(), more, running);
    }

    @Override
    public String toString() {
        return "CaseFile[" + state + ", " + steps.size() + " steps]";
    }
}
