package io.github.creditkit.platform;

import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.model.OrgRef;

/**
 * An account that calls a platform (平台账号).
 *
 * @param app        the account, as it stands in the log
 * @param unit       the unit that it belongs to; it must have a valid code
 * @param scopes     what it may do
 * @param supervisor if it belongs to whoever runs the platform: it sees the batches and cases of all units, and takes the
 *                   platform's own steps in cases
 */
public record PlatformAccount(String app, OrgRef unit, Scopes scopes, boolean supervisor) {
    /**
     * Refuses a unit without a valid code: whose records are whose hangs on it.
     *
     * @param app        the account
     * @param unit       the unit that it belongs to
     * @param scopes     what it may do
     * @param supervisor if it belongs to whoever runs the platform
     */
    public PlatformAccount {
        if (SubjectKeys.unitCode(unit).isEmpty()) {
            throw new IllegalArgumentException("the unit of the account " + app + " has no valid code");
        }
    }

    /**
     * The same account with less to do, as a token or a signature allows.
     *
     * @param allowed what may be done
     * @return the account with those of its scopes that are covered
     */
    PlatformAccount narrowedTo(Scopes allowed) {
        return new PlatformAccount(app, unit, scopes.narrowTo(allowed), supervisor);
    }

    /**
     * If it may do something.
     *
     * @param scope what
     * @return true where it has this scope, or one that covers it
     */
    public boolean may(Scope scope) {
        return scopes.covers(scope);
    }

    /** {@return the code of its unit} */
    public String unitCode() {
        return unit.creditCode().text();
    }
}
