package io.github.creditkit.model;

import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.OpenEnd;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A former name of an organisation (曾用名称).
 *
 * @param name the name (曾用名称), 1 to 200 characters
 * @param from the first day, if it is known (起始日期)
 * @param to the last day, if it is known (截止日期)
 */
public record FormerName(
        @DataItem(name = "曾用名称") @Required @MaxLength(value = 200, groups = Advice.class)
        String name,

        @DataItem(name = "起始日期") @Nullable LocalDate from,

        @DataItem(name = "截止日期", openEnd = OpenEnd.LEFT_OUT) @Nullable
        LocalDate to) {}
