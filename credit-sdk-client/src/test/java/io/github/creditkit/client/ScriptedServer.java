package io.github.creditkit.client;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as it was told, whatever is asked; the last answer again and again. */
final class ScriptedServer implements AutoCloseable {
    /** Answers one request. */
    @FunctionalInterface
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    /** A request as it came. */
    record Seen(String method, String path, String query, Headers headers, byte[] body) {
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Reply> replies = new ConcurrentLinkedDeque<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    ScriptedServer(Reply... script) {
        then(script);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            URI uri = exchange.getRequestURI();
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    uri.getRawPath(),
                    uri.getRawQuery(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes()));
            Reply next = replies.size() > 1 ? replies.poll() : replies.peek();
            try (exchange) {
                next.to(exchange);
            }
        });
        server.start();
    }

    void then(Reply... script) {
        replies.clear();
        replies.addAll(List.of(script));
    }

    URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/credit/v1/");
    }

    List<Seen> seen() {
        return seen;
    }

    static Reply json(int status, String body, String... headers) {
        return raw(status, "application/json", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Reply problem(int status, String code, String... headers) {
        return raw(
                status,
                "application/problem+json",
                ("{\"type\":\"urn:creditkit:problems:" + code + "\",\"title\":\"t\",\"status\":" + status
                                + ",\"detail\":\"公民身份号码 350102190102030111\",\"code\":\"" + code
                                + "\",\"traceId\":\"q-1\"}")
                        .getBytes(StandardCharsets.UTF_8),
                headers);
    }

    static Reply raw(int status, String type, byte[] body, String... headers) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Says how much will come and sends less. */
    static Reply cut(String body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length() + 100L);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    /** Never answers. */
    Reply silence() {
        return exchange -> hold();
    }

    void hold() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
