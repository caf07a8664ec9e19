package io.github.creditkit.client;

import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.check.RecordChecker;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a client was built with. */
record EngineSettings(
        URI baseUri,
        CreditAuth auth,
        HttpClient http,
        Duration timeout,
        Duration totalTimeout,
        RetryPolicy retry,
        @Nullable CircuitPolicy circuit,
        @Nullable Integer requestsPerSecond,
        Duration profileLife,
        Clock clock,
        ContractJson json,
        @Nullable Supplier<RecordChecker> checker,
        DigestAlgorithm digest,
        @Nullable CallListener listener,
        @Nullable CallAudit audit,
        String userAgent,
        int mostBytes,
        ScheduledExecutorService scheduler,
        Executor executor) {}
