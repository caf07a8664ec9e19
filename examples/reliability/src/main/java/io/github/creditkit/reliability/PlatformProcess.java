package io.github.creditkit.reliability;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The platform as its users run it (平台进程): the jar, on a folder of data of its own, with the PostgreSQL that it starts. It is
 * killed by the numbers of its processes alone.
 */
final class PlatformProcess implements AutoCloseable {
    private static final long STOPS_WITHIN_MILLIS = 40_000;
    private static final long FREEZE_MILLIS = 7_000;
    private static final String SCOPES = "submit:* query:public query:government feed stats";

    private final Path jar;
    private final Path data;
    private final Path log;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile @Nullable Child child;

    PlatformProcess(RunOptions options, int port) throws IOException {
        this.jar = options.jar().toAbsolutePath();
        this.data = options.folder().toAbsolutePath().resolve("platform");
        this.log = options.folder().resolve("platform.log");
        this.port = port;
        Files.createDirectories(data);
        Files.writeString(data.resolve("accounts.yaml"), accounts(options.departments()));
    }

    private static String accounts(int departments) {
        StringBuilder text = new StringBuilder("""
                creditkit:
                  platform:
                    users:
                      - {name: center, app: center, supervisor: true}
                    accounts:
                      - app: center
                        unit: {name: 某市信用信息中心, code: 12350100PDY000028B}
                        scopes: "%s"
                        supervisor: true
                """.formatted(SCOPES));
        for (int i = 1; i <= departments; i++) {
            text.append("      - app: ").append(account(i)).append('\n');
            text.append("        unit: {name: ")
                    .append(Told.unit(i).name())
                    .append(", code: ")
                    .append(Told.unit(i).creditCode().text())
                    .append("}\n");
            text.append("        scopes: \"").append(SCOPES).append("\"\n");
        }
        return text.toString();
    }

    static String account(int department) {
        return "department-" + department;
    }

    static String supervisor() {
        return "center";
    }

    Path secret(String account) {
        return data.resolve("keys").resolve(account + ".key");
    }

    synchronized void start() {
        child = Child.java(
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", own() + File.pathSeparator + jar),
                List.of(
                        Leash.class.getName(),
                        "org.springframework.boot.loader.launch.JarLauncher",
                        "--server.port=" + port,
                        "--creditkit.platform.data=" + data,
                        "--spring.config.additional-location=" + data.resolve("accounts.yaml")),
                log,
                line -> {});
    }

    /** These classes and none of what they need: the platform runs with what is in its jar. */
    private static Path own() {
        try {
            return Path.of(Leash.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        Child now = child;
        return now != null && now.isAlive();
    }

    int port() {
        return port;
    }

    /** If it answers. */
    boolean answers() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(
                                                    URI.create("http://127.0.0.1:" + port + "/credit/v1/profile"))
                                            .timeout(Duration.ofSeconds(3))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Kills the Java process and nothing else. */
    String kill() {
        Child now = child;
        if (now == null) {
            return "was not there";
        }
        now.kill();
        return "process " + now.pid();
    }

    /** Kills the Java process and all of PostgreSQL's. */
    String killAll() {
        List<ProcessHandle> database = new ArrayList<>();
        databaseHead().ifPresent(head -> {
            database.add(head);
            head.descendants().forEach(database::add);
        });
        String told = kill();
        database.forEach(ProcessHandle::destroyForcibly);
        return told + " and " + database.size() + " of PostgreSQL";
    }

    /** Kills PostgreSQL's head; empty when there is none now. */
    Optional<String> killDatabase() {
        return databaseHead().map(head -> {
            head.destroyForcibly();
            return "process " + head.pid();
        });
    }

    /** Kills one process of PostgreSQL that serves a connection; empty when there is none now. */
    Optional<String> killBackend(long chance) {
        List<ProcessHandle> backends = databaseHead().stream()
                .flatMap(ProcessHandle::children)
                .sorted((a, b) -> Long.compare(b.pid(), a.pid())) // connections were the last to come
                .limit(12)
                .toList();
        if (backends.isEmpty()) {
            return Optional.empty();
        }
        ProcessHandle one = backends.get((int) Math.floorMod(chance, (long) backends.size()));
        one.destroyForcibly();
        return Optional.of("process " + one.pid());
    }

    /** Lets it stand still for a while. */
    String freeze() throws IOException, InterruptedException {
        Child now = child;
        if (now == null || !now.isAlive()) {
            return "was not there";
        }
        signal("-STOP", now.pid());
        try {
            Thread.sleep(FREEZE_MILLIS);
        } finally {
            signal("-CONT", now.pid());
        }
        return "process " + now.pid();
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor(5, TimeUnit.SECONDS);
    }

    /** Stops it as one should. */
    String stop() {
        Child now = child;
        if (now == null) {
            return "was not there";
        }
        now.stop(STOPS_WITHIN_MILLIS);
        return "process " + now.pid();
    }

    /** The head of its PostgreSQL, by the number in its file, and only if it runs the programs of this very folder. */
    private Optional<ProcessHandle> databaseHead() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
            Path programs = data.resolve("postgres-programs").toRealPath();
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(head -> head.info()
                            .command()
                            .map(Path::of)
                            .filter(command -> command.startsWith(programs))
                            .isPresent());
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Where its PostgreSQL listens, for whoever counts. */
    String databaseUrl() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
            return "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres?user=postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves nothing running. */
    @Override
    public void close() {
        Child now = child;
        if (now != null) {
            now.stop(STOPS_WITHIN_MILLIS);
        }
        databaseHead().ifPresent(head -> {
            List<ProcessHandle> all = new ArrayList<>(head.descendants().toList());
            all.add(0, head);
            all.forEach(ProcessHandle::destroyForcibly);
        });
    }
}
