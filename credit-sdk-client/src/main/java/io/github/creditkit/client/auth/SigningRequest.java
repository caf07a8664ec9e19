package io.github.creditkit.client.auth;

import io.github.creditkit.codes.Parsed;
import io.github.creditkit.codes.Violation;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a call is signed (待签名请求): its method, its path as on the wire, its parameters, and the digest of its body.
 * Immutable.
 *
 * <pre>{@code
 * SigningRequest request = SigningRequest.of("GET", URI.create("https://credit.example/credit/v1/changes?limit=10"), null);
 * request.canonicalText(1795305600000L, "00112233445566778899aabbccddeeff");
 * }</pre>
 */
public final class SigningRequest {
    private static final String CLAUSE = "docs/authentication.md";
    private static final int LONGEST_METHOD = 32;
    private static final int LONGEST_PATH = 8_192;
    private static final int LONGEST_DIGEST = 1_000;

    private final String method;
    private final String path;
    private final CanonicalQuery query;
    private final String contentDigest;

    private SigningRequest(String method, String path, CanonicalQuery query, String contentDigest) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.contentDigest = contentDigest;
    }

    /**
     * A call that is to be sent.
     *
     * @param method        such as {@code POST}
     * @param uri           where to
     * @param contentDigest the digest of the body; null for no body
     * @return the call
     * @throws io.github.creditkit.codes.InvalidCodeException if it cannot be sent like that; it says why
     */
    public static SigningRequest of(String method, URI uri, @Nullable ContentDigest contentDigest) {
        String path = uri.getRawPath();
        return tryOf(
                        method,
                        path == null || path.isEmpty() ? "/" : path,
                        uri.getRawQuery(),
                        contentDigest == null ? null : contentDigest.text())
                .orThrow();
    }

    /**
     * A call that came.
     *
     * @param method        as it came
     * @param path          as it came, still encoded, without the question mark
     * @param rawQuery      as it came, still encoded; null for none
     * @param contentDigest the value of {@code Content-Digest} as it came; null for none
     * @return the call, or why it cannot be one
     */
    public static Parsed<SigningRequest> tryOf(
            String method, String path, @Nullable String rawQuery, @Nullable String contentDigest) {
        if (method.isEmpty() || method.length() > LONGEST_METHOD || !isWord(method)) {
            return refused(AuthReason.METHOD.at(0, CLAUSE));
        }
        if (path.length() > LONGEST_PATH) {
            return refused(tooLong(path, LONGEST_PATH));
        }
        int wrong = wrongInPath(path);
        if (wrong >= 0) {
            return refused(AuthReason.PATH.at(wrong + 1, CLAUSE));
        }
        String digest = contentDigest == null ? "" : contentDigest.strip();
        if (digest.length() > LONGEST_DIGEST) {
            return refused(tooLong(digest, LONGEST_DIGEST));
        }
        for (int at = 0; at < digest.length(); at++) {
            if (digest.charAt(at) < ' ' || digest.charAt(at) > '~') {
                return refused(AuthReason.DIGEST_SYNTAX.at(at + 1, "RFC 9530 2"));
            }
        }
        Parsed<CanonicalQuery> query = CanonicalQuery.tryParse(rawQuery);
        return query.toOptional()
                .<Parsed<SigningRequest>>map(
                        read -> new Parsed.Ok<>(new SigningRequest(method, path, read, digest), List.of()))
                .orElseGet(() -> new Parsed.Refused<>("", query.violations(), List.of()));
    }

    /** {@return the method} */
    public String method() {
        return method;
    }

    /** {@return the path as on the wire} */
    public String path() {
        return path;
    }

    /** {@return the parameters} */
    public CanonicalQuery query() {
        return query;
    }

    /** {@return the value of {@code Content-Digest}; empty for none} */
    public String contentDigest() {
        return contentDigest;
    }

    /**
     * The text that is signed: method, path, canonical query, digest, time and nonce, with a line feed between two.
     *
     * <p>No part can hold a line feed, so that different calls have different texts.
     *
     * @param timestamp milliseconds since 1970
     * @param nonce     22 to 64 letters, digits, {@code -} and {@code _}
     * @return six lines, the last without its end
     * @throws IllegalArgumentException if the nonce is another text
     */
    public String canonicalText(long timestamp, String nonce) {
        if (!HmacHeaders.isNonce(nonce)) {
            throw new IllegalArgumentException("a nonce is 22 to 64 letters, digits, - and _");
        }
        return String.join("\n", method, path, query.text(), contentDigest, Long.toString(timestamp), nonce);
    }

    /** {@return the method and the path} */
    @Override
    public String toString() {
        return method + " " + path;
    }

    private static boolean isWord(String method) {
        return method.chars().allMatch(next -> (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z'));
    }

    private static int wrongInPath(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return 0;
        }
        for (int at = 1; at < path.length(); at++) {
            char next = path.charAt(at);
            if (next <= ' ' || next > '~' || next == '?' || next == '#') {
                return at;
            }
        }
        return -1;
    }

    private static Violation tooLong(String text, int longest) {
        return AuthReason.TOO_LONG.of(Integer.toString(text.length()), Integer.toString(longest), CLAUSE);
    }

    private static Parsed<SigningRequest> refused(Violation why) {
        return new Parsed.Refused<>("", List.of(why), List.of());
    }
}
