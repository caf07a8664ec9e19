package io.github.creditkit.platform;

import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.contract.Change;
import io.github.creditkit.client.contract.Page;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.disclosure.Projection;
import io.github.creditkit.model.disclosure.Viewer;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.view.HeldRecord;
import io.github.creditkit.platform.store.StoredChange;
import io.github.creditkit.platform.store.StoredVersion;
import io.github.creditkit.platform.store.Tables;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed, in the order in which it changed (变更). */
final class ChangeOperations {
    private static final int CURSOR_LENGTH = 19;

    private final SubjectRecords records;

    ChangeOperations(SubjectRecords records) {
        this.records = records;
    }

    List<Route> routes() {
        return List.of(Route.read("GET", "/changes", this::changes));
    }

    private PlatformResponse changes(Call call, Tables tables) {
        call.demand(Scope.FEED);
        long after = after(call.parameter("after"));
        OptionalLong oldest = tables.records().oldestChange();
        long newest = tables.records().newestChange();
        boolean isGap = after > newest
                || (after < newest && oldest.isPresent() && after + 1 < oldest.getAsLong())
                || (after < newest && oldest.isEmpty());
        if (isGap && !call.parameter("after").isEmpty()) {
            throw new ProblemException(
                    ProblemType.GONE,
                    "该游标之后的变更已不再保留，请全量同步后从新的游标继续",
                    "changes after this cursor are not kept any more: read all, then go on with a new cursor");
        }
        Set<String> types = call.parameter("types").isEmpty()
                ? Set.of()
                : Set.of(call.parameter("types").split(",", -1));
        boolean isWithRecord = call.parameter("include").equals("record");
        List<StoredChange> found = tables.records().changes(after, types, call.limit());
        List<Change> changes = new ArrayList<>();
        for (StoredChange change : found) {
            changes.add(new Change(
                    cursor(change.cursor()),
                    Coded.of(change.op()),
                    change.type(),
                    change.recordId(),
                    change.version(),
                    change.at(),
                    isWithRecord && change.op() == ChangeOperation.UPSERT
                            ? record(call, tables, change.recordId())
                            : null));
        }
        // Where nothing of these types came, what was passed over need not be looked at again.
        long last = found.isEmpty()
                ? Math.max(after, newest)
                : found.get(found.size() - 1).cursor();
        boolean isNdjson = call.request()
                .header("accept")
                .filter(accept -> accept.toLowerCase(Locale.ROOT).contains(PlatformResponse.NDJSON))
                .isPresent();
        return isNdjson
                ? PlatformResponse.of(200, PlatformResponse.NDJSON, lines(call, changes))
                        .with("Credit-Next-Cursor", cursor(last))
                : call.answer(200, new Page<>(changes, cursor(last)));
    }

    private static long after(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1," + CURSOR_LENGTH + "}")) {
            throw Call.invalid("after", "不是本平台的游标", "no cursor of this platform");
        }
        return Long.parseLong(text.substring(0, Math.min(text.length(), CURSOR_LENGTH - 1)));
    }

    /** Of the same length always, so that as a text a later one is greater too. */
    private static String cursor(long cursor) {
        return String.format(Locale.ROOT, "%0" + (CURSOR_LENGTH - 1) + "d", cursor);
    }

    /** The record as it is now: what the caller may see of it, if anything. */
    private @Nullable RecordEnvelope<?> record(Call call, Tables tables, String recordId) {
        List<StoredVersion> version =
                tables.records().find(recordId).map(List::of).orElse(List.of());
        for (HeldRecord held : records.held(tables, version, call.today())) {
            return project(call, held.envelope(), held);
        }
        return null;
    }

    private static <R extends Record> @Nullable RecordEnvelope<R> project(
            Call call, RecordEnvelope<R> envelope, HeldRecord held) {
        Viewer viewer = call.account().may(Scope.QUERY_GOVERNMENT)
                ? Viewer.government(QueryPurpose.ROUTINE_SUPERVISION)
                : Viewer.PUBLIC;
        Projection<R> shown = call.settings().disclosure().project(envelope, viewer, held.facts(), call.today());
        return shown.envelope().orElse(null);
    }

    private static byte[] lines(Call call, List<Change> changes) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Change change : changes) {
            lines.writeBytes(call.json().write(change));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
