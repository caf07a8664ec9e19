package io.github.creditkit.client;

import io.github.creditkit.client.RetryRules.Repeat;
import io.github.creditkit.client.contract.AccessEntry;
import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.BatchApproval;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.CaseTransition;
import io.github.creditkit.client.contract.CatalogDocument;
import io.github.creditkit.client.contract.CatalogSummary;
import io.github.creditkit.client.contract.Change;
import io.github.creditkit.client.contract.CodeMappingAnswer;
import io.github.creditkit.client.contract.CodeMappingLookup;
import io.github.creditkit.client.contract.CodeSetDocument;
import io.github.creditkit.client.contract.CodeSetSummary;
import io.github.creditkit.client.contract.JointActionStatus;
import io.github.creditkit.client.contract.ObjectionStatus;
import io.github.creditkit.client.contract.PartAck;
import io.github.creditkit.client.contract.PlatformProfile;
import io.github.creditkit.client.contract.QueryResult;
import io.github.creditkit.client.contract.QuerySubject;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.RecordReceipt;
import io.github.creditkit.client.contract.RepairStatus;
import io.github.creditkit.client.contract.ReportOrder;
import io.github.creditkit.client.contract.ReportStatus;
import io.github.creditkit.client.contract.RevocationRequest;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.client.contract.SelfAccessExport;
import io.github.creditkit.client.contract.SelfAccessRequest;
import io.github.creditkit.client.contract.StatisticsDocument;
import io.github.creditkit.client.contract.SubjectQuery;
import io.github.creditkit.client.contract.ViewedSubject;
import io.github.creditkit.client.contract.WithdrawalRequest;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionLift;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.Objection;
import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.AuditAction;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.JointActionState;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.disclosure.SubjectKey;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every operation of the contract, once (接口操作表). */
final class Operations {
    private static final String BATCHES = "batches";
    private static final String RECORDS = "records";
    private static final String IF_NONE_MATCH = "If-None-Match";

    private Operations() {}

    static Operation<PlatformProfile> profile() {
        return Operation.get("getProfile", Address.of("profile")).openToAll().reading(PlatformProfile.class);
    }

    static Listing<CatalogSummary> catalogs(
            @Nullable AdministrativeLevel layer, @Nullable OffsetDateTime updatedSince) {
        return Listing.of(
                "listCatalogs",
                Address.of("catalogs")
                        .with("layer", layer == null ? null : layer.code())
                        .with(
                                "updatedSince",
                                updatedSince == null
                                        ? null
                                        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(updatedSince)),
                CatalogSummary.class);
    }

    static Operation<Tagged<CatalogDocument>> catalog(String id) {
        return Operation.get("getCatalog", Address.of("catalogs", id)).reading(tagged(CatalogDocument.class));
    }

    static Operation<Optional<Tagged<CatalogDocument>>> catalogUnless(String id, String etag) {
        return Operation.get("getCatalog", Address.of("catalogs", id))
                .header(IF_NONE_MATCH, etag)
                .expecting(200, 304)
                .reading(unless(CatalogDocument.class));
    }

    static Operation<Tagged<CatalogDocument>> catalog(String id, String version) {
        return Operation.get("getCatalogVersion", Address.of("catalogs", id, "versions", version))
                .reading(tagged(CatalogDocument.class));
    }

    static Listing<CodeSetSummary> codeSets() {
        return Listing.of("listCodeSets", Address.of("code-sets"), CodeSetSummary.class);
    }

    static Operation<Tagged<CodeSetDocument>> codeSet(String id, @Nullable String edition) {
        return Operation.get("getCodeSet", Address.of("code-sets", id).with("edition", edition))
                .reading(tagged(CodeSetDocument.class));
    }

    static Operation<Optional<Tagged<CodeSetDocument>>> codeSetUnless(String id, String etag) {
        return Operation.get("getCodeSet", Address.of("code-sets", id))
                .header(IF_NONE_MATCH, etag)
                .expecting(200, 304)
                .reading(unless(CodeSetDocument.class));
    }

    private static <T> Operation.Reader<Tagged<T>> tagged(Class<T> type) {
        return (answer, json) -> tagged(answer, json.read(answer.body(), type));
    }

    private static <T> Operation.Reader<Optional<Tagged<T>>> unless(Class<T> type) {
        return (answer, json) ->
                answer.status() == 304 ? Optional.empty() : Optional.of(tagged(answer, json.read(answer.body(), type)));
    }

    private static <T> Tagged<T> tagged(Answer answer, T value) {
        return new Tagged<>(answer.headers().firstValue("etag").orElse(""), value);
    }

    static Operation<Batch> openBatch(BatchOpen open) {
        return Operation.post("openBatch", Address.of(BATCHES), open)
                .expecting(201)
                .noting(AuditFacts.of(AuditAction.SUBMIT, open.recordType(), null))
                .reading(Batch.class);
    }

    static Listing<Batch> batches(@Nullable BatchState state) {
        return Listing.of(
                "listBatches", Address.of(BATCHES).with("state", state == null ? null : state.code()), Batch.class);
    }

    static Operation<Batch> batch(String id) {
        return Operation.get("getBatch", Address.ofNames(BATCHES, id)).reading(Batch.class);
    }

    static Operation<@Nullable Void> cancelBatch(String id) {
        return Operation.delete("deleteBatch", Address.ofNames(BATCHES, id))
                .noting(AuditFacts.of(AuditAction.WITHDRAW, BATCHES, id))
                .reading((answer, json) -> null);
    }

    static Operation<PartAck> putPart(String batchId, EncodedPart part) {
        return Operation.put(
                        "putPart",
                        Address.ofNames(BATCHES, batchId, "parts", Integer.toString(part.number())),
                        Repeat.HARMLESS)
                .expecting(202)
                .sending(part.body())
                .noting(AuditFacts.of(AuditAction.SUBMIT, BATCHES, batchId))
                .reading((answer, json) -> part.confirmed(json.read(answer.body(), PartAck.class)));
    }

    static Operation<Batch> sealBatch(String id, BatchSeal seal) {
        return Operation.post("sealBatch", Address.ofNames(BATCHES, id, "seal"), seal)
                .expecting(202)
                .noting(AuditFacts.of(AuditAction.SUBMIT, BATCHES, id))
                .reading(Batch.class);
    }

    static Operation<Batch> approveBatch(String id, BatchApproval approval) {
        return Operation.post("approveBatch", Address.ofNames(BATCHES, id, "approve"), approval)
                .expecting(202)
                .noting(AuditFacts.of(AuditAction.APPROVE, BATCHES, id))
                .reading(Batch.class);
    }

    static Operation<ReceiptPoll> receipt(String id, Clock clock) {
        return Operation.get("getReceipt", Address.ofNames(BATCHES, id, "receipt"))
                .expecting(200, 202)
                .reading((answer, json) -> answer.status() == 200
                        ? new ReceiptPoll.Ready(json.read(answer.body(), Receipt.class))
                        : new ReceiptPoll.NotYet(
                                json.read(answer.body(), Batch.class),
                                RetryRules.retryAfter(
                                        answer.headers()
                                                .firstValue("retry-after")
                                                .orElse(null),
                                        answer.headers().firstValue("date").orElse(null),
                                        clock)));
    }

    static Operation<RowSource<RowResult>> receiptRows(
            String id, Collection<RowOutcome> outcomes, EngineSettings settings) {
        return Operation.get(
                        "listReceiptRows",
                        Address.ofNames(BATCHES, id, "receipt", "rows")
                                .withAll(
                                        "status",
                                        outcomes.stream()
                                                .map(RowOutcome::code)
                                                .sorted()
                                                .toList()))
                .streamed()
                .reading((answer, json) -> RowSource.of("listReceiptRows", answer, RowResult.class, settings));
    }

    static Operation<RecordReceipt> record(String type, String sourceRecordId) {
        return Operation.get("getRecordReceipt", Address.of(RECORDS, type, sourceRecordId))
                .reading(RecordReceipt.class);
    }

    static Operation<RecordReceipt> putRecord(String sourceRecordId, RecordEnvelope<?> row, @Nullable Integer version) {
        // With a version, a second time would be refused though the first was done.
        Operation.Draft draft = Operation.put(
                        "putRecord",
                        Address.of(RECORDS, row.type(), sourceRecordId),
                        version == null ? Repeat.HARMLESS : Repeat.IF_NOT_TAKEN)
                .expecting(200, 201)
                .sending((Object) row)
                .noting(AuditFacts.of(AuditAction.SUBMIT, row.type(), sourceRecordId));
        if (version != null) {
            draft.header("If-Match", "\"" + version + "\"");
        }
        return draft.reading(RecordReceipt.class);
    }

    static Operation<RecordReceipt> revoke(String type, String sourceRecordId, RevocationRequest why) {
        return Operation.post("revokeRecord", Address.of(RECORDS, type, sourceRecordId, "revocations"), why)
                .expecting(202)
                .noting(AuditFacts.of(AuditAction.CORRECT, type, sourceRecordId))
                .reading(RecordReceipt.class);
    }

    static Operation<RecordReceipt> withdraw(String type, String sourceRecordId, WithdrawalRequest why) {
        return Operation.post("withdrawRecord", Address.of(RECORDS, type, sourceRecordId, "withdrawals"), why)
                .expecting(202)
                .noting(AuditFacts.of(AuditAction.WITHDRAW, type, sourceRecordId))
                .reading(RecordReceipt.class);
    }

    static Operation<ViewedSubject> subject(String scheme, String value) {
        return Operation.get("getSubject", Address.of("subjects", scheme, value))
                .noting(new AuditFacts(AuditAction.QUERY, "subject", null, null, null, key(value)))
                .reading(ViewedSubject.class);
    }

    static Operation<QueryResult> query(SubjectQuery query) {
        return Operation.post("query", Address.of("queries"), query)
                .noting(new AuditFacts(
                        AuditAction.QUERY, "subject", null, query.purpose(), query.basis(), key(query.subject())))
                .reading(QueryResult.class);
    }

    static Operation<ReportStatus> orderReport(ReportOrder order) {
        return Operation.post("orderReport", Address.of("reports"), order)
                .expecting(202)
                .noting(new AuditFacts(
                        AuditAction.REPORT, "creditReport", null, order.purpose(), order.basis(), key(order.subject())))
                .reading(ReportStatus.class);
    }

    static Operation<ReportStatus> report(String id) {
        return Operation.get("getReport", Address.ofNames("reports", id))
                .noting(AuditFacts.of(AuditAction.REPORT, "creditReport", id))
                .reading(ReportStatus.class);
    }

    static Operation<SelfAccessExport> exportSelf(SelfAccessRequest request) {
        return Operation.post("exportSelf", Address.of("self-access"), request)
                .noting(new AuditFacts(AuditAction.EXPORT, "subject", null, null, null, key(request.subject())))
                .reading(SelfAccessExport.class);
    }

    private static @Nullable SubjectKey key(@Nullable QuerySubject subject) {
        if (subject == null) {
            return null;
        }
        if (subject.idNumber() != null) {
            return SubjectKey.of(subject.idNumber());
        }
        return subject.value() == null ? null : key(subject.value());
    }

    private static @Nullable SubjectKey key(String code) {
        return UnifiedSocialCreditCode.tryParse(code)
                .toOptional()
                .map(SubjectKey::of)
                .orElse(null);
    }

    /** Number and state are the platform's. */
    static Operation<ObjectionStatus> fileObjection(Objection objection) {
        return Operation.post("fileObjection", Address.of("objections"), objection)
                .unchecked()
                .expecting(201)
                .noting(AuditFacts.of(AuditAction.HANDLE_OBJECTION, "objection", null))
                .reading(ObjectionStatus.class);
    }

    static Listing<ObjectionStatus> objections(@Nullable ObjectionState state) {
        return Listing.of(
                        "listObjections",
                        Address.of("objections").with("state", state == null ? null : state.code()),
                        ObjectionStatus.class)
                .noting(AuditFacts.of(AuditAction.HANDLE_OBJECTION, "objection", null));
    }

    static Operation<ObjectionStatus> objection(String no) {
        return Operation.get("getObjection", Address.ofNames("objections", no))
                .noting(AuditFacts.of(AuditAction.HANDLE_OBJECTION, "objection", no))
                .reading(ObjectionStatus.class);
    }

    static Operation<ObjectionStatus> moveObjection(String no, CaseTransition step) {
        return Operation.post("moveObjection", Address.ofNames("objections", no, "transitions"), step)
                .noting(AuditFacts.of(AuditAction.HANDLE_OBJECTION, "objection", no))
                .reading(ObjectionStatus.class);
    }

    /** Number and state are the platform's. */
    static Operation<RepairStatus> applyForRepair(CreditRepair repair) {
        return Operation.post("applyForRepair", Address.of("repairs"), repair)
                .unchecked()
                .expecting(201)
                .noting(AuditFacts.of(AuditAction.DECIDE_REPAIR, "creditRepair", null))
                .reading(RepairStatus.class);
    }

    static Listing<RepairStatus> repairs(@Nullable RepairState state) {
        return Listing.of(
                        "listRepairs",
                        Address.of("repairs").with("state", state == null ? null : state.code()),
                        RepairStatus.class)
                .noting(AuditFacts.of(AuditAction.DECIDE_REPAIR, "creditRepair", null));
    }

    static Operation<RepairStatus> repair(String no) {
        return Operation.get("getRepair", Address.ofNames("repairs", no))
                .noting(AuditFacts.of(AuditAction.DECIDE_REPAIR, "creditRepair", no))
                .reading(RepairStatus.class);
    }

    static Operation<RepairStatus> moveRepair(String no, CaseTransition step) {
        return Operation.post("moveRepair", Address.ofNames("repairs", no, "transitions"), step)
                .noting(AuditFacts.of(AuditAction.DECIDE_REPAIR, "creditRepair", no))
                .reading(RepairStatus.class);
    }

    static Operation<JointActionStatus> initiateJointAction(JointActionCase action) {
        return jointAction("initiateJointAction", Address.of("joint-actions"), action, null);
    }

    static Listing<JointActionStatus> jointActions(@Nullable String executor, @Nullable JointActionState state) {
        return Listing.of(
                        "listJointActions",
                        Address.of("joint-actions")
                                .with("executor", executor)
                                .with("state", state == null ? null : state.code()),
                        JointActionStatus.class)
                .noting(AuditFacts.of(AuditAction.SHARE, "jointActionCase", null));
    }

    static Operation<JointActionStatus> jointAction(String no) {
        return Operation.get("getJointAction", Address.of("joint-actions", no))
                .noting(AuditFacts.of(AuditAction.SHARE, "jointActionCase", no))
                .reading(JointActionStatus.class);
    }

    static Operation<JointActionStatus> respond(String no, JointActionResponse response) {
        return jointAction("respondToJointAction", Address.of("joint-actions", no, "responses"), response, no);
    }

    static Operation<JointActionStatus> feedBack(String no, JointActionFeedback feedback) {
        return jointAction("feedBackOnJointAction", Address.of("joint-actions", no, "feedbacks"), feedback, no);
    }

    static Operation<JointActionStatus> lift(String no, JointActionLift lift) {
        return jointAction("liftJointAction", Address.of("joint-actions", no, "lifts"), lift, no);
    }

    private static Operation<JointActionStatus> jointAction(
            String name, Address address, Object body, @Nullable String no) {
        return Operation.post(name, address, body)
                .expecting(200, 201)
                .noting(AuditFacts.of(AuditAction.SHARE, "jointActionCase", no))
                .reading(JointActionStatus.class);
    }

    static Listing<Change> changes(Collection<String> types, boolean withRecords) {
        return Listing.of(
                        "listChanges",
                        Address.of("changes").withAll("types", types).with("include", withRecords ? "record" : null),
                        Change.class)
                .endless("after")
                .noting(AuditFacts.of(AuditAction.SHARE, "change", null));
    }

    static Operation<StatisticsDocument> statistics(@Nullable String unit, @Nullable YearMonth month) {
        return Operation.get(
                        "getSubmissionStatistics",
                        Address.of("statistics", "submission")
                                .with("unit", unit)
                                .with("month", month))
                .noting(AuditFacts.of(AuditAction.SHARE, "statistics", null))
                .reading(StatisticsDocument.class);
    }

    static Operation<List<CodeMappingAnswer>> codeMappings(CodeMappingLookup lookup) {
        return Operation.post("lookUpCodeMappings", Address.of("code-mappings", "lookup"), lookup)
                .reading((answer, json) ->
                        json.readPage(answer.body(), CodeMappingAnswer.class).items());
    }

    static Listing<AccessEntry> accesses(String scheme, String value) {
        return Listing.of(
                        "listAccesses",
                        Address.of("audit", "accesses").with("subject", scheme + ":" + value),
                        AccessEntry.class)
                .noting(new AuditFacts(AuditAction.QUERY, "accessLog", null, null, null, key(value)));
    }

    static Listing<AccessEntry> accesses(QuerySubject subject) {
        return Listing.of("lookUpAccesses", Address.of("audit", "accesses", "lookup"), AccessEntry.class)
                .asking(subject)
                .noting(new AuditFacts(AuditAction.QUERY, "accessLog", null, null, null, key(subject)));
    }
}
