package io.github.creditkit.model.procedure;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way through a procedure (案卷): the state, every step that led to it, and the clocks that the steps started.
 * Immutable: each step makes a new one, and a step that cannot be made is refused with the reason.
 *
 * @param <S> the states
 */
public final class CaseFile<S extends Enum<S>> {
    private final Machine<S> machine;
    private final DeadlineRules rules;
    private final WorkingDayCalendar calendar;
    private final @Nullable LocalDate decidedOn;
    private final S state;
    private final List<Step> steps;
    private final List<CaseClock> clocks;

    private CaseFile(
            Machine<S> machine,
            DeadlineRules rules,
            WorkingDayCalendar calendar,
            @Nullable LocalDate decidedOn,
            S state,
            List<Step> steps,
            List<CaseClock> clocks) {
        this.machine = machine;
        this.rules = rules;
        this.calendar = calendar;
        this.decidedOn = decidedOn;
        this.state = state;
        this.steps = List.copyOf(steps);
        this.clocks = List.copyOf(clocks);
    }

    /**
     * A case in which nothing was done.
     *
     * @param machine   the procedure
     * @param rules     the deadlines
     * @param calendar  the working days
     * @param decidedOn the day of the decision that the case is about, which no step can come before; null where the record
     *                  does not tell it
     * @param <S>       the states
     * @return the case; its first step is {@link Machine#opening}
     */
    public static <S extends Enum<S>> CaseFile<S> begin(
            Machine<S> machine, DeadlineRules rules, WorkingDayCalendar calendar, @Nullable LocalDate decidedOn) {
        return new CaseFile<>(
                machine, rules, calendar, decidedOn, machine.opening().to(), List.of(), List.of());
    }

    /** {@return where it stands (状态); before the first step, where that one will lead} */
    public S state() {
        return state;
    }

    /** {@return if the first step was made (已启动)} */
    public boolean isOpened() {
        return !steps.isEmpty();
    }

    /** {@return the steps so far, the first one first (办理记录)} */
    public List<Step> steps() {
        return steps;
    }

    /** {@return every clock that was ever started, stopped ones too, in the order of their start (办理期限)} */
    public List<CaseClock> clocks() {
        return clocks;
    }

    /**
     * The clock of a rule that was started last.
     *
     * @param id the id of its rule
     * @return empty when there is none
     */
    public Optional<CaseClock> clock(String id) {
        return clocks.stream().filter(clock -> clock.id().equals(id)).reduce((first, last) -> last);
    }

    /** {@return the moves that can come next (可办环节)} */
    public List<Move<S>> next() {
        return isOpened() ? machine.from(state) : List.of(machine.opening());
    }

    /** {@return if nothing can come any more (已办结)} */
    public boolean isClosed() {
        return next().isEmpty();
    }

    /**
     * The last day on which a move was made.
     *
     * @param move the word of the move
     * @return empty when it was not made
     */
    public Optional<LocalDate> lastOn(String move) {
        return steps.stream()
                .filter(step -> step.move().equals(move))
                .map(Step::on)
                .reduce((first, last) -> last);
    }

    /**
     * The clocks that are missed on a day (超期).
     *
     * @param on the day
     * @return in the order of their start
     */
    public List<CaseClock> missed(LocalDate on) {
        return clocks.stream().filter(clock -> clock.isMissed(on)).toList();
    }

    /**
     * Makes a step.
     *
     * @param step the step
     * @return the case after it, or as it was with the reason why not
     */
    public Taken<CaseFile<S>> take(Step step) {
        Optional<Move<S>> move = machine.move(step.move());
        if (move.isEmpty()) {
            return Taken.refused(this, "没有“" + step.move() + "”这一环节", "there is no move \"" + step.move() + "\"");
        }
        return refusal(move.get(), step)
                .map(why -> Taken.refused(this, why))
                .orElseGet(() -> Taken.made(after(move.get(), step)));
    }

    private Optional<Bilingual> refusal(Move<S> move, Step step) {
        String zh = "“" + move.name().zh() + "”";
        String en = "\"" + move.name().en() + "\"";
        if (!next().contains(move)) {
            String nowZh = isOpened() ? "“" + machine.name(state).zh() + "”状态下" : "尚未启动的案件";
            String nowEn =
                    isOpened() ? "in the state \"" + machine.name(state).en() + "\"" : "before the case is opened";
            return refused(nowZh + "不能" + zh, en + " is not possible " + nowEn);
        }
        if (!move.by().contains(step.by())) {
            return refused(
                    zh + "不能由" + step.by().nameZh() + "办理",
                    en + " is not for " + step.by().nameEn());
        }
        if (step.who().isBlank()) {
            return refused(zh + "须注明由谁办理", en + " needs to say who made it");
        }
        if (move.evidence() && step.evidence().stream().allMatch(String::isBlank)) {
            return refused(zh + "须附证据材料", en + " needs evidence");
        }
        if (decidedOn != null && step.on().isBefore(decidedOn)) {
            return refused(
                    zh + "日期 " + step.on() + " 早于记录的决定日期 " + decidedOn,
                    en + " on " + step.on() + " is before the decision of " + decidedOn);
        }
        if (isOpened() && step.on().isBefore(steps.get(steps.size() - 1).on())) {
            LocalDate last = steps.get(steps.size() - 1).on();
            return refused(
                    zh + "日期 " + step.on() + " 早于上一环节 " + last,
                    en + " on " + step.on() + " is before the step of " + last);
        }
        return Optional.empty();
    }

    private static Optional<Bilingual> refused(String zh, String en) {
        return Optional.of(new Bilingual(zh, en));
    }

    private CaseFile<S> after(Move<S> move, Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        List<CaseClock> after = new ArrayList<>(clocks);
        move.stops().forEach(id -> change(after, id, clock -> clock.stop(step.on())));
        move.pauses().forEach(id -> change(after, id, clock -> clock.pause(step.on(), calendar)));
        move.resumes().forEach(id -> change(after, id, clock -> clock.resume(step.on(), calendar)));
        // A clock that starts anew takes the place of the one that ran; the history keeps both.
        move.starts().stream().sorted().forEach(id -> {
            change(after, id, clock -> clock.stop(step.on()));
            after.add(CaseClock.start(rules.get(id), step.on(), calendar));
        });
        return new CaseFile<>(machine, rules, calendar, decidedOn, move.to(), more, after);
    }

    private static void change(List<CaseClock> clocks, String id, UnaryOperator<CaseClock> way) {
        clocks.replaceAll(clock -> clock.id().equals(id) ? way.apply(clock) : clock);
    }

    @Override
    public String toString() {
        return "CaseFile[" + state + ", " + steps.size() + " steps]";
    }
}
