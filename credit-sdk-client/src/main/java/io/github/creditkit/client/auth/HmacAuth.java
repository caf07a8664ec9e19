package io.github.creditkit.client.auth;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Signs each call with the application's secret (HMAC 签名认证). Immutable and safe for threads. */
public final class HmacAuth implements CreditAuth {
    private static final int NONCE_BYTES = 16;

    private final String app;
    private final Secret secret;
    private final HmacAlgorithm algorithm;
    private final Clock clock;
    private final SecureRandom random;

    private HmacAuth(String app, Secret secret, HmacAlgorithm algorithm, Clock clock, SecureRandom random) {
        this.app = app;
        this.secret = secret;
        this.algorithm = algorithm;
        this.clock = clock;
        this.random = random;
    }

    static HmacAuth of(String app, Secret secret) {
        if (!HmacHeaders.isApp(app)) {
            throw new IllegalArgumentException("an application's key is 1 to 64 letters, digits, '.', '_' and '-'");
        }
        return new HmacAuth(app, secret, HmacAlgorithm.HMAC_SHA256, Clock.systemUTC(), new SecureRandom());
    }

    /**
     * With another algorithm.
     *
     * @param other which
     * @return signs with it
     * @throws IllegalStateException if it is not available: SM3 needs Bouncy Castle
     */
    public HmacAuth with(HmacAlgorithm other) {
        other.requireAvailable();
        return new HmacAuth(app, secret, other, clock, random);
    }

    /**
     * With another clock.
     *
     * @param other tells the time of a call
     * @return goes by it
     */
    public HmacAuth with(Clock other) {
        return new HmacAuth(app, secret, algorithm, other, random);
    }

    /**
     * With another source of numbers that are used once.
     *
     * @param other gives 16 bytes for each call
     * @return takes them from there
     */
    public HmacAuth with(SecureRandom other) {
        return new HmacAuth(app, secret, algorithm, clock, other);
    }

    @Override
    public CompletableFuture<Map<String, String>> headers(SigningRequest request) {
        try {
            return CompletableFuture.completedFuture(sign(request));
        } catch (IllegalStateException e) { // the secret was erased, or its supplier has none
            return CompletableFuture.failedFuture(new CreditAuthException("the call cannot be signed", false, e));
        }
    }

    private Map<String, String> sign(SigningRequest request) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        long timestamp = clock.millis();
        byte[] signature = algorithm.sign(secret, request.canonicalText(timestamp, nonce));
        return Map.of(
                HmacHeaders.APP, app,
                HmacHeaders.TIMESTAMP, Long.toString(timestamp),
                HmacHeaders.NONCE, nonce,
                HmacHeaders.ALGORITHM, algorithm.word(),
                HmacHeaders.SIGNATURE, Base64.getEncoder().encodeToString(signature));
    }

    /** {@return the application's key and the algorithm} */
    @Override
    public String toString() {
        return "HmacAuth[" + app + ", " + algorithm.word() + "]";
    }
}
