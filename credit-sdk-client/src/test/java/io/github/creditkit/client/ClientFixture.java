package io.github.creditkit.client;

import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.contract.PlatformLimits;
import io.github.creditkit.client.contract.PlatformProfile;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PlatformRole;
import io.github.creditkit.model.disclosure.KeyedHash;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.platform.CreditPlatform;
import io.github.creditkit.platform.PlatformAccess;
import io.github.creditkit.platform.PlatformAccount;
import io.github.creditkit.platform.PlatformAccounts;
import io.github.creditkit.platform.PlatformSettings;
import io.github.creditkit.platform.TestPlatform;
import io.github.creditkit.platform.auth.AppCredential;
import io.github.creditkit.platform.auth.AppCredentials;
import io.github.creditkit.platform.auth.Authenticator;
import io.github.creditkit.platform.auth.HmacVerifier;
import io.github.creditkit.platform.auth.InMemoryNonceStore;
import io.github.creditkit.platform.auth.TokenIssuer;
import io.github.creditkit.platform.auth.TokenKeys;
import io.github.creditkit.platform.auth.TokenVerifier;
import io.github.creditkit.platform.store.MemoryStore;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A platform on this machine with two accounts, and clients of it. */
final class ClientFixture implements AutoCloseable {
    static final ContractJson JSON = ContractJson.standard();
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T02:00:00Z"), ZoneOffset.ofHours(8));
    private static final Scopes ALL = Scopes.of(
            Scope.submitAll(),
            Scope.QUERY_PUBLIC,
            Scope.QUERY_GOVERNMENT,
            Scope.RIGHTS,
            Scope.JOINT,
            Scope.FEED,
            Scope.STATISTICS,
            Scope.AUDIT,
            Scope.APPROVE);

    final LoopbackPlatform platform;
    final QuickScheduler scheduler = new QuickScheduler();
    private final List<CreditClient> clients = new ArrayList<>();

    private ClientFixture(CreditPlatform platform) {
        this.platform = LoopbackPlatform.start(platform);
    }

    static ClientFixture start() {
        return start(new PlatformLimits(4_096, 20_000, 1_000_000, 4, 200, null), false);
    }

    static ClientFixture start(PlatformLimits limits, boolean twoPersons) {
        PlatformProfile profile = PlatformProfile.builder()
                .platformId("test")
                .name("某市公共信用信息平台")
                .role(Coded.of(PlatformRole.CITY))
                .divisionCode("350100")
                .contractVersion("1.0")
                .now(OffsetDateTime.now(CLOCK))
                .addDialects("canonical")
                .limits(limits)
                .twoPersonApproval(twoPersons)
                .changeRetentionDays(30)
                .build();
        PlatformSettings settings = PlatformSettings.bundled(
                        profile,
                        TestPlatform.CENTER,
                        KeyedHash.of("a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8)))
                .clock(CLOCK)
                .identities((proof, subject) -> proof.equals("proof of " + subject.value()))
                .build();
        AppCredentials credentials = AppCredentials.of(List.of(
                AppCredential.of("bureau", secret("bureau"), ALL), AppCredential.of("center", secret("center"), ALL)));
        TokenKeys keys = TokenKeys.of("k1", Secret.ofBytes(new byte[32]));
        PlatformAccess access = new PlatformAccess(
                Authenticator.of(
                        HmacVerifier.of(credentials, InMemoryNonceStore.of(CLOCK))
                                .with(CLOCK),
                        TokenVerifier.of(credentials, keys).with(CLOCK)),
                PlatformAccounts.of(List.of(
                        new PlatformAccount("bureau", TestPlatform.BUREAU, ALL, false),
                        new PlatformAccount("center", TestPlatform.CENTER, ALL, true))),
                TokenIssuer.of(credentials, keys).with(CLOCK));
        return new ClientFixture(new CreditPlatform(settings, new MemoryStore(), access));
    }

    private static Secret secret(String app) {
        return Secret.of(("a secret of thirty-two characters for " + app).toCharArray());
    }

    static CreditAuth hmac(String app) {
        return CreditAuth.hmac(app, secret(app)).with(CLOCK);
    }

    CreditAuth oauth2(String app) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        return CreditAuth.oauth2(platform.baseUri().resolve("oauth2/token"), app, secret(app), http)
                .with(CLOCK);
    }

    CreditClient client(CreditAuth auth) {
        return client(auth, builder -> builder);
    }

    CreditClient client(CreditAuth auth, UnaryOperator<CreditClientBuilder> more) {
        CreditClient client = more.apply(CreditClient.builder()
                        .baseUri(platform.baseUri())
                        .auth(auth)
                        .clock(CLOCK)
                        .scheduler(scheduler)
                        .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofSeconds(2))))
                .build();
        clients.add(client);
        return client;
    }

    @SuppressWarnings("unchecked") // read as what it is
    static <R extends Record> RecordEnvelope<R> row(String json) {
        return (RecordEnvelope<R>) JSON.readRow(json).toOptional().orElseThrow();
    }

    /** Permits that have nothing wrong with them. */
    static List<RecordEnvelope<?>> permits(int count) {
        return IntStream.rangeClosed(1, count)
                .<RecordEnvelope<?>>mapToObj(number -> row(TestPlatform.permit(number, "食品经营")))
                .toList();
    }

    @Override
    public void close() {
        clients.forEach(CreditClient::close);
        scheduler.shutdownNow();
        platform.close();
    }
}
