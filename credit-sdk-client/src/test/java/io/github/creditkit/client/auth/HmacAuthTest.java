package io.github.creditkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("HMAC 签名认证")
class HmacAuthTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1795305600000L), ZoneOffset.UTC);
    private static final SigningRequest REQUEST =
            SigningRequest.of("GET", URI.create("https://credit.example/credit/v1/changes?limit=10"), null);

    private final Secret secret = Secret.of("a-secret-of-the-tests".toCharArray());

    @ParameterizedTest
    @EnumSource(HmacAlgorithm.class)
    void sends_who_calls_when_a_nonce_and_the_signature(HmacAlgorithm algorithm) {
        Map<String, String> headers = CreditAuth.hmac("city-market-regulation", secret)
                .with(algorithm)
                .with(CLOCK)
                .headers(REQUEST)
                .join();
        assertThat(headers)
                .containsEntry("X-Credit-App", "city-market-regulation")
                .containsEntry("X-Credit-Timestamp", "1795305600000")
                .containsEntry("X-Credit-Sign-Alg", algorithm.word())
                .hasSize(5);
        assertThat(headers.get("X-Credit-Nonce")).matches("[0-9a-f]{32}");
        String text = REQUEST.canonicalText(1795305600000L, headers.get("X-Credit-Nonce"));
        assertThat(Base64.getDecoder().decode(headers.get("X-Credit-Signature")))
                .hasSize(32)
                .isEqualTo(algorithm.sign(secret, text));
    }

    @Test
    void signs_every_retry_anew() {
        HmacAuth auth = CreditAuth.hmac("app", secret).with(CLOCK);
        assertThat(auth.headers(REQUEST).join().get("X-Credit-Nonce"))
                .isNotEqualTo(auth.headers(REQUEST).join().get("X-Credit-Nonce"));
        assertThat(auth.refused(auth.headers(REQUEST).join())).isFalse();
    }

    @Test
    void fails_clearly_once_the_secret_is_erased() {
        HmacAuth auth = CreditAuth.hmac("app", secret);
        secret.close();
        assertThat(auth.headers(REQUEST)).isCompletedExceptionally();
        assertThat(auth.headers(REQUEST).handle((sent, why) -> why).join())
                .isInstanceOf(CreditAuthException.class)
                .isNotInstanceOf(CompletionException.class)
                .hasMessage("the call cannot be signed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\r\nX-Evil: 1", "城市", "a:b"})
    void takes_no_key_that_could_break_a_header(String app) {
        assertThatIllegalArgumentException().isThrownBy(() -> CreditAuth.hmac(app, secret));
    }

    @Test
    void says_who_it_is_and_not_the_secret() {
        assertThat(CreditAuth.hmac("app", secret)).hasToString("HmacAuth[app, HMAC-SHA256]");
    }

    @Test
    void none_sends_nothing() {
        assertThat(CreditAuth.none().headers(REQUEST).join()).isEmpty();
        assertThat(CreditAuth.none().refused(Map.of())).isFalse();
    }
}
