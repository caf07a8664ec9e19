package io.github.creditkit.testkit.platform;

import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.OAuth2Auth;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.contract.BilingualText;
import io.github.creditkit.client.contract.PlatformLimits;
import io.github.creditkit.client.contract.PlatformProfile;
import io.github.creditkit.client.contract.ReportingDeadline;
import io.github.creditkit.client.contract.RightsLink;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PlatformRole;
import io.github.creditkit.model.disclosure.KeyedHash;
import io.github.creditkit.platform.CreditPlatform;
import io.github.creditkit.platform.PlatformAccess;
import io.github.creditkit.platform.PlatformAccount;
import io.github.creditkit.platform.PlatformAccounts;
import io.github.creditkit.platform.PlatformRequest;
import io.github.creditkit.platform.PlatformResponse;
import io.github.creditkit.platform.PlatformSettings;
import io.github.creditkit.platform.PlatformSettingsBuilder;
import io.github.creditkit.platform.auth.AppCredential;
import io.github.creditkit.platform.auth.AppCredentials;
import io.github.creditkit.platform.auth.Authenticator;
import io.github.creditkit.platform.auth.HmacVerifier;
import io.github.creditkit.platform.auth.InMemoryNonceStore;
import io.github.creditkit.platform.auth.TokenIssuer;
import io.github.creditkit.platform.auth.TokenKeys;
import io.github.creditkit.platform.auth.TokenVerifier;
import io.github.creditkit.platform.store.MemoryStore;
import io.github.creditkit.platform.store.StoredBatch;
import io.github.creditkit.platform.store.StoredChange;
import io.github.creditkit.platform.store.StoredVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;

/**
 * A platform in memory on this machine, at a port of its own (内存平台). It keeps what it is sent until {@link #reset} or {@link
 * #close}; sealed batches are processed at once, unless they are held.
 *
 * <pre>{@code
 * try (InMemoryPlatform platform = InMemoryPlatform.start()) {
 *     CreditAuth auth = TestAccount.BUREAU.auth(platform.clock());
 *     send(platform.baseUri(), auth);
 *     assertThat(platform.batches()).hasSize(1);
 * }
 * }</pre>
 *
 * <p>Identities and consents: the proof {@value #PROOF} is taken for any subject; consents are given with {@link
 * Builder#settings}.
 */
public final class InMemoryPlatform implements AutoCloseable {
    /** A proof of identity that is taken for any subject (身份核验凭证). */
    public static final String PROOF = "proof of identity for tests";

    private final Builder plan;
    private final PlatformClock clock;
    private final Faults faults = new Faults();
    private final LoopbackServer server;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "credit-platform-in-memory-worker");
        thread.setDaemon(true);
        return thread;
    });
    private volatile State state;
    private volatile boolean held;

    private record State(MemoryStore store, CreditPlatform platform) {}

    private InMemoryPlatform(Builder plan) throws IOException {
        this.plan = plan;
        this.clock = PlatformClock.at(plan.beginning);
        this.state = fresh();
        this.server = new LoopbackServer(faults, clock, this::answer);
    }

    /**
     * A platform with the accounts of {@link TestAccount#ALL}.
     *
     * @return to be closed
     */
    public static InMemoryPlatform start() {
        return builder().start();
    }

    /** {@return to say how it shall be} */
    public static Builder builder() {
        return new Builder();
    }

    private State fresh() {
        MemoryStore store = new MemoryStore();
        PlatformSettings settings = plan.settings
                .apply(PlatformSettings.bundled(
                                plan.profile.apply(profile(OffsetDateTime.now(clock))).toBuilder()
                                        .twoPersonApproval(plan.twoPersons)
                                        .build(),
                                TestAccount.CENTER.unit(),
                                KeyedHash.of("the key of a platform in memory".getBytes(StandardCharsets.UTF_8)))
                        .identities((proof, subject) -> proof.equals(PROOF)))
                .clock(clock)
                .build();
        return new State(store, new CreditPlatform(settings, store, access()));
    }

    private PlatformAccess access() {
        AppCredentials known = AppCredentials.of(plan.accounts.stream()
                .map(account -> AppCredential.of(account.app(), account.secret(), account.scopes()))
                .toList());
        PlatformAccounts accounts = PlatformAccounts.of(plan.accounts.stream()
                .map(account ->
                        new PlatformAccount(account.app(), account.unit(), account.scopes(), account.supervisor()))
                .toList());
        TokenKeys keys = TokenKeys.of("test", Secret.of("a test key of tokens that is no secret".toCharArray()));
        Authenticator authenticator = Authenticator.of(
                HmacVerifier.of(known, InMemoryNonceStore.of(clock)).with(clock),
                TokenVerifier.of(known, keys).with(clock));
        return new PlatformAccess(
                plan.authentication.apply(authenticator),
                accounts,
                TokenIssuer.of(known, keys).with(clock));
    }

    private static PlatformProfile profile(OffsetDateTime now) {
        return PlatformProfile.builder()
                .platformId("in-memory")
                .name("某市公共信用信息平台（测试）")
                .role(Coded.of(PlatformRole.CITY))
                .divisionCode("350100")
                .contractVersion("1.0")
                .now(now)
                .addDialects("canonical")
                .limits(new PlatformLimits(64 << 10, 1 << 20, 100_000, 4, 1_000, null))
                .addDeadlines(new ReportingDeadline(null, 7, "“双公示”七个工作日"))
                .addSignatures("HMAC-SHA256", "HMAC-SM3")
                .addDigests("sha-256", "sha-512", "sm3")
                .tokenPath("oauth2/token")
                .twoPersonApproval(false)
                .changeRetentionDays(30)
                .addRights(
                        right("objection", "异议", "objection"),
                        right("repair", "信用修复", "credit repair"),
                        right("self-access", "本人查询", "self-access"),
                        right("complaint", "投诉", "complaint"))
                .build();
    }

    private static RightsLink right(String word, String zh, String en) {
        return new RightsLink(word, new BilingualText(zh, en), new BilingualText("向本平台提出", "tell this platform"), null);
    }

    private PlatformResponse answer(PlatformRequest request) {
        CreditPlatform platform = state.platform();
        PlatformResponse response = plan.quirk.answer(request, platform::handle);
        String path = request.path();
        boolean isReady = path.endsWith("/seal") || path.endsWith("/approve");
        if (isReady && response.status() == 202 && !held) {
            try {
                worker.execute(() -> platform.worker().work());
            } catch (RejectedExecutionException e) {
                return response; // it is being closed: nobody will ask for the batch
            }
        }
        return response;
    }

    /** {@return the address of the contract, such as {@code http://127.0.0.1:40001/credit/v1/}} */
    public URI baseUri() {
        return server.baseUri();
    }

    /** {@return the time of the platform; it stands still until it is set} */
    public PlatformClock clock() {
        return clock;
    }

    /** {@return what goes wrong} */
    public Faults faults() {
        return faults;
    }

    /** {@return the calls that came since the start or the last reset, the first one first} */
    public List<HandledCall> calls() {
        return List.copyOf(server.calls());
    }

    /**
     * Fetches tokens of an account and shows them.
     *
     * @param account whose
     * @param http    for the endpoint of tokens
     * @return for a client
     */
    public OAuth2Auth oauth2(TestAccount account, HttpClient http) {
        return CreditAuth.oauth2(baseUri().resolve("oauth2/token"), account.app(), account.secret(), http)
                .with(clock);
    }

    /** {@return the newest version of every record that it holds, in the order in which they first came; withdrawn ones too} */
    public List<StoredVersion> records() {
        return state.store()
                .read(tables -> tables.records().changes(0, Set.of(), Integer.MAX_VALUE).stream()
                        .map(StoredChange::recordId)
                        .distinct()
                        .flatMap(id -> tables.records().find(id).stream())
                        .toList());
    }

    /**
     * The versions of a record.
     *
     * @param recordId the platform's name for it
     * @return the first one first
     */
    public List<StoredVersion> versions(String recordId) {
        return state.store().read(tables -> tables.records().versions(recordId));
    }

    /** {@return the batches of all units} */
    public List<StoredBatch> batches() {
        return state.store()
                .read(tables -> plan.accounts.stream()
                        .map(account -> account.unit().creditCode())
                        .filter(Objects::nonNull)
                        .map(Coded::text)
                        .distinct()
                        .flatMap(unit -> tables.batches().ofUnit(unit, "", Integer.MAX_VALUE).stream())
                        .toList());
    }

    /** Leaves batches that are sealed from now on unprocessed, as a platform that has much to do. */
    public void hold() {
        held = true;
    }

    /** Processes what waits, and all that comes later at once. */
    public void release() {
        held = false;
        process();
    }

    /** Processes what waits, lets batches expire that are over, and drops what is not kept any longer. */
    public void process() {
        CreditPlatform platform = state.platform();
        try {
            worker.submit(() -> platform.worker().work()).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the platform failed", e);
        }
    }

    /** Forgets all that it holds, all faults and all calls; the clock is as it was in the beginning. The address stays. */
    public void reset() {
        State before = state;
        faults.clear();
        held = false;
        clock.set(plan.beginning);
        state = fresh();
        server.calls().clear();
        before.platform().worker().close();
    }

    @Override
    public void close() {
        server.close();
        worker.shutdown();
        state.platform().worker().close();
    }

    /** How a platform in memory shall be (平台设置). */
    public static final class Builder {
        private List<TestAccount> accounts = TestAccount.ALL;
        private Instant beginning = PlatformClock.BEGINNING;
        private boolean twoPersons;
        private UnaryOperator<PlatformProfile> profile = UnaryOperator.identity();
        private UnaryOperator<PlatformSettingsBuilder> settings = UnaryOperator.identity();
        private UnaryOperator<Authenticator> authentication = UnaryOperator.identity();
        private PlatformQuirk quirk = PlatformQuirk.none();

        private Builder() {}

        /**
         * Other accounts.
         *
         * @param all in the place of {@link TestAccount#ALL}
         * @return this
         */
        public Builder accounts(List<TestAccount> all) {
            accounts = List.copyOf(all);
            return this;
        }

        /**
         * Another time to begin.
         *
         * @param instant what its clock shows in the beginning and after a reset
         * @return this
         */
        public Builder beginning(Instant instant) {
            beginning = instant;
            return this;
        }

        /**
         * Batches wait for a second person.
         *
         * @return this
         */
        public Builder twoPersonApproval() {
            twoPersons = true;
            return this;
        }

        /**
         * Changes what it says of itself, its limits above all.
         *
         * @param change of the profile
         * @return this
         */
        public Builder profile(UnaryOperator<PlatformProfile> change) {
            profile = change;
            return this;
        }

        /**
         * Changes how it is run: its catalog, consents, how long a batch may stay open.
         *
         * @param change of the settings; the clock is always {@link InMemoryPlatform#clock()}
         * @return this
         */
        public Builder settings(UnaryOperator<PlatformSettingsBuilder> change) {
            settings = change;
            return this;
        }

        /**
         * Puts something around how it knows who calls.
         *
         * @param change of the authenticator
         * @return this
         */
        public Builder authentication(UnaryOperator<Authenticator> change) {
            authentication = change;
            return this;
        }

        /**
         * Makes it a platform that is not as it should be.
         *
         * @param own what it does its own way
         * @return this
         */
        public Builder quirk(PlatformQuirk own) {
            quirk = own;
            return this;
        }

        /**
         * Starts it.
         *
         * @return to be closed
         * @throws UncheckedIOException if there is no port for it
         */
        public InMemoryPlatform start() {
            try {
                return new InMemoryPlatform(this);
            } catch (IOException e) {
                throw new UncheckedIOException("a platform in memory could not be started", e);
            }
        }
    }
}
