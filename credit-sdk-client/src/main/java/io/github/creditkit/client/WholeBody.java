package io.github.creditkit.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Receives a body, unpacks it, and gives up at a bound: whoever answers decides how much there is. */
final class WholeBody implements BodySubscriber<byte[]> {
    private final int most;
    private final @Nullable Gunzip gunzip;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    WholeBody(int most, boolean packed) {
        this.most = most;
        this.gunzip = packed ? new Gunzip() : null;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (body.isDone()) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                byte[] some = new byte[buffer.remaining()];
                buffer.get(some);
                if (gunzip == null) {
                    keep(some, some.length);
                } else {
                    gunzip.feed(some, 0, some.length, this::keep);
                }
            }
        } catch (IOException e) {
            if (subscription != null) {
                subscription.cancel();
            }
            end(null, e);
        }
    }

    private void keep(byte[] some, int length) throws IOException {
        if (bytes.size() + length > most) {
            throw new TooLargeException(most);
        }
        bytes.write(some, 0, length);
    }

    @Override
    public void onError(Throwable why) {
        end(null, why);
    }

    @Override
    public void onComplete() {
        try {
            if (gunzip != null) {
                gunzip.end();
            }
            end(bytes.toByteArray(), null);
        } catch (IOException e) {
            end(null, e);
        }
    }

    private void end(byte @Nullable [] whole, @Nullable Throwable why) {
        if (gunzip != null) {
            gunzip.close();
        }
        if (why != null) {
            body.completeExceptionally(why);
        } else {
            body.complete(whole);
        }
    }

    /** An answer beyond the bound; asking again would bring it again. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(int most) {
            super("the answer has more than " + most + " bytes");
        }
    }
}
