package io.github.creditkit.client.auth;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * How a caller tells who he is (调用方认证). Safe for threads, and prints no secret.
 *
 * <pre>{@code
 * CreditAuth.hmac("city-market-regulation", secret).with(HmacAlgorithm.HMAC_SM3);
 * CreditAuth.oauth2(URI.create("https://credit.example/oauth2/token"), "city-market-regulation", secret, http);
 * CreditAuth.none();                                            // a client certificate alone: see TlsSettings
 * }</pre>
 */
@FunctionalInterface
public interface CreditAuth {
    /**
     * The headers that go with a call. Asked anew for every retry: a signature is good for one call.
     *
     * @param request the call
     * @return names and values, without line ends; fails with {@link CreditAuthException} where none are to be had
     */
    CompletableFuture<Map<String, String>> headers(SigningRequest request);

    /**
     * Tells that the platform answered 401.
     *
     * @param sent the headers that went with the call
     * @return true if other headers may do, so that the call may be sent again, once
     */
    default boolean refused(Map<String, String> sent) {
        return false;
    }

    /** {@return no headers at all} */
    static CreditAuth none() {
        return NoAuth.INSTANCE;
    }

    /**
     * A signature over each call, with HMAC-SHA256 where nothing else is said.
     *
     * @param app    the application's key, which the platform gave out (应用标识)
     * @param secret what the platform gave out with it; it stays the caller's to close
     * @return with the clock of the system
     * @throws IllegalArgumentException if the key is no application's key
     */
    static HmacAuth hmac(String app, Secret secret) {
        return HmacAuth.of(app, secret);
    }

    /**
     * A token, fetched with OAuth 2.0 client credentials and used until shortly before its end.
     *
     * @param tokenEndpoint where tokens are given; over TLS, or on this machine
     * @param clientId      who asks
     * @param clientSecret  his secret; it stays the caller's to close
     * @param http          fetches it; it should not follow redirects
     * @return for all scopes that the platform gives
     * @throws IllegalArgumentException if the secret would go over the wire unprotected
     */
    static OAuth2Auth oauth2(URI tokenEndpoint, String clientId, Secret clientSecret, HttpClient http) {
        return OAuth2Auth.of(tokenEndpoint, clientId, clientSecret, http);
    }
}
