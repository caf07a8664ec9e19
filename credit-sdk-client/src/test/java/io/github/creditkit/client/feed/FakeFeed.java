package io.github.creditkit.client.feed;

import io.github.creditkit.client.contract.Change;
import io.github.creditkit.client.contract.Page;
import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.codeset.Coded;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** A platform's feed in memory, with numbers for cursors; the oldest changes may be forgotten. */
final class FakeFeed implements ChangeSource {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-05T12:00:00+08:00");

    final List<Change> changes = new ArrayList<>();
    int forgotten;
    int failures;

    static Change change(String cursor) {
        return change(cursor, ChangeOperation.UPSERT);
    }

    static Change change(String cursor, ChangeOperation op) {
        return Change.builder()
                .cursor(cursor)
                .op(Coded.of(op))
                .type("administrativePenalty")
                .id("P-" + cursor)
                .version(1)
                .at(AT)
                .build();
    }

    FakeFeed with(int changesMore) {
        for (int i = 0; i < changesMore; i++) {
            changes.add(change(String.valueOf(changes.size() + 1)));
        }
        return this;
    }

    @Override
    public Answer changes(String after, int limit) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("no answer");
        }
        int from = after == null ? forgotten : Integer.parseInt(after);
        if (from < forgotten) {
            return new Gone();
        }
        int to = Math.min(changes.size(), from + limit);
        return new Changes(new Page<>(changes.subList(from, to), to < changes.size() ? String.valueOf(to) : null));
    }
}
