package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;

/**
 * Base information of an enterprise or a farmers' cooperative (企业基础信息).
 *
 * @param organization what all organisations have (法人及非法人组织基础信息)
 */
@CheckedBy(OrganizationBaseRules.class)
@CheckedBy(value = OrganizationBaseRules.class, level = Level.WARNING, groups = Advice.class)
public record EnterpriseBase(
        @DataItem(name = "法人及非法人组织基础信息") @Required @Valid OrganizationBase organization) {}
