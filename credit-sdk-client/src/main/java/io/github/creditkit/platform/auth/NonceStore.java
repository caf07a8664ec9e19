package io.github.creditkit.platform.auth;

import java.time.Instant;

/**
 * Remembers which calls were seen (随机数存储), for all machines of a platform together: one that each remembers alone lets a call
 * be sent once to each. Safe for threads.
 */
@FunctionalInterface
public interface NonceStore {
    /**
     * Remembers a nonce, unless it is remembered already; of two at once one is first.
     *
     * <p>It is asked only for calls whose signature is right, so that only applications themselves can fill it.
     *
     * @param app   the application's key
     * @param nonce 22 to 64 letters, digits, {@code -} and {@code _}
     * @param until how long; it is still remembered at that very moment
     * @return false if it was remembered already, or there is no room for it: what cannot be remembered must not be let in
     */
    boolean remember(String app, String nonce, Instant until);
}
