package io.github.creditkit.client.outbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An H2 in a file, for who has no database. Here alone H2 is named, so that nobody else needs it.
 *
 * <p>Each commit is in the file when it returns ({@code WRITE_DELAY=0}), so that a process that is killed loses none. H2
 * does not wait for the disk itself: what a power failure may cost is told in the documentation.
 */
final class EmbeddedDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final String SUFFIX = ".mv.db";

    /** The folder in which its file is made small. */
    private static final String COPY = ".copy";

    /**
     * No trace file: it would quote rows. A second process is refused, not let in through a port. H2 does not make its file
     * small by itself: it would move what is in it within the file, and was seen to lay one thing over another.
     */
    static final String SETTINGS = ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000"
            + ";TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=0";

    /**
     * One, so that transactions come one after the other. With several, H2 may write one's commit together with a half of
     * another's; killed right then, it leaves rows behind that nobody can change any more.
     */
    private static final int CONNECTIONS = 1;

    /** How long one waits for the other, in seconds. */
    private static final int PATIENCE = 60;

    /** Every change is written behind the last, and a file is never shrunk while it is open: so large it may become. */
    private static final long LARGE = 64L << 20;

    private static final int TIMES = 4;

    private final Path file;
    private final String url;
    private volatile JdbcConnectionPool pool;
    private long tidied; // its size after that

    private EmbeddedDatabase(Path file, String url) {
        this.file = file;
        this.url = url;
        this.pool = pool(url);
    }

    static EmbeddedDatabase open(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        if (whole.toString().contains(";")) {
            throw new IllegalArgumentException("a path with a semicolon is no path for H2");
        }
        Path database = whole.resolveSibling(whole.getFileName() + SUFFIX);
        makeForOwnerOnly(database);
        String url = "jdbc:h2:file:" + whole + SETTINGS;
        return new EmbeddedDatabase(database, url);
    }

    private static JdbcConnectionPool pool(String url) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "outbox", "");
        pool.setMaxConnections(CONNECTIONS);
        pool.setLoginTimeout(PATIENCE);
        return pool;
    }

    private static void makeForOwnerOnly(Path database) {
        try {
            if (database.getParent() != null) {
                Files.createDirectories(database.getParent());
            }
            if (isPosix(database)) {
                Files.createFile(
                        database, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException e) {
            return; // with the rights that its owner gave it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connection() throws SQLException {
        while (true) {
            JdbcConnectionPool from = pool;
            try {
                return from.getConnection();
            } catch (IllegalStateException e) { // it was closed while this one waited
                synchronized (this) {
                    if (from.equals(pool)) {
                        throw e; // for good
                    }
                }
            }
        }
    }

    /** Closes the database and opens it again if its file became much larger than what is in it. */
    void tidy() {
        tidy(LARGE);
    }

    synchronized void tidy(long large) {
        long size = size();
        if (size < large || size < TIMES * tidied) {
            return;
        }
        shutdown();
        makeSmall();
        pool = pool(url);
        tidied = size();
        LOG.debug("the file of the outbox had {} bytes and now has {}", size, tidied);
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // whoever moved it will be told by the next statement
        }
    }

    synchronized void close() {
        try {
            shutdown();
            makeSmall();
        } finally {
            pool.dispose();
        }
    }

    /**
     * Makes a small copy of the closed file, in a folder of its owner alone, and puts it in its place: whoever is killed
     * meanwhile has one or the other. The lock keeps out other processes, as an open H2 does.
     */
    private void makeSmall() {
        Path folder = file.resolveSibling(file.getFileName() + COPY);
        Path copy = folder.resolve(file.getFileName());
        try {
            try (FileChannel whole = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                if (whole.tryLock() == null) {
                    return; // another process has it by now
                }
                remove(folder, copy); // of somebody who was killed
                makeFolderForOwnerOnly(folder);
                copy(whole, copy);
                MVStoreTool.compact(copy.toString(), false);
                if (isPosix(file)) {
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
                    putInPlace(copy);
                }
            }
            if (Files.exists(copy)) {
                putInPlace(copy); // a system that moves nothing over an open file
            }
            remove(folder, copy);
        } catch (IOException | OverlappingFileLockException | MVStoreException e) {
            LOG.warn(
                    "发件箱文件未能整理，数据不受影响 · the file of the outbox could not be made small; nothing is lost: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void putInPlace(Path copy) throws IOException {
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Through the channel that has the lock: to close another one would end it. */
    private static void copy(FileChannel whole, Path copy) throws IOException {
        try (FileChannel to = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = whole.size();
            for (long at = 0; at < size; ) {
                long some = whole.transferTo(at, size - at, to);
                if (some == 0) {
                    throw new EOFException(); // somebody cut it off
                }
                at += some;
            }
        }
    }

    private static void remove(Path folder, Path copy) throws IOException {
        if (Files.isDirectory(folder)) {
            for (String end : List.of("", Constants.SUFFIX_MV_STORE_TEMP_FILE, Constants.SUFFIX_MV_STORE_NEW_FILE)) {
                Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + end));
            }
            Files.delete(folder);
        }
    }

    private static void makeFolderForOwnerOnly(Path folder) throws IOException {
        if (isPosix(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The pool ends before its connection is given back, so that nobody who waits for that gets a closed one. */
    private void shutdown() {
        try (Connection connection = pool.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            } finally {
                pool.dispose();
            }
        } catch (SQLException e) {
            throw new OutboxStorageException(e);
        }
    }
}
