package io.github.creditkit.testkit.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.platform.CreditPlatform;
import io.github.creditkit.platform.PlatformRequest;
import io.github.creditkit.platform.PlatformResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JDK's server on this machine alone, and the faults on the way (本机服务器). */
final class LoopbackServer implements AutoCloseable {
    private static final String PROBLEM = "application/problem+json";
    private static final String OTHER_DIGEST =
            ContentDigest.of(DigestAlgorithm.SHA_256, new byte[] {'?'}).text();

    static {
        // Else head and body of an answer wait for each other, some forty milliseconds each time.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Faults faults;
    private final PlatformClock clock;
    private final Function<PlatformRequest, PlatformResponse> platform;
    private final Queue<HandledCall> calls = new ConcurrentLinkedQueue<>();

    LoopbackServer(Faults faults, PlatformClock clock, Function<PlatformRequest, PlatformResponse> platform)
            throws IOException {
        this.faults = faults;
        this.clock = clock;
        this.platform = platform;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "credit-platform-in-memory");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    URI baseUri() {
        String host = server.getAddress().getAddress().getHostAddress();
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + shown + ":" + server.getAddress().getPort() + CreditPlatform.BASE + "/");
    }

    Queue<HandledCall> calls() {
        return calls;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        String shown = path.startsWith(CreditPlatform.BASE) ? path.substring(CreditPlatform.BASE.length()) : path;
        Fault fault = faults.of(exchange.getRequestMethod(), shown).orElse(null);
        int status = 0;
        try {
            status = answer(exchange, fault);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // the caller is gone, or the connection was cut on purpose
            status = 0;
        } finally {
            calls.add(new HandledCall(exchange.getRequestMethod(), shown, status, fault));
            exchange.close();
        }
    }

    private int answer(HttpExchange exchange, @Nullable Fault fault) throws Exception {
        if (fault instanceof Fault.CutRequest) {
            exchange.getRequestBody().read();
            return 0; // closed without an answer
        }
        if (fault instanceof Fault.Slow slow) {
            Thread.sleep(slow.delay().toMillis());
        }
        if (fault instanceof Fault.Busy busy) {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(busy.retryAfterSeconds()));
            return problem(exchange, 429, "too-many-requests");
        }
        if (fault instanceof Fault.Failing failing) {
            return problem(exchange, failing.status(), failing.status() == 503 ? "maintenance" : "internal");
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (fault instanceof Fault.Twice) {
            send(request(exchange, body)).body().writeTo(new ByteArrayOutputStream());
        }
        PlatformResponse response = fault instanceof Fault.Skewed skewed
                ? clock.skewed(skewed.by(), () -> send(request(exchange, body)))
                : send(request(exchange, body));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        response.body().writeTo(whole);
        byte[] answer = fault instanceof Fault.WrongDigest ? otherDigest(exchange, whole) : whole.toByteArray();
        response.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        boolean isCut = fault instanceof Fault.CutAnswer;
        exchange.sendResponseHeaders(response.status(), isCut ? answer.length + 1L : length(answer));
        exchange.getResponseBody().write(answer, 0, isCut ? answer.length / 2 : answer.length);
        exchange.getResponseBody().flush();
        return response.status();
    }

    /** What the server asks for where there is no body. */
    private static long length(byte[] answer) {
        return answer.length == 0 ? -1 : answer.length;
    }

    private PlatformResponse send(PlatformRequest request) {
        return platform.apply(request);
    }

    private static PlatformRequest request(HttpExchange exchange, byte[] body) {
        URI uri = exchange.getRequestURI();
        return new PlatformRequest(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                Map.copyOf(exchange.getRequestHeaders()),
                new ByteArrayInputStream(body),
                "");
    }

    private static byte[] otherDigest(HttpExchange exchange, ByteArrayOutputStream whole) {
        exchange.getResponseHeaders().set(ContentDigest.HEADER, OTHER_DIGEST);
        return whole.toString(StandardCharsets.UTF_8)
                .replaceFirst("\"digest\":\"[^\"]*\"", "\"digest\":\"" + OTHER_DIGEST + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int problem(HttpExchange exchange, int status, String code) throws IOException {
        byte[] body = ("{\"type\":\"urn:creditkit:problems:" + code + "\",\"title\":\"" + code + "\",\"status\":"
                        + status + ",\"code\":\"" + code + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().put("Content-Type", List.of(PROBLEM));
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        return status;
    }
}
