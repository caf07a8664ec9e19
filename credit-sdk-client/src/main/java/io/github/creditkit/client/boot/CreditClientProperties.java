package io.github.creditkit.client.boot;

import io.github.creditkit.client.auth.HmacAlgorithm;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The properties of {@code creditkit.client} (客户端配置项).
 *
 * @param baseUri           where the platform is, with everything before {@code profile}
 * @param app               the application's key for signatures
 * @param secretFile        the file with the application's secret
 * @param algorithm         how calls are signed; HMAC-SHA256 where nothing is said
 * @param oauth2            tokens in the place of signatures
 * @param timeout           how long one attempt may take
 * @param totalTimeout      how long a call may take with all its retries
 * @param retry             how often calls are tried again
 * @param requestsPerSecond how many calls a second are made at most
 * @param proxy             a proxy
 * @param tls               certificates
 * @param userAgent         how the client names itself
 */
@ConfigurationProperties("creditkit.client")
public record CreditClientProperties(
        @Nullable URI baseUri,
        @Nullable String app,
        @Nullable Path secretFile,
        @Nullable HmacAlgorithm algorithm,
        @Nullable OAuth2 oauth2,
        @Nullable Duration timeout,
        @Nullable Duration totalTimeout,
        @Nullable Retry retry,
        @Nullable Integer requestsPerSecond,
        @Nullable Proxy proxy,
        @Nullable Tls tls,
        @Nullable String userAgent) {
    /**
     * Tokens by OAuth 2.0 client credentials (令牌).
     *
     * @param tokenUri   where tokens are given
     * @param clientId   who asks
     * @param secretFile the file with his secret
     * @param scopes     what the tokens shall be good for; none for all
     */
    public record OAuth2(
            @Nullable URI tokenUri,
            @Nullable String clientId,
            @Nullable Path secretFile,
            @Nullable List<String> scopes) {}

    /**
     * How often calls are tried again (重试).
     *
     * @param retries how often after the first time
     * @param first   the longest wait before the first retry
     * @param longest the longest wait before any
     */
    public record Retry(
            @Nullable Integer retries,
            @Nullable Duration first,
            @Nullable Duration longest) {}

    /**
     * A proxy (代理).
     *
     * @param host its host
     * @param port its port
     */
    public record Proxy(@Nullable String host, @Nullable Integer port) {}

    /**
     * Certificates (证书), in PKCS#12 files.
     *
     * @param keyStore           the client's certificate and its key
     * @param keyPasswordFile    the file with its password
     * @param trustStore         the authorities that are trusted
     * @param trustPasswordFile  the file with its password
     */
    public record Tls(
            @Nullable Path keyStore,
            @Nullable Path keyPasswordFile,
            @Nullable Path trustStore,
            @Nullable Path trustPasswordFile) {}
}
