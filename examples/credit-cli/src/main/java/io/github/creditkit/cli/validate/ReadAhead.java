package io.github.creditkit.cli.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads on a thread of its own (预读): while one batch of rows is judged and written, the next is read. Rows keep their order,
 * and what the reader throws is thrown where its row would have been. Few rows wait at a time, fewer where they are long.
 */
final class ReadAhead implements Rows {
    private static final int BATCHES = 3;
    private static final int ROWS = 256;
    private static final int CHARACTERS = 1 << 17;

    /** Some rows, and whether anything comes after them. */
    private record Batch(
            List<ReadRow> rows, boolean last, @Nullable Throwable failure) {}

    private final Rows rows;
    private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(BATCHES);
    private final Thread reader = new Thread(this::readAll, "credit-read-ahead");
    private volatile boolean stopped;
    private Batch batch = new Batch(List.of(), false, null);
    private int at;

    ReadAhead(Rows rows) {
        this.rows = rows;
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public List<String> header() {
        return rows.header();
    }

    @Override
    public @Nullable ReadRow next() {
        while (at == batch.rows().size()) {
            if (batch.last()) {
                rethrow(batch.failure());
                return null;
            }
            batch = taken();
            at = 0;
        }
        return batch.rows().get(at++);
    }

    private Batch taken() {
        try {
            return ready.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rows were read", e);
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    private void readAll() {
        try {
            boolean more = true;
            while (more && !stopped) {
                Batch next = read();
                more = !next.last();
                ready.put(next);
            }
        } catch (InterruptedException e) {
            // Closed: nobody waits for more.
            Thread.currentThread().interrupt();
        }
    }

    private Batch read() {
        List<ReadRow> some = new ArrayList<>(ROWS);
        long characters = 0;
        try {
            while (some.size() < ROWS && characters < CHARACTERS) {
                ReadRow row = rows.next();
                if (row == null) {
                    return new Batch(some, true, null);
                }
                some.add(row);
                for (String cell : row.cells()) {
                    characters += cell.length();
                }
            }
            return new Batch(some, false, null);
        } catch (RuntimeException | Error e) {
            return new Batch(some, true, e);
        }
    }

    /** Waits for the reader: the file is not closed beneath it. */
    @Override
    public void close() {
        stopped = true;
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rows.close();
    }
}
