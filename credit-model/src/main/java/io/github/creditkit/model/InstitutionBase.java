package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Base information of an organ or a public institution (机关、事业单位基础信息).
 *
 * @param organization what all organisations have (法人及非法人组织基础信息)
 * @param certificateNo the number of the certificate (证书号), up to 50 characters
 * @param organizingBody the organising body (举办单位), up to 200 characters
 * @param fundingSource where the funds come from (经费来源), up to 200 characters
 */
@CheckedBy(OrganizationBaseRules.class)
@CheckedBy(value = OrganizationBaseRules.class, level = Level.WARNING, groups = Advice.class)
public record InstitutionBase(
        @DataItem(name = "法人及非法人组织基础信息") @Required @Valid OrganizationBase organization,

        @DataItem(name = "证书号") @MaxLength(value = 50, groups = Advice.class) @Nullable
        String certificateNo,

        @DataItem(name = "举办单位") @MaxLength(value = 200, groups = Advice.class) @Nullable
        String organizingBody,

        @DataItem(name = "经费来源") @MaxLength(value = 200, groups = Advice.class) @Nullable
        String fundingSource) {}
