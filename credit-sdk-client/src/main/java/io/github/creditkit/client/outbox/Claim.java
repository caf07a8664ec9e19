package io.github.creditkit.client.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows into a new batch and plans its parts, all in one transaction: who dies before its end has taken nothing. The
 * rows of a batch and their order never change, so the same bytes can be made of them again by anybody.
 */
final class Claim {
    private static final int CHUNK = 500;

    private final Outbox outbox;
    private final SenderOptions options;

    Claim(Outbox outbox, SenderOptions options) {
        this.outbox = outbox;
        this.options = options;
    }

    /**
     * What became of it.
     *
     * @param batch   the new batch; null when nothing was taken
     * @param outrun  if there was something to take, and another sender was first
     */
    record Taken(@Nullable HeldBatch batch, boolean outrun) {}

    Taken take(BatchTable.Lease lease, LocalDate today) {
        return outbox.transactions().call(connection -> take(connection, lease, today));
    }

    private Taken take(Connection connection, BatchTable.Lease lease, LocalDate today) throws SQLException {
        RowTable rows = outbox.rowTable();
        long now = outbox.now();
        RowTable.Group group = rows.claimable(connection, now).orElse(null);
        if (group == null) {
            return new Taken(null, false);
        }
        UUID key = UUID.randomUUID();
        if (take(connection, key, group, now) == 0) {
            return new Taken(null, true);
        }
        Plan plan = plan(connection, key);
        outbox.batchTable().insert(connection, key, group, today, plan.rows, plan.parts.size(), lease, now);
        for (BatchTable.Part part : plan.parts) {
            outbox.batchTable().plan(connection, key, part);
        }
        return new Taken(outbox.batchTable().find(connection, key).orElse(null), false);
    }

    private int take(Connection connection, UUID key, RowTable.Group group, long now) throws SQLException {
        int most = group.limit() == 0 ? options.maxBatchRows() : Math.min(group.limit(), options.maxBatchRows());
        int taken = 0;
        long after = Long.MIN_VALUE;
        while (taken < most) {
            List<Long> ids = outbox.rowTable().claimable(connection, group, after, now, Math.min(CHUNK, most - taken));
            if (ids.isEmpty()) {
                break;
            }
            taken += outbox.rowTable().claim(connection, key, ids);
            after = ids.get(ids.size() - 1);
        }
        return taken;
    }

    private Plan plan(Connection connection, UUID key) throws SQLException {
        Plan plan = new Plan();
        long after = Long.MIN_VALUE;
        while (true) {
            List<RowTable.Member> members = outbox.rowTable().members(connection, key, after, Long.MAX_VALUE, CHUNK);
            if (members.isEmpty()) {
                plan.endPart();
                return plan;
            }
            for (RowTable.Member member : members) {
                plan.add(member);
                after = member.id();
            }
        }
    }

    /** Rows in their order, cut where a part would become too large. */
    private final class Plan {
        final List<BatchTable.Part> parts = new ArrayList<>();
        int rows;
        private int inPart;
        private int bytes;
        private long first;
        private long last;

        void add(RowTable.Member member) {
            int length = member.bytes() + 1;
            if (inPart > 0 && (inPart == options.maxPartRows() || (long) bytes + length > options.maxPartBytes())) {
                endPart();
            }
            if (inPart == 0) {
                first = member.id();
            }
            last = member.id();
            bytes += length;
            inPart++;
            rows++;
        }

        void endPart() {
            if (inPart > 0) {
                parts.add(new BatchTable.Part(parts.size() + 1, inPart, bytes, first, last, null));
            }
            inPart = 0;
            bytes = 0;
        }
    }
}
