package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.CompositionForm;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.Source;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Base information of a sole trader (个体工商户基础信息).
 *
 * @param organization what all organisations have (法人及非法人组织基础信息)
 * @param operatorName the name of the operator (经营者), up to 50 characters
 * @param compositionForm the form: of one person or of a family (组成形式)
 */
@CheckedBy(OrganizationBaseRules.class)
@CheckedBy(value = OrganizationBaseRules.class, level = Level.WARNING, groups = Advice.class)
public record IndividualBusinessBase(
        @DataItem(name = "法人及非法人组织基础信息") @Required @Valid OrganizationBase organization,

        @DataItem(name = "经营者", personal = true) @MaxLength(value = 50, groups = Advice.class) @Nullable
        String operatorName,

        @DataItem(code = "COMPFORM", name = "组成形式", source = Source.MARKET_REGULATION)
        @KnownCode(groups = Advice.class)
        @Nullable
        Coded<CompositionForm> compositionForm) {

    /** Does not print the operator's name. */
    @Override
    public String toString() {
        return "IndividualBusinessBase[" + organization + ", " + compositionForm + "]";
    }
}
