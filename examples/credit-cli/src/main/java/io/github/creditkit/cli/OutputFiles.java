package io.github.creditkit.cli;

import io.github.creditkit.model.table.OwnerOnlyFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The files that the user asked for (输出文件). */
final class OutputFiles {
    private OutputFiles() {}

    /** Makes the directories that the files will stand in, where they are missing. */
    static void makeRoom(@Nullable Path... files) throws IOException {
        for (Path file : files) {
            Path directory = file == null ? null : file.toAbsolutePath().getParent();
            // A link to a directory is one, which creating directories would not see.
            if (directory != null && !Files.isDirectory(directory)) {
                Files.createDirectories(directory);
            }
        }
    }

    /** Writes a page without rows. */
    static void write(Path file, String page) throws IOException {
        makeRoom(file);
        Files.writeString(file, page, StandardCharsets.UTF_8);
    }

    /** Writes a page with rows, for its owner only. */
    static void writeRows(Path file, String page) throws IOException {
        makeRoom(file);
        try (OutputStream out = OwnerOnlyFile.create(file)) {
            out.write(page.getBytes(StandardCharsets.UTF_8));
        }
    }
}
