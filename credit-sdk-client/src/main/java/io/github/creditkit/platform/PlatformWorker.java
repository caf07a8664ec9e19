package io.github.creditkit.platform;

import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.procedure.LiftCause;
import io.github.creditkit.model.time.ChinaTime;
import io.github.creditkit.platform.store.PlatformStore;
import io.github.creditkit.platform.store.StoredBatch;
import io.github.creditkit.platform.store.StoredVersion;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes sealed batches, and keeps house (后台处理): batches that were never sealed expire, old answers, reports and changes
 * are dropped, records whose term is over leave publication. One worker works on a store at a time.
 */
public final class PlatformWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformWorker.class);
    private static final int SOME = 500;
    private static final long PAUSE_SECONDS = 60;
    private static final long PATIENCE_SECONDS = 30;

    private final PlatformSettings settings;
    private final PlatformStore store;
    private final Lifting lifting;
    private final BatchProcessor processor;
    private final ExecutorService judges;
    private final LinkedBlockingQueue<String> ready = new LinkedBlockingQueue<>();
    private volatile boolean closed;
    private @Nullable Thread thread;

    PlatformWorker(
            PlatformSettings settings,
            PlatformStore store,
            ContractJson json,
            SubjectKeys keys,
            RecordIds ids,
            Lifting lifting) {
        this.settings = settings;
        this.store = store;
        this.lifting = lifting;
        AtomicInteger count = new AtomicInteger();
        // One processor is left to who stores: it is what everything waits for.
        int processors = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        this.judges = Executors.newFixedThreadPool(processors, work -> {
            Thread judge = new Thread(work, "credit-judge-" + count.incrementAndGet());
            judge.setDaemon(true);
            return judge;
        });
        this.processor = new BatchProcessor(settings, store, json, keys, ids, lifting, judges);
    }

    /** A batch waits for it. */
    void ready(String batchId) {
        ready.add(batchId);
    }

    /** Starts it on a thread of its own. What waits from before, cut off or not, comes first. */
    public synchronized void start() {
        if (thread == null && !closed) {
            Thread begun = new Thread(this::run, "credit-platform-worker");
            begun.setDaemon(true);
            thread = begun;
            begun.start();
        }
    }

    private void run() {
        while (!closed) {
            try {
                work();
                ready.poll(PAUSE_SECONDS, TimeUnit.SECONDS);
                ready.clear();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("the worker goes on after a failure", e);
                pause();
            }
        }
    }

    /** A database that is away is back in a while. */
    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /**
     * Does what is to be done now: processes every batch that waits, and keeps house. For those who run it themselves, as
     * tests do, in the place of {@link #start}.
     */
    public void work() {
        keepHouse();
        BatchState waiting = settings.profile().twoPersonApproval() ? BatchState.APPROVED : BatchState.SEALED;
        Set<BatchState> states = EnumSet.of(waiting, BatchState.PROCESSING);
        Set<String> failed = new HashSet<>();
        while (!closed) {
            Optional<StoredBatch> next = store.read(tables -> tables.batches().inState(states, SOME)).stream()
                    .filter(batch -> !failed.contains(batch.batchId()))
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            String batchId = next.get().batchId();
            try {
                processor.process(batchId);
            } catch (RuntimeException e) { // it must not hold up those behind it
                failed.add(batchId);
                LOG.error("batch {} could not be processed and is tried again later", batchId, e);
            }
        }
    }

    private void keepHouse() {
        OffsetDateTime now = OffsetDateTime.now(settings.clock());
        store.write(tables -> {
            for (StoredBatch batch : tables.batches().overdue(now, SOME)) {
                tables.batches().dropPartContents(batch.batchId());
                tables.batches()
                        .update(batch.toBuilder().state(BatchState.EXPIRED).build());
            }
            tables.answers().drop(now.minus(settings.answerLife()));
            tables.reports().drop(now);
            return tables.records().dropChanges(now.minusDays(settings.profile().changeRetentionDays()));
        });
        endPublications(now);
    }

    /** What the term ends, ends the measures too. */
    private void endPublications(OffsetDateTime now) {
        LocalDate today = now.atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
        boolean isMore = true;
        while (isMore && !closed) {
            isMore = store.write(tables -> {
                List<StoredVersion> ending = tables.records().endingBefore(today, SOME);
                for (StoredVersion version : ending) {
                    String id = version.head().recordId();
                    tables.records().appendChange(ChangeOperation.END_PUBLICATION, id, now);
                    lifting.lift(tables, List.of(id), LiftCause.EXPIRY, settings.operator(), today, now);
                }
                return ending.size() == SOME;
            });
        }
    }

    /** Stops it after the rows that are being stored; the rest waits for the next start. */
    @Override
    public void close() {
        closed = true;
        ready.add("");
        Thread working = thread;
        try {
            if (working != null && working != Thread.currentThread()) {
                working.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        judges.shutdownNow();
    }
}
