package io.github.creditkit.client.auth;

import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.json.UnreadableJsonException;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A token for each call, fetched with OAuth 2.0 client credentials (OAuth 2.0 客户端凭据). Safe for threads: however many ask, one
 * token is fetched, and all wait for it. A token is used until 60 seconds before its end; one that is good for less than two
 * minutes, for half its time. Where the endpoint does not say for how long, it is taken to be five minutes.
 *
 * <p>Source: RFC 6749, 4.4 and 2.3.1; RFC 6750, 2.1.
 */
public final class OAuth2Auth implements CreditAuth {
    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer ";
    private static final Duration EARLY = Duration.ofSeconds(60);
    private static final Duration UNSAID = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 65_536;
    private static final int MOST_TOKEN = 8_192;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final Set<String> ERRORS = Set.of(
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "unauthorized_client",
            "unsupported_grant_type",
            "invalid_scope",
            "server_error",
            "temporarily_unavailable");

    private final URI tokenEndpoint;
    private final String clientId;
    private final Secret clientSecret;
    private final HttpClient http;
    private final Scopes scopes;
    private final Clock clock;
    private final Duration timeout;

    private final Object lock = new Object();
    private @Nullable Held held;
    private @Nullable CompletableFuture<Held> fetching;

    /** A token and until when it is used. No record: it would be printed. */
    private static final class Held {
        private final String token;
        private final Instant until;

        Held(String token, Instant until) {
            this.token = token;
            this.until = until;
        }
    }

    private OAuth2Auth(
            URI tokenEndpoint,
            String clientId,
            Secret clientSecret,
            HttpClient http,
            Scopes scopes,
            Clock clock,
            Duration timeout) {
        this.tokenEndpoint = tokenEndpoint;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.http = http;
        this.scopes = scopes;
        this.clock = clock;
        this.timeout = timeout;
    }

    static OAuth2Auth of(URI tokenEndpoint, String clientId, Secret clientSecret, HttpClient http) {
        if (!isProtected(tokenEndpoint)) {
            throw new IllegalArgumentException(
                    "a secret goes over https alone: give the token endpoint's https address,"
                            + " or sign calls with HMAC, which sends no secret");
        }
        return new OAuth2Auth(tokenEndpoint, clientId, clientSecret, http, Scopes.none(), Clock.systemUTC(), TIMEOUT);
    }

    /**
     * For these scopes.
     *
     * @param wanted what the token shall be good for; none for all that the platform gives
     * @return fetches tokens of its own for them
     */
    public OAuth2Auth with(Scopes wanted) {
        return new OAuth2Auth(tokenEndpoint, clientId, clientSecret, http, wanted, clock, timeout);
    }

    /**
     * With another clock.
     *
     * @param other tells when a token is over
     * @return fetches tokens of its own
     */
    public OAuth2Auth with(Clock other) {
        return new OAuth2Auth(tokenEndpoint, clientId, clientSecret, http, scopes, other, timeout);
    }

    /**
     * With another time to wait for the token endpoint; 20 seconds where nothing is said.
     *
     * @param longest how long one fetch may take
     * @return fetches tokens of its own
     */
    public OAuth2Auth withTimeout(Duration longest) {
        return new OAuth2Auth(tokenEndpoint, clientId, clientSecret, http, scopes, clock, longest);
    }

    @Override
    public CompletableFuture<Map<String, String>> headers(SigningRequest request) {
        return token().thenApply(found -> Map.of(AUTHORIZATION, BEARER + found.token));
    }

    /** Forgets the token that was sent, if it is still the one that is held, so that the next call fetches another. */
    @Override
    public boolean refused(Map<String, String> sent) {
        String header = sent.get(AUTHORIZATION);
        if (header == null) {
            return false;
        }
        synchronized (lock) {
            if (held != null && header.equals(BEARER + held.token)) {
                held = null;
            }
        }
        return true;
    }

    /** {@return the endpoint and who asks} */
    @Override
    public String toString() {
        return "OAuth2Auth[" + tokenEndpoint + ", " + clientId + "]";
    }

    private CompletableFuture<Held> token() {
        CompletableFuture<Held> mine;
        synchronized (lock) {
            if (held != null && clock.instant().isBefore(held.until)) {
                return CompletableFuture.completedFuture(held);
            }
            if (fetching != null) {
                return fetching;
            }
            mine = new CompletableFuture<>();
            fetching = mine;
        }
        var unused = fetch().whenComplete((fetched, why) -> {
            synchronized (lock) { // before anyone who waits goes on
                fetching = null;
                held = fetched;
            }
            if (why == null) {
                mine.complete(fetched);
            } else {
                mine.completeExceptionally(clear(why));
            }
        });
        return mine;
    }

    private CompletableFuture<Held> fetch() {
        try {
            Instant asked = clock.instant(); // the token's time begins on the other side, later than this
            return http.sendAsync(tokenRequest(), answer -> new BoundedBody(MOST_BYTES))
                    .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .thenApply(answer -> read(answer, asked));
        } catch (IllegalStateException e) { // the secret was erased, or its supplier has none
            return CompletableFuture.failedFuture(
                    new CreditAuthException("the token endpoint cannot be asked", false, e));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private HttpRequest tokenRequest() {
        String form = "grant_type=client_credentials" + (scopes.isEmpty() ? "" : "&scope=" + form(scopes.text()));
        return HttpRequest.newBuilder(tokenEndpoint)
                .timeout(timeout)
                .header(AUTHORIZATION, clientSecret.use(this::basic))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.US_ASCII))
                .build();
    }

    /** Both are written as a form first (RFC 6749, 2.3.1), so that an id may hold a colon. */
    private String basic(byte[] secret) {
        ByteArrayOutputStream pair = new ByteArrayOutputStream();
        byte[] id = (form(clientId) + ":").getBytes(StandardCharsets.US_ASCII);
        pair.write(id, 0, id.length);
        byte[] coded = form(new String(secret, StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
        pair.write(coded, 0, coded.length);
        return "Basic " + Base64.getEncoder().encodeToString(pair.toByteArray());
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Held read(HttpResponse<byte[]> answer, Instant asked) {
        int status = answer.statusCode();
        if (status != 200) {
            boolean later = status == 408 || status == 429 || status >= 500;
            throw new CreditAuthException(
                    "the token endpoint answered " + status + error(answer.body()), later, status, null);
        }
        TokenAnswer body;
        try {
            body = ContractJson.standard().read(answer.body(), TokenAnswer.class);
        } catch (UnreadableJsonException e) {
            throw unusable("its answer is no JSON of RFC 6749", status);
        }
        String token = body.accessToken();
        if (token == null
                || token.length() > MOST_TOKEN
                || !TOKEN.matcher(token).matches()) {
            throw unusable("its answer has no token that could stand in a header", status);
        }
        if (body.tokenType() == null || !body.tokenType().equalsIgnoreCase("Bearer")) {
            throw unusable("its token is of another type than Bearer", status);
        }
        return new Held(token, asked.plus(used(body.expiresIn())));
    }

    private static Duration used(@Nullable Long expiresIn) {
        Duration life =
                expiresIn == null ? UNSAID : Duration.ofSeconds(Math.max(0, Math.min(expiresIn, LONGEST.toSeconds())));
        Duration half = life.dividedBy(2);
        return half.compareTo(EARLY) < 0 ? half : life.minus(EARLY);
    }

    private static CreditAuthException unusable(String why, int status) {
        return new CreditAuthException("the token endpoint gave no token: " + why, false, status, null);
    }

    /** A known word and nothing else: whoever answers may repeat there what he was sent. */
    private static String error(byte[] body) {
        try {
            String word = ContractJson.standard().read(body, TokenError.class).error();
            return word != null && ERRORS.contains(word) ? " " + word : "";
        } catch (UnreadableJsonException e) {
            return "";
        }
    }

    private static CreditAuthException clear(Throwable why) {
        Throwable cause = why instanceof CompletionException && why.getCause() != null ? why.getCause() : why;
        return cause instanceof CreditAuthException known
                ? known
                : new CreditAuthException("the token endpoint gave no answer", true, cause);
    }

    private static boolean isProtected(URI uri) {
        String host = uri.getHost();
        boolean here = "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
        return ("https".equalsIgnoreCase(uri.getScheme()) && host != null)
                || ("http".equalsIgnoreCase(uri.getScheme()) && here);
    }
}
