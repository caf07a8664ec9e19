package io.github.creditkit.client.feed;

import io.github.creditkit.client.contract.Change;
import io.github.creditkit.client.contract.Page;
import io.github.creditkit.client.internal.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The changes of a platform, handled one after the other (变更订阅). Each is handled at least once and before the next; the cursor
 * is stored after the handler came back. A change that fails is tried again, and nothing behind it is handled before.
 *
 * <pre>{@code
 * ChangeFeed feed = ChangeFeed.builder("penalties", source, store).handler(change -> store(change)).build();
 * while (feed.poll() instanceof Poll.Moved) {}
 * }</pre>
 *
 * <p>Usually a {@link FeedWorker} does this. Used by one thread at a time; another one waits.
 */
public final class ChangeFeed {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final int REMEMBERED = 2_000;
    private static final int LONGEST_CURSOR = 500;

    private final String name;
    private final ChangeSource source;
    private final CursorStore store;
    private final Handling handling;
    private final @Nullable Resync resync;
    private final @Nullable ParkedChanges parked;
    private final int parkAfter;
    private final FeedEvents events;
    private final CursorOrder order;
    private final int pageSize;
    private final Backoff backoff;
    private final Clock clock;
    private final RandomGenerator random;
    private final Set<String> handledLately = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    private int sourceFailures;
    private @Nullable FeedStop toldOf;

    private ChangeFeed(Builder builder, Handling handling) {
        this.name = builder.name;
        this.source = builder.source;
        this.store = builder.store;
        this.handling = handling;
        this.resync = builder.resync;
        this.parked = builder.parked;
        this.parkAfter = builder.parkAfter;
        this.events = builder.events;
        this.order = builder.order;
        this.pageSize = builder.pageSize;
        this.backoff = new Backoff(builder.firstWait, builder.longestWait);
        this.clock = builder.clock;
        this.random = builder.random;
    }

    /** Handles a change and stores the cursor; false if another process was first. */
    @FunctionalInterface
    private interface Handling {
        boolean handle(FeedPosition from, Change change) throws HandlerFailedException;
    }

    /**
     * A feed with settings.
     *
     * @param name   under which its cursor is stored, 1 to 64 letters, digits, dots, hyphens and underscores
     * @param source where changes are from
     * @param store  where the cursor is kept
     * @return to be built
     */
    public static Builder builder(String name, ChangeSource source, CursorStore store) {
        return new Builder(name, source, store);
    }

    /** {@return where it is} */
    public FeedPosition position() {
        return store.read(name);
    }

    /**
     * Says where to go on, such as after everything was read by hand.
     *
     * @param cursor as it was before the reading began; null for the oldest change that is kept
     * @return false if another process moved the feed at the same time
     */
    public synchronized boolean moveTo(@Nullable String cursor) {
        handledLately.clear();
        return store.move(name, store.read(name), FeedPosition.at(cursor));
    }

    /**
     * Asks for changes once and handles them.
     *
     * @return what came of it; what a source or a handler throws is not thrown
     * @throws FeedStorageException if the cursor cannot be read or stored
     */
    public synchronized Poll poll() {
        FeedPosition at = store.read(name);
        ChangeSource.Answer answer;
        try {
            answer = source.changes(at.cursor(), pageSize);
        } catch (RuntimeException e) {
            sourceFailures++;
            LOG.warn(
                    "feed {} got no changes, failure {}: {}",
                    name,
                    sourceFailures,
                    e.getClass().getName());
            return new Poll.Failed(backoff.after(sourceFailures, random));
        }
        sourceFailures = 0;
        return answer instanceof ChangeSource.Changes changes ? handle(at, changes.page()) : gap(at);
    }

    // ---- changes

    private Poll handle(FeedPosition start, Page<Change> page) {
        FeedPosition at = start;
        int handled = 0;
        int duplicates = 0;
        for (Change change : page.items()) {
            if (isBad(change.cursor())) {
                return stopped(FeedStop.BAD_CURSOR);
            }
            String last = at.cursor();
            if (change.cursor().equals(last) || handledLately.contains(change.cursor())) {
                duplicates++;
                continue;
            }
            if (last != null && isBefore(change.cursor(), last)) {
                return stopped(FeedStop.CURSOR_WENT_BACK);
            }
            try {
                if (!handling.handle(at, change)) {
                    return outrun();
                }
            } catch (HandlerFailedException e) {
                if (e.isInterruption()) {
                    return interrupted();
                }
                FeedPosition failed = at.failed(change.cursor());
                if (parked == null || parkAfter == 0 || failed.failures() < parkAfter) {
                    return failed(at, failed, change, e);
                }
                parked.park(name, change, e.reason());
                if (!store.move(name, at, FeedPosition.at(change.cursor()))) {
                    return outrun();
                }
                tell(to -> to.parked(change, e.reason()));
            }
            at = FeedPosition.at(change.cursor());
            handledLately.add(change.cursor());
            handled++;
        }
        return end(at, page, handled, duplicates);
    }

    private static boolean isBad(@Nullable String cursor) {
        return cursor == null
                || cursor.isEmpty()
                || cursor.length() > LONGEST_CURSOR
                || cursor.lines().count() > 1;
    }

    private boolean isBefore(String cursor, String last) {
        OptionalInt comparison = order.compare(cursor, last);
        return comparison.isPresent() && comparison.getAsInt() < 0;
    }

    private Poll failed(FeedPosition at, FeedPosition failed, Change change, HandlerFailedException e) {
        if (!store.move(name, at, failed)) {
            return outrun();
        }
        LOG.warn("feed {} could not handle a change, failure {}: {}", name, failed.failures(), e.reason());
        tell(to -> to.failed(change, failed.failures(), e.reason()));
        return new Poll.Failed(backoff.after(failed.failures(), random));
    }

    /** Nothing is stored: some databases close their file for a thread that is interrupted. */
    private Poll interrupted() {
        Thread.currentThread().interrupt();
        return new Poll.Failed(backoff.after(1, random));
    }

    /** A page may be empty and yet lead on, where none of many changes was of a type that was asked for. */
    private Poll end(FeedPosition at, Page<Change> page, int handled, int duplicates) {
        String next = page.nextCursor();
        if (next != null && isBad(next)) {
            return stopped(FeedStop.BAD_CURSOR);
        }
        boolean leadsOn = next != null && !next.equals(at.cursor()) && !handledLately.contains(next);
        if (next != null && leadsOn) {
            if (at.cursor() != null && isBefore(next, at.cursor())) {
                return stopped(FeedStop.CURSOR_WENT_BACK);
            }
            if (!store.move(name, at, FeedPosition.at(next))) {
                return outrun();
            }
        }
        if (handled > 0 || leadsOn) {
            toldOf = null;
            return new Poll.Moved(handled, duplicates);
        }
        return duplicates > 0 && next != null ? stopped(FeedStop.NO_PROGRESS) : new Poll.Idle();
    }

    private Poll outrun() {
        handledLately.clear();
        return new Poll.Outrun();
    }

    // ---- gaps

    private Poll gap(FeedPosition at) {
        FeedGap gap = new FeedGap(name, at.cursor(), clock.instant());
        if (toldOf != FeedStop.GAP) {
            toldOf = FeedStop.GAP;
            tell(to -> to.gap(gap));
            if (resync == null) {
                tell(to -> to.stopped(FeedStop.GAP));
            }
        }
        if (resync == null) {
            return stopped(FeedStop.GAP);
        }
        String cursor;
        try {
            cursor = resync.readAll(gap);
        } catch (InterruptedException e) {
            return interrupted();
        } catch (Exception e) {
            FeedPosition failed = at.failed(""); // of no change
            LOG.warn(
                    "feed {} could not be read anew, failure {}: {}",
                    name,
                    failed.failures(),
                    e.getClass().getName());
            return store.move(name, at, failed) ? new Poll.Failed(backoff.after(failed.failures(), random)) : outrun();
        }
        if (isBad(cursor)) {
            return stopped(FeedStop.BAD_CURSOR);
        }
        if (!store.move(name, at, FeedPosition.at(cursor))) {
            return outrun();
        }
        handledLately.clear();
        toldOf = null;
        tell(to -> to.resynced(gap, cursor));
        return new Poll.Moved(0, 0);
    }

    /** Who asks again hears it again; listeners hear it once. */
    private Poll stopped(FeedStop why) {
        LOG.error("feed {} stops: {}", name, why.messageEn());
        if (toldOf != why) {
            toldOf = why;
            tell(to -> to.stopped(why));
        }
        return new Poll.Stopped(why);
    }

    private void tell(Consumer<FeedEvents> event) {
        try {
            event.accept(events);
        } catch (RuntimeException e) {
            LOG.warn("a listener of feed {} failed", name, e);
        }
    }

    /** The settings of a feed (订阅设置). */
    public static final class Builder {
        private final String name;
        private final ChangeSource source;
        private final CursorStore store;
        private @Nullable Handling handling;
        private @Nullable Resync resync;
        private @Nullable ParkedChanges parked;
        private int parkAfter;
        private FeedEvents events = FeedEvents.NONE;
        private CursorOrder order = CursorOrder.NUMBERS;
        private int pageSize = 100;
        private Duration firstWait = Duration.ofSeconds(1);
        private Duration longestWait = Duration.ofMinutes(10);
        private Clock clock = Clock.systemUTC();
        private RandomGenerator random = RandomGenerator.getDefault();

        private Builder(String name, ChangeSource source, CursorStore store) {
            this.name = name;
            this.source = source;
            this.store = store;
        }

        /**
         * What is done with a change; the cursor is stored after it.
         *
         * @param handler called at least once for each change
         * @return this
         */
        public Builder handler(ChangeHandler handler) {
            this.handling = (from, change) -> {
                try {
                    handler.handle(change);
                } catch (Exception e) {
                    throw new HandlerFailedException(e);
                }
                return store.move(name, from, FeedPosition.at(change.cursor()));
            };
            return this;
        }

        /**
         * What is done with a change in the database of the cursor; both are committed together.
         *
         * @param handler what it does in this database is done once for each change
         * @return this
         * @throws IllegalArgumentException if the cursor is not kept in a database
         */
        public Builder transactionalHandler(TransactionalChangeHandler handler) {
            if (!(store instanceof JdbcCursorStore jdbc)) {
                throw new IllegalArgumentException("a transactional handler needs a JdbcCursorStore");
            }
            this.handling = (from, change) -> jdbc.handle(handler, name, from, change);
            return this;
        }

        /**
         * How a gap is closed; where this is not said, the feed stops at one.
         *
         * @param reading reads everything
         * @return this
         */
        public Builder resync(Resync reading) {
            this.resync = reading;
            return this;
        }

        /**
         * When a change that cannot be handled is put aside; where this is not said, the feed waits for it.
         *
         * @param failures after how many failures in a row, from 1
         * @param into     where it is put, durably
         * @return this
         */
        public Builder parkAfter(int failures, ParkedChanges into) {
            if (failures < 1) {
                throw new IllegalArgumentException("after one failure at the earliest, not " + failures);
            }
            this.parkAfter = failures;
            this.parked = into;
            return this;
        }

        /**
         * Who is told.
         *
         * @param who the listener
         * @return this
         */
        public Builder events(FeedEvents who) {
            this.events = who;
            return this;
        }

        /**
         * How cursors are compared.
         *
         * @param cursors numbers where they are such, unless said otherwise
         * @return this
         */
        public Builder order(CursorOrder cursors) {
            this.order = cursors;
            return this;
        }

        /**
         * How many changes are asked for at once.
         *
         * @param changes 1 to 1,000; 100 where nothing is said
         * @return this
         */
        public Builder pageSize(int changes) {
            if (changes < 1 || changes > 1_000) {
                throw new IllegalArgumentException("1 to 1,000 changes, not " + changes);
            }
            this.pageSize = changes;
            return this;
        }

        /**
         * How long to wait after failures.
         *
         * @param first   after the first
         * @param longest at most
         * @return this
         */
        public Builder waits(Duration first, Duration longest) {
            this.firstWait = first;
            this.longestWait = longest;
            return this;
        }

        /**
         * What tells the time, and what makes waits differ.
         *
         * @param tells  the time
         * @param differ makes the waits of two processes differ
         * @return this
         */
        public Builder clock(Clock tells, RandomGenerator differ) {
            this.clock = tells;
            this.random = differ;
            return this;
        }

        /**
         * The feed.
         *
         * @return to be polled
         * @throws IllegalStateException if nothing is said of what is done with a change
         */
        public ChangeFeed build() {
            if (handling == null) {
                throw new IllegalStateException("a feed needs a handler");
            }
            return new ChangeFeed(this, handling);
        }
    }
}
