package io.github.creditkit.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.auth.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TokensPropertyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:20:00Z");
    private static final TokenKeys KEYS =
            TokenKeys.of("k1", Secret.of("k".repeat(32).toCharArray()));
    private static final Scopes GRANTED = Scopes.of(Scope.submitAll(), Scope.FEED);
    private static final AppCredentials CREDENTIALS =
            AppCredentials.of(List.of(AppCredential.of("city", Secret.of("word".toCharArray()), GRANTED)));

    @Property(tries = 10_000)
    void a_token_is_taken_in_its_time_for_its_scope_and_never_for_more(
            @ForAll("scopes") Set<Scope> some,
            @ForAll @IntRange(min = 1, max = 86_400) int life,
            @ForAll @IntRange(max = 90_000) int later) {
        SignedToken.Claims claims = new SignedToken.Claims("city", NOW, NOW.plusSeconds(life), Scopes.of(some));
        String token = SignedToken.write(claims, KEYS);
        assertThat(SignedToken.read(token, KEYS)).contains(claims);
        AuthVerdict verdict = TokenVerifier.of(CREDENTIALS, KEYS)
                .with(Clock.offset(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(later)))
                .verify("GET", "/", null, Map.of("Authorization", List.of("Bearer " + token)));
        if (later < life) {
            assertThat(verdict).isEqualTo(new AuthVerdict.Accepted("city", GRANTED.narrowTo(Scopes.of(some)), null));
        } else {
            assertThat(verdict).isInstanceOf(AuthVerdict.Refused.class);
        }
    }

    @Property(tries = 2_000)
    void any_token_gets_a_verdict(@ForAll String text) {
        for (String header : List.of(text, "Bearer " + text, "Bearer ck1.k1." + text)) {
            assertThat(TokenVerifier.of(CREDENTIALS, KEYS)
                            .verify("GET", "/", null, Map.of("Authorization", List.of(header))))
                    .isInstanceOf(AuthVerdict.Refused.class);
        }
    }

    @Property(tries = 2_000)
    void any_request_for_a_token_gets_an_answer(
            @ForAll @Size(max = 40) byte[] pair, @ForAll @Size(max = 60) byte[] form) {
        TokenReply reply = TokenIssuer.of(CREDENTIALS, KEYS)
                .issue(
                        Map.of(
                                "Authorization",
                                        List.of("Basic " + Base64.getEncoder().encodeToString(pair)),
                                "Content-Type", List.of("application/x-www-form-urlencoded")),
                        form);
        assertThat(reply.status()).isEqualTo(401);
        TokenReply known = TokenIssuer.of(CREDENTIALS, KEYS)
                .issue(
                        Map.of(
                                "Authorization", List.of("Basic Y2l0eTp3b3Jk"),
                                "Content-Type", List.of("application/x-www-form-urlencoded")),
                        form);
        assertThat(known.status()).isEqualTo(400);
    }

    @Provide
    Arbitrary<Set<Scope>> scopes() {
        return Arbitraries.of(Scope.submitAll(), Scope.submit("administrativePermit"), Scope.FEED, Scope.AUDIT)
                .set()
                .ofMinSize(1);
    }
}
