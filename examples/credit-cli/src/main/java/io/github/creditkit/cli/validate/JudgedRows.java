package io.github.creditkit.cli.validate;

import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.json.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, judged while the next are read (边读边判): one thread reads, one for each processor judges, in batches.
 * Rows keep their order, and what is thrown is thrown where its row would have been. Few rows wait at a time, fewer where they
 * are long.
 */
final class JudgedRows implements AutoCloseable {
    private static final int ROWS = 256;
    private static final int CHARACTERS = 1 << 17;

    /** Some rows, and whether anything comes after them. */
    private record Batch(
            List<JudgedRow> rows, boolean last, @Nullable Throwable failure) {}

    private final Rows rows;
    private final RecordChecker checker;
    private final @Nullable CanonicalJson json;
    private final ExecutorService judges;
    private final BlockingQueue<Future<Batch>> ready;
    private final Thread reader = daemon(this::readAll, "credit-reading");
    private volatile boolean stopped;
    private Batch batch = new Batch(List.of(), false, null);
    private int at;

    /**
     * Begins to read.
     *
     * @param rows    the rows; closed with this
     * @param checker the rules
     * @param json    how accepted rows are written; null where they are not
     */
    JudgedRows(Rows rows, RecordChecker checker, @Nullable CanonicalJson json) {
        this.rows = rows;
        this.checker = checker;
        this.json = json;
        int processors = Runtime.getRuntime().availableProcessors();
        this.judges = Executors.newFixedThreadPool(processors, work -> daemon(work, "credit-judging"));
        this.ready = new ArrayBlockingQueue<>(processors + 1);
        reader.start();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** The names of the sender's columns. */
    List<String> header() {
        return rows.header();
    }

    /** The next row; null at the end. */
    @Nullable
    JudgedRow next() {
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
            return ready.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rows were read", e);
        } catch (ExecutionException e) {
            rethrow(e.getCause());
            throw new IllegalStateException(e);
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
                more = read();
            }
        } catch (InterruptedException e) {
            // Closed: nobody waits for more.
            Thread.currentThread().interrupt();
        }
    }

    /** Reads some rows and has them judged; false after the last. */
    private boolean read() throws InterruptedException {
        List<UnreadRow> some = new ArrayList<>(ROWS);
        boolean last = false;
        Throwable failure = null;
        try {
            for (long size = 0; some.size() < ROWS && size < CHARACTERS && !last; ) {
                UnreadRow row = rows.next();
                if (row == null) {
                    last = true;
                } else {
                    some.add(row);
                    size += row.size();
                }
            }
        } catch (RuntimeException | Error e) {
            last = true;
            failure = e;
        }
        put(some, last, failure);
        return !last;
    }

    /** In its place before it is judged: what is judged first may stand behind. */
    private void put(List<UnreadRow> some, boolean last, @Nullable Throwable failure) throws InterruptedException {
        FutureTask<Batch> task = new FutureTask<>(() -> new Batch(judged(some), last, failure));
        ready.put(task);
        judges.execute(task);
    }

    private List<JudgedRow> judged(List<UnreadRow> some) {
        List<JudgedRow> judged = new ArrayList<>(some.size());
        for (UnreadRow row : some) {
            judged.add(JudgedRow.of(row, checker, json));
        }
        return judged;
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
        judges.shutdownNow();
        rows.close();
    }
}
