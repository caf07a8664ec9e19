package io.github.creditkit.model.procedure;

import io.github.creditkit.model.JointActionCaseStory;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.QueryTrace;
import io.github.creditkit.model.codeset.JointActionAnswer;
import io.github.creditkit.model.time.ChinaTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one unit did in a month (联合奖惩月度统计): use of records in its work, and its part in joint actions. Counts only; no rate
 * and no rank.
 *
 * <p>Source: 鄂信用文〔2017〕1号, items 15 and 17.
 *
 * @param unit          the unit; null for what names none
 * @param month         the month
 * @param checks        checks of a subject's record in its procedures (核查次数)
 * @param hits          those that found one (命中次数)
 * @param pushed        cases that it was asked in (推送)
 * @param accepted      answers that it takes part (接受)
 * @param declined      answers that it does not (不接受)
 * @param notApplicable answers that it is not concerned (不适用)
 * @param executed      cases in which it executed measures (执行)
 * @param fedBack       reports (反馈)
 * @param lifted        cases that ended (解除)
 * @param stories       reported cases, of which one a month is asked for (案例)
 */
public record JointActionStatistics(
        @Nullable OrgRef unit,
        YearMonth month,
        int checks,
        int hits,
        int pushed,
        int accepted,
        int declined,
        int notApplicable,
        int executed,
        int fedBack,
        int lifted,
        int stories) {
    /** {@return answers of any kind (响应)} */
    public int responded() {
        return accepted + declined + notApplicable;
    }

    /**
     * Counts a month.
     *
     * @param month   the month
     * @param traces  checks of all units; those of other months are passed over
     * @param actions joint actions; steps of other months are passed over
     * @param stories reported cases; those of other months are passed over
     * @return one for each unit that did anything, in the order of their codes
     */
    public static List<JointActionStatistics> of(
            YearMonth month,
            Collection<QueryTrace> traces,
            Collection<JointAction> actions,
            Collection<JointActionCaseStory> stories) {
        Map<String, Count> counts = new TreeMap<>();
        for (QueryTrace trace : traces) {
            if (trace.askedAt() != null
                    && isIn(
                            month,
                            trace.askedAt().atZoneSameInstant(ChinaTime.ZONE).toLocalDate())) {
                Count count = count(counts, trace.department());
                count.checks++;
                count.hits += Boolean.TRUE.equals(trace.hit()) ? 1 : 0;
            }
        }
        for (JointAction action : actions) {
            for (Participation one : action.departments()) {
                one.file().steps().stream()
                        .filter(step -> isIn(month, step.on()))
                        .forEach(step -> count(counts, one.department()).add(step.move(), one));
            }
        }
        for (JointActionCaseStory story : stories) {
            if (month.toString().equals(story.month())) {
                count(counts, story.unit()).stories++;
            }
        }
        return counts.values().stream()
                .filter(Count::isAny)
                .map(count -> count.done(month))
                .toList();
    }

    private static boolean isIn(YearMonth month, LocalDate day) {
        return day.getYear() == month.getYear() && day.getMonth() == month.getMonth();
    }

    /** What names no unit is counted too, for a unit without a name: nothing is lost. */
    private static Count count(Map<String, Count> counts, @Nullable OrgRef unit) {
        return counts.computeIfAbsent(JointAction.key(unit), any -> new Count(unit));
    }

    /** While it is counted. */
    private static final class Count {
        private final @Nullable OrgRef unit;
        private int checks;
        private int hits;
        private int pushed;
        private int accepted;
        private int declined;
        private int notApplicable;
        private int executed;
        private int fedBack;
        private int lifted;
        private int stories;

        private Count(@Nullable OrgRef unit) {
            this.unit = unit;
        }

        private void add(String move, Participation one) {
            switch (move) {
                case "push" -> pushed++;
                case "respond" -> answer(one);
                case "execute" -> executed++;
                case "feed-back" -> fedBack++;
                case "lift" -> lifted++;
                default -> {} // to be named in a case is nothing that a unit does
            }
        }

        private void answer(Participation one) {
            JointActionAnswer answer =
                    one.response() == null ? null : one.response().answer().meaning();
            accepted += answer == JointActionAnswer.ACCEPT ? 1 : 0;
            declined += answer == JointActionAnswer.DECLINE ? 1 : 0;
            notApplicable += answer == JointActionAnswer.NOT_APPLICABLE ? 1 : 0;
        }

        private boolean isAny() {
            return checks + pushed + accepted + declined + notApplicable + executed + fedBack + lifted + stories > 0;
        }

        private JointActionStatistics done(YearMonth month) {
            return new JointActionStatistics(
                    unit,
                    month,
                    checks,
                    hits,
                    pushed,
                    accepted,
                    declined,
                    notApplicable,
                    executed,
                    fedBack,
                    lifted,
                    stories);
        }
    }
}
