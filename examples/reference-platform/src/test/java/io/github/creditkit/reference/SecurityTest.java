package io.github.creditkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.HmacHeaders;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.reference.SignedCall.Answer;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the platform as it runs: each is refused with its own problem, and nothing of it is stored. */
@DisplayName("参考平台安全")
class SecurityTest {
    private static final Pattern BATCH = Pattern.compile("\"batchId\"\\s*:\\s*\"([^\"]+)\"");
    private static final String NDJSON = "application/x-ndjson";
    private static final String UNIT = "{\"name\":\"某市市场监督管理局\",\"creditCode\":\"11350100PDY00001XE\"}";

    @TempDir
    static Path data;

    private static RunningPlatform platform;
    private static String batch;

    @BeforeAll
    static void start() throws Exception {
        platform = new RunningPlatform(data);
        assertThat(platform.call("bureau", "PUT", "/records/administrativePenalty/S1", penalty("S1", ""))
                        .status())
                .isEqualTo(201);
        Answer opened =
                signed("bureau", "POST", "/batches").with(opening()).signed().send();
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        batch = found(BATCH, opened.body());
    }

    @AfterAll
    static void stop() throws Exception {
        platform.close();
    }

    // ---- what is sent

    private static SignedCall signed(String app, String method, String path) throws Exception {
        return new SignedCall(platform, app).to(method, path);
    }

    private static String opening() {
        return "{\"catalogItemId\":\"SL-XZCF\",\"recordType\":\"administrativePenalty\",\"mode\":\"INCREMENTAL\","
                + "\"sourceUnit\":" + UNIT + ",\"divisionCode\":\"350100\",\"businessDate\":\"" + LocalDate.now()
                + "\"}";
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    /** A penalty of which some text is another. */
    private static String penalty(String id, String content) {
        String text = RunningPlatform.penalty(
                Math.floorMod(id.hashCode(), 1_000_000),
                LocalDate.now().minusDays(2).toString());
        return content.isEmpty() ? text : text.replace("罚款 2000 元", content);
    }

    // ---- what comes back

    private interface Attack extends Callable<Answer> {}

    private static void refused(ProblemType type, Attack attack) throws Exception {
        StoredRows before = StoredRows.of(platform);
        Answer answer = attack.call();
        assertThat(answer.status()).as(answer.body()).isEqualTo(type.status());
        assertThat(answer.header("Content-Type")).as(answer.body()).startsWith("application/problem+json");
        assertThat(answer.code()).as(answer.body()).isEqualTo(type.code());
        assertThat(answer.body()).contains(type.uri());
        assertThat(StoredRows.of(platform)).isEqualTo(before);
    }

    /** Refused before it is a call of the interface: which of the two words for it a server finds first is its own. */
    private static void malformed(Attack attack) throws Exception {
        StoredRows before = StoredRows.of(platform);
        Answer answer = attack.call();
        assertThat(answer.status()).as(answer.head() + answer.body()).isIn(400, 404, 405, 413, 414, 431, 501);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at org.");
        if (!answer.body().isEmpty()) { // what is no HTTP gets a status and nothing else
            assertThat(answer.header("Content-Type")).as(answer.head()).startsWith("application/problem+json");
            assertThat(answer.code()).isNotEmpty();
        }
        assertThat(StoredRows.of(platform)).isEqualTo(before);
    }

    @Nested
    @DisplayName("签名")
    class Signatures {
        @Test
        void a_call_that_is_sent_again() throws Exception {
            SignedCall call = signed("bureau", "GET", "/catalogs").signed();
            assertThat(call.send().status()).isEqualTo(200);
            refused(ProblemType.NONCE_REPLAYED, call::send);
        }

        @Test
        void a_nonce_that_was_used_for_another_call() throws Exception {
            SignedCall first = signed("bureau", "GET", "/catalogs").signed();
            assertThat(first.send().status()).isEqualTo(200);
            SignedCall second = signed("bureau", "POST", "/batches").with(opening());
            second.nonce = first.nonce;
            refused(ProblemType.NONCE_REPLAYED, second.signed()::send);
        }

        @ParameterizedTest
        @ValueSource(ints = {-10, 10})
        void a_clock_that_is_ten_minutes_off(int minutes) throws Exception {
            refused(
                    ProblemType.TIMESTAMP_SKEW,
                    signed("bureau", "POST", "/batches")
                            .with(opening())
                            .skewed(Duration.ofMinutes(minutes))
                            .signed()::send);
        }

        @Test
        void another_body_than_was_signed() throws Exception {
            SignedCall call =
                    signed("bureau", "POST", "/batches").with(opening()).signed();
            call.body = new String(call.body, StandardCharsets.UTF_8)
                    .replace("INCREMENTAL", "FULL       ")
                    .getBytes(StandardCharsets.UTF_8);
            refused(ProblemType.DIGEST_MISMATCH, call::send);
        }

        @Test
        void another_body_and_its_digest() throws Exception {
            SignedCall call =
                    signed("bureau", "POST", "/batches").with(opening()).signed();
            call.with(opening().replace("350100", "350200"));
            refused(ProblemType.SIGNATURE_INVALID, call::send);
        }

        @Test
        void a_body_without_a_digest() throws Exception {
            SignedCall call = signed("bureau", "POST", "/batches").with(opening());
            call.headers.remove("Content-Digest");
            refused(ProblemType.SIGNATURE_INVALID, call.signed()::send);
        }

        @Test
        void a_wrong_digest_that_is_signed() throws Exception {
            SignedCall call = signed("bureau", "POST", "/batches").with(opening());
            call.header(
                    "Content-Digest",
                    ContentDigest.of(DigestAlgorithm.SHA_256, new byte[] {1}).text());
            refused(ProblemType.DIGEST_MISMATCH, call.signed()::send);
            refused(
                    ProblemType.DIGEST_MISMATCH,
                    signed("bureau", "POST", "/batches")
                            .with(opening())
                            .header("Content-Digest", "md5=:AAAA:")
                            .signed()::send);
        }

        @Test
        void another_query_than_was_signed() throws Exception {
            SignedCall call = signed("bureau", "GET", "/batches");
            call.query = "limit=10";
            call.signed();
            call.query = "limit=100";
            refused(ProblemType.SIGNATURE_INVALID, call::send);
        }

        @Test
        void another_path_or_method_than_was_signed() throws Exception {
            SignedCall path = signed("bureau", "GET", "/batches").signed();
            path.path = "/credit/v1/objections";
            refused(ProblemType.SIGNATURE_INVALID, path::send);
            SignedCall method = signed("bureau", "GET", "/batches/" + batch).signed();
            method.method = "DELETE";
            refused(ProblemType.SIGNATURE_INVALID, method::send);
        }

        @ParameterizedTest
        @ValueSource(strings = {HmacHeaders.TIMESTAMP, HmacHeaders.NONCE, HmacHeaders.APP})
        void another_header_than_was_signed(String name) throws Exception {
            SignedCall call =
                    signed("bureau", "POST", "/batches").with(opening()).signed();
            String other = switch (name) {
                case HmacHeaders.TIMESTAMP -> Long.toString(call.timestamp + 1);
                case HmacHeaders.NONCE -> "00112233445566778899aabbccddeeff";
                default -> "center";
            };
            call.header(name, other);
            refused(ProblemType.SIGNATURE_INVALID, call::send);
        }

        @Test
        void an_algorithm_that_is_none() throws Exception {
            SignedCall call =
                    signed("bureau", "POST", "/batches").with(opening()).signed();
            refused(ProblemType.UNAUTHENTICATED, call.header(HmacHeaders.ALGORITHM, "none")::send);
        }

        @Test
        void no_signature_at_all() throws Exception {
            refused(
                    ProblemType.UNAUTHENTICATED,
                    signed("bureau", "POST", "/batches").with(opening()).header("Idempotency-Key", "a")::send);
        }
    }

    @Nested
    @DisplayName("越权")
    class OthersBusiness {
        @Test
        void an_account_without_the_scope() throws Exception {
            refused(
                    ProblemType.FORBIDDEN_SCOPE,
                    signed("portal", "POST", "/batches").with(opening()).signed()::send);
            refused(
                    ProblemType.FORBIDDEN_SCOPE,
                    signed("bureau-reviewer", "PUT", "/records/administrativePenalty/S9")
                            .with(penalty("S9", ""))
                            .signed()::send);
            refused(
                    ProblemType.FORBIDDEN_SCOPE,
                    signed("portal", "GET", "/changes").signed()::send);
        }

        @Test
        void another_unit_does_not_even_learn_that_a_batch_is_there() throws Exception {
            for (String path : List.of("", "/receipt", "/receipt/rows")) {
                refused(
                        ProblemType.NOT_FOUND,
                        signed("tax", "GET", "/batches/" + batch + path).signed()::send);
            }
            refused(
                    ProblemType.NOT_FOUND,
                    signed("tax", "DELETE", "/batches/" + batch).signed()::send);
            refused(
                    ProblemType.NOT_FOUND,
                    signed("tax", "PUT", "/batches/" + batch + "/parts/1")
                            .with(penalty("x", "").getBytes(StandardCharsets.UTF_8), NDJSON)
                            .signed()::send);
            refused(
                    ProblemType.NOT_FOUND,
                    signed("tax", "POST", "/batches/" + batch + "/seal")
                            .with("{\"parts\":0,\"totalRows\":0,\"digest\":\""
                                    + ContentDigest.of(DigestAlgorithm.SHA_256, new byte[0])
                                            .text()
                                    + "\"}")
                            .signed()::send);
            assertThat(signed("tax", "GET", "/batches").signed().send().body()).doesNotContain(batch);
        }

        @Test
        void another_units_record_is_neither_read_nor_ended() throws Exception {
            refused(
                    ProblemType.NOT_FOUND,
                    signed("tax", "GET", "/records/administrativePenalty/S1").signed()::send);
            refused(
                    ProblemType.NOT_FOUND,
                    signed("tax", "POST", "/records/administrativePenalty/S1/withdrawals")
                            .with("{\"reason\":\"误报\"}")
                            .signed()::send);
        }

        @Test
        void a_batch_in_the_name_of_another_unit() throws Exception {
            refused(
                    ProblemType.FORBIDDEN_SCOPE,
                    signed("tax", "POST", "/batches").with(opening()).signed()::send);
        }
    }

    @Nested
    @DisplayName("地址")
    class Paths {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/credit/v1/../../etc/passwd",
                    "/credit/v1/records/administrativePenalty/../../../keys/tokens.key",
                    "/credit/v1/%2e%2e/%2e%2e/desk",
                    "/credit/v1/records/administrativePenalty/%2e%2e%2f%2e%2e%2fkeys",
                    "/credit/v1/records/administrativePenalty/a%2fb",
                    "/credit/v1/records/administrativePenalty/a%5cb",
                    "/credit/v1/records/administrativePenalty/%252e%252e%252fkeys",
                    "/credit/v1/records/administrativePenalty/a%00b",
                    "/credit/v1/records/administrativePenalty/a%0d%0ab",
                    "/credit/v1/records/administrativePenalty/%c0%ae%c0%ae",
                    "/credit/v1/records/administrativePenalty/%ff",
                    "/credit/v1/records/administrativePenalty/%zz",
                    "/credit/v1/records/administrativePenalty/a;jsessionid=1",
                    "/credit/v1//catalogs",
                    "/credit/v1/catalogs/",
                    "/credit/v1/./catalogs",
                    "/credit/v1/records/administrativePenalty/a\\b",
                    "/credit/v1/records/..;/administrativePenalty"
                })
        void a_path_that_leads_elsewhere(String path) throws Exception {
            SignedCall call = signed("bureau", "GET", "/");
            call.path = path;
            malformed(call.signed("GET\n" + path + "\n\n\n" + call.timestamp + "\n" + call.nonce)::send);
        }

        @Test
        void a_path_that_is_too_long() throws Exception {
            SignedCall call = signed("bureau", "GET", "/records/administrativePenalty/" + "a".repeat(5_000));
            malformed(call.signed()::send);
            SignedCall longer = signed("bureau", "GET", "/records/administrativePenalty/" + "a".repeat(50_000));
            malformed(longer.signed("GET\n" + longer.path + "\n\n\n" + longer.timestamp + "\n" + longer.nonce)::send);
        }

        @Test
        void a_query_that_cannot_be_read() throws Exception {
            SignedCall call = signed("bureau", "GET", "/batches");
            call.query = "cursor=%00";
            refused(ProblemType.INVALID_PARAMETER, call.signed()::send);
            SignedCall sql = signed("bureau", "GET", "/batches");
            sql.query = "cursor=%27%3B%20drop%20table%20batch%3B--";
            StoredRows before = StoredRows.of(platform);
            assertThat(sql.signed().send().status()).isIn(200, 400);
            assertThat(StoredRows.of(platform)).isEqualTo(before);
        }
    }

    @Nested
    @DisplayName("标头")
    class Headers {
        @Test
        void a_header_that_is_there_twice() throws Exception {
            SignedCall call =
                    signed("bureau", "POST", "/batches").with(opening()).signed();
            call.lines.add(HmacHeaders.APP + ": center");
            refused(ProblemType.UNAUTHENTICATED, call::send);
        }

        @Test
        void a_line_break_within_a_value_is_another_header_and_no_more() throws Exception {
            SignedCall call =
                    signed("bureau", "POST", "/batches").with(opening()).signed();
            call.header("X-Other", "a\r\n" + HmacHeaders.APP + ": center");
            refused(ProblemType.UNAUTHENTICATED, call::send);
            SignedCall bare =
                    signed("bureau", "POST", "/batches").with(opening()).signed();
            bare.header("X-Other", "a\n" + HmacHeaders.APP + ": center");
            StoredRows before = StoredRows.of(platform);
            assertThat(bare.send().status()).isIn(400, 401);
            assertThat(StoredRows.of(platform)).isEqualTo(before);
        }

        @Test
        void a_token_beside_a_signature_or_two_tokens() throws Exception {
            SignedCall both =
                    signed("bureau", "POST", "/batches").with(opening()).signed();
            both.lines.add("Authorization: Bearer ck1.k1.AAAA.AAAA");
            refused(ProblemType.UNAUTHENTICATED, both::send);
            SignedCall two = signed("bureau", "POST", "/batches").with(opening());
            two.lines.add("Authorization: Bearer ck1.k1.AAAA.AAAA");
            two.lines.add("Authorization: Basic YTpi");
            refused(ProblemType.UNAUTHENTICATED, two::send);
        }

        @Test
        void two_lengths() throws Exception {
            SignedCall call =
                    signed("bureau", "POST", "/batches").with(opening()).signed();
            call.lines.add("Content-Length: " + call.body.length);
            call.lines.add("Content-Length: 5");
            malformed(call::send);
        }

        @Test
        void a_second_call_hidden_behind_a_length_and_chunks() throws Exception {
            SignedCall hidden =
                    signed("bureau", "POST", "/batches").with(opening()).signed();
            StringBuilder inner = new StringBuilder("POST " + hidden.path + " HTTP/1.1\r\nHost: a\r\n");
            hidden.headers.forEach((name, value) ->
                    inner.append(name).append(": ").append(value).append("\r\n"));
            inner.append("Content-Length: ").append(hidden.body.length).append("\r\n\r\n");
            byte[] body = ("0\r\n\r\n" + inner + new String(hidden.body, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            StoredRows before = StoredRows.of(platform);
            SignedCall outer = signed("portal", "POST", "/queries");
            outer.body = body;
            outer.lines.add("Content-Length: " + body.length);
            outer.lines.add("Transfer-Encoding: chunked");
            Answer answer = outer.send();
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.body()).as("one call, one answer").doesNotContain("HTTP/1.1");
            assertThat(StoredRows.of(platform)).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"xchunked", "chunked, identity", " chunked\t, x", "cow"})
        void a_transfer_encoding_that_is_none(String encoding) throws Exception {
            SignedCall call =
                    signed("bureau", "POST", "/batches").with(opening()).signed();
            call.lines.add("Transfer-Encoding: " + encoding);
            malformed(call::send);
        }

        @Test
        void a_huge_header() throws Exception {
            SignedCall call =
                    signed("bureau", "POST", "/batches").with(opening()).signed();
            malformed(call.header("X-Other", "a".repeat(100_000))::send);
        }

        @Test
        void a_wrong_content_type() throws Exception {
            refused(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    signed("bureau", "PUT", "/batches/" + batch + "/parts/1")
                            .with(penalty("x", "").getBytes(StandardCharsets.UTF_8), "text/html")
                            .signed()::send);
            refused(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    signed("bureau", "POST", "/batches")
                            .with(opening().getBytes(StandardCharsets.UTF_8), "text/html")
                            .signed()::send);
            refused(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    signed("bureau", "PUT", "/batches/" + batch + "/parts/1")
                            .with(penalty("x", "").getBytes(StandardCharsets.UTF_8), NDJSON)
                            .header("Content-Encoding", "br")
                            .signed()::send);
        }
    }

    @Nested
    @DisplayName("内容")
    class Bodies {
        @Test
        void a_row_that_is_too_long() throws Exception {
            byte[] row = penalty("x", "长".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
            refused(
                    ProblemType.TOO_LARGE,
                    signed("bureau", "PUT", "/batches/" + batch + "/parts/1")
                            .with(row, NDJSON)
                            .signed()::send);
            refused(
                    ProblemType.TOO_LARGE,
                    signed("bureau", "PUT", "/records/administrativePenalty/S2")
                            .with(penalty("S2", "长".repeat(30_000)))
                            .signed()::send);
        }

        @Test
        void a_body_that_is_too_long() throws Exception {
            refused(
                    ProblemType.TOO_LARGE,
                    signed("bureau", "POST", "/batches")
                            .with(opening() + " ".repeat(5 << 20))
                            .signed()::send);
        }

        @Test
        void a_body_that_is_cut_off() throws Exception {
            SignedCall call =
                    signed("bureau", "POST", "/batches").with(opening()).signed();
            call.lines.add("Content-Length: " + (call.body.length + 10));
            call.ending = true;
            refused(ProblemType.DIGEST_MISMATCH, call::send);
        }

        @Test
        void a_small_file_that_unpacks_to_a_huge_one() throws Exception {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(packed)) {
                byte[] line = " ".repeat(1 << 10).concat("\n").getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 200 << 10; i++) {
                    out.write(line);
                }
            }
            assertThat(packed.size()).isLessThan(1 << 20);
            refused(
                    ProblemType.TOO_LARGE,
                    signed("bureau", "PUT", "/batches/" + batch + "/parts/1")
                            .with(packed.toByteArray(), NDJSON)
                            .header("Content-Encoding", "gzip")
                            .signed()::send);
        }

        @Test
        void a_file_that_is_packed_badly() throws Exception {
            refused(
                    ProblemType.MALFORMED_REQUEST,
                    signed("bureau", "PUT", "/batches/" + batch + "/parts/1")
                            .with(new byte[] {31, (byte) 139, 8, 0, 1, 2, 3}, NDJSON)
                            .header("Content-Encoding", "gzip")
                            .signed()::send);
        }

        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"data\":"})
        void json_that_is_too_deep(String opening) throws Exception {
            refused(
                    ProblemType.MALFORMED_REQUEST,
                    signed("bureau", "PUT", "/records/administrativePenalty/S3")
                            .with(opening.repeat(8_000))
                            .signed()::send);
            refused(
                    ProblemType.MALFORMED_REQUEST,
                    signed("bureau", "POST", "/batches")
                            .with(opening.repeat(100_000))
                            .signed()::send);
        }

        @Test
        void a_number_of_a_hundred_thousand_digits() throws Exception {
            refused(
                    ProblemType.TOO_LARGE,
                    signed("bureau", "PUT", "/records/administrativePenalty/S4")
                            .with(penalty("S4", "").replace("0.2", "9".repeat(100_000)))
                            .signed()::send);
            refused(
                    ProblemType.MALFORMED_REQUEST,
                    signed("bureau", "POST", "/batches")
                            .with(opening()
                                    .replace("{\"catalog", "{\"declaredCount\":" + "9".repeat(100_000) + ",\"catalog"))
                            .signed()::send);
            StoredRows before = StoredRows.of(platform);
            String number = "9".repeat(60_000);
            for (String text : List.of(number, "0." + number, "1e" + number, "1e999999999")) {
                Answer answer = signed("bureau", "PUT", "/records/administrativePenalty/S4")
                        .with(penalty("S4", "").replace("0.2", text))
                        .signed()
                        .send();
                assertThat(answer.status()).as(answer.body()).isIn(400, 422);
                assertThat(answer.code()).isIn("malformed-request", "validation-failed");
            }
            assertThat(StoredRows.of(platform)).isEqualTo(before);
        }

        @Test
        void the_same_key_twice() throws Exception {
            refused(
                    ProblemType.MALFORMED_REQUEST,
                    signed("bureau", "PUT", "/records/administrativePenalty/S5")
                            .with(penalty("S5", "").replace("\"data\":{", "\"data\":{\"decisionNo\":\"另一份〔2026〕1号\","))
                            .signed()::send);
            refused(
                    ProblemType.MALFORMED_REQUEST,
                    signed("bureau", "POST", "/batches")
                            .with(opening().replace("{\"catalog", "{\"mode\":\"FULL\",\"catalog"))
                            .signed()::send);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00\\ud800", "\u0000"})
        void a_text_that_no_database_takes(String text) throws Exception {
            StoredRows before = StoredRows.of(platform);
            Answer answer = signed("bureau", "PUT", "/records/administrativePenalty/S6")
                    .with(penalty("S6", "罚款" + text + "元"))
                    .signed()
                    .send();
            assertThat(answer.status()).as(answer.body()).isIn(400, 422);
            assertThat(answer.code()).isIn("malformed-request", "validation-failed");
            assertThat(StoredRows.of(platform)).isEqualTo(before);
        }

        /** In a batch such a row is refused alone, with a reason, and holds up no other. */
        @Test
        void rows_that_nobody_can_read_among_good_ones() throws Exception {
            Answer opened = signed("bureau", "POST", "/batches")
                    .with(opening())
                    .signed()
                    .send();
            String id = found(BATCH, opened.body());
            List<String> rows = List.of(
                    row("good-1", ""),
                    row("bad-nul", "罚款\\u0000元"),
                    row("bad-surrogate", "罚款\\ud800元"),
                    row("bad-number", "").replace("0.2", "9".repeat(50_000)),
                    "[".repeat(60_000),
                    row("bad-twice", "").replace("\"data\":{", "\"data\":{\"decisionNo\":\"另一份〔2026〕1号\","),
                    row("sql'); drop table record; --", "'); drop table record; --"),
                    row("bad-nul-\\u0000", ""),
                    row("good-2", ""));
            byte[] part = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
            Answer put = signed("bureau", "PUT", "/batches/" + id + "/parts/1")
                    .with(part, NDJSON)
                    .signed()
                    .send();
            assertThat(put.status()).as(put.body()).isEqualTo(202);
            ContentDigest digest = ContentDigest.ofParts(
                    DigestAlgorithm.SHA_256, List.of(ContentDigest.of(DigestAlgorithm.SHA_256, part)));
            Answer sealed = signed("bureau", "POST", "/batches/" + id + "/seal")
                    .with("{\"parts\":1,\"totalRows\":" + rows.size() + ",\"digest\":\"" + digest.text() + "\"}")
                    .signed()
                    .send();
            assertThat(sealed.status()).as(sealed.body()).isEqualTo(202);
            Answer receipt = signed("bureau", "GET", "/batches/" + id + "/receipt")
                    .signed()
                    .send();
            for (int i = 0; i < 300 && receipt.status() == 202; i++) {
                Thread.sleep(50);
                receipt = signed("bureau", "GET", "/batches/" + id + "/receipt")
                        .signed()
                        .send();
            }
            assertThat(receipt.status()).as("the batch comes to its end").isEqualTo(200);
            String told = signed("bureau", "GET", "/batches/" + id + "/receipt/rows")
                    .signed()
                    .send()
                    .body();
            assertThat(told).as("every refusal has a reason").doesNotContain("\"internal\"");
            assertThat(receipt.body()).as(told).contains("\"received\":9").contains("\"rejected\":6");
            assertThat(
                            text(
                                    "select payload from record_version where source_record_id = 'sql''); drop table record; --'"))
                    .contains("'); drop table record; --");
        }

        private String row(String id, String content) {
            return penalty(id, content)
                    .replaceFirst("\\{", "{\"op\":\"I\",\"sourceRecordId\":\"" + Matcher.quoteReplacement(id) + "\",");
        }

        private String text(String sql) throws Exception {
            try (Connection connection = platform.database();
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(sql)) {
                assertThat(found.next()).isTrue();
                return found.getString(1);
            }
        }
    }

    @Nested
    @DisplayName("每类记录的每个文本项")
    class EveryText {
        @Test
        void sql_is_a_text_like_any_other() throws Exception {
            StoredRows before = StoredRows.of(platform);
            TextAttack attack = new TextAttack(platform, "'); drop table record; -- $$ \\\\ %s {0}");
            TextAttack.Outcome outcome = attack.run();
            assertThat(outcome.failed())
                    .as("neither stored nor refused with a reason")
                    .isEmpty();
            assertThat(outcome.notLiteral()).as("stored as another text").isEmpty();
            assertThat(outcome.types()).as("types of which a record was stored").isGreaterThan(30);
            assertThat(outcome.stored()).isPositive();
            assertThat(StoredRows.of(platform).of("record_version"))
                    .isEqualTo(before.of("record_version") + outcome.bases() + outcome.stored());
        }

        @Test
        void a_text_that_no_database_takes_is_a_clear_issue() throws Exception {
            for (String text : List.of("a\\u0000b", "a\\ud800b")) {
                StoredRows before = StoredRows.of(platform);
                TextAttack.Outcome outcome = new TextAttack(platform, text).run();
                assertThat(outcome.failed())
                        .as("neither stored nor refused with a reason")
                        .isEmpty();
                assertThat(outcome.notLiteral()).as("stored as another text").isEmpty();
                assertThat(StoredRows.of(platform).of("record_version"))
                        .isEqualTo(before.of("record_version") + outcome.bases() + outcome.stored());
            }
        }
    }

    @Nested
    @DisplayName("网页")
    class Pages {
        private static final String SCRIPT = "<script>alert(1)</script>";

        @Test
        void a_form_without_its_token_or_with_a_forged_one() throws Exception {
            Map<String, String> form = Map.of(
                    "code",
                    RunningPlatform.SUBJECT,
                    "recordId",
                    "r1",
                    "claim",
                    "error",
                    "statement",
                    "a",
                    "representative",
                    "某甲");
            StoredRows before = StoredRows.of(platform);
            assertThat(platform.send("/objection", form, "").statusCode()).isEqualTo(403);
            assertThat(platform.send("/objection", form, "forged").statusCode()).isEqualTo(403);
            assertThat(platform.send("/login", Map.of("username", "bureau", "password", "x"), "forged")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(platform.send("/logout", Map.of(), "forged").statusCode())
                    .isEqualTo(403);
            assertThat(StoredRows.of(platform)).isEqualTo(before);
        }

        @Test
        void what_departments_write_is_shown_as_text() throws Exception {
            String subject = RunningPlatform.SUBJECT;
            String hostile = penalty("X1", SCRIPT)
                    .replace("某科技有限公司", "某" + SCRIPT + "有限公司")
                    .replace("未按规定明码标价", "<img src=x onerror=alert(1)>")
                    .replace("当事人销售商品未标明价格", "\\\"><svg onload=alert(1)>")
                    .replace("《价格法》第四十二条", "javascript:alert(1) ${7*7} [[${7*7}]]");
            assertThat(platform.call("bureau", "PUT", "/records/administrativePenalty/X1", hostile)
                            .status())
                    .isIn(200, 201);
            for (String page : List.of("/subjects/" + subject, "/search?q=%E6%9F%90%3Cscript%3E", "/")) {
                String body = platform.get(page).body();
                assertThat(body)
                        .doesNotContain(SCRIPT)
                        .doesNotContain("<img src=x")
                        .doesNotContain("<svg onload")
                        .doesNotContain("[[49]]");
            }
            assertThat(platform.get("/subjects/" + subject).body())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .contains("${7*7}");
        }

        @Test
        void a_department_sees_its_rows_as_text_and_nobody_elses() throws Exception {
            platform.signIn("bureau");
            assertThat(platform.get("/desk/batches/" + batch).statusCode()).isEqualTo(200);
            assertThat(platform.get("/desk/batches/%3Cscript%3Ealert(1)%3C%2Fscript%3E")
                            .body())
                    .doesNotContain(SCRIPT);
            platform.signIn("tax");
            assertThat(platform.get("/desk/batches/" + batch).statusCode()).isEqualTo(404);
            assertThat(platform.get("/desk").body()).doesNotContain(batch);
        }

        @Test
        void no_public_page_has_a_persons_number() throws Exception {
            String code = RunningPlatform.SUBJECT;
            for (String page :
                    List.of("/", "/subjects/" + code, "/search?q=%E6%9F%90%E7%A7%91", "/objection?code=" + code)) {
                assertThat(platform.get(page).body()).as(page).doesNotContain("350102190102030111");
            }
        }

        @Test
        void every_page_has_strict_headers() throws Exception {
            for (String page :
                    List.of("/", "/search?q=a", "/subjects/none", "/login", "/nothing", "/objection", "/style.css")) {
                var headers = platform.get(page).headers();
                assertThat(headers.firstValue("Content-Security-Policy"))
                        .as(page)
                        .isPresent();
                assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                        .contains("default-src 'none'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe");
                assertThat(headers.firstValue("X-Content-Type-Options"))
                        .as(page)
                        .contains("nosniff");
                assertThat(headers.firstValue("X-Frame-Options")).as(page).contains("DENY");
                assertThat(headers.firstValue("Referrer-Policy")).as(page).contains("no-referrer");
                assertThat(headers.firstValue("Server")).as(page).isEmpty();
                assertThat(headers.firstValue("X-Powered-By")).as(page).isEmpty();
            }
        }

        @Test
        void a_session_that_somebody_knew_before_is_none_after_signing_in() throws Exception {
            String known = cookie(SignedCall.exchange(platform.port(), request("/login", "")));
            assertThat(known).startsWith("JSESSIONID=");
            Answer page = SignedCall.exchange(platform.port(), request("/login", known));
            String token = found(Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\""), page.body());
            String password =
                    Files.readString(data.resolve("keys/user-bureau.key")).strip();
            String form = "username=bureau&password=" + password + "&_csrf="
                    + URLEncoder.encode(token, StandardCharsets.UTF_8);
            Answer in = SignedCall.exchange(platform.port(), posted("/login", known, form));
            String after = cookie(in);
            assertThat(after).startsWith("JSESSIONID=").isNotEqualTo(known);
            assertThat(in.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=");
            assertThat(SignedCall.exchange(platform.port(), request("/desk", known))
                            .status())
                    .as("the session known before")
                    .isEqualTo(302);
            assertThat(SignedCall.exchange(platform.port(), request("/desk", after))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        @EnabledOnOs(OS.LINUX)
        void more_pages_than_anybody_reads() throws Exception {
            String copier = "127.0.0.2";
            int shown = 0;
            Answer answer = SignedCall.exchangeFrom(copier, platform.port(), request("/", ""));
            while (answer.status() == 200 && shown < 10_000) {
                shown++;
                answer = SignedCall.exchangeFrom(copier, platform.port(), request("/", ""));
            }
            assertThat(shown).isGreaterThanOrEqualTo(20);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.body()).contains("访问过于频繁");
            assertThat(SignedCall.exchange(platform.port(), request("/", "")).status())
                    .as("somebody else")
                    .isEqualTo(200);
        }

        @Test
        @EnabledOnOs(OS.LINUX)
        void guesses_at_a_password() throws Exception {
            String guesser = "127.0.0.3";
            String cookie = cookie(SignedCall.exchangeFrom(guesser, platform.port(), request("/login", "")));
            Answer page = SignedCall.exchangeFrom(guesser, platform.port(), request("/login", cookie));
            String token = found(Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\""), page.body());
            String form = "username=bureau&password=guess&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
            for (int i = 0; i < 5; i++) {
                assertThat(SignedCall.exchangeFrom(guesser, platform.port(), posted("/login", cookie, form))
                                .header("Location"))
                        .endsWith("/login?error");
            }
            Answer sixth = SignedCall.exchangeFrom(guesser, platform.port(), posted("/login", cookie, form));
            assertThat(sixth.status()).isEqualTo(429);
            assertThat(sixth.header("Retry-After")).isEqualTo("60");
            assertThat(SignedCall.exchangeFrom(guesser, platform.port(), posted("/%6cogin", cookie, form))
                            .status())
                    .as("the same page, written in another way")
                    .isEqualTo(429);
            assertThat(platform.signIn("bureau").headers().firstValue("Location"))
                    .as("somebody else, with the password")
                    .hasValueSatisfying(where -> assertThat(where).contains("/desk"));
        }

        @Test
        void a_persons_number_typed_where_organisations_are_looked_up() throws Exception {
            String number = "350102190102030111";
            StoredRows before = StoredRows.of(platform);
            for (Answer answer : List.of(
                    SignedCall.exchange(platform.port(), posted("/search", "", "q=+" + number)),
                    SignedCall.exchange(platform.port(), request("/search?q=" + number, "")))) {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).contains("请勿输入个人证件号码").doesNotContain(number);
            }
            assertThat(StoredRows.of(platform)).isEqualTo(before);
        }

        @Test
        void a_question_that_is_longer_than_any_name() throws Exception {
            String question = "q=" + "a".repeat(100_000);
            assertThat(SignedCall.exchange(platform.port(), posted("/search", "", question))
                            .status())
                    .isEqualTo(200);
        }

        private static byte[] posted(String path, String cookie, String form) {
            return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                            + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                            + form.length() + "\r\n\r\n" + form)
                    .getBytes(StandardCharsets.UTF_8);
        }

        private static byte[] request(String path, String cookie) {
            return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n"
                            + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        }

        private static String cookie(Answer answer) {
            String line = answer.header("Set-Cookie");
            return line.contains(";") ? line.substring(0, line.indexOf(';')) : line;
        }
    }
}
