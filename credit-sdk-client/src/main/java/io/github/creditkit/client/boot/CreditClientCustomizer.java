package io.github.creditkit.client.boot;

import io.github.creditkit.client.CreditClientBuilder;

/** Changes the client before it is built (客户端定制): a bean for what the properties do not say. */
@FunctionalInterface
public interface CreditClientCustomizer {
    /**
     * Changes it.
     *
     * @param builder with what the properties say
     */
    void customize(CreditClientBuilder builder);
}
