package io.github.creditkit.model.reconcile;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field is from (数据项来源): the envelope that brought it in, which may be one before the current.
 *
 * @param field          the field
 * @param source         the unit (来源单位)
 * @param batchId        the batch (批次号); null where none was named
 * @param sourceRecordId the key at the source (来源记录标识)
 * @param version        the version since which it has this value (版本号)
 * @param receivedAt     when that was received (接收时间)
 */
public record FieldOrigin(
        FieldName field,
        SourceUnit source,
        @Nullable String batchId,
        String sourceRecordId,
        int version,
        OffsetDateTime receivedAt) {
    /** Leaves the key at the source out: it may be made of a person's number. */
    @Override
    public String toString() {
        return "FieldOrigin[" + field.path() + " from " + source + ", version " + version + "]";
    }
}
