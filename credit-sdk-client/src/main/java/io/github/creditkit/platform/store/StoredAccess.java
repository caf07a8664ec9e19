package io.github.creditkit.platform.store;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, as it is logged (操作审计).
 *
 * @param subjectHash the keyed hash of the subject; null for what is about none
 * @param at          when
 * @param traceId     the number of the call
 * @param payload     an {@link io.github.creditkit.model.AuditEvent} as JSON
 */
public record StoredAccess(@Nullable String subjectHash, OffsetDateTime at, String traceId, String payload) {}
