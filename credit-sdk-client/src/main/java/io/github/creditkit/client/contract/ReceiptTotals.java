package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import org.immutables.value.Value;

/**
 * How many rows of which outcome (合计). Every row is received and has one of the other four.
 *
 * @param received all rows (接收)
 * @param accepted stored, and nothing to say (入库)
 * @param acceptedWithWarning stored, with a warning or a note (入库有提示)
 * @param duplicate stored before with the same content (重复)
 * @param rejected refused (未入库)
 */
@Value.Builder
public record ReceiptTotals(
        @DataItem(name = "接收") @Required @NotNegative Integer received,
        @DataItem(name = "入库") @Required @NotNegative Integer accepted,
        @DataItem(name = "入库有提示") @Required @NotNegative Integer acceptedWithWarning,
        @DataItem(name = "重复") @Required @NotNegative Integer duplicate,
        @DataItem(name = "未入库") @Required @NotNegative Integer rejected) {
    /** {@return a builder, which names every required component that is missing} */
    public static ReceiptTotalsBuilder builder() {
        return new ReceiptTotalsBuilder();
    }

    /** {@return a builder that begins with these values} */
    public ReceiptTotalsBuilder toBuilder() {
        return builder().from(this);
    }
}
