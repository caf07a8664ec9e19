package io.github.creditkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("OAuth 2.0 客户端凭据 (RFC 6749 4.4)")
class OAuth2AuthTest {
    private static final SigningRequest REQUEST =
            SigningRequest.of("GET", URI.create("https://credit.example/credit/v1/changes"), null);
    private static final String WORD = "s3cret:+ %密";

    private final MovedClock clock = new MovedClock();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Secret secret = Secret.of(WORD.toCharArray());
    private volatile int status = 200;
    private volatile String body = "";
    private volatile String authorization = "";
    private HttpServer server;
    private OAuth2Auth auth;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/oauth2/token", exchange -> {
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
            try {
                answer.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            byte[] out = body.replace("#", Integer.toString(asked.size())).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, out.length == 0 ? -1 : out.length);
            exchange.getResponseBody().write(out);
            exchange.close();
        });
        server.start();
        auth = CreditAuth.oauth2(endpoint(), "city market", secret, HttpClient.newHttpClient())
                .with(clock);
    }

    @AfterEach
    void stop() {
        answer.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void asks_with_the_secret_as_http_basic_and_for_scopes() {
        answers("{\"access_token\":\"abc\",\"token_type\":\"bearer\",\"expires_in\":3600}");
        assertThat(auth.with(Scopes.of(Scope.FEED, Scope.submitAll()))
                        .headers(REQUEST)
                        .join())
                .containsExactly(Map.entry("Authorization", "Bearer abc"));
        assertThat(asked).containsExactly("grant_type=client_credentials&scope=feed+submit%3A*");
        assertThat(authorization).startsWith("Basic ");
        assertThat(new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.US_ASCII))
                .isEqualTo("city+market:s3cret%3A%2B+%25%E5%AF%86");
    }

    @Test
    void keeps_a_token_until_a_minute_before_its_end() {
        answers("{\"access_token\":\"t#\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        assertThat(token()).isEqualTo("t1");
        clock.move(Duration.ofSeconds(3539));
        assertThat(token()).isEqualTo("t1");
        clock.move(Duration.ofSeconds(1));
        assertThat(token()).isEqualTo("t2");
        assertThat(asked).hasSize(2).allMatch(form -> form.equals("grant_type=client_credentials"));
    }

    @ParameterizedTest(name = "expires_in {0}: kept for {1} s")
    @CsvSource({"\"3600\",3540", "60,30", "0,0", "-5,0", "99999999999,86340", "null,240"})
    void keeps_a_token_for_a_sensible_time_whatever_the_endpoint_says(String expiresIn, long kept) {
        answers("{\"access_token\":\"t#\",\"token_type\":\"Bearer\",\"expires_in\":" + expiresIn + "}");
        assertThat(token()).isEqualTo("t1");
        if (kept > 0) {
            clock.move(Duration.ofSeconds(kept - 1));
            assertThat(token()).isEqualTo("t1");
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(token()).isEqualTo("t2");
    }

    @Test
    void fetches_one_token_however_many_ask() {
        body = "{\"access_token\":\"t#\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
        List<CompletableFuture<String>> waiting = IntStream.range(0, 50)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> auth.headers(REQUEST), threads)
                        .thenCompose(sent -> sent)
                        .thenApply(sent -> sent.get("Authorization")))
                .toList();
        waiting.get(49).cancel(true); // who does not wait any more takes nothing from the others
        answer.countDown();
        assertThat(waiting.subList(0, 49))
                .allSatisfy(each -> assertThat(each.join()).isEqualTo("Bearer t1"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void fetches_another_once_the_platform_refused_the_one_it_has() {
        answers("{\"access_token\":\"t#\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        Map<String, String> first = auth.headers(REQUEST).join();
        assertThat(auth.refused(first)).isTrue();
        assertThat(token()).isEqualTo("t2");
        assertThat(auth.refused(first)).isTrue(); // a late one: the new token stays
        assertThat(token()).isEqualTo("t2");
        assertThat(auth.refused(Map.of())).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "401 | {\"error\":\"invalid_client\"} | false | answered 401 invalid_client",
                "400 | {\"error\":\"s3cret\",\"error_description\":\"s3cret\"} | false | answered 400",
                "400 | s3cret | false | answered 400",
                "503 | | true | answered 503",
                "429 | {} | true | answered 429",
                "302 | {} | false | answered 302",
                "200 | s3cret | false | no JSON of RFC 6749",
                "200 | {} | false | no token that could stand in a header",
                "200 | {\"access_token\":\"a\\r\\nX-Evil: s3cret\",\"token_type\":\"Bearer\"} | false | no token",
                "200 | {\"access_token\":\"s3cret\",\"token_type\":\"mac\"} | false | another type than Bearer",
                "200 | {\"access_token\":\"s3cret\"} | false | another type than Bearer",
                "200 | {\"access_token\":[\"s3cret\"]} | false | no JSON of RFC 6749"
            })
    void says_what_the_endpoint_did_and_quotes_nothing(int code, String answered, boolean retryable, String message) {
        status = code;
        answers(answered == null ? "" : answered);
        assertThat(failure()).satisfies(why -> {
            assertThat(why).hasMessageContaining(message).hasMessageNotContaining("s3cret");
            assertThat(why.retryable()).isEqualTo(retryable);
            assertThat(why.status()).hasValue(code);
            assertThat(why.getCause()).isNull();
        });
    }

    @Test
    void asks_again_after_a_failure() {
        status = 503;
        answers("");
        assertThat(failure().retryable()).isTrue();
        status = 200;
        body = "{\"access_token\":\"t#\",\"token_type\":\"Bearer\"}";
        assertThat(token()).isEqualTo("t2");
    }

    @Test
    void gives_up_on_an_answer_without_end_and_on_none() {
        answers("x".repeat(70_000));
        assertThat(failure()).hasMessage("the token endpoint gave no answer").hasCauseInstanceOf(IOException.class);
        server.stop(0);
        assertThat(failure().retryable()).isTrue();
        assertThat(failure().status()).isEmpty();
    }

    @Test
    void gives_up_when_it_takes_too_long() {
        auth = auth.withTimeout(Duration.ofMillis(50));
        assertThat(failure()).hasMessage("the token endpoint gave no answer");
        assertThat(failure().retryable()).isTrue();
    }

    @Test
    void fails_clearly_once_the_secret_is_erased() {
        secret.close();
        assertThat(failure()).hasMessage("the token endpoint cannot be asked");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://credit.example/token", "ftp://localhost/token", "/token", "https:token"})
    void sends_no_secret_over_an_open_line(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditAuth.oauth2(URI.create(address), "app", secret, HttpClient.newHttpClient()))
                .withMessageContaining("HMAC");
    }

    @Test
    void prints_neither_the_secret_nor_the_token() {
        answers("{\"access_token\":\"t0ken\",\"token_type\":\"Bearer\"}");
        assertThat(token()).isEqualTo("t0ken");
        assertThat(auth.toString()).doesNotContain("t0ken", WORD).contains("city market");
        assertThat(new TokenAnswer("t0ken", "Bearer", 1L, "feed")).hasToString("TokenAnswer[*, Bearer, 1, feed]");
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oauth2/token");
    }

    private void answers(String json) {
        body = json;
        answer.countDown();
    }

    private String token() {
        return auth.headers(REQUEST).join().get("Authorization").substring("Bearer ".length());
    }

    private CreditAuthException failure() {
        Throwable why = auth.headers(REQUEST).handle((sent, failed) -> failed).join();
        while (why instanceof java.util.concurrent.CompletionException && why.getCause() != null) {
            why = why.getCause();
        }
        assertThat(why).isInstanceOf(CreditAuthException.class);
        return (CreditAuthException) why;
    }

    private static final class MovedClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-22T00:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
