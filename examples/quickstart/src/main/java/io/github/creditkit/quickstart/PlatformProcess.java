package io.github.creditkit.quickstart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The reference platform in a process of its own (参考平台进程), with its database; closing it stops both. */
final class PlatformProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(45);
    private static final int OK = 200;
    private static final int LAST_LINES = 25;

    private final Process process;
    private final URI address;
    private final Path log;
    private List<ProcessHandle> children = List.of();

    private PlatformProcess(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    static PlatformProcess start(Path java, Path jar, Path folder) throws IOException {
        int port = freePort();
        Path log = folder.resolve("platform.log");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        jar.toString(),
                        "--server.port=" + port,
                        "--creditkit.platform.data=" + folder.resolve("platform"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        return new PlatformProcess(process, URI.create("http://127.0.0.1:" + port + "/"), log);
    }

    /** Somebody else may take it in between; then the platform says so and ends. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return address;
    }

    /** Waits until it answers, and says how long that takes. */
    void await(Screen screen) throws IOException, InterruptedException, QuickstartException {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest profile = HttpRequest.newBuilder(address.resolve("credit/v1/profile"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long started = System.nanoTime();
        long told = 0;
        while (true) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);
            if (answers(http, profile)) {
                children = process.descendants().toList();
                screen.line("平台已就绪，用时 " + seconds + " 秒 · the platform is ready after " + seconds + " s");
                return;
            }
            if (!process.isAlive() || seconds > PATIENCE.toSeconds()) {
                throw new QuickstartException(
                        "平台未能启动，日志 · the platform did not start; its log: " + log + "\n" + tail());
            }
            if (seconds >= told + 5) {
                told = seconds;
                screen.line("  … " + seconds + " s");
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest profile) throws InterruptedException {
        try {
            return http.send(profile, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private String tail() throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** If neither it nor its database runs any more. */
    boolean isStopped() {
        return !process.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive);
    }

    /** First as it should be, so that the database is shut down and not killed. */
    @Override
    public void close() {
        process.destroy();
        long until = System.nanoTime() + STOPS_WITHIN.toNanos();
        boolean isInterrupted = false;
        while (!isStopped() && System.nanoTime() < until) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (!isStopped()) {
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
