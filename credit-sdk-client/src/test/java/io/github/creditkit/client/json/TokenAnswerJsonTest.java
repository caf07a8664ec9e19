package io.github.creditkit.client.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.auth.TokenAnswer;
import io.github.creditkit.client.auth.TokenError;
import io.github.creditkit.model.codeset.CodeSets;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("令牌响应 JSON (RFC 6749 5)")
class TokenAnswerJsonTest {
    static Stream<ContractJson> both() {
        return Stream.of(
                new Jackson2ContractJson(CodeSets.bundled(), false),
                new Jackson3ContractJson(CodeSets.bundled(), false));
    }

    @ParameterizedTest
    @MethodSource("both")
    void has_the_names_of_the_rfc(ContractJson json) throws UnreadableJsonException {
        TokenAnswer answer = new TokenAnswer("abc", "Bearer", 3600L, "feed");
        assertThat(new String(json.write(answer), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"feed\"}");
        assertThat(json.read(json.write(answer), TokenAnswer.class)).isEqualTo(answer);
        assertThat(new String(json.write(new TokenError("invalid_scope", null)), StandardCharsets.UTF_8))
                .isEqualTo("{\"error\":\"invalid_scope\"}");
    }

    @ParameterizedTest
    @MethodSource("both")
    void is_read_with_a_number_as_text_and_with_members_that_nobody_knows(ContractJson json)
            throws UnreadableJsonException {
        byte[] body = "{\"access_token\":\"abc\",\"expires_in\":\"3600\",\"token_type\":\"bearer\",\"jti\":{\"a\":[1]}}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(json.read(body, TokenAnswer.class)).isEqualTo(new TokenAnswer("abc", "bearer", 3600L, null));
    }
}
