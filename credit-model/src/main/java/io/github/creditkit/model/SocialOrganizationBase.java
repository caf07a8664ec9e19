package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.SocialOrganizationKind;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Base information of a social organization (社会组织基础信息).
 *
 * @param organization what all organisations have (法人及非法人组织基础信息)
 * @param kind the kind: 社会团体, 民办非企业单位 or 基金会 (社会组织类型)
 * @param supervisingUnit the unit in charge of its business (业务主管单位), up to 200 characters
 */
@CheckedBy(OrganizationBaseRules.class)
@CheckedBy(value = OrganizationBaseRules.class, level = Level.WARNING, groups = Advice.class)
public record SocialOrganizationBase(
        @DataItem(name = "法人及非法人组织基础信息") @Required @Valid OrganizationBase organization,

        @DataItem(name = "社会组织类型") @KnownCode(groups = Advice.class) @Nullable
        Coded<SocialOrganizationKind> kind,

        @DataItem(name = "业务主管单位") @MaxLength(value = 200, groups = Advice.class) @Nullable
        String supervisingUnit) {}
