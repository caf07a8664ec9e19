package io.github.creditkit.platform;

import static io.github.creditkit.platform.TestPlatform.JSON;
import static io.github.creditkit.platform.TestPlatform.SUBJECT;
import static io.github.creditkit.platform.TestPlatform.penalty;
import static io.github.creditkit.platform.TestPlatform.permit;
import static io.github.creditkit.platform.TestPlatform.permitData;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.contract.AccessEntry;
import io.github.creditkit.client.contract.Change;
import io.github.creditkit.client.contract.CodeMappingLookup;
import io.github.creditkit.client.contract.Page;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.QueryResult;
import io.github.creditkit.client.contract.QuerySubject;
import io.github.creditkit.client.contract.RecordReceipt;
import io.github.creditkit.client.contract.ReportOrder;
import io.github.creditkit.client.contract.ReportStatus;
import io.github.creditkit.client.contract.RevocationRequest;
import io.github.creditkit.client.contract.SelfAccessExport;
import io.github.creditkit.client.contract.SelfAccessRequest;
import io.github.creditkit.client.contract.StatisticsDocument;
import io.github.creditkit.client.contract.SubjectQuery;
import io.github.creditkit.client.contract.ViewedSubject;
import io.github.creditkit.client.contract.WithdrawalRequest;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.codeset.ReportState;
import io.github.creditkit.platform.TestPlatform.Answer;
import io.github.creditkit.platform.store.MemoryStore;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("单条记录、查询、本人查询、变更、统计")
class QueriesTest {
    private static final String CODE = "unified-social-credit-code";
    private static final String PERMIT = "/records/administrativePermit/";
    private final TestPlatform platform = new TestPlatform();

    private static QuerySubject code(String text) {
        return new QuerySubject(CODE, text, null, null, null);
    }

    private static SubjectQuery query(QuerySubject subject, String basis) {
        return new SubjectQuery(
                subject,
                null,
                null,
                List.of(),
                Coded.of(QueryPurpose.ADMINISTRATIVE_APPROVAL),
                basis,
                null,
                null,
                null);
    }

    @Nested
    class Records {
        @Test
        void a_record_is_put_changed_by_its_version_and_withdrawn() {
            Answer created = platform.put("bureau", PERMIT + "P1", permit(1, "甲"));
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.headers()).containsEntry("ETag", "\"1\"");
            Answer changed = platform.call(
                    "bureau",
                    "PUT",
                    PERMIT + "P1",
                    TestPlatform.bytes(permit(1, "乙")),
                    Map.of("If-Match", List.of("\"1\"")));
            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.as(RecordReceipt.class).version()).isEqualTo(2);
            Answer behind = platform.call(
                    "bureau",
                    "PUT",
                    PERMIT + "P1",
                    TestPlatform.bytes(permit(1, "丙")),
                    Map.of("If-Match", List.of("\"1\"")));
            assertThat(behind.problem()).isEqualTo(ProblemType.VERSION_CONFLICT);
            Answer withdrawn = platform.post("bureau", PERMIT + "P1/withdrawals", new WithdrawalRequest("误报"));
            assertThat(withdrawn.status()).isEqualTo(202);
            assertThat(platform.get("portal", "/subjects/" + CODE + "/" + SUBJECT)
                            .problem())
                    .isEqualTo(ProblemType.NOT_FOUND);
        }

        @Test
        void a_bad_record_is_refused_with_its_issues_and_the_names_that_the_sender_knows() {
            Answer refused = platform.put("bureau", PERMIT + "P1", permit(1, "").replace("核准", ""));
            assertThat(refused.problem()).isEqualTo(ProblemType.VALIDATION_FAILED);
            assertThat(refused.body()).contains("XK_XKLB").doesNotContain("350102190102030111");
            assertThat(platform.put("bureau", PERMIT + "P1", "{").problem()).isEqualTo(ProblemType.MALFORMED_REQUEST);
        }

        @Test
        void another_sources_word_is_kept_beside_the_record_and_changes_nothing() {
            platform.put("bureau", PERMIT + "P1", permit(1, "甲"));
            Answer other = platform.put("other", PERMIT + "X1", permit(1, "乙").replace("\"P1\"", "\"X1\""));
            assertThat(other.problem()).isEqualTo(ProblemType.NOT_PRIMARY_SOURCE);
            assertThat(other.body()).contains("PRV-01").contains("PRV-02");
            assertThat(platform.get("portal", "/subjects/" + CODE + "/" + SUBJECT)
                            .body())
                    .contains("甲")
                    .doesNotContain("乙");
        }

        @Test
        void the_primary_source_takes_a_record_over() {
            platform.put("other", PERMIT + "X1", permit(1, "乙").replace("\"P1\"", "\"X1\""));
            Answer primary = platform.put("bureau", PERMIT + "P1", permit(1, "甲"));
            assertThat(primary.as(RecordReceipt.class).version()).isEqualTo(2);
            assertThat(platform.get("portal", "/subjects/" + CODE + "/" + SUBJECT)
                            .body())
                    .contains("甲")
                    .doesNotContain("乙")
                    .doesNotContain("corroborations");
            assertThat(platform.post("bureau", "/queries", query(code(SUBJECT), "《行政许可法》"))
                            .body())
                    .contains("\"corroborations\":[{\"source\":{\"name\":\"某市信用信息中心\"")
                    .contains("\"agrees\":false");
            assertThat(platform.put("other", PERMIT + "X1", permit(1, "乙").replace("\"P1\"", "\"X1\""))
                            .problem())
                    .isEqualTo(ProblemType.NOT_PRIMARY_SOURCE);
        }

        @Test
        void an_annulled_decision_is_gone_from_the_public_at_once() {
            platform.put("bureau", "/records/administrativePenalty/F1", penalty(1));
            assertThat(platform.get("portal", "/subjects/" + CODE + "/" + SUBJECT)
                            .status())
                    .isEqualTo(200);
            platform.post(
                    "bureau",
                    "/records/administrativePenalty/F1/revocations",
                    new RevocationRequest("复议撤销", "某政复决〔2026〕1号", LocalDate.of(2026, 3, 4)));
            assertThat(platform.get("portal", "/subjects/" + CODE + "/" + SUBJECT)
                            .problem())
                    .isEqualTo(ProblemType.NOT_FOUND);
            assertThat(platform.get("bureau", "/changes").body()).contains("REVOKE");
        }
    }

    @Nested
    class Queries {
        @BeforeEach
        void send() {
            platform.put("bureau", PERMIT + "P1", permit(1, "甲"));
            platform.put("bureau", "/records/administrativePenalty/F1", penalty(1));
        }

        @Test
        void everyone_sees_no_natural_persons_number_and_no_persons_name() {
            Answer answer = platform.get("portal", "/subjects/" + CODE + "/" + SUBJECT);
            ViewedSubject view = answer.as(ViewedSubject.class);
            assertThat(view.entries())
                    .hasSize(2)
                    .allSatisfy(entry -> assertThat(entry.recordId()).startsWith("r"));
            assertThat(answer.body()).doesNotContain("350102190102030111").doesNotContain("\"某甲\"");
        }

        @Test
        void a_department_asks_with_a_purpose_and_a_basis() {
            assertThat(platform.post("bureau", "/queries", query(code(SUBJECT), null))
                            .problem())
                    .isEqualTo(ProblemType.PURPOSE_REQUIRED);
            QueryResult result = platform.post("bureau", "/queries", query(code(SUBJECT), "《行政许可法》"))
                    .as(QueryResult.class);
            assertThat(result.noRecord()).isFalse();
            assertThat(result.views()).hasSize(1);
            assertThat(platform.post("portal", "/queries", "{\"subject\":{\"value\":\"" + SUBJECT + "\"}}")
                            .problem())
                    .isEqualTo(ProblemType.VALIDATION_FAILED);
        }

        @Test
        void a_name_finds_what_everyone_may_see_whole_or_by_its_beginning() {
            QuerySubject whole = new QuerySubject(null, null, "某科技有限公司", null, null);
            QuerySubject begin = new QuerySubject(null, null, "某科技有", null, null);
            QuerySubject tooShort = new QuerySubject(null, null, "某科技", null, null);
            assertThat(platform.post("portal", "/queries", query(whole, null))
                            .as(QueryResult.class)
                            .views())
                    .hasSize(1);
            assertThat(platform.post("portal", "/queries", query(begin, null))
                            .as(QueryResult.class)
                            .views())
                    .hasSize(1);
            assertThat(platform.post("portal", "/queries", query(tooShort, null))
                            .as(QueryResult.class)
                            .noRecord())
                    .isTrue();
        }

        @Test
        void a_decision_is_found_by_its_number_and_its_authority() {
            SubjectQuery query = new SubjectQuery(
                    null,
                    "市监许准〔2026〕1号",
                    "11350100PDY00001XE",
                    List.of(),
                    Coded.of(QueryPurpose.ADMINISTRATIVE_APPROVAL),
                    null,
                    null,
                    null,
                    null);
            QueryResult result = platform.post("portal", "/queries", query).as(QueryResult.class);
            assertThat(result.views().get(0).entries()).hasSize(1);
        }

        @Test
        void an_old_code_leads_to_the_unified_one() {
            platform.put(
                    "bureau",
                    "/records/codeMapping/M1",
                    "{\"type\":\"codeMapping\",\"data\":{\"scheme\":\"organization-code\",\"oldValue\":\"PDY000036\","
                            + "\"creditCode\":\"" + SUBJECT + "\",\"name\":\"某科技有限公司\",\"mappedOn\":\"2016-03-02\"}}");
            assertThat(platform.get("portal", "/subjects/organization-code/PDY000036")
                            .status())
                    .isEqualTo(200);
            assertThat(platform.post(
                                    "portal",
                                    "/code-mappings/lookup",
                                    new CodeMappingLookup("organization-code", List.of("PDY000036", "nothing")))
                            .body())
                    .contains(SUBJECT)
                    .contains("{\"value\":\"nothing\",\"mappings\":[]}");
        }

        @Test
        void a_report_is_ordered_and_fetched_by_who_ordered_it() {
            ReportOrder order =
                    new ReportOrder(code(SUBJECT), Coded.of(QueryPurpose.ADMINISTRATIVE_APPROVAL), "《行政许可法》", null);
            Answer ordered = platform.post("bureau", "/reports", order);
            assertThat(ordered.status()).isEqualTo(202);
            String where = Objects.requireNonNull(ordered.headers().get("Location"));
            assertThat(where).startsWith(CreditPlatform.BASE);
            where = where.substring(CreditPlatform.BASE.length());
            ReportStatus status = platform.get("bureau", where).as(ReportStatus.class);
            assertThat(status.state().meaning()).isEqualTo(ReportState.READY);
            assertThat(Objects.requireNonNull(status.report()).sections()).hasSizeGreaterThan(9);
            assertThat(platform.get("portal", where).problem()).isEqualTo(ProblemType.NOT_FOUND);
            platform.clock.plusDays(8);
            assertThat(platform.get("bureau", where).problem()).isEqualTo(ProblemType.GONE);
        }

        @Test
        void the_subject_sees_all_of_it_and_who_looked() {
            platform.post("bureau", "/queries", query(code(SUBJECT), "《行政许可法》"));
            SelfAccessExport export = platform.post(
                            "portal", "/self-access", new SelfAccessRequest(code(SUBJECT), "proof of " + SUBJECT))
                    .as(SelfAccessExport.class);
            assertThat(Objects.requireNonNull(export.view()).entries()).hasSize(2);
            assertThat(export.accesses()).extracting(AccessEntry::basis).contains("《行政许可法》");
            assertThat(platform.post("portal", "/self-access", new SelfAccessRequest(code(SUBJECT), "a guess"))
                            .problem())
                    .isEqualTo(ProblemType.DISCLOSURE_DENIED);
            assertThat(platform.get("bureau", "/audit/accesses?subject=" + CODE + ":" + SUBJECT)
                            .body())
                    .contains("export");
            assertThat(platform.get("portal", "/audit/accesses?subject=" + CODE + ":" + SUBJECT)
                            .problem())
                    .isEqualTo(ProblemType.FORBIDDEN_SCOPE);
        }

        @Test
        void whoever_knows_one_code_of_a_subject_finds_all_that_was_asked_about_it() throws Exception {
            platform.put(
                    "bureau",
                    "/records/codeMapping/M1",
                    "{\"type\":\"codeMapping\",\"data\":{\"scheme\":\"organization-code\",\"oldValue\":\"PDY000036\","
                            + "\"creditCode\":\"" + SUBJECT + "\",\"name\":\"某科技有限公司\",\"mappedOn\":\"2016-03-02\"}}");
            platform.get("portal", "/subjects/organization-code/PDY000036");
            platform.post("bureau", "/queries", query(new QuerySubject(null, null, "某科技有限公司", null, null), "按名称"));
            Answer looked = platform.get("bureau", "/audit/accesses?subject=" + CODE + ":" + SUBJECT);
            assertThat(looked.body()).contains("某门户").contains("按名称");
            Page<AccessEntry> page = JSON.readPage(looked.body().getBytes(StandardCharsets.UTF_8), AccessEntry.class);
            assertThat(page.items()).hasSize(2);
        }

        @Test
        void a_log_goes_on_from_any_place() {
            assertThat(platform.get("bureau", "/audit/accesses?cursor=12345678901&subject=" + CODE + ":" + SUBJECT)
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void more_records_than_are_shown_are_not_kept_quiet() {
            List<String> rows = IntStream.rangeClosed(1, SubjectRecords.MOST + 1)
                    .mapToObj(number -> permit(number, "甲"))
                    .toList();
            TestPlatform roomy = new TestPlatform(new MemoryStore(), false, 4_000_000);
            roomy.send(TestPlatform.permits(), rows);
            ViewedSubject view =
                    roomy.get("portal", "/subjects/" + CODE + "/" + SUBJECT).as(ViewedSubject.class);
            assertThat(view.entries()).hasSize(SubjectRecords.MOST);
            assertThat(view.notes())
                    .singleElement()
                    .satisfies(note -> assertThat(note.zh()).contains("超过 2000 条"));
        }

        @Test
        void a_person_is_found_by_his_document_in_a_body_and_never_shown_to_everyone() {
            String person = "\"subject\":{\"name\":\"某甲\",\"category\":\"自然人\",\"idType\":\"身份证\","
                    + "\"idNumber\":\"350102190102030111\"}";
            String row = permit(7, "丙").replaceFirst("\"subject\":\\{.*?\\}\\}", person);
            assertThat(platform.put("bureau", PERMIT + "P7", row).status()).isEqualTo(201);
            String query = "{\"subject\":{\"idType\":\"身份证\",\"idNumber\":\"350102190102030111\"},"
                    + "\"purpose\":\"administrative-approval\",\"basis\":\"《行政许可法》\"}";
            assertThat(platform.post("bureau", "/queries", query)
                            .as(QueryResult.class)
                            .views())
                    .hasSize(1);
            Answer everyone = platform.post("portal", "/queries", query);
            assertThat(everyone.body()).doesNotContain("350102190102030111").doesNotContain("某甲");
        }
    }

    @Nested
    class Changes {
        @Test
        void changes_come_in_order_and_go_on_from_a_cursor() throws Exception {
            for (int i = 1; i <= 5; i++) {
                platform.put("bureau", PERMIT + "P" + i, permit(i, "甲"));
            }
            Answer first = platform.get("bureau", "/changes?limit=3&include=record");
            var page = JSON.readPage(first.body().getBytes(StandardCharsets.UTF_8), Change.class);
            assertThat(page.items())
                    .hasSize(3)
                    .allSatisfy(change -> assertThat(change.record()).isNotNull());
            Answer second = platform.get("bureau", "/changes?limit=3&after=" + page.nextCursor());
            var rest = JSON.readPage(second.body().getBytes(StandardCharsets.UTF_8), Change.class);
            assertThat(rest.items()).hasSize(2);
            assertThat(rest.items().get(0).cursor())
                    .isGreaterThan(page.items().get(2).cursor());
            assertThat(platform.get("bureau", "/changes?after=" + rest.nextCursor())
                            .body())
                    .contains("\"items\":[]");
        }

        @Test
        void a_cursor_that_is_too_old_is_gone() {
            platform.put("bureau", PERMIT + "P1", permit(1, "甲"));
            platform.put("bureau", PERMIT + "P2", permit(2, "甲"));
            platform.clock.plusDays(40);
            platform.platform.worker().work();
            platform.put("bureau", PERMIT + "P3", permit(3, "甲"));
            assertThat(platform.get("bureau", "/changes?after=1").problem()).isEqualTo(ProblemType.GONE);
            assertThat(platform.get("bureau", "/changes?after=99").problem()).isEqualTo(ProblemType.GONE);
        }

        @Test
        void the_end_of_a_term_is_told_once() {
            platform.put("bureau", "/records/administrativePenalty/F1", penalty(1));
            platform.clock.plusDays(2_000);
            platform.platform.worker().work();
            platform.platform.worker().work();
            assertThat(platform.get("bureau", "/changes").body()).containsOnlyOnce("END_PUBLICATION");
        }
    }

    @Test
    void statistics_count_what_came_and_a_unit_sees_its_own() {
        platform.send(
                TestPlatform.permits(),
                List.of(
                        permit(1, "甲"),
                        permit(2, "乙"),
                        TestPlatform.row("I", "P3", permitData(3, "").replace("核准", ""))));
        StatisticsDocument own =
                platform.get("bureau", "/statistics/submission?month=2026-03").as(StatisticsDocument.class);
        assertThat(own.total().received()).isEqualTo(3);
        assertThat(own.total().accepted()).isEqualTo(2);
        assertThat(own.total().submissionRate()).isNull();
        assertThat(platform.get("other", "/statistics/submission?unit=11350100PDY00001XE")
                        .problem())
                .isEqualTo(ProblemType.FORBIDDEN_SCOPE);
    }

    @Test
    void the_profile_is_open_and_the_catalog_is_sent_once() {
        assertThat(platform.get("", "/profile").body()).contains("某市公共信用信息平台");
        assertThat(platform.get("", "/openapi.yaml").body()).contains("openapi: 3.0.3");
        assertThat(platform.get("", "/contract.html").body()).contains("<html");
        Answer catalog = platform.get("portal", "/catalogs/sample");
        assertThat(catalog.status()).isEqualTo(200);
        String tag = Objects.requireNonNull(catalog.headers().get("ETag"));
        assertThat(platform.call(
                                "portal", "GET", "/catalogs/sample", new byte[0], Map.of("If-None-Match", List.of(tag)))
                        .status())
                .isEqualTo(304);
        assertThat(platform.get("portal", "/code-sets/permit-category").body()).contains("核准");
        assertThat(platform.get("portal", "/code-sets?limit=2").body()).contains("nextCursor");
        assertThat(platform.get("portal", "/code-sets?cursor=nothing").problem())
                .isEqualTo(ProblemType.INVALID_PARAMETER);
        assertThat(platform.get("portal", "/code-sets/nothing").problem()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(platform.get("portal", "/nothing").problem()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(platform.call("portal", "PATCH", "/profile", new byte[0], Map.of())
                        .problem())
                .isEqualTo(ProblemType.METHOD_NOT_ALLOWED);
    }
}
