package io.github.creditkit.model;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;

/**
 * The assignment of a unified social credit code, published once (赋码信息).
 *
 * @param creditCode the code (统一社会信用代码)
 * @param name the name (名称), 1 to 200 characters
 * @param assignedBy who assigned it (赋码机关)
 * @param assignedOn the day (赋码日期)
 * @param formerCodes the identifiers of before (原代码)
 * @param publicationTargets where it is published (公示渠道)
 */
@CheckedBy(CodeAssignmentRules.class)
@CheckedBy(value = CodeAssignmentRules.class, level = Level.WARNING, groups = Advice.class)
public record CodeAssignment(
        @DataItem(name = "统一社会信用代码") @Required @ValidCode(CodeType.UNIFIED_SOCIAL_CREDIT_CODE)
        Coded<UnifiedSocialCreditCode> creditCode,

        @DataItem(name = "名称") @Required @MaxLength(value = 200, groups = Advice.class)
        String name,

        @DataItem(name = "赋码机关") @Required @Valid OrgRef assignedBy,
        @DataItem(name = "赋码日期") @Required LocalDate assignedOn,
        @DataItem(name = "原代码") List<@Valid Identifier> formerCodes,
        @DataItem(name = "公示渠道") List<String> publicationTargets) {

    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public CodeAssignment {
        formerCodes = formerCodes == null ? List.of() : List.copyOf(formerCodes);
        publicationTargets = publicationTargets == null ? List.of() : List.copyOf(publicationTargets);
    }
}
