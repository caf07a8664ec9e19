package io.github.creditkit.client.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a token endpoint answers (令牌响应).
 *
 * <p>Source: RFC 6749, 5.1.
 *
 * @param accessToken the token; it is a secret and not printed (访问令牌)
 * @param tokenType   {@code Bearer} (令牌类型)
 * @param expiresIn   for how many seconds it is good; null where the endpoint does not say (有效秒数)
 * @param scope       what it is good for, with blanks between; null for all that was asked for (授权范围)
 */
public record TokenAnswer(
        @JsonProperty("access_token") @Nullable String accessToken,
        @JsonProperty("token_type") @Nullable String tokenType,
        @JsonProperty("expires_in") @Nullable Long expiresIn,
        @JsonProperty("scope") @Nullable String scope) {
    /** {@return all but the token} */
    @Override
    public String toString() {
        return "TokenAnswer[*, " + tokenType + ", " + expiresIn + ", " + scope + "]";
    }
}
