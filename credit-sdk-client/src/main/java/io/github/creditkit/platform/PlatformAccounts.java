package io.github.creditkit.platform;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The accounts of a platform (平台账号). Asked at every call, so that a change counts at once. */
@FunctionalInterface
public interface PlatformAccounts {
    /**
     * An account.
     *
     * @param app its name
     * @return empty for none, or for one that was closed
     */
    Optional<PlatformAccount> find(String app);

    /**
     * Some accounts that never change.
     *
     * @param accounts each with its own name
     * @return finds them
     */
    static PlatformAccounts of(Collection<PlatformAccount> accounts) {
        Map<String, PlatformAccount> byName =
                accounts.stream().collect(Collectors.toUnmodifiableMap(PlatformAccount::app, Function.identity()));
        return app -> Optional.ofNullable(byName.get(app));
    }
}
