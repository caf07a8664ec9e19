package io.github.creditkit.cli.validate;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.table.RowFault;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, read and not yet judged (已读取的行).
 *
 * @param number   the row as a person counts it
 * @param cells    what was sent, cell by cell
 * @param envelope the record as it may go on; null where nothing could be read
 * @param rules    what there is to say of the row, reading included
 * @param unread   if something in it could not be read
 * @param fault    why the row is not as it was sent; null when it is
 */
record ReadRow(
        long number,
        List<String> cells,
        @Nullable RecordEnvelope<?> envelope,
        Function<RecordChecker, List<Issue>> rules,
        boolean unread,
        @Nullable RowFault fault) {

    /** A row of which nothing could be read. */
    static ReadRow broken(long number, String text, RowFault fault) {
        return new ReadRow(number, List.of(text), null, checker -> List.of(), true, fault);
    }

    SentRow judged(RecordChecker checker) {
        return new SentRow(number, cells, envelope, rules.apply(checker), fault);
    }

    /** Leaves out what was sent. */
    @Override
    public String toString() {
        return "ReadRow[" + number + "]";
    }
}
