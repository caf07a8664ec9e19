package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;

/**
 * A code set in a list (代码集摘要).
 *
 * @param id such as {@code permit-category} (代码集标识)
 * @param name the name (代码集名称)
 * @param edition the edition in use (版本)
 * @param codes how many codes it has (代码数)
 */
public record CodeSetSummary(
        @DataItem(name = "代码集标识") @Required @MaxLength(64) String id,
        @DataItem(name = "代码集名称") @Required @Valid BilingualText name,
        @DataItem(name = "版本") @Required @MaxLength(200) String edition,
        @DataItem(name = "代码数") @Required @NotNegative Integer codes) {}
