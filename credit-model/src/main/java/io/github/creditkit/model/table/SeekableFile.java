package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that can be read more than once (可重复读取的文件): the sender's own, or a copy that goes when it is closed. */
record SeekableFile(Path path, boolean isCopy) implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    static SeekableFile at(Path path) {
        return new SeekableFile(path, false);
    }

    /** Closes the stream, for all of it has been read. */
    static SeekableFile copyOf(InputStream in, long mostBytes) throws IOException {
        // Temporary files are readable by their owner only.
        SeekableFile copy = new SeekableFile(Files.createTempFile("creditkit", ".tmp"), true);
        try (in;
                OutputStream out = Files.newOutputStream(copy.path)) {
            byte[] buffer = new byte[BUFFER];
            long left = mostBytes;
            for (int read; (read = in.read(buffer)) >= 0; ) {
                left -= read;
                if (left < 0) {
                    throw UnreadableTableException.beyond(TableReason.INFLATES_TOO_MUCH, mostBytes);
                }
                out.write(buffer, 0, read);
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (isCopy) {
            Files.deleteIfExists(path);
        }
    }
}
