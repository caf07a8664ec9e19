package io.github.creditkit.reference;

import io.github.creditkit.client.auth.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The platform's own keys, a file each that only its owner may read (平台密钥). What is not there is made: an example must start
 * without preparation, and no key may stand in its sources.
 */
public final class Keys {
    private static final int BYTES = 32;

    private final Path folder;

    /**
     * The keys of a platform.
     *
     * @param data the folder of its data
     */
    public Keys(Path data) {
        this.folder = data.resolve("keys");
    }

    /**
     * The file of a key, which is there from now on.
     *
     * @param name the key
     * @return a file that only its owner may read
     */
    public Path file(String name) {
        Path file = folder.resolve(name + ".key");
        if (Files.notExists(file)) {
            make(file);
        }
        return file;
    }

    Secret secret(String name) {
        return secret(file(name));
    }

    static Secret secret(Path file) {
        try {
            return Secret.fromFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the secret " + file + " cannot be read", e);
        }
    }

    /**
     * A key.
     *
     * @param name the key
     * @return its bytes
     */
    public byte[] bytes(String name) {
        return Base64.getUrlDecoder().decode(text(name));
    }

    /**
     * A key as it stands in its file, for people to copy.
     *
     * @param name the key
     * @return letters, digits, hyphens and underscores
     */
    public String text(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + name + " cannot be read", e);
        }
    }

    /** Whole or not at all. */
    private void make(Path file) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        try {
            Files.createDirectories(folder);
            boolean isPosix = Files.getFileStore(folder).supportsFileAttributeView("posix");
            Path begun = isPosix
                    ? Files.createTempFile(
                            folder,
                            "key",
                            ".new",
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createTempFile(folder, "key", ".new");
            Files.write(begun, text.getBytes(StandardCharsets.US_ASCII));
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be made", e);
        }
    }
}
