package io.github.creditkit.platform;

import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.Corroboration;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ExchangeChannel;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.platform.store.RecordHead;
import io.github.creditkit.platform.store.StoredCorroboration;
import io.github.creditkit.platform.store.StoredVersion;
import java.util.List;

/** Versions as envelopes again, with where they are from (版本还原为信封). */
final class StoredEnvelopes {
    private static final String NO_ITEM = "-";

    private final ContractJson json;

    StoredEnvelopes(ContractJson json) {
        this.json = json;
    }

    RecordEnvelope<?> envelope(StoredVersion version) {
        return envelope(version, List.of());
    }

    /** With what other sources say of the record. */
    RecordEnvelope<?> envelope(StoredVersion version, List<StoredCorroboration> others) {
        EnvelopeReading reading = json.readRow(version.payload());
        RecordEnvelope<?> stored = reading.toOptional()
                .orElseThrow(() -> new IllegalStateException("a version that cannot be read: " + version));
        return with(stored, version, others);
    }

    private static <R extends Record> RecordEnvelope<R> with(
            RecordEnvelope<R> stored, StoredVersion version, List<StoredCorroboration> others) {
        RecordHead head = version.head();
        Provenance provenance = Provenance.builder()
                .source(unit(version.unitName(), head.identity().unitCode()))
                .catalogItemId(version.catalogItemId().isEmpty() ? NO_ITEM : version.catalogItemId())
                .sourceRecordId(head.identity().sourceRecordId())
                .sourceUpdatedAt(head.sourceUpdatedAt())
                .batchId(version.batchId())
                .channel(Coded.of(ExchangeChannel.INTERFACE))
                .receivedAt(version.receivedAt())
                .divisionCode(version.divisionCode())
                .corroborations(others.stream()
                        .map(other -> new Corroboration(
                                unit(other.unitName(), other.unitCode()),
                                other.contentHash(),
                                other.agrees(),
                                other.at()))
                        .toList())
                .build();
        Operation op = Operation.valueOf(
                switch (version.op()) {
                    case "D" -> "DELETE";
                    case "U" -> "UPDATE";
                    default -> "INSERT";
                });
        return new RecordEnvelope<>(
                Coded.of(op),
                head.identity().sourceRecordId(),
                head.version(),
                provenance,
                stored.disclosure(),
                stored.data(),
                stored.extensions());
    }

    private static OrgRef unit(String name, String code) {
        return new OrgRef(
                name,
                new Coded<>(
                        code,
                        UnifiedSocialCreditCode.tryParse(code).toOptional().orElse(null)));
    }
}
