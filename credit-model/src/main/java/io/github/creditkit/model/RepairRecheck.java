package io.github.creditkit.model;

import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A later look at a repaired case (已修复案例复查). One that does not hold is what a revocation rests on.
 *
 * <p>Source: 陕西省“十四五”社会信用体系建设规划第二章.
 *
 * @param checkedOn the day (复查日期)
 * @param checkedBy who looked (复查单位)
 * @param holds if the repair holds (承诺属实)
 * @param finding what was found (复查情况), up to 1000 characters
 */
public record RepairRecheck(
        @DataItem(name = "复查日期") @Required LocalDate checkedOn,
        @DataItem(name = "复查单位") @Required @Valid OrgRef checkedBy,
        @DataItem(name = "承诺属实") @Required Boolean holds,

        @DataItem(name = "复查情况") @MaxLength(value = 1000, groups = Advice.class) @Nullable
        String finding) {}
