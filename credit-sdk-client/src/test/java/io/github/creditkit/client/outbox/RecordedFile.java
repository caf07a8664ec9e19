package io.github.creditkit.client.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 whose writes are noted, so that a file can be had as a process killed after any of them leaves it. */
public final class RecordedFile extends FilePathWrapper {
    static final String SCHEME = "recorded";

    /** A write, or where {@code bytes} is null, the place from which all is cut off. */
    record Write(long position, byte[] bytes) {
        void to(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                if (bytes == null) {
                    channel.truncate(position);
                } else {
                    channel.write(ByteBuffer.wrap(bytes), position);
                }
            }
        }
    }

    private static final List<Write> WRITES = new ArrayList<>();

    static void register() {
        FilePath.register(new RecordedFile());
    }

    static List<Write> writes() {
        synchronized (WRITES) {
            return List.copyOf(WRITES);
        }
    }

    static void forget() {
        synchronized (WRITES) {
            WRITES.clear();
        }
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBase {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        private static void note(ByteBuffer from, long position) {
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            synchronized (WRITES) {
                WRITES.add(new Write(position, bytes));
            }
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return file.read(to);
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            return file.read(to, position);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            note(from, file.position());
            return file.write(from);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            note(from, position);
            return file.write(from, position);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            synchronized (WRITES) {
                WRITES.add(new Write(size, null));
            }
            file.truncate(size);
            return this;
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void force(boolean withAttributes) throws IOException {
            file.force(withAttributes);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
