package io.github.creditkit.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.auth.SigningRequest;
import io.github.creditkit.client.auth.TokenAnswer;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.json.ContractJson;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("令牌")
class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:20:00.500Z");
    private static final Scopes GRANTED =
            Scopes.of(Scope.submit("administrativePenalty"), Scope.submit("administrativePermit"), Scope.FEED);

    private final Clock[] box = {Clock.fixed(NOW, ZoneOffset.UTC)};
    private final Clock clock = new MovedClock(box);
    private final Map<String, AppCredential> apps = new HashMap<>();
    private final AppCredentials credentials = app -> Optional.ofNullable(apps.get(app));
    private final Secret oldKey = key('o');
    private final Secret newKey = key('n');
    private final TokenKeys keys = TokenKeys.of("k1", oldKey);
    private final TokenIssuer issuer = TokenIssuer.of(credentials, keys).with(clock);
    private final TokenVerifier verifier = TokenVerifier.of(credentials, keys).with(clock);

    TokensTest() {
        apps.put(
                "city",
                new AppCredential(
                        "city", List.of(Secret.of("old:密 +%".toCharArray()), Secret.of("new".toCharArray())), GRANTED));
    }

    @Nested
    class Issuing {
        @Test
        void gives_a_token_for_all_that_is_granted() {
            TokenReply reply = ask("city", "new", "grant_type=client_credentials");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.headers()).containsEntry("Cache-Control", "no-store");
            assertThat(reply.body()).isInstanceOfSatisfying(TokenAnswer.class, answer -> {
                assertThat(answer.tokenType()).isEqualTo("Bearer");
                assertThat(answer.expiresIn()).isEqualTo(1800);
                assertThat(answer.scope()).isEqualTo(GRANTED.text());
                assertThat(answer.accessToken()).matches("ck1\\.k1\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}");
            });
            assertThat(new String(ContractJson.standard().write(reply.body()), StandardCharsets.UTF_8))
                    .startsWith("{\"access_token\":\"ck1.")
                    .endsWith(",\"token_type\":\"Bearer\",\"expires_in\":1800,\"scope\":\"" + GRANTED.text() + "\"}");
        }

        @Test
        void takes_either_secret_with_any_character() {
            assertThat(ask("city", "old%3A%E5%AF%86+%2B%25", "grant_type=client_credentials")
                            .status())
                    .isEqualTo(200);
        }

        @ParameterizedTest(name = "{0} of the granted: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "feed | feed",
                    "feed+stats | feed",
                    "submit%3A* | submit:administrativePenalty submit:administrativePermit",
                    "submit:administrativePenalty%20audit | submit:administrativePenalty"
                })
        void narrows_the_scope(String asked, String given) {
            assertThat(ask("city", "new", "grant_type=client_credentials&scope=" + asked)
                            .body())
                    .isInstanceOfSatisfying(
                            TokenAnswer.class,
                            answer -> assertThat(answer.scope()).isEqualTo(given));
        }

        @ParameterizedTest(name = "{0}: {1} {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "grant_type=password | 400 | unsupported_grant_type",
                    "scope=feed | 400 | invalid_request",
                    "grant_type=client_credentials&grant_type=client_credentials | 400 | invalid_request",
                    "grant_type=%zz | 400 | invalid_request",
                    "grant_type=client_credentials&scope=stats | 400 | invalid_scope",
                    "grant_type=client_credentials&scope=FEED | 400 | invalid_scope"
                })
        void refuses_in_the_words_of_the_rfc(String form, int status, String error) {
            TokenReply reply = ask("city", "new", form);
            assertThat(reply.status()).isEqualTo(status);
            String json = new String(ContractJson.standard().write(reply.body()), StandardCharsets.UTF_8);
            assertThat(json).startsWith("{\"error\":\"" + error + "\",\"error_description\":\"");
        }

        @Test
        void refuses_a_form_of_another_type_or_without_end() {
            Map<String, List<String>> headers = basic("city:new");
            headers.put("content-type", List.of("application/json"));
            assertThat(issuer.issue(headers, bytes("{}")).status()).isEqualTo(400);
            headers.put("content-type", List.of("Application/X-WWW-Form-Urlencoded ; charset=UTF-8"));
            assertThat(issuer.issue(headers, bytes("grant_type=client_credentials"))
                            .status())
                    .isEqualTo(200);
            assertThat(issuer.issue(headers, new byte[16_385]).status()).isEqualTo(400);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"city:wrong", "city:", "nobody:new", ":new", "city", "", "city:%zz", "a\r\nb:new", "城:new"})
        void an_unknown_client_and_a_wrong_secret_get_the_same_answer(String pair) {
            TokenReply reply = issuer.issue(basic(pair), bytes("grant_type=client_credentials"));
            assertThat(reply).isEqualTo(issuer.issue(basic("city:guess"), bytes("grant_type=client_credentials")));
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.headers()).containsKey("WWW-Authenticate");
        }

        @Test
        void takes_the_secret_in_one_place_alone() {
            Map<String, List<String>> headers = new HashMap<>();
            headers.put("Content-Type", List.of("application/x-www-form-urlencoded"));
            byte[] form = bytes("grant_type=client_credentials&client_id=city&client_secret=new");
            assertThat(issuer.issue(headers, form).status()).isEqualTo(401);
            headers.put("Authorization", List.of("Basic ????"));
            assertThat(issuer.issue(headers, form).status()).isEqualTo(401);
            headers.put("Authorization", List.of("Bearer abc"));
            assertThat(issuer.issue(headers, form).status()).isEqualTo(401);
            headers.put("Authorization", List.of("Basic " + "A".repeat(10_000)));
            assertThat(issuer.issue(headers, form).status()).isEqualTo(401);
        }

        @Test
        void a_lifetime_is_a_second_to_a_day() {
            assertThatIllegalArgumentException().isThrownBy(() -> issuer.withLifetime(Duration.ZERO));
            assertThatIllegalArgumentException().isThrownBy(() -> issuer.withLifetime(Duration.ofDays(2)));
        }
    }

    @Nested
    class Verifying {
        private final String token = token("feed");

        @Test
        void a_token_says_who_calls_and_what_he_may_do() {
            assertThat(verify(token)).isEqualTo(new AuthVerdict.Accepted("city", Scopes.of(Scope.FEED), null));
            Map<String, List<String>> headers = new HashMap<>(Map.of("authorization", List.of("bearer  " + token)));
            ContentDigest digest = ContentDigest.of(DigestAlgorithm.SHA_256, new byte[0]);
            headers.put("content-digest", List.of(digest.text()));
            assertThat(verifier.verify("POST", "/", null, headers))
                    .isEqualTo(new AuthVerdict.Accepted("city", Scopes.of(Scope.FEED), digest));
            headers.put("content-digest", List.of("md5=:AAAA:"));
            assertThat(verifier.verify("POST", "/", null, headers))
                    .isInstanceOfSatisfying(
                            AuthVerdict.Refused.class,
                            why -> assertThat(why.type()).isEqualTo(ProblemType.DIGEST_MISMATCH));
        }

        @Test
        void a_token_is_over_after_its_time() {
            box[0] = Clock.fixed(Instant.parse("2026-11-22T01:49:59.999Z"), ZoneOffset.UTC);
            assertThat(verify(token)).isInstanceOf(AuthVerdict.Accepted.class);
            box[0] = Clock.fixed(Instant.parse("2026-11-22T01:50:00Z"), ZoneOffset.UTC);
            assertThat(verify(token))
                    .isInstanceOfSatisfying(
                            AuthVerdict.Refused.class,
                            why -> assertThat(why.detail().en()).contains("over"));
        }

        @Test
        void a_token_ends_with_its_application_and_its_rights() {
            apps.put("city", AppCredential.of("city", Secret.of("new".toCharArray()), Scopes.of(Scope.STATISTICS)));
            assertThat(verify(token)).isEqualTo(new AuthVerdict.Accepted("city", Scopes.none(), null));
            apps.remove("city");
            assertThat(verify(token)).isInstanceOf(AuthVerdict.Refused.class);
        }

        @Test
        void keys_change_without_anyone_being_locked_out() {
            TokenKeys rotated = TokenKeys.of("k2", newKey).accepting("k1", oldKey);
            TokenVerifier both = TokenVerifier.of(credentials, rotated).with(clock);
            TokenReply.Issued fresh = (TokenReply.Issued) TokenIssuer.of(credentials, rotated)
                    .with(clock)
                    .issue(basic("city:new"), bytes("grant_type=client_credentials"));
            assertThat(both.verify("GET", "/", null, bearer(token))).isInstanceOf(AuthVerdict.Accepted.class);
            assertThat(both.verify("GET", "/", null, bearer(fresh.body().accessToken())))
                    .isInstanceOf(AuthVerdict.Accepted.class);
            assertThat(verify(fresh.body().accessToken())).isInstanceOf(AuthVerdict.Refused.class);
            TokenVerifier newOnly =
                    TokenVerifier.of(credentials, TokenKeys.of("k2", newKey)).with(clock);
            assertThat(newOnly.verify("GET", "/", null, bearer(token))).isInstanceOf(AuthVerdict.Refused.class);
            assertThat(rotated).hasToString("TokenKeys[k2, k1]");
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "Basic abc", "Bearer", "Token abc"})
        void a_call_without_a_token_is_told_how_to_send_one(String header) {
            assertThat(verifier.verify(
                            "GET", "/", null, header == null ? Map.of() : Map.of("Authorization", List.of(header))))
                    .isInstanceOfSatisfying(
                            AuthVerdict.Refused.class,
                            why -> assertThat(why.detail().en()).contains("Authorization: Bearer"));
        }

        @Test
        void any_change_of_a_token_is_refused_with_one_answer() {
            AuthVerdict refused = verify("x");
            for (int at = 0; at < token.length(); at++) {
                String changed =
                        token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
                if (at < token.length() - 1) { // of the last character of 43 only four bits count
                    assertThat(verify(changed)).isEqualTo(refused);
                }
            }
            for (String other : List.of(
                    token + ".",
                    token.replace("ck1", "ck2"),
                    token + "A".repeat(9_000),
                    "....",
                    "ck1.k1..",
                    "ck1.k1.é.é")) {
                assertThat(verify(other)).isEqualTo(refused);
            }
        }

        @Test
        void what_is_signed_and_still_no_token_is_refused() {
            for (String claims : List.of(
                    "",
                    "city\n1\n2",
                    "city\na\nb\nfeed",
                    "a b\n1\n2\nfeed",
                    "city\n1\n9999999999\nFEED",
                    "city\n1\n99999999999999999999\nfeed",
                    "city\n1\n9223372036854775807\nfeed")) {
                String head =
                        "ck1.k1." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(claims));
                String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(keys.sign(head));
                assertThat(verify(head + "." + signature)).isInstanceOf(AuthVerdict.Refused.class);
            }
        }
    }

    @Test
    void keys_are_long_and_have_names_of_their_own() {
        assertThatIllegalArgumentException().isThrownBy(() -> TokenKeys.of("k1", Secret.of("short".toCharArray())));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenKeys.of("k.1", oldKey));
        assertThatIllegalArgumentException().isThrownBy(() -> keys.accepting("k1", newKey));
    }

    @Test
    void a_client_and_a_platform_understand_each_other() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> {
            TokenReply reply = issuer.issue(
                    exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes());
            byte[] json = ContractJson.standard().write(reply.body());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
        server.start();
        try {
            URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oauth2/token");
            Map<String, String> sent = CreditAuth.oauth2(
                            endpoint, "city", Secret.of("old:密 +%".toCharArray()), HttpClient.newHttpClient())
                    .with(Scopes.of(Scope.FEED))
                    .headers(SigningRequest.of("GET", URI.create("https://credit.example/"), null))
                    .join();
            Authenticator authenticator = Authenticator.of(
                    HmacVerifier.of(credentials, InMemoryNonceStore.of(clock)).with(clock), verifier);
            Map<String, List<String>> headers = new HashMap<>();
            sent.forEach((name, value) -> headers.put(name, List.of(value)));
            assertThat(authenticator.verify("GET", "/", null, headers))
                    .isEqualTo(new AuthVerdict.Accepted("city", Scopes.of(Scope.FEED), null));
            headers.put("X-Credit-App", List.of("city"));
            assertThat(authenticator.verify("GET", "/", null, headers))
                    .isInstanceOfSatisfying(
                            AuthVerdict.Refused.class,
                            why -> assertThat(why.detail().en()).contains("use one of them"));
            headers.remove("Authorization");
            assertThat(authenticator.verify("GET", "/", null, headers))
                    .isInstanceOfSatisfying(
                            AuthVerdict.Refused.class,
                            why -> assertThat(why.detail().en()).contains("X-Credit-Timestamp"));
        } finally {
            server.stop(0);
        }
    }

    private TokenReply ask(String app, String formSecret, String form) {
        return issuer.issue(basic(app + ":" + formSecret), bytes(form));
    }

    private String token(String scope) {
        TokenReply reply = ask("city", "new", "grant_type=client_credentials&scope=" + scope);
        return ((TokenReply.Issued) reply).body().accessToken();
    }

    private AuthVerdict verify(String token) {
        return verifier.verify("GET", "/credit/v1/changes", null, bearer(token));
    }

    private static Map<String, List<String>> bearer(String token) {
        return Map.of("Authorization", List.of("Bearer " + token));
    }

    private static Map<String, List<String>> basic(String pair) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("authorization", List.of("Basic " + Base64.getEncoder().encodeToString(bytes(pair))));
        headers.put("content-type", List.of("application/x-www-form-urlencoded"));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Secret key(char of) {
        return Secret.of(Character.toString(of).repeat(32).toCharArray());
    }
}
