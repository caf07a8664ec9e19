package io.github.creditkit.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.HmacAlgorithm;
import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.auth.SigningRequest;
import io.github.creditkit.client.contract.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("验证请求签名")
class HmacVerifierTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:20:00Z");
    private static final String PATH = "/credit/v1/changes";
    private static final ContentDigest DIGEST =
            ContentDigest.of(DigestAlgorithm.SHA_256, "{}".getBytes(StandardCharsets.UTF_8));

    private final Secret old = Secret.of("the-old-secret".toCharArray());
    private final Secret fresh = Secret.of("the-new-secret".toCharArray());
    private final AppCredentials credentials = AppCredentials.of(List.of(
            new AppCredential("city", List.of(old, fresh), Scopes.of(Scope.FEED)),
            AppCredential.of("county", old, Scopes.none())));
    private final List<String> remembered = new ArrayList<>();
    private final InMemoryNonceStore store = InMemoryNonceStore.of(at(NOW));
    private final HmacVerifier verifier = HmacVerifier.of(credentials, (app, nonce, until) -> {
                remembered.add(app + " " + until);
                return store.remember(app, nonce, until);
            })
            .with(at(NOW));

    @ParameterizedTest
    @EnumSource(HmacAlgorithm.class)
    void a_signed_call_is_accepted_with_either_secret(HmacAlgorithm algorithm) {
        for (Secret secret : List.of(old, fresh)) {
            Map<String, List<String>> headers =
                    signed("city", secret, algorithm, NOW, "GET", "limit=1&a=%E5%90%8D", null);
            assertThat(verifier.verify("GET", PATH, "a=%e5%90%8d&limit=1", headers))
                    .isEqualTo(new AuthVerdict.Accepted("city", Scopes.of(Scope.FEED), null));
        }
        assertThat(remembered).containsOnly("city " + NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void headers_are_found_in_any_case_of_letters() {
        Map<String, List<String>> headers = new HashMap<>();
        signed("city", old, HmacAlgorithm.HMAC_SHA256, NOW, "GET", null, null)
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        assertThat(verifier.verify("GET", PATH, null, headers)).isInstanceOf(AuthVerdict.Accepted.class);
    }

    @Test
    void an_accepted_call_says_which_digest_its_body_must_have() {
        Map<String, List<String>> headers = signed("city", old, HmacAlgorithm.HMAC_SHA256, NOW, "POST", null, DIGEST);
        assertThat(verifier.verify("POST", PATH, null, headers))
                .isEqualTo(new AuthVerdict.Accepted("city", Scopes.of(Scope.FEED), DIGEST));
    }

    @Test
    void an_unknown_application_and_a_wrong_secret_get_the_same_answer_and_fill_nothing() {
        Secret wrong = Secret.of("guess".toCharArray());
        AuthVerdict unknown = verifier.verify(
                "GET", PATH, null, signed("nobody", old, HmacAlgorithm.HMAC_SHA256, NOW, "GET", null, null));
        AuthVerdict guessed = verifier.verify(
                "GET", PATH, null, signed("city", wrong, HmacAlgorithm.HMAC_SHA256, NOW, "GET", null, null));
        AuthVerdict retired = verifier.verify(
                "GET", PATH, null, signed("county", fresh, HmacAlgorithm.HMAC_SHA256, NOW, "GET", null, null));
        assertThat(unknown).isEqualTo(guessed).isEqualTo(retired);
        assertThat(refused(unknown).type()).isEqualTo(ProblemType.SIGNATURE_INVALID);
        assertThat(remembered).isEmpty();
    }

    @Test
    void as_many_signatures_are_made_for_an_unknown_application_as_for_a_known_one() {
        int[] uses = new int[1];
        Secret counted = Secret.supplied(() -> {
            uses[0]++;
            return "the-old-secret".toCharArray();
        });
        AppCredentials two = app -> Optional.of(new AppCredential("city", List.of(counted, counted), Scopes.none()));
        HmacVerifier counting = HmacVerifier.of(two, store).with(at(NOW));
        counting.verify("GET", PATH, null, signed("city", old, HmacAlgorithm.HMAC_SHA256, NOW, "GET", null, null));
        assertThat(uses[0]).isEqualTo(2); // the second too, though the first was right
    }

    @Test
    void a_call_is_taken_once() {
        Map<String, List<String>> headers = signed("city", old, HmacAlgorithm.HMAC_SHA256, NOW, "GET", null, null);
        assertThat(verifier.verify("GET", PATH, null, headers)).isInstanceOf(AuthVerdict.Accepted.class);
        assertThat(refused(verifier.verify("GET", PATH, null, headers)).type()).isEqualTo(ProblemType.NONCE_REPLAYED);
    }

    @Test
    void a_call_cannot_be_replayed_as_long_as_its_time_is_near() {
        Instant early = NOW.plus(Duration.ofMinutes(5)); // the caller's clock is ahead
        Map<String, List<String>> headers = signed("city", old, HmacAlgorithm.HMAC_SHA256, early, "GET", null, null);
        Clock[] clock = {at(NOW)};
        Clock moved = new MovedClock(clock);
        InMemoryNonceStore nonces = InMemoryNonceStore.of(moved);
        HmacVerifier later = HmacVerifier.of(credentials, nonces).with(moved);
        assertThat(later.verify("GET", PATH, null, headers)).isInstanceOf(AuthVerdict.Accepted.class);
        clock[0] = at(NOW.plus(Duration.ofMinutes(10)));
        assertThat(refused(later.verify("GET", PATH, null, headers)).type()).isEqualTo(ProblemType.NONCE_REPLAYED);
        clock[0] = at(NOW.plus(Duration.ofMinutes(10)).plusMillis(1));
        assertThat(refused(later.verify("GET", PATH, null, headers)).type()).isEqualTo(ProblemType.TIMESTAMP_SKEW);
        assertThat(nonces.size()).isZero();
    }

    @ParameterizedTest(name = "{0} ms off: {1}")
    @CsvSource({"0,true", "300000,true", "-300000,true", "300001,false", "-300001,false", "-1795310400000,false"})
    void the_time_may_be_five_minutes_off(long off, boolean near) {
        Instant time = NOW.plusMillis(off).isBefore(Instant.EPOCH) ? Instant.EPOCH : NOW.plusMillis(off);
        AuthVerdict verdict = verifier.verify(
                "GET", PATH, null, signed("city", old, HmacAlgorithm.HMAC_SHA256, time, "GET", null, null));
        if (near) {
            assertThat(verdict).isInstanceOf(AuthVerdict.Accepted.class);
        } else {
            assertThat(refused(verdict).type()).isEqualTo(ProblemType.TIMESTAMP_SKEW);
            assertThat(refused(verdict).detail().zh()).contains("300 秒", "2026-11-22T01:20:00Z");
            assertThat(refused(verdict).detail().en()).contains("300 seconds", "2026-11-22T01:20:00Z");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "X-Credit-App | | UNAUTHENTICATED",
                "X-Credit-App | a b | UNAUTHENTICATED",
                "X-Credit-App | 城市 | UNAUTHENTICATED",
                "X-Credit-Timestamp | now | UNAUTHENTICATED",
                "X-Credit-Timestamp | -1 | UNAUTHENTICATED",
                "X-Credit-Timestamp | 01795310400000 | UNAUTHENTICATED",
                "X-Credit-Timestamp | 99999999999999999999999 | UNAUTHENTICATED",
                "X-Credit-Timestamp | １７９５３１０４０００００ | UNAUTHENTICATED",
                "X-Credit-Nonce | short | UNAUTHENTICATED",
                "X-Credit-Nonce | 0011223344556677889900112233445566778899001122334455667788990011223344 | UNAUTHENTICATED",
                "X-Credit-Nonce | 00112233445566 77889900112233 | UNAUTHENTICATED",
                "X-Credit-Sign-Alg | none | UNAUTHENTICATED",
                "X-Credit-Sign-Alg | hmac-sha256 | UNAUTHENTICATED",
                "X-Credit-Sign-Alg | HMAC-SM3 | SIGNATURE_INVALID",
                "X-Credit-Signature | | SIGNATURE_INVALID",
                "X-Credit-Signature | ???? | SIGNATURE_INVALID",
                "X-Credit-Signature | AAAA | SIGNATURE_INVALID",
                "X-Credit-Signature | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | SIGNATURE_INVALID"
            })
    void a_header_of_another_form_gets_a_reason(String name, String value, ProblemType type) {
        Map<String, List<String>> headers = signed("city", old, HmacAlgorithm.HMAC_SHA256, NOW, "GET", null, null);
        headers.put(name, List.of(value == null ? "" : value));
        assertThat(refused(verifier.verify("GET", PATH, null, headers)).type()).isEqualTo(type);
        assertThat(remembered).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Credit-App", "X-Credit-Timestamp", "X-Credit-Nonce", "X-Credit-Sign-Alg", "X-Credit-Signature"
            })
    void a_header_that_is_missing_or_there_twice_is_named(String name) {
        Map<String, List<String>> headers = signed("city", old, HmacAlgorithm.HMAC_SHA256, NOW, "GET", null, null);
        List<String> value = headers.remove(name);
        assertThat(refused(verifier.verify("GET", PATH, null, headers))).satisfies(why -> {
            assertThat(why.type()).isEqualTo(ProblemType.UNAUTHENTICATED);
            assertThat(why.detail().zh()).contains(name);
            assertThat(why.detail().en()).contains(name);
        });
        headers.put(name, List.of(value.get(0), value.get(0)));
        assertThat(refused(verifier.verify("GET", PATH, null, headers)).type()).isEqualTo(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void a_platform_may_take_sm3_alone() {
        HmacVerifier national = verifier.with(Set.of(HmacAlgorithm.HMAC_SM3));
        assertThat(refused(national.verify(
                                "GET",
                                PATH,
                                null,
                                signed("city", old, HmacAlgorithm.HMAC_SHA256, NOW, "GET", null, null)))
                        .detail()
                        .en())
                .isEqualTo("X-Credit-Sign-Alg must be one of HMAC-SM3");
        assertThat(national.verify(
                        "GET", PATH, null, signed("city", old, HmacAlgorithm.HMAC_SM3, NOW, "GET", null, null)))
                .isInstanceOf(AuthVerdict.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({"POST,,", "PUT,,", "patch,,", "DELETE,Content-Length,5", "GET,Transfer-Encoding,chunked"})
    void a_body_that_is_not_signed_is_refused(String method, String header, String value) {
        Map<String, List<String>> headers = signed("city", old, HmacAlgorithm.HMAC_SHA256, NOW, method, null, null);
        if (header != null) {
            headers.put(header, List.of(value));
        }
        assertThat(refused(verifier.verify(method, PATH, null, headers))).satisfies(why -> {
            assertThat(why.type()).isEqualTo(ProblemType.SIGNATURE_INVALID);
            assertThat(why.detail().en()).contains("Content-Digest");
        });
        assertThat(remembered).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"POST,Content-Length,0", "DELETE,,", "GET,Content-Length,0"})
    void a_call_without_a_body_needs_no_digest(String method, String header, String value) {
        Map<String, List<String>> headers = signed("city", old, HmacAlgorithm.HMAC_SHA256, NOW, method, null, null);
        if (header != null) {
            headers.put(header, List.of(value));
        }
        assertThat(verifier.verify(method, PATH, null, headers)).isInstanceOf(AuthVerdict.Accepted.class);
    }

    @Test
    void a_query_or_a_path_that_cannot_be_read_gets_the_reason() {
        Map<String, List<String>> headers = signed("city", old, HmacAlgorithm.HMAC_SHA256, NOW, "GET", null, null);
        assertThat(refused(verifier.verify("GET", PATH, "a=%zz", headers))
                        .detail()
                        .zh())
                .contains("第 3 位");
        assertThat(refused(verifier.verify("GET", "/\n", null, headers)).type())
                .isEqualTo(ProblemType.SIGNATURE_INVALID);
    }

    @Test
    void a_signed_digest_that_cannot_be_read_gets_the_reason() {
        Map<String, List<String>> headers = new HashMap<>(signed("city", old, "md5=:AAAA:"));
        headers.put("Content-Digest", List.of("md5=:AAAA:"));
        assertThat(refused(verifier.verify("POST", PATH, null, headers))).satisfies(why -> {
            assertThat(why.type()).isEqualTo(ProblemType.DIGEST_MISMATCH);
            assertThat(why.detail().en()).contains("sha-256");
        });
        assertThat(remembered).isEmpty();
    }

    private static Map<String, List<String>> signed(String app, Secret secret, String digest) {
        SigningRequest request =
                SigningRequest.tryOf("POST", PATH, null, digest).orThrow();
        Map<String, List<String>> headers = new HashMap<>();
        CreditAuth.hmac(app, secret)
                .with(at(NOW))
                .headers(request)
                .join()
                .forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }

    private static Map<String, List<String>> signed(
            String app,
            Secret secret,
            HmacAlgorithm algorithm,
            Instant time,
            String method,
            String query,
            ContentDigest digest) {
        SigningRequest request = SigningRequest.tryOf(method, PATH, query, digest == null ? null : digest.text())
                .orThrow();
        Map<String, List<String>> headers = new HashMap<>();
        CreditAuth.hmac(app, secret)
                .with(algorithm)
                .with(at(time))
                .headers(request)
                .join()
                .forEach((name, value) -> headers.put(name, List.of(value)));
        if (digest != null) {
            headers.put("Content-Digest", List.of(digest.text()));
        }
        return headers;
    }

    private static AuthVerdict.Refused refused(AuthVerdict verdict) {
        assertThat(verdict).isInstanceOf(AuthVerdict.Refused.class);
        return (AuthVerdict.Refused) verdict;
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
