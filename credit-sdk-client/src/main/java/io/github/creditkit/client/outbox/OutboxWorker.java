package io.github.creditkit.client.outbox;

import io.github.creditkit.client.internal.Loop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A thread that sends (发送线程): passes as long as there is something to do, a look at the deadlines now and then. Whatever goes
 * wrong, it goes on; whenever it ends, nothing is lost.
 *
 * <pre>{@code
 * try (OutboxWorker worker = OutboxWorker.builder(outbox, channel).events(events).build()) {
 *     worker.start();
 *     ...
 * }
 * }</pre>
 */
public final class OutboxWorker implements AutoCloseable {
    private final Outbox outbox;
    private final OutboxSender sender;
    private final OutboxEvents events;
    private final Duration poll;
    private final List<Integer> thresholds;
    private final Duration watchEvery;
    private final Loop loop;
    private Instant nextWatch = Instant.MIN;

    private OutboxWorker(Builder builder) {
        this.outbox = builder.outbox;
        this.events = builder.events;
        this.sender = OutboxSender.of(builder.outbox, builder.channel, builder.options, builder.events);
        this.poll = builder.poll;
        this.thresholds = builder.thresholds;
        this.watchEvery = builder.watchEvery;
        this.loop = new Loop("credit-outbox", this::turn, builder.poll, builder.stopsWithin);
    }

    /**
     * A worker with settings.
     *
     * @param outbox  what is sent
     * @param channel the way to the platform
     * @return to be built
     */
    public static Builder builder(Outbox outbox, OutboxChannel channel) {
        return new Builder(outbox, channel);
    }

    /** Starts the thread; once. */
    public void start() {
        loop.start();
    }

    /** Looks for something to do at once, such as after a commit. */
    public void wake() {
        loop.wake();
    }

    /** Stops after the call at hand; one that takes too long is interrupted. What is half done is gone on with later. */
    @Override
    public void close() {
        loop.close();
    }

    private Duration turn() {
        watch();
        Pass pass = sender.pass();
        while (pass.worked() && !loop.isStopped()) {
            pass = sender.pass();
        }
        Instant next = pass.next();
        if (next == null) {
            return poll;
        }
        Duration until = Duration.ofMillis(Math.max(1, next.toEpochMilli() - outbox.now()));
        return until.compareTo(poll) < 0 ? until : poll;
    }

    /** A failure here must not keep rows from being sent. */
    private void watch() {
        Instant now = Instant.ofEpochMilli(outbox.now());
        if (now.isBefore(nextWatch)) {
            return;
        }
        nextWatch = now.plus(watchEvery);
        new Announcer(events).tell(to -> outbox.watchDeadlines(to, thresholds));
    }

    /** The settings of a worker (发送线程设置). */
    public static final class Builder {
        private final Outbox outbox;
        private final OutboxChannel channel;
        private SenderOptions options = SenderOptions.STANDARD;
        private OutboxEvents events = OutboxEvents.NONE;
        private Duration poll = Duration.ofSeconds(10);
        private List<Integer> thresholds = List.of(3, 1);
        private Duration watchEvery = Duration.ofHours(1);
        private Duration stopsWithin = Duration.ofSeconds(30);

        private Builder(Outbox outbox, OutboxChannel channel) {
            this.outbox = outbox;
            this.channel = channel;
        }

        /**
         * How to send.
         *
         * @param how the options of the sender
         * @return this
         */
        public Builder options(SenderOptions how) {
            this.options = how;
            return this;
        }

        /**
         * Who is told.
         *
         * @param who the listener
         * @return this
         */
        public Builder events(OutboxEvents who) {
            this.events = who;
            return this;
        }

        /**
         * How long to wait when there is nothing to do, and after a failed turn.
         *
         * @param wait such as ten seconds
         * @return this
         */
        public Builder poll(Duration wait) {
            this.poll = wait;
            return this;
        }

        /**
         * When to tell of deadlines.
         *
         * @param workingDaysBefore how many working days before, such as 3 and 1
         * @param every             how often to look
         * @return this
         */
        public Builder deadlines(List<Integer> workingDaysBefore, Duration every) {
            this.thresholds = List.copyOf(workingDaysBefore);
            this.watchEvery = every;
            return this;
        }

        /**
         * How long {@link OutboxWorker#close} waits for the call at hand.
         *
         * @param time such as thirty seconds
         * @return this
         */
        public Builder stopsWithin(Duration time) {
            this.stopsWithin = time;
            return this;
        }

        /** {@return the worker, not started} */
        public OutboxWorker build() {
            return new OutboxWorker(this);
        }
    }
}
