package io.github.creditkit.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of what comes, as many as are asked for (逐行读取): while nobody asks, nothing more is taken from the connection, so
 * that the platform has to wait.
 */
final class RowReading<T> implements Flow.Subscriber<List<ByteBuffer>>, Flow.Subscription {
    private static final int LONGEST_ROW = 1 << 20;

    private final RowSource<T> source;
    private final Flow.Subscriber<? super T> rows;
    private final @Nullable Gunzip gunzip;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicInteger work = new AtomicInteger();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile long askedAt;
    private volatile boolean ended;
    private volatile boolean over;
    private volatile @Nullable Throwable failure;
    private Flow.@Nullable Subscription connection;
    private @Nullable Future<?> watch;

    RowReading(RowSource<T> source, Flow.Subscriber<? super T> rows) {
        this.source = source;
        this.rows = rows;
        this.gunzip = source.packed() ? new Gunzip() : null;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        connection = given;
        long idle = source.idle().toNanos();
        watch = source.scheduler().scheduleWithFixedDelay(this::look, idle, idle, TimeUnit.NANOSECONDS);
        rows.onSubscribe(this);
    }

    /** If nothing came for too long. */
    private void look() {
        if (asked.get() && !ended && System.nanoTime() - askedAt > source.idle().toNanos()) {
            end(new CreditApiException.Transport(
                    source.operation(),
                    "应答中断，超过 " + source.idle().toMillis() + " 毫秒没有内容",
                    "the answer stopped: nothing came within " + source.idle().toMillis() + " ms",
                    true,
                    null));
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (ended) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                byte[] some = new byte[buffer.remaining()];
                buffer.get(some);
                if (gunzip == null) {
                    split(some, some.length);
                } else {
                    gunzip.feed(some, 0, some.length, this::split);
                }
            }
        } catch (IOException e) {
            end(broken(e));
            return;
        } catch (CreditApiException e) {
            end(e);
            return;
        }
        asked.set(false);
        drain();
    }

    private void split(byte[] bytes, int length) throws IOException {
        int begin = 0;
        for (int at = 0; at < length; at++) {
            if (bytes[at] == '\n') {
                line.write(bytes, begin, at - begin);
                row();
                begin = at + 1;
            }
        }
        line.write(bytes, begin, length - begin);
        if (line.size() > LONGEST_ROW) {
            throw new IOException("a row has more than " + LONGEST_ROW + " bytes");
        }
    }

    private void row() {
        byte[] row = line.toByteArray();
        line.reset();
        for (byte next : row) {
            if (next != ' ' && next != '\r' && next != '\t') {
                waiting.add(source.read(row));
                return;
            }
        }
    }

    @Override
    public void onError(Throwable why) {
        close();
        end(
                why instanceof IOException broken
                        ? new CreditApiException.Transport(
                                source.operation(), "应答中断", "the answer was cut off", true, broken)
                        : why);
    }

    private CreditApiException broken(IOException why) {
        return new CreditApiException.Contract(
                source.operation(), source.status(), "", "应答损坏", String.valueOf(why.getMessage()), why);
    }

    @Override
    public void onComplete() {
        try {
            if (gunzip != null) {
                gunzip.end();
            }
            row();
            close();
            end(null);
        } catch (IOException e) {
            end(broken(e));
        } catch (CreditApiException e) {
            end(e);
        }
    }

    private void end(@Nullable Throwable why) {
        synchronized (asked) {
            if (ended) {
                return;
            }
            failure = why;
            ended = true;
        }
        release();
        drain();
    }

    /** By the thread that feeds it; a body that is given up leaves it to the collector. */
    private void close() {
        if (gunzip != null) {
            gunzip.close();
        }
    }

    private void release() {
        if (watch != null) {
            watch.cancel(false);
        }
        if (connection != null) {
            connection.cancel();
        }
    }

    @Override
    public void request(long some) {
        if (some < 1) {
            end(new IllegalArgumentException("one row or more has to be asked for"));
            return;
        }
        wanted.accumulateAndGet(some, (has, more) -> has + more < 0 ? Long.MAX_VALUE : has + more);
        drain();
    }

    @Override
    public void cancel() {
        over = true;
        end(null);
    }

    /** Whoever comes first hands on for all who come meanwhile. */
    private void drain() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int missed = 1;
        while (missed != 0) {
            handOn();
            missed = work.addAndGet(-missed);
        }
    }

    private void handOn() {
        while (!over) {
            boolean isLast = ended;
            T row = wanted.get() > 0 ? waiting.poll() : null;
            if (row != null) {
                wanted.decrementAndGet();
                rows.onNext(row);
            } else if (isLast && waiting.isEmpty()) {
                over = true;
                Throwable why = failure;
                if (why == null) {
                    rows.onComplete();
                } else {
                    rows.onError(why);
                }
            } else {
                ask();
                return;
            }
        }
        waiting.clear();
    }

    private void ask() {
        if (wanted.get() > 0 && !ended && waiting.isEmpty() && asked.compareAndSet(false, true)) {
            askedAt = System.nanoTime();
            if (connection != null) {
                connection.request(1);
            }
        }
    }
}
