package io.github.creditkit.client.auth;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** No headers: a client certificate, or a platform that asks for nothing. */
enum NoAuth implements CreditAuth {
    INSTANCE;

    @Override
    public CompletableFuture<Map<String, String>> headers(SigningRequest request) {
        return CompletableFuture.completedFuture(Map.of());
    }
}
