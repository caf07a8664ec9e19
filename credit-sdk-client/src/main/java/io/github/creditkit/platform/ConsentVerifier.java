package io.github.creditkit.platform;

import io.github.creditkit.model.disclosure.ConsentToken;
import java.util.Optional;

/** Tells what a token of consent stands for (查询授权核验). Whoever takes the consents knows; a platform may ask another. */
@FunctionalInterface
public interface ConsentVerifier {
    /**
     * The consent behind a token.
     *
     * @param token any text
     * @return empty for a token that nobody gave; one that is over is told as it is
     */
    Optional<ConsentToken.ToQuery> verify(String token);

    /** {@return knows no consent} */
    static ConsentVerifier none() {
        return token -> Optional.empty();
    }
}
