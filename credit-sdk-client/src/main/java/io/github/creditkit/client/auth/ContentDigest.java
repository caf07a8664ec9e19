package io.github.creditkit.client.auth;

import io.github.creditkit.codes.Parsed;
import io.github.creditkit.codes.Violation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a body (内容摘要), as it stands in the header {@code Content-Digest}. Immutable.
 *
 * <pre>{@code
 * ContentDigest.of(DigestAlgorithm.SHA_256, body).text();     // sha-256=:…:
 * }</pre>
 *
 * <p>It is the digest of what goes over the wire: where the body is compressed, of the compressed one.
 *
 * <p>Source: RFC 9530, 2; the word {@code sm3} is this library's own.
 */
public final class ContentDigest {
    /** The header that it stands in. */
    public static final String HEADER = "Content-Digest";

    private static final String CLAUSE = "RFC 9530 2";

    private final DigestAlgorithm algorithm;
    private final byte[] value;

    ContentDigest(DigestAlgorithm algorithm, byte[] value) {
        this.algorithm = algorithm;
        this.value = value;
    }

    /**
     * Of a body.
     *
     * @param algorithm which hash
     * @param body      the body as it is sent
     * @return its digest
     * @throws IllegalStateException if the algorithm is not available
     */
    public static ContentDigest of(DigestAlgorithm algorithm, byte[] body) {
        return new ContentDigest(algorithm, algorithm.newDigest().digest(body));
    }

    /**
     * Of a batch (批次摘要): of the digests of its parts, each as {@link #text()} with a line feed behind it.
     *
     * @param algorithm which hash
     * @param parts     the digests of the parts, from the first on
     * @return the digest that the batch is sealed with
     * @throws IllegalStateException if the algorithm is not available
     */
    public static ContentDigest ofParts(DigestAlgorithm algorithm, List<ContentDigest> parts) {
        MessageDigest digest = algorithm.newDigest();
        for (ContentDigest part : parts) {
            digest.update((part.text() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        return new ContentDigest(algorithm, digest.digest());
    }

    /**
     * Reads a header; of several digests the strongest counts that can be computed here.
     *
     * @param header such as {@code sha-256=:…:, sm3=:…:}
     * @return the digest, or why there is none
     */
    public static Parsed<ContentDigest> tryParse(String header) {
        return tryParse(header, EnumSet.allOf(DigestAlgorithm.class));
    }

    /**
     * Reads a header; of several digests the strongest counts that is accepted and can be computed here.
     *
     * @param header   such as {@code sha-256=:…:, sm3=:…:}
     * @param accepted which count, such as {@code SM3} alone
     * @return the digest, or why there is none
     */
    public static Parsed<ContentDigest> tryParse(String header, Set<DigestAlgorithm> accepted) {
        if (header.length() > DigestField.LONGEST) {
            return refused(AuthReason.TOO_LONG.of(
                    Integer.toString(header.length()), Integer.toString(DigestField.LONGEST), CLAUSE));
        }
        DigestField field = new DigestField(header);
        Map<String, DigestField.Member> members = field.read();
        if (members == null) {
            return refused(AuthReason.DIGEST_SYNTAX.at(field.position() + 1, CLAUSE));
        }
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            DigestField.Member member = members.get(algorithm.word());
            if (member != null && accepted.contains(algorithm) && algorithm.isAvailable()) {
                return read(algorithm, member);
            }
        }
        return refused(AuthReason.DIGEST_ALGORITHM.of(
                "",
                Arrays.stream(DigestAlgorithm.values())
                        .filter(each -> accepted.contains(each) && each.isAvailable())
                        .map(DigestAlgorithm::word)
                        .collect(Collectors.joining(", ")),
                CLAUSE));
    }

    private static Parsed<ContentDigest> read(DigestAlgorithm algorithm, DigestField.Member member) {
        byte[] value = member.bytes();
        if (value == null) {
            return refused(AuthReason.DIGEST_SYNTAX.at(member.position() + 1, CLAUSE));
        }
        if (value.length != algorithm.length()) {
            return refused(AuthReason.DIGEST_LENGTH.of(
                    Integer.toString(value.length), Integer.toString(algorithm.length()), CLAUSE));
        }
        return new Parsed.Ok<>(new ContentDigest(algorithm, value), List.of());
    }

    /** {@return which hash} */
    public DigestAlgorithm algorithm() {
        return algorithm;
    }

    /** {@return the hash, a copy} */
    public byte[] value() {
        return value.clone();
    }

    /** {@return as it stands in the header, such as {@code sha-256=:…:}} */
    public String text() {
        return algorithm.word() + "=:" + Base64.getEncoder().encodeToString(value) + ":";
    }

    /**
     * If it is the digest of this body.
     *
     * @param body the body as it came
     * @return true if it is
     */
    public boolean matches(byte[] body) {
        return equals(of(algorithm, body));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContentDigest that
                && algorithm == that.algorithm
                && MessageDigest.isEqual(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** {@return as it stands in the header} */
    @Override
    public String toString() {
        return text();
    }

    private static Parsed<ContentDigest> refused(Violation why) {
        return new Parsed.Refused<>("", List.of(why), List.of());
    }
}
