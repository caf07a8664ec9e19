package io.github.creditkit.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.auth.CanonicalQuery;
import io.github.creditkit.client.auth.CanonicalQuery.Parameter;
import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.HmacAlgorithm;
import io.github.creditkit.client.auth.HmacHeaders;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.auth.SigningRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HmacVerifierPropertyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:20:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** A call, and what it is signed with. */
    record Call(
            String method,
            String path,
            List<Parameter> query,
            byte[] body,
            String app,
            byte[] secret,
            HmacAlgorithm algorithm,
            int off) {}

    @Property(tries = 10_000)
    void what_was_signed_is_accepted(@ForAll("calls") Call call) {
        assertThat(verdict(call, headers(call), call.method(), call.path(), query(call)))
                .isInstanceOfSatisfying(AuthVerdict.Accepted.class, accepted -> {
                    assertThat(accepted.app()).isEqualTo(call.app());
                    assertThat(accepted.contentDigest()).isNotNull().matches(digest -> digest.matches(call.body()));
                });
    }

    @Property(tries = 10_000)
    void any_single_change_is_refused(
            @ForAll("calls") Call call, @ForAll @IntRange(max = 7) int which, @ForAll @Size(1) byte[] other) {
        Map<String, List<String>> headers = headers(call);
        String method = call.method();
        String path = call.path();
        String query = query(call);
        Call known = call;
        switch (which) {
            case 0 -> method = method.equals("POST") ? "PUT" : "POST";
            case 1 -> path = path + "x";
            case 2 -> query = query.isEmpty() ? "x" : query + "&x=1";
            case 3 ->
                headers.put(
                        ContentDigest.HEADER,
                        List.of(ContentDigest.of(DigestAlgorithm.SHA_256, with(call.body(), other[0]))
                                .text()));
            case 4 ->
                headers.put(
                        HmacHeaders.TIMESTAMP,
                        List.of(Long.toString(Long.parseLong(
                                        headers.get(HmacHeaders.TIMESTAMP).get(0))
                                + 1)));
            case 5 ->
                headers.put(
                        HmacHeaders.NONCE,
                        List.of("a" + headers.get(HmacHeaders.NONCE).get(0).substring(1) + "b"));
            case 6 -> headers.put(HmacHeaders.APP, List.of(call.app() + "x"));
            default ->
                known = new Call(
                        method,
                        path,
                        call.query(),
                        call.body(),
                        call.app(),
                        with(call.secret(), (byte) (other[0] | 1)), // a zero behind a key is no change of it (RFC 2104)
                        call.algorithm(),
                        call.off());
        }
        assertThat(verdict(known, headers, method, path, query)).isInstanceOf(AuthVerdict.Refused.class);
    }

    @Property(tries = 10_000)
    void any_change_of_the_signature_is_refused(
            @ForAll("calls") Call call,
            @ForAll @IntRange(max = 31) int at,
            @ForAll @IntRange(min = 1, max = 255) int by) {
        Map<String, List<String>> headers = headers(call);
        byte[] signature = java.util.Base64.getDecoder()
                .decode(headers.get(HmacHeaders.SIGNATURE).get(0));
        signature[at] ^= (byte) by;
        headers.put(HmacHeaders.SIGNATURE, List.of(java.util.Base64.getEncoder().encodeToString(signature)));
        assertThat(verdict(call, headers, call.method(), call.path(), query(call)))
                .isEqualTo(Refusals.SIGNATURE);
    }

    @Property(tries = 2_000)
    void whatever_comes_gets_a_verdict_that_quotes_nothing_that_breaks_a_line(
            @ForAll("names") Map<String, List<String>> headers,
            @ForAll String method,
            @ForAll String path,
            @ForAll String query) {
        AuthVerdict verdict = HmacVerifier.of(app -> java.util.Optional.empty(), (app, nonce, until) -> true)
                .with(CLOCK)
                .verify(method, path, query, headers);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        AuthVerdict.Refused.class,
                        refused -> assertThat(
                                        refused.detail().en() + refused.detail().zh())
                                .doesNotContain("\r", "\n"));
    }

    @Provide
    Arbitrary<Map<String, List<String>>> names() {
        Arbitrary<String> hostile = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(80),
                Arbitraries.of(
                        "city",
                        Long.toString(NOW.toEpochMilli()),
                        "00112233445566778899aabbccddeeff",
                        "HMAC-SHA256",
                        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                        "x\r\nSet-Cookie: y"));
        Arbitrary<String> name = Arbitraries.of(
                HmacHeaders.APP,
                HmacHeaders.TIMESTAMP,
                HmacHeaders.NONCE,
                HmacHeaders.ALGORITHM,
                HmacHeaders.SIGNATURE,
                ContentDigest.HEADER,
                "Content-Length");
        return Arbitraries.maps(name, hostile.list().ofMinSize(1).ofMaxSize(2)).ofMinSize(4);
    }

    @Provide
    Arbitrary<Call> calls() {
        Arbitrary<Parameter> parameter = Combinators.combine(
                        Arbitraries.strings().withChars("ab 名+&=%").ofMaxLength(4),
                        Arbitraries.strings().withChars("ab 名+&=%").ofMaxLength(4))
                .as(Parameter::new);
        return Combinators.combine(
                        Arbitraries.of("GET", "POST", "PUT", "DELETE"),
                        Arbitraries.strings()
                                .withChars("abc/%20-.~")
                                .ofMaxLength(20)
                                .map(rest -> "/" + rest),
                        parameter.list().ofMaxSize(4),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(20),
                        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(20),
                        Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(40),
                        Arbitraries.of(HmacAlgorithm.class),
                        Arbitraries.integers().between(-299_998, 299_998))
                .as(Call::new);
    }

    private static Map<String, List<String>> headers(Call call) {
        ContentDigest digest = ContentDigest.of(DigestAlgorithm.SHA_256, call.body());
        SigningRequest request = SigningRequest.tryOf(call.method(), call.path(), query(call), digest.text())
                .orThrow();
        Map<String, List<String>> headers = CreditAuth.hmac(call.app(), Secret.ofBytes(call.secret()))
                .with(call.algorithm())
                .with(Clock.offset(CLOCK, Duration.ofMillis(call.off())))
                .headers(request)
                .join()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> List.of(each.getValue()), (a, b) -> a, HashMap::new));
        headers.put(ContentDigest.HEADER, List.of(digest.text()));
        return headers;
    }

    private static AuthVerdict verdict(
            Call known, Map<String, ? extends Collection<String>> headers, String method, String path, String query) {
        AppCredentials credentials = AppCredentials.of(
                List.of(AppCredential.of(known.app(), Secret.ofBytes(known.secret()), Scopes.none())));
        return HmacVerifier.of(credentials, InMemoryNonceStore.of(CLOCK))
                .with(CLOCK)
                .verify(method, path, query, headers);
    }

    private static String query(Call call) {
        return CanonicalQuery.of(call.query()).text();
    }

    private static byte[] with(byte[] bytes, byte last) {
        byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = last;
        return longer;
    }
}
