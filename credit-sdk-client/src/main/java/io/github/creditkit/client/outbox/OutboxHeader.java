package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.BatchOpenBuilder;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.BatchMode;
import io.github.creditkit.model.codeset.Coded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What rows of one batch have in common beside their type (批次信息). Rows with the same are sent together.
 *
 * <p>An outbox sends what is new or changed ({@code INCREMENTAL}); all that there is ({@code FULL}) is one batch by nature
 * and goes through the client's batches.
 *
 * @param catalogItemId  the item of the catalog (目录标识)
 * @param catalogVersion the version of the catalog that the sender goes by; null for the newest (目录版本)
 * @param sourceUnit     who sends (来源单位)
 * @param divisionCode   the division that it is from (行政区划代码)
 */
public record OutboxHeader(
        String catalogItemId, @Nullable String catalogVersion, OrgRef sourceUnit, String divisionCode) {
    /**
     * With the newest version of the catalog.
     *
     * @param catalogItemId the item of the catalog
     * @param sourceUnit    who sends
     * @param divisionCode  the division that it is from
     * @return the header
     */
    public static OutboxHeader of(String catalogItemId, OrgRef sourceUnit, String divisionCode) {
        return new OutboxHeader(catalogItemId, null, sourceUnit, divisionCode);
    }

    /** The beginning of a batch with this header. */
    BatchOpenBuilder open(String type, LocalDate businessDate) {
        return BatchOpen.builder()
                .catalogItemId(catalogItemId)
                .catalogVersion(catalogVersion)
                .recordType(type)
                .mode(Coded.of(BatchMode.INCREMENTAL))
                .sourceUnit(sourceUnit)
                .divisionCode(divisionCode)
                .businessDate(businessDate);
    }
}
