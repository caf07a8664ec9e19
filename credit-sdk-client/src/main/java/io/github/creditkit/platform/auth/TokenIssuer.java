package io.github.creditkit.platform.auth;

import io.github.creditkit.client.auth.HmacHeaders;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.auth.TokenAnswer;
import io.github.creditkit.client.auth.TokenError;
import io.github.creditkit.codes.Parsed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives out tokens to applications that show their secret (OAuth 2.0 客户端凭据). Immutable and safe for threads; nothing is stored.
 *
 * <p>A token says by itself whose it is, so that every machine of a platform can read it. It ends by its time, and before
 * that as soon as its application is not found any more: {@link TokenVerifier} asks each time.
 *
 * <p>Source: RFC 6749, 4.4, 2.3.1 and 5. The secret is taken in {@code Authorization: Basic} and nowhere else.
 */
public final class TokenIssuer {
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final int LONGEST_FORM = 16_384;
    private static final int LONGEST_BASIC = 8_192;
    private static final int DECOY_BYTES = 32;
    private static final String BASIC = "basic ";

    private final AppCredentials credentials;
    private final TokenKeys keys;
    private final Clock clock;
    private final Duration lifetime;
    private final Secret decoy;

    private TokenIssuer(AppCredentials credentials, TokenKeys keys, Clock clock, Duration lifetime, Secret decoy) {
        this.credentials = credentials;
        this.keys = keys;
        this.clock = clock;
        this.lifetime = lifetime;
        this.decoy = decoy;
    }

    /**
     * Gives out tokens for 30 minutes.
     *
     * @param credentials the applications
     * @param keys        signs tokens
     * @return with the clock of the system
     */
    public static TokenIssuer of(AppCredentials credentials, TokenKeys keys) {
        byte[] bytes = new byte[DECOY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new TokenIssuer(credentials, keys, Clock.systemUTC(), LIFETIME, Secret.ofBytes(bytes));
    }

    /**
     * With another clock.
     *
     * @param other the platform's
     * @return goes by it
     */
    public TokenIssuer with(Clock other) {
        return new TokenIssuer(credentials, keys, other, lifetime, decoy);
    }

    /**
     * With another time.
     *
     * @param other for how long a token is good, a second to a day
     * @return gives out such tokens
     * @throws IllegalArgumentException if it is shorter or longer
     */
    public TokenIssuer withLifetime(Duration other) {
        if (other.compareTo(Duration.ofSeconds(1)) < 0 || other.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("a second to a day, not " + other);
        }
        return new TokenIssuer(credentials, keys, clock, other, decoy);
    }

    /**
     * Answers a request for a token.
     *
     * @param headers as they came, names in any case
     * @param form    the body as it came
     * @return what to answer; never throws on what was sent
     */
    public TokenReply issue(Map<String, ? extends Collection<String>> headers, byte[] form) {
        RequestHeaders sent = new RequestHeaders(headers);
        Optional<AppCredential> client = client(sent);
        if (client.isEmpty()) {
            return refused(401, "invalid_client", "the client is not known by this id and secret, sent as HTTP Basic");
        }
        Optional<Map<String, String>> parameters = parameters(sent, form);
        if (parameters.isEmpty()) {
            return refused(
                    400, "invalid_request", "the body must be application/x-www-form-urlencoded, each parameter once");
        }
        String grant = parameters.get().getOrDefault("grant_type", "");
        if (grant.isEmpty()) {
            return refused(400, "invalid_request", "grant_type is missing");
        }
        if (!grant.equals("client_credentials")) {
            return refused(400, "unsupported_grant_type", "grant_type must be client_credentials");
        }
        return issue(client.get(), parameters.get().getOrDefault("scope", ""));
    }

    private TokenReply issue(AppCredential client, String wanted) {
        Parsed<Scopes> asked = Scopes.tryParse(wanted);
        if (!asked.isOk()) {
            return refused(400, "invalid_scope", "the scope cannot be read");
        }
        Scopes given =
                asked.orThrow().isEmpty() ? client.scopes() : client.scopes().narrowTo(asked.orThrow());
        if (given.isEmpty()) {
            return refused(400, "invalid_scope", "nothing of this scope was granted");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SignedToken.Claims claims = new SignedToken.Claims(client.app(), now, now.plus(lifetime), given);
        return new TokenReply.Issued(
                new TokenAnswer(SignedToken.write(claims, keys), "Bearer", lifetime.toSeconds(), given.text()));
    }

    /** As many secrets are compared whoever asks. */
    private Optional<AppCredential> client(RequestHeaders sent) {
        List<String> all = sent.all(TokenVerifier.AUTHORIZATION);
        if (all.size() != 1
                || all.get(0).length() > LONGEST_BASIC
                || !all.get(0).regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        byte[] pair;
        try {
            pair = Base64.getDecoder()
                    .decode(all.get(0).substring(BASIC.length()).strip());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        byte[] password = {};
        try {
            int colon = 0;
            while (colon < pair.length && pair[colon] != ':') {
                colon++;
            }
            if (colon == pair.length) {
                return Optional.empty();
            }
            String id = decoded(new String(pair, 0, colon, StandardCharsets.UTF_8));
            password = decoded(new String(pair, colon + 1, pair.length - colon - 1, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            Optional<AppCredential> known = HmacHeaders.isApp(id) ? credentials.find(id) : Optional.empty();
            List<Secret> secrets = known.map(AppCredential::secrets).orElse(List.of());
            boolean right = false;
            for (int at = 0; at < AppCredential.MOST_SECRETS; at++) {
                boolean real = at < secrets.size();
                boolean fits = (real ? secrets.get(at) : decoy).matches(password);
                right |= fits && real;
            }
            return right ? known : Optional.empty();
        } catch (IllegalArgumentException e) { // a % without two hexadecimal digits
            return Optional.empty();
        } finally {
            Arrays.fill(pair, (byte) 0);
            Arrays.fill(password, (byte) 0);
        }
    }

    private static Optional<Map<String, String>> parameters(RequestHeaders sent, byte[] form) {
        String type = sent.joined("Content-Type");
        int semicolon = type.indexOf(';');
        String bare = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
        if (!bare.equalsIgnoreCase("application/x-www-form-urlencoded") || form.length > LONGEST_FORM) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (String pair : new String(form, StandardCharsets.UTF_8).split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            try {
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                if (parameters.put(name, value) != null) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    private static String decoded(String form) {
        return URLDecoder.decode(form, StandardCharsets.UTF_8);
    }

    private static TokenReply refused(int status, String error, String description) {
        return new TokenReply.Refused(status, new TokenError(error, description));
    }
}
