package io.github.creditkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.github.creditkit.client.auth.TestCertificates.Holder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("TLS 与客户端证书")
class TlsSettingsTest {
    private static final char[] WORD = "pass-word".toCharArray();
    private static final Secret PASSWORD = Secret.of(WORD);

    @TempDir
    private static Path folder;

    private static ExecutorService threads;
    private static Holder authority;
    private static Path client;
    private static Path stranger;
    private static Path trusted;

    private HttpsServer server;

    @BeforeAll
    static void make() throws GeneralSecurityException, IOException {
        threads = Executors.newCachedThreadPool();
        authority = TestCertificates.authority("CN=Authority of the tests");
        Holder other = TestCertificates.authority("CN=Another authority");
        client = TestCertificates.save(
                TestCertificates.keyStore(TestCertificates.of("CN=city-market-regulation", authority), authority, WORD),
                folder.resolve("client.p12"),
                WORD);
        stranger = TestCertificates.save(
                TestCertificates.keyStore(TestCertificates.of("CN=stranger", other), other, WORD),
                folder.resolve("stranger.p12"),
                WORD);
        trusted = TestCertificates.save(TestCertificates.trustStore(authority), folder.resolve("trusted.p12"), WORD);
    }

    @AfterAll
    static void end() {
        threads.shutdownNow();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void a_client_with_its_certificate_is_let_in() throws Exception {
        serve(true, "TLSv1.3", "127.0.0.1");
        HttpResponse<String> answer = call(TlsSettings.standard()
                .with(ClientIdentity.pkcs12(client, PASSWORD))
                .trusting(trusted, PASSWORD));
        assertThat(answer.body()).isEqualTo("CN=city-market-regulation");
    }

    @Test
    void a_client_without_a_certificate_or_with_a_strangers_is_not() throws Exception {
        serve(true, "TLSv1.3", "127.0.0.1");
        TlsSettings nobody = TlsSettings.standard().trusting(trusted, PASSWORD);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> call(nobody));
        TlsSettings other = nobody.with(ClientIdentity.pkcs12(stranger, PASSWORD));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> call(other));
    }

    @Test
    void a_platform_under_another_name_is_refused() throws Exception {
        serve(false, "TLSv1.3", "127.0.0.9");
        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(() -> call(TlsSettings.standard().trusting(trusted, PASSWORD)))
                .withMessageContaining("127.0.0.1");
    }

    @Test
    void a_platform_of_an_unknown_authority_is_refused() throws Exception {
        serve(false, "TLSv1.3", "127.0.0.1");
        assertThatExceptionOfType(SSLException.class).isThrownBy(() -> call(TlsSettings.standard()));
        assertThat(call(TlsSettings.standard().trusting(trusted, PASSWORD)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_name_is_compared_even_for_who_does_not_ask_for_it() throws Exception {
        serve(false, "TLSv1.3", "127.0.0.9");
        SSLContext context = TlsSettings.standard().trusting(trusted, PASSWORD).context();
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket("127.0.0.1", server.getAddress().getPort())) {
            assertThat(socket.getSSLParameters().getEndpointIdentificationAlgorithm())
                    .isNull();
            assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(socket::startHandshake);
        }
        HttpClient careless = HttpClient.newBuilder()
                .sslContext(context)
                .sslParameters(new SSLParameters())
                .build();
        assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(() -> send(careless));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void speaks_tls_from_1_2_on(String version) throws Exception {
        serve(false, version, "127.0.0.1");
        HttpResponse<String> answer = call(TlsSettings.standard().trusting(trusted, PASSWORD));
        assertThat(answer.sslSession())
                .hasValueSatisfying(session -> assertThat(session.getProtocol()).isEqualTo(version));
        assertThat(TlsSettings.standard().parameters().getProtocols()).containsExactly("TLSv1.3", "TLSv1.2");
    }

    @Test
    void a_file_that_cannot_be_used_is_refused_and_nothing_quoted() throws Exception {
        Path damaged = Files.write(folder.resolve("damaged.p12"), new byte[] {1, 2, 3});
        Secret wrong = Secret.of("wrong-word".toCharArray());
        KeyStore two = TestCertificates.keyStore(TestCertificates.of("CN=one", authority), authority, WORD);
        Holder second = TestCertificates.of("CN=two", authority);
        two.setKeyEntry(
                "two", second.keys().getPrivate(), WORD, new java.security.cert.Certificate[] {second.certificate()});
        Path both = TestCertificates.save(two, folder.resolve("both.p12"), WORD);
        assertThatExceptionOfType(CreditAuthException.class)
                .isThrownBy(() -> ClientIdentity.pkcs12(client, wrong))
                .withMessageContaining("password is wrong")
                .withMessageNotContaining("wrong-word");
        assertThatExceptionOfType(CreditAuthException.class).isThrownBy(() -> ClientIdentity.pkcs12(damaged, PASSWORD));
        assertThatExceptionOfType(CreditAuthException.class)
                .isThrownBy(() -> ClientIdentity.pkcs12(trusted, PASSWORD))
                .withMessageContaining("not 0");
        assertThatExceptionOfType(CreditAuthException.class)
                .isThrownBy(() -> ClientIdentity.pkcs12(both, PASSWORD))
                .withMessageContaining("not 2");
        assertThatExceptionOfType(CreditAuthException.class)
                .isThrownBy(() -> TlsSettings.standard().trusting(client, PASSWORD))
                .withMessageContaining("no trusted certificate");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ClientIdentity.pkcs12(folder.resolve("nothing.p12"), PASSWORD));
    }

    @Test
    void says_whose_certificate_it_is_and_no_password() throws Exception {
        ClientIdentity identity = ClientIdentity.pkcs12(client, PASSWORD);
        assertThat(identity.subject()).isEqualTo("CN=city-market-regulation");
        assertThat(identity.notAfter()).isInTheFuture();
        assertThat(TlsSettings.standard()
                        .with(identity)
                        .trusting(trusted, PASSWORD)
                        .toString())
                .contains("CN=city-market-regulation", "own authorities")
                .doesNotContain(new String(WORD));
        assertThat(TlsSettings.standard()).hasToString("TlsSettings[no certificate, authorities of Java]");
    }

    private HttpResponse<String> call(TlsSettings tls) throws IOException, InterruptedException {
        return send(tls.apply(HttpClient.newBuilder()).build());
    }

    private HttpResponse<String> send(HttpClient http) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(
                                "https://127.0.0.1:" + server.getAddress().getPort() + "/"))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void serve(boolean clients, String version, String address) throws GeneralSecurityException, IOException {
        Holder holder = TestCertificates.of("CN=platform", authority, TestCertificates.ip(address));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(TestCertificates.keyStore(holder, authority, WORD), WORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(TestCertificates.trustStore(authority));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters settings = context.getDefaultSSLParameters();
                settings.setProtocols(new String[] {version});
                settings.setNeedClientAuth(clients);
                parameters.setSSLParameters(settings);
            }
        });
        server.createContext("/", exchange -> {
            String who = clients
                    ? ((com.sun.net.httpserver.HttpsExchange) exchange)
                            .getSSLSession()
                            .getPeerPrincipal()
                            .getName()
                    : "anybody";
            byte[] body = who.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }
}
