/**
 * Who called, and that nothing was changed on the way (身份认证与签名), on the platform's side: signed calls and tokens are checked,
 * tokens are given out. Whatever is sent, the answer is a verdict and no exception.
 *
 * <pre>{@code
 * Authenticator authenticator = Authenticator.of(
 *         HmacVerifier.of(credentials, InMemoryNonceStore.of(clock)), TokenVerifier.of(credentials, keys));
 * AuthVerdict verdict = authenticator.verify("GET", "/credit/v1/changes", "limit=10", headers);
 * }</pre>
 */
@NullMarked
package io.github.creditkit.platform.auth;

import org.jspecify.annotations.NullMarked;
