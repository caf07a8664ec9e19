package io.github.creditkit.reliability;

import io.github.creditkit.client.outbox.Outbox;
import io.github.creditkit.client.outbox.OutboxReason;
import io.github.creditkit.client.outbox.OutboxRow;
import io.github.creditkit.client.outbox.RowState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** Counts in the departments' outboxes (发件箱核对): each row is closed with its version, or parked for the reason that was made. */
final class OutboxCount {
    private static final int PAGE = 1_000;

    private final RunOptions options;
    private final Expected expected;
    private final Verdict verdict;
    private final Map<OutboxReason, Long> parked = new EnumMap<>(OutboxReason.class);
    private final Set<String> records = new HashSet<>();
    private long done;

    OutboxCount(RunOptions options, Expected expected, Verdict verdict) {
        this.options = options;
        this.expected = expected;
        this.verdict = verdict;
    }

    void count() {
        for (int department = 1; department <= options.departments(); department++) {
            JdbcConnectionPool database = Department.database(Sender.database(options, department));
            try {
                count(Outbox.of(database), department);
            } finally {
                database.dispose();
            }
        }
        verdict.equal("outboxes: rows closed", expected.stored(), done);
        for (OutboxReason reason : List.of(OutboxReason.INVALID, OutboxReason.REJECTED, OutboxReason.BATCH_REFUSED)) {
            verdict.equal(
                    "outboxes: rows parked, " + reason.code(),
                    expected.parked(reason),
                    parked.getOrDefault(reason, 0L));
        }
        verdict.equal(
                "outboxes: rows parked",
                expected.parked(),
                parked.values().stream().mapToLong(Long::longValue).sum());
        verdict.equal(
                "outboxes: records that the platform named", expected.versions().size(), records.size());
    }

    /** What stands open, and why: the account of a run that was given up. */
    void open() throws SQLException {
        for (int department = 1; department <= options.departments(); department++) {
            JdbcConnectionPool database = Department.database(Sender.database(options, department));
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select state, platform_id, row_count, waits, faults, reason, reason_text
                            from credit_outbox_batch where state not in ('CLOSED', 'DISSOLVED')""")) {
                while (row.next()) {
                    verdict.wrong("outboxes: batch %s of department %d with %d rows is %s; %d waits, %d faults, %s %s"
                            .formatted(
                                    row.getString(2),
                                    department,
                                    row.getInt(3),
                                    row.getString(1),
                                    row.getInt(4),
                                    row.getInt(5),
                                    row.getString(6),
                                    row.getString(7)));
                }
            } finally {
                database.dispose();
            }
        }
    }

    private void count(Outbox outbox, int department) {
        for (RowState state : List.of(RowState.PENDING, RowState.CLAIMED, RowState.SENT, RowState.DISCARDED)) {
            long open = outbox.status().count(state);
            if (open > 0) {
                verdict.wrong("outboxes: " + open + " rows of department " + department + " are " + state);
            }
        }
        Map<String, List<OutboxRow>> byRecord = new HashMap<>();
        for (RowState state : List.of(RowState.DONE, RowState.PARKED)) {
            long after = 0;
            List<OutboxRow> some = outbox.rows(state, after, PAGE);
            while (!some.isEmpty()) {
                for (OutboxRow row : some) {
                    byRecord.computeIfAbsent(String.valueOf(row.sourceRecordId()), id -> new ArrayList<>(1))
                            .add(row);
                    after = row.id();
                }
                some = outbox.rows(state, after, PAGE);
            }
        }
        for (int number = 1; number <= options.rowsOfEach(); number++) {
            Told told = new Told(department, number);
            if (told.version() == 1) {
                compare(told.id(), byRecord.remove(told.id()));
            }
        }
        byRecord.keySet().forEach(id -> verdict.wrong("outboxes: rows of " + id + " that nobody put in"));
    }

    private void compare(String id, @Nullable List<OutboxRow> found) {
        List<Told> told = expected.rows(id);
        if (found == null || found.size() != told.size()) {
            verdict.wrong(
                    "outboxes: " + (found == null ? 0 : found.size()) + " rows of " + id + ", and not " + told.size());
            return;
        }
        for (int i = 0; i < told.size(); i++) {
            compare(told.get(i), found.get(i));
        }
    }

    private void compare(Told told, OutboxRow row) {
        OutboxReason reason = row.state() == RowState.PARKED ? row.reason() : null;
        if (reason != null) {
            parked.merge(reason, 1L, Long::sum);
        } else {
            done++;
            records.add(String.valueOf(row.recordId()));
        }
        boolean isRight = told.bad()
                .map(bad -> bad == reason)
                .orElseGet(() -> row.state() == RowState.DONE
                        && Integer.valueOf(told.version()).equals(row.recordVersion())
                        && "ACCEPTED".equals(row.outcome()));
        if (!isRight) {
            verdict.wrong("outboxes: row " + told + " is " + row + ", " + row.outcome() + ", version "
                    + row.recordVersion() + ", " + row.reasonText());
        }
    }
}
