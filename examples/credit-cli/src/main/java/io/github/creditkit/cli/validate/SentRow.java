package io.github.creditkit.cli.validate;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.table.RowFault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, judged (已判定的行).
 *
 * @param number   the row as a person counts it
 * @param cells    what was sent, cell by cell
 * @param envelope the record as it may go on; null where nothing could be read
 * @param issues   all there is to say
 * @param fault    why the row is not as it was sent; null when it is
 */
public record SentRow(
        long number,
        List<String> cells,
        @Nullable RecordEnvelope<?> envelope,
        List<Issue> issues,
        @Nullable RowFault fault) {

    /** {@return if the row can go on} */
    public boolean isAccepted() {
        return envelope != null && fault == null && worst() != Level.ERROR;
    }

    /** {@return if there is something that the sender should look at, and the row goes on} */
    public boolean isWarned() {
        return isAccepted() && worst() == Level.WARNING;
    }

    private @Nullable Level worst() {
        Level worst = null;
        for (Issue issue : issues) {
            if (issue.level() == Level.ERROR) {
                return Level.ERROR;
            }
            worst = issue.level() == Level.WARNING ? Level.WARNING : worst == null ? issue.level() : worst;
        }
        return worst;
    }

    /** The same with one more thing to say. */
    SentRow with(Issue further) {
        List<Issue> all = new ArrayList<>(issues);
        all.add(further);
        return new SentRow(number, cells, envelope, all, fault);
    }

    /** Leaves out what was sent. */
    @Override
    public String toString() {
        return "SentRow[" + number + ", " + issues.size() + " issues]";
    }
}
