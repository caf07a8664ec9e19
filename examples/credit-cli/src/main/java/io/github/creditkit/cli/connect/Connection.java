package io.github.creditkit.cli.connect;

import io.github.creditkit.client.CreditClient;
import io.github.creditkit.client.CreditClientBuilder;
import io.github.creditkit.client.RetryPolicy;
import io.github.creditkit.client.auth.ClientIdentity;
import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.CreditAuthException;
import io.github.creditkit.client.auth.OAuth2Auth;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.auth.TlsSettings;
import io.github.creditkit.model.codeset.CodeSets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client as a profile describes it (平台连接). Closing it closes the client and erases its secret. */
public final class Connection implements AutoCloseable {
    private static final String AGENT = "credit-cli";
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final ConnectionProfile profile;
    private final URI baseUri;
    private final CreditClient client;
    private final @Nullable Secret secret;

    private Connection(ConnectionProfile profile, URI baseUri, CreditClient client, @Nullable Secret secret) {
        this.profile = profile;
        this.baseUri = baseUri;
        this.client = client;
        this.secret = secret;
    }

    /**
     * Makes a client. Nothing is called yet.
     *
     * @param profile what it is like
     * @param sets    what codes are read and checked by
     * @return to be closed
     * @throws ProfileException if the profile cannot be used
     */
    public static Connection open(ConnectionProfile profile, CodeSets sets) throws ProfileException {
        CreditClientBuilder builder = CreditClient.builder()
                .codeSets(sets)
                .userAgent(profile.text(Key.USER_AGENT).orElse(AGENT));
        URI baseUri = profile.baseUri();
        try {
            builder.baseUri(baseUri);
        } catch (IllegalArgumentException e) {
            throw profile.wrong(
                    Key.BASE_URI,
                    "须为 https 地址且不带参数；本机地址可用 http",
                    "must be an https address without a query; http does for this machine alone");
        }
        profile.duration(Key.TIMEOUT).ifPresent(builder::timeout);
        profile.duration(Key.TOTAL_TIMEOUT).ifPresent(builder::totalTimeout);
        profile.number(Key.REQUESTS_PER_SECOND, 1, 100_000).ifPresent(builder::requestsPerSecond);
        builder.retry(retry(profile));
        TlsSettings tls = tls(profile);
        builder.tls(tls);
        Optional<InetSocketAddress> proxy = proxy(profile);
        proxy.ifPresent(address -> builder.proxy(address.getHostString(), address.getPort()));
        AuthKind kind = kind(profile);
        Secret secret = kind.needsSecret() ? profile.secret(Key.SECRET_FILE, Key.SECRET_ENV) : null;
        builder.auth(secret == null ? CreditAuth.none() : auth(profile, kind, baseUri, secret, http(tls, proxy)));
        return new Connection(profile, baseUri, builder.build(), secret);
    }

    private static RetryPolicy retry(ConnectionProfile profile) throws ProfileException {
        RetryPolicy standard = RetryPolicy.standard();
        Duration first = profile.duration(Key.RETRY_FIRST).orElse(standard.first());
        Duration longest = profile.duration(Key.RETRY_LONGEST)
                .orElse(standard.longest().compareTo(first) < 0 ? first : standard.longest());
        if (longest.compareTo(first) < 0) {
            throw profile.wrong(Key.RETRY_LONGEST, "不能短于 retry-first", "must not be shorter than retry-first");
        }
        return new RetryPolicy(profile.number(Key.RETRIES, 0, 100).orElse(standard.retries()), first, longest);
    }

    /** Said, or told by what else there is. */
    private static AuthKind kind(ConnectionProfile profile) throws ProfileException {
        Optional<String> word = profile.text(Key.AUTH);
        if (word.isPresent()) {
            Optional<AuthKind> kind = AuthKind.of(word.get());
            if (kind.isEmpty()) {
                throw profile.wrong(
                        Key.AUTH,
                        "应为 " + String.join("、", AuthKind.words()) + " 之一",
                        "must be one of " + String.join(", ", AuthKind.words()));
            }
            return kind.get();
        }
        if (profile.text(Key.APP).isEmpty()) {
            return profile.text(Key.KEY_STORE).isPresent() ? AuthKind.MTLS : AuthKind.NONE;
        }
        return profile.text(Key.TOKEN_URI).isPresent() ? AuthKind.OAUTH2 : AuthKind.HMAC_SHA256;
    }

    private static CreditAuth auth(
            ConnectionProfile profile, AuthKind kind, URI baseUri, Secret secret, HttpClient http)
            throws ProfileException {
        String app = profile.required(Key.APP);
        try {
            if (kind.algorithm().isPresent()) {
                return CreditAuth.hmac(app, secret).with(kind.algorithm().get());
            }
            URI tokens = profile.uri(Key.TOKEN_URI).orElse(baseUri.resolve("oauth2/token"));
            OAuth2Auth auth = CreditAuth.oauth2(tokens, app, secret, http);
            Optional<String> scopes = profile.text(Key.SCOPES);
            return scopes.isEmpty() ? auth : auth.with(scopes(profile, scopes.get()));
        } catch (IllegalArgumentException e) {
            throw kind == AuthKind.OAUTH2
                    ? profile.wrong(
                            Key.TOKEN_URI, "须为 https 地址；本机地址可用 http", "must be https; http does for this machine alone")
                    : profile.wrong(
                            Key.APP,
                            "应为平台发放的应用标识：1 至 64 个字母、数字、. _ -",
                            "must be as the platform gave it out: 1 to 64 letters, digits, . _ -");
        }
    }

    private static Scopes scopes(ConnectionProfile profile, String text) throws ProfileException {
        Optional<Scopes> scopes = Scopes.tryParse(text).toOptional();
        if (scopes.isEmpty()) {
            throw profile.wrong(
                    Key.SCOPES,
                    "应如 submit:* query:public",
                    "must be such as submit:* query:public, with blanks between");
        }
        return scopes.get();
    }

    /** For tokens alone: it never follows a redirect with a secret. */
    private static HttpClient http(TlsSettings tls, Optional<InetSocketAddress> proxy) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER);
        proxy.map(ProxySelector::of).ifPresent(builder::proxy);
        return tls.apply(builder).build();
    }

    private static Optional<InetSocketAddress> proxy(ConnectionProfile profile) throws ProfileException {
        if (profile.text(Key.PROXY_HOST).isEmpty()) {
            return Optional.empty();
        }
        profile.required(Key.PROXY_PORT);
        int port = profile.number(Key.PROXY_PORT, 1, 65_535).orElseThrow();
        return Optional.of(InetSocketAddress.createUnresolved(profile.required(Key.PROXY_HOST), port));
    }

    private static TlsSettings tls(ConnectionProfile profile) throws ProfileException {
        TlsSettings settings = TlsSettings.standard();
        if (profile.text(Key.KEY_STORE).isPresent()) {
            Path store = profile.path(Key.KEY_STORE);
            try (Secret password = profile.secret(Key.KEY_PASSWORD_FILE, Key.KEY_PASSWORD_ENV)) {
                settings = settings.with(ClientIdentity.pkcs12(store, password));
            } catch (IOException | CreditAuthException e) {
                throw unusable(profile, Key.KEY_STORE, e);
            }
        }
        if (profile.text(Key.TRUST_STORE).isPresent()) {
            Path store = profile.path(Key.TRUST_STORE);
            try (Secret password = profile.secret(Key.TRUST_PASSWORD_FILE, Key.TRUST_PASSWORD_ENV)) {
                settings = settings.trusting(store, password);
            } catch (IOException | CreditAuthException e) {
                throw unusable(profile, Key.TRUST_STORE, e);
            }
        }
        return settings;
    }

    private static ProfileException unusable(ConnectionProfile profile, Key key, Exception e) {
        return profile.wrong(
                key,
                "须为 PKCS#12 文件，口令正确，且含所需的密钥或证书（" + e.getMessage() + "）",
                "must be a PKCS#12 file with the right password and the key or certificate in it (" + e.getMessage()
                        + ")");
    }

    /** {@return what it is like} */
    public ConnectionProfile profile() {
        return profile;
    }

    /** {@return the client} */
    public CreditClient client() {
        return client;
    }

    /** {@return the address of the platform} */
    public URI baseUri() {
        return baseUri;
    }

    /** {@return as whom the platform is called; empty where a certificate tells, or nothing} */
    public Optional<String> app() {
        return profile.text(Key.APP);
    }

    /** {@return where the secret is from, such as {@code secret-file bureau.key}; empty where there is none} */
    public Optional<String> secretPlace() {
        return profile.text(Key.SECRET_FILE)
                .map(name -> Key.SECRET_FILE.word() + " " + name)
                .or(() -> profile.text(Key.SECRET_ENV).map(name -> Key.SECRET_ENV.word() + " " + name));
    }

    @Override
    public void close() {
        client.close();
        if (secret != null) {
            secret.close();
        }
    }

    /** {@return the address of the platform} */
    @Override
    public String toString() {
        return "Connection[" + baseUri + "]";
    }
}
