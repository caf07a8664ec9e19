package io.github.creditkit.client;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is other than usual for one call (单次调用选项). Immutable.
 *
 * <pre>{@code
 * client.batches().seal(id, seal, RequestOptions.NONE.idempotencyKey(key).timeout(Duration.ofSeconds(5)));
 * }</pre>
 */
public final class RequestOptions {
    /** Nothing other than usual. */
    public static final RequestOptions NONE = new RequestOptions(null, null, null, null, null, Map.of());

    /** The client writes these itself. */
    private static final Set<String> OWN = Set.of(
            "authorization",
            "accept",
            "accept-encoding",
            "content-digest",
            "content-encoding",
            "content-length",
            "content-type",
            "host",
            "idempotency-key",
            "if-match",
            "if-none-match");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]{0,8000}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private final @Nullable String idempotencyKey;
    private final @Nullable Duration timeout;
    private final @Nullable Duration totalTimeout;
    private final @Nullable RetryPolicy retry;
    private final @Nullable CallListener listener;
    private final Map<String, String> headers;

    private RequestOptions(
            @Nullable String idempotencyKey,
            @Nullable Duration timeout,
            @Nullable Duration totalTimeout,
            @Nullable RetryPolicy retry,
            @Nullable CallListener listener,
            Map<String, String> headers) {
        this.idempotencyKey = idempotencyKey;
        this.timeout = timeout;
        this.totalTimeout = totalTimeout;
        this.retry = retry;
        this.listener = listener;
        this.headers = headers;
    }

    /**
     * The key by which the platform knows the call again: with the same key the same call is done once, however often it is
     * sent. A client that stores it can repeat a call after a restart.
     *
     * @param key 1 to 64 visible characters, best a UUID
     * @return with it; without one, each call has a new one
     * @throws IllegalArgumentException if it is no such text
     */
    public RequestOptions idempotencyKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("an idempotency key has 1 to 64 visible characters");
        }
        return new RequestOptions(key, timeout, totalTimeout, retry, listener, headers);
    }

    /**
     * The key by which the platform knows the call again.
     *
     * @param key the key
     * @return with it
     */
    public RequestOptions idempotencyKey(UUID key) {
        return idempotencyKey(key.toString());
    }

    /**
     * How long one attempt may take, its answer included.
     *
     * @param longest longer than nothing
     * @return with it
     */
    public RequestOptions timeout(Duration longest) {
        return new RequestOptions(idempotencyKey, positive(longest), totalTimeout, retry, listener, headers);
    }

    /**
     * How long the call may take with all its retries.
     *
     * @param longest longer than nothing
     * @return with it
     */
    public RequestOptions totalTimeout(Duration longest) {
        return new RequestOptions(idempotencyKey, timeout, positive(longest), retry, listener, headers);
    }

    /**
     * How often the call is tried again.
     *
     * @param policy in the place of the client's
     * @return with it
     */
    public RequestOptions retry(RetryPolicy policy) {
        return new RequestOptions(idempotencyKey, timeout, totalTimeout, policy, listener, headers);
    }

    /**
     * Who is told of this call, beside the client's listener.
     *
     * @param told is told
     * @return with it
     */
    public RequestOptions listener(CallListener told) {
        return new RequestOptions(idempotencyKey, timeout, totalTimeout, retry, told, headers);
    }

    /**
     * A header beside those of the contract. It is not signed.
     *
     * @param name  its name
     * @param value its value, in ASCII
     * @return with it
     * @throws IllegalArgumentException if it is no header, or one that the client writes itself
     */
    public RequestOptions header(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("no header of HTTP: visible ASCII, without line ends");
        }
        if (OWN.contains(lower) || lower.startsWith("x-credit-")) {
            throw new IllegalArgumentException("the client writes " + lower + " itself");
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new RequestOptions(
                idempotencyKey, timeout, totalTimeout, retry, listener, Collections.unmodifiableMap(more));
    }

    /** {@return the key by which the platform knows the call again, if there is one} */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /** {@return how long one attempt may take, if it is other than usual} */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** {@return how long the call may take with all its retries, if it is other than usual} */
    public Optional<Duration> totalTimeout() {
        return Optional.ofNullable(totalTimeout);
    }

    /** {@return how often the call is tried again, if it is other than usual} */
    public Optional<RetryPolicy> retry() {
        return Optional.ofNullable(retry);
    }

    /** {@return who is told of this call alone, if anybody is} */
    public Optional<CallListener> listener() {
        return Optional.ofNullable(listener);
    }

    /** {@return headers beside those of the contract} */
    public Map<String, String> headers() {
        return headers;
    }

    /** The same for another call that belongs to this one: a key is good for one call. */
    RequestOptions withoutKey() {
        return idempotencyKey == null
                ? this
                : new RequestOptions(null, timeout, totalTimeout, retry, listener, headers);
    }

    /** {@return what is set, without keys and values} */
    @Override
    public String toString() {
        return "RequestOptions[timeout=" + timeout + ", totalTimeout=" + totalTimeout + ", retry=" + retry
                + ", headers=" + headers.keySet() + "]";
    }

    private static Duration positive(Duration longest) {
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("a timeout is longer than nothing");
        }
        return longest;
    }
}
