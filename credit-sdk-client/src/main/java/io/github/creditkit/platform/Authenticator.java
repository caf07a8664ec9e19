package io.github.creditkit.platform;

import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.model.check.Issue.Bilingual;

/** Tells who calls (身份认证). */
@FunctionalInterface
public interface Authenticator {
    /**
     * Who made a call.
     *
     * @param request the call; its body is not touched
     * @return the account with the scopes that this call may use, or why nobody is known by it
     */
    Verdict authenticate(PlatformRequest request);

    /** What came of it (认证结果). */
    sealed interface Verdict {
        /**
         * An account is known.
         *
         * @param account the account
         */
        record Accepted(PlatformAccount account) implements Verdict {}

        /**
         * Nobody is known.
         *
         * @param type one of those with the status 401
         * @param text why, so far as it helps nobody who has no business here
         */
        record Refused(ProblemType type, Bilingual text) implements Verdict {}
    }
}
