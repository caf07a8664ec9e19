package io.github.creditkit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.SigningRequest;
import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.PartAck;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.codeset.BatchState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("内存平台与故障")
class InMemoryPlatformTest {
    @RegisterExtension
    static final CreditPlatformExtension PLATFORM = CreditPlatformExtension.create();

    private static final ContractJson JSON = ContractJson.standard();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BATCH = "{\"catalogItemId\":\"SL-XZXK\",\"recordType\":\"administrativePermit\","
            + "\"mode\":\"INCREMENTAL\",\"sourceUnit\":{\"name\":\"某市市场监督管理局\",\"creditCode\":"
            + "\"11350100PDY00001XE\"},\"divisionCode\":\"350100\",\"businessDate\":\"2026-03-05\"}";

    private static HttpResponse<String> call(
            InMemoryPlatform platform, CreditAuth auth, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        URI uri = URI.create(platform.baseUri() + path);
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        ContentDigest digest = body == null ? null : ContentDigest.of(DigestAlgorithm.SHA_256, bytes);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofByteArray(bytes));
        if (digest != null) {
            request.setHeader("Content-Digest", digest.text());
            request.setHeader("Idempotency-Key", UUID.randomUUID().toString());
        }
        auth.headers(SigningRequest.of(method, uri, digest)).join().forEach(request::setHeader);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> call(
            InMemoryPlatform platform, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        return call(platform, TestAccount.BUREAU.auth(platform.clock()), method, path, body);
    }

    private static String open(InMemoryPlatform platform) throws Exception {
        HttpResponse<String> opened = call(platform, "POST", "batches", BATCH);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return JSON.read(opened.body().getBytes(StandardCharsets.UTF_8), Batch.class)
                .batchId();
    }

    private static void seal(InMemoryPlatform platform, String id) throws Exception {
        String digest =
                ContentDigest.ofParts(DigestAlgorithm.SHA_256, List.of()).text();
        HttpResponse<String> sealed = call(
                platform,
                "POST",
                "batches/" + id + "/seal",
                "{\"parts\":0,\"totalRows\":0,\"digest\":\"" + digest + "\"}");
        assertThat(sealed.statusCode()).as(sealed.body()).isEqualTo(202);
    }

    @Nested
    class Faults_of_calls {
        private final InMemoryPlatform platform = PLATFORM.platform();

        @Test
        void come_for_the_next_calls_and_then_no_more() throws Exception {
            platform.faults().next(2, Fault.failing(503)).next(1, Fault.busy(7));
            assertThat(call(platform, "GET", "catalogs", null).statusCode()).isEqualTo(503);
            assertThat(call(platform, "GET", "catalogs", null).statusCode()).isEqualTo(503);
            HttpResponse<String> busy = call(platform, "GET", "catalogs", null);
            assertThat(busy.statusCode()).isEqualTo(429);
            assertThat(busy.headers().firstValue("Retry-After")).contains("7");
            assertThat(call(platform, "GET", "catalogs", null).statusCode()).isEqualTo(200);
        }

        @Test
        void come_for_the_operations_that_are_named() throws Exception {
            platform.faults().always("POST /batches", Fault.failing(500));
            assertThat(call(platform, "GET", "batches", null).statusCode()).isEqualTo(200);
            assertThat(call(platform, "POST", "batches", BATCH).statusCode()).isEqualTo(500);
            assertThat(platform.batches()).isEmpty();
            platform.faults().clear();
            open(platform);
        }

        @Test
        void a_cut_request_does_nothing_and_a_cut_answer_was_done() {
            platform.faults().next(1, Fault.cutRequest());
            assertThatThrownBy(() -> call(platform, "POST", "batches", BATCH)).isInstanceOf(IOException.class);
            assertThat(platform.batches()).isEmpty();
            platform.faults().next(1, Fault.cutAnswer());
            assertThatThrownBy(() -> call(platform, "POST", "batches", BATCH)).isInstanceOf(IOException.class);
            assertThat(platform.batches()).hasSize(1);
        }

        /** The signature of the second is a replay, unless a token says who calls. */
        @Test
        void a_call_that_is_delivered_twice_is_done_once() throws Exception {
            CreditAuth token = platform.oauth2(TestAccount.BUREAU, HTTP);
            platform.faults().next(1, "POST /batches", Fault.twice());
            HttpResponse<String> opened = call(platform, token, "POST", "batches", BATCH);
            assertThat(opened.statusCode()).isEqualTo(201);
            assertThat(opened.headers().firstValue("Idempotent-Replayed")).contains("true");
            assertThat(platform.batches()).hasSize(1);
            platform.faults().next(1, "POST /batches", Fault.twice());
            assertThat(call(platform, "POST", "batches", BATCH).body()).contains("nonce-replayed");
        }

        @Test
        void a_platform_with_a_wrong_clock_refuses_a_right_signature() throws Exception {
            platform.faults().next(1, Fault.skewed(Duration.ofHours(1)));
            assertThat(call(platform, "GET", "catalogs", null).body()).contains("timestamp-skew");
            assertThat(call(platform, "GET", "catalogs", null).statusCode()).isEqualTo(200);
        }

        @Test
        void a_wrong_digest_is_in_header_and_body() throws Exception {
            String id = open(platform);
            String row = "{\"op\":\"I\"}";
            platform.faults().next(1, "PUT /batches/.*", Fault.wrongDigest());
            HttpResponse<String> answer = call(platform, "PUT", "batches/" + id + "/parts/1", row);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            ContentDigest sent = ContentDigest.of(DigestAlgorithm.SHA_256, row.getBytes(StandardCharsets.UTF_8));
            assertThat(JSON.read(body, PartAck.class).digest()).isNotEqualTo(sent.text());
            ContentDigest told = ContentDigest.tryParse(
                            answer.headers().firstValue("Content-Digest").orElseThrow())
                    .orThrow();
            assertThat(told.matches(body)).isFalse();
        }

        @Test
        void a_slow_answer_takes_its_time() {
            platform.faults().next(1, Fault.slow(Duration.ofSeconds(30)));
            HttpRequest request = HttpRequest.newBuilder(platform.baseUri().resolve("profile"))
                    .timeout(Duration.ofMillis(50))
                    .build();
            assertThatThrownBy(() -> HTTP.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(HttpTimeoutException.class);
        }

        @Test
        void faults_by_chance_are_the_same_for_the_same_seed() throws Exception {
            List<Integer> first = statuses(7);
            assertThat(first).contains(200, 500);
            assertThat(statuses(7)).isEqualTo(first);
        }

        private List<Integer> statuses(long seed) throws Exception {
            platform.faults().random(seed, 0.5, Fault.failing(500));
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                statuses.add(call(platform, "GET", "catalogs", null).statusCode());
            }
            return statuses;
        }
    }

    @Test
    void batches_can_be_held_and_processed_when_the_test_wants(InMemoryPlatform platform) throws Exception {
        String id = open(platform);
        platform.hold();
        seal(platform, id);
        assertThat(call(platform, "GET", "batches/" + id + "/receipt", null).statusCode())
                .isEqualTo(202);
        platform.release();
        assertThat(call(platform, "GET", "batches/" + id + "/receipt", null).statusCode())
                .isEqualTo(200);
        assertThat(platform.batches()).extracting(batch -> batch.state()).containsExactly(BatchState.COMPLETED);
    }

    @Test
    void time_passes_when_it_is_told_to(InMemoryPlatform platform) throws Exception {
        String id = open(platform);
        platform.clock().advance(Duration.ofDays(2));
        platform.process();
        assertThat(call(platform, "GET", "batches/" + id, null).body()).contains("EXPIRED");
    }

    @Test
    void calls_are_seen_and_a_reset_forgets_all_but_the_address(InMemoryPlatform platform) throws Exception {
        URI before = platform.baseUri();
        open(platform);
        assertThat(platform.calls()).containsExactly(new HandledCall("POST", "/batches", 201, null));
        platform.clock().advance(Duration.ofDays(1));
        platform.reset();
        assertThat(platform.calls()).isEmpty();
        assertThat(platform.batches()).isEmpty();
        assertThat(platform.clock().instant()).isEqualTo(PlatformClock.BEGINNING);
        assertThat(platform.baseUri()).isEqualTo(before);
        open(platform);
    }

    @Test
    void a_failure_that_is_none_is_refused() {
        assertThatThrownBy(() -> Fault.failing(404)).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class Each_test_forgets {
        @Test
        @Order(1)
        void what_one_sends() throws Exception {
            open(PLATFORM.platform());
        }

        @Test
        @Order(2)
        void the_next_does_not_find() {
            assertThat(PLATFORM.platform().batches()).isEmpty();
        }
    }
}
