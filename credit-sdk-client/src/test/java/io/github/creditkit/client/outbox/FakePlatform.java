package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.Lateness;
import io.github.creditkit.client.contract.PartAck;
import io.github.creditkit.client.contract.Problem;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.ReceiptTotals;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A platform in memory that keeps every row it was given and is strict: the same key gives the same batch, a part with
 * another digest is refused, nothing is taken after the seal. It does not know duplicates, so that a row that is sent twice
 * is seen.
 */
final class FakePlatform implements OutboxChannel {
    private static final OffsetDateTime SOME_TIME = OffsetDateTime.parse("2026-03-05T12:00:00+08:00");

    /** What happens around a call: may throw, before the platform acts or after. */
    interface Around {
        void before(String call, FakePlatform platform);

        void after(String call, FakePlatform platform);

        Around NOTHING = new Around() {
            @Override
            public void before(String call, FakePlatform platform) {}

            @Override
            public void after(String call, FakePlatform platform) {}
        };
    }

    static final class Kept {
        final String id;
        final UUID key;
        final BatchOpen open;
        final Map<Integer, String> digests = new TreeMap<>();
        final Map<Integer, List<String>> parts = new TreeMap<>();
        BatchState state = BatchState.OPEN;
        boolean cancelled;
        int askedFor;

        Kept(String id, UUID key, BatchOpen open) {
            this.id = id;
            this.key = key;
            this.open = open;
        }
    }

    private final ContractJson json = ContractJson.standard();
    final Map<UUID, Kept> byKey = new LinkedHashMap<>();
    private final Map<String, Kept> byId = new LinkedHashMap<>();
    /** How often each record of a source was taken in, in the order of arrival. */
    final Map<String, Integer> received = new LinkedHashMap<>();

    final List<String> arrivals = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    volatile Around around = Around.NOTHING;
    /** What becomes of a row when it is judged. */
    Function<RecordEnvelope<?>, RowOutcome> judge = row -> RowOutcome.ACCEPTED;
    /** Rows that make the platform fail or refuse as soon as it sees them. */
    Function<RecordEnvelope<?>, ProblemType> chokes = row -> null;
    /** Changes the lines of a receipt. */
    Function<List<RowResult>, List<RowResult>> receiptChange = results -> results;

    int notYet;

    private void before(String call) {
        calls.add(call);
        around.before(call, this);
    }

    @Override
    public String open(UUID key, BatchOpen open) {
        before("open");
        Kept kept;
        synchronized (this) {
            kept = byKey.computeIfAbsent(key, k -> {
                Kept made = new Kept("B" + (byKey.size() + 1), k, open);
                byId.put(made.id, made);
                return made;
            });
            if (!kept.open.equals(open)) {
                throw problem(ProblemType.IDEMPOTENCY_MISMATCH);
            }
        }
        around.after("open", this);
        return kept.id;
    }

    @Override
    public PartAck put(OutboxBatch batch, OutboxPart part) {
        before("put");
        synchronized (this) {
            Kept kept = kept(batch);
            String there = kept.digests.get(part.number());
            if (!part.digest().equals(there)) {
                if (kept.state != BatchState.OPEN) {
                    throw problem(ProblemType.BATCH_STATE);
                }
                if (there != null) {
                    throw problem(ProblemType.PART_CONFLICT);
                }
                List<String> lines = List.of(new String(part.bytes(), StandardCharsets.UTF_8).split("\n"));
                for (String line : lines) {
                    ProblemType choke = chokes.apply(row(line));
                    if (choke != null) {
                        throw problem(choke);
                    }
                }
                if (lines.size() != part.rows()) {
                    throw new AssertionError("a part of " + lines.size() + " lines says " + part.rows());
                }
                kept.digests.put(part.number(), part.digest());
                kept.parts.put(part.number(), lines);
            }
        }
        around.after("put", this);
        return new PartAck(part.number(), part.rows(), part.digest());
    }

    @Override
    public void seal(OutboxBatch batch, BatchSeal seal) {
        before("seal");
        synchronized (this) {
            Kept kept = kept(batch);
            if (kept.state == BatchState.OPEN) {
                int rows = kept.parts.values().stream().mapToInt(List::size).sum();
                if (seal.parts() != kept.parts.size()
                        || seal.totalRows() != rows
                        || !seal.digest().equals(ContentDigests.ofParts(new ArrayList<>(kept.digests.values())))) {
                    throw new AssertionError("sealed with other counts than were sent: " + seal);
                }
                kept.state = BatchState.COMPLETED;
                kept.parts
                        .values()
                        .forEach(lines -> lines.forEach(line -> {
                            String id = row(line).sourceRecordId();
                            received.merge(id, 1, Integer::sum);
                            arrivals.add(id + "="
                                    + ((io.github.creditkit.model.AdministrativePermit)
                                                    row(line).data())
                                            .certificateNo());
                        }));
            } else if (kept.state == BatchState.EXPIRED) {
                throw problem(ProblemType.BATCH_STATE);
            }
        }
        around.after("seal", this);
    }

    @Override
    public void cancel(OutboxBatch batch) {
        before("cancel");
        synchronized (this) {
            Kept kept = byId.get(batch.batchId());
            if (kept != null && !kept.cancelled) {
                if (kept.state != BatchState.OPEN) {
                    throw problem(ProblemType.BATCH_STATE);
                }
                kept.cancelled = true;
            }
        }
        around.after("cancel", this);
    }

    @Override
    public Batch find(OutboxBatch batch) {
        before("find");
        synchronized (this) {
            Kept kept = kept(batch);
            return Batch.builder()
                    .batchId(kept.id)
                    .state(Coded.of(kept.state))
                    .catalogItemId(kept.open.catalogItemId())
                    .recordType(kept.open.recordType())
                    .mode(kept.open.mode())
                    .sourceUnit(kept.open.sourceUnit())
                    .divisionCode(kept.open.divisionCode())
                    .businessDate(kept.open.businessDate())
                    .parts(kept.parts.size())
                    .rows(kept.parts.values().stream().mapToInt(List::size).sum())
                    .uploadUrl("/batches/" + kept.id + "/parts")
                    .openedAt(SOME_TIME)
                    .expiresAt(SOME_TIME)
                    .build();
        }
    }

    @Override
    public ReceiptAnswer receipt(OutboxBatch batch) {
        before("receipt");
        synchronized (this) {
            Kept kept = kept(batch);
            if (kept.state != BatchState.COMPLETED) {
                throw problem(ProblemType.BATCH_STATE);
            }
            if (kept.askedFor++ < notYet) {
                return new ReceiptAnswer.NotYet(Duration.ofSeconds(1));
            }
            int rows = kept.parts.values().stream().mapToInt(List::size).sum();
            return new ReceiptAnswer.Ready(Receipt.builder()
                    .batchId(kept.id)
                    .receivedAt(SOME_TIME)
                    .completedAt(SOME_TIME)
                    .totals(ReceiptTotals.builder()
                            .received(rows)
                            .accepted(rows)
                            .acceptedWithWarning(0)
                            .duplicate(0)
                            .rejected(0)
                            .build())
                    .late(new Lateness(0, 0))
                    .digest("")
                    .rowsUrl("/batches/" + kept.id + "/receipt/rows")
                    .build());
        }
    }

    @Override
    public Stream<RowResult> results(OutboxBatch batch) {
        before("results");
        List<RowResult> results = new ArrayList<>();
        synchronized (this) {
            Kept kept = kept(batch);
            kept.parts.forEach((part, lines) -> {
                for (int i = 0; i < lines.size(); i++) {
                    RecordEnvelope<?> row = row(lines.get(i));
                    RowOutcome outcome = judge.apply(row);
                    boolean taken = outcome != RowOutcome.REJECTED;
                    results.add(RowResult.builder()
                            .part(part)
                            .row(i + 1)
                            .sourceRecordId(row.sourceRecordId())
                            .outcome(Coded.of(outcome))
                            .recordId(taken ? "P-" + row.sourceRecordId() : null)
                            .version(taken ? 1 : null)
                            .build());
                }
            });
        }
        List<RowResult> changed = receiptChange.apply(results);
        int half = changed.size() / 2;
        // It may break off in the middle.
        return Stream.concat(
                changed.subList(0, half).stream(),
                changed.subList(half, changed.size()).stream().peek(result -> around.after("results", this)));
    }

    synchronized void expire() {
        byId.values().stream()
                .filter(kept -> kept.state == BatchState.OPEN)
                .forEach(kept -> kept.state = BatchState.EXPIRED);
    }

    synchronized void forget(String... ids) {
        Arrays.asList(ids).forEach(byId::remove);
    }

    synchronized Map<String, Integer> received() {
        return new HashMap<>(received);
    }

    private Kept kept(OutboxBatch batch) {
        Kept kept = byId.get(batch.batchId());
        if (kept == null || kept.cancelled) {
            throw problem(ProblemType.NOT_FOUND);
        }
        if (!kept.key.equals(batch.key())) {
            throw new AssertionError("another key for the same batch");
        }
        return kept;
    }

    private RecordEnvelope<?> row(String line) {
        return json.readRow(line).toOptional().orElseThrow();
    }

    static ChannelException problem(ProblemType type) {
        return ChannelException.refused(
                Problem.builder()
                        .type(type.uri())
                        .title(type.titleEn())
                        .status(type.status())
                        .code(type.code())
                        .build(),
                null);
    }
}
