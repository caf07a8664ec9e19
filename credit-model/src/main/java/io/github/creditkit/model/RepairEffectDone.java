package io.github.creditkit.model;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An effect of a repair, to be done or done (修复效果).
 *
 * @param effect which one (效果)
 * @param doneOn the day it was done (落实日期); null while it is open
 */
public record RepairEffectDone(
        @DataItem(name = "效果") @Required @KnownCode Coded<RepairEffect> effect,
        @DataItem(name = "落实日期") @Nullable LocalDate doneOn) {}
