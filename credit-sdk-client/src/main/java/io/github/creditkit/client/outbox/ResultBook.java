package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.RowResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which row of the outbox a line of a receipt is of. Holds the numbers of a few parts, and no record. */
final class ResultBook {
    private static final int CHUNK = 1_000;
    private static final int PARTS_HELD = 4;

    private final Outbox outbox;
    private final UUID batch;
    private final Map<Integer, BatchTable.Part> parts = new LinkedHashMap<>();
    private final Map<Integer, List<RowTable.Member>> held = new LinkedHashMap<>();

    ResultBook(Outbox outbox, UUID batch) {
        this.outbox = outbox;
        this.batch = batch;
        outbox.transactions()
                .call(connection -> outbox.batchTable().parts(connection, batch))
                .forEach(part -> parts.put(part.number(), part));
    }

    /** Empty for a line that is of no row of the batch. */
    Optional<RowTable.Member> row(RowResult result) {
        BatchTable.Part part = result.part() == null ? null : parts.get(result.part());
        if (part == null || result.row() == null) {
            return Optional.empty();
        }
        List<RowTable.Member> members = held.get(part.number());
        if (members == null) {
            members = members(part);
            if (held.size() == PARTS_HELD) {
                held.remove(held.keySet().iterator().next());
            }
            held.put(part.number(), members);
        }
        int row = result.row();
        return row < 1 || row > members.size() ? Optional.empty() : Optional.of(members.get(row - 1));
    }

    private List<RowTable.Member> members(BatchTable.Part part) {
        List<RowTable.Member> all = new ArrayList<>(part.rows());
        long after = part.first() - 1;
        while (true) {
            long from = after;
            List<RowTable.Member> some = outbox.transactions()
                    .call(connection -> outbox.rowTable().members(connection, batch, from, part.last(), CHUNK));
            if (some.isEmpty()) {
                return all;
            }
            all.addAll(some);
            after = some.get(some.size() - 1).id();
        }
    }
}
