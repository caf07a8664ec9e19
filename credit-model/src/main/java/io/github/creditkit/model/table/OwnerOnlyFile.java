package io.github.creditkit.model.table;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that hold persons' data (含个人信息的文件): readable by their owner only, from the moment they exist. */
public final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> PERMISSIONS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnerOnlyFile() {}

    /**
     * Creates a file, or empties one and takes it from others. On systems without POSIX permissions the owner's right is
     * the most that can be asked for.
     *
     * @param file where
     * @return what writes to it, to be closed
     * @throws IOException if it cannot be written
     */
    public static OutputStream create(Path file) throws IOException {
        if (!isPosix(file)) {
            return withoutPermissions(file);
        }
        FileAttribute<?> attribute = PosixFilePermissions.asFileAttribute(PERMISSIONS);
        try {
            Files.createFile(file, attribute);
        } catch (FileAlreadyExistsException e) {
            Files.setPosixFilePermissions(file, PERMISSIONS);
        }
        return Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getFileAttributeView(file.toAbsolutePath(), PosixFileAttributeView.class) != null;
    }

    private static OutputStream withoutPermissions(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        File plain = file.toFile();
        // Where the system knows no such rights there is nothing to take away; the owner must be able to go on.
        if (plain.setReadable(false, false) && !plain.setReadable(true, true)) {
            out.close();
            throw new IOException("cannot keep the file from others");
        }
        return out;
    }
}
