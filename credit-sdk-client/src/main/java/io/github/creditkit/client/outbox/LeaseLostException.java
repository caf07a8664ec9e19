package io.github.creditkit.client.outbox;

import java.util.UUID;

/** That another sender has the batch now. Nothing of what this one was about to store is stored. */
final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeaseLostException(UUID batch) {
        super("another sender goes on with batch " + batch);
    }
}
