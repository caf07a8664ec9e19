package io.github.creditkit.platform;

import io.github.creditkit.client.contract.AccessEntry;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.json.UnreadableJsonException;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.model.AuditEvent;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.AuditAction;
import io.github.creditkit.model.codeset.AuditOutcome;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.platform.store.AuditTable.Placed;
import io.github.creditkit.platform.store.PlatformStore;
import io.github.creditkit.platform.store.StoredAccess;
import io.github.creditkit.platform.store.Tables;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Logs who did what (操作审计). Of a subject a keyed hash stands in it, and a number of a person in none of its texts. */
final class AccessLog {
    private static final int MOST = 1_000;
    private static final int LONGEST = 128;
    private static final int LONGEST_BASIS = 2_048;

    private final PlatformStore store;
    private final ContractJson json;

    AccessLog(PlatformStore store, ContractJson json) {
        this.store = store;
        this.json = json;
    }

    /** Before a query is answered it is logged; where that fails it is not answered. */
    void query(
            Call call,
            AuditAction action,
            Collection<String> keys,
            @Nullable QueryPurpose purpose,
            @Nullable String basis,
            AuditOutcome outcome) {
        add(access(call, action, "subject", null, keys, purpose, basis, outcome));
    }

    /** Logs in a piece of work of its own, whatever becomes of the call. */
    void add(StoredAccess access) {
        store.note(tables -> {
            tables.audit().add(access);
            return access;
        });
    }

    /** What was done with something that is no subject. */
    StoredAccess access(
            Call call, AuditAction action, String objectType, @Nullable String objectId, AuditOutcome outcome) {
        return access(call, action, objectType, objectId, List.of(), null, null, outcome);
    }

    private StoredAccess access(
            Call call,
            AuditAction action,
            String objectType,
            @Nullable String objectId,
            Collection<String> subjectHashes,
            @Nullable QueryPurpose purpose,
            @Nullable String basis,
            AuditOutcome outcome) {
        OffsetDateTime now = OffsetDateTime.now(call.settings().clock());
        AuditEvent event = AuditEvent.builder()
                .actor(call.app())
                .unit(call.account().unit())
                .role(call.account().supervisor() ? "平台" : "单位")
                .action(Coded.of(action))
                .objectType(objectType)
                .objectId(shown(objectId, LONGEST))
                .purpose(purpose == null ? null : Coded.of(purpose))
                .basis(shown(basis, LONGEST_BASIS))
                .subjectHash(subjectHashes.stream().findFirst().orElse(null))
                .at(now)
                .outcome(Coded.of(outcome))
                .traceId(call.traceId())
                .elapsedMillis((int) Math.min(Duration.between(call.now(), now).toMillis(), Integer.MAX_VALUE))
                .build();
        return new StoredAccess(
                Set.copyOf(subjectHashes), now, call.traceId(), new String(json.write(event), StandardCharsets.UTF_8));
    }

    private static @Nullable String shown(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        String hidden = PersonalNumbers.hide(text);
        return hidden.length() > most ? hidden.substring(0, most) : hidden;
    }

    /** Who looked at a subject, the newest first. */
    List<AccessEntry> accesses(Tables tables, Collection<String> keys) {
        return tables.audit().of(keys, Long.MAX_VALUE, MOST).stream()
                .map(this::entry)
                .toList();
    }

    /** Without the account: which unit looked is the subject's business, which of its people is not. */
    AccessEntry entry(Placed placed) {
        AuditEvent event;
        try {
            event = json.read(placed.access().payload().getBytes(StandardCharsets.UTF_8), AuditEvent.class);
        } catch (UnreadableJsonException e) {
            throw new IllegalStateException("an event that cannot be read", e);
        }
        OrgRef unit = event.unit();
        return new AccessEntry(
                unit, event.action(), event.purpose(), event.basis(), event.at(), event.outcome(), event.traceId());
    }
}
