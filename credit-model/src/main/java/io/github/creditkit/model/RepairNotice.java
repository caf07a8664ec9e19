package io.github.creditkit.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That the notice of repair was served together with the decision (信用修复告知书送达): 两书同达.
 *
 * <p>Source: 国办发〔2025〕22号.
 *
 * @param decisionNo the number of the decision (决定文书号), 1 to 128 characters
 * @param decisionServedOn the day the decision was served (决定书送达日期)
 * @param noticeServedOn the day the notice was served (信用修复告知书送达日期); null when it was not
 * @param receipt what proves the service (送达回证), up to 128 characters
 */
public record RepairNotice(
        @DataItem(name = "决定文书号") @Required @MaxLength(value = 128, groups = Advice.class)
        String decisionNo,

        @DataItem(name = "决定书送达日期") @Required LocalDate decisionServedOn,
        @DataItem(name = "信用修复告知书送达日期") @Nullable LocalDate noticeServedOn,

        @DataItem(name = "送达回证") @MaxLength(value = 128, groups = Advice.class) @Nullable
        String receipt) {

    /** {@return if the notice came with the decision, not later and not never} */
    @JsonIgnore
    public boolean isServedTogether() {
        return noticeServedOn != null && (decisionServedOn == null || !noticeServedOn.isAfter(decisionServedOn));
    }
}
