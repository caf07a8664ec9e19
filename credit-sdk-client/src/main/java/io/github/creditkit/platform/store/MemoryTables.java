package io.github.creditkit.platform.store;

import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.RowOutcome;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The tables of a store in memory, but for records, which have a file of their own. One thread works on them at a time. */
final class MemoryTables implements Tables {
    private final Undo undo;
    private final MemoryRecords records;
    private final Batches batches = new Batches();
    private final Cases cases = new Cases();
    private final JointActions jointActions = new JointActions();
    private final Answers answers = new Answers();
    private final Audit audit = new Audit();
    private final Reports reports = new Reports();
    private final Statistics statistics = new Statistics();

    MemoryTables(Undo undo) {
        this.undo = undo;
        this.records = new MemoryRecords(undo);
    }

    @Override
    public BatchTable batches() {
        return batches;
    }

    @Override
    public RecordTable records() {
        return records;
    }

    @Override
    public CaseTable cases() {
        return cases;
    }

    @Override
    public JointActionTable jointActions() {
        return jointActions;
    }

    @Override
    public AnswerTable answers() {
        return answers;
    }

    @Override
    public AuditTable audit() {
        return audit;
    }

    @Override
    public ReportTable reports() {
        return reports;
    }

    @Override
    public StatisticsTable statistics() {
        return statistics;
    }

    private static <T> List<T> some(Collection<T> all, Predicate<T> which, int limit) {
        return all.stream().filter(which).limit(limit).toList();
    }

    private final class Batches implements BatchTable {
        private final NavigableMap<String, StoredBatch> byId = new TreeMap<>();
        private final Map<String, NavigableMap<Integer, StoredPart>> parts = new HashMap<>();
        private final Map<String, List<RowResult>> results = new HashMap<>();

        @Override
        public void add(StoredBatch batch) {
            undo.put(byId, batch.batchId(), batch);
        }

        @Override
        public Optional<StoredBatch> find(String batchId) {
            return Optional.ofNullable(byId.get(batchId));
        }

        /** Pieces of work wait for each other anyway. */
        @Override
        public Optional<StoredBatch> hold(String batchId) {
            return find(batchId);
        }

        @Override
        public void update(StoredBatch batch) {
            undo.put(byId, batch.batchId(), batch);
        }

        @Override
        public List<StoredBatch> ofUnit(String unitCode, String before, int limit) {
            NavigableMap<String, StoredBatch> rest = before.isEmpty() ? byId : byId.headMap(before, false);
            return some(
                    rest.descendingMap().values(),
                    batch -> batch.open().sourceUnit().creditCode().text().equals(unitCode),
                    limit);
        }

        @Override
        public List<StoredBatch> inState(Set<BatchState> states, int limit) {
            return some(byId.values(), batch -> states.contains(batch.state()), limit);
        }

        @Override
        public List<StoredBatch> overdue(OffsetDateTime now, int limit) {
            return some(
                    byId.values(),
                    batch -> batch.state() == BatchState.OPEN
                            && batch.expiresAt().isBefore(now),
                    limit);
        }

        @Override
        public void addPart(StoredPart part) {
            undo.put(
                    parts.computeIfAbsent(part.batchId(), id -> new TreeMap<>()),
                    part.head().n(),
                    part);
        }

        @Override
        public List<PartHead> parts(String batchId) {
            return parts.getOrDefault(batchId, new TreeMap<>()).values().stream()
                    .map(StoredPart::head)
                    .toList();
        }

        @Override
        public Optional<StoredPart> part(String batchId, int n) {
            return Optional.ofNullable(
                    parts.getOrDefault(batchId, new TreeMap<>()).get(n));
        }

        @Override
        public void dropPartContents(String batchId) {
            NavigableMap<Integer, StoredPart> all = parts.getOrDefault(batchId, new TreeMap<>());
            for (StoredPart part : List.copyOf(all.values())) {
                undo.put(all, part.head().n(), new StoredPart(batchId, part.head(), new byte[0]));
            }
        }

        @Override
        public void addResults(String batchId, Collection<RowResult> more) {
            List<RowResult> all = new ArrayList<>(results.getOrDefault(batchId, List.of()));
            all.addAll(more);
            undo.put(results, batchId, all);
        }

        @Override
        public List<RowResult> results(String batchId, Set<RowOutcome> outcomes, int part, int row, int limit) {
            List<RowResult> all = new ArrayList<>(results.getOrDefault(batchId, List.of()));
            for (StoredVersion version : records.ofBatch(batchId)) {
                all.add(new RowResult(
                        version.row(),
                        version.part(),
                        version.head().identity().sourceRecordId(),
                        Coded.of(RowOutcome.ACCEPTED),
                        version.head().recordId(),
                        version.head().version(),
                        List.of()));
            }
            all.sort(Comparator.comparing(RowResult::part).thenComparing(RowResult::row));
            return some(
                    all,
                    result -> outcomes.contains(result.outcome().meaning())
                            && (result.part() > part || (result.part() == part && result.row() > row)),
                    limit);
        }
    }

    private final class Cases implements CaseTable {
        private final NavigableMap<String, StoredCase> byNo = new TreeMap<>();

        @Override
        public void add(StoredCase added) {
            undo.put(byNo, added.no(), added);
        }

        @Override
        public Optional<StoredCase> find(String kind, String no) {
            return Optional.ofNullable(byNo.get(no))
                    .filter(found -> found.kind().equals(kind));
        }

        @Override
        public void update(StoredCase changed) {
            undo.put(byNo, changed.no(), changed);
        }

        @Override
        public List<StoredCase> about(Collection<String> recordIds) {
            return some(byNo.values(), one -> recordIds.contains(one.recordId()), Integer.MAX_VALUE);
        }

        @Override
        public List<StoredCase> list(String kind, String state, String app, String unitCode, String before, int limit) {
            NavigableMap<String, StoredCase> rest = before.isEmpty() ? byNo : byNo.headMap(before, false);
            return some(
                    rest.descendingMap().values(),
                    one -> one.kind().equals(kind)
                            && (state.isEmpty() || one.state().equals(state))
                            && isOf(one, app, unitCode),
                    limit);
        }

        private static boolean isOf(StoredCase one, String app, String unitCode) {
            boolean isAll = app.isEmpty() && unitCode.isEmpty();
            return isAll
                    || (!app.isEmpty() && one.app().equals(app))
                    || (!unitCode.isEmpty() && one.unitCode().equals(unitCode));
        }
    }

    private final class JointActions implements JointActionTable {
        private final NavigableMap<String, StoredJointAction> byNo = new TreeMap<>();

        @Override
        public void add(StoredJointAction action) {
            undo.put(byNo, action.caseNo(), action);
        }

        @Override
        public Optional<StoredJointAction> find(String caseNo) {
            return Optional.ofNullable(byNo.get(caseNo));
        }

        @Override
        public void update(StoredJointAction action) {
            undo.put(byNo, action.caseNo(), action);
        }

        @Override
        public List<StoredJointAction> restingOn(Collection<String> recordIds) {
            return some(
                    byNo.values(),
                    action -> !action.lifted() && recordIds.contains(action.recordId()),
                    Integer.MAX_VALUE);
        }

        @Override
        public List<StoredJointAction> list(String executor, String initiator, String after, int limit) {
            return some(
                    byNo.tailMap(after, false).values(),
                    action -> (executor.isEmpty() && initiator.isEmpty())
                            || (!executor.isEmpty() && action.executors().contains(executor))
                            || (!initiator.isEmpty() && action.initiator().equals(initiator)),
                    limit);
        }
    }

    private final class Answers implements AnswerTable {
        private final Map<String, StoredAnswer> byKey = new HashMap<>();

        @Override
        public Optional<StoredAnswer> find(String app, String key) {
            return Optional.ofNullable(byKey.get(app + '\n' + key));
        }

        @Override
        public void add(StoredAnswer answer) {
            undo.put(byKey, answer.app() + '\n' + answer.key(), answer);
        }

        @Override
        public int drop(OffsetDateTime before) {
            int all = byKey.size();
            byKey.values().removeIf(answer -> answer.at().isBefore(before));
            return all - byKey.size();
        }
    }

    private final class Audit implements AuditTable {
        private final List<StoredAccess> all = new ArrayList<>();

        @Override
        public void add(StoredAccess access) {
            all.add(access);
            undo.add(() -> all.remove(all.size() - 1));
        }

        @Override
        public List<Placed> of(Collection<String> subjectHashes, long before, int limit) {
            List<Placed> found = new ArrayList<>();
            for (int i = (int) Math.min(all.size(), before) - 1; i >= 0 && found.size() < limit; i--) {
                StoredAccess access = all.get(i);
                if (access.subjectHashes().stream().anyMatch(subjectHashes::contains)) {
                    found.add(new Placed(i, access));
                }
            }
            return found;
        }
    }

    private final class Reports implements ReportTable {
        private final Map<String, StoredReport> byId = new HashMap<>();

        @Override
        public void add(StoredReport report) {
            undo.put(byId, report.id(), report);
        }

        @Override
        public Optional<StoredReport> find(String id) {
            return Optional.ofNullable(byId.get(id));
        }

        @Override
        public int drop(OffsetDateTime now) {
            int all = byId.size();
            byId.values().removeIf(report -> report.expiresAt().isBefore(now));
            return all - byId.size();
        }
    }

    private final class Statistics implements StatisticsTable {
        private final Map<List<String>, StoredCounts> all = new LinkedHashMap<>();

        @Override
        public void add(Collection<StoredCounts> counts) {
            for (StoredCounts more : counts) {
                List<String> cell = List.of(more.unitCode(), more.month(), more.type());
                StoredCounts before = all.get(cell);
                undo.put(all, cell, before == null ? more : sum(before, more));
            }
        }

        private static StoredCounts sum(StoredCounts one, StoredCounts more) {
            return new StoredCounts(
                    one.unitCode(),
                    more.unitName(),
                    one.month(),
                    one.type(),
                    one.received() + more.received(),
                    one.accepted() + more.accepted(),
                    one.late() + more.late(),
                    one.undated() + more.undated(),
                    one.provisional() + more.provisional(),
                    one.withdrawn() + more.withdrawn());
        }

        @Override
        public List<StoredCounts> find(String unitCode, String month) {
            return all.values().stream()
                    .filter(row -> unitCode.isEmpty() || row.unitCode().equals(unitCode))
                    .filter(row -> month.isEmpty() || row.month().equals(month))
                    .sorted(Comparator.comparing(StoredCounts::unitCode)
                            .thenComparing(StoredCounts::month)
                            .thenComparing(StoredCounts::type))
                    .toList();
        }
    }
}
