package io.github.creditkit.client.feed;

import io.github.creditkit.client.internal.Loop;
import java.time.Duration;

/**
 * A thread that asks for changes (订阅线程): at once while there are any, now and then when there are none. Whatever goes wrong, it
 * goes on; a feed that stopped is asked again now and then, so that it goes on when somebody has mended it.
 */
public final class FeedWorker implements AutoCloseable {
    private final ChangeFeed feed;
    private final Duration poll;
    private final Loop loop;

    private FeedWorker(ChangeFeed feed, Duration poll, Duration stopsWithin) {
        this.feed = feed;
        this.poll = poll;
        this.loop = new Loop("credit-feed", this::turn, poll, stopsWithin);
    }

    /**
     * A worker that asks every thirty seconds when there is nothing new.
     *
     * @param feed the feed
     * @return not started
     */
    public static FeedWorker of(ChangeFeed feed) {
        return of(feed, Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    /**
     * A worker.
     *
     * @param feed        the feed
     * @param poll        how long to wait when there is nothing new
     * @param stopsWithin how long {@link #close} waits for the change at hand
     * @return not started
     */
    public static FeedWorker of(ChangeFeed feed, Duration poll, Duration stopsWithin) {
        return new FeedWorker(feed, poll, stopsWithin);
    }

    /** Starts the thread; once. */
    public void start() {
        loop.start();
    }

    /** Asks at once. */
    public void wake() {
        loop.wake();
    }

    /** Stops after the change at hand; one that takes too long is interrupted. */
    @Override
    public void close() {
        loop.close();
    }

    private Duration turn() {
        while (!loop.isStopped()) {
            Poll came = feed.poll();
            if (came instanceof Poll.Failed failed) {
                return failed.after();
            }
            if (came instanceof Poll.Idle || came instanceof Poll.Stopped) {
                return poll;
            }
        }
        return poll;
    }
}
