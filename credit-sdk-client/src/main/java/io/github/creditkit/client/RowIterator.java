package io.github.creditkit.client;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows for a thread that waits for them (阻塞逐行读取). No more are asked for than are taken. */
final class RowIterator<T> implements Iterator<T>, Flow.Subscriber<T>, AutoCloseable {
    private static final int AHEAD = 256;

    /** A row, or the end of them. */
    private record Signal<T>(@Nullable T row, @Nullable Throwable why) {}

    private final String operation;
    private final LinkedBlockingQueue<Signal<T>> signals = new LinkedBlockingQueue<>();
    private Flow.@Nullable Subscription subscription;
    private @Nullable Signal<T> next;
    private int taken;

    private RowIterator(String operation) {
        this.operation = operation;
    }

    static <T> Stream<T> stream(RowSource<T> source) {
        RowIterator<T> rows = new RowIterator<>(source.operation());
        source.subscribe(rows);
        Iterable<T> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false).onClose(rows::close);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(AHEAD);
    }

    @Override
    public void onNext(T row) {
        signals.add(new Signal<>(row, null));
    }

    @Override
    public void onError(Throwable why) {
        signals.add(new Signal<>(null, why));
    }

    @Override
    public void onComplete() {
        signals.add(new Signal<>(null, null));
    }

    @Override
    public boolean hasNext() {
        Signal<T> signal = next;
        if (signal == null) {
            try {
                signal = signals.take();
            } catch (InterruptedException e) {
                close();
                Thread.currentThread().interrupt();
                throw Calls.interrupted(operation, e);
            }
            next = signal;
        }
        if (signal.why() != null) {
            throw Calls.thrown(signal.why());
        }
        return signal.row() != null;
    }

    @Override
    public T next() {
        Signal<T> signal = hasNext() ? next : null;
        if (signal == null || signal.row() == null) {
            throw new NoSuchElementException();
        }
        next = null;
        if (++taken == AHEAD / 2) {
            taken = 0;
            if (subscription != null) {
                subscription.request(AHEAD / 2);
            }
        }
        return signal.row();
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.cancel();
        }
        signals.add(new Signal<>(null, null));
    }
}
