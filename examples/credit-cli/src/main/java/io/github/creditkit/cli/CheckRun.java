package io.github.creditkit.cli;

import io.github.creditkit.cli.input.Batch;
import io.github.creditkit.cli.input.Slicer;
import io.github.creditkit.cli.input.TextEncoding;
import io.github.creditkit.cli.output.RowFormat;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.cli.report.CodeFindings;
import io.github.creditkit.cli.verdict.Judgement;
import io.github.creditkit.cli.verdict.Repairs;
import io.github.creditkit.cli.verdict.Tally;
import io.github.creditkit.codes.repair.Suggestion;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
    private final Optional<CodeFindings> findings;
    private final boolean suggests;
    private final Privacy privacy;
    private final Output out;
    private final ProgressBar progress;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, CheckRun::daemon);
    private final Deque<Future<Result>> underWay = new ArrayDeque<>();
    private final Tally tally = new Tally();
    private final List<String> files = new ArrayList<>();
    private long bytesBefore;

    /**
     * A run.
     *
     * @param format   how rows are written; empty for not at all
     * @param findings takes what a report is made of; empty for no report
     * @param suggests if suggestions are asked for
     * @param privacy  what may be shown
     * @param out      takes the rows
     * @param progress told how far it is
     */
    CheckRun(
            Optional<RowFormat> format,
            Optional<CodeFindings> findings,
            boolean suggests,
            Privacy privacy,
            Output out,
            ProgressBar progress) {
        this.format = format;
        this.findings = findings;
        this.suggests = suggests;
        this.privacy = privacy;
        this.out = out;
        this.progress = progress;
    }

    private record Result(String text, Tally tally, CodeFindings.Batch found) {}

    /** What was counted so far, over all files. */
    Tally tally() {
        return tally;
    }

    /** The files that could be opened. */
    List<String> files() {
        return files;
    }

    void head() {
        format.ifPresent(f -> out.print(f.head()));
    }

    /** Checks one file; when reading fails half-way, what was read before is checked and printed. */
    void check(CheckPlan plan) throws IOException {
        files.add(plan.file());
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
        CodeFindings.Batch found = new CodeFindings.Batch();
        boolean shows = format.isPresent() || findings.isPresent();
        String file = privacy.text(plan.file());
        plan.reader().read(batch, encoding, (line, row, fault) -> {
            if (fault == null && !suggests && !shows) {
                plan.judge().count(row, counts);
                return;
            }
            Judgement judgement =
                    fault == null ? plan.judge().judge(row) : plan.judge().judge(row, fault);
            counts.add(judgement);
            List<Suggestion> suggestions = suggests ? Repairs.of(row.toString(), judgement) : List.of();
            counts.addSuggestions(suggestions.size());
            if (shows) {
                ShownRow shown = privacy.row(file, line, row, judgement, suggestions);
                format.ifPresent(rows -> rows.append(shown, text));
                findings.ifPresent(all -> found.add(judgement, shown));
            }
        });
        return new Result(text.toString(), counts, found);
    }

    /** Prints the oldest batches until no more than so many are under way. */
    private void finish(int left) {
        while (underWay.size() > left) {
            Result result = result(underWay.remove());
            tally.add(result.tally());
            findings.ifPresent(all -> all.add(result.found()));
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
