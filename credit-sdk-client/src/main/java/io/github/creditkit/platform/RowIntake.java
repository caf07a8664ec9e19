package io.github.creditkit.platform;

import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.reconcile.VersionRule;
import io.github.creditkit.platform.store.RecordHead;
import io.github.creditkit.platform.store.RecordIdentity;
import io.github.creditkit.platform.store.RecordTable;
import io.github.creditkit.platform.store.StoredCorroboration;
import io.github.creditkit.platform.store.StoredVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes judged rows in (入库): what is stored already decides if a row is new, a change, the same again, or another source's
 * word. Rows are taken in their order, each with those before it.
 */
final class RowIntake {
    private final RecordTable records;
    private final RecordIds ids;
    private final RowSource source;
    private final Map<RecordIdentity, RecordHead> byIdentity;
    private final Map<String, RecordHead> byBusinessKey;
    private final List<StoredVersion> versions = new ArrayList<>();
    private final List<StoredCorroboration> corroborations = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();

    RowIntake(RecordTable records, RecordIds ids, RowSource source, List<JudgedRow> rows) {
        this.records = records;
        this.ids = ids;
        this.source = source;
        List<RecordIdentity> identities = rows.stream()
                .filter(row -> row.identity() != null)
                .map(row -> Objects.requireNonNull(row.identity()))
                .toList();
        List<String> keys = rows.stream()
                .filter(row -> row.businessHash() != null)
                .map(row -> Objects.requireNonNull(row.businessHash()))
                .toList();
        this.byIdentity = new HashMap<>(records.heads(identities));
        this.byBusinessKey = new HashMap<>(records.headsByBusinessKey(keys));
    }

    /** Takes a row, and tells what became of it. Nothing is stored before {@link #store}. */
    RowResult take(JudgedRow row) {
        if (row.refused()) {
            return result(row, RowOutcome.REJECTED, null, row.issues());
        }
        RecordIdentity identity = Objects.requireNonNull(row.identity());
        RecordHead own = byIdentity.get(identity);
        RecordHead same = row.businessHash() == null ? null : byBusinessKey.get(row.businessHash());
        if (own != null && !own.identity().unitCode().equals(identity.unitCode())) {
            same = own; // taken over by another source since
            own = null;
        }
        if (own == null && same != null && same.identity().unitCode().equals(identity.unitCode())) {
            own = same; // the unit's own record under another key
        }
        if (own == null && same != null && row.operation() != Operation.DELETE) {
            return otherSource(row, same);
        }
        return next(row, own);
    }

    /** The next version of the unit's own record, or the first one. */
    private RowResult next(JudgedRow row, @Nullable RecordHead own) {
        VersionRule.Arrived arrived = new VersionRule.Arrived(
                row.operation(), row.version(), row.sourceUpdatedAt().toInstant());
        Optional<VersionRule.No> no =
                VersionRule.judge(stored(own), arrived, version -> own != null && saysTheSame(row, own, version));
        if (no.isPresent()) {
            RowIssue why = RowIssue.of(no.get().rule(), no.get().expected());
            return no.get().rule() == Rule.PRV_09 && own != null ? unchanged(row, own, why) : refuse(row, why);
        }
        if (own == null) {
            return store(row, ids.next("r"), 1, Objects.requireNonNull(row.identity()));
        }
        if (own.status() == RecordStatus.REVOKED) {
            return refuse(row, RowIssue.of(Rule.PRV_10, new Bilingual("决定已被撤销", "the decision was annulled")));
        }
        return store(row, own.recordId(), own.version() + 1, own.identity());
    }

    private static VersionRule.@Nullable Stored stored(@Nullable RecordHead head) {
        return head == null
                ? null
                : new VersionRule.Stored(
                        head.version(), head.status(), head.sourceUpdatedAt().toInstant());
    }

    /** If a version of a record says what the row says. */
    private boolean saysTheSame(JudgedRow row, RecordHead own, int version) {
        RecordHead then = own.version() == version ? own : head(own.recordId(), version);
        boolean isWithdrawal = row.operation() == Operation.DELETE;
        return isWithdrawal
                ? then.status() == RecordStatus.WITHDRAWN
                : then.status() == RecordStatus.ACTIVE && then.contentHash().equals(row.contentHash());
    }

    /** A version before the last, for a row that was sent again late: just taken, or stored long ago. */
    private RecordHead head(String recordId, int version) {
        return Stream.concat(versions.stream(), records.versions(recordId).stream())
                .map(StoredVersion::head)
                .filter(head -> head.recordId().equals(recordId) && head.version() == version)
                .findFirst()
                .orElseThrow();
    }

    private RowResult unchanged(JudgedRow row, RecordHead own, RowIssue why) {
        unchanged.add(own.recordId());
        return result(row, RowOutcome.DUPLICATE, own, with(row.issues(), why));
    }

    private static RowResult refuse(JudgedRow row, RowIssue why) {
        return result(row, RowOutcome.REJECTED, null, with(row.issues(), why));
    }

    /** One matter, one source: another's word is kept beside the record. The primary source takes a record over. */
    private RowResult otherSource(JudgedRow row, RecordHead same) {
        boolean agrees = same.contentHash().equals(row.contentHash());
        if (row.primary()) {
            String unitName =
                    records.find(same.recordId()).map(StoredVersion::unitName).orElse("");
            corroborations.add(new StoredCorroboration(
                    same.recordId(),
                    same.identity().unitCode(),
                    unitName,
                    same.contentHash(),
                    agrees,
                    same.sourceUpdatedAt()));
            return store(row, same.recordId(), same.version() + 1, Objects.requireNonNull(row.identity()));
        }
        corroborations.add(new StoredCorroboration(
                same.recordId(),
                source.unitCode(),
                source.unit().name(),
                row.contentHash(),
                agrees,
                source.receivedAt()));
        List<RowIssue> issues = with(row.issues(), RowIssue.of(Rule.PRV_01, Bilingual.NONE));
        if (!agrees) {
            issues = with(issues, RowIssue.of(Rule.PRV_02, new Bilingual("内容不同", "the content differs")));
        }
        return result(row, RowOutcome.WARNING, same, issues);
    }

    private RowResult store(JudgedRow row, String recordId, int version, RecordIdentity identity) {
        List<RowIssue> issues = row.issues();
        boolean isWithdrawal = row.operation() == Operation.DELETE;
        RecordHead head = new RecordHead(
                recordId,
                identity,
                row.businessHash(),
                version,
                isWithdrawal ? RecordStatus.WITHDRAWN : RecordStatus.ACTIVE,
                row.contentHash(),
                row.sourceUpdatedAt());
        versions.add(StoredVersion.builder()
                .head(head)
                .op(Objects.requireNonNull(row.operation()).code())
                .change(isWithdrawal ? ChangeOperation.TOMBSTONE : ChangeOperation.UPSERT)
                .payload(row.payload())
                .unitName(source.unit().name())
                .catalogItemId(source.catalogItemId())
                .divisionCode(source.divisionCode())
                .receivedAt(source.receivedAt())
                .batchId(source.batchId())
                .part(row.part())
                .row(row.row())
                .plain(issues.isEmpty())
                .decidedOn(row.decidedOn())
                .publishedUntil(row.publishedUntil())
                .keys(row.keys())
                .subjectName(row.subjectName())
                .build());
        byIdentity.put(identity, head);
        if (row.identity() != null) {
            byIdentity.put(row.identity(), head);
        }
        if (row.businessHash() != null) {
            byBusinessKey.put(row.businessHash(), head);
        }
        return result(row, issues.isEmpty() ? RowOutcome.ACCEPTED : RowOutcome.WARNING, head, issues);
    }

    private static List<RowIssue> with(List<RowIssue> issues, RowIssue more) {
        List<RowIssue> all = new ArrayList<>(issues);
        all.add(more);
        return all;
    }

    private static RowResult result(
            JudgedRow row, RowOutcome outcome, @Nullable RecordHead head, List<RowIssue> issues) {
        return new RowResult(
                row.row(),
                row.part(),
                row.identity() == null ? null : row.identity().sourceRecordId(),
                Coded.of(outcome),
                head == null ? null : head.recordId(),
                head == null ? null : head.version(),
                issues);
    }

    /** Stores all that was taken. */
    void store() {
        records.append(versions);
        records.corroborate(corroborations);
    }

    /** The records that were withdrawn. */
    List<String> withdrawn() {
        return versions.stream()
                .map(StoredVersion::head)
                .filter(head -> head.status() == RecordStatus.WITHDRAWN)
                .map(RecordHead::recordId)
                .toList();
    }

    /** Notes the records that a full batch holds unchanged. */
    void seen(String batchId) {
        records.seen(batchId, unchanged);
    }
}
