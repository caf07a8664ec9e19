package io.github.creditkit.platform;

import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.platform.store.StoredVersion;
import io.github.creditkit.platform.store.Tables;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Tells those who follow changes when a record leaves publication or comes back (公示状态变化). */
final class PublicationWatch {
    private final PlatformSettings settings;
    private final StoredEnvelopes envelopes;
    private final HeldCases cases;

    PublicationWatch(PlatformSettings settings, StoredEnvelopes envelopes, HeldCases cases) {
        this.settings = settings;
        this.envelopes = envelopes;
        this.cases = cases;
    }

    boolean isPublished(Tables tables, StoredVersion version, LocalDate on) {
        RecordEnvelope<?> envelope = envelopes.envelope(version);
        PublicationFacts facts = cases.facts(
                tables,
                version,
                envelope,
                tables.cases().about(List.of(version.head().recordId())),
                on);
        return settings.publication().evaluate(envelope, facts, on).isPublished();
    }

    /** Of a record that was revoked or withdrawn, that has been told. */
    void tell(Tables tables, StoredVersion version, boolean wasPublished, LocalDate on, OffsetDateTime at) {
        boolean isPublished = isPublished(tables, version, on);
        if (isPublished == wasPublished || version.head().status() != RecordStatus.ACTIVE) {
            return;
        }
        ChangeOperation op = isPublished ? ChangeOperation.UPSERT : ChangeOperation.END_PUBLICATION;
        tables.records().appendChange(op, version.head().recordId(), at);
    }
}
