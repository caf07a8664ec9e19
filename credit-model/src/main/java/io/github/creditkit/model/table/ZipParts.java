package io.github.creditkit.model.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook, which is an archive (工作簿部件). All bytes that come out of it are counted, and their ratio to those
 * that went in: a small file can hold more than any disk.
 */
final class ZipParts implements AutoCloseable {
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST_PARTS = 10_000;

    /** The directory is held in memory before anything is known of its entries. */
    private static final int LONGEST_DIRECTORY = 8 << 20;

    /** Sheets pack to a tenth or a fiftieth, never so far. */
    private static final int RATIO = 250;

    /** Below this the ratio does not matter. */
    private static final int HARMLESS = 32 << 20;

    private final ZipFile zip;
    private final long mostBytes;
    private long inflated;

    private ZipParts(ZipFile zip, long mostBytes) {
        this.zip = zip;
        this.mostBytes = mostBytes;
    }

    static ZipParts open(Path file, long mostBytes) throws IOException {
        checkDirectory(file);
        try {
            return new ZipParts(new ZipFile(file.toFile()), mostBytes);
        } catch (ZipException | IllegalArgumentException e) {
            throw UnreadableTableException.of(TableReason.BROKEN_ARCHIVE);
        }
    }

    /** Reads the very record that the JDK goes by, so that it cannot be made to hold a directory of any size. */
    private static void checkDirectory(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] head = new byte[(int) Math.min(4, in.length())];
            in.readFully(head);
            if (TableFormat.starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw UnreadableTableException.of(TableReason.OLD_OR_ENCRYPTED_WORKBOOK);
            }
            byte[] tail = new byte[(int) Math.min(in.length(), END_RECORD + LONGEST_COMMENT)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            int at = tail.length - END_RECORD;
            while (at >= 0 && number(tail, at, 4) != 0x06054B50L) {
                at--;
            }
            if (at < 0 || at + END_RECORD + number(tail, at + 20, 2) != tail.length) {
                throw UnreadableTableException.of(TableReason.BROKEN_ARCHIVE);
            }
            if (number(tail, at + 10, 2) > MOST_PARTS || number(tail, at + 12, 4) > LONGEST_DIRECTORY) {
                throw UnreadableTableException.of(TableReason.NOT_A_WORKBOOK);
            }
        }
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = (number << 8) | (bytes[at + i] & 0xff);
        }
        return number;
    }

    /** The bytes of a part; null when there is none. Some programs write names in another case. */
    @Nullable
    InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            entry = inAnyCase(name);
        }
        if (entry == null) {
            return null;
        }
        try {
            return new Counted(zip.getInputStream(entry), entry.getCompressedSize());
        } catch (ZipException e) {
            throw UnreadableTableException.of(TableReason.BROKEN_ARCHIVE);
        }
    }

    private @Nullable ZipEntry inAnyCase(String name) {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (entry.getName().replace('\\', '/').equalsIgnoreCase(name)) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {
        private final long packed;
        private long unpacked;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            try {
                int read = super.read(bytes, from, count);
                count(Math.max(0, read));
                return read;
            } catch (ZipException | EOFException e) {
                throw UnreadableTableException.of(TableReason.BROKEN_ARCHIVE);
            }
        }

        private void count(int read) {
            unpacked += read;
            inflated += read;
            if (inflated > mostBytes) {
                throw UnreadableTableException.beyond(TableReason.INFLATES_TOO_MUCH, mostBytes);
            }
            if (unpacked > HARMLESS && unpacked / packed > RATIO) {
                throw UnreadableTableException.of(TableReason.INFLATES_TOO_MUCH, 0, "", "1:" + RATIO);
            }
        }
    }
}
