package io.github.creditkit.platform;

import io.github.creditkit.platform.auth.Authenticator;
import io.github.creditkit.platform.auth.TokenIssuer;
import org.jspecify.annotations.Nullable;

/**
 * Who may call a platform (平台访问).
 *
 * @param authenticator tells who called
 * @param accounts      the accounts
 * @param tokens        gives OAuth 2.0 tokens at {@code /oauth2/token}; null where none are given
 */
public record PlatformAccess(
        Authenticator authenticator,
        PlatformAccounts accounts,
        @Nullable TokenIssuer tokens) {}
