package io.github.creditkit.platform;

import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.ReceiptTotals;
import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.BatchMode;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IssueSeverity;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.procedure.LiftCause;
import io.github.creditkit.model.time.ChinaTime;
import io.github.creditkit.platform.store.PlatformStore;
import io.github.creditkit.platform.store.RecordHead;
import io.github.creditkit.platform.store.RecordIdentity;
import io.github.creditkit.platform.store.StoredBatch;
import io.github.creditkit.platform.store.StoredPart;
import io.github.creditkit.platform.store.StoredVersion;
import io.github.creditkit.platform.store.Tables;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges and stores the rows of sealed batches (批次处理), some hundreds in one piece of work that also notes how far it came:
 * whatever happens, every row is taken once. While some rows are stored, the next are judged.
 */
final class BatchProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(BatchProcessor.class);
    private static final int CHUNK = 1_000;
    private static final int SLICE = 250;
    private static final int SOME = 500;
    private static final Bilingual NOT_ALL = new Bilingual(
            "整批生效的批次中有未通过的行，整批未入库", "a row of a batch that is taken whole was refused, so none is stored");

    private final PlatformSettings settings;
    private final PlatformStore store;
    private final ContractJson json;
    private final SubjectKeys keys;
    private final RecordIds ids;
    private final Lifting lifting;
    private final Executor judges;

    BatchProcessor(
            PlatformSettings settings,
            PlatformStore store,
            ContractJson json,
            SubjectKeys keys,
            RecordIds ids,
            Lifting lifting,
            Executor judges) {
        this.settings = settings;
        this.store = store;
        this.json = json;
        this.keys = keys;
        this.ids = ids;
        this.lifting = lifting;
        this.judges = judges;
    }

    /** Does all that is to be done with a batch that was sealed, or whose processing was cut off. */
    void process(String batchId) {
        StoredBatch batch = store.write(tables -> begin(tables, batchId));
        if (batch.state() != BatchState.PROCESSING) {
            return;
        }
        RowSource source = source(batch);
        RowJudge judge = new RowJudge(settings, json, keys, source);
        if (Boolean.TRUE.equals(batch.open().atomic())) {
            processWhole(batch, source, judge);
            return;
        }
        Runnable storing = () -> {};
        for (int part = Math.max(1, batch.donePart()); part <= batch.parts(); part++) {
            int done = part == batch.donePart() ? batch.doneRow() : 0;
            PartRows rows = new PartRows(part(batchId, part));
            rows.skip(done);
            for (List<PartRows.Row> some = rows.next(CHUNK); !some.isEmpty(); some = rows.next(CHUNK)) {
                CompletableFuture<List<JudgedRow>> judged = judge(judge, part, some);
                storing.run();
                storing = () -> store(batchId, source, judged.join());
            }
        }
        storing.run();
        finish(batchId, source);
    }

    private StoredBatch begin(Tables tables, String batchId) {
        StoredBatch batch = tables.batches().find(batchId).orElseThrow();
        BatchState ready = settings.profile().twoPersonApproval() ? BatchState.APPROVED : BatchState.SEALED;
        if (batch.state() != ready) {
            return batch;
        }
        StoredBatch begun = batch.toBuilder().state(BatchState.PROCESSING).build();
        tables.batches().update(begun);
        return begun;
    }

    private static RowSource source(StoredBatch batch) {
        return new RowSource(
                batch.open().recordType(),
                batch.open().catalogItemId(),
                batch.open().sourceUnit(),
                batch.open().divisionCode(),
                batch.batchId(),
                received(batch));
    }

    /** When a batch was sealed its rows were received: no delay of the platform makes them late. */
    private static OffsetDateTime received(StoredBatch batch) {
        return batch.sealedAt() == null ? batch.openedAt() : batch.sealedAt();
    }

    private StoredPart part(String batchId, int n) {
        return store.read(tables -> tables.batches().part(batchId, n).orElseThrow());
    }

    /** Judges rows on all processors; they come back in their order. */
    private CompletableFuture<List<JudgedRow>> judge(RowJudge judge, int part, List<PartRows.Row> rows) {
        List<CompletableFuture<List<JudgedRow>>> slices = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += SLICE) {
            List<PartRows.Row> slice = rows.subList(from, Math.min(from + SLICE, rows.size()));
            slices.add(CompletableFuture.supplyAsync(
                    () -> slice.stream().map(row -> judged(judge, part, row)).toList(), judges));
        }
        return CompletableFuture.allOf(slices.toArray(CompletableFuture[]::new))
                .thenApply(all ->
                        slices.stream().flatMap(slice -> slice.join().stream()).toList());
    }

    /** A fault of ours costs one row, which is told so, and not the batch. */
    private JudgedRow judged(RowJudge judge, int part, PartRows.Row row) {
        try {
            return judge.judge(part, row.number(), row.line());
        } catch (RuntimeException e) {
            LOG.error(
                    "row {} of part {} could not be judged: {}",
                    row.number(),
                    part,
                    e.getClass().getName());
            RowIssue why = new RowIssue(
                    ProblemType.INTERNAL.code(),
                    Coded.of(IssueSeverity.ERROR),
                    null,
                    null,
                    "平台无法处理此行，请联系平台",
                    "the platform failed on this row; tell its operator",
                    null);
            return JudgedRow.unreadable(part, row.number(), OffsetDateTime.now(settings.clock()), why);
        }
    }

    private void store(String batchId, RowSource source, List<JudgedRow> rows) {
        store.write(tables -> {
            StoredBatch batch = tables.batches().find(batchId).orElseThrow();
            JudgedRow first = rows.get(0);
            if (isBehind(batch, first.part(), first.row())) {
                throw new IllegalStateException("another processor works on the batch " + batchId);
            }
            take(tables, batch, source, rows);
            return batch;
        });
    }

    private static boolean isBehind(StoredBatch batch, int part, int row) {
        return part < batch.donePart() || (part == batch.donePart() && row <= batch.doneRow());
    }

    /** Takes rows into the store, within a piece of work. */
    private StoredBatch take(Tables tables, StoredBatch batch, RowSource source, List<JudgedRow> rows) {
        RowIntake intake = new RowIntake(tables.records(), ids, source, rows);
        BatchProgress progress = new BatchProgress();
        List<RowResult> told = new ArrayList<>();
        for (JudgedRow row : rows) {
            RowResult result = intake.take(row);
            progress.add(row, result);
            if (result.outcome().meaning() != RowOutcome.ACCEPTED) {
                told.add(result);
            }
        }
        intake.store();
        lift(tables, intake.withdrawn(), source);
        if (batch.open().mode().meaning() == BatchMode.FULL) {
            intake.seen(batch.batchId());
        }
        tables.batches().addResults(batch.batchId(), told);
        tables.statistics().add(List.of(progress.counts(source)));
        JudgedRow last = rows.get(rows.size() - 1);
        StoredBatch done = progress.addTo(batch, last.part(), last.row());
        tables.batches().update(done);
        return done;
    }

    /** All rows in one piece of work, or none. */
    private void processWhole(StoredBatch batch, RowSource source, RowJudge judge) {
        List<RowResult> refused = new ArrayList<>();
        try {
            store.write(tables -> {
                refused.clear();
                StoredBatch done = batch;
                for (int n = 1; n <= batch.parts(); n++) {
                    PartRows rows = new PartRows(part(batch.batchId(), n));
                    for (List<PartRows.Row> some = rows.next(CHUNK); !some.isEmpty(); some = rows.next(CHUNK)) {
                        done = take(tables, done, source, judge(judge, n, some).join());
                    }
                }
                if (done.totals().rejected() > 0) {
                    refused.addAll(results(tables, done));
                    throw new NotAll();
                }
                return done;
            });
        } catch (NotAll e) {
            refuseWhole(batch, source, refused);
            return;
        }
        finish(batch.batchId(), source);
    }

    private static List<RowResult> results(Tables tables, StoredBatch batch) {
        return tables.batches().results(batch.batchId(), EnumSet.allOf(RowOutcome.class), 0, 0, Integer.MAX_VALUE);
    }

    private void refuseWhole(StoredBatch batch, RowSource source, List<RowResult> results) {
        store.write(tables -> {
            tables.batches()
                    .addResults(
                            batch.batchId(),
                            results.stream().map(BatchProcessor::refused).toList());
            int rows = results.size();
            StoredBatch done = batch.toBuilder()
                    .donePart(batch.parts())
                    .totals(new ReceiptTotals(rows, 0, 0, 0, rows))
                    .build();
            tables.batches().update(done);
            return done;
        });
        finish(batch.batchId(), source);
    }

    private static RowResult refused(RowResult result) {
        if (result.outcome().meaning() == RowOutcome.REJECTED) {
            return result;
        }
        return new RowResult(
                result.row(),
                result.part(),
                result.sourceRecordId(),
                Coded.of(RowOutcome.REJECTED),
                null,
                null,
                List.of(RowIssue.of(Rule.PRV_10, NOT_ALL)));
    }

    private void finish(String batchId, RowSource source) {
        StoredBatch judged = store.read(tables -> tables.batches().find(batchId).orElseThrow());
        boolean isFull = judged.open().mode().meaning() == BatchMode.FULL;
        // A row that was refused may be of a record that is in force: what is missing is known only if none was.
        if (isFull && judged.totals().rejected() == 0) {
            withdrawMissing(judged, source);
        }
        store.write(tables -> {
            StoredBatch batch = tables.batches().find(batchId).orElseThrow();
            StoredBatch done = batch.toBuilder()
                    .state(state(batch.totals()))
                    .completedAt(OffsetDateTime.now(settings.clock()))
                    .build();
            tables.batches().dropPartContents(batchId);
            tables.batches().update(done);
            return done;
        });
    }

    private static BatchState state(ReceiptTotals totals) {
        if (totals.rejected() == 0) {
            return BatchState.COMPLETED;
        }
        return totals.rejected().equals(totals.received()) ? BatchState.REJECTED : BatchState.PARTIAL;
    }

    /** What a full batch does not hold is no more. */
    private void withdrawMissing(StoredBatch batch, RowSource source) {
        RecordIdentity any = new RecordIdentity(source.type(), source.unitCode(), "");
        boolean isMore = true;
        while (isMore) {
            isMore = store.write(tables -> {
                List<StoredVersion> missing =
                        tables.records().missingFrom(any, source.catalogItemId(), batch.batchId(), SOME);
                tables.records()
                        .append(missing.stream()
                                .map(version -> withdrawn(version, source))
                                .toList());
                lift(
                        tables,
                        missing.stream()
                                .map(version -> version.head().recordId())
                                .toList(),
                        source);
                return missing.size() == SOME;
            });
        }
    }

    /** What rested on a record that is withdrawn rests on nothing. */
    private void lift(Tables tables, List<String> withdrawn, RowSource source) {
        if (!withdrawn.isEmpty()) {
            OffsetDateTime now = OffsetDateTime.now(settings.clock());
            lifting.lift(
                    tables,
                    withdrawn,
                    LiftCause.REVOCATION,
                    source.unit(),
                    now.atZoneSameInstant(ChinaTime.ZONE).toLocalDate(),
                    now);
        }
    }

    private static StoredVersion withdrawn(StoredVersion version, RowSource source) {
        RecordHead head = version.head();
        return version.toBuilder()
                .head(new RecordHead(
                        head.recordId(),
                        head.identity(),
                        head.businessHash(),
                        head.version() + 1,
                        RecordStatus.WITHDRAWN,
                        head.contentHash(),
                        head.sourceUpdatedAt()))
                .op("D")
                .change(ChangeOperation.TOMBSTONE)
                .receivedAt(source.receivedAt())
                .batchId(source.batchId())
                .part(0)
                .row(0)
                .plain(false)
                .note("全量批次未包含")
                .build();
    }

    /** A row of a batch that is taken whole was refused. */
    private static final class NotAll extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAll() {
            super("a row was refused", null, false, false);
        }
    }
}
