package io.github.creditkit.client.boot;

import io.github.creditkit.client.CallListener;
import io.github.creditkit.client.CreditClient;
import io.github.creditkit.client.CreditClientBuilder;
import io.github.creditkit.client.MicrometerCallListener;
import io.github.creditkit.client.RetryPolicy;
import io.github.creditkit.client.auth.ClientIdentity;
import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.HmacAlgorithm;
import io.github.creditkit.client.auth.OAuth2Auth;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.auth.TlsSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A {@link CreditClient}, where {@code creditkit.client.base-uri} is set and there is none (客户端自动配置). Beans of these types are
 * taken: {@link CreditAuth} in the place of the properties for it, {@link CallListener}s, {@link CreditClientCustomizer}s.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnProperty("creditkit.client.base-uri")
@EnableConfigurationProperties(CreditClientProperties.class)
public class CreditClientAutoConfiguration {
    /** For Spring. */
    public CreditClientAutoConfiguration() {}

    /**
     * The client.
     *
     * @param properties  of {@code creditkit.client}
     * @param auth        who calls, if it is a bean
     * @param listeners   are told of calls
     * @param customizers change it
     * @return closed with the context
     * @throws IOException if a file with a secret or a certificate cannot be read
     */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    public CreditClient creditClient(
            CreditClientProperties properties,
            ObjectProvider<CreditAuth> auth,
            ObjectProvider<CallListener> listeners,
            ObjectProvider<CreditClientCustomizer> customizers)
            throws IOException {
        CreditClientBuilder builder = CreditClient.builder().baseUri(required(properties.baseUri(), "base-uri"));
        TlsSettings tls = tls(properties.tls());
        builder.tls(tls);
        CreditAuth own = auth.getIfAvailable();
        builder.auth(own == null ? auth(properties, tls) : own);
        Optional.ofNullable(properties.timeout()).ifPresent(builder::timeout);
        Optional.ofNullable(properties.totalTimeout()).ifPresent(builder::totalTimeout);
        Optional.ofNullable(properties.retry())
                .map(CreditClientAutoConfiguration::retry)
                .ifPresent(builder::retry);
        Optional.ofNullable(properties.requestsPerSecond()).ifPresent(builder::requestsPerSecond);
        Optional.ofNullable(properties.userAgent()).ifPresent(builder::userAgent);
        CreditClientProperties.Proxy proxy = properties.proxy();
        if (proxy != null) {
            builder.proxy(required(proxy.host(), "proxy.host"), required(proxy.port(), "proxy.port"));
        }
        listeners.orderedStream().reduce(CallListener::and).ifPresent(builder::listener);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    private static CreditAuth auth(CreditClientProperties properties, TlsSettings tls) throws IOException {
        CreditClientProperties.OAuth2 oauth2 = properties.oauth2();
        if (oauth2 != null && properties.app() != null) {
            throw new IllegalStateException(
                    "creditkit.client.app is for signatures and creditkit.client.oauth2 for tokens: set one of them");
        }
        if (oauth2 != null) {
            OAuth2Auth tokens = CreditAuth.oauth2(
                    required(oauth2.tokenUri(), "oauth2.token-uri"),
                    required(oauth2.clientId(), "oauth2.client-id"),
                    Secret.fromFile(required(oauth2.secretFile(), "oauth2.secret-file")),
                    http(properties.proxy(), tls));
            return oauth2.scopes() == null
                    ? tokens
                    : tokens.with(
                            Scopes.tryParse(String.join(" ", oauth2.scopes())).orThrow());
        }
        if (properties.app() == null) {
            return CreditAuth.none();
        }
        return CreditAuth.hmac(properties.app(), Secret.fromFile(required(properties.secretFile(), "secret-file")))
                .with(properties.algorithm() == null ? HmacAlgorithm.HMAC_SHA256 : properties.algorithm());
    }

    /** For tokens alone: it never follows a redirect with a secret. */
    private static HttpClient http(CreditClientProperties.@Nullable Proxy proxy, TlsSettings tls) {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10));
        if (proxy != null) {
            builder.proxy(ProxySelector.of(
                    new InetSocketAddress(required(proxy.host(), "proxy.host"), required(proxy.port(), "proxy.port"))));
        }
        return tls.apply(builder).build();
    }

    private static TlsSettings tls(CreditClientProperties.@Nullable Tls tls) throws IOException {
        TlsSettings settings = TlsSettings.standard();
        if (tls == null) {
            return settings;
        }
        Path key = tls.keyStore();
        if (key != null) {
            settings = settings.with(ClientIdentity.pkcs12(
                    key, Secret.fromFile(required(tls.keyPasswordFile(), "tls.key-password-file"))));
        }
        Path trusted = tls.trustStore();
        return trusted == null
                ? settings
                : settings.trusting(
                        trusted, Secret.fromFile(required(tls.trustPasswordFile(), "tls.trust-password-file")));
    }

    private static RetryPolicy retry(CreditClientProperties.Retry retry) {
        RetryPolicy standard = RetryPolicy.standard();
        return new RetryPolicy(
                retry.retries() == null ? standard.retries() : retry.retries(),
                retry.first() == null ? standard.first() : retry.first(),
                retry.longest() == null ? standard.longest() : retry.longest());
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("creditkit.client." + name + " is missing");
        }
        return value;
    }

    /** Metrics, where there is a registry of Micrometer. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Metrics {
        @Bean
        @ConditionalOnBean(MeterRegistry.class)
        @ConditionalOnMissingBean
        MicrometerCallListener creditClientMetrics(MeterRegistry registry) {
            return MicrometerCallListener.of(registry);
        }
    }
}
