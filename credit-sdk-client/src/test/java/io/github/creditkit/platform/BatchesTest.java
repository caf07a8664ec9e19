package io.github.creditkit.platform;

import static io.github.creditkit.platform.TestPlatform.JSON;
import static io.github.creditkit.platform.TestPlatform.permit;
import static io.github.creditkit.platform.TestPlatform.permitData;
import static io.github.creditkit.platform.TestPlatform.permits;
import static io.github.creditkit.platform.TestPlatform.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.BatchApproval;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.ReceiptTotals;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.model.codeset.BatchMode;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.platform.TestPlatform.Answer;
import io.github.creditkit.platform.store.MemoryStore;
import io.github.creditkit.platform.store.RecordHead;
import io.github.creditkit.platform.store.RecordIdentity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("批次与回执")
class BatchesTest {
    private final TestPlatform platform = new TestPlatform();

    private Receipt receipt(String id) {
        return platform.get("bureau", "/batches/" + id + "/receipt").as(Receipt.class);
    }

    private List<RowResult> rows(String id, String status) throws Exception {
        List<RowResult> rows = new ArrayList<>();
        String body = platform.get("bureau", "/batches/" + id + "/receipt/rows?status=" + status)
                .body();
        for (String line : body.split("\n")) {
            if (!line.isEmpty()) {
                rows.add(JSON.read(line.getBytes(StandardCharsets.UTF_8), RowResult.class));
            }
        }
        return rows;
    }

    @Nested
    class Rows {
        @Test
        void each_row_has_one_outcome_and_a_refused_one_does_not_hold_up_the_others() throws Exception {
            String bad = row("I", "P3", permitData(3, "内容").replace("\"decidedOn\":\"2026-03-02\",", ""));
            String id =
                    platform.send(permits(), List.of(permit(1, "甲"), permit(2, "乙"), bad, "no JSON", permit(1, "甲")));
            assertThat(receipt(id).totals()).isEqualTo(new ReceiptTotals(5, 2, 0, 1, 2));
            assertThat(rows(id, "")).extracting(RowResult::part).containsExactly(1, 1, 1, 2, 2);
            assertThat(rows(id, "")).extracting(RowResult::row).containsExactly(1, 2, 3, 1, 2);
            assertThat(rows(id, "ACCEPTED,DUPLICATE"))
                    .extracting(row -> row.outcome().text())
                    .containsExactly("ACCEPTED", "ACCEPTED", "DUPLICATE");
            RowResult refused = rows(id, "REJECTED").get(0);
            assertThat(refused.issues()).anySatisfy(issue -> {
                assertThat(issue.code()).isEqualTo("FLD-01");
                assertThat(issue.field()).isEqualTo("/decidedOn");
                assertThat(issue.wireField()).isEqualTo("XK_JDRQ");
            });
            assertThat(platform.get("bureau", "/batches/" + id)
                            .as(Batch.class)
                            .state()
                            .meaning())
                    .isEqualTo(BatchState.PARTIAL);
        }

        @Test
        void a_row_that_comes_again_with_other_content_is_its_next_version() throws Exception {
            platform.send(permits(), List.of(permit(1, "甲")));
            String id = platform.send(permits(), List.of(permit(1, "乙"), row("I", "another key", permitData(1, "丙"))));
            assertThat(rows(id, "")).extracting(RowResult::version).containsExactly(2, 3);
            assertThat(rows(id, "").get(0).recordId())
                    .isEqualTo(rows(id, "").get(1).recordId());
        }

        @Test
        void a_row_without_a_key_of_its_own_is_known_by_its_business_key() throws Exception {
            String keyless = permit(1, "甲").replace("\"sourceRecordId\":\"P1\",", "");
            platform.send(permits(), List.of(keyless));
            String id = platform.send(permits(), List.of(keyless));
            assertThat(receipt(id).totals().duplicate()).isEqualTo(1);
            assertThat(rows(id, "").get(0).sourceRecordId()).startsWith("key-");
        }

        @Test
        void times_that_no_database_has_are_refused_and_told() throws Exception {
            String time = permit(1, "甲")
                    .replace(
                            "\"sourceRecordId\":\"P1\",",
                            "\"sourceRecordId\":\"P1\",\"provenance\":{\"sourceUpdatedAt\":\"+300000-01-01T00:00:00Z\"},");
            String day = permit(2, "甲").replace("\"decidedOn\":\"2026-03-02\"", "\"decidedOn\":\"-4800-03-02\"");
            String end = permit(3, "甲").replaceAll("\"to\":\"[0-9-]+\"", "\"to\":\"+12026-03-01\"");
            assertThat(end).contains("+12026");
            String id = platform.send(permits(), List.of(time, day, end));

            List<RowResult> refused = rows(id, "REJECTED");
            assertThat(refused).extracting(RowResult::row).startsWith(1, 2);
            assertThat(refused.get(0).issues()).anySatisfy(issue -> {
                assertThat(issue.code()).isEqualTo("FLD-03");
                assertThat(issue.field()).isEqualTo("/provenance/sourceUpdatedAt");
                assertThat(issue.messageZh()).contains("公元 1 至 9999 年");
            });
            assertThat(refused.get(1).issues())
                    .anySatisfy(issue -> assertThat(issue.field()).isEqualTo("/decidedOn"));
            assertThat(receipt(id).totals().received()).isEqualTo(3);
        }

        @Test
        void a_publication_that_ends_beyond_the_year_9999_never_ends() throws Exception {
            MemoryStore store = new MemoryStore();
            TestPlatform own = new TestPlatform(store, false, 100_000);
            String until = "\"disclosure\":{\"audiences\":[\"社会公开\"],\"until\":\"%s\"},\"data\":";
            own.send(
                    permits(),
                    List.of(
                            permit(1, "甲").replace("\"data\":", until.formatted("2027-01-01")),
                            permit(2, "甲").replace("\"data\":", until.formatted("+12026-01-01"))));
            List<LocalDate> ends = new ArrayList<>();
            for (String id : List.of("P1", "P2")) {
                RecordIdentity identity = new RecordIdentity("administrativePermit", "11350100PDY00001XE", id);
                ends.add(store.read(tables -> {
                            RecordHead head =
                                    tables.records().heads(List.of(identity)).get(identity);
                            return tables.records().find(head.recordId());
                        })
                        .orElseThrow()
                        .publishedUntil());
            }
            assertThat(ends).containsExactly(LocalDate.of(2027, 1, 1), null);
        }

        @Test
        void withdrawing_needs_something_to_withdraw() throws Exception {
            platform.send(permits(), List.of(permit(1, "甲")));
            String id = platform.send(
                    permits(), List.of(row("D", "P1", permitData(1, "甲")), row("D", "P9", permitData(9, "甲"))));
            assertThat(rows(id, ""))
                    .extracting(row -> row.outcome().meaning())
                    .containsExactly(RowOutcome.ACCEPTED, RowOutcome.REJECTED);
            assertThat(rows(id, "REJECTED").get(0).issues().get(0).code()).isEqualTo("PRV-10");
        }

        @Test
        void what_was_sealed_in_time_is_not_late_however_long_the_platform_takes() {
            String id = platform.open(permits(), List.of(permit(1, "甲")));
            platform.clock.plusDays(20);
            platform.platform.worker().work();
            assertThat(receipt(id).late().count()).isZero();
            assertThat(receipt(platform.send(permits(), List.of(permit(2, "甲"))))
                            .late()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Nested
    class Parts {
        private final String id =
                platform.post("bureau", "/batches", permits()).as(Batch.class).batchId();

        @Test
        void the_same_part_may_come_again_and_another_in_its_place_may_not() {
            Answer first = platform.part(id, 1, permit(1, "甲"));
            assertThat(first.status()).isEqualTo(202);
            assertThat(platform.part(id, 1, permit(1, "甲")).body()).isEqualTo(first.body());
            assertThat(platform.part(id, 1, permit(1, "乙")).problem()).isEqualTo(ProblemType.PART_CONFLICT);
        }

        @Test
        void packed_or_not_a_part_has_one_digest() throws Exception {
            String rows = permit(1, "甲") + "\n" + permit(2, "乙");
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(rows.getBytes(StandardCharsets.UTF_8));
            }
            Answer plain = platform.part(id, 1, rows);
            assertThat(gzipped(packed.toByteArray()).body()).isEqualTo(plain.body());
        }

        private Answer gzipped(byte[] body) {
            return platform.call(
                    "bureau",
                    "PUT",
                    "/batches/" + id + "/parts/1",
                    body,
                    Map.of(
                            "Content-Encoding",
                            List.of("gzip"),
                            "Content-Digest",
                            List.of(ContentDigest.of(DigestAlgorithm.SHA_256, body)
                                    .text())));
        }

        @Test
        void what_unpacks_to_more_than_a_part_may_have_is_refused_and_nothing_kept() throws Exception {
            ByteArrayOutputStream bomb = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
                byte[] blanks = "\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 100; i++) {
                    gzip.write(blanks);
                }
            }
            assertThat(gzipped(bomb.toByteArray()).problem()).isEqualTo(ProblemType.TOO_LARGE);
            assertThat(gzipped("no gzip".getBytes(StandardCharsets.UTF_8)).problem())
                    .isEqualTo(ProblemType.MALFORMED_REQUEST);
            assertThat(seal(0, 0, List.of()).status()).isEqualTo(202);
        }

        @Test
        void a_row_that_is_too_long_is_named() {
            Answer answer = platform.part(id, 1, permit(1, "甲") + "\n" + permit(2, "长".repeat(4_000)));
            assertThat(answer.problem()).isEqualTo(ProblemType.TOO_LARGE);
            assertThat(answer.body()).contains("row 2");
        }

        @Test
        void a_body_that_is_not_the_one_that_was_sent_is_refused() {
            Answer answer = platform.call(
                    "bureau",
                    "PUT",
                    "/batches/" + id + "/parts/1",
                    "x".getBytes(StandardCharsets.UTF_8),
                    Map.of("Content-Digest", List.of("sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")));
            assertThat(answer.problem()).isEqualTo(ProblemType.DIGEST_MISMATCH);
            assertThat(platform.call("bureau", "PUT", "/batches/" + id + "/parts/1", new byte[] {1}, Map.of())
                            .problem())
                    .isEqualTo(ProblemType.DIGEST_MISMATCH);
        }

        private Answer seal(int parts, int rows, List<ContentDigest> digests) {
            return platform.post(
                    "bureau",
                    "/batches/" + id + "/seal",
                    new BatchSeal(
                            parts,
                            rows,
                            ContentDigest.ofParts(DigestAlgorithm.SHA_256, digests)
                                    .text()));
        }

        @Test
        void a_seal_that_does_not_fit_what_came_is_refused_and_may_come_again() {
            platform.part(id, 1, permit(1, "甲"));
            assertThat(seal(1, 2, List.of()).problem()).isEqualTo(ProblemType.BATCH_STATE);
            assertThat(seal(2, 1, List.of()).problem()).isEqualTo(ProblemType.BATCH_STATE);
            assertThat(seal(1, 1, List.of()).problem()).isEqualTo(ProblemType.DIGEST_MISMATCH);
        }

        @Test
        void nothing_can_be_added_to_a_sealed_batch() {
            assertThat(seal(0, 0, List.of()).status()).isEqualTo(202);
            assertThat(seal(0, 0, List.of()).status()).isEqualTo(202);
            assertThat(platform.part(id, 1, permit(1, "甲")).problem()).isEqualTo(ProblemType.BATCH_STATE);
            assertThat(platform.call("bureau", "DELETE", "/batches/" + id, new byte[0], Map.of())
                            .problem())
                    .isEqualTo(ProblemType.BATCH_STATE);
        }

        @Test
        void a_batch_that_is_given_up_or_forgotten_is_gone() {
            assertThat(platform.call("bureau", "DELETE", "/batches/" + id, new byte[0], Map.of())
                            .status())
                    .isEqualTo(204);
            assertThat(platform.part(id, 1, permit(1, "甲")).problem()).isEqualTo(ProblemType.GONE);
            String forgotten = platform.post("bureau", "/batches", permits())
                    .as(Batch.class)
                    .batchId();
            platform.clock.plusDays(2);
            platform.platform.worker().work();
            assertThat(platform.part(forgotten, 1, permit(1, "甲")).problem()).isEqualTo(ProblemType.GONE);
            assertThat(platform.get("bureau", "/batches/" + forgotten + "/receipt")
                            .problem())
                    .isEqualTo(ProblemType.GONE);
        }
    }

    @Nested
    class Whose {
        @Test
        void another_units_batch_is_none() {
            String id = platform.send(permits(), List.of(permit(1, "甲")));
            assertThat(platform.get("other", "/batches/" + id).problem()).isEqualTo(ProblemType.NOT_FOUND);
            assertThat(platform.get("other", "/batches/" + id + "/receipt/rows").problem())
                    .isEqualTo(ProblemType.NOT_FOUND);
            assertThat(platform.get("center", "/batches/" + id).status()).isEqualTo(200);
            assertThat(platform.get("other", "/batches").body()).isEqualTo("{\"items\":[]}");
        }

        @Test
        void nobody_sends_for_another_unit_or_without_the_scope() {
            assertThat(platform.post("other", "/batches", permits()).problem()).isEqualTo(ProblemType.FORBIDDEN_SCOPE);
            assertThat(platform.post("portal", "/batches", permits()).problem()).isEqualTo(ProblemType.FORBIDDEN_SCOPE);
            assertThat(platform.post("", "/batches", permits()).problem()).isEqualTo(ProblemType.UNAUTHENTICATED);
            assertThat(platform.post("nobody", "/batches", permits()).problem()).isEqualTo(ProblemType.UNAUTHENTICATED);
        }

        @Test
        void a_row_of_another_unit_or_type_is_refused() throws Exception {
            String foreign = permit(1, "甲")
                    .replace(
                            "\"data\":",
                            "\"provenance\":{\"source\":{\"name\":\"某市税务局\","
                                    + "\"creditCode\":\"11350100PDY000052Y\"}},\"data\":");
            String id = platform.send(permits(), List.of(foreign, TestPlatform.penalty(1)));
            assertThat(rows(id, ""))
                    .allSatisfy(row -> assertThat(row.issues())
                            .anySatisfy(issue -> assertThat(issue.code()).isEqualTo("PRV-04")));
        }

        @Test
        void where_two_persons_are_asked_for_the_sender_is_not_the_second() {
            TestPlatform careful = new TestPlatform(new MemoryStore(), true, 100_000);
            String id = careful.send(permits(), List.of(permit(1, "甲")));
            assertThat(careful.get("bureau", "/batches/" + id + "/receipt").status())
                    .isEqualTo(202);
            BatchApproval approval = new BatchApproval("审核员");
            assertThat(careful.post("bureau", "/batches/" + id + "/approve", approval)
                            .problem())
                    .isEqualTo(ProblemType.FORBIDDEN_SCOPE);
            assertThat(careful.post("bureau-2", "/batches/" + id + "/approve", approval)
                            .status())
                    .isEqualTo(202);
            careful.platform.worker().work();
            assertThat(careful.get("bureau", "/batches/" + id + "/receipt").status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class Versions {
        private String numbered(int version, String op, String content) {
            return row(op, "P1", permitData(1, content)).replaceFirst("\\{", "{\"version\":" + version + ",");
        }

        private List<String> said(String id) throws Exception {
            return rows(id, "").stream()
                    .map(row -> row.outcome().text()
                            + row.issues().stream()
                                    .map(issue -> " " + issue.code())
                                    .collect(Collectors.joining()))
                    .toList();
        }

        @Test
        void a_version_that_was_sent_again_late_is_no_fault_and_another_in_its_place_is() throws Exception {
            String id = platform.send(
                    permits(),
                    List.of(
                            numbered(1, "I", "甲"),
                            numbered(2, "U", "乙"),
                            numbered(1, "I", "甲"),
                            numbered(1, "I", "丙"),
                            numbered(4, "U", "丁")));
            assertThat(said(id))
                    .containsExactly("ACCEPTED", "ACCEPTED", "DUPLICATE PRV-09", "REJECTED PRV-07", "REJECTED PRV-08");
        }

        @Test
        void what_was_withdrawn_is_not_changed_but_inserted_anew() throws Exception {
            String id = platform.send(
                    permits(),
                    List.of(
                            permit(1, "甲"),
                            row("D", "P1", permitData(1, "甲")),
                            row("D", "P1", permitData(1, "甲")),
                            row("U", "P1", permitData(1, "乙")),
                            row("I", "P1", permitData(1, "乙"))));
            assertThat(said(id))
                    .containsExactly("ACCEPTED", "ACCEPTED", "DUPLICATE PRV-09", "REJECTED PRV-10", "ACCEPTED");
        }
    }

    @Test
    void a_batch_tells_what_came_of_it_before_it_is_sealed() {
        String id =
                platform.post("bureau", "/batches", permits()).as(Batch.class).batchId();
        platform.part(id, 1, permit(1, "甲") + "\n" + permit(2, "甲") + "\n");
        Batch open = platform.get("bureau", "/batches/" + id).as(Batch.class);
        assertThat(List.of(open.parts(), open.rows())).containsExactly(1, 2);
        assertThat(platform.get("bureau", "/batches").body()).contains("\"rows\":2");
    }

    @Nested
    class Full {
        private BatchOpen full(boolean atomic) {
            return TestPlatform.open("administrativePermit", "SL-XZXK", BatchMode.FULL).toBuilder()
                    .atomic(atomic)
                    .build();
        }

        @Test
        void what_a_full_batch_does_not_hold_is_withdrawn() {
            platform.send(permits(), List.of(permit(1, "甲"), permit(2, "甲"), permit(3, "甲")));
            platform.send(full(false), List.of(permit(1, "甲"), permit(3, "乙")));
            assertThat(platform.get("bureau", "/changes?types=administrativePermit")
                            .body())
                    .contains("TOMBSTONE")
                    .containsOnlyOnce("TOMBSTONE");
        }

        /** A line that cannot be read may be of a record that is in force. */
        @Test
        void nothing_is_withdrawn_by_a_full_batch_of_which_a_row_was_refused() {
            platform.send(permits(), List.of(permit(1, "甲"), permit(2, "甲")));
            String id = platform.send(full(false), List.of(permit(1, "甲"), "{\"cut off"));
            assertThat(receipt(id).totals()).isEqualTo(new ReceiptTotals(2, 0, 0, 1, 1));
            assertThat(platform.get("bureau", "/changes").body()).doesNotContain("TOMBSTONE");
        }

        @Test
        void an_empty_full_batch_withdraws_everything_only_if_it_was_declared_to_be_empty() {
            platform.send(permits(), List.of(permit(1, "甲"), permit(2, "甲")));
            Answer opened = platform.post("bureau", "/batches", full(false));
            BatchSeal seal = new BatchSeal(
                    0,
                    0,
                    ContentDigest.ofParts(DigestAlgorithm.SHA_256, List.of()).text());
            String path = "/batches/" + opened.as(Batch.class).batchId() + "/seal";
            assertThat(platform.post("bureau", path, seal).problem()).isEqualTo(ProblemType.BATCH_STATE);
            platform.send(full(false).toBuilder().declaredCount(0).build(), List.of());
            assertThat(platform.get("bureau", "/changes").body().split("TOMBSTONE", -1))
                    .hasSize(3);
        }

        @Test
        void one_refused_row_keeps_out_a_batch_that_is_taken_whole() {
            String id = platform.send(full(true), List.of(permit(1, "甲"), "{}", permit(3, "甲")));
            assertThat(receipt(id).totals()).isEqualTo(new ReceiptTotals(3, 0, 0, 0, 3));
            assertThat(platform.get("bureau", "/changes").body()).startsWith("{\"items\":[]");
        }
    }

    @Test
    void the_same_call_is_answered_with_the_same_answer_and_another_with_its_key_is_not() {
        Answer first = platform.post("bureau", "/batches", permits(), "k");
        Answer again = platform.post("bureau", "/batches", permits(), "k");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotent-Replayed", "true");
        BatchOpen other = permits().toBuilder().declaredCount(7).build();
        assertThat(platform.post("bureau", "/batches", other, "k").problem())
                .isEqualTo(ProblemType.IDEMPOTENCY_MISMATCH);
        assertThat(platform.call("bureau", "POST", "/batches", TestPlatform.bytes(permits()), Map.of())
                        .problem())
                .isEqualTo(ProblemType.IDEMPOTENCY_KEY_REQUIRED);
    }

    @Test
    void lists_are_paged_without_loss() throws Exception {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> platform.post("bureau", "/batches", permits())
                        .as(Batch.class)
                        .batchId())
                .toList();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer answer = platform.get("bureau", "/batches?limit=2&cursor=" + cursor);
            var page = JSON.readPage(answer.body().getBytes(StandardCharsets.UTF_8), Batch.class);
            page.items().forEach(batch -> seen.add(batch.batchId()));
            cursor = page.nextCursor();
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids).hasSize(5);
    }
}
