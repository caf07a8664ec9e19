package io.github.creditkit.platform.store;

import io.github.creditkit.model.codeset.RecordStatus;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands, without what it says (记录摘要).
 *
 * @param recordId        the platform's name for it
 * @param identity        what its sender calls it
 * @param businessHash    a keyed hash of its business key; null where it has none
 * @param version         its version now
 * @param status          where it stands
 * @param contentHash     the digest of what it says
 * @param sourceUpdatedAt when it was changed at its source
 */
public record RecordHead(
        String recordId,
        RecordIdentity identity,
        @Nullable String businessHash,
        int version,
        RecordStatus status,
        String contentHash,
        OffsetDateTime sourceUpdatedAt) {}
