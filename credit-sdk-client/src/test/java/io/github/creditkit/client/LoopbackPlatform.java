package io.github.creditkit.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.creditkit.platform.CreditPlatform;
import io.github.creditkit.platform.PlatformRequest;
import io.github.creditkit.platform.PlatformResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A platform on this machine (本机平台): a {@link CreditPlatform} behind a web server that listens on loopback alone. */
public final class LoopbackPlatform implements AutoCloseable {
    private static final long STREAMED = 0;
    private static final long NOTHING = -1;

    private final CreditPlatform platform;
    private final HttpServer server;
    private final ExecutorService threads;

    private LoopbackPlatform(CreditPlatform platform, HttpServer server, ExecutorService threads) {
        this.platform = platform;
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts a platform and its worker.
     *
     * @param platform answers
     * @return to be closed, and the worker with it
     */
    public static LoopbackPlatform start(CreditPlatform platform) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "loopback-platform");
                thread.setDaemon(true);
                return thread;
            });
            LoopbackPlatform started = new LoopbackPlatform(platform, server, threads);
            server.setExecutor(threads);
            server.createContext("/", started::answer);
            server.start();
            platform.worker().start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return where it is, for a client} */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + CreditPlatform.BASE + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            PlatformResponse response = platform.handle(new PlatformRequest(
                    exchange.getRequestMethod(),
                    uri.getRawPath(),
                    uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody(),
                    ""));
            response.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] whole = response.body().bytes();
            long length = whole == null ? STREAMED : whole.length == 0 ? NOTHING : whole.length;
            exchange.sendResponseHeaders(response.status(), length);
            if (length != NOTHING) {
                try (OutputStream out = exchange.getResponseBody()) {
                    response.body().writeTo(out);
                }
            }
        }
    }

    /** Stops it and its worker. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        platform.worker().close();
    }
}
