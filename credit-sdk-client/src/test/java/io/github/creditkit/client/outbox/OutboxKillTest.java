package io.github.creditkit.client.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.json.ContractJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own that is killed again and again, as by {@code kill -9}. */
@DisplayName("发件箱：进程被强制结束")
class OutboxKillTest {
    private static final int ROWS = 50;
    private static final int KILLS = 4;

    private final ContractJson json = ContractJson.standard();
    private final FakePlatform platform = new FakePlatform();

    @TempDir
    Path directory;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        platform.notYet = 1;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void every_decision_arrives_once_however_often_the_process_is_killed() throws Exception {
        Random random = new Random();
        int killed = 0;
        for (int round = 0; round < KILLS; round++) {
            Process process = process();
            int seen = platform.received().size();
            // Killed while it works, not while the machine still starts it.
            await(process, seen);
            if (!process.waitFor(random.nextInt(120), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                killed++;
            }
            process.waitFor();
        }
        assertThat(killed).as("kills").isGreaterThan(2);

        Process last = process();
        assertThat(last.waitFor(60, TimeUnit.SECONDS)).as("it comes to an end").isTrue();
        assertThat(last.exitValue()).as(() -> log()).isZero();
        Map<String, Integer> once =
                IntStream.rangeClosed(1, ROWS).boxed().collect(Collectors.toMap(number -> "R" + number, number -> 1));
        assertThat(platform.received()).isEqualTo(once);
        try (Outbox outbox = Outbox.inFile(directory.resolve("outbox"))) {
            assertThat(outbox.status().count(RowState.DONE)).isEqualTo(ROWS);
        }
    }

    private void await(Process process, int seen) throws InterruptedException {
        for (int i = 0; i < 4_000 && process.isAlive() && platform.received().size() == seen; i++) {
            Thread.sleep(5);
        }
    }

    private String log() {
        try {
            return Files.readString(directory.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Process process() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KillableSender.class.getName(),
                        directory.resolve("outbox").toString(),
                        String.valueOf(server.getAddress().getPort()),
                        String.valueOf(ROWS)))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> query = new HashMap<>();
        for (String pair : exchange.getRequestURI().getQuery().split("&")) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        int status = 200;
        byte[] answer;
        try {
            answer = answer(exchange.getRequestURI().getPath(), query, body);
            if (answer == null) {
                status = 202;
                answer = new byte[0];
            }
        } catch (ChannelException e) {
            status = e.problem().orElseThrow().status();
            answer = json.write(e.problem().orElseThrow());
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        } catch (IOException e) {
            exchange.close(); // who asked is dead
        }
    }

    private byte[] answer(String path, Map<String, String> query, byte[] body) throws IOException {
        UUID key = UUID.fromString(query.get("key"));
        OutboxBatch batch = new OutboxBatch(key, String.valueOf(query.get("id")));
        switch (path) {
            case "/open":
                return platform.open(key, json.read(body, BatchOpen.class)).getBytes(StandardCharsets.UTF_8);
            case "/put":
                int rows = Integer.parseInt(query.get("rows"));
                return json.write(platform.put(batch, new OutboxPart(Integer.parseInt(query.get("n")), rows, body)));
            case "/seal":
                platform.seal(batch, json.read(body, BatchSeal.class));
                return new byte[0];
            case "/cancel":
                platform.cancel(batch);
                return new byte[0];
            case "/find":
                return json.write(platform.find(batch));
            case "/receipt":
                return platform.receipt(batch) instanceof ReceiptAnswer.Ready ready
                        ? json.write(ready.receipt())
                        : null;
            default:
                return platform.results(batch)
                        .map(result -> new String(json.write(result), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8);
        }
    }
}
