package io.github.creditkit.benchmarks.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The reference platform in a process of its own, with its PostgreSQL, on this machine (运行中的参考平台). */
final class RunningPlatform implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path data;
    private final int port;

    private RunningPlatform(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static RunningPlatform start(Path jar, Path data, String... settings) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--creditkit.platform.data=" + data,
                "--creditkit.platform.requests-per-second=0"));
        command.addAll(List.of(settings));
        Files.createDirectories(data);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("platform.log").toFile())
                .start();
        RunningPlatform platform = new RunningPlatform(process, data, port);
        Instant until = Instant.now().plus(PATIENCE);
        while (!platform.isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                platform.close();
                throw new IOException("the platform did not start, see " + data.resolve("platform.log"));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return platform;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean isReady() {
        try {
            base().resolve("profile").toURL().openStream().close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port + "/credit/v1/");
    }

    Path secret(String app) {
        return data.resolve("keys").resolve(app + ".key");
    }

    /** Processor time of the platform and its database so far. */
    Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
