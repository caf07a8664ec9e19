package io.github.creditkit.client;

import static io.github.creditkit.client.ScriptedServer.cut;
import static io.github.creditkit.client.ScriptedServer.json;
import static io.github.creditkit.client.ScriptedServer.problem;
import static io.github.creditkit.client.ScriptedServer.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.CreditAuthException;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.auth.SigningRequest;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.QuerySubject;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.client.contract.StatisticsDocument;
import io.github.creditkit.client.contract.SubjectQuery;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.platform.TestPlatform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("出错的平台")
class FailuresTest {
    private static final String STATISTICS = "{\"rows\":[],\"total\":{\"received\":3,\"accepted\":3,\"rejected\":0,"
            + "\"late\":0,\"undated\":0,\"provisional\":0,\"withdrawn\":0}}";
    private static final String BATCH = "{\"batchId\":\"b1\",\"state\":\"SEALED\",\"catalogItemId\":\"SL-XZXK\","
            + "\"recordType\":\"administrativePermit\",\"mode\":\"INCREMENTAL\",\"parts\":1,\"rows\":1}";
    private static final BatchSeal SEAL = new BatchSeal(1, 1, "sha-256=:x:");
    private static final String NUMBER = "350102190102030111";

    private final ScriptedServer server = new ScriptedServer(json(200, STATISTICS));
    private final QuickScheduler scheduler = new QuickScheduler();
    private final Calls told = new Calls();
    private final List<CreditClient> clients = new ArrayList<>();

    /** What a listener is told. */
    private static final class Calls implements CallListener {
        private final List<CallRetried> retried = new java.util.concurrent.CopyOnWriteArrayList<>();
        private final List<CallFinished> finished = new java.util.concurrent.CopyOnWriteArrayList<>();

        @Override
        public void retried(CallRetried call) {
            retried.add(call);
        }

        @Override
        public void finished(CallFinished call) {
            finished.add(call);
        }
    }

    private CreditClient client(UnaryOperator<CreditClientBuilder> more) {
        CreditClient client = more.apply(CreditClient.builder()
                        .baseUri(server.baseUri())
                        .scheduler(scheduler)
                        .listener(told)
                        .retry(new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(5))))
                .build();
        clients.add(client);
        return client;
    }

    private CreditClient client() {
        return client(builder -> builder);
    }

    private static StatisticsDocument call(CreditClient client) {
        return client.statistics().submission(null, null);
    }

    private static CreditApiException failing(CreditClient client) {
        try {
            call(client);
        } catch (CreditApiException e) {
            return e;
        }
        throw new AssertionError("it did not fail");
    }

    @AfterEach
    void close() {
        clients.forEach(CreditClient::close);
        scheduler.shutdownNow();
        server.close();
    }

    @Nested
    class Retries {
        @Test
        void follow_an_answer_that_is_for_a_while() {
            server.then(problem(503, "maintenance"), problem(502, "x"), problem(504, "x"), json(200, STATISTICS));
            assertThat(call(client()).total().received()).isEqualTo(3);
            assertThat(server.seen()).hasSize(4);
            assertThat(told.retried).extracting(CallRetried::attempt).containsExactly(1, 2, 3);
            assertThat(told.finished).singleElement().satisfies(call -> {
                assertThat(call.outcome()).isEqualTo(CallOutcome.DONE);
                assertThat(call.attempts()).isEqualTo(4);
                assertThat(call.status()).isEqualTo(OptionalInt.of(200));
                assertThat(call.operation()).isEqualTo("getSubmissionStatistics");
            });
        }

        @Test
        void wait_for_some_time_up_to_twice_the_time_before() {
            server.then(problem(503, "maintenance"));
            assertThat(failing(
                            client(b -> b.retry(new RetryPolicy(5, Duration.ofMillis(100), Duration.ofMillis(400))))))
                    .isInstanceOf(CreditApiException.Status.class);
            assertThat(told.retried).hasSize(5);
            List<Long> longest = List.of(100L, 200L, 400L, 400L, 400L);
            for (int i = 0; i < longest.size(); i++) {
                assertThat(told.retried.get(i).pause()).isBetween(Duration.ZERO, Duration.ofMillis(longest.get(i)));
            }
        }

        @Test
        void wait_as_long_as_the_platform_says() {
            server.then(problem(429, "too-many-requests", "Retry-After", "4"), json(200, STATISTICS));
            call(client());
            assertThat(scheduler.waits()).contains(Duration.ofSeconds(4));
        }

        @Test
        void wait_until_the_platform_says_by_its_own_clock() {
            server.then(
                    exchange -> {
                        exchange.getResponseHeaders().set("Retry-After", "Thu, 05 Mar 2026 02:00:03 GMT");
                        exchange.getResponseHeaders().set("Date", "Thu, 05 Mar 2026 02:00:00 GMT");
                        exchange.sendResponseHeaders(503, -1);
                    },
                    json(200, STATISTICS));
            call(client());
            // the server of the JDK writes the date of today itself, so that the time has passed
            assertThat(told.retried)
                    .singleElement()
                    .satisfies(call -> assertThat(call.pause()).isLessThanOrEqualTo(Duration.ofSeconds(3)));
            assertThat(RetryRules.retryAfter(
                            "Thu, 05 Mar 2026 02:00:03 GMT", "Thu, 05 Mar 2026 02:00:00 GMT", ClientFixture.CLOCK))
                    .contains(Duration.ofSeconds(3));
            assertThat(RetryRules.retryAfter("Thu, 05 Mar 2026 02:00:09 GMT", null, ClientFixture.CLOCK))
                    .contains(Duration.ofSeconds(9));
            assertThat(RetryRules.retryAfter("soon", null, ClientFixture.CLOCK)).isEmpty();
            assertThat(RetryRules.retryAfter("99999999999999999999", null, ClientFixture.CLOCK))
                    .contains(Duration.ofDays(365));
        }

        @Test
        void are_none_where_the_platform_wants_to_be_left_alone_for_long() {
            server.then(problem(503, "maintenance", "Retry-After", "3600"));
            assertThat(failing(client())).isInstanceOfSatisfying(CreditApiException.Status.class, why -> {
                assertThat(why.retryAfter()).contains(Duration.ofHours(1));
                assertThat(why.retryable()).isTrue();
                assertThat(why.type()).contains(ProblemType.MAINTENANCE);
            });
            assertThat(server.seen()).hasSize(1);
        }

        @Test
        void are_none_for_what_will_not_pass() {
            for (int status : new int[] {400, 403, 404, 409, 422, 500, 501}) {
                server.seen().clear();
                server.then(problem(status, "x"));
                assertThat(failing(client(b -> b.circuit(null))))
                        .isInstanceOfSatisfying(
                                CreditApiException.Status.class,
                                why -> assertThat(why.status()).isEqualTo(status));
                assertThat(server.seen()).as("status %s", status).hasSize(1);
            }
        }

        @Test
        void have_the_same_key_and_another_signature() {
            server.then(problem(503, "maintenance"), json(202, BATCH));
            CreditClient client = client(b ->
                    b.auth(CreditAuth.hmac("bureau", Secret.of("s".repeat(32).toCharArray()))));
            client.batches().seal("b1", SEAL);
            assertThat(server.seen()).hasSize(2);
            assertThat(server.seen())
                    .extracting(seen -> seen.header("Idempotency-Key"))
                    .doesNotContainNull()
                    .satisfies(keys -> assertThat(Set.copyOf(keys)).hasSize(1));
            assertThat(server.seen())
                    .extracting(seen -> seen.header("X-Credit-Nonce"))
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
            assertThat(server.seen())
                    .extracting(seen -> seen.header("X-Credit-Signature"))
                    .doesNotHaveDuplicates();
            client.batches().seal("b1", SEAL, RequestOptions.NONE.idempotencyKey("k-1"));
            assertThat(server.seen().get(2).header("Idempotency-Key")).isEqualTo("k-1");
        }

        @Test
        void of_a_call_that_is_still_being_answered_wait_for_its_answer() {
            server.then(problem(409, "idempotency-in-progress", "Retry-After", "1"), json(202, BATCH));
            client().batches().seal("b1", SEAL);
            assertThat(server.seen()).hasSize(2);
            assertThat(scheduler.waits()).contains(Duration.ofSeconds(1));
        }

        @Test
        void of_what_cannot_be_done_twice_follow_only_when_nothing_was_done() {
            RecordEnvelope<AdministrativePermit> row = ClientFixture.row(TestPlatform.permit(1, "甲"));
            CreditClient client = client(b -> b.unchecked());
            server.then(problem(502, "x"));
            assertThatExceptionOfType(CreditApiException.Status.class)
                    .isThrownBy(() -> client.permits().update(row, 1));
            assertThat(server.seen()).hasSize(1);
            server.then(cut("{"));
            assertThatExceptionOfType(CreditApiException.Transport.class)
                    .isThrownBy(() -> client.permits().update(row, 1))
                    .satisfies(why -> assertThat(why.mayHaveArrived()).isTrue());
            assertThat(server.seen()).hasSize(2);
            server.then(problem(503, "maintenance"), raw(204, "text/plain", new byte[0]));
            client.batches().cancel("b1");
            assertThat(server.seen()).hasSize(4);
        }

        @Test
        void can_be_other_for_one_call() {
            server.then(problem(503, "maintenance"));
            assertThatExceptionOfType(CreditApiException.Status.class)
                    .isThrownBy(() -> client().statistics()
                            .submission(null, null, RequestOptions.NONE.retry(RetryPolicy.none())));
            assertThat(server.seen()).hasSize(1);
        }

        @Test
        void of_a_broken_answer_end_with_it() {
            server.then(cut("{\"rows\":"), json(200, STATISTICS));
            call(client());
            assertThat(server.seen()).hasSize(2);
            server.then(cut("{\"rows\":"));
            assertThat(failing(client())).isInstanceOf(CreditApiException.Transport.class);
            assertThat(server.seen()).hasSize(6);
        }

        @Test
        void of_a_platform_that_is_not_there_are_safe_for_every_call() {
            URI nowhere;
            try (ScriptedServer gone = new ScriptedServer(json(200, "{}"))) {
                nowhere = gone.baseUri();
            }
            CreditClient client = client(b -> b.baseUri(nowhere));
            assertThatExceptionOfType(CreditApiException.Transport.class)
                    .isThrownBy(() -> client.batches().cancel("b1"))
                    .satisfies(why -> assertThat(why.mayHaveArrived()).isFalse())
                    .satisfies(why -> assertThat(why.messageZh()).contains("没有应答"));
            assertThat(told.retried).hasSize(3);
        }
    }

    @Nested
    class Times {
        @Test
        void of_one_attempt_are_limited() {
            server.then(server.silence(), json(200, STATISTICS));
            call(client(b -> b.timeout(Duration.ofMillis(80))));
            assertThat(server.seen()).hasSize(2);
        }

        @Test
        void of_one_attempt_hold_for_its_body() {
            server.then(exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                server.hold();
            });
            assertThat(failing(client(b -> b.timeout(Duration.ofMillis(80)).retry(RetryPolicy.none()))))
                    .isInstanceOf(CreditApiException.Transport.class)
                    .hasMessageContaining("no answer within 80 ms");
        }

        @Test
        void of_all_attempts_are_limited() {
            server.then(server.silence());
            CreditClient client = client(b -> b.timeout(Duration.ofMillis(60))
                    .totalTimeout(Duration.ofMillis(150))
                    .retry(new RetryPolicy(20, Duration.ZERO, Duration.ofSeconds(1))));
            assertThat(failing(client)).hasMessageContaining("no answer within 150 ms");
            assertThat(server.seen()).hasSizeBetween(1, 4);
        }
    }

    @Nested
    class Answers {
        @Test
        void that_are_no_json_are_told_without_a_word_of_them() {
            server.then(json(200, "{\"rows\":[" + NUMBER + "x"));
            assertThat(failing(client())).isInstanceOfSatisfying(CreditApiException.Contract.class, why -> {
                assertThat(why.status()).isEqualTo(200);
                assertThat(why.retryable()).isFalse();
                assertThat(why.getMessage() + why.messageZh() + why.getCause()).doesNotContain(NUMBER);
            });
            assertThat(server.seen()).hasSize(1);
        }

        @Test
        void with_a_value_of_another_kind_tell_where() {
            server.then(json(200, STATISTICS.replace("\"received\":3", "\"received\":\"many\"")));
            assertThat(failing(client()))
                    .isInstanceOfSatisfying(
                            CreditApiException.Contract.class,
                            why -> assertThat(why.path()).isEqualTo("/total/received"));
        }

        @Test
        void of_another_media_type_are_not_of_the_contract() {
            server.then(raw(200, "text/html", "<html>log in</html>".getBytes(StandardCharsets.UTF_8)));
            assertThat(failing(client()))
                    .isInstanceOf(CreditApiException.Contract.class)
                    .hasMessageContaining("no JSON");
        }

        @Test
        void with_another_status_are_not_of_the_contract() {
            server.then(json(206, STATISTICS));
            assertThat(failing(client())).isInstanceOf(CreditApiException.Contract.class);
        }

        @Test
        void of_a_gateway_are_told_by_their_status() {
            server.then(raw(500, "text/html", "<h1>oops</h1>".getBytes(StandardCharsets.UTF_8)));
            assertThat(failing(client())).isInstanceOfSatisfying(CreditApiException.Status.class, why -> {
                assertThat(why.problem()).isEmpty();
                assertThat(why.status()).isEqualTo(500);
            });
            server.then(json(500, "{\"error\":\"" + NUMBER + "\"}"));
            assertThat(failing(client()).getMessage()).doesNotContain(NUMBER);
        }

        @Test
        void without_end_are_given_up() {
            AtomicLong sent = new AtomicLong();
            server.then(exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, 0);
                byte[] blanks = new byte[1 << 16];
                for (int i = 0; i < 1_000; i++) {
                    exchange.getResponseBody().write(blanks);
                    sent.addAndGet(blanks.length);
                }
            });
            assertThat(failing(client(b -> b.answerBytes(1 << 20))))
                    .isInstanceOf(CreditApiException.Contract.class)
                    .hasMessageContaining("more than 1048576 bytes");
            assertThat(sent.get()).isLessThan(60 << 20);
            assertThat(server.seen()).hasSize(1);
        }

        @Test
        void that_are_packed_are_unpacked() {
            server.then(raw(
                    200,
                    "application/json",
                    gzip(STATISTICS.getBytes(StandardCharsets.UTF_8)),
                    "Content-Encoding",
                    "gzip"));
            assertThat(call(client()).total().received()).isEqualTo(3);
            assertThat(server.seen().get(0).header("Accept-Encoding")).isEqualTo("gzip");
        }

        @Test
        void that_unpack_to_too_much_are_given_up() {
            server.then(raw(200, "application/json", gzip(new byte[4 << 20]), "Content-Encoding", "gzip"));
            assertThat(failing(client(b -> b.answerBytes(1 << 20))))
                    .isInstanceOf(CreditApiException.Contract.class)
                    .hasMessageContaining("more than");
        }

        @Test
        void that_are_packed_otherwise_are_not_of_the_contract() {
            server.then(raw(200, "application/json", new byte[] {1, 2, 3}, "Content-Encoding", "br"));
            assertThat(failing(client())).isInstanceOf(CreditApiException.Contract.class);
        }

        @Test
        void that_lead_elsewhere_are_not_followed() {
            try (ScriptedServer other = new ScriptedServer(json(200, STATISTICS))) {
                server.then(json(302, "{}", "Location", other.baseUri() + "statistics/submission"));
                CreditClient client = client(b -> b.auth(
                        CreditAuth.hmac("bureau", Secret.of("s".repeat(32).toCharArray()))));
                assertThat(failing(client))
                        .isInstanceOfSatisfying(
                                CreditApiException.Status.class,
                                why -> assertThat(why.status()).isEqualTo(302));
                assertThat(other.seen()).isEmpty();
            }
        }

        @Test
        void that_name_the_same_page_as_the_next_are_not_followed_for_ever() {
            server.then(json(200, "{\"items\":[],\"nextCursor\":\"a\"}"));
            assertThatExceptionOfType(CreditApiException.Contract.class)
                    .isThrownBy(() -> client().batches().list(null).stream().count())
                    .withMessageContaining("this one again");
            assertThat(server.seen()).extracting(ScriptedServer.Seen::query).containsExactly(null, "cursor=a");
        }

        @Test
        void that_confirm_another_part_than_was_sent_are_not_believed() {
            byte[] rows = "{}\n".getBytes(StandardCharsets.UTF_8);
            server.then(json(202, "{\"n\":1,\"rows\":1,\"digest\":\"sha-256=:AAAA:\"}"));
            assertThatExceptionOfType(CreditApiException.Contract.class)
                    .isThrownBy(() -> client().batches().putPart("b1", 1, rows))
                    .withMessageContaining("another part");
        }
    }

    @Nested
    class Callers {
        @Test
        void who_give_up_a_call_end_it_and_its_retries() throws Exception {
            CountDownLatch arrived = new CountDownLatch(1);
            server.then(exchange -> {
                arrived.countDown();
                server.hold();
            });
            CompletableFuture<StatisticsDocument> call =
                    client().async().statistics().submission(null, null);
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            call.cancel(true);
            assertThat(call).isCancelled();
            assertThat(told.finished)
                    .singleElement()
                    .satisfies(end -> assertThat(end.outcome()).isEqualTo(CallOutcome.CANCELLED));
            assertThat(told.retried).isEmpty();
            assertThat(server.seen()).hasSize(1);
        }

        @Test
        void who_are_interrupted_get_their_thread_back() throws Exception {
            CountDownLatch arrived = new CountDownLatch(1);
            server.then(exchange -> {
                arrived.countDown();
                server.hold();
            });
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            CreditClient client = client();
            Thread caller = new Thread(() -> {
                try {
                    call(client);
                } catch (RuntimeException e) {
                    thrown.set(e);
                    flag.set(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            caller.interrupt();
            caller.join(10_000);
            assertThat(thrown.get())
                    .isInstanceOf(CreditApiException.Transport.class)
                    .hasMessageContaining("interrupted");
            assertThat(flag.get()).isTrue();
            assertThat(told.finished).hasSize(1);
        }

        @Test
        void see_where_they_called_from() {
            server.then(problem(404, "not-found"));
            assertThat(failing(client()).getStackTrace())
                    .anySatisfy(frame -> assertThat(frame.getClassName()).isEqualTo(FailuresTest.class.getName()));
        }

        @Test
        void of_a_closed_client_are_told_so() throws Exception {
            CreditClient client = client();
            server.then(server.silence());
            CompletableFuture<StatisticsDocument> running =
                    client.async().statistics().submission(null, null);
            client.close();
            assertThat(running).isCancelled();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> call(client))
                    .withMessageContaining("closed");
        }

        @Test
        void cannot_set_what_the_client_writes_itself() {
            for (String name : List.of("Authorization", "x-credit-signature", "Content-Digest", "host")) {
                assertThatThrownBy(() -> RequestOptions.NONE.header(name, "x"))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> RequestOptions.NONE.header("X-Other", "a\r\nb"))
                    .isInstanceOf(IllegalArgumentException.class);
            client().statistics().submission(null, null, RequestOptions.NONE.header("X-Department", "b-1"));
            assertThat(server.seen().get(0).header("X-Department")).isEqualTo("b-1");
            assertThat(RequestOptions.NONE.header("X-Other", "hidden").toString())
                    .doesNotContain("hidden");
        }

        @Test
        void need_an_address_that_is_safe_and_a_client_that_does_not_follow_redirects() {
            assertThatThrownBy(() -> CreditClient.builder().baseUri(URI.create("http://credit.example/credit/v1/")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("https");
            assertThatThrownBy(() -> CreditClient.builder()
                            .httpClient(HttpClient.newBuilder()
                                    .followRedirects(HttpClient.Redirect.NORMAL)
                                    .build()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("followRedirects(NEVER)");
            assertThatThrownBy(() -> CreditClient.builder().build()).isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class Authentication {
        /** A token that another follows on. */
        private final class Tokens implements CreditAuth {
            private final AtomicInteger number = new AtomicInteger(1);

            @Override
            public CompletableFuture<Map<String, String>> headers(SigningRequest request) {
                return CompletableFuture.completedFuture(Map.of("Authorization", "Bearer t" + number.get()));
            }

            @Override
            public boolean refused(Map<String, String> sent) {
                number.incrementAndGet();
                return true;
            }
        }

        @Test
        void that_is_refused_is_tried_with_another_token_once() {
            server.then(problem(401, "unauthenticated"), json(200, STATISTICS));
            CreditClient client = client(b -> b.auth(new Tokens()));
            call(client);
            assertThat(server.seen())
                    .extracting(seen -> seen.header("Authorization"))
                    .containsExactly("Bearer t1", "Bearer t2");
            server.then(problem(401, "unauthenticated"));
            assertThat(failing(client))
                    .isInstanceOfSatisfying(
                            CreditApiException.Status.class,
                            why -> assertThat(why.status()).isEqualTo(401));
            assertThat(server.seen()).hasSize(4);
        }

        @Test
        void that_is_not_to_be_had_is_told() {
            Secret secret = Secret.of("s".repeat(32).toCharArray());
            CreditClient client = client(b -> b.auth(CreditAuth.hmac("bureau", secret)));
            secret.close();
            assertThatExceptionOfType(CreditAuthException.class).isThrownBy(() -> call(client));
            assertThat(server.seen()).isEmpty();
        }
    }

    @Nested
    class Circuits {
        @Test
        void open_after_failures_and_close_after_a_success() throws Exception {
            CreditClient client = client(
                    b -> b.circuit(new CircuitPolicy(3, Duration.ofMillis(50))).retry(RetryPolicy.none()));
            server.then(problem(500, "internal"));
            for (int i = 0; i < 3; i++) {
                failing(client);
            }
            assertThat(failing(client)).isInstanceOfSatisfying(CreditApiException.Transport.class, why -> {
                assertThat(why.mayHaveArrived()).isFalse();
                assertThat(why.messageZh()).contains("暂停调用");
            });
            assertThat(server.seen()).hasSize(3);
            server.then(json(200, STATISTICS));
            StatisticsDocument answer = null;
            while (answer == null) {
                try {
                    answer = call(client);
                } catch (CreditApiException.Transport held) {
                    Thread.sleep(5);
                }
            }
            assertThat(server.seen()).hasSize(4);
            call(client);
            assertThat(server.seen()).hasSize(5);
        }
    }

    @Nested
    class Limits {
        @Test
        void of_calls_a_second_are_kept_evenly() throws Exception {
            CreditClient client = client(b -> b.requestsPerSecond(10));
            CompletableFuture<?>[] calls = IntStream.range(0, 5)
                    .mapToObj(i -> client.async().statistics().submission(null, null))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(calls).get(20, TimeUnit.SECONDS);
            assertThat(server.seen()).hasSize(5);
            List<Duration> waits = scheduler.waits().stream().sorted().toList();
            assertThat(waits).hasSize(4);
            assertThat(waits.get(3)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        }

        @Test
        void of_the_profile_are_kept_from_when_it_was_read() {
            server.then(json(
                    200,
                    "{\"platformId\":\"p\",\"name\":\"n\",\"role\":\"20\",\"divisionCode\":\"350100\","
                            + "\"contractVersion\":\"1.0\",\"now\":\"2026-03-05T10:00:00+08:00\",\"limits\":{"
                            + "\"maxRowBytes\":4096,\"maxPartBytes\":4096,\"maxBatchRows\":10,\"maxParallelParts\":1,"
                            + "\"maxPageSize\":10,\"requestsPerSecond\":4}}"));
            CreditClient client = client(b -> b.profileLife(Duration.ZERO));
            client.platform().profile();
            assertThat(scheduler.waits()).isEmpty();
            client.platform().profile();
            client.platform().profile();
            assertThat(scheduler.waits())
                    .singleElement()
                    .satisfies(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMillis(250)));
        }
    }

    @Nested
    class Listeners {
        @Test
        void that_fail_do_no_harm() {
            CreditClient client = client(b -> b.listener(new CallListener() {
                @Override
                public void started(CallStarted call) {
                    throw new IllegalStateException("started");
                }

                @Override
                public void finished(CallFinished call) {
                    throw new IllegalStateException("finished");
                }
            }));
            assertThat(call(client).total().received()).isEqualTo(3);
        }

        @Test
        void of_one_call_are_told_of_it_alone() {
            Calls own = new Calls();
            CreditClient client = client();
            client.statistics().submission(null, null, RequestOptions.NONE.listener(own));
            call(client);
            assertThat(own.finished).hasSize(1);
            assertThat(told.finished).hasSize(2);
        }

        @Test
        void and_messages_learn_no_persons_number() {
            server.then(problem(403, "consent-required"));
            SubjectQuery query = SubjectQuery.builder()
                    .subject(QuerySubject.builder()
                            .idType(Coded.of(IdDocumentType.RESIDENT_ID_CARD))
                            .idNumber(io.github.creditkit.model.item.IdNumber.of(NUMBER))
                            .build())
                    .purpose(Coded.of(QueryPurpose.GOVERNMENT_PROCUREMENT))
                    .consentToken("token-of-consent")
                    .build();
            assertThatExceptionOfType(CreditApiException.Status.class)
                    .isThrownBy(() -> client().queries().query(query))
                    .satisfies(why -> assertThat(why + why.messageZh())
                            .doesNotContain(NUMBER)
                            .doesNotContain("token-of-consent"))
                    .satisfies(why -> assertThat(why.problem()).isPresent());
            assertThat(new String(server.seen().get(0).body(), StandardCharsets.UTF_8))
                    .contains(NUMBER);
            assertThat(server.seen().get(0).path()).doesNotContain(NUMBER);
            assertThat(told.finished.toString()).doesNotContain(NUMBER);
        }
    }

    @Nested
    class Rows {
        private static String row(int number) {
            return "{\"row\":" + number + ",\"part\":1,\"outcome\":\"ACCEPTED\"}\n";
        }

        private ScriptedServer.Reply rows(boolean packed, ScriptedServer.Reply writer) {
            return exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
                if (packed) {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                }
                exchange.sendResponseHeaders(200, 0);
                writer.to(exchange);
            };
        }

        @Test
        void that_are_packed_are_unpacked_as_they_come() {
            StringBuilder all = new StringBuilder();
            IntStream.rangeClosed(1, 5_000).forEach(number -> all.append(row(number)));
            byte[] packed = gzip(all.toString().getBytes(StandardCharsets.UTF_8));
            server.then(rows(true, exchange -> exchange.getResponseBody().write(packed)));
            try (Stream<RowResult> rows = client().batches().rows("b1", Set.of())) {
                assertThat(rows.map(RowResult::row))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, 5_000).boxed().toList());
            }
        }

        @Test
        void that_are_cut_off_are_read_to_there() {
            server.then(exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
                exchange.sendResponseHeaders(200, 10_000);
                exchange.getResponseBody().write((row(1) + row(2)).getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            });
            List<Integer> read = new ArrayList<>();
            assertThatExceptionOfType(CreditApiException.Transport.class).isThrownBy(() -> {
                try (Stream<RowResult> rows = client().batches().rows("b1", Set.of())) {
                    rows.forEach(row -> read.add(row.row()));
                }
            });
            assertThat(read).containsExactly(1, 2);
        }

        @Test
        void that_do_not_come_are_not_waited_for_for_ever() {
            server.then(rows(false, exchange -> {
                exchange.getResponseBody().write(row(1).getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                server.hold();
            }));
            RowCollector rows = new RowCollector(10);
            client(b -> b.timeout(Duration.ofMillis(80)))
                    .async()
                    .batches()
                    .rows("b1", Set.of())
                    .subscribe(rows);
            assertThat(rows.all())
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(CreditApiException.Transport.class)
                    .withMessageContaining("nothing came within");
            assertThat(rows.soFar()).hasSize(1);
        }

        @Test
        void that_are_no_rows_are_told_with_their_place() {
            server.then(rows(
                    false,
                    exchange -> exchange.getResponseBody()
                            .write((row(1) + "\n{\"row\":\"x\"}\n").getBytes(StandardCharsets.UTF_8))));
            assertThatExceptionOfType(CreditApiException.Contract.class)
                    .isThrownBy(() -> {
                        try (Stream<RowResult> rows = client().batches().rows("b1", Set.of())) {
                            rows.toList();
                        }
                    })
                    .satisfies(why -> assertThat(why.path()).isEqualTo("/row"));
        }

        @Test
        void of_a_batch_that_is_not_there_fail_at_once() {
            server.then(problem(404, "not-found"));
            assertThatExceptionOfType(CreditApiException.Status.class)
                    .isThrownBy(() -> client().batches().rows("b1", Set.of()));
            RowCollector rows = new RowCollector(10);
            client().async().batches().rows("b1", Set.of()).subscribe(rows);
            assertThat(rows.all()).failsWithin(Duration.ofSeconds(10));
        }

        @Test
        void that_nobody_asks_for_stay_with_the_platform() throws Exception {
            AtomicInteger written = new AtomicInteger();
            int all = 400_000;
            server.then(rows(false, exchange -> {
                OutputStream out = exchange.getResponseBody();
                StringBuilder some = new StringBuilder();
                for (int number = 1; number <= all; number++) {
                    some.append(row(number));
                    if (number % 1_000 == 0) {
                        out.write(some.toString().getBytes(StandardCharsets.UTF_8));
                        some.setLength(0);
                        written.set(number);
                    }
                }
            }));
            CountDownLatch three = new CountDownLatch(3);
            AtomicReference<java.util.concurrent.Flow.Subscription> subscription = new AtomicReference<>();
            AtomicInteger read = new AtomicInteger();
            CompletableFuture<Integer> ended = new CompletableFuture<>();
            client().async().batches().rows("b1", Set.of()).subscribe(new java.util.concurrent.Flow.Subscriber<>() {
                @Override
                public void onSubscribe(java.util.concurrent.Flow.Subscription given) {
                    subscription.set(given);
                    given.request(3);
                }

                @Override
                public void onNext(RowResult row) {
                    read.incrementAndGet();
                    three.countDown();
                }

                @Override
                public void onError(Throwable why) {
                    ended.completeExceptionally(why);
                }

                @Override
                public void onComplete() {
                    ended.complete(read.get());
                }
            });
            assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
            int before;
            do { // until the buffers between the two are full
                before = written.get();
                Thread.sleep(50);
            } while (written.get() != before);
            assertThat(read.get()).isEqualTo(3);
            assertThat(written.get()).isLessThan(all);
            subscription.get().request(Long.MAX_VALUE);
            assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(all);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void a_cancelled_future_is_told_as_such() {
        server.then(server.silence());
        CompletableFuture<StatisticsDocument> call =
                client().async().statistics().submission(null, null);
        call.cancel(true);
        assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
    }
}
