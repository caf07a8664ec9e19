package io.github.creditkit.platform;

import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.RecordReceipt;
import io.github.creditkit.client.contract.RevocationRequest;
import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.client.contract.WithdrawalRequest;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.catalog.CatalogItem;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.procedure.LiftCause;
import io.github.creditkit.platform.store.RecordHead;
import io.github.creditkit.platform.store.RecordIdentity;
import io.github.creditkit.platform.store.StoredVersion;
import io.github.creditkit.platform.store.Tables;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Records that are sent one at a time, revoked and withdrawn (单条记录). */
final class RecordOperations {
    private final PlatformSettings settings;
    private final ContractJson json;
    private final SubjectKeys keys;
    private final RecordIds ids;
    private final Lifting lifting;

    RecordOperations(PlatformSettings settings, ContractJson json, SubjectKeys keys, RecordIds ids, Lifting lifting) {
        this.settings = settings;
        this.json = json;
        this.keys = keys;
        this.ids = ids;
        this.lifting = lifting;
    }

    List<Route> routes() {
        return List.of(
                Route.read("GET", "/records/{type}/{id}", this::get),
                Route.write("PUT", "/records/{type}/{id}", this::put),
                Route.write("POST", "/records/{type}/{id}/revocations", this::revoke),
                Route.write("POST", "/records/{type}/{id}/withdrawals", this::withdraw));
    }

    private static RecordIdentity identity(Call call) {
        String type = call.variable("type");
        Class<? extends Record> known = MessageTypes.ofName(type)
                .orElseThrow(() -> ProblemException.notFound("没有这种记录类型", "there is no such type of record"));
        call.demand(Scope.submit(MessageTypes.nameOf(known)));
        return new RecordIdentity(type, call.account().unitCode(), call.variable("id"));
    }

    private PlatformResponse get(Call call, Tables tables) {
        StoredVersion stored = tables.records()
                .find(identity(call))
                .orElseThrow(() -> ProblemException.notFound("没有该记录", "there is no such record"));
        return call.answer(200, receipt(stored, RowOutcome.ACCEPTED, List.of()))
                .with("ETag", etag(stored.head().version()));
    }

    private PlatformResponse put(Call call, Tables tables) {
        RecordIdentity identity = identity(call);
        demandLength(call);
        RecordEnvelope<?> envelope = call.envelope();
        String sent = envelope.sourceRecordId();
        if (sent != null && !sent.equals(identity.sourceRecordId())) {
            throw Call.invalid("sourceRecordId", "与地址中的不同", "differs from the one in the address");
        }
        RowSource source = source(call, identity);
        Optional<StoredVersion> before = tables.records().find(identity);
        demandVersion(call, before);
        JudgedRow row = new RowJudge(settings, json, keys, source).judge(0, 0, named(envelope, identity));
        RowIntake intake = new RowIntake(tables.records(), ids, source, List.of(row));
        RowResult result = intake.take(row);
        RowOutcome outcome = Objects.requireNonNull(result.outcome().meaning());
        if (outcome == RowOutcome.REJECTED) {
            throw refusal(result.issues());
        }
        intake.store();
        lifting.lift(tables, intake.withdrawn(), LiftCause.REVOCATION, call);
        BatchProgress progress = new BatchProgress();
        progress.add(row, result);
        tables.statistics().add(List.of(progress.counts(source)));
        if (result.issues().stream().anyMatch(issue -> issue.code().equals(Rule.PRV_01.word()))) {
            return notPrimary(call, result);
        }
        StoredVersion stored =
                tables.records().find(Objects.requireNonNull(result.recordId())).orElseThrow();
        boolean isNew = before.isEmpty() && stored.head().version() == 1;
        return call.answer(isNew ? 201 : 200, receipt(stored, outcome, result.issues()))
                .with("ETag", etag(stored.head().version()));
    }

    /** An answer and no exception: what was sent is kept beside the record. */
    private static PlatformResponse notPrimary(Call call, RowResult result) {
        return Problems.answer(
                call.json(),
                call.request(),
                call.traceId(),
                new ProblemException(
                        ProblemType.NOT_PRIMARY_SOURCE,
                        "来源不是主数源，已作为校核信息保存，不必重报",
                        "not the primary source: kept as a corroboration, no need to send it again",
                        result.issues(),
                        0));
    }

    /** A record that is sent alone is no longer than one in a batch. */
    private static void demandLength(Call call) {
        int most = call.settings().profile().limits().maxRowBytes();
        if (call.bytes().length > most) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE, "记录超过 " + most + " 字节", "the record has more than " + most + " bytes");
        }
    }

    private static ProblemException refusal(List<RowIssue> issues) {
        boolean isLaw = issues.stream().anyMatch(issue -> issue.code().startsWith("JNT"));
        if (isLaw) {
            return new ProblemException(
                    ProblemType.LEGAL_BASIS_MISSING, "缺少法律依据", "the legal basis is missing", issues, 0);
        }
        return Call.invalid(issues);
    }

    private static <R extends Record> RecordEnvelope<R> named(RecordEnvelope<R> envelope, RecordIdentity identity) {
        return new RecordEnvelope<>(
                envelope.op(),
                identity.sourceRecordId(),
                envelope.version(),
                envelope.provenance(),
                envelope.disclosure(),
                envelope.data(),
                envelope.extensions());
    }

    /** The item of the catalog that collects such records; none where the catalog has none. */
    private RowSource source(Call call, RecordIdentity identity) {
        Class<? extends Record> type = MessageTypes.ofName(identity.type()).orElseThrow();
        String item = settings.catalog().itemsOf(type).stream()
                .filter(found -> found.isInForce(call.today()))
                .map(CatalogItem::id)
                .findFirst()
                .orElse("");
        return new RowSource(
                identity.type(), item, call.account().unit(), settings.profile().divisionCode(), null, call.now());
    }

    private static void demandVersion(Call call, Optional<StoredVersion> before) {
        Optional<String> match = call.request().header("if-match");
        Optional<String> none = call.request().header("if-none-match");
        String stored = before.map(version -> etag(version.head().version())).orElse("");
        boolean isOther = match.filter(tag -> !tag.equals(stored) && !(tag.equals("*") && before.isPresent()))
                .isPresent();
        boolean isThere = none.filter("*"::equals).isPresent() && before.isPresent();
        if (isOther || isThere) {
            String now = before.map(version -> Integer.toString(version.head().version()))
                    .orElse("0");
            throw new ProblemException(
                    ProblemType.VERSION_CONFLICT,
                    "现存版本为 " + now + "，请取得最新版本后再改",
                    "the version stored is " + now + "; change that one");
        }
    }

    private static String etag(int version) {
        return "\"" + version + "\"";
    }

    private static RecordReceipt receipt(StoredVersion stored, RowOutcome outcome, List<RowIssue> issues) {
        RecordHead head = stored.head();
        return new RecordReceipt(
                head.recordId(),
                head.identity().type(),
                head.identity().sourceRecordId(),
                head.version(),
                Coded.of(outcome),
                Coded.of(head.status()),
                stored.receivedAt(),
                issues);
    }

    private PlatformResponse revoke(Call call, Tables tables) {
        RevocationRequest request = call.body(RevocationRequest.class);
        return end(
                call,
                tables,
                RecordStatus.REVOKED,
                ChangeOperation.REVOKE,
                request.decisionNo() + " " + request.decidedOn() + " " + request.reason());
    }

    private PlatformResponse withdraw(Call call, Tables tables) {
        WithdrawalRequest request = call.body(WithdrawalRequest.class);
        return end(call, tables, RecordStatus.WITHDRAWN, ChangeOperation.TOMBSTONE, request.reason());
    }

    private PlatformResponse end(Call call, Tables tables, RecordStatus status, ChangeOperation change, String reason) {
        StoredVersion stored = tables.records()
                .find(identity(call))
                .orElseThrow(() -> ProblemException.notFound("没有该记录", "there is no such record"));
        demandVersion(call, Optional.of(stored));
        RecordHead head = stored.head();
        if (head.status() == status) {
            return call.answer(202, receipt(stored, RowOutcome.DUPLICATE, List.of()));
        }
        if (head.status() != RecordStatus.ACTIVE) {
            throw new ProblemException(
                    ProblemType.GONE,
                    "记录已" + head.status().nameZh(),
                    "the record is " + head.status().code() + " already");
        }
        StoredVersion ended = stored.toBuilder()
                .head(new RecordHead(
                        head.recordId(),
                        head.identity(),
                        head.businessHash(),
                        head.version() + 1,
                        status,
                        head.contentHash(),
                        head.sourceUpdatedAt()))
                .op("D")
                .change(change)
                .receivedAt(call.now())
                .batchId(null)
                .plain(false)
                .note(reason)
                .build();
        tables.records().append(List.of(ended));
        lifting.lift(tables, List.of(head.recordId()), LiftCause.REVOCATION, call);
        return call.answer(202, receipt(ended, RowOutcome.ACCEPTED, List.of()))
                .with("ETag", etag(ended.head().version()));
    }
}
