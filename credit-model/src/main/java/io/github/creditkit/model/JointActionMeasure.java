package io.github.creditkit.model;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IncentiveMeasure;
import io.github.creditkit.model.codeset.RestraintMeasure;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.OpenEnd;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a joint action (联合奖惩措施).
 *
 * @param restraint the restraint, of a joint restraint (失信惩戒措施)
 * @param incentive the incentive, of a joint incentive (守信激励措施)
 * @param basis the item of the list of measures that it rests on (措施依据), 1 to 2048 characters
 * @param executor who executes it (实施单位)
 * @param from the first day (起始日期)
 * @param to the last day (截止日期)
 */
public record JointActionMeasure(
        @DataItem(name = "失信惩戒措施") @KnownCode(groups = Advice.class) @Nullable
        Coded<RestraintMeasure> restraint,

        @DataItem(name = "守信激励措施") @KnownCode(groups = Advice.class) @Nullable
        Coded<IncentiveMeasure> incentive,

        @DataItem(name = "措施依据") @Required @MaxLength(value = 2048, groups = Advice.class)
        String basis,

        @DataItem(name = "实施单位") @Required @Valid OrgRef executor,
        @DataItem(name = "起始日期") @Nullable LocalDate from,

        @DataItem(name = "截止日期", openEnd = OpenEnd.LEFT_OUT) @Nullable
        LocalDate to) {}
