package io.github.creditkit.platform.auth;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.contract.BilingualText;
import io.github.creditkit.client.contract.ProblemType;
import org.jspecify.annotations.Nullable;

/** If it is known who called (认证结果). Nothing of what was sent is quoted. */
public sealed interface AuthVerdict {
    /**
     * It is known who called.
     *
     * @param app           the application's key (应用标识)
     * @param scopes        what it may do (授权范围)
     * @param contentDigest the digest that the body must have; null where the call has none. A signed call without one has
     *     no body: what comes nevertheless is not to be looked at (内容摘要)
     */
    record Accepted(String app, Scopes scopes, @Nullable ContentDigest contentDigest) implements AuthVerdict {}

    /**
     * It is not known.
     *
     * @param type   the kind of problem (问题类型)
     * @param detail why, and the way out (说明)
     */
    record Refused(ProblemType type, BilingualText detail) implements AuthVerdict {}
}
