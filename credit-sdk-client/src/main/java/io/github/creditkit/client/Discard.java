package io.github.creditkit.client;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** Gives up a body that nobody reads, and its connection with it. */
final class Discard implements Flow.Subscriber<List<ByteBuffer>> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> item) {}

    @Override
    public void onError(Throwable why) {}

    @Override
    public void onComplete() {}
}
