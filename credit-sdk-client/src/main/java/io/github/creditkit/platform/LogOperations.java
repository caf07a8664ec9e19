package io.github.creditkit.platform;

import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.contract.AccessEntry;
import io.github.creditkit.client.contract.Page;
import io.github.creditkit.client.contract.QuerySubject;
import io.github.creditkit.platform.store.AuditTable.Placed;
import io.github.creditkit.platform.store.Tables;
import java.util.Collection;
import java.util.List;

/** Who looked at a subject (查询记录查询). */
final class LogOperations {

    private final SubjectRecords records;
    private final AccessLog log;

    LogOperations(SubjectRecords records, AccessLog log) {
        this.records = records;
        this.log = log;
    }

    List<Route> routes() {
        return List.of(
                Route.read("GET", "/audit/accesses", this::organisation),
                Route.read("POST", "/audit/accesses/lookup", this::lookup));
    }

    /** An organisation, as {@code scheme:value}. A person's number never stands in an address. */
    private PlatformResponse organisation(Call call, Tables tables) {
        call.demand(Scope.AUDIT);
        String subject = call.parameter("subject");
        int colon = subject.indexOf(':');
        if (colon < 1) {
            throw Call.invalid("subject", "应为 代码种类:代码", "scheme:value was expected");
        }
        QuerySubject who =
                new QuerySubject(subject.substring(0, colon), subject.substring(colon + 1), null, null, null);
        return page(call, tables, records.keys(tables, who));
    }

    private PlatformResponse lookup(Call call, Tables tables) {
        call.demand(Scope.AUDIT);
        return page(call, tables, records.keys(tables, call.body(QuerySubject.class)));
    }

    private PlatformResponse page(Call call, Tables tables, Collection<String> keys) {
        String cursor = call.parameter("cursor");
        long before = cursor.isEmpty() ? Long.MAX_VALUE : place(cursor);
        List<Placed> found = tables.audit().of(keys, before, call.limit() + 1);
        boolean isMore = found.size() > call.limit();
        List<Placed> shown = isMore ? found.subList(0, call.limit()) : found;
        List<AccessEntry> entries = shown.stream().map(log::entry).toList();
        return call.answer(
                200,
                new Page<>(
                        entries,
                        isMore ? Long.toString(shown.get(shown.size() - 1).place()) : null));
    }

    private static long place(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) {
            throw Call.invalid("cursor", "不是本平台的游标", "no cursor of this platform");
        }
        return Long.parseLong(cursor);
    }
}
