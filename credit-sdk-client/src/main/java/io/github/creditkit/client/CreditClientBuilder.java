package io.github.creditkit.client;

import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.TlsSettings;
import io.github.creditkit.client.internal.DailyChecker;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds a {@link CreditClient} (客户端构建器). The address is all that it needs. */
public final class CreditClientBuilder {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Pattern AGENT = Pattern.compile("[\\x20-\\x7e]{1,200}");

    private @Nullable URI baseUri;
    private CreditAuth auth = CreditAuth.none();
    private @Nullable HttpClient http;
    private @Nullable TlsSettings tls;
    private @Nullable ProxySelector proxy;
    private Duration timeout = Duration.ofSeconds(30);
    private Duration totalTimeout = Duration.ofMinutes(3);
    private RetryPolicy retry = RetryPolicy.standard();
    private @Nullable CircuitPolicy circuit = CircuitPolicy.standard();
    private @Nullable Integer requestsPerSecond;
    private Duration profileLife = Duration.ofMinutes(5);
    private Clock clock = Clock.systemUTC();
    private CodeSets codeSets = CodeSets.bundled();
    private @Nullable RecordChecker checker;
    private boolean isUnchecked;
    private DigestAlgorithm digest = DigestAlgorithm.SHA_256;
    private @Nullable CallListener listener;
    private @Nullable CallAudit audit;
    private String userAgent = "creditkit-client";
    private int mostBytes = 64 << 20;
    private @Nullable ScheduledExecutorService scheduler;
    private @Nullable Executor executor;

    CreditClientBuilder() {}

    /**
     * Where the platform is.
     *
     * @param address with everything before {@code profile}, such as {@code https://credit.example/credit/v1/}; over TLS, or
     *     on this machine
     * @return this
     * @throws IllegalArgumentException if it is another address
     */
    public CreditClientBuilder baseUri(URI address) {
        String host = address.getHost();
        boolean isHere = "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
        boolean isSafe = "https".equalsIgnoreCase(address.getScheme())
                || (isHere && "http".equalsIgnoreCase(address.getScheme()));
        if (host == null || !isSafe) {
            throw new IllegalArgumentException("a platform is called over https: give its https address");
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the address of a platform has no query, fragment or user");
        }
        baseUri = address;
        return this;
    }

    /**
     * How the platform knows who calls; where nothing is said, by a client certificate or not at all.
     *
     * @param who signs calls
     * @return this
     */
    public CreditClientBuilder auth(CreditAuth who) {
        auth = who;
        return this;
    }

    /**
     * How long one attempt may take, its answer included; 30 seconds where nothing is said.
     *
     * @param longest longer than nothing
     * @return this
     */
    public CreditClientBuilder timeout(Duration longest) {
        timeout = RequestOptions.NONE.timeout(longest).timeout().orElseThrow();
        return this;
    }

    /**
     * How long a call may take with all its retries; three minutes where nothing is said.
     *
     * @param longest longer than nothing
     * @return this
     */
    public CreditClientBuilder totalTimeout(Duration longest) {
        totalTimeout = RequestOptions.NONE.timeout(longest).timeout().orElseThrow();
        return this;
    }

    /**
     * How often calls are tried again; three times where nothing is said.
     *
     * @param policy how often
     * @return this
     */
    public CreditClientBuilder retry(RetryPolicy policy) {
        retry = policy;
        return this;
    }

    /**
     * When a platform that is down is left in peace; after ten failures in a row for half a minute where nothing is said.
     *
     * @param policy when; null for never
     * @return this
     */
    public CreditClientBuilder circuit(@Nullable CircuitPolicy policy) {
        circuit = policy;
        return this;
    }

    /**
     * How many calls a second are made at most, evenly; where nothing is said, as many as the profile allows, from when it was
     * first read.
     *
     * @param most 1 or more
     * @return this
     */
    public CreditClientBuilder requestsPerSecond(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("one call a second or more");
        }
        requestsPerSecond = most;
        return this;
    }

    /**
     * How long a profile is taken for true; five minutes where nothing is said.
     *
     * @param longest nothing for asking each time
     * @return this
     */
    public CreditClientBuilder profileLife(Duration longest) {
        profileLife = longest;
        return this;
    }

    /**
     * A client of HTTP of one's own, with proxy, TLS and threads as it has them. It must not follow redirects: a signature is for
     * one address. It stays open when this client is closed.
     *
     * @param own the client of HTTP
     * @return this
     * @throws IllegalArgumentException if it follows redirects
     */
    public CreditClientBuilder httpClient(HttpClient own) {
        if (own.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "an HttpClient that follows redirects takes signatures and tokens elsewhere: build it with"
                            + " followRedirects(NEVER)");
        }
        http = own;
        return this;
    }

    /**
     * How TLS is spoken, where no client of HTTP is given.
     *
     * @param settings certificates
     * @return this
     */
    public CreditClientBuilder tls(TlsSettings settings) {
        tls = settings;
        return this;
    }

    /**
     * A proxy, where no client of HTTP is given; where nothing is said, that of the system.
     *
     * @param host its host
     * @param port its port
     * @return this
     */
    public CreditClientBuilder proxy(String host, int port) {
        proxy = ProxySelector.of(new InetSocketAddress(host, port));
        return this;
    }

    /**
     * Another clock.
     *
     * @param other tells the day that records are checked for, and when a profile is old
     * @return this
     */
    public CreditClientBuilder clock(Clock other) {
        clock = other;
        return this;
    }

    /**
     * Other code sets, such as those of the platform.
     *
     * @param sets what codes are read and checked by
     * @return this
     */
    public CreditClientBuilder codeSets(CodeSets sets) {
        codeSets = sets;
        return this;
    }

    /**
     * Another check before records are sent; where nothing is said, all rules for records received today in China.
     *
     * @param own the check
     * @return this
     */
    public CreditClientBuilder checker(RecordChecker own) {
        checker = own;
        isUnchecked = false;
        return this;
    }

    /** {@return this; sends records without checking them first} */
    public CreditClientBuilder unchecked() {
        isUnchecked = true;
        return this;
    }

    /**
     * Which digests bodies get; SHA-256 where nothing is said.
     *
     * @param algorithm one that the profile of the platform names
     * @return this
     */
    public CreditClientBuilder digest(DigestAlgorithm algorithm) {
        digest = algorithm;
        return this;
    }

    /**
     * Who is told of calls; several with {@link CallListener#and}.
     *
     * @param told is told
     * @return this
     */
    public CreditClientBuilder listener(CallListener told) {
        listener = told;
        return this;
    }

    /**
     * Who notes what is done with credit data.
     *
     * @param notes makes the events
     * @return this
     */
    public CreditClientBuilder audit(CallAudit notes) {
        audit = notes;
        return this;
    }

    /**
     * How the client names itself to the platform.
     *
     * @param name in ASCII, such as {@code market-regulation-exchange/2.1}
     * @return this
     */
    public CreditClientBuilder userAgent(String name) {
        if (!AGENT.matcher(name).matches()) {
            throw new IllegalArgumentException("a user agent is of visible ASCII");
        }
        userAgent = name;
        return this;
    }

    /**
     * How large an answer may be that is read whole, unpacked; 64 MiB where nothing is said. Rows that are read as they come
     * have no such bound.
     *
     * @param most how many bytes
     * @return this
     */
    public CreditClientBuilder answerBytes(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("an answer has one byte or more");
        }
        mostBytes = most;
        return this;
    }

    /**
     * Who keeps time: retries and timeouts; where nothing is said, a thread of the client's own.
     *
     * @param own stays open when the client is closed
     * @return this
     */
    public CreditClientBuilder scheduler(ScheduledExecutorService own) {
        scheduler = own;
        return this;
    }

    /**
     * Whose threads read the rows of batches that are sent by the asynchronous client; the common pool where nothing is said.
     *
     * @param own stays open when the client is closed
     * @return this
     */
    public CreditClientBuilder executor(Executor own) {
        executor = own;
        return this;
    }

    /**
     * The client.
     *
     * @return to be closed
     * @throws IllegalStateException if it has no address, or there is no Jackson
     */
    public CreditClient build() {
        if (baseUri == null) {
            throw new IllegalStateException("a client needs the address of its platform: baseUri");
        }
        ScheduledExecutorService given = scheduler;
        ScheduledThreadPoolExecutor made = given == null ? thread() : null;
        EngineSettings settings = new EngineSettings(
                baseUri,
                auth,
                http == null ? http() : http,
                timeout,
                totalTimeout,
                retry,
                circuit,
                requestsPerSecond,
                profileLife,
                clock,
                ContractJson.of(codeSets),
                isUnchecked ? null : checks(),
                digest,
                listener,
                audit,
                userAgent,
                mostBytes,
                given == null ? required(made) : given,
                executor == null ? ForkJoinPool.commonPool() : executor);
        Engine engine = new Engine(settings);
        return new CreditClient(new Calls(engine, null), () -> {
            engine.close();
            if (made != null) {
                made.shutdown();
            }
        });
    }

    private Supplier<RecordChecker> checks() {
        RecordChecker own = checker;
        if (own != null) {
            return () -> own;
        }
        CodeSets sets = codeSets;
        return new DailyChecker(
                clock,
                day -> RecordChecker.of(new CheckContext(Stage.SUBMISSION, day, WorkingDayCalendar.bundled(), sets)));
    }

    private static <V> V required(@Nullable V value) {
        return Objects.requireNonNull(value);
    }

    private HttpClient http() {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT.compareTo(timeout) < 0 ? CONNECT : timeout);
        if (proxy != null) {
            builder.proxy(proxy);
        }
        return (tls == null ? TlsSettings.standard() : tls).apply(builder).build();
    }

    private static ScheduledThreadPoolExecutor thread() {
        ScheduledThreadPoolExecutor made = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "credit-client");
            thread.setDaemon(true);
            return thread;
        });
        made.setRemoveOnCancelPolicy(true);
        made.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return made;
    }
}
