package io.github.creditkit.platform;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.BatchApproval;
import io.github.creditkit.client.contract.BatchHop;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.Lateness;
import io.github.creditkit.client.contract.Page;
import io.github.creditkit.client.contract.PartAck;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.ReceiptTotals;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.model.catalog.CatalogItem;
import io.github.creditkit.model.codeset.BatchMode;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.platform.store.PartHead;
import io.github.creditkit.platform.store.PlatformStore;
import io.github.creditkit.platform.store.StoredBatch;
import io.github.creditkit.platform.store.StoredPart;
import io.github.creditkit.platform.store.Tables;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Batches: open, put parts, seal, approve, give up, ask for the receipt (批次). */
final class BatchOperations {
    private static final String CANONICAL = "canonical";
    private static final int PAGE = 1_000;
    private static final int MOST_WHOLE = 100_000;
    private static final String RETRY_AFTER = "Retry-After";
    private static final Set<BatchState> ENDED =
            EnumSet.of(BatchState.COMPLETED, BatchState.PARTIAL, BatchState.REJECTED);

    private final PlatformStore store;
    private final RecordIds ids;
    private final Consumer<String> ready;

    /** Calls with the name of each batch that is ready to be processed. */
    BatchOperations(PlatformStore store, RecordIds ids, Consumer<String> ready) {
        this.store = store;
        this.ids = ids;
        this.ready = ready;
    }

    List<Route> routes() {
        return List.of(
                Route.write("POST", "/batches", this::open),
                Route.read("GET", "/batches", this::list),
                Route.read("GET", "/batches/{id}", this::get),
                Route.write("DELETE", "/batches/{id}", this::cancel),
                Route.free("PUT", "/batches/{id}/parts/{n}", this::part),
                Route.write("POST", "/batches/{id}/seal", this::seal),
                Route.write("POST", "/batches/{id}/approve", this::approve),
                Route.read("GET", "/batches/{id}/receipt", this::receipt),
                Route.free("GET", "/batches/{id}/receipt/rows", this::rows));
    }

    private PlatformResponse open(Call call, Tables tables) {
        BatchOpen open = call.body(BatchOpen.class);
        if (MessageTypes.ofName(open.recordType()).isEmpty()) {
            throw Call.invalid("recordType", "不是已知的记录类型", "no type of record that is known");
        }
        call.demand(Scope.submit(open.recordType()));
        String unit = SubjectKeys.unitCode(open.sourceUnit())
                .orElseThrow(() -> Call.invalid("sourceUnit", "没有有效的代码", "has no valid code"));
        if (!call.account().supervisor() && !unit.equals(call.account().unitCode())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN_SCOPE, "来源单位不是账号所属单位", "the source is not the unit of the account");
        }
        if (open.dialect() != null && !open.dialect().equals(CANONICAL)) {
            throw Call.invalid("dialect", "本平台只接收 canonical", "only canonical is taken here");
        }
        checkCatalog(call, open);
        StoredBatch batch = StoredBatch.builder()
                .batchId(ids.next("b"))
                .app(call.app())
                .state(BatchState.OPEN)
                .open(open)
                .openedAt(call.now())
                .expiresAt(call.now().plus(call.settings().batchLife()))
                .parts(0)
                .rows(0)
                .donePart(0)
                .doneRow(0)
                .totals(new ReceiptTotals(0, 0, 0, 0, 0))
                .late(0)
                .maxLate(0)
                .build();
        tables.batches().add(batch);
        return call.answer(201, view(batch)).with("Location", path(batch));
    }

    private static void checkCatalog(Call call, BatchOpen open) {
        String version = call.settings().catalog().title().version();
        if (open.catalogVersion() != null && !open.catalogVersion().equals(version)) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_CATALOG_VERSION,
                    "目录现为第 " + version + " 版，请重新获取目录后报送",
                    "the catalog is now version " + version + "; fetch it and send again");
        }
        Optional<CatalogItem> item = call.settings().catalog().item(open.catalogItemId(), call.today());
        boolean fits = item.filter(
                        found -> MessageTypes.nameOf(found.recordType()).equals(open.recordType()))
                .isPresent();
        if (!fits) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_CATALOG_VERSION,
                    "现行目录没有收录该类记录的目录项 catalogItemId",
                    "the catalog in force has no item catalogItemId for records of this type");
        }
    }

    private static String path(StoredBatch batch) {
        return "/batches/" + batch.batchId();
    }

    /** What came of a batch so far: before it is sealed its parts tell. */
    private static Batch view(StoredBatch batch, Tables tables) {
        if (batch.state() != BatchState.OPEN) {
            return view(batch);
        }
        List<PartHead> parts = tables.batches().parts(batch.batchId());
        return view(batch.toBuilder()
                .parts(parts.size())
                .rows(parts.stream().mapToInt(PartHead::rows).sum())
                .build());
    }

    private static Batch view(StoredBatch batch) {
        return Batch.builder()
                .batchId(batch.batchId())
                .state(Coded.of(batch.state()))
                .catalogItemId(batch.open().catalogItemId())
                .recordType(batch.open().recordType())
                .mode(batch.open().mode())
                .sourceUnit(batch.open().sourceUnit())
                .divisionCode(batch.open().divisionCode())
                .businessDate(batch.open().businessDate())
                .declaredCount(batch.open().declaredCount())
                .parts(batch.parts())
                .rows(batch.rows())
                .uploadUrl(path(batch) + "/parts")
                .openedAt(batch.openedAt())
                .expiresAt(batch.expiresAt())
                .sealedAt(batch.sealedAt())
                .approvedBy(batch.approvedBy())
                .completedAt(batch.completedAt())
                .hops(
                        batch.sealedAt() == null
                                ? List.of()
                                : List.of(new BatchHop(batch.open().sourceUnit(), batch.sealedAt())))
                .build();
    }

    private PlatformResponse list(Call call, Tables tables) {
        String unit = call.account().unitCode();
        List<StoredBatch> found = tables.batches().ofUnit(unit, call.parameter("cursor"), call.limit() + 1);
        boolean isMore = found.size() > call.limit();
        List<StoredBatch> shown = isMore ? found.subList(0, call.limit()) : found;
        return call.answer(
                200,
                new Page<>(
                        shown.stream().map(batch -> view(batch, tables)).toList(),
                        isMore ? shown.get(shown.size() - 1).batchId() : null));
    }

    /** A batch of another unit is none: that it is there is nobody else's business. */
    private static StoredBatch own(Call call, Tables tables) {
        return tables.batches()
                .find(call.variable("id"))
                .filter(batch -> call.account().supervisor()
                        || batch.open()
                                .sourceUnit()
                                .creditCode()
                                .text()
                                .equals(call.account().unitCode()))
                .orElseThrow(() -> ProblemException.notFound("没有该批次", "there is no such batch"));
    }

    private static StoredBatch sent(Call call, Tables tables) {
        StoredBatch batch = own(call, tables);
        call.demand(Scope.submit(batch.open().recordType()));
        return batch;
    }

    private static void demand(StoredBatch batch, BatchState state) {
        if (batch.state() == BatchState.EXPIRED) {
            throw new ProblemException(ProblemType.GONE, "批次已过期，请重新打开", "the batch has expired; open a new one");
        }
        if (batch.state() != state) {
            throw new ProblemException(
                    ProblemType.BATCH_STATE,
                    "批次" + batch.state().nameZh() + "，不能进行此操作",
                    "the batch is " + batch.state().code() + ", which does not allow this");
        }
    }

    private PlatformResponse get(Call call, Tables tables) {
        return call.answer(200, view(own(call, tables), tables));
    }

    private PlatformResponse cancel(Call call, Tables tables) {
        StoredBatch batch = sent(call, tables);
        demand(batch, BatchState.OPEN);
        tables.batches().dropPartContents(batch.batchId());
        tables.batches().update(batch.toBuilder().state(BatchState.EXPIRED).build());
        return PlatformResponse.empty(204);
    }

    private PlatformResponse part(Call call) {
        int n = Call.number("n", call.variable("n"));
        if (n < 1) {
            throw Call.invalid("n", "从 1 起", "begins with 1");
        }
        StoredBatch batch = store.read(tables -> sent(call, tables));
        demand(batch, BatchState.OPEN); // before its rows are read
        String type = call.request().header("content-type").orElse(PlatformResponse.NDJSON);
        if (!type.startsWith(PlatformResponse.NDJSON)) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "分片应为 " + PlatformResponse.NDJSON,
                    "a part is " + PlatformResponse.NDJSON);
        }
        StoredPart part = PartReader.read(
                batch.batchId(),
                n,
                call.bytes(),
                call.request().header("content-encoding").orElse(""),
                call.request()
                        .header("content-digest")
                        .map(BodyDigest::digest)
                        .map(ContentDigest::algorithm)
                        .orElse(DigestAlgorithm.SHA_256),
                call.settings().profile().limits());
        PartHead head = store.note(tables -> add(tables, part));
        return call.answer(202, new PartAck(n, head.rows(), head.digest()));
    }

    /** The same part may come twice at once, and the seal before the second. */
    private static PartHead add(Tables tables, StoredPart part) {
        StoredBatch batch = tables.batches().hold(part.batchId()).orElseThrow();
        int n = part.head().n();
        Optional<PartHead> before = tables.batches().parts(batch.batchId()).stream()
                .filter(head -> head.n() == n)
                .findFirst();
        if (before.isEmpty()) {
            demand(batch, BatchState.OPEN);
            tables.batches().addPart(part);
        } else if (!before.get().equals(part.head())) {
            throw new ProblemException(
                    ProblemType.PART_CONFLICT,
                    "第 " + n + " 片已接收，内容不同",
                    "part " + n + " was received with other content");
        }
        return part.head();
    }

    private PlatformResponse seal(Call call, Tables tables) {
        BatchSeal seal = call.body(BatchSeal.class);
        StoredBatch batch = sent(call, tables);
        if (isSealed(batch) && seal.digest().equals(batch.digest())) {
            return call.answer(202, view(batch)); // the same seal again, after the answer was lost
        }
        demand(tables.batches().hold(batch.batchId()).orElseThrow(), BatchState.OPEN);
        List<PartHead> parts = tables.batches().parts(batch.batchId());
        int rows = parts.stream().mapToInt(PartHead::rows).sum();
        if (parts.size() != seal.parts() || rows != seal.totalRows() || !isWithoutGap(parts)) {
            throw new ProblemException(
                    ProblemType.BATCH_STATE,
                    "已收到 " + parts.size() + " 片 " + rows + " 行，与封存申请不符",
                    parts.size() + " parts with " + rows + " rows are here, not what the seal says");
        }
        ContentDigest told = BodyDigest.digest(seal.digest());
        List<ContentDigest> digests =
                parts.stream().map(part -> BodyDigest.digest(part.digest())).toList();
        if (!told.equals(ContentDigest.ofParts(told.algorithm(), digests))) {
            throw new ProblemException(ProblemType.DIGEST_MISMATCH, "批次摘要不符", "the digest of the batch does not match");
        }
        checkCount(call, batch, rows);
        boolean isEmptyFull = rows == 0 && batch.open().mode().meaning() == BatchMode.FULL;
        if (isEmptyFull && batch.open().declaredCount() == null) {
            throw new ProblemException(
                    ProblemType.BATCH_STATE,
                    "空的全量批次会撤回全部记录，须在打开批次时申报 declaredCount 为 0",
                    "an empty full batch withdraws every record: declare it with declaredCount 0 when it is opened");
        }
        StoredBatch sealed = batch.toBuilder()
                .state(BatchState.SEALED)
                .sealedAt(call.now())
                .digest(seal.digest())
                .parts(parts.size())
                .rows(rows)
                .build();
        tables.batches().update(sealed);
        if (!call.settings().profile().twoPersonApproval()) {
            ready.accept(batch.batchId());
        }
        return call.answer(202, view(sealed));
    }

    private static boolean isSealed(StoredBatch batch) {
        return batch.state() != BatchState.OPEN && batch.state() != BatchState.EXPIRED;
    }

    private static boolean isWithoutGap(List<PartHead> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).n() != i + 1) {
                return false;
            }
        }
        return true;
    }

    private static void checkCount(Call call, StoredBatch batch, int rows) {
        Integer declared = batch.open().declaredCount();
        if (declared != null && declared != rows) {
            throw new ProblemException(
                    ProblemType.BATCH_STATE,
                    "申报 " + declared + " 行，实收 " + rows + " 行",
                    declared + " rows were declared and " + rows + " came");
        }
        boolean isWhole = Boolean.TRUE.equals(batch.open().atomic());
        int most =
                Math.min(call.settings().profile().limits().maxBatchRows(), isWhole ? MOST_WHOLE : Integer.MAX_VALUE);
        if (rows > most) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE,
                    "批次最多 " + most + " 行，请分批报送",
                    "a batch has " + most + " rows at most; send several");
        }
        if (isWhole && batch.open().mode().meaning() != BatchMode.FULL) {
            throw Call.invalid("atomic", "只用于全量批次", "is for full batches alone");
        }
    }

    private PlatformResponse approve(Call call, Tables tables) {
        BatchApproval approval = call.body(BatchApproval.class);
        call.demand(Scope.APPROVE);
        StoredBatch batch = own(call, tables);
        if (!call.settings().profile().twoPersonApproval()) {
            throw new ProblemException(ProblemType.BATCH_STATE, "本平台不要求审核", "this platform asks for no approval");
        }
        demand(batch, BatchState.SEALED);
        if (batch.app().equals(call.app())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN_SCOPE, "录入和审核不能是同一账号", "who sent a batch does not approve it");
        }
        StoredBatch approved = batch.toBuilder()
                .state(BatchState.APPROVED)
                .approvedBy(approval.approver())
                .build();
        tables.batches().update(approved);
        ready.accept(batch.batchId());
        return call.answer(202, view(approved));
    }

    private PlatformResponse receipt(Call call, Tables tables) {
        StoredBatch batch = own(call, tables);
        if (batch.state() == BatchState.OPEN) {
            demand(batch, BatchState.SEALED);
        }
        if (batch.state() == BatchState.EXPIRED) {
            demand(batch, BatchState.COMPLETED);
        }
        if (!ENDED.contains(batch.state())) {
            return call.answer(202, view(batch)).with(RETRY_AFTER, "1");
        }
        String digest = String.valueOf(batch.digest());
        return call.answer(
                200,
                Receipt.builder()
                        .batchId(batch.batchId())
                        .receivedAt(batch.sealedAt() == null ? batch.openedAt() : batch.sealedAt())
                        .completedAt(batch.completedAt() == null ? call.now() : batch.completedAt())
                        .totals(batch.totals())
                        .late(new Lateness(batch.late(), batch.maxLate()))
                        .digest(digest)
                        .signature(call.settings().signer().sign(digest).orElse(null))
                        .rowsUrl(path(batch) + "/receipt/rows")
                        .build());
    }

    private PlatformResponse rows(Call call) {
        Set<RowOutcome> outcomes = outcomes(call.parameter("status"));
        StoredBatch batch = store.read(tables -> own(call, tables));
        if (!ENDED.contains(batch.state())) {
            demand(batch, BatchState.COMPLETED);
        }
        return PlatformResponse.streamed(PlatformResponse.NDJSON, out -> write(call, batch.batchId(), outcomes, out));
    }

    private static Set<RowOutcome> outcomes(String status) {
        if (status.isEmpty()) {
            return EnumSet.allOf(RowOutcome.class);
        }
        EnumSet<RowOutcome> outcomes = EnumSet.noneOf(RowOutcome.class);
        for (String word : status.split(",", -1)) {
            outcomes.add(Arrays.stream(RowOutcome.values())
                    .filter(outcome -> outcome.code().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Call.invalid(
                            "status",
                            "应为 ACCEPTED、WARNING、DUPLICATE、REJECTED",
                            "ACCEPTED, WARNING, DUPLICATE, REJECTED were expected")));
        }
        return outcomes;
    }

    /** Some at a time, so that a million rows need no memory. */
    private void write(Call call, String batchId, Set<RowOutcome> outcomes, OutputStream out) throws IOException {
        int part = 0;
        int row = 0;
        boolean isMore = true;
        while (isMore) {
            int afterPart = part;
            int afterRow = row;
            List<RowResult> some =
                    store.read(tables -> tables.batches().results(batchId, outcomes, afterPart, afterRow, PAGE));
            for (RowResult result : some) {
                call.json().write(result, out);
                out.write('\n');
                part = result.part();
                row = result.row();
            }
            isMore = some.size() == PAGE;
        }
    }
}
