package io.github.creditkit.platform.auth;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.codes.Parsed;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks calls with a token (验证令牌). Immutable and safe for threads.
 *
 * <p>What an application may do is what its token says and what the platform grants it now: what is taken from an application
 * is taken from its tokens.
 *
 * <p>Source: RFC 6750, 2.1.
 */
public final class TokenVerifier implements Authenticator {
    static final String AUTHORIZATION = "Authorization";

    private static final String BEARER = "bearer ";
    private static final AuthVerdict.Refused NO_TOKEN = Refusals.of(
            ProblemType.UNAUTHENTICATED,
            "请在 Authorization 标头中以 Bearer 方式带上令牌，且只带一个",
            "send the token once, as Authorization: Bearer");
    private static final AuthVerdict.Refused BAD_TOKEN =
            Refusals.of(ProblemType.UNAUTHENTICATED, "令牌无效，请重新获取", "the token is not valid: fetch another");
    private static final AuthVerdict.Refused OLD_TOKEN =
            Refusals.of(ProblemType.UNAUTHENTICATED, "令牌已过期，请重新获取", "the token is over: fetch another");

    private final AppCredentials credentials;
    private final TokenKeys keys;
    private final Clock clock;

    private TokenVerifier(AppCredentials credentials, TokenKeys keys, Clock clock) {
        this.credentials = credentials;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Takes what was signed with these keys.
     *
     * @param credentials the applications
     * @param keys        the keys
     * @return with the clock of the system
     */
    public static TokenVerifier of(AppCredentials credentials, TokenKeys keys) {
        return new TokenVerifier(credentials, keys, Clock.systemUTC());
    }

    /**
     * With another clock.
     *
     * @param other the platform's
     * @return goes by it
     */
    public TokenVerifier with(Clock other) {
        return new TokenVerifier(credentials, keys, other);
    }

    @Override
    public AuthVerdict verify(
            String method, String path, @Nullable String rawQuery, Map<String, ? extends Collection<String>> headers) {
        RequestHeaders sent = new RequestHeaders(headers);
        List<String> all = sent.all(AUTHORIZATION);
        if (all.size() != 1 || !all.get(0).regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return NO_TOKEN;
        }
        Optional<SignedToken.Claims> claims =
                SignedToken.read(all.get(0).substring(BEARER.length()).strip(), keys);
        if (claims.isEmpty()) {
            return BAD_TOKEN;
        }
        Instant now = clock.instant();
        if (!now.isBefore(claims.get().expires())) {
            return OLD_TOKEN;
        }
        Optional<AppCredential> known = credentials.find(claims.get().app());
        if (known.isEmpty()) {
            return BAD_TOKEN;
        }
        String digest = sent.joined(ContentDigest.HEADER);
        Parsed<ContentDigest> body = digest.isEmpty() ? null : ContentDigest.tryParse(digest);
        if (body != null && !body.isOk()) {
            return Refusals.of(ProblemType.DIGEST_MISMATCH, body.violations());
        }
        Scopes granted = known.get().scopes().narrowTo(claims.get().scopes());
        return new AuthVerdict.Accepted(claims.get().app(), granted, body == null ? null : body.orThrow());
    }
}
