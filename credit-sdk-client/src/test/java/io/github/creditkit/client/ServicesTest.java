package io.github.creditkit.client;

import static io.github.creditkit.client.ClientFixture.hmac;
import static io.github.creditkit.client.ClientFixture.permits;
import static io.github.creditkit.client.ClientFixture.row;
import static io.github.creditkit.platform.TestPlatform.BUREAU;
import static io.github.creditkit.platform.TestPlatform.CENTER;
import static io.github.creditkit.platform.TestPlatform.SUBJECT;
import static io.github.creditkit.platform.TestPlatform.penalty;
import static io.github.creditkit.platform.TestPlatform.permit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.BatchApproval;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.CaseTransition;
import io.github.creditkit.client.contract.CatalogDocument;
import io.github.creditkit.client.contract.CatalogSummary;
import io.github.creditkit.client.contract.Change;
import io.github.creditkit.client.contract.CodeMappingLookup;
import io.github.creditkit.client.contract.CodeSetDocument;
import io.github.creditkit.client.contract.CodeSetSummary;
import io.github.creditkit.client.contract.JointActionStatus;
import io.github.creditkit.client.contract.ObjectionStatus;
import io.github.creditkit.client.contract.PartAck;
import io.github.creditkit.client.contract.PlatformLimits;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.QuerySubject;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.RecordReceipt;
import io.github.creditkit.client.contract.RepairStatus;
import io.github.creditkit.client.contract.ReportOrder;
import io.github.creditkit.client.contract.ReportStatus;
import io.github.creditkit.client.contract.RevocationRequest;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.client.contract.SelfAccessRequest;
import io.github.creditkit.client.contract.SubjectQuery;
import io.github.creditkit.client.contract.WithdrawalRequest;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.Applicant;
import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionLift;
import io.github.creditkit.model.JointActionMeasure;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.Objection;
import io.github.creditkit.model.RecordRef;
import io.github.creditkit.model.codeset.ApplicantKind;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.JointActionAnswer;
import io.github.creditkit.model.codeset.JointActionKind;
import io.github.creditkit.model.codeset.JointActionState;
import io.github.creditkit.model.codeset.ObjectionChannel;
import io.github.creditkit.model.codeset.ObjectionClaim;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.codeset.RepairKind;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.codeset.ReportState;
import io.github.creditkit.model.codeset.RestraintMeasure;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.platform.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("客户端与平台（本机）")
class ServicesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private final ClientFixture fixture = ClientFixture.start();
    private final CreditClient bureau = fixture.client(hmac("bureau"));
    private final CreditClient center = fixture.client(hmac("center"));

    @AfterEach
    void close() {
        fixture.close();
    }

    private static QuerySubject organisation() {
        return QuerySubject.builder()
                .scheme("unified-social-credit-code")
                .value(SUBJECT)
                .build();
    }

    private static AdministrativePermit permitRecord(int number, String content) {
        return ServicesTest.<AdministrativePermit>envelope(permit(number, content))
                .data();
    }

    private static <R extends Record> RecordEnvelope<R> envelope(String json) {
        return row(json);
    }

    @Nested
    class Platforms {
        @Test
        void say_what_they_are_without_asking_who_calls() {
            CreditClient nobody = fixture.client(io.github.creditkit.client.auth.CreditAuth.none());
            assertThat(nobody.platform().profile().platformId()).isEqualTo("test");
            assertThatExceptionOfType(CreditApiException.Status.class)
                    .isThrownBy(() -> nobody.codeSets().list().iterator().next())
                    .satisfies(why -> {
                        assertThat(why.status()).isEqualTo(401);
                        assertThat(why.type()).contains(ProblemType.UNAUTHENTICATED);
                        assertThat(why.traceId()).isPresent();
                        assertThat(why).hasMessageContaining("listCodeSets: 401 unauthenticated");
                        assertThat(why.messageZh()).contains("未认证");
                    });
        }

        @Test
        void are_asked_once_for_their_profile() {
            List<String> asked = new ArrayList<>();
            CreditClient client = fixture.client(
                    hmac("bureau"),
                    builder -> builder.listener(new CallListener() {
                        @Override
                        public void started(CallStarted call) {
                            asked.add(call.operation());
                        }
                    }));
            client.platform().profile();
            client.platform().profile();
            assertThat(asked).containsExactly("getProfile");
            client.platform().refresh();
            assertThat(asked).hasSize(2);
        }
    }

    @Nested
    class Catalogs {
        @Test
        void are_listed_and_fetched_and_not_sent_again_when_nothing_changed() {
            CatalogSummary summary =
                    bureau.catalogs().list(null, null).iterator().next();
            Tagged<CatalogDocument> catalog = bureau.catalogs().get(summary.id());
            assertThat(catalog.value().items()).hasSize(summary.items());
            assertThat(bureau.catalogs().getVersion(summary.id(), summary.version()))
                    .isEqualTo(catalog);
            assertThat(bureau.catalogs().getIfNoneMatch(summary.id(), catalog.etag()))
                    .isEmpty();
            assertThat(bureau.catalogs().getIfNoneMatch(summary.id(), "\"older\""))
                    .contains(catalog);
        }

        @Test
        void that_are_not_there_are_told_so() {
            assertThatExceptionOfType(CreditApiException.Status.class)
                    .isThrownBy(() -> bureau.catalogs().get("no such"))
                    .satisfies(why -> assertThat(why.type()).contains(ProblemType.NOT_FOUND))
                    .satisfies(why -> assertThat(why.retryable()).isFalse());
        }
    }

    @Nested
    class Codes {
        @Test
        void are_listed_and_fetched() {
            List<CodeSetSummary> all = bureau.codeSets().list().stream().toList();
            assertThat(all).extracting(CodeSetSummary::id).contains("permit-category");
            Tagged<CodeSetDocument> set = bureau.codeSets().get("permit-category");
            assertThat(set.value().entries()).isNotEmpty();
            assertThat(bureau.codeSets().getIfNoneMatch("permit-category", set.etag()))
                    .isEmpty();
            assertThat(bureau.codeSets()
                            .getEdition("permit-category", set.value().edition()))
                    .isEqualTo(set);
        }

        @Test
        void of_the_same_editions_are_those_that_one_has() {
            assertThat(bureau.codeSets().over(CodeSets.bundled())).isSameAs(CodeSets.bundled());
        }

        @Test
        void of_another_edition_are_read_from_then_on() throws Exception {
            CodeSets older = CodeSets.bundled()
                    .amendedBy(new java.io.StringReader(
                            "set,edition,code,name\npermit-category,older,99,\"旧, \"\"许可\"\"\"\n"));
            CodeSets now = bureau.codeSets().over(older);
            assertThat(now.get("permit-category").orElseThrow().edition())
                    .endsWith(CodeSets.bundled()
                            .get("permit-category")
                            .orElseThrow()
                            .edition());
            assertThat(now.get("permit-category").orElseThrow().contains("99")).isTrue();
        }

        @Test
        void that_became_others_are_looked_up() {
            assertThat(bureau.codeMappings()
                            .lookup(new CodeMappingLookup("business-registration-no", List.of("350100100000000"))))
                    .hasSize(1)
                    .allSatisfy(answer -> assertThat(answer.mappings()).isEmpty());
        }
    }

    @Nested
    class Batches {
        @Test
        void go_step_by_step() throws Exception {
            Batch batch = bureau.batches().open(TestPlatform.permits());
            byte[] rows = (permit(1, "甲") + "\n" + permit(2, "乙") + "\n").getBytes(StandardCharsets.UTF_8);
            PartAck ack = bureau.batches().putPart(batch.batchId(), 1, rows);
            assertThat(ack.rows()).isEqualTo(2);
            assertThat(ack.digest())
                    .isEqualTo(ContentDigest.of(DigestAlgorithm.SHA_256, rows).text());
            assertThat(bureau.batches().putPart(batch.batchId(), 1, rows)).isEqualTo(ack);
            assertThat(bureau.batches().get(batch.batchId()).state().meaning()).isEqualTo(BatchState.OPEN);
            assertThat(bureau.batches().list(BatchState.OPEN).stream()).hasSize(1);

            BatchSeal seal = new BatchSeal(
                    1,
                    2,
                    ContentDigest.ofParts(
                                    DigestAlgorithm.SHA_256,
                                    List.of(ContentDigest.tryParse(ack.digest()).orThrow()))
                            .text());
            bureau.batches().seal(batch.batchId(), seal);
            Optional<Receipt> receipt = bureau.batches().awaitReceipt(batch.batchId(), Duration.ofSeconds(20));
            assertThat(receipt.orElseThrow().totals().received()).isEqualTo(2);
            assertThat(bureau.batches().receipt(batch.batchId())).isInstanceOf(ReceiptPoll.Ready.class);
        }

        @Test
        void that_are_open_can_be_given_up() {
            Batch batch = bureau.batches().open(TestPlatform.permits());
            bureau.batches().cancel(batch.batchId());
            assertThat(bureau.batches().get(batch.batchId()).state().meaning()).isEqualTo(BatchState.EXPIRED);
        }

        @Test
        void of_others_are_not_there() {
            Batch batch = bureau.batches().open(TestPlatform.permits());
            assertThatExceptionOfType(CreditApiException.Status.class)
                    .isThrownBy(() -> bureau.batches().receipt(batch.batchId()))
                    .satisfies(why -> assertThat(why.type()).contains(ProblemType.BATCH_STATE));
            assertThat(center.batches().get(batch.batchId()).batchId()).isEqualTo(batch.batchId());
        }

        @Test
        void are_submitted_in_parts_and_each_refused_row_is_bound_to_the_callers() {
            List<RecordEnvelope<?>> rows = new ArrayList<>(permits(60));
            // refused here: a required item is missing
            rows.add(10, row(permit(500, "内容").replace("\"decidedOn\":\"2026-03-02\",", "")));
            List<SubmitProgress> steps = new ArrayList<>();
            List<RefusedRow> refused = new ArrayList<>();
            Thread here = Thread.currentThread();
            BatchResult result = bureau.batches()
                    .submit(
                            TestPlatform.permits(),
                            rows,
                            SubmitOptions.STANDARD.progress(steps::add).refused(row -> {
                                assertThat(Thread.currentThread()).isSameAs(here);
                                refused.add(row);
                            }));
            assertThat(result.outcome()).isEqualTo(BatchResult.Outcome.JUDGED);
            assertThat(result.rowsRead()).isEqualTo(61);
            assertThat(result.rowsSent()).isEqualTo(60);
            assertThat(result.parts()).isGreaterThan(2);
            assertThat(result.receipt().orElseThrow().totals().received()).isEqualTo(60);
            assertThat(result.refused()).isEqualTo(refused);
            assertThat(refused.get(0).row()).isEqualTo(11);
            assertThat(refused.get(0).by()).isEqualTo(RefusedRow.By.CLIENT);
            assertThat(refused.get(0).issues())
                    .extracting(issue -> issue.field())
                    .contains("/decidedOn");
            assertThat(steps)
                    .extracting(SubmitProgress::step)
                    .contains(SubmitProgress.Step.SENDING, SubmitProgress.Step.SEALED, SubmitProgress.Step.JUDGED);
            assertThat(result.isComplete()).isFalse();
        }

        @Test
        void tell_of_the_rows_that_the_platform_alone_refuses() {
            List<RecordEnvelope<?>> rows = new ArrayList<>(permits(40));
            RecordEnvelope<?> bad = row(permit(500, "内容").replace("\"decidedOn\":\"2026-03-02\",", ""));
            rows.add(3, bad);
            rows.add(35, bad);
            BatchResult result =
                    bureau.batches().submit(TestPlatform.permits(), rows, SubmitOptions.STANDARD.unchecked());
            assertThat(result.refusedLocally()).isZero();
            assertThat(result.receipt().orElseThrow().totals().rejected()).isEqualTo(2);
            assertThat(result.refused()).extracting(RefusedRow::row).containsExactlyInAnyOrder(4, 36);
            assertThat(result.refused()).allSatisfy(row -> {
                assertThat(row.by()).isEqualTo(RefusedRow.By.PLATFORM);
                assertThat(row.sourceRecordId()).isEqualTo("P500");
                assertThat(row.issues()).extracting(issue -> issue.field()).contains("/decidedOn");
            });
        }

        @Test
        void of_the_other_client_are_the_same() throws Exception {
            BatchResult result = bureau.async()
                    .batches()
                    .submit(TestPlatform.permits(), permits(50))
                    .get();
            assertThat(result.isComplete()).isTrue();
            assertThat(result.receipt().orElseThrow().totals().accepted()
                            + result.receipt().orElseThrow().totals().acceptedWithWarning())
                    .isEqualTo(50);
        }

        @Test
        void that_are_full_are_given_up_when_a_row_would_be_left_out() {
            List<RecordEnvelope<?>> rows = new ArrayList<>(permits(60));
            rows.add(row(permit(500, "内容").replace("\"decidedOn\":\"2026-03-02\",", "")));
            BatchResult result = bureau.batches()
                    .submit(
                            TestPlatform.open(
                                    "administrativePermit",
                                    "SL-XZXK",
                                    io.github.creditkit.model.codeset.BatchMode.FULL),
                            rows);
            assertThat(result.outcome()).isEqualTo(BatchResult.Outcome.GIVEN_UP);
            assertThat(result.refused()).extracting(RefusedRow::row).containsExactly(61);
            assertThat(bureau.batches()
                            .get(result.batchId().orElseThrow())
                            .state()
                            .meaning())
                    .isEqualTo(BatchState.EXPIRED);
        }

        @Test
        void without_rows_are_not_even_opened() {
            BatchResult result = bureau.batches().submit(TestPlatform.permits(), List.of());
            assertThat(result.outcome()).isEqualTo(BatchResult.Outcome.GIVEN_UP);
            assertThat(result.batchId()).isEmpty();
            assertThat(bureau.batches().list(null)).isEmpty();
        }

        @Test
        void with_another_count_than_was_declared_are_given_up() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> bureau.batches()
                            .submit(
                                    TestPlatform.permits().toBuilder()
                                            .declaredCount(41)
                                            .build(),
                                    permits(40)))
                    .withMessageContaining("41 rows were declared and 40 are here");
            assertThat(bureau.batches().list(null))
                    .allSatisfy(batch -> assertThat(batch.state().meaning()).isEqualTo(BatchState.EXPIRED));
        }

        @Test
        void whose_rows_are_of_another_type_or_too_long_are_told_so() {
            List<RecordEnvelope<?>> rows =
                    List.of(row(penalty(1)), row(permit(2, "长".repeat(2_000))), row(permit(3, "甲")));
            BatchResult result =
                    bureau.batches().submit(TestPlatform.permits(), rows, SubmitOptions.STANDARD.unchecked());
            assertThat(result.rowsSent()).isEqualTo(1);
            assertThat(result.refused()).extracting(RefusedRow::row).containsExactly(1, 2);
            assertThat(result.refused())
                    .extracting(row -> row.issues().get(0).code())
                    .containsExactly("FLD-04", "row-too-long");
        }

        @Test
        void that_a_second_person_approves_wait_for_him() {
            try (ClientFixture two =
                    ClientFixture.start(new PlatformLimits(4_096, 20_000, 1_000, 4, 200, null), true)) {
                CreditClient sender = two.client(hmac("bureau"));
                BatchResult result = sender.batches().submit(TestPlatform.permits(), permits(3));
                assertThat(result.outcome()).isEqualTo(BatchResult.Outcome.SEALED);
                String id = result.batchId().orElseThrow();
                ReceiptPoll poll = sender.batches().receipt(id);
                assertThat(poll).isInstanceOfSatisfying(ReceiptPoll.NotYet.class, not -> {
                    assertThat(not.batch().state().meaning()).isEqualTo(BatchState.SEALED);
                    assertThat(not.askAfter()).contains(Duration.ofSeconds(1));
                });
                two.client(hmac("center")).batches().approve(id, new BatchApproval("审核员"));
                assertThat(sender.batches().awaitReceipt(id, Duration.ofSeconds(20)))
                        .isPresent();
            }
        }

        @Test
        void tell_of_their_rows_as_a_stream_and_to_subscribers() throws Exception {
            String id = bureau.batches()
                    .submit(TestPlatform.permits(), permits(700))
                    .batchId()
                    .orElseThrow();
            String again = bureau.batches()
                    .submit(TestPlatform.permits(), permits(700))
                    .batchId()
                    .orElseThrow();
            try (Stream<RowResult> rows = bureau.batches().rows(again, Set.of(RowOutcome.DUPLICATE))) {
                assertThat(rows.map(RowResult::sourceRecordId).collect(Collectors.toSet()))
                        .hasSize(700);
            }
            try (Stream<RowResult> rows = bureau.batches().rows(again, Set.of())) {
                assertThat(rows.limit(3)).hasSize(3); // the rest is not fetched
            }
            RowCollector collector = new RowCollector(1);
            bureau.async().batches().rows(again, Set.of()).subscribe(collector);
            assertThat(collector.all().get()).hasSize(700);
            assertThat(bureau.batches().get(id).rows()).isEqualTo(700);
        }

        @Test
        void go_on_where_they_were_with_the_same_key() {
            UUID key = UUID.randomUUID();
            SubmitOptions options = SubmitOptions.STANDARD.request(RequestOptions.NONE.idempotencyKey(key));
            List<RecordEnvelope<?>> rows = permits(60);
            Iterable<RecordEnvelope<?>> breaking =
                    () -> Stream.concat(rows.stream().limit(50), Stream.<RecordEnvelope<?>>generate(() -> {
                                throw new IllegalStateException("the database is away");
                            }))
                            .iterator();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> bureau.batches().submit(TestPlatform.permits(), breaking, options))
                    .withMessage("the database is away");
            List<Batch> open = bureau.batches().list(BatchState.OPEN).stream().toList();
            assertThat(open).hasSize(1);
            BatchResult result = bureau.batches().submit(TestPlatform.permits(), rows, options);
            assertThat(result.batchId()).contains(open.get(0).batchId());
            assertThat(result.isComplete()).isTrue();
        }
    }

    @Nested
    class Records {
        @Test
        void are_submitted_changed_revoked_and_withdrawn() {
            RecordReceipt first = bureau.permits().submit("P1", permitRecord(1, "甲"));
            assertThat(first.version()).isEqualTo(1);
            RecordReceipt same = bureau.permits().submit("P1", permitRecord(1, "甲"));
            assertThat(same.outcome().meaning()).isEqualTo(RowOutcome.DUPLICATE);
            RecordEnvelope<AdministrativePermit> changed = row(permit(1, "乙"));
            assertThat(bureau.permits().update(changed, 1).version()).isEqualTo(2);
            assertThatExceptionOfType(CreditApiException.Status.class)
                    .isThrownBy(() -> bureau.permits().update(row(permit(1, "丙")), 1))
                    .satisfies(why -> assertThat(why.type()).contains(ProblemType.VERSION_CONFLICT));
            RecordReceipt revoked = bureau.permits()
                    .revoke("P1", new RevocationRequest("复议撤销", "某府复〔2026〕1号", LocalDate.of(2026, 3, 4)));
            assertThat(revoked.status().meaning()).isEqualTo(RecordStatus.REVOKED);

            bureau.permits().submit(row(permit(2, "甲")));
            RecordReceipt withdrawn = bureau.permits().withdraw("P2", new WithdrawalRequest("重复报送"));
            assertThat(withdrawn.status().meaning()).isEqualTo(RecordStatus.WITHDRAWN);
        }

        @Test
        void with_errors_are_not_sent() {
            AdministrativePermit bad = ServicesTest.<AdministrativePermit>envelope(
                            permit(1, "甲").replace("\"decidedOn\":\"2026-03-02\",", ""))
                    .data();
            assertThatExceptionOfType(InvalidRecordException.class)
                    .isThrownBy(() -> bureau.permits().submit("P1", bad))
                    .satisfies(why -> {
                        assertThat(why.issues())
                                .extracting(issue -> issue.path())
                                .contains("/decidedOn");
                        assertThat(why).hasMessageContaining("/decidedOn");
                        assertThat(why.messageZh()).contains("未发送");
                    });
            assertThat(bureau.async().permits().submit("P1", bad))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(InvalidRecordException.class);
        }

        @Test
        void with_errors_that_the_platform_finds_tell_of_the_fields() {
            CreditClient unchecked = fixture.client(hmac("bureau"), CreditClientBuilder::unchecked);
            AdministrativePermit bad = ServicesTest.<AdministrativePermit>envelope(
                            permit(1, "甲").replace("\"decidedOn\":\"2026-03-02\",", ""))
                    .data();
            assertThatExceptionOfType(CreditApiException.Status.class)
                    .isThrownBy(() -> unchecked.permits().submit("P1", bad))
                    .satisfies(why -> assertThat(why.status()).isEqualTo(422))
                    .satisfies(why -> assertThat(why.issues())
                            .extracting(issue -> issue.field())
                            .contains("/decidedOn"));
        }

        @Test
        void of_any_type_are_sent_alike() {
            RecordEnvelope<AdministrativePenalty> penalty = row(penalty(1));
            assertThat(bureau.penalties().submit(penalty).type()).isEqualTo("administrativePenalty");
            assertThat(bureau.records(AdministrativePenalty.class)
                            .submit(penalty)
                            .outcome()
                            .meaning())
                    .isEqualTo(RowOutcome.DUPLICATE);
        }

        @Test
        void with_a_persons_number_for_a_key_are_refused_here() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> bureau.permits().submit("350102190102030111", permitRecord(1, "甲")))
                    .withMessageNotContaining("350102190102030111");
        }
    }

    @Nested
    class Queries {
        @Test
        void find_what_may_be_shown() {
            bureau.permits().submit(row(permit(1, "甲")));
            assertThat(bureau.subjects()
                            .get(UnifiedSocialCreditCode.parse(SUBJECT))
                            .entries())
                    .hasSize(1);
            assertThat(bureau.subjects()
                            .get("unified-social-credit-code", SUBJECT)
                            .entries())
                    .hasSize(1);
            SubjectQuery query = SubjectQuery.builder()
                    .subject(organisation())
                    .purpose(Coded.of(QueryPurpose.GOVERNMENT_PROCUREMENT))
                    .basis("《某某办法》第三条")
                    .build();
            assertThat(bureau.queries().query(query).views()).hasSize(1);
            assertThatExceptionOfType(CreditApiException.Status.class)
                    .isThrownBy(() ->
                            bureau.queries().query(query.toBuilder().basis(null).build()))
                    .satisfies(why -> assertThat(why.type()).contains(ProblemType.PURPOSE_REQUIRED));
        }

        @Test
        void become_reports() {
            bureau.permits().submit(row(permit(1, "甲")));
            ReportStatus ordered = bureau.reports()
                    .order(new ReportOrder(
                            organisation(), Coded.of(QueryPurpose.GOVERNMENT_PROCUREMENT), "《某某办法》第三条", null));
            ReportStatus ready = bureau.reports()
                    .awaitReport(ordered.id(), Duration.ofSeconds(20))
                    .orElseThrow();
            assertThat(ready.state().meaning()).isEqualTo(ReportState.READY);
            assertThat(bureau.reports().get(ordered.id()).report()).isNotNull();
        }

        @Test
        void of_oneself_tell_all_and_who_looked() {
            bureau.permits().submit(row(permit(1, "甲")));
            bureau.subjects().get("unified-social-credit-code", SUBJECT);
            assertThat(bureau.selfAccess()
                            .export(new SelfAccessRequest(organisation(), "proof of " + SUBJECT))
                            .accesses())
                    .isNotEmpty();
            assertThat(center.audit().accesses("unified-social-credit-code", SUBJECT))
                    .isNotEmpty();
            assertThat(center.audit().accesses(organisation(), RequestOptions.NONE))
                    .isNotEmpty();
        }
    }

    @Nested
    class Rights {
        private RecordReceipt penalised() {
            return bureau.penalties().submit(row(penalty(1)));
        }

        @Test
        void are_claimed_by_objections() {
            RecordReceipt receipt = penalised();
            AdministrativePenalty about =
                    ServicesTest.<AdministrativePenalty>envelope(penalty(1)).data();
            ObjectionStatus filed = bureau.objections()
                    .file(Objection.builder()
                            .objectionNo("")
                            .subject(about.subject())
                            .applicant(new Applicant(Coded.of(ApplicantKind.SELF), null, null))
                            .recordRef(new RecordRef("administrativePenalty", receipt.recordId(), 1))
                            .claim(Coded.of(ObjectionClaim.ERROR))
                            .statement("处罚金额与决定书不一致")
                            .channel(Coded.of(ObjectionChannel.CREDIT_CHINA))
                            .submittedOn(TODAY)
                            .state(Coded.of(ObjectionState.SUBMITTED))
                            .build());
            String no = filed.objection().objectionNo();
            assertThat(bureau.objections().get(no).objection().statement()).isEqualTo("处罚金额与决定书不一致");
            assertThat(center.objections().list(ObjectionState.SUBMITTED)).hasSize(1);
            ObjectionStatus seen = center.objections().get(no);
            ObjectionStatus moved = center.objections()
                    .move(no, CaseTransition.builder().move(seen.moves().get(0)).build());
            assertThat(moved.history()).hasSizeGreaterThan(seen.history().size());
        }

        @Test
        void are_claimed_by_repairs() {
            RecordReceipt receipt = penalised();
            AdministrativePenalty about =
                    ServicesTest.<AdministrativePenalty>envelope(penalty(1)).data();
            RepairStatus applied = bureau.repairs()
                    .apply(CreditRepair.builder()
                            .repairNo("")
                            .subject(about.subject())
                            .recordRef(new RecordRef("administrativePenalty", receipt.recordId(), 1))
                            .kind(Coded.of(RepairKind.END_PUBLICATION))
                            .obligationsFulfilledOn(LocalDate.of(2025, 12, 1))
                            .addProof("罚款缴纳凭证")
                            .channel(Coded.of(ObjectionChannel.LOCAL_WEBSITE))
                            .submittedOn(TODAY)
                            .foundBy(BUREAU)
                            .state(Coded.of(RepairState.SUBMITTED))
                            .build());
            String no = applied.repair().repairNo();
            assertThat(bureau.repairs().get(no).repair().proof()).containsExactly("罚款缴纳凭证");
            assertThat(center.repairs().list(null)).hasSize(1);
            assertThatExceptionOfType(CreditApiException.Status.class)
                    .isThrownBy(() -> center.repairs()
                            .move(
                                    no,
                                    CaseTransition.builder()
                                            .move("no-such-move")
                                            .build()))
                    .satisfies(why -> assertThat(why.status()).isBetween(400, 499));
        }
    }

    @Nested
    class JointActions {
        @Test
        void go_from_the_initiator_to_the_departments_and_back() {
            AdministrativePenalty about =
                    ServicesTest.<AdministrativePenalty>envelope(penalty(1)).data();
            JointActionCase action = JointActionCase.builder()
                    .caseNo("LH0001")
                    .kind(Coded.of(JointActionKind.RESTRAINT))
                    .listEntryRef("MD0001")
                    .subject(about.subject())
                    .legalBasis("《某某条例》第三十条")
                    .initiator(BUREAU)
                    .initiatedOn(TODAY)
                    .measures(List.of(new JointActionMeasure(
                            Coded.of(RestraintMeasure.PUBLIC_FUNDS),
                            null,
                            "基础清单第 6 项",
                            CENTER,
                            TODAY,
                            LocalDate.of(2027, 3, 1))))
                    .build();
            bureau.jointActions().initiate(action);
            assertThat(bureau.jointActions().list(null, null)).hasSize(1);
            assertThat(center.jointActions().list(CENTER.creditCode().text(), JointActionState.PUSHED))
                    .hasSize(1);
            center.jointActions()
                    .respond(
                            "LH0001",
                            new JointActionResponse("LH0001", CENTER, Coded.of(JointActionAnswer.ACCEPT), null, TODAY));
            JointActionStatus done = center.jointActions()
                    .feedBack("LH0001", new JointActionFeedback("LH0001", CENTER, "已限制申请财政性资金", TODAY, "YW0001"));
            assertThat(done.departments().get(0).feedback()).isNotNull();
            assertThat(bureau.jointActions()
                            .lift("LH0001", new JointActionLift("LH0001", "已修复", BUREAU, TODAY))
                            .lifts())
                    .hasSize(1);
            assertThat(bureau.jointActions().get("LH0001").lifts()).hasSize(1);
        }
    }

    @Nested
    class Changes {
        @Test
        void are_polled_and_listed_from_a_cursor_on() throws Exception {
            bureau.batches().submit(TestPlatform.permits(), permits(5));
            ChangesPoll.Found first = (ChangesPoll.Found) center.changes().poll(null, 2);
            assertThat(first.page().items()).hasSize(2).allSatisfy(change -> {
                assertThat(change.op().meaning()).isEqualTo(ChangeOperation.UPSERT);
                assertThat(change.record()).isNotNull();
            });
            String after = first.page().items().get(1).cursor();
            assertThat(center.changes().list(after, Set.of()).stream().map(Change::cursor))
                    .hasSize(3)
                    .allSatisfy(cursor -> assertThat(cursor).isGreaterThan(after));
            assertThat(center.async().changes().list(null, Set.of()).toList(100).get())
                    .hasSize(5);
            assertThat(center.changes().poll(after, 10, Set.of("administrativePenalty"), false))
                    .isInstanceOfSatisfying(
                            ChangesPoll.Found.class,
                            found -> assertThat(found.page().items()).isEmpty());
        }

        @Test
        void before_what_is_kept_are_gone() {
            assertThat(center.changes().poll("000000000000004711", 2)).isInstanceOf(ChangesPoll.Gone.class);
        }
    }

    @Nested
    class Statistics {
        @Test
        void count_what_came() {
            bureau.batches().submit(TestPlatform.permits(), permits(5));
            assertThat(bureau.statistics()
                            .submission(null, YearMonth.of(2026, 3))
                            .total()
                            .received())
                    .isEqualTo(5);
        }
    }

    @Nested
    class Answers {
        @Test
        void can_be_seen_as_they_came() throws Exception {
            RawResponse<RecordReceipt> raw =
                    bureau.withRawResponse(client -> client.permits().submit("P1", permitRecord(1, "甲")));
            assertThat(raw.status()).isEqualTo(201);
            assertThat(raw.header("ETag")).contains("\"1\"");
            assertThat(new String(raw.body(), StandardCharsets.UTF_8)).contains("\"version\":1");
            assertThat(raw.value().version()).isEqualTo(1);
            assertThat(bureau.async()
                            .withRawResponse(client -> client.permits().submit("P1", permitRecord(1, "甲")))
                            .get()
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class Tokens {
        @Test
        void do_as_well_as_signatures() {
            CreditClient client = fixture.client(fixture.oauth2("bureau"));
            assertThat(client.batches()
                            .submit(TestPlatform.permits(), permits(45))
                            .isComplete())
                    .isTrue();
            assertThat(client.penalties().submit(row(penalty(1))).version()).isEqualTo(1);
            assertThat(client.changes().list(null, Set.of())).hasSize(46);
        }
    }
}
