/**
 * Who calls, and that nothing was changed on the way (身份认证与签名), on the caller's side: HMAC with SHA-256 or SM3, OAuth 2.0
 * client credentials, client certificates, digests of bodies, and SM2 signatures of digests. {@code docs/authentication.md}
 * has every header, the text that is signed, and vectors to try an implementation of one's own with.
 *
 * <pre>{@code
 * Secret secret = Secret.fromFile(Path.of("/run/secrets/credit"));
 * CreditAuth auth = CreditAuth.hmac("city-market-regulation", secret).with(HmacAlgorithm.HMAC_SM3);
 * }</pre>
 *
 * <p>Nothing here prints a secret, and every secret can be erased.
 */
@NullMarked
package io.github.creditkit.client.auth;

import org.jspecify.annotations.NullMarked;
