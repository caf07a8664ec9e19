package io.github.creditkit.platform.auth;

import io.github.creditkit.client.auth.TokenAnswer;
import io.github.creditkit.client.auth.TokenError;
import java.util.Map;

/** What the token endpoint answers (令牌端点的应答): a status, headers, and a body that is written as JSON. */
public sealed interface TokenReply {
    /** {@return the status of HTTP} */
    int status();

    /** {@return the body: a {@link TokenAnswer} or a {@link TokenError}} */
    Record body();

    /** {@return the headers beside that of the type, which is {@code application/json}} */
    Map<String, String> headers();

    /**
     * A token.
     *
     * @param body the token, for how long and for what (令牌)
     */
    record Issued(TokenAnswer body) implements TokenReply {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Cache-Control", "no-store");
        }
    }

    /**
     * No token.
     *
     * @param status 400, or 401 where it is not known who asks (状态码)
     * @param body   why not (错误)
     */
    record Refused(int status, TokenError body) implements TokenReply {
        private static final int UNKNOWN_CLIENT = 401;

        @Override
        public Map<String, String> headers() {
            return status == UNKNOWN_CLIENT
                    ? Map.of(
                            "Cache-Control",
                            "no-store",
                            "WWW-Authenticate",
                            "Basic realm=\"credit\", charset=\"UTF-8\"")
                    : Map.of("Cache-Control", "no-store");
        }
    }
}
