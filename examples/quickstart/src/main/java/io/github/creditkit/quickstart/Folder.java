package io.github.creditkit.quickstart;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a run keeps everything (体验目录): empty in the beginning, and this run's alone. Another run at the same time has another.
 *
 * @param path    the folder
 * @param channel of the file that says so
 * @param lock    held as long as the run lasts
 */
record Folder(Path path, FileChannel channel, FileLock lock) implements AutoCloseable {
    private static final int MOST = 20;

    static Folder take(Path parent) throws IOException, QuickstartException {
        Files.createDirectories(parent);
        for (int i = 1; i <= MOST; i++) {
            String name = i == 1 ? "run" : "run-" + i;
            FileChannel channel = FileChannel.open(
                    parent.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                Path path = parent.resolve(name);
                delete(path);
                Files.createDirectories(path);
                return new Folder(path, channel, lock);
            }
            channel.close();
        }
        throw new QuickstartException("已有多个体验在运行，请先停止 · too many runs at the same time; stop one of them");
    }

    /** What a run before this one left. */
    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walked = Files.walk(folder)) {
            all = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
