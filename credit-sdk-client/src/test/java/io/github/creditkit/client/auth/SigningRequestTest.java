package io.github.creditkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.codes.InvalidCodeException;
import io.github.creditkit.codes.Parsed;
import io.github.creditkit.codes.Violation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("待签名请求")
class SigningRequestTest {
    private static final String NONCE = "00112233445566778899aabbccddeeff";

    @Test
    void puts_six_parts_on_six_lines() {
        ContentDigest digest = ContentDigest.of(DigestAlgorithm.SHA_256, "{}".getBytes(StandardCharsets.UTF_8));
        SigningRequest request = SigningRequest.of(
                "POST", URI.create("https://credit.example/credit/v1/queries?b=%e5%90%8d&a=1"), digest);
        assertThat(request.canonicalText(1795305600000L, NONCE))
                .isEqualTo("POST\n/credit/v1/queries\na=1&b=%E5%90%8D\n" + digest.text() + "\n1795305600000\n" + NONCE);
        assertThat(request).hasToString("POST /credit/v1/queries");
    }

    @Test
    void an_address_without_a_path_has_the_path_that_goes_over_the_wire() {
        assertThat(SigningRequest.of("GET", URI.create("https://credit.example"), null)
                        .canonicalText(0, NONCE))
                .isEqualTo("GET\n/\n\n\n0\n" + NONCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GE T", "GET\n", "G\u00c9T", "GET/", "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG"})
    void refuses_a_method_that_is_no_word(String method) {
        assertThat(reasons(SigningRequest.tryOf(method, "/", null, null))).containsExactly(AuthReason.METHOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "credit", "/a b", "/a\nb", "/a\r", "/名", "/a?b", "/a#b", "https://credit.example/"})
    void refuses_a_path_that_never_came_over_a_wire(String path) {
        assertThat(reasons(SigningRequest.tryOf("GET", path, null, null))).containsExactly(AuthReason.PATH);
    }

    @Test
    void refuses_what_is_too_long_or_would_break_a_line() {
        assertThat(reasons(SigningRequest.tryOf("GET", "/" + "a".repeat(8_192), null, null)))
                .containsExactly(AuthReason.TOO_LONG);
        assertThat(reasons(SigningRequest.tryOf("GET", "/", null, "a".repeat(1_001))))
                .containsExactly(AuthReason.TOO_LONG);
        assertThat(reasons(SigningRequest.tryOf("GET", "/", null, "sha-256=:a\nb:")))
                .containsExactly(AuthReason.DIGEST_SYNTAX);
        assertThat(reasons(SigningRequest.tryOf("GET", "/", "a=%", null))).containsExactly(AuthReason.ESCAPE);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SigningRequest.of("GET", URI.create("/"), null).canonicalText(0, "a\nb"));
    }

    @Test
    void tells_a_caller_why_his_own_call_cannot_be_sent() {
        assertThatExceptionOfType(InvalidCodeException.class)
                .isThrownBy(() -> SigningRequest.of("GET", URI.create("https://credit.example/名"), null))
                .withMessageContaining("visible ASCII");
    }

    private static java.util.stream.Stream<Object> reasons(Parsed<?> verdict) {
        return verdict.violations().stream().map(Violation::reason);
    }
}
