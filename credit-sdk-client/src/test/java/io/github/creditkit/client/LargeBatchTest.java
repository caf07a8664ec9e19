package io.github.creditkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.DigestingOutputStream;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.platform.TestPlatform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("大批量")
class LargeBatchTest {
    private static final int ROWS = Integer.getInteger("creditkit.rows", 200_000);
    private static final int PART_BYTES = 1 << 20;
    private static final int PARALLEL = 3;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Integer, ContentDigest> parts = new ConcurrentHashMap<>();
    private final AtomicInteger rowsReceived = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final AtomicInteger largest = new AtomicInteger();
    private final CountDownLatch waiting = new CountDownLatch(PARALLEL);
    private final Semaphore gate = new Semaphore(0);
    private HttpServer server;
    private volatile String sealed = "";

    /** A platform that keeps nothing but counts, and takes parts when it is let. */
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/profile")) {
            send(
                    exchange,
                    200,
                    "{\"platformId\":\"p\",\"name\":\"n\",\"role\":\"20\",\"divisionCode\":\"350100\","
                            + "\"contractVersion\":\"1.0\",\"now\":\"2026-03-05T10:00:00+08:00\",\"twoPersonApproval\":false,"
                            + "\"limits\":{\"maxRowBytes\":65536,\"maxPartBytes\":" + PART_BYTES
                            + ",\"maxBatchRows\":1000000,"
                            + "\"maxParallelParts\":" + PARALLEL + ",\"maxPageSize\":100}}");
        } else if (path.contains("/parts/")) {
            part(exchange, Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));
        } else if (path.endsWith("/seal")) {
            sealed = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            send(exchange, 202, "{\"batchId\":\"b1\",\"state\":\"SEALED\"}");
        } else if (path.endsWith("/receipt")) {
            send(
                    exchange,
                    200,
                    "{\"batchId\":\"b1\",\"totals\":{\"received\":" + rowsReceived + ",\"accepted\":" + rowsReceived
                            + ",\"acceptedWithWarning\":0,\"duplicate\":0,\"rejected\":0}}");
        } else {
            exchange.getRequestBody().readAllBytes();
            send(exchange, 201, "{\"batchId\":\"b1\",\"state\":\"OPEN\"}");
        }
    }

    private void part(HttpExchange exchange, int number) throws IOException {
        int now = underWay.incrementAndGet();
        mostUnderWay.accumulateAndGet(now, Math::max);
        waiting.countDown();
        gate.acquireUninterruptibly();
        DigestingOutputStream digest =
                new DigestingOutputStream(OutputStream.nullOutputStream(), DigestAlgorithm.SHA_256);
        int rows = 0;
        try (InputStream in = new GZIPInputStream(exchange.getRequestBody())) {
            byte[] buffer = new byte[1 << 14];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.write(buffer, 0, count);
                for (int i = 0; i < count; i++) {
                    rows += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        largest.accumulateAndGet((int) digest.count(), Math::max);
        ContentDigest identity = digest.finish();
        parts.put(number, identity);
        rowsReceived.addAndGet(rows);
        underWay.decrementAndGet();
        send(exchange, 202, "{\"n\":" + number + ",\"rows\":" + rows + ",\"digest\":\"" + identity.text() + "\"}");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Made as they are asked for. */
    private static Iterator<RecordEnvelope<?>> rows(AtomicInteger made) {
        RecordEnvelope<AdministrativePermit> first = ClientFixture.row(TestPlatform.permit(1, "食品经营"));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return made.get() < ROWS;
            }

            @Override
            public RecordEnvelope<?> next() {
                int number = made.incrementAndGet();
                return RecordEnvelope.of(first.data().toBuilder()
                        .decisionNo("市监许准〔2026〕" + number + "号")
                        .build());
            }
        };
    }

    @Test
    void is_read_no_faster_than_the_platform_takes_it() throws Exception {
        AtomicInteger made = new AtomicInteger();
        try (CreditClient client = CreditClient.builder()
                .baseUri(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/credit/v1/"))
                .clock(ClientFixture.CLOCK)
                .build()) {
            CompletableFuture<BatchResult> sending =
                    client.async().batches().submit(TestPlatform.permits(), () -> rows(made));
            assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
            int ahead = settled(made);
            ByteArrayOutputStream shortest = new ByteArrayOutputStream();
            ClientFixture.JSON.writeRow(rows(new AtomicInteger()).next(), shortest);
            int rowBytes = shortest.size() + 1;
            assertThat(ahead).isLessThanOrEqualTo(PARALLEL * (PART_BYTES / rowBytes) + 1);
            assertThat(underWay.get()).isEqualTo(PARALLEL);

            gate.release(ROWS);
            BatchResult result = sending.get(120, TimeUnit.SECONDS);
            assertThat(result.isComplete()).isTrue();
            assertThat(result.rowsSent()).isEqualTo(ROWS).isEqualTo(rowsReceived.get());
            assertThat(result.parts()).isEqualTo(parts.size()).isGreaterThan(50);
            assertThat(mostUnderWay.get()).isEqualTo(PARALLEL);
            assertThat(largest.get()).isLessThanOrEqualTo(PART_BYTES);
            assertThat(sealed)
                    .contains(ContentDigest.ofParts(
                                    DigestAlgorithm.SHA_256, java.util.List.copyOf(new TreeMap<>(parts).values()))
                            .text());
        }
    }

    /** How many rows were read when no more are. */
    private static int settled(AtomicInteger made) throws InterruptedException {
        int before;
        do {
            before = made.get();
            Thread.sleep(40);
        } while (made.get() != before);
        return before;
    }
}
