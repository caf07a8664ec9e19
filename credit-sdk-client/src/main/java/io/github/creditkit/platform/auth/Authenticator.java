package io.github.creditkit.platform.auth;

import io.github.creditkit.client.auth.HmacHeaders;
import io.github.creditkit.client.contract.BilingualText;
import io.github.creditkit.client.contract.ProblemType;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells who called (认证). Safe for threads. */
@FunctionalInterface
public interface Authenticator {
    /**
     * Looks at a call.
     *
     * @param method   as it came
     * @param path     as it came, still encoded: what the caller signed
     * @param rawQuery as it came, still encoded; null for none
     * @param headers  as they came, names in any case
     * @return who called, or why that is not known; never throws on what was sent
     */
    AuthVerdict verify(
            String method, String path, @Nullable String rawQuery, Map<String, ? extends Collection<String>> headers);

    /**
     * Takes signed calls and calls with a token.
     *
     * @param signed looks at calls with {@code X-Credit-…}
     * @param tokens looks at calls with {@code Authorization}
     * @return takes either, and refuses a call with both
     */
    static Authenticator of(HmacVerifier signed, TokenVerifier tokens) {
        return (method, path, rawQuery, headers) -> {
            RequestHeaders sent = new RequestHeaders(headers);
            boolean bearer = sent.has(TokenVerifier.AUTHORIZATION);
            if (!bearer) {
                return signed.verify(method, path, rawQuery, headers);
            }
            if (sent.has(HmacHeaders.SIGNATURE) || sent.has(HmacHeaders.APP)) {
                return new AuthVerdict.Refused(
                        ProblemType.UNAUTHENTICATED,
                        new BilingualText(
                                "请求同时带有签名和令牌，请只使用一种认证方式", "the call has a signature and a token: use one of them"));
            }
            return tokens.verify(method, path, rawQuery, headers);
        };
    }
}
