package io.github.creditkit.reference.store;

import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.platform.store.RecordHead;
import io.github.creditkit.platform.store.RecordIdentity;
import io.github.creditkit.platform.store.RecordTable;
import io.github.creditkit.platform.store.StoredChange;
import io.github.creditkit.platform.store.StoredCorroboration;
import io.github.creditkit.platform.store.StoredVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables record, record_version, record_key, change and what belongs to them. */
final class Records implements RecordTable {
    private static final String HEAD = """
            record_id, type, unit_code, source_record_id, business_hash, version, status, content_hash, source_updated_at
            """;
    private static final String NEWEST = """
            select v.* from record r join record_version v on v.record_id = r.record_id and v.version = r.version
            """;

    private final JdbcClient jdbc;
    private final Copy copy;

    Records(JdbcClient jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    @Override
    public Map<RecordIdentity, RecordHead> heads(Collection<RecordIdentity> identities) {
        Map<RecordIdentity, RecordHead> heads = new HashMap<>();
        if (identities.isEmpty()) {
            return heads;
        }
        String[] types = identities.stream().map(RecordIdentity::type).toArray(String[]::new);
        String[] units = identities.stream().map(RecordIdentity::unitCode).toArray(String[]::new);
        String[] ids = identities.stream().map(RecordIdentity::sourceRecordId).toArray(String[]::new);
        jdbc.sql("select " + HEAD + """
                        from record join unnest(?::text[], ?::text[], ?::text[]) as wanted (t, u, s)
                            on type = t and unit_code = u and source_record_id = s
                        """)
                .params(types, units, ids)
                .query((row, number) -> head(row))
                .list()
                .forEach(head -> heads.put(head.identity(), head));
        jdbc.sql("""
                        select a.type as t, a.unit_code as u, a.source_record_id as s, r.*
                        from record_alias a join record r on r.record_id = a.record_id
                            join unnest(?::text[], ?::text[], ?::text[]) as wanted (wt, wu, ws)
                            on a.type = wt and a.unit_code = wu and a.source_record_id = ws
                        """)
                .params(types, units, ids)
                .query((row, number) -> Map.entry(
                        new RecordIdentity(row.getString("t"), row.getString("u"), row.getString("s")), head(row)))
                .list()
                .forEach(known -> heads.putIfAbsent(known.getKey(), known.getValue()));
        return heads;
    }

    @Override
    public Map<String, RecordHead> headsByBusinessKey(Collection<String> hashes) {
        Map<String, RecordHead> heads = new HashMap<>();
        if (hashes.isEmpty()) {
            return heads;
        }
        jdbc.sql("select " + HEAD + " from record where business_hash = any(?) order by record_id")
                .param(hashes.toArray(String[]::new))
                .query((row, number) -> head(row))
                .list()
                .forEach(head -> heads.putIfAbsent(Objects.requireNonNull(head.businessHash()), head));
        return heads;
    }

    private static RecordHead head(ResultSet row) throws SQLException {
        return new RecordHead(
                row.getString("record_id"),
                new RecordIdentity(
                        row.getString("type"), row.getString("unit_code"), row.getString("source_record_id")),
                row.getString("business_hash"),
                row.getInt("version"),
                Columns.code(RecordStatus.values(), row.getString("status")),
                row.getString("content_hash"),
                Columns.time(row, "source_updated_at"));
    }

    @Override
    public void append(List<StoredVersion> versions) {
        List<StoredVersion> first = new ArrayList<>();
        List<StoredVersion> later = new ArrayList<>();
        for (StoredVersion version : versions) {
            (version.head().version() == 1 ? first : later).add(version);
        }
        copy.into("""
                record (record_id, type, unit_code, source_record_id, business_hash, version, status, content_hash,
                    source_updated_at, catalog_item_id, batch_id, published_until, subject_name)""", first, Records::record);
        copy.into("record_key (key, record_id)", first, Records::keys);
        copy.into("""
                record_version (record_id, version, type, unit_code, source_record_id, business_hash, status, content_hash,
                    source_updated_at, op, change, payload, unit_name, catalog_item_id, division_code, received_at, batch_id,
                    part, row, plain, decided_on, published_until, keys, subject_name, note)""", versions, Records::version);
        replace(later);
        copy.into("change (op, type, record_id, version, at)", versions, Records::change);
    }

    private static void keys(StoredVersion version, CopyRows rows) {
        String id = version.head().recordId();
        version.keys().forEach(key -> rows.add(key, id));
    }

    private static void change(StoredVersion version, CopyRows rows) {
        RecordHead head = version.head();
        rows.add(
                version.change().code(), head.identity().type(), head.recordId(), head.version(), version.receivedAt());
    }

    private static void record(StoredVersion version, CopyRows rows) {
        RecordHead head = version.head();
        rows.add(
                head.recordId(),
                head.identity().type(),
                head.identity().unitCode(),
                head.identity().sourceRecordId(),
                head.businessHash(),
                head.version(),
                head.status().code(),
                head.contentHash(),
                head.sourceUpdatedAt(),
                version.catalogItemId(),
                version.batchId(),
                version.publishedUntil(),
                version.subjectName());
    }

    private static void version(StoredVersion version, CopyRows rows) {
        RecordHead head = version.head();
        rows.add(
                head.recordId(),
                head.version(),
                head.identity().type(),
                head.identity().unitCode(),
                head.identity().sourceRecordId(),
                head.businessHash(),
                head.status().code(),
                head.contentHash(),
                head.sourceUpdatedAt(),
                version.op(),
                version.change().code(),
                version.payload(),
                version.unitName(),
                version.catalogItemId(),
                version.divisionCode(),
                version.receivedAt(),
                version.batchId(),
                version.part(),
                version.row(),
                version.plain(),
                version.decidedOn(),
                version.publishedUntil(),
                version.keys(),
                version.subjectName(),
                version.note());
    }

    /**
     * Records as they are with later versions, all at once: of several of one record the last counts. What a record was called
     * before is kept where another source takes it over.
     */
    private void replace(List<StoredVersion> later) {
        if (later.isEmpty()) {
            return;
        }
        Map<String, Integer> before = new HashMap<>();
        Map<String, StoredVersion> last = new LinkedHashMap<>();
        for (StoredVersion version : later) {
            String id = version.head().recordId();
            before.putIfAbsent(id, version.head().version() - 1);
            last.put(id, version);
        }
        Arrays all = new Arrays(last.values());
        jdbc.sql("""
                        insert into record_alias (type, unit_code, source_record_id, record_id)
                        select type, r.unit_code, r.source_record_id, r.record_id
                        from record r join unnest(?::text[], ?::text[], ?::text[]) as now (id, unit, source)
                            on r.record_id = now.id
                        where (r.unit_code, r.source_record_id) <> (now.unit, now.source)
                        on conflict do nothing
                        """)
                .params(
                        all.of(head(RecordHead::recordId)),
                        all.of(head(head -> head.identity().unitCode())),
                        all.of(head(head -> head.identity().sourceRecordId())))
                .update();
        int changed = jdbc.sql("""
                        update record r set unit_code = now.unit, source_record_id = now.source, business_hash = now.business,
                            version = now.version, status = now.status, content_hash = now.content,
                            source_updated_at = now.updated, catalog_item_id = now.item, batch_id = now.batch,
                            published_until = now.until, ended = false, subject_name = now.name
                        from unnest(?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::text[],
                                ?::timestamptz[], ?::text[], ?::text[], ?::date[], ?::text[])
                            as now (id, before, unit, source, business, version, status, content, updated, item, batch, until,
                                name)
                        where r.record_id = now.id and r.version = now.before
                        """)
                .params(
                        all.of(head(RecordHead::recordId)),
                        all.of(version -> before.get(version.head().recordId())),
                        all.of(head(head -> head.identity().unitCode())),
                        all.of(head(head -> head.identity().sourceRecordId())),
                        all.of(head(RecordHead::businessHash)),
                        all.of(head(RecordHead::version)),
                        all.of(head(head -> head.status().code())),
                        all.of(head(RecordHead::contentHash)),
                        all.of(head(RecordHead::sourceUpdatedAt)),
                        all.of(StoredVersion::catalogItemId),
                        all.of(StoredVersion::batchId),
                        all.of(StoredVersion::publishedUntil),
                        all.of(StoredVersion::subjectName))
                .update();
        if (changed != last.size()) {
            throw new IllegalStateException(last.size() - changed + " records are not at the version before");
        }
        List<String> keys = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (StoredVersion version : later) {
            keys.addAll(version.keys());
            version.keys().forEach(key -> ids.add(version.head().recordId()));
        }
        jdbc.sql("""
                        insert into record_key (key, record_id) select * from unnest(?::text[], ?::text[])
                        on conflict do nothing
                        """)
                .params(keys.toArray(String[]::new), ids.toArray(String[]::new))
                .update();
    }

    private static <T> Function<StoredVersion, @Nullable T> head(Function<RecordHead, @Nullable T> part) {
        return version -> part.apply(version.head());
    }

    /** A column of many versions, as texts that the database reads. */
    private record Arrays(Collection<StoredVersion> versions) {
        @Nullable
        String[] of(Function<StoredVersion, ? extends @Nullable Object> column) {
            return versions.stream()
                    .map(column)
                    .map(value -> value == null ? null : value.toString())
                    .toArray(String[]::new);
        }
    }

    @Override
    public void appendChange(ChangeOperation op, String recordId, OffsetDateTime at) {
        jdbc.sql("""
                        insert into change (op, type, record_id, version, at)
                        select ?, type, record_id, version, ? from record where record_id = ?
                        """).params(op.code(), at, recordId).update();
        if (op == ChangeOperation.END_PUBLICATION) {
            jdbc.sql("update record set ended = true where record_id = ?")
                    .param(recordId)
                    .update();
        }
    }

    @Override
    public void corroborate(Collection<StoredCorroboration> corroborations) {
        for (StoredCorroboration one : corroborations) {
            jdbc.sql("""
                            insert into corroboration (record_id, unit_code, unit_name, content_hash, agrees, at)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (record_id, unit_code) do update set unit_name = excluded.unit_name,
                                content_hash = excluded.content_hash, agrees = excluded.agrees, at = excluded.at
                            """)
                    .params(one.recordId(), one.unitCode(), one.unitName(), one.contentHash(), one.agrees(), one.at())
                    .update();
        }
    }

    @Override
    public List<StoredCorroboration> corroborations(Collection<String> recordIds) {
        return jdbc.sql("select * from corroboration where record_id = any(?) order by record_id, unit_code")
                .param(recordIds.toArray(String[]::new))
                .query((row, number) -> new StoredCorroboration(
                        row.getString("record_id"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        row.getString("content_hash"),
                        row.getBoolean("agrees"),
                        Columns.time(row, "at")))
                .list();
    }

    @Override
    public Optional<StoredVersion> find(String recordId) {
        return jdbc.sql(NEWEST + "where r.record_id = ?")
                .param(recordId)
                .query(Records::stored)
                .optional();
    }

    @Override
    public Optional<StoredVersion> find(RecordIdentity identity) {
        RecordHead head = heads(List.of(identity)).get(identity);
        return head == null ? Optional.empty() : find(head.recordId());
    }

    @Override
    public List<StoredVersion> versions(String recordId) {
        return jdbc.sql("select * from record_version where record_id = ? order by version")
                .param(recordId)
                .query(Records::stored)
                .list();
    }

    @Override
    public List<StoredVersion> byKey(Collection<String> keys, int limit) {
        return jdbc.sql(NEWEST + """
                        where r.record_id in (select record_id from record_key where key = any(?))
                        order by r.record_id desc limit ?
                        """)
                .params(keys.toArray(String[]::new), limit)
                .query(Records::stored)
                .list();
    }

    @Override
    public Map<String, String> subjectsByName(String text, boolean whole, int limit) {
        Map<String, String> found = new LinkedHashMap<>();
        String fits = whole ? "r.subject_name = ?" : "r.subject_name like ? escape '!'";
        jdbc.sql("""
                        select distinct on (r.subject_name, v.keys[1]) r.subject_name as name, v.keys[1] as key
                        from record r join record_version v on v.record_id = r.record_id and v.version = r.version
                        where cardinality(v.keys) > 0 and %s
                        order by r.subject_name, v.keys[1] limit ?
                        """.formatted(fits))
                .params(whole ? text : beginning(text), limit)
                .query((row, number) -> Map.entry(row.getString("key"), row.getString("name")))
                .list()
                .forEach(subject -> found.putIfAbsent(subject.getKey(), subject.getValue()));
        return found;
    }

    private static String beginning(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    @Override
    public List<StoredChange> changes(long after, Set<String> types, int limit) {
        return jdbc.sql("""
                        select * from change where cursor > ? and (cardinality(?::text[]) = 0 or type = any(?))
                        order by cursor limit ?
                        """)
                .params(after, types.toArray(String[]::new), types.toArray(String[]::new), limit)
                .query((row, number) -> new StoredChange(
                        row.getLong("cursor"),
                        Columns.code(ChangeOperation.values(), row.getString("op")),
                        row.getString("type"),
                        row.getString("record_id"),
                        row.getInt("version"),
                        Columns.time(row, "at")))
                .list();
    }

    @Override
    public OptionalLong oldestChange() {
        return jdbc.sql("select cursor from change order by cursor limit 1")
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** The number that was given last, whatever was dropped since. */
    @Override
    public long newestChange() {
        return jdbc.sql(
                        "select coalesce(pg_sequence_last_value(pg_get_serial_sequence('change', 'cursor')::regclass), 0)")
                .query(Long.class)
                .single();
    }

    @Override
    public int dropChanges(OffsetDateTime before) {
        return jdbc.sql("""
                        delete from change where cursor < coalesce(
                            (select cursor from change where at >= ? order by cursor limit 1),
                            (select max(cursor) + 1 from change))
                        """).param(before).update();
    }

    @Override
    public List<StoredVersion> endingBefore(LocalDate on, int limit) {
        return jdbc.sql(NEWEST + """
                        where r.status = 'active' and not r.ended and r.published_until < ?
                        order by r.record_id limit ?
                        """).params(on, limit).query(Records::stored).list();
    }

    @Override
    public List<StoredVersion> missingFrom(RecordIdentity identity, String catalogItemId, String batchId, int limit) {
        return jdbc.sql(NEWEST + """
                        where r.status = 'active' and r.type = ? and r.unit_code = ? and r.catalog_item_id = ?
                            and r.batch_id is distinct from ?
                            and not exists (select 1 from batch_seen s
                                where s.batch_id = ? and s.record_id = r.record_id)
                        order by r.record_id limit ?
                        """)
                .params(identity.type(), identity.unitCode(), catalogItemId, batchId, batchId, limit)
                .query(Records::stored)
                .list();
    }

    @Override
    public void seen(String batchId, Collection<String> recordIds) {
        jdbc.sql("""
                        insert into batch_seen (batch_id, record_id) select ?, unnest(?::text[]) on conflict do nothing
                        """).params(batchId, recordIds.toArray(String[]::new)).update();
    }

    private static StoredVersion stored(ResultSet row, int number) throws SQLException {
        return StoredVersion.builder()
                .head(head(row))
                .op(row.getString("op"))
                .change(Columns.code(ChangeOperation.values(), row.getString("change")))
                .payload(row.getString("payload"))
                .unitName(row.getString("unit_name"))
                .catalogItemId(row.getString("catalog_item_id"))
                .divisionCode(row.getString("division_code"))
                .receivedAt(Columns.time(row, "received_at"))
                .batchId(row.getString("batch_id"))
                .part(row.getInt("part"))
                .row(row.getInt("row"))
                .plain(row.getBoolean("plain"))
                .decidedOn(Columns.day(row, "decided_on"))
                .publishedUntil(Columns.day(row, "published_until"))
                .keys(Columns.texts(row, "keys"))
                .subjectName(row.getString("subject_name"))
                .note(row.getString("note"))
                .build();
    }
}
