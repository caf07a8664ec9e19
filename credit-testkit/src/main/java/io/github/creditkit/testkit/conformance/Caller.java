package io.github.creditkit.testkit.conformance;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.HmacAlgorithm;
import io.github.creditkit.client.auth.SigningRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Calls as one account, rightly unless told otherwise (调用方). Immutable; each change is a caller of its own. */
final class Caller {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String KEY = "Idempotency-Key";

    private final ConformanceRun run;
    private final @Nullable ConformanceAccount account;
    private final Map<String, String> headers;
    private final HmacAlgorithm algorithm;
    private final Duration skew;
    private final UnaryOperator<Sent> tampering;
    private final boolean anyForm;

    /** What goes over the wire: changed after it was signed, where somebody tampers with it. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    record Sent(URI uri, Map<String, String> headers, byte[] body) {
        @Override
        public String toString() {
            return "Sent";
        }
    }

    Caller(ConformanceRun run, @Nullable ConformanceAccount account) {
        this(run, account, Map.of(), HmacAlgorithm.HMAC_SHA256, Duration.ZERO, UnaryOperator.identity(), false);
    }

    private Caller(
            ConformanceRun run,
            @Nullable ConformanceAccount account,
            Map<String, String> headers,
            HmacAlgorithm algorithm,
            Duration skew,
            UnaryOperator<Sent> tampering,
            boolean anyForm) {
        this.run = run;
        this.account = account;
        this.headers = headers;
        this.algorithm = algorithm;
        this.skew = skew;
        this.tampering = tampering;
        this.anyForm = anyForm;
    }

    Caller with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Caller(run, account, more, algorithm, skew, tampering, anyForm);
    }

    Caller signing(HmacAlgorithm other) {
        return new Caller(run, account, headers, other, skew, tampering, anyForm);
    }

    Caller skewed(Duration by) {
        return new Caller(run, account, headers, algorithm, by, tampering, anyForm);
    }

    Caller tampering(UnaryOperator<Sent> change) {
        return new Caller(run, account, headers, algorithm, skew, change, anyForm);
    }

    /** Takes an answer of any form: what no caller of good will sends, a server may refuse before the platform sees it. */
    Caller anyForm() {
        return new Caller(run, account, headers, algorithm, skew, tampering, true);
    }

    Answer get(String path) {
        return call("GET", path, null, "");
    }

    Answer delete(String path) {
        return call("DELETE", path, null, "");
    }

    Answer put(String path, String json) {
        return call("PUT", path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    /** With a key of its own, unless one was given. */
    Answer post(String path, String json) {
        Caller keyed =
                headers.containsKey(KEY) ? this : with(KEY, UUID.randomUUID().toString());
        return keyed.call("POST", path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    Answer postWithoutKey(String path, String json) {
        return call("POST", path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    Answer call(String method, String path, byte @Nullable [] body, String type) {
        byte[] bytes = body == null ? new byte[0] : body;
        URI uri = URI.create(run.platform().baseUri() + path.substring(1));
        Map<String, String> all = new LinkedHashMap<>();
        ContentDigest digest = null;
        if (body != null) {
            all.put("Content-Type", type);
            digest = ContentDigest.of(DigestAlgorithm.SHA_256, bytes);
            all.put(ContentDigest.HEADER, digest.text());
        }
        all.putAll(headers);
        if (all.containsKey(ContentDigest.HEADER) && digest != null) {
            digest = ContentDigest.tryParse(all.get(ContentDigest.HEADER))
                    .toOptional()
                    .orElse(digest);
        }
        if (account != null) {
            CreditAuth auth = CreditAuth.hmac(account.app(), account.secret())
                    .with(algorithm)
                    .with(Clock.offset(run.clock(), skew));
            all.putAll(auth.headers(SigningRequest.of(method, uri, digest))
                    .toCompletableFuture()
                    .join());
        }
        Sent sent = tampering.apply(new Sent(uri, all, bytes));
        Answer answer = send(method, path, sent, body != null);
        return anyForm ? answer : run.note(method, path, answer);
    }

    private Answer send(String method, String path, Sent sent, boolean hasBody) {
        HttpRequest.Builder request = HttpRequest.newBuilder(sent.uri())
                .timeout(TIMEOUT)
                .method(method, hasBody ? BodyPublishers.ofByteArray(sent.body()) : BodyPublishers.noBody());
        sent.headers().forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = run.http().send(request.build(), BodyHandlers.ofByteArray());
            String shown = method + ' ' + path.split("\\?", 2)[0];
            return new Answer(shown, response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new ConformanceFailure(method + " " + path.split("\\?", 2)[0] + "：没有应答 · no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConformanceFailure("中断 · interrupted");
        }
    }
}
