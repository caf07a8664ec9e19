package io.github.creditkit.platform.auth;

import io.github.creditkit.client.auth.HmacHeaders;
import io.github.creditkit.client.auth.Scopes;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A token that says all by itself (自包含令牌): {@code ck1.<key>.<claims>.<signature>}, both last in Base64 for addresses. The
 * claims are four lines: application, first second, last second, scopes. The signature is over all before it, so that nothing
 * else that the key signs can be taken for a token.
 */
final class SignedToken {
    static final int LONGEST = 8_192;

    private static final String FORM = "ck1";
    private static final int PARTS = 4;
    private static final int LINES = 4;

    /** What a token says. */
    record Claims(String app, Instant issued, Instant expires, Scopes scopes) {}

    private SignedToken() {}

    static String write(Claims claims, TokenKeys keys) {
        String lines = claims.app() + "\n" + claims.issued().getEpochSecond() + "\n"
                + claims.expires().getEpochSecond() + "\n" + claims.scopes().text();
        String head = FORM + "." + keys.signingId() + "." + base64(lines.getBytes(StandardCharsets.UTF_8));
        return head + "." + base64(keys.sign(head));
    }

    /** What it says, if it is signed with one of the keys; nothing is looked at before that. */
    static Optional<Claims> read(String token, TokenKeys keys) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != PARTS || !parts[0].equals(FORM) || !TokenKeys.isId(parts[1])) {
            return Optional.empty();
        }
        try {
            byte[] signature = Base64.getUrlDecoder().decode(parts[3]);
            String head = token.substring(0, token.lastIndexOf('.'));
            if (!keys.isSigned(parts[1], head, signature)) {
                return Optional.empty();
            }
            String[] lines =
                    new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8).split("\n", -1);
            if (lines.length != LINES || !HmacHeaders.isApp(lines[0])) {
                return Optional.empty();
            }
            return Scopes.tryParse(lines[3])
                    .toOptional()
                    .map(scopes -> new Claims(
                            lines[0],
                            Instant.ofEpochSecond(Long.parseLong(lines[1])),
                            Instant.ofEpochSecond(Long.parseLong(lines[2])),
                            scopes));
        } catch (IllegalArgumentException | DateTimeException e) { // no Base64, no number, no time
            return Optional.empty();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
