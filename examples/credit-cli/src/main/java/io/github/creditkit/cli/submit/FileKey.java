package io.github.creditkit.cli.submit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What makes a file the same file again (文件标识): its bytes, and what is said of it. */
final class FileKey {
    private static final int BUFFER = 1 << 16;

    private final String text;

    private FileKey(String text) {
        this.text = text;
    }

    static FileKey of(Path file, List<String> said) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // The digest reads along.
            }
        }
        for (String word : said) {
            digest.update((byte) 0);
            digest.update(word.getBytes(StandardCharsets.UTF_8));
        }
        return new FileKey(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /**
     * A row of it. The same row with another content, as other options read it, is another.
     *
     * @param number  the row
     * @param content as it is sent
     */
    String row(long number, byte[] content) {
        return text + "/" + number + "/" + HexFormat.of().formatHex(sha256().digest(content));
    }

    /** The file as one batch. */
    UUID batch() {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
