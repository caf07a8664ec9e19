package io.github.creditkit.platform;

import io.github.creditkit.model.OrgRef;
import java.util.Set;

/**
 * An account that calls a platform (平台账号).
 *
 * @param app        the account, as it stands in the log
 * @param unit       the unit that it belongs to; it must have a valid code
 * @param scopes     what it may do, such as {@code submit:administrativePenalty} or {@code query:government}
 * @param supervisor if it belongs to whoever runs the platform: it sees the batches and cases of all units, and takes the
 *                   platform's own steps in cases
 */
public record PlatformAccount(String app, OrgRef unit, Set<String> scopes, boolean supervisor) {
    private static final String ALL = ":*";

    /**
     * Copies the scopes.
     *
     * @param app        the account
     * @param unit       the unit that it belongs to
     * @param scopes     what it may do
     * @param supervisor if it belongs to whoever runs the platform
     */
    public PlatformAccount {
        scopes = Set.copyOf(scopes);
    }

    /**
     * If it may do something.
     *
     * @param scope such as {@code submit:administrativePenalty}
     * @return true where it has this scope, or the one that covers it, such as {@code submit:*}
     */
    public boolean may(String scope) {
        int colon = scope.indexOf(':');
        return scopes.contains(scope) || (colon > 0 && scopes.contains(scope.substring(0, colon) + ALL));
    }

    /** {@return the code of its unit} */
    public String unitCode() {
        return unit.creditCode().text();
    }
}
