package io.github.creditkit.client.auth;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * That no headers are to be had for a call, or that keys cannot be read (认证失败). It holds no secret, no token, and nothing of
 * what a token endpoint answered but the word of its error.
 */
public final class CreditAuthException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int NONE = 0;

    private final boolean retryable;
    private final int status;

    CreditAuthException(String message, boolean retryable, @Nullable Throwable cause) {
        this(message, retryable, NONE, cause);
    }

    CreditAuthException(String message, boolean retryable, int status, @Nullable Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
        this.status = status;
    }

    /** {@return if the same may work later} */
    public boolean retryable() {
        return retryable;
    }

    /** {@return the status that the token endpoint answered with; empty where it gave no answer} */
    public OptionalInt status() {
        return status == NONE ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
