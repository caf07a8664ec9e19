package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import java.time.LocalDate;

/**
 * That the decision behind a record was annulled (撤销).
 *
 * @param reason why (撤销理由)
 * @param decisionNo the number of the annulling decision (撤销决定文书号)
 * @param decidedOn its day (撤销决定日期)
 */
public record RevocationRequest(
        @DataItem(name = "撤销理由") @Required @MaxLength(1000) String reason,
        @DataItem(name = "撤销决定文书号") @Required @MaxLength(64) String decisionNo,
        @DataItem(name = "撤销决定日期") @Required LocalDate decidedOn) {}
