package io.github.creditkit.model;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Base information of an organisation without legal personality, branches included (非法人组织基础信息).
 *
 * @param organization what all organisations have (法人及非法人组织基础信息)
 * @param parentCreditCode the code of the organisation it belongs to (上级单位统一社会信用代码)
 */
@CheckedBy(OrganizationBaseRules.class)
@CheckedBy(value = OrganizationBaseRules.class, level = Level.WARNING, groups = Advice.class)
public record UnincorporatedOrganizationBase(
        @DataItem(name = "法人及非法人组织基础信息") @Required @Valid OrganizationBase organization,

        @DataItem(name = "上级单位统一社会信用代码") @ValidCode(CodeType.UNIFIED_SOCIAL_CREDIT_CODE) @Nullable
        Coded<UnifiedSocialCreditCode> parentCreditCode) {}
