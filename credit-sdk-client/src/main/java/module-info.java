/** The contract of a credit platform, a typed client for it, and the platform's side of it. */
module io.github.creditkit.client {
    requires transitive io.github.creditkit.model;
    requires transitive java.net.http;
    requires transitive java.sql;
    requires dev.failsafe.core;
    requires org.slf4j;
    requires static com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.databind;
    requires static com.h2database;
    requires static io.opentelemetry.api;
    requires static micrometer.core;
    requires static org.bouncycastle.provider;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires static spring.beans;
    requires static spring.boot;
    requires static spring.boot.autoconfigure;
    requires static spring.context;
    requires static spring.core;
    requires static tools.jackson.databind;

    exports io.github.creditkit.client;
    exports io.github.creditkit.client.auth;
    exports io.github.creditkit.client.boot;
    exports io.github.creditkit.client.contract;
    exports io.github.creditkit.client.feed;
    exports io.github.creditkit.client.json;
    exports io.github.creditkit.client.outbox;
    exports io.github.creditkit.platform;
    exports io.github.creditkit.platform.auth;
    exports io.github.creditkit.platform.store;

    opens io.github.creditkit.client.boot; // for Spring
    opens io.github.creditkit.client.contract; // for JSON and for the provider of Bean Validation
    opens io.github.creditkit.platform.store; // for stores that keep their parts as JSON
}
