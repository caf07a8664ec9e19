package io.github.creditkit.client;

import io.github.creditkit.client.auth.CreditAuthException;
import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.PartAck;
import io.github.creditkit.client.contract.Problem;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.client.outbox.ChannelException;
import io.github.creditkit.client.outbox.OutboxBatch;
import io.github.creditkit.client.outbox.OutboxChannel;
import io.github.creditkit.client.outbox.OutboxPart;
import io.github.creditkit.client.outbox.ReceiptAnswer;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The outbox's way to a platform through a client (客户端发送通道). */
record ClientChannel(BatchService batches) implements OutboxChannel {
    @Override
    public String open(UUID key, BatchOpen open) {
        return told(() ->
                batches.open(open, RequestOptions.NONE.idempotencyKey(key)).batchId());
    }

    @Override
    public PartAck put(OutboxBatch batch, OutboxPart part) {
        return told(() -> batches.putPart(batch.batchId(), part.number(), part.bytes()));
    }

    @Override
    public void seal(OutboxBatch batch, BatchSeal seal) {
        told(() -> batches.seal(batch.batchId(), seal, RequestOptions.NONE.idempotencyKey(batch.sealKey())));
    }

    @Override
    public void cancel(OutboxBatch batch) {
        told(() -> {
            try {
                batches.cancel(batch.batchId());
            } catch (CreditApiException.Status e) {
                if (e.status() != ProblemType.GONE.status()) {
                    throw e;
                }
            }
            return batch;
        });
    }

    @Override
    public Batch find(OutboxBatch batch) {
        return told(() -> batches.get(batch.batchId()));
    }

    @Override
    public ReceiptAnswer receipt(OutboxBatch batch) {
        ReceiptPoll poll = told(() -> batches.receipt(batch.batchId()));
        if (poll instanceof ReceiptPoll.Ready ready) {
            return new ReceiptAnswer.Ready(ready.receipt());
        }
        return new ReceiptAnswer.NotYet(((ReceiptPoll.NotYet) poll).askAfter().orElse(null));
    }

    @Override
    public Stream<RowResult> results(OutboxBatch batch) {
        Stream<RowResult> rows = told(() -> batches.rows(batch.batchId(), Set.of()));
        Iterator<RowResult> coming = rows.iterator();
        Iterable<RowResult> all = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return told(coming::hasNext);
            }

            @Override
            public RowResult next() {
                return told(coming::next);
            }
        };
        return StreamSupport.stream(all.spliterator(), false).onClose(rows::close);
    }

    private static <T> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (CreditApiException.Status e) {
            throw ChannelException.refused(
                    e.problem().orElseGet(() -> gateway(e.status())),
                    e.retryAfter().orElse(null));
        } catch (CreditApiException.Contract e) {
            throw ChannelException.broken(String.valueOf(e.getMessage()), e);
        } catch (CreditApiException.Transport e) {
            throw ChannelException.unreachable(e);
        } catch (CreditAuthException e) {
            throw e.retryable()
                    ? ChannelException.unreachable(e)
                    : ChannelException.broken("there is nothing to tell the platform who calls", e);
        }
    }

    /** What answered was no platform. */
    private static Problem gateway(int status) {
        return Problem.builder()
                .type("about:blank")
                .title("HTTP " + status)
                .status(status)
                .code("http-" + status)
                .build();
    }
}
