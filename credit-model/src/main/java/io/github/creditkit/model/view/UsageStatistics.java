package io.github.creditkit.model.view;

import io.github.creditkit.model.JointActionCaseStory;
import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.QueryTrace;
import io.github.creditkit.model.reconcile.SourceUnit;
import io.github.creditkit.model.time.ChinaTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How units use credit data, by unit and month (应用统计): queries in procedures, answers to joint actions, feedback, case stories.
 * Nothing of any subject is in it. Immutable; the same for the same records in any order.
 */
public final class UsageStatistics {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withResolverStyle(ResolverStyle.STRICT);

    private final TreeMap<Cell, Row> rows = new TreeMap<>();
    private int uncounted;

    private UsageStatistics() {}

    /**
     * What one unit did in one month (应用统计行).
     *
     * @param unit      the unit
     * @param month     the month
     * @param queries   checks of somebody's credit (查询次数)
     * @param hits      of these, with an entry (命中次数)
     * @param responses answers to joint actions (响应数)
     * @param feedbacks results of measures (反馈数)
     * @param stories   case stories (案例数)
     */
    public record Row(
            SourceUnit unit, YearMonth month, long queries, long hits, long responses, long feedbacks, long stories) {
        private Row plus(Row other) {
            return new Row(
                    unit.compareTo(other.unit) <= 0 ? unit : other.unit,
                    month,
                    queries + other.queries,
                    hits + other.hits,
                    responses + other.responses,
                    feedbacks + other.feedbacks,
                    stories + other.stories);
        }
    }

    private record Cell(String unit, YearMonth month) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int order = unit.compareTo(other.unit);
            return order != 0 ? order : month.compareTo(other.month);
        }
    }

    /**
     * Counts records.
     *
     * @param records query traces, responses, feedbacks and case stories; others are passed over
     * @return the statistics
     */
    public static UsageStatistics of(Collection<? extends Record> records) {
        UsageStatistics statistics = new UsageStatistics();
        records.forEach(statistics::count);
        return statistics;
    }

    private void count(Record record) {
        if (record instanceof QueryTrace trace) {
            long hit = Boolean.TRUE.equals(trace.hit()) ? 1 : 0;
            add(trace.department(), month(trace.askedAt()), 1, hit, 0, 0, 0);
        } else if (record instanceof JointActionResponse response) {
            add(response.department(), month(response.respondedOn()), 0, 0, 1, 0, 0);
        } else if (record instanceof JointActionFeedback feedback) {
            add(feedback.department(), month(feedback.executedOn()), 0, 0, 0, 1, 0);
        } else if (record instanceof JointActionCaseStory story) {
            add(story.unit(), month(story.month()), 0, 0, 0, 0, 1);
        }
    }

    private void add(
            @Nullable OrgRef organ,
            @Nullable YearMonth month,
            long queries,
            long hits,
            long responses,
            long feedbacks,
            long stories) {
        SourceUnit unit = SourceUnit.of(organ).orElse(SourceUnit.UNKNOWN);
        if (month == null) {
            uncounted++;
            return;
        }
        rows.merge(
                new Cell(unit.key(), month),
                new Row(unit, month, queries, hits, responses, feedbacks, stories),
                Row::plus);
    }

    private static @Nullable YearMonth month(@Nullable OffsetDateTime time) {
        if (time == null) {
            return null;
        }
        // At the ends of time no zone can be counted in.
        return YearMonth.from(
                Math.abs(time.getYear()) > Year.MAX_VALUE / 2 ? time : time.atZoneSameInstant(ChinaTime.ZONE));
    }

    private static @Nullable YearMonth month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null ? null : YearMonth.parse(text.strip(), MONTH);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@return by unit, then by month} */
    public List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** {@return how many records could not be counted, as nothing tells their month} */
    public int uncounted() {
        return uncounted;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UsageStatistics that && rows.equals(that.rows) && uncounted == that.uncounted;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, uncounted);
    }

    @Override
    public String toString() {
        return "UsageStatistics[" + rows.size() + " rows]";
    }
}
