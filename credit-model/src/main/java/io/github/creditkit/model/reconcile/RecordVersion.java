package io.github.creditkit.model.reconcile;

import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.time.OffsetDateTime;

/**
 * A version of a record, as the primary source gave it (记录版本). It never changes; what comes later is another version.
 *
 * @param number     from 1, and one more for each accepted change (版本号)
 * @param status     active, revoked or withdrawn by this version (记录状态). That a later one superseded it is told by {@link
 *                   ReconciledRecord#statusOf}
 * @param acceptedAt when it was received (接收时间)
 * @param envelope   the envelope as it was sent
 */
public record RecordVersion(int number, RecordStatus status, OffsetDateTime acceptedAt, RecordEnvelope<?> envelope) {}
