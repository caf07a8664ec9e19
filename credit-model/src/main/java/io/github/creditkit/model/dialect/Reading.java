package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.table.RowFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read (读取结果): the record, good or bad, what there is to say of the reading, and the columns that the
 * template does not know.
 *
 * @param row         the row as a person counts it
 * @param record      the record; what could not be read is absent
 * @param carried     the record as it may go on: without what its category of subject does not need (数据最小化)
 * @param issues      what the reading found
 * @param extensions  from the header of an unknown column to its text
 * @param absent      the paths of items that the table never had
 * @param faultOrNull why the row is not as it was sent; null when it is
 * @param <R>         the record
 */
public record Reading<R extends Record>(
        long row,
        R record,
        R carried,
        List<Issue> issues,
        Map<String, String> extensions,
        Set<String> absent,
        @Nullable RowFault faultOrNull) {

    /**
     * Copies list and map.
     *
     * @param row         the row
     * @param record      the record
     * @param carried     the record as it may go on
     * @param issues      what the reading found
     * @param extensions  unknown columns
     * @param absent      what the table never had
     * @param faultOrNull null when there is none
     */
    public Reading {
        issues = List.copyOf(issues);
        absent = Set.copyOf(absent);
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /** {@return why the row is not as it was sent; empty when it is} */
    public Optional<RowFault> fault() {
        return Optional.ofNullable(faultOrNull);
    }

    /**
     * All there is to say of the row: what the reading found, and what the checker finds that does not merely follow from
     * it.
     *
     * @param checker the rules, for a stage and a day
     * @return in the order of reading, then of checking; empty for a good row
     */
    public List<Issue> check(RecordChecker checker) {
        List<Issue> found = checker.check(record);
        if (issues.isEmpty() && absent.isEmpty()) {
            return found;
        }
        List<Issue> all = new ArrayList<>(issues);
        for (Issue issue : found) {
            if (!follows(issue)) {
                all.add(
                        absent.contains(issue.path())
                                ? OldTable.excuse(issue, checker.context().stage())
                                : issue);
            }
        }
        return all;
    }

    /** A date that could not be read is not also missing; an ambiguous code is not also unknown. */
    private boolean follows(Issue issue) {
        for (Issue read : issues) {
            boolean same = read.path().equals(issue.path());
            if (issue.rule() == Rule.FLD_01
                    && read.rule() != Rule.FLD_08
                    && (same || read.path().startsWith(issue.path() + "/"))) {
                return true;
            }
            if (issue.rule() == Rule.FLD_04
                    && (read.rule() == Rule.LEG_02 || read.rule() == Rule.LEG_03)
                    && (same || issue.path().startsWith(read.path() + "/"))) {
                return true;
            }
        }
        return false;
    }

    /** {@return if something in the row could not be read, so that the record lacks what was sent} */
    public boolean isUnread() {
        return faultOrNull != null || issues.stream().anyMatch(issue -> issue.level() == Level.ERROR);
    }

    /**
     * If the row can go on: nothing of level {@link Level#ERROR}, and read as it was sent.
     *
     * @param checked what {@link #check} gave
     * @return false for a row to be mended
     */
    public boolean accepted(List<Issue> checked) {
        return faultOrNull == null && checked.stream().noneMatch(issue -> issue.level() == Level.ERROR);
    }

    /** Leaves the record and the extensions out: they may hold a person's number. */
    @Override
    public String toString() {
        return "Reading[row " + row + ", " + record.getClass().getSimpleName() + ", " + issues.size() + " issues]";
    }
}
