package io.github.creditkit.platform.auth;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.HmacAlgorithm;
import io.github.creditkit.client.auth.HmacHeaders;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.auth.SigningRequest;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.codes.Parsed;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks signed calls (验证请求签名). Immutable and safe for threads.
 *
 * <p>In this order: the headers are there and of their form; the time is near; the signature is right; the digest of the body
 * can be read; the nonce is new. An application that is not known gets the answer of a wrong signature, after the same work.
 *
 * <p>A call with a body must have its digest in {@code Content-Digest}, which is signed; that the body has it is for whoever
 * reads the body to check ({@link AuthVerdict.Accepted#contentDigest()}).
 */
public final class HmacVerifier implements Authenticator {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final int LONGEST_TIMESTAMP = 15;
    private static final int SIGNATURE_BYTES = 32;
    private static final int LONGEST_SIGNATURE = 64;
    private static final int DECOY_BYTES = 32;

    private final AppCredentials credentials;
    private final NonceStore nonces;
    private final Clock clock;
    private final Duration skew;
    private final Set<HmacAlgorithm> algorithms;
    private final Secret decoy;

    private HmacVerifier(
            AppCredentials credentials,
            NonceStore nonces,
            Clock clock,
            Duration skew,
            Set<HmacAlgorithm> algorithms,
            Secret decoy) {
        this.credentials = credentials;
        this.nonces = nonces;
        this.clock = clock;
        this.skew = skew;
        this.algorithms = algorithms;
        this.decoy = decoy;
    }

    /**
     * Takes both algorithms, and a time that is five minutes off at most.
     *
     * @param credentials the applications
     * @param nonces      remembers calls
     * @return with the clock of the system
     */
    public static HmacVerifier of(AppCredentials credentials, NonceStore nonces) {
        byte[] bytes = new byte[DECOY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new HmacVerifier(
                credentials,
                nonces,
                Clock.systemUTC(),
                SKEW,
                EnumSet.allOf(HmacAlgorithm.class),
                Secret.ofBytes(bytes));
    }

    /**
     * With another clock.
     *
     * @param other the platform's
     * @return goes by it
     */
    public HmacVerifier with(Clock other) {
        return new HmacVerifier(credentials, nonces, other, skew, algorithms, decoy);
    }

    /**
     * With another bound of the time.
     *
     * @param other how far the call's time may be off, either way; a nonce is remembered for twice as long
     * @return takes no others
     * @throws IllegalArgumentException if it is negative or more than a day
     */
    public HmacVerifier withSkew(Duration other) {
        if (other.isNegative() || other.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("between nothing and a day, not " + other);
        }
        return new HmacVerifier(credentials, nonces, clock, other, algorithms, decoy);
    }

    /**
     * With some algorithms, such as SM3 alone.
     *
     * @param accepted which
     * @return takes no others
     */
    public HmacVerifier with(Set<HmacAlgorithm> accepted) {
        return new HmacVerifier(credentials, nonces, clock, skew, Set.copyOf(accepted), decoy);
    }

    @Override
    public AuthVerdict verify(
            String method, String path, @Nullable String rawQuery, Map<String, ? extends Collection<String>> headers) {
        RequestHeaders sent = new RequestHeaders(headers);
        Optional<AuthVerdict.Refused> incomplete = incomplete(sent);
        if (incomplete.isPresent()) {
            return incomplete.get();
        }
        String app = sent.joined(HmacHeaders.APP);
        String nonce = sent.joined(HmacHeaders.NONCE);
        long timestamp = Long.parseLong(sent.joined(HmacHeaders.TIMESTAMP));
        HmacAlgorithm algorithm =
                HmacAlgorithm.ofWord(sent.joined(HmacHeaders.ALGORITHM)).orElseThrow();
        Instant now = clock.instant();
        if (Duration.between(now, Instant.ofEpochMilli(timestamp)).abs().compareTo(skew) > 0) {
            return Refusals.of(
                    ProblemType.TIMESTAMP_SKEW,
                    "时间戳与平台时间相差超过 " + skew.toSeconds() + " 秒（平台时间 " + now + "）；请校准时钟",
                    "the timestamp is more than " + skew.toSeconds() + " seconds off the platform's time, which is "
                            + now + ": set the clock right");
        }
        String digest = sent.joined(ContentDigest.HEADER);
        Parsed<SigningRequest> request = SigningRequest.tryOf(method, path, rawQuery, digest);
        if (!request.isOk()) {
            return Refusals.of(ProblemType.SIGNATURE_INVALID, request.violations());
        }
        Optional<AppCredential> known = credentials.find(app);
        String text = request.orThrow().canonicalText(timestamp, nonce);
        if (!isSigned(known, algorithm, text, signature(sent))) {
            return Refusals.SIGNATURE;
        }
        if (digest.isEmpty() && mustHaveDigest(method, sent)) {
            return Refusals.of(
                    ProblemType.SIGNATURE_INVALID,
                    "带正文的请求应有 Content-Digest 标头，否则签名不能保护正文",
                    "a call with a body needs the header Content-Digest: without it the body is not signed");
        }
        Parsed<ContentDigest> body = digest.isEmpty() ? null : ContentDigest.tryParse(digest);
        if (body != null && !body.isOk()) {
            return Refusals.of(ProblemType.DIGEST_MISMATCH, body.violations());
        }
        if (!nonces.remember(app, nonce, now.plus(skew.multipliedBy(2)))) {
            return Refusals.REPLAYED;
        }
        return new AuthVerdict.Accepted(app, known.orElseThrow().scopes(), body == null ? null : body.orThrow());
    }

    /** Each header once, and of its form. What stands in it is not told: it may be anything. */
    private Optional<AuthVerdict.Refused> incomplete(RequestHeaders sent) {
        for (String name : List.of(
                HmacHeaders.APP,
                HmacHeaders.TIMESTAMP,
                HmacHeaders.NONCE,
                HmacHeaders.ALGORITHM,
                HmacHeaders.SIGNATURE)) {
            if (sent.all(name).size() != 1) {
                return unauthenticated("标头 " + name + " 应有且只有一个", "the header " + name + " must be there once");
            }
        }
        if (!HmacHeaders.isApp(sent.joined(HmacHeaders.APP))) {
            return unauthenticated(
                    HmacHeaders.APP + " 应为 1 至 64 个字母、数字、点、下划线或连字符",
                    HmacHeaders.APP + " must be 1 to 64 letters, digits, '.', '_' and '-'");
        }
        if (!HmacHeaders.isNonce(sent.joined(HmacHeaders.NONCE))) {
            return unauthenticated(
                    HmacHeaders.NONCE + " 应为 22 至 64 个字母、数字、下划线或连字符（128 位随机数）",
                    HmacHeaders.NONCE + " must be 22 to 64 letters, digits, '_' and '-' (128 random bits)");
        }
        String timestamp = sent.joined(HmacHeaders.TIMESTAMP);
        if (timestamp.isEmpty()
                || timestamp.length() > LONGEST_TIMESTAMP
                || !timestamp.chars().allMatch(next -> (next >= '0' && next <= '9'))
                || (timestamp.length() > 1 && timestamp.charAt(0) == '0')) {
            return unauthenticated(
                    HmacHeaders.TIMESTAMP + " 应为 1970 年以来的毫秒数",
                    HmacHeaders.TIMESTAMP + " must be milliseconds since 1970");
        }
        Optional<HmacAlgorithm> algorithm = HmacAlgorithm.ofWord(sent.joined(HmacHeaders.ALGORITHM));
        if (algorithm.isEmpty()
                || !algorithms.contains(algorithm.get())
                || !algorithm.get().isAvailable()) {
            String accepted = algorithms.stream()
                    .filter(HmacAlgorithm::isAvailable)
                    .map(HmacAlgorithm::word)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return unauthenticated(
                    HmacHeaders.ALGORITHM + " 应为：" + accepted, HmacHeaders.ALGORITHM + " must be one of " + accepted);
        }
        if (signature(sent).length != SIGNATURE_BYTES) {
            return Optional.of(Refusals.of(
                    ProblemType.SIGNATURE_INVALID,
                    HmacHeaders.SIGNATURE + " 应为 32 字节的 Base64",
                    HmacHeaders.SIGNATURE + " must be 32 bytes in Base64"));
        }
        return Optional.empty();
    }

    private static Optional<AuthVerdict.Refused> unauthenticated(String zh, String en) {
        return Optional.of(Refusals.of(ProblemType.UNAUTHENTICATED, zh, en));
    }

    private static byte[] signature(RequestHeaders sent) {
        String text = sent.joined(HmacHeaders.SIGNATURE);
        try {
            return text.length() > LONGEST_SIGNATURE
                    ? new byte[0]
                    : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** As many signatures are made whoever calls, and all are compared. */
    private boolean isSigned(Optional<AppCredential> known, HmacAlgorithm algorithm, String text, byte[] signature) {
        List<Secret> secrets = known.map(AppCredential::secrets).orElse(List.of());
        boolean right = false;
        for (int at = 0; at < AppCredential.MOST_SECRETS; at++) {
            boolean real = at < secrets.size();
            byte[] expected = algorithm.sign(real ? secrets.get(at) : decoy, text);
            boolean fits = MessageDigest.isEqual(expected, signature);
            right |= fits && real;
        }
        return right;
    }

    private static boolean mustHaveDigest(String method, RequestHeaders sent) {
        List<String> length = sent.all("Content-Length");
        boolean empty = length.size() == 1 && length.get(0).equals("0");
        boolean announced = !length.isEmpty() || sent.has("Transfer-Encoding");
        return !empty && (announced || WITH_BODY.contains(method.toUpperCase(Locale.ROOT)));
    }
}
