package io.github.creditkit.model;

import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a contract is performed (合同执行进度).
 *
 * @param progress how far (合同执行进度), 1 to 1000 characters
 * @param fullyPaid if all was paid (资金是否全额支付)
 * @param asOf the day this was so (截止日期)
 */
public record FulfilmentProgress(
        @DataItem(code = "htzxjd", name = "合同执行进度", source = Source.CONTRACT_TEMPLATE)
        @Required
        @MaxLength(value = 1000, groups = Advice.class)
        String progress,

        @DataItem(code = "htzjsfqezf", name = "资金是否全额支付", source = Source.CONTRACT_TEMPLATE) @Nullable
        Boolean fullyPaid,

        @DataItem(name = "截止日期") @Nullable LocalDate asOf) {}
