package io.github.creditkit.reference.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the built-in database and whoever works on it (数据目录). One platform works on it at a time. A platform that
 * was killed leaves its PostgreSQL behind, which goes on alone, or its processes without their head, or a file that names a
 * process that is another one's by now: all that is cleared away before the next start, so that nobody has to be called.
 */
final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final Duration IN_ORDER = Duration.ofSeconds(10);
    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 50;

    private final Path postgres;
    private final Path programs;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path postgres, Path programs, FileChannel channel, FileLock lock) {
        this.postgres = postgres;
        this.programs = programs;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes it, and refuses one that another platform works on: its PostgreSQL must not be taken from it. */
    static DataFolder take(Path data) throws IOException {
        Path postgres = data.toAbsolutePath().normalize().resolve("postgres");
        Path programs = postgres.resolveSibling("postgres-programs");
        Files.createDirectories(postgres);
        Files.createDirectories(programs);
        FileChannel channel = FileChannel.open(
                postgres.resolveSibling("platform.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel);
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("another platform works on " + data + "; stop it, or name another folder");
        }
        return new DataFolder(postgres, programs.toRealPath(), channel, lock);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // of this Java itself
        }
    }

    Path postgres() {
        return postgres;
    }

    Path programs() {
        return programs;
    }

    /** Ends what a platform before left behind. Whoever runs PostgreSQL's programs of this folder belongs to it. */
    void clear() throws IOException {
        List<ProcessHandle> left = running();
        if (!left.isEmpty()) {
            LOG.warn("{} processes of a PostgreSQL that was left behind are ended", left.size());
            // Its head first: it lets nobody in any more, ends the others and writes what is open.
            head(left).ifPresentOrElse(ProcessHandle::destroy, () -> left.forEach(ProcessHandle::destroy));
            if (!isClear(IN_ORDER)) {
                running().forEach(ProcessHandle::destroyForcibly);
            }
            if (!isClear(AT_ONCE)) {
                throw new IOException("processes of a PostgreSQL that was left behind do not end: "
                        + running().stream().map(ProcessHandle::pid).toList());
            }
        }
        // Nobody is there any more, whoever has that number now. PostgreSQL itself begins no folder that is still used.
        Files.deleteIfExists(pidFile());
        begin();
    }

    /** A database whose making was cut off is none, and holds nothing yet: it is made anew. */
    private void begin() throws IOException {
        if (Files.exists(unfinished())) {
            LOG.warn("the built-in PostgreSQL was not made to its end, and is made anew");
            try (Stream<Path> all = Files.walk(postgres)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
            Files.createDirectories(postgres);
        }
        try (Stream<Path> files = Files.list(postgres)) {
            if (files.findAny().isEmpty()) {
                Files.writeString(unfinished(), "");
            }
        }
    }

    /** The database is made and was started. */
    void made() throws IOException {
        Files.deleteIfExists(unfinished());
    }

    private Path unfinished() {
        return postgres.resolveSibling("postgres.unfinished");
    }

    /** If PostgreSQL works on this folder. */
    boolean isAlive() {
        return head(running()).isPresent();
    }

    private Optional<ProcessHandle> head(List<ProcessHandle> processes) {
        try (Stream<String> lines = Files.lines(pidFile())) {
            long pid = lines.findFirst().map(String::strip).map(Long::parseLong).orElse(-1L);
            return processes.stream().filter(process -> process.pid() == pid).findFirst();
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return postgres.resolve("postmaster.pid");
    }

    /** One that ended and that nobody took note of yet runs no program any more. */
    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(Path::of)
                        .filter(command -> command.startsWith(programs))
                        .isPresent())
                .toList();
    }

    private boolean isClear(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (!running().isEmpty()) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
