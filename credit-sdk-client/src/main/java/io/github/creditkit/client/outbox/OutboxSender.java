package io.github.creditkit.client.outbox;

import io.github.creditkit.client.outbox.Claim.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is in an outbox (发送器), one batch at a time. There may be several, in one process or in many: a row is in one
 * batch, a batch is one sender's, and the platform knows each batch by its key.
 *
 * <pre>{@code
 * OutboxSender sender = OutboxSender.of(outbox, channel);
 * while (sender.pass().worked()) {}
 * }</pre>
 *
 * <p>Usually an {@link OutboxWorker} does this. A sender is used by one thread at a time; another one waits.
 */
public final class OutboxSender {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int CANDIDATES = 8;

    private final Outbox outbox;
    private final SenderOptions options;
    private final BatchWork work;
    private final String owner = UUID.randomUUID().toString();

    private OutboxSender(
            Outbox outbox, OutboxChannel channel, SenderOptions options, OutboxEvents events, RandomGenerator random) {
        this.outbox = outbox;
        this.options = options;
        this.work = new BatchWork(outbox, channel, options, new Announcer(events), random, owner);
    }

    /**
     * A sender with the standard options that tells nobody.
     *
     * @param outbox  what is sent
     * @param channel the way to the platform
     * @return the sender
     */
    public static OutboxSender of(Outbox outbox, OutboxChannel channel) {
        return of(outbox, channel, SenderOptions.STANDARD, OutboxEvents.NONE);
    }

    /**
     * A sender.
     *
     * @param outbox  what is sent
     * @param channel the way to the platform
     * @param options how
     * @param events  who is told
     * @return the sender
     */
    public static OutboxSender of(Outbox outbox, OutboxChannel channel, SenderOptions options, OutboxEvents events) {
        return new OutboxSender(outbox, channel, options, events, RandomGenerator.getDefault());
    }

    /**
     * A sender whose waits can be foretold.
     *
     * @param outbox  what is sent
     * @param channel the way to the platform
     * @param options how
     * @param events  who is told
     * @param random  what makes the waits of two senders differ
     * @return the sender
     */
    public static OutboxSender of(
            Outbox outbox, OutboxChannel channel, SenderOptions options, OutboxEvents events, RandomGenerator random) {
        return new OutboxSender(outbox, channel, options, events, random);
    }

    /**
     * Goes on with a batch that something can be done about, or takes rows into a new one, and brings it as far as it gets.
     * What the platform does wrong is not thrown.
     *
     * @return what was done
     * @throws OutboxStorageException if the database fails; the batch is gone on with later
     */
    public synchronized Pass pass() {
        outbox.tidy();
        Optional<HeldBatch> waiting = takenOver();
        if (waiting.isPresent()) {
            work(waiting.get());
            return new Pass(true, null);
        }
        Taken taken = new Claim(outbox, options).take(work.lease(), outbox.today());
        if (taken.batch() != null) {
            work(taken.batch());
            return new Pass(true, null);
        }
        return new Pass(taken.outrun(), taken.outrun() ? null : next());
    }

    private void work(HeldBatch batch) {
        try {
            work.goOn(batch);
        } catch (LeaseLostException e) {
            LOG.info("{}", e.getMessage());
        }
    }

    private Optional<HeldBatch> takenOver() {
        long now = outbox.now();
        long expired = now - options.maxSkew().toMillis();
        List<UUID> due = outbox.transactions()
                .call(connection -> outbox.batchTable().due(connection, now, expired, owner, CANDIDATES));
        for (UUID key : due) {
            Optional<HeldBatch> taken = outbox.transactions()
                    .call(connection -> outbox.batchTable().take(connection, key, work.lease(), expired));
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    private @Nullable Instant next() {
        Optional<Long> next = outbox.transactions()
                .call(connection -> Stream.of(
                                outbox.rowTable().nextNotBefore(connection, outbox.now()),
                                outbox.batchTable()
                                        .nextDue(connection, options.maxSkew().toMillis()))
                        .flatMap(Optional::stream)
                        .min(Long::compare));
        return next.map(Instant::ofEpochMilli).orElse(null);
    }
}
