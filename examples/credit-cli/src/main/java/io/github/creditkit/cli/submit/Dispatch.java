package io.github.creditkit.cli.submit;

import io.github.creditkit.client.contract.PlatformLimits;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.outbox.Outbox;
import io.github.creditkit.client.outbox.OutboxChannel;
import io.github.creditkit.client.outbox.OutboxEvents;
import io.github.creditkit.client.outbox.OutboxRow;
import io.github.creditkit.client.outbox.OutboxSender;
import io.github.creditkit.client.outbox.OutboxStatus;
import io.github.creditkit.client.outbox.Pass;
import io.github.creditkit.client.outbox.RowState;
import io.github.creditkit.client.outbox.SenderOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends what is in an outbox, as far as it gets in a given time (发送). What is left goes on with the next one. */
public final class Dispatch {
    private static final Duration NAP = Duration.ofSeconds(1);
    /** An answer that is none: after so many, somebody must look. */
    private static final int MOST_BROKEN = 3;

    private static final int BATCH_ROWS = 10_000;
    private static final int PART_BYTES = 4 << 20;

    private final Outbox outbox;
    private final OutboxSender sender;
    private final Told told;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable String refused;

    /** How it ended (结局). */
    public enum End {
        /** Every row has its result. */
        DONE,
        /** Every row is at the platform; results were not waited for. */
        SENT,
        /** The time is over. */
        WAITING,
        /** The platform does not let the sender in: {@link #refusal()} says why. */
        REFUSED,
        /** The user wanted it to stop. */
        INTERRUPTED
    }

    /** Who is told how far it is (进度). */
    public interface Told {
        /**
         * A batch is at the platform.
         *
         * @param batch the platform's name for it, and its rows
         */
        void sealed(BatchLog.Sealed batch);

        /** A row has its result. */
        void closed();

        /**
         * Nothing can be done for a while.
         *
         * @param reason as a word, such as {@code unreachable} or {@code too-many-requests}
         * @param tries  how often in a row
         */
        void waiting(String reason, int tries);

        /** It goes on. */
        void tick();
    }

    /**
     * Sends what is in an outbox that nobody else uses at the same time.
     *
     * @param outbox  the outbox
     * @param channel the way to the platform
     * @param options how large batches are
     * @param log     takes down the names of batches
     * @param told    is told
     */
    public Dispatch(Outbox outbox, OutboxChannel channel, SenderOptions options, BatchLog log, Told told) {
        this.outbox = outbox;
        this.told = told;
        // The file is this process's alone: a batch whose sender died is gone on with at once.
        SenderOptions alone = options.lease(Duration.ofSeconds(1), Duration.ZERO);
        this.sender = OutboxSender.of(outbox, channel, alone, new Events(log));
    }

    /**
     * As large as a platform takes, and small enough for a receipt now and then.
     *
     * @param limits those of the platform
     * @return how to send
     */
    public static SenderOptions within(PlatformLimits limits) {
        return SenderOptions.STANDARD
                .sizes(atMost(limits.maxBatchRows(), BATCH_ROWS), BATCH_ROWS, atMost(limits.maxPartBytes(), PART_BYTES))
                .waits(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(1));
    }

    private static int atMost(int limit, int most) {
        return Math.max(1, Math.min(limit, most));
    }

    private final class Events implements OutboxEvents {
        private final BatchLog log;

        Events(BatchLog log) {
            this.log = log;
        }

        @Override
        public void sent(UUID batch, String batchId, int rows) {
            BatchLog.Sealed sealed = new BatchLog.Sealed(batchId, rows, Instant.now());
            log.add(sealed);
            told.sealed(sealed);
        }

        @Override
        public void closed(OutboxRow row) {
            told.closed();
        }

        @Override
        public void parked(OutboxRow row) {
            told.closed();
        }

        @Override
        public void waiting(UUID batch, String reason, int tries) {
            if (!isTemporary(reason) || (reason.equals("broken-answer") && tries >= MOST_BROKEN)) {
                refused = reason;
            } else if (stopped.getCount() > 0) {
                told.waiting(reason, tries);
            }
        }
    }

    private static boolean isTemporary(String reason) {
        Optional<ProblemType> type = ProblemType.ofCode(reason);
        int status = type.map(ProblemType::status)
                .orElseGet(() -> reason.matches("http-\\d{3}") ? Integer.parseInt(reason.substring(5)) : 0);
        return switch (status) {
            case 401, 403, 405, 407, 415 -> false;
            default -> true;
        };
    }

    /** Stops after the call at hand. May be called on any thread. */
    public void stop() {
        stopped.countDown();
    }

    /** {@return why the platform does not let the sender in, as a word} */
    public Optional<String> refusal() {
        return Optional.ofNullable(refused);
    }

    /**
     * Sends.
     *
     * @param results  if results are waited for
     * @param patience for how long
     * @return how it ended
     */
    public End run(boolean results, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            if (stopped.getCount() == 0) {
                return End.INTERRUPTED;
            }
            Pass pass = sender.pass();
            if (refused != null) {
                return End.REFUSED;
            }
            told.tick();
            if (pass.worked()) {
                continue;
            }
            OutboxStatus status = outbox.status();
            long unsent = status.count(RowState.PENDING) + status.count(RowState.CLAIMED);
            if (unsent == 0 && (!results || status.count(RowState.SENT) == 0)) {
                return status.count(RowState.SENT) == 0 ? End.DONE : End.SENT;
            }
            long left = until - System.nanoTime();
            if (left <= 0) {
                return End.WAITING;
            }
            nap(pass.next(), left);
        }
    }

    private void nap(@Nullable Instant next, long left) {
        long wait = next == null
                ? NAP.toMillis()
                : Duration.between(Instant.now(), next).toMillis();
        long bounded = Math.max(1, Math.min(Math.min(wait, NAP.toMillis()), TimeUnit.NANOSECONDS.toMillis(left)));
        try {
            if (stopped.await(bounded, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
