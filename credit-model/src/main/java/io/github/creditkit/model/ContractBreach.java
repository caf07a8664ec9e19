package io.github.creditkit.model;

import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.Source;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A breach of a contract (合同违约).
 *
 * @param breachingParty who broke it (违约方), 1 to 200 characters
 * @param reason how (违约事由), 1 to 4000 characters
 * @param basis on what that rests (违约依据), up to 2048 characters
 * @param status its state (违约状态), up to 100 characters
 * @param source the unit that sends the data (数据来源单位)
 */
public record ContractBreach(
        @DataItem(code = "wyf", name = "违约方", source = Source.CONTRACT_TEMPLATE)
        @Required
        @MaxLength(value = 200, groups = Advice.class)
        String breachingParty,

        @DataItem(code = "wysy", name = "违约事由", source = Source.CONTRACT_TEMPLATE)
        @Required
        @MaxLength(value = 4000, groups = Advice.class)
        String reason,

        @DataItem(code = "wyyj", name = "违约依据", source = Source.CONTRACT_TEMPLATE)
        @MaxLength(value = 2048, groups = Advice.class)
        @Nullable
        String basis,

        @DataItem(code = "wyzt", name = "违约状态", source = Source.CONTRACT_TEMPLATE)
        @MaxLength(value = 100, groups = Advice.class)
        @Nullable
        String status,

        @DataItem(code = "sjlydw", name = "数据来源单位", source = Source.CONTRACT_TEMPLATE) @Valid @Nullable
        OrgRef source) {}
