package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A right of subjects and how it is used (权利渠道).
 *
 * @param right {@code objection}, {@code repair}, {@code self-access} or {@code complaint} (权利)
 * @param name its name (名称)
 * @param how what to do (办理方式)
 * @param where an address; null where the way says it all (办理地址)
 */
public record RightsLink(
        @DataItem(name = "权利") @Required @MaxLength(32) String right,
        @DataItem(name = "名称") @Required @Valid BilingualText name,
        @DataItem(name = "办理方式") @Required @Valid BilingualText how,
        @DataItem(name = "办理地址") @MaxLength(500) @Nullable String where) {}
