package io.github.creditkit.cli;

import io.github.creditkit.cli.input.Batch;
import io.github.creditkit.cli.input.Slicer;
import io.github.creditkit.cli.input.TextEncoding;
import io.github.creditkit.cli.output.RowFormat;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.verdict.Judgement;
import io.github.creditkit.cli.verdict.Repairs;
import io.github.creditkit.cli.verdict.Tally;
import io.github.creditkit.codes.repair.Suggestion;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Checks files batch by batch (批量检查): one thread reads and prints, as many as there are processors judge. Only so many
 * batches are under way at a time, so memory does not grow with the file; they are printed in the order of the file.
 */
final class CheckRun implements AutoCloseable {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());
    private static final int UNDER_WAY = 2 * THREADS + 1;

    private final Optional<RowFormat> format;
    private final boolean suggests;
    private final Privacy privacy;
    private final Output out;
    private final ProgressBar progress;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, CheckRun::daemon);
    private final Deque<Future<Result>> underWay = new ArrayDeque<>();
    private final Tally tally = new Tally();
    private long bytesBefore;

    CheckRun(Optional<RowFormat> format, boolean suggests, Privacy privacy, Output out, ProgressBar progress) {
        this.format = format;
        this.suggests = suggests;
        this.privacy = privacy;
        this.out = out;
        this.progress = progress;
    }

    private record Result(String text, Tally tally) {}

    /** What was counted so far, over all files. */
    Tally tally() {
        return tally;
    }

    void head() {
        format.ifPresent(f -> out.print(f.head()));
    }

    /** Checks one file; when reading fails half-way, what was read before is checked and printed. */
    void check(CheckPlan plan) throws IOException {
        try (Slicer slicer = plan.slicer()) {
            while (!out.isReaderGone()) {
                if (format.isPresent() && !slicer.isReady()) {
                    // Whoever types rows by hand, or feeds them slowly, sees each result before the next row.
                    finish(0);
                    out.flush();
                }
                Batch batch = slicer.next();
                if (batch == null) {
                    break;
                }
                TextEncoding encoding = plan.encoding().of(batch);
                underWay.add(workers.submit(() -> judge(batch, encoding, plan)));
                finish(UNDER_WAY - 1);
                progress.update(bytesBefore + slicer.bytesRead(), tally.rows());
            }
            bytesBefore += slicer.bytesRead();
        } finally {
            finish(0);
        }
    }

    private Result judge(Batch batch, TextEncoding encoding, CheckPlan plan) {
        Tally counts = new Tally();
        StringBuilder text = new StringBuilder();
        plan.reader().read(batch, encoding, (line, row, fault) -> {
            if (fault == null && !suggests && format.isEmpty()) {
                plan.judge().count(row, counts);
                return;
            }
            Judgement judgement =
                    fault == null ? plan.judge().judge(row) : plan.judge().judge(row, fault);
            counts.add(judgement);
            List<Suggestion> suggestions = suggests ? Repairs.of(row.toString(), judgement) : List.of();
            counts.addSuggestions(suggestions.size());
            format.ifPresent(rows ->
                    rows.append(privacy.row(privacy.text(plan.file()), line, row, judgement, suggestions), text));
        });
        return new Result(text.toString(), counts);
    }

    /** Prints the oldest batches until no more than so many are under way. */
    private void finish(int left) {
        while (underWay.size() > left) {
            Result result = result(underWay.remove());
            tally.add(result.tally());
            if (!result.text().isEmpty()) {
                out.print(result.text());
            }
        }
    }

    private static Result result(Future<Result> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "check");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
