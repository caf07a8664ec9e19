package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken (办理记录).
 *
 * @param move the word of the move (步骤)
 * @param name its name (步骤名称)
 * @param by in which role (办理角色)
 * @param unit who; of a natural person no more than the role (办理单位)
 * @param on the day (日期)
 * @param state where the case stood after it (状态)
 * @param remark in words (说明)
 */
@Value.Builder
public record CaseEvent(
        @DataItem(name = "步骤") @Required @MaxLength(64) String move,
        @DataItem(name = "步骤名称") @Required @Valid BilingualText name,
        @DataItem(name = "办理角色") @Required @Valid BilingualText by,
        @DataItem(name = "办理单位") @Required @MaxLength(200) String unit,
        @DataItem(name = "日期") @Required LocalDate on,
        @DataItem(name = "状态") @Required @MaxLength(64) String state,
        @DataItem(name = "说明") @MaxLength(4000) @Nullable String remark) {
    /** {@return a builder, which names every required component that is missing} */
    public static CaseEventBuilder builder() {
        return new CaseEventBuilder();
    }

    /** {@return a builder that begins with these values} */
    public CaseEventBuilder toBuilder() {
        return builder().from(this);
    }
}
