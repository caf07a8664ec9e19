package io.github.creditkit.platform.store;

import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.codeset.RecordStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Records in memory. */
final class MemoryRecords implements RecordTable {
    private final Undo undo;
    private final NavigableMap<String, List<StoredVersion>> byId = new TreeMap<>();
    private final Map<RecordIdentity, String> byIdentity = new HashMap<>();
    private final Map<String, String> byBusinessKey = new HashMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();
    private final NavigableMap<String, Set<String>> byName = new TreeMap<>();
    private final Map<String, List<StoredVersion>> byBatch = new HashMap<>();
    private final Map<String, Map<String, StoredCorroboration>> corroborations = new HashMap<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final NavigableMap<Long, StoredChange> changes = new TreeMap<>();
    private final Set<String> ended = new HashSet<>();
    private long lastCursor;

    MemoryRecords(Undo undo) {
        this.undo = undo;
    }

    @Override
    public Map<RecordIdentity, RecordHead> heads(Collection<RecordIdentity> identities) {
        Map<RecordIdentity, RecordHead> heads = new HashMap<>();
        for (RecordIdentity identity : identities) {
            String id = byIdentity.get(identity);
            if (id != null) {
                heads.put(identity, last(id).head());
            }
        }
        return heads;
    }

    @Override
    public Map<String, RecordHead> headsByBusinessKey(Collection<String> hashes) {
        Map<String, RecordHead> heads = new HashMap<>();
        for (String hash : hashes) {
            String id = byBusinessKey.get(hash);
            if (id != null) {
                heads.put(hash, last(id).head());
            }
        }
        return heads;
    }

    @Override
    public void append(List<StoredVersion> versions) {
        for (StoredVersion version : versions) {
            RecordHead head = version.head();
            String id = head.recordId();
            List<StoredVersion> all = new ArrayList<>(byId.getOrDefault(id, List.of()));
            if (head.version() != all.size() + 1) {
                throw new IllegalStateException("version " + head.version() + " after " + all.size());
            }
            all.add(version);
            undo.put(byId, id, all);
            undo.put(byIdentity, head.identity(), id);
            if (head.businessHash() != null && !byBusinessKey.containsKey(head.businessHash())) {
                undo.put(byBusinessKey, head.businessHash(), id);
            }
            version.keys().forEach(key -> addTo(byKey, key, id));
            if (version.subjectName() != null) {
                addTo(byName, version.subjectName(), id);
            }
            if (version.batchId() != null && version.plain()) {
                byBatch.computeIfAbsent(version.batchId(), batch -> new ArrayList<>())
                        .add(version);
                List<StoredVersion> ofBatch = Objects.requireNonNull(byBatch.get(version.batchId()));
                undo.add(() -> ofBatch.remove(ofBatch.size() - 1));
            }
            if (ended.remove(id)) {
                undo.add(() -> ended.add(id));
            }
            change(version.change(), version, version.receivedAt());
        }
    }

    private void addTo(Map<String, Set<String>> index, String key, String id) {
        Set<String> ids = index.computeIfAbsent(key, any -> new LinkedHashSet<>());
        if (ids.add(id)) {
            undo.add(() -> ids.remove(id));
        }
    }

    private void change(ChangeOperation op, StoredVersion version, OffsetDateTime at) {
        RecordHead head = version.head();
        lastCursor++; // a number that was taken is not given again, as with a database
        undo.put(
                changes,
                lastCursor,
                new StoredChange(lastCursor, op, head.identity().type(), head.recordId(), head.version(), at));
    }

    @Override
    public void appendChange(ChangeOperation op, String recordId, OffsetDateTime at) {
        change(op, last(recordId), at);
        if (op == ChangeOperation.END_PUBLICATION && ended.add(recordId)) {
            undo.add(() -> ended.remove(recordId));
        }
    }

    @Override
    public void corroborate(Collection<StoredCorroboration> more) {
        for (StoredCorroboration one : more) {
            undo.put(corroborations.computeIfAbsent(one.recordId(), id -> new TreeMap<>()), one.unitCode(), one);
        }
    }

    @Override
    public List<StoredCorroboration> corroborations(Collection<String> recordIds) {
        return recordIds.stream()
                .sorted()
                .flatMap(id -> corroborations.getOrDefault(id, Map.of()).values().stream())
                .toList();
    }

    @Override
    public Optional<StoredVersion> find(String recordId) {
        return byId.containsKey(recordId) ? Optional.of(last(recordId)) : Optional.empty();
    }

    @Override
    public Optional<StoredVersion> find(RecordIdentity identity) {
        return Optional.ofNullable(byIdentity.get(identity)).map(this::last);
    }

    @Override
    public List<StoredVersion> versions(String recordId) {
        return List.copyOf(byId.getOrDefault(recordId, List.of()));
    }

    @Override
    public List<StoredVersion> byKey(Collection<String> keys, int limit) {
        Set<String> ids = new TreeSet<>(Comparator.reverseOrder());
        keys.forEach(key -> ids.addAll(byKey.getOrDefault(key, Set.of())));
        return ids.stream().limit(limit).map(this::last).toList();
    }

    @Override
    public Map<String, String> subjectsByName(String text, boolean whole, int limit) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Map.Entry<String, Set<String>> entry : byName.tailMap(text, true).entrySet()) {
            boolean fits = whole ? entry.getKey().equals(text) : entry.getKey().startsWith(text);
            if (!fits || found.size() >= limit) {
                break;
            }
            for (String id : entry.getValue()) {
                List<String> keys = last(id).keys();
                if (!keys.isEmpty() && found.size() < limit) {
                    found.putIfAbsent(keys.get(0), entry.getKey());
                }
            }
        }
        return found;
    }

    @Override
    public List<StoredChange> changes(long after, Set<String> types, int limit) {
        return changes.tailMap(after, false).values().stream()
                .filter(change -> types.isEmpty() || types.contains(change.type()))
                .limit(limit)
                .toList();
    }

    @Override
    public OptionalLong oldestChange() {
        return changes.isEmpty() ? OptionalLong.empty() : OptionalLong.of(changes.firstKey());
    }

    @Override
    public long newestChange() {
        return lastCursor;
    }

    @Override
    public int dropChanges(OffsetDateTime before) {
        int dropped = 0;
        while (!changes.isEmpty() && changes.firstEntry().getValue().at().isBefore(before)) {
            changes.pollFirstEntry();
            dropped++;
        }
        return dropped;
    }

    @Override
    public List<StoredVersion> endingBefore(LocalDate on, int limit) {
        return some(
                version -> version.head().status() == RecordStatus.ACTIVE
                        && version.publishedUntil() != null
                        && version.publishedUntil().isBefore(on)
                        && !ended.contains(version.head().recordId()),
                limit);
    }

    @Override
    public List<StoredVersion> missingFrom(RecordIdentity identity, String catalogItemId, String batchId, int limit) {
        Set<String> held = seen.getOrDefault(batchId, Set.of());
        return some(
                version -> version.head().status() == RecordStatus.ACTIVE
                        && version.head().identity().type().equals(identity.type())
                        && version.head().identity().unitCode().equals(identity.unitCode())
                        && version.catalogItemId().equals(catalogItemId)
                        && !batchId.equals(version.batchId())
                        && !held.contains(version.head().recordId()),
                limit);
    }

    @Override
    public void seen(String batchId, Collection<String> recordIds) {
        Set<String> all = seen.computeIfAbsent(batchId, id -> new HashSet<>());
        for (String id : recordIds) {
            if (all.add(id)) {
                undo.add(() -> all.remove(id));
            }
        }
    }

    List<StoredVersion> ofBatch(String batchId) {
        return byBatch.getOrDefault(batchId, List.of());
    }

    private StoredVersion last(String id) {
        List<StoredVersion> versions = Objects.requireNonNull(byId.get(id));
        return versions.get(versions.size() - 1);
    }

    private List<StoredVersion> some(Predicate<StoredVersion> which, int limit) {
        return byId.keySet().stream().map(this::last).filter(which).limit(limit).toList();
    }
}
