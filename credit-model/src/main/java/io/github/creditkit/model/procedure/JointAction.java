package io.github.creditkit.model.procedure;

import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionLift;
import io.github.creditkit.model.JointActionMeasure;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.JointActionAnswer;
import io.github.creditkit.model.codeset.JointActionState;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A joint action across departments (联合奖惩案件): who is asked for which measures, who answered, executed and reported, and who
 * is told when it ends. Immutable: each message makes a new one, and what cannot be is refused with the reason.
 */
public final class JointAction {
    private final JointActionCase initiated;
    private final Map<String, Participation> departments;
    private final List<RefusedMeasure> refused;
    private final List<LiftNotice> lifts;

    private JointAction(
            JointActionCase initiated,
            Map<String, Participation> departments,
            List<RefusedMeasure> refused,
            List<LiftNotice> lifts) {
        this.initiated = initiated;
        this.departments = Collections.unmodifiableMap(new LinkedHashMap<>(departments));
        this.refused = List.copyOf(refused);
        this.lifts = List.copyOf(lifts);
    }

    /**
     * Opens a case, where a measure counts as founded when it names its basis.
     *
     * @param initiated the case as it is initiated
     * @return the case, or one without departments and the reason why nothing can come of it
     */
    public static Taken<JointAction> open(JointActionCase initiated) {
        return open(initiated, measure -> true);
    }

    /**
     * Opens a case. JNT-01: a measure that does not name one restraint or incentive and its basis is refused, and so is one
     * that is in none of the lists of measures.
     *
     * @param initiated the case as it is initiated
     * @param listed    if a measure is an item of the national list or of a local supplement that a local regulation made
     *                  (全国失信惩戒措施基础清单、地方补充清单); the lists are the platform's
     * @return the case, or one without departments and the reason why nothing can come of it
     */
    public static Taken<JointAction> open(JointActionCase initiated, Predicate<JointActionMeasure> listed) {
        List<RefusedMeasure> refused = new ArrayList<>();
        Map<String, List<JointActionMeasure>> founded = new LinkedHashMap<>();
        for (int i = 0; i < initiated.measures().size(); i++) {
            JointActionMeasure measure = initiated.measures().get(i);
            Optional<Bilingual> why = refusal(measure, listed);
            if (why.isPresent()) {
                refused.add(new RefusedMeasure(i, measure, why.get()));
            } else {
                founded.computeIfAbsent(key(measure.executor()), any -> new ArrayList<>())
                        .add(measure);
            }
        }
        JointAction none = new JointAction(initiated, Map.of(), refused, List.of());
        OrgRef initiator = initiated.initiator();
        if (initiator == null || initiator.name() == null || initiated.initiatedOn() == null) {
            return Taken.refused(none, "缺少发起单位或发起日期", "the initiator or the day is missing");
        }
        if (founded.isEmpty()) {
            return Taken.refused(none, "没有可推送的措施", "there is no measure to ask anybody for");
        }
        Step step = Step.of("initiate", Role.INITIATOR, initiator.name(), initiated.initiatedOn());
        Taken<CaseFile<JointActionState>> begun = CaseFile.begin(
                        JointActionProcedure.MACHINE, DeadlineRules.bundled(), WorkingDayCalendar.bundled(), null)
                .take(step);
        if (begun.refusal().isPresent()) {
            return Taken.refused(none, begun.refusal().get());
        }
        Map<String, Participation> departments = new LinkedHashMap<>();
        founded.forEach((key, measures) ->
                departments.put(key, new Participation(measures.get(0).executor(), measures, begun.now(), null, null)));
        return Taken.made(new JointAction(initiated, departments, refused, List.of()));
    }

    private static Optional<Bilingual> refusal(JointActionMeasure measure, Predicate<JointActionMeasure> listed) {
        boolean isOne =
                Required.Validator.isThere(measure.restraint()) != Required.Validator.isThere(measure.incentive());
        if (!isOne || !Required.Validator.isThere(measure.basis())) {
            return Optional.of(new Bilingual(
                    Rule.JNT_01.word() + " " + Rule.JNT_01.templateZh(),
                    Rule.JNT_01.word() + " " + Rule.JNT_01.templateEn()));
        }
        if (!listed.test(measure)) {
            return Optional.of(new Bilingual(
                    Rule.JNT_01.word() + " 不在全国基础清单或地方补充清单内",
                    Rule.JNT_01.word() + " neither in the national list nor in a local supplement"));
        }
        return key(measure.executor()).isEmpty()
                ? Optional.of(new Bilingual("缺少实施单位", "nobody is named to execute it"))
                : Optional.empty();
    }

    /** An organ is told by its code, and by its name where it has no code that counts; empty for none. */
    static String key(@Nullable OrgRef organ) {
        if (organ == null) {
            return "";
        }
        if (organ.creditCode() != null && organ.creditCode().isKnown()) {
            return organ.creditCode().text();
        }
        return organ.name() == null ? "" : organ.name().strip();
    }

    /** {@return the case as it was initiated} */
    public JointActionCase initiated() {
        return initiated;
    }

    /** {@return the departments that are asked, in the order of their measures} */
    public Collection<Participation> departments() {
        return departments.values();
    }

    /**
     * One of them.
     *
     * @param department the department
     * @return empty when it is not asked
     */
    public Optional<Participation> of(@Nullable OrgRef department) {
        return Optional.ofNullable(departments.get(key(department)));
    }

    /** {@return the measures that nobody is asked for, and why (不予推送的措施)} */
    public List<RefusedMeasure> refused() {
        return refused;
    }

    /** {@return the messages that it ended, one to each department that answered; none while it goes on} */
    public List<LiftNotice> lifts() {
        return lifts;
    }

    /** {@return if it ended (已解除)} */
    public boolean isLifted() {
        return !departments.isEmpty()
                && departments.values().stream().allMatch(one -> one.file().state() == JointActionState.LIFTED);
    }

    /**
     * Asks a department (推送).
     *
     * @param department the department
     * @param platform   who pushes
     * @param on         the day
     * @return the case after it, or as it was with the reason why not
     */
    public Taken<JointAction> push(OrgRef department, String platform, LocalDate on) {
        return step(department, Step.of("push", Role.PLATFORM, platform, on), UnaryOperator.identity());
    }

    /**
     * Takes an answer (响应).
     *
     * @param response the answer
     * @return the case after it, or as it was with the reason why not
     */
    public Taken<JointAction> respond(JointActionResponse response) {
        if (response.answer() == null || response.answer().meaning() == null || response.respondedOn() == null) {
            return Taken.refused(this, "响应缺少结果或日期", "the answer or its day is missing");
        }
        if (response.answer().meaning() == JointActionAnswer.DECLINE
                && !Required.Validator.isThere(response.reason())) {
            return Taken.refused(
                    this,
                    Rule.JNT_02.word() + " " + Rule.JNT_02.templateZh(),
                    Rule.JNT_02.word() + " " + Rule.JNT_02.templateEn());
        }
        return otherCase(response.caseNo())
                .orElseGet(() -> step(
                        response.department(),
                        Step.of("respond", Role.RESPONDER, name(response.department()), response.respondedOn()),
                        one -> one.with(response)));
    }

    /**
     * Takes it that a department executed its measures (执行).
     *
     * @param department the department
     * @param on         the day
     * @return the case after it, or as it was with the reason why not
     */
    public Taken<JointAction> execute(OrgRef department, LocalDate on) {
        Optional<Participation> known = of(department);
        if (known.isPresent() && known.get().isAnswered() && !known.get().isAccepted()) {
            return Taken.refused(this, "未接受的单位不执行措施", "who did not accept executes nothing");
        }
        return step(department, Step.of("execute", Role.RESPONDER, name(department), on), UnaryOperator.identity());
    }

    /**
     * Takes a report (反馈).
     *
     * @param feedback the report, of what was executed
     * @param on       the day of the report
     * @return the case after it, or as it was with the reason why not
     */
    public Taken<JointAction> feedBack(JointActionFeedback feedback, LocalDate on) {
        Optional<LocalDate> executed = of(feedback.department())
                .filter(one -> one.file().state() == JointActionState.EXECUTED)
                .flatMap(one -> one.file().lastOn("execute"));
        if (executed.isPresent() && !executed.get().equals(feedback.executedOn())) {
            return Taken.refused(
                    this,
                    "反馈的实施日期 " + feedback.executedOn() + " 与执行日期 " + executed.get() + " 不一致",
                    "executed on " + feedback.executedOn() + " by the report, on " + executed.get() + " by the case");
        }
        return otherCase(feedback.caseNo())
                .orElseGet(() -> step(
                        feedback.department(),
                        Step.of("feed-back", Role.RESPONDER, name(feedback.department()), on),
                        one -> one.with(feedback)));
    }

    /**
     * Ends the case for all departments (解除). Who has answered, whatever it said, is told once; who has not is not asked any
     * more.
     *
     * @param cause     why
     * @param decidedBy who decided
     * @param on        the day
     * @return the case after it with its {@link #lifts}, or as it was with the reason why not
     */
    public Taken<JointAction> lift(LiftCause cause, OrgRef decidedBy, LocalDate on) {
        if (departments.isEmpty()) {
            return Taken.refused(this, "没有被推送的单位", "nobody was asked");
        }
        Step step = Step.of("lift", Role.PLATFORM, name(decidedBy), on)
                .withRemark(cause.text().zh());
        Map<String, Participation> after = new LinkedHashMap<>();
        List<LiftNotice> notices = new ArrayList<>(lifts);
        for (Map.Entry<String, Participation> entry : departments.entrySet()) {
            Participation one = entry.getValue();
            Taken<CaseFile<JointActionState>> taken = one.file().take(step);
            if (taken.refusal().isPresent()) {
                return Taken.refused(this, taken.refusal().get());
            }
            after.put(entry.getKey(), one.with(taken.now()));
            if (one.isAnswered()) {
                notices.add(new LiftNotice(
                        one.department(),
                        new JointActionLift(initiated.caseNo(), cause.text().zh(), decidedBy, on)));
            }
        }
        return Taken.made(new JointAction(initiated, after, refused, notices));
    }

    private Optional<Taken<JointAction>> otherCase(@Nullable String caseNo) {
        return caseNo != null && caseNo.equals(initiated.caseNo())
                ? Optional.empty()
                : Optional.of(Taken.refused(this, "案件编号不符", "the number is that of another case"));
    }

    private Taken<JointAction> step(OrgRef department, Step step, UnaryOperator<Participation> also) {
        Participation one = of(department).orElse(null);
        if (one == null) {
            return Taken.refused(this, "该单位不是本案的实施单位", "this department has no measure in the case");
        }
        Taken<CaseFile<JointActionState>> taken = one.file().take(step);
        if (taken.refusal().isPresent()) {
            return Taken.refused(this, taken.refusal().get());
        }
        Map<String, Participation> after = new LinkedHashMap<>(departments);
        after.put(key(department), also.apply(one.with(taken.now())));
        return Taken.made(new JointAction(initiated, after, refused, lifts));
    }

    private static String name(@Nullable OrgRef organ) {
        return organ == null || organ.name() == null ? "" : organ.name();
    }

    @Override
    public String toString() {
        return "JointAction[" + initiated.caseNo() + ", " + departments.size() + " departments]";
    }
}
