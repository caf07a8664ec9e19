package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IssueSeverity;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row or a body (问题). It quotes no natural person's number.
 *
 * @param code the id of the rule, such as {@code PMT-02} (规则编号)
 * @param severity how much it matters (问题级别)
 * @param field where: a JSON Pointer into the record, such as {@code /subject/creditCode}; null for the whole (字段)
 * @param wireField the item code or column that the sender knows, such as {@code XK_XDR_SHXYM} (报送字段)
 * @param messageZh one sentence in Chinese (中文说明)
 * @param messageEn one sentence in English (英文说明)
 * @param rejectedValueMasked what was found, if it may be shown (原值)
 */
@Value.Builder
public record RowIssue(
        @DataItem(name = "规则编号") @Required @MaxLength(64) String code,
        @DataItem(name = "问题级别") @Required Coded<IssueSeverity> severity,
        @DataItem(name = "字段") @MaxLength(200) @Nullable String field,
        @DataItem(name = "报送字段") @MaxLength(200) @Nullable String wireField,
        @DataItem(name = "中文说明") @Required @MaxLength(1000) String messageZh,
        @DataItem(name = "英文说明") @Required @MaxLength(1000) String messageEn,
        @DataItem(name = "原值") @MaxLength(200) @Nullable String rejectedValueMasked) {
    /** {@return a builder, which names every required component that is missing} */
    public static RowIssueBuilder builder() {
        return new RowIssueBuilder();
    }

    /** {@return a builder that begins with these values} */
    public RowIssueBuilder toBuilder() {
        return builder().from(this);
    }
}
