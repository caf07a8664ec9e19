package io.github.creditkit.client.outbox;

import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * Tells of rows that are not sent yet and will be late, or are. That a row was told of is stored with the telling, in a
 * transaction of its own: who dies in between tells again, and of two at once one waits for the other.
 */
final class DeadlineWatch {
    private static final int CHUNK = 200;
    /** Below every number of days that are left. */
    private static final int OVERDUE = -1;

    private final Outbox outbox;
    private final WorkingDayCalendar calendar;

    DeadlineWatch(Outbox outbox, WorkingDayCalendar calendar) {
        this.outbox = outbox;
        this.calendar = calendar;
    }

    /** The nearest threshold first: who is told that a day is left need not hear that it is less than three. */
    int watch(OutboxEvents events, List<Integer> thresholds) {
        LocalDate today = outbox.today();
        int told = watch(events, today.minusDays(1), OVERDUE, today);
        for (int threshold : new TreeSet<>(thresholds)) {
            told += watch(events, calendar.plus(today, threshold), threshold, today);
        }
        return told;
    }

    private int watch(OutboxEvents events, LocalDate until, int threshold, LocalDate today) {
        int told = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            long from = after;
            List<OutboxRow> due = outbox.transactions()
                    .call(connection -> outbox.rowTable().due(connection, until, threshold, from, CHUNK));
            if (due.isEmpty()) {
                return told;
            }
            for (OutboxRow row : due) {
                told += tell(events, row, threshold, today) ? 1 : 0;
                after = row.id();
            }
        }
    }

    private boolean tell(OutboxEvents events, OutboxRow row, int threshold, LocalDate today) {
        LocalDate due = row.dueOn();
        if (due == null) {
            return false;
        }
        try {
            outbox.transactions().run(connection -> {
                outbox.rowTable().notice(connection, row.id(), threshold, outbox.now());
                if (threshold == OVERDUE) {
                    events.overdue(row, calendar.between(due, today));
                } else {
                    events.deadlineNear(row, calendar.between(today, due));
                }
            });
            return true;
        } catch (OutboxStorageException e) {
            if (outbox.transactions()
                    .call(connection -> outbox.rowTable().isNoticed(connection, row.id(), threshold))) {
                return false; // another process told of it at the same time
            }
            throw e;
        }
    }
}
