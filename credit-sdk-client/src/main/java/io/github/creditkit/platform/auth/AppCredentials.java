package io.github.creditkit.platform.auth;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a platform keeps its applications (应用凭据库). Safe for threads. An application that is not to be let in any more is not
 * found any more; its tokens end with it.
 */
@FunctionalInterface
public interface AppCredentials {
    /**
     * Looks an application up. It takes as long for an unknown one, so that nobody can try out which there are.
     *
     * @param app the key that was sent: 1 to 64 letters, digits, {@code .}, {@code _} and {@code -}
     * @return the application; empty for one that is not known or not let in
     */
    Optional<AppCredential> find(String app);

    /**
     * In memory.
     *
     * @param credentials each key once
     * @return finds these
     * @throws IllegalStateException if a key is there twice
     */
    static AppCredentials of(Collection<AppCredential> credentials) {
        Map<String, AppCredential> byApp = credentials.stream()
                .collect(Collectors.toUnmodifiableMap(AppCredential::app, Function.identity(), (one, other) -> {
                    throw new IllegalStateException("two credentials of " + one.app());
                }));
        return app -> Optional.ofNullable(byApp.get(app));
    }
}
