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
            RecordHead known = row.identity() == null ? null : byIdentity.get(row.identity());
            if (known != null) {
                unchanged.add(known.recordId());
            }
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
        if (row.operation() == Operation.DELETE) {
            return withdraw(row, own);
        }
        if (own != null) {
            return change(row, own);
        }
        if (same != null) {
            return otherSource(row, same);
        }
        return store(row, ids.next("r"), 1, identity, row.issues());
    }

    private RowResult change(JudgedRow row, RecordHead own) {
        if (own.contentHash().equals(row.contentHash()) && own.status() == RecordStatus.ACTIVE) {
            unchanged.add(own.recordId());
            return result(row, RowOutcome.DUPLICATE, own, with(row.issues(), note(Rule.PRV_09, own.version())));
        }
        if (row.sourceUpdatedAt().isBefore(own.sourceUpdatedAt())) {
            return refuse(
                    row,
                    own,
                    Rule.PRV_07,
                    new Bilingual("来源更新时间早于已存版本", "the source changed it earlier than what is stored"));
        }
        if (row.version() != null && row.version() != own.version() + 1) {
            return row.version() <= own.version()
                    ? refuse(
                            row,
                            own,
                            Rule.PRV_07,
                            new Bilingual(
                                    "第 " + row.version() + " 版已存，内容不同",
                                    "version " + row.version() + " is stored with other content"))
                    : refuse(row, own, Rule.PRV_08, Bilingual.same(String.valueOf(own.version() + 1)));
        }
        if (own.status() == RecordStatus.REVOKED) {
            return refuse(row, own, Rule.PRV_10, new Bilingual("决定已被撤销", "the decision was annulled"));
        }
        return store(row, own.recordId(), own.version() + 1, own.identity(), row.issues());
    }

    /** One matter, one source: another's word is kept beside the record. The primary source takes a record over. */
    private RowResult otherSource(JudgedRow row, RecordHead same) {
        if (row.primary()) {
            corroborations.add(new StoredCorroboration(
                    same.recordId(),
                    same.identity().unitCode(),
                    same.identity().unitCode(),
                    same.contentHash(),
                    same.contentHash().equals(row.contentHash()),
                    same.sourceUpdatedAt()));
            return store(
                    row, same.recordId(), same.version() + 1, Objects.requireNonNull(row.identity()), row.issues());
        }
        boolean agrees = same.contentHash().equals(row.contentHash());
        corroborations.add(new StoredCorroboration(
                same.recordId(),
                source.unitCode(),
                source.unit().name(),
                row.contentHash(),
                agrees,
                source.receivedAt()));
        List<RowIssue> issues = with(row.issues(), RowIssues.of(Rule.PRV_01, "", Bilingual.NONE));
        if (!agrees) {
            issues = with(issues, RowIssues.of(Rule.PRV_02, "", new Bilingual("内容不同", "the content differs")));
        }
        return result(row, RowOutcome.WARNING, same, issues);
    }

    private RowResult withdraw(JudgedRow row, @Nullable RecordHead own) {
        if (own == null) {
            return refuse(row, null, Rule.PRV_10, new Bilingual("没有可撤回的记录", "there is no record to withdraw"));
        }
        if (own.status() == RecordStatus.WITHDRAWN) {
            return result(row, RowOutcome.DUPLICATE, own, with(row.issues(), note(Rule.PRV_09, own.version())));
        }
        return store(row, own.recordId(), own.version() + 1, own.identity(), row.issues());
    }

    private RowResult refuse(JudgedRow row, @Nullable RecordHead own, Rule rule, Bilingual expected) {
        if (own != null) {
            unchanged.add(own.recordId());
        }
        return result(row, RowOutcome.REJECTED, null, with(row.issues(), RowIssues.of(rule, "", expected)));
    }

    private RowResult store(
            JudgedRow row, String recordId, int version, RecordIdentity identity, List<RowIssue> issues) {
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

    private static RowIssue note(Rule rule, int version) {
        return RowIssues.of(rule, "", Bilingual.same(Integer.toString(version)));
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

    /** Stores nothing but the records that a full batch holds unchanged. */
    void seen(String batchId) {
        records.seen(batchId, unchanged);
    }
}
