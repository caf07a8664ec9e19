package io.github.creditkit.client.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Why a token endpoint gives no token (令牌错误响应).
 *
 * <p>Source: RFC 6749, 5.2.
 *
 * @param error       a word such as {@code invalid_client} (错误代码)
 * @param description the same as a sentence in ASCII; null for none (说明)
 */
public record TokenError(
        @JsonProperty("error") @Nullable String error,
        @JsonProperty("error_description") @Nullable String description) {}
