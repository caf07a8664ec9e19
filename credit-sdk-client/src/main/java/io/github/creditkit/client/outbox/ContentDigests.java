package io.github.creditkit.client.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Digests of what is sent, in the form of RFC 9530, and of keys. */
final class ContentDigests {
    private ContentDigests() {}

    static String of(byte[] content) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256().digest(content)) + ":";
    }

    /** The digest of a batch: of the digests of its parts, from the first on, with a line feed behind each. */
    static String ofParts(List<String> digests) {
        StringBuilder lines = new StringBuilder();
        digests.forEach(digest -> lines.append(digest).append('\n'));
        return of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A key of a fixed length of parts of any; no two lists of parts have the same text. */
    static String key(List<String> parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
