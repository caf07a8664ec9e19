package io.github.creditkit.client.feed;

import io.github.creditkit.client.contract.Change;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.table.OwnerOnlyFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cursors in files of a directory (文件游标存储), one a feed, for one process at a time. A file is written beside the old one, forced
 * to the disk and moved into its place, so that there is always a whole one. Changes that are put aside are lines of another
 * file, readable by its owner only.
 */
public final class FileCursorStore implements CursorStore, ParkedChanges {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LINES = 3;

    private final Path directory;
    private final ContractJson json;

    private FileCursorStore(Path directory, ContractJson json) {
        this.directory = directory;
        this.json = json;
    }

    /**
     * A store.
     *
     * @param directory where the files are; it is made when it is not there
     * @return the store
     */
    public static FileCursorStore in(Path directory) {
        return new FileCursorStore(directory, ContractJson.standard());
    }

    @Override
    public synchronized FeedPosition read(String feed) {
        try {
            return read(file(feed, ".cursor"));
        } catch (IOException e) {
            throw new FeedStorageException("the cursor of feed " + feed + " cannot be read", e);
        }
    }

    private static FeedPosition read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return FeedPosition.START;
        }
        if (lines.size() != LINES) {
            throw new IOException("the file has " + lines.size() + " lines and not " + LINES);
        }
        try {
            return new FeedPosition(text(lines.get(0)), text(lines.get(1)), Integer.parseInt(lines.get(2)));
        } catch (NumberFormatException e) {
            throw new IOException("the third line is no number", e);
        }
    }

    /** A text begins with an equals sign, so that an empty line is none. */
    private static @Nullable String text(String line) {
        return line.isEmpty() ? null : line.substring(1);
    }

    private static String line(@Nullable String text) {
        return text == null ? "\n" : "=" + text + "\n";
    }

    @Override
    public synchronized boolean move(String feed, FeedPosition from, FeedPosition to) {
        Path file = file(feed, ".cursor");
        try {
            if (!read(file).equals(from)) {
                return false;
            }
            Files.createDirectories(directory);
            String content = line(to.cursor()) + line(to.failing()) + to.failures() + "\n";
            Path beside = file(feed, ".cursor.new");
            write(beside, content.getBytes(StandardCharsets.UTF_8));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceDirectory();
            return true;
        } catch (IOException e) {
            throw new FeedStorageException("the cursor of feed " + feed + " cannot be stored", e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeAll(channel, content);
        }
    }

    private static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
    }

    /** The move itself is in the directory; where a directory cannot be opened, the system has no such notion. */
    private void forceDirectory() {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    /** Written as a line of {@code NAME.parked.ndjson}: an object with {@code reason} and {@code change}. */
    @Override
    public synchronized void park(String feed, Change change, String reason) {
        Path file = file(feed, ".parked.ndjson");
        try {
            Files.createDirectories(directory);
            if (!Files.exists(file)) {
                try (OutputStream empty = OwnerOnlyFile.create(file)) {
                    empty.flush();
                }
            }
            String line = "{\"reason\":\"" + reason.replaceAll("[^A-Za-z0-9._$ -]", "?") + "\",\"change\":"
                    + new String(json.write(change), StandardCharsets.UTF_8) + "}\n";
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                writeAll(channel, line.getBytes(StandardCharsets.UTF_8));
            }
            forceDirectory();
        } catch (IOException e) {
            throw new FeedStorageException("a change of feed " + feed + " cannot be put aside", e);
        }
    }

    private Path file(String feed, String ending) {
        if (!NAME.matcher(feed).matches()) {
            throw new IllegalArgumentException(
                    "a feed's name is 1 to 64 letters, digits, dots, hyphens and underscores");
        }
        return directory.resolve(feed + ending);
    }
}
