package io.github.creditkit.model.reconcile;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.disclosure.KeyedHash;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Envelopes of a primary source and of others, for tests. */
public final class Sources {
    public static final String ITEM = "SL-XZCF";
    public static final OrgRef PRIMARY = Samples.organ();
    public static final OrgRef OTHER =
            OrgRef.of("某区政务数据局", CodeGenerator.seeded(31).unifiedSocialCreditCode());
    public static final OrgRef THIRD =
            OrgRef.of("某市税务局", CodeGenerator.seeded(32).unifiedSocialCreditCode());
    public static final KeyedHash HASH = KeyedHash.of("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    public static final Reconciler RECONCILER =
            Reconciler.of(PrimarySources.of(Map.of(ITEM, SourceUnit.of(PRIMARY).orElseThrow())), HASH);

    private Sources() {}

    /** On a day of March 2026 at the source, received an hour later. */
    public static RecordEnvelope<?> sent(OrgRef source, int day, Record record) {
        return sent(source, day, record, Operation.INSERT, null);
    }

    public static RecordEnvelope<?> sent(
            OrgRef source, int day, Record record, Operation op, @Nullable Integer version) {
        OffsetDateTime updated = OffsetDateTime.parse("2026-03-%02dT09:00:00+08:00".formatted(day));
        return envelope(provenance(source, updated, updated.plusHours(1)), record, op, version);
    }

    public static Provenance provenance(OrgRef source, OffsetDateTime updated, OffsetDateTime received) {
        return Provenance.builder()
                .source(source)
                .catalogItemId(ITEM)
                .sourceRecordId("JL0001")
                .sourceUpdatedAt(updated)
                .batchId("PC-" + received.toLocalDate())
                .receivedAt(received)
                .build();
    }

    public static RecordEnvelope<?> envelope(
            @Nullable Provenance provenance, Record record, Operation op, @Nullable Integer version) {
        return new RecordEnvelope<>(Coded.of(op), null, version, provenance, null, record, Map.of());
    }
}
