package io.github.creditkit.client;

import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.json.UnreadableJsonException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Rows of an answer that is still coming (流式应答). To be read once.
 *
 * @param operation the operation's name in the contract
 * @param status    the status of the answer
 * @param packed    if it is gzip
 * @param coming    the body while it comes
 * @param type      the class of the rows
 * @param json      reads them
 * @param idle      how long nothing may come while something is waited for
 * @param scheduler watches over it
 * @param <T>       the rows
 */
record RowSource<T>(
        String operation,
        int status,
        boolean packed,
        Flow.Publisher<List<ByteBuffer>> coming,
        Class<T> type,
        ContractJson json,
        Duration idle,
        ScheduledExecutorService scheduler) {
    static <T> RowSource<T> of(String operation, Answer answer, Class<T> type, EngineSettings settings) {
        Flow.Publisher<List<ByteBuffer>> coming = answer.coming();
        if (coming == null) {
            throw new UnexpectedAnswerException("应答不是逐行的", "the answer has no rows");
        }
        return new RowSource<>(
                operation,
                answer.status(),
                AnswerHandler.isPacked(answer.headers()),
                coming,
                type,
                settings.json(),
                settings.timeout(),
                settings.scheduler());
    }

    void subscribe(Flow.Subscriber<? super T> rows) {
        coming.subscribe(new RowReading<>(this, rows));
    }

    T read(byte[] line) {
        try {
            return json.read(line, type);
        } catch (UnreadableJsonException e) {
            throw new CreditApiException.Contract(
                    operation, status, e.path(), e.messageZh(), String.valueOf(e.getMessage()), e);
        }
    }
}
