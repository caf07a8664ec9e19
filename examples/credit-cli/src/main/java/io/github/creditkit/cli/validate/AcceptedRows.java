package io.github.creditkit.cli.validate;

import io.github.creditkit.model.envelope.RecordEnvelope;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a file that can go on, one after the other, a repeated one once (通过的行). */
public final class AcceptedRows implements Iterator<RecordEnvelope<?>>, AutoCloseable {
    private final JudgedRows rows;
    private final Duplicates duplicates = new Duplicates();
    private @Nullable SentRow next;
    private long number;

    AcceptedRows(JudgedRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            JudgedRow row = rows.next();
            if (row == null) {
                return false;
            }
            if (row.row().isAccepted() && duplicates.check(row).isEmpty()) {
                next = row.row();
            }
        }
        return true;
    }

    @Override
    public RecordEnvelope<?> next() {
        SentRow row = hasNext() ? next : null;
        if (row == null || row.envelope() == null) {
            throw new NoSuchElementException();
        }
        next = null;
        number = row.number();
        return row.envelope();
    }

    /** {@return where the last row stands that was given out, as a person counts} */
    public long number() {
        return number;
    }

    @Override
    public void close() {
        rows.close();
    }
}
