package io.github.creditkit.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.auth.SigningRequest;
import io.github.creditkit.client.auth.Sm2DigestSigner;
import io.github.creditkit.client.auth.TokenAnswer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("密钥不外泄")
class NoSecretIsPrintedTest {
    private static final String WORD = "1234567890abcdef1234567890abcdef1234567890abcdef1234567890abcdef";

    @Test
    void nothing_that_holds_a_secret_prints_it() {
        Secret secret = Secret.of(WORD.toCharArray());
        AppCredential credential = AppCredential.of("city", secret, Scopes.of(Scope.FEED));
        AppCredentials credentials = AppCredentials.of(List.of(credential));
        TokenKeys keys = TokenKeys.of("k1", secret);
        TokenReply reply = TokenIssuer.of(credentials, keys)
                .issue(
                        Map.of(
                                "Authorization",
                                List.of("Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(("city:" + WORD).getBytes(StandardCharsets.UTF_8))),
                                "Content-Type",
                                List.of("application/x-www-form-urlencoded")),
                        "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8));
        String token = ((TokenAnswer) reply.body()).accessToken();
        assertThat(token).isNotNull();
        List<Object> holders = List.of(
                secret,
                credential,
                credentials,
                keys,
                reply,
                reply.body(),
                TokenIssuer.of(credentials, keys),
                TokenVerifier.of(credentials, keys),
                HmacVerifier.of(credentials, (app, nonce, until) -> true),
                CreditAuth.hmac("city", secret),
                CreditAuth.oauth2(
                        URI.create("https://credit.example/token"), "city", secret, HttpClient.newHttpClient()),
                Sm2DigestSigner.of(secret));
        assertThat(holders).allSatisfy(each -> assertThat(each.toString()).doesNotContain(WORD, token));
    }

    @Test
    void no_log_and_no_stack_trace_holds_a_secret() throws IOException {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getLoggerName() + " " + entry.getMessage()
                        + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger ours = Logger.getLogger("io.github.creditkit");
        ours.addHandler(handler);
        ours.setLevel(Level.ALL);
        StringWriter traces = new StringWriter();
        try {
            Secret secret = Secret.of(WORD.toCharArray());
            CreditAuth refused = CreditAuth.oauth2(
                    URI.create("http://127.0.0.1:1/token"),
                    "city",
                    secret,
                    HttpClient.newHttpClient()); // nobody listens
            Throwable why = refused.headers(SigningRequest.of("GET", URI.create("/"), null))
                    .handle((sent, failed) -> failed)
                    .join();
            why.printStackTrace(new PrintWriter(traces, true));
            CreditAuth erased = CreditAuth.hmac("city", secret);
            secret.close();
            erased.headers(SigningRequest.of("GET", URI.create("/"), null))
                    .handle((sent, failed) -> failed)
                    .join()
                    .printStackTrace(new PrintWriter(traces, true));
        } finally {
            ours.removeHandler(handler);
            ours.setLevel(null);
        }
        assertThat(traces.toString())
                .contains("the token endpoint gave no answer", "the secret was erased")
                .doesNotContain(WORD)
                .doesNotContain(Base64.getEncoder().encodeToString(("city:" + WORD).getBytes(StandardCharsets.UTF_8)));
        assertThat(String.join("\n", logged)).doesNotContain(WORD);
    }
}
