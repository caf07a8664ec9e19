package io.github.creditkit.model;

import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a certified matter was verified (告知承诺核验).
 *
 * @param item what was verified (核验事项), 1 to 512 characters
 * @param verifiedOn the day (核验日期)
 * @param result what was found (核验结果), 1 to 1000 characters
 * @param verifier who verified (核验单位)
 */
public record CommitmentVerification(
        @DataItem(name = "核验事项") @Required @MaxLength(value = 512, groups = Advice.class)
        String item,

        @DataItem(name = "核验日期") @Required LocalDate verifiedOn,

        @DataItem(name = "核验结果") @Required @MaxLength(value = 1000, groups = Advice.class)
        String result,

        @DataItem(name = "核验单位") @Valid @Nullable OrgRef verifier) {}
