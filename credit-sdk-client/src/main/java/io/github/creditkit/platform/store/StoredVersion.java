package io.github.creditkit.platform.store;

import io.github.creditkit.model.codeset.ChangeOperation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record, which never changes (记录版本).
 *
 * @param head           where the record stands with this version
 * @param op             what its sender asked for: {@code I}, {@code U} or {@code D}
 * @param change         what it is to those who follow changes
 * @param payload        the record in its envelope as JSON, without what stands here
 * @param unitName       the name of the unit that sent it
 * @param catalogItemId  the item of the catalog
 * @param divisionCode   the division that it is from
 * @param receivedAt     when it was received
 * @param batchId        the batch that it came in; null for one that came alone
 * @param part           the part of the batch
 * @param row            the row of the part
 * @param plain          if there was nothing to say of it, so that it tells what became of its row
 * @param decidedOn      the day of decision
 * @param publishedUntil the last day of publication as far as the record alone tells
 * @param keys           keyed hashes by which it is found: of its subject's codes, of its decision
 * @param subjectName    the name of an organisation by which it is found; null for a natural person
 * @param note           why it was revoked or withdrawn
 */
@Value.Builder
public record StoredVersion(
        RecordHead head,
        String op,
        ChangeOperation change,
        String payload,
        String unitName,
        String catalogItemId,
        String divisionCode,
        OffsetDateTime receivedAt,
        @Nullable String batchId,
        int part,
        int row,
        boolean plain,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate publishedUntil,
        List<String> keys,
        @Nullable String subjectName,
        @Nullable String note) {
    /** Copies the keys. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public StoredVersion {
        keys = List.copyOf(keys);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static StoredVersionBuilder builder() {
        return new StoredVersionBuilder();
    }

    /** {@return a builder that begins with these values} */
    public StoredVersionBuilder toBuilder() {
        return builder().from(this);
    }

    /** Nothing of what the record says. */
    @Override
    public String toString() {
        return "StoredVersion[" + head.recordId() + ", " + head.version() + ", " + head.status() + "]";
    }
}
