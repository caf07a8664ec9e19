package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.CommitmentType;
import io.github.creditkit.model.codeset.FulfilmentStatus;
import io.github.creditkit.model.codeset.Publicity;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.OpenEnd;
import io.github.creditkit.model.item.Source;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A credit commitment in the 20 items of a provincial template (信用承诺).
 *
 * @param code the code: division, date and serial, 20 digits, such as 32010020230217000011 (承诺编码), 1 to 20 characters
 * @param subject who made it (承诺人)
 * @param type the type, such as 审批替代型; 其他 says which (承诺类型), 1 to 64 characters
 * @param reason the matter handled (承诺事由), 1 to 512 characters
 * @param content what is promised (承诺内容), 1 to 4000 characters
 * @param breachLiability what follows from a breach (违诺责任), 1 to 4000 characters
 * @param madeOn the day it was made (承诺作出日期)
 * @param validTo the last day it is valid (承诺有效期)
 * @param fulfilment how far it is fulfilled (承诺履行状态)
 * @param unfulfilledContent what is not fulfilled (未履行的承诺内容), up to 4000 characters
 * @param liabilityEnforced what was enforced (违诺责任追究内容), up to 4000 characters
 * @param fulfilmentDeterminedOn the day that was determined (承诺履行状态认定日期)
 * @param determinedBy who determined it (承诺履行状态认定单位)
 * @param acceptedBy who accepted it (承诺受理单位)
 * @param publicity who may see it (公开类型)
 * @param remark a remark (备注), up to 512 characters
 * @param supplementDueOn until when missing documents are due (容缺材料补正期限)
 * @param verification how a certified matter was verified (核验信息)
 * @param repairId the repair that the commitment belongs to (信用修复编号), up to 64 characters
 */
@Value.Builder
@CheckedBy(CreditCommitmentRules.class)
@CheckedBy(value = CreditCommitmentRules.class, level = Level.WARNING, groups = Advice.class)
public record CreditCommitment(
        @DataItem(name = "承诺编码", source = Source.COMMITMENT_TEMPLATE)
        @Required
        @MaxLength(value = 20, groups = Advice.class)
        String code,

        @DataItem(name = "承诺人") @Required @Valid SubjectRef subject,

        @DataItem(name = "承诺类型", source = Source.COMMITMENT_TEMPLATE)
        @Required
        @MaxLength(value = 64, groups = Advice.class)
        @KnownCode(groups = Advice.class)
        Coded<CommitmentType> type,

        @DataItem(name = "承诺事由", source = Source.COMMITMENT_TEMPLATE)
        @Required
        @MaxLength(value = 512, groups = Advice.class)
        String reason,

        @DataItem(name = "承诺内容", source = Source.COMMITMENT_TEMPLATE)
        @Required
        @MaxLength(value = 4000, groups = Advice.class)
        String content,

        @DataItem(name = "违诺责任", source = Source.COMMITMENT_TEMPLATE)
        @Required
        @MaxLength(value = 4000, groups = Advice.class)
        String breachLiability,

        @DataItem(name = "承诺作出日期", source = Source.COMMITMENT_TEMPLATE) @Required
        LocalDate madeOn,

        @DataItem(name = "承诺有效期", source = Source.COMMITMENT_TEMPLATE, openEnd = OpenEnd.LEFT_OUT) @Nullable
        LocalDate validTo,

        @DataItem(name = "承诺履行状态", source = Source.COMMITMENT_TEMPLATE) @Required @KnownCode
        Coded<FulfilmentStatus> fulfilment,

        @DataItem(name = "未履行的承诺内容", source = Source.COMMITMENT_TEMPLATE)
        @MaxLength(value = 4000, groups = Advice.class)
        @Nullable
        String unfulfilledContent,

        @DataItem(name = "违诺责任追究内容", source = Source.COMMITMENT_TEMPLATE)
        @MaxLength(value = 4000, groups = Advice.class)
        @Nullable
        String liabilityEnforced,

        @DataItem(name = "承诺履行状态认定日期", source = Source.COMMITMENT_TEMPLATE) @Nullable
        LocalDate fulfilmentDeterminedOn,

        @DataItem(name = "承诺履行状态认定单位", source = Source.COMMITMENT_TEMPLATE) @Valid @Nullable
        OrgRef determinedBy,

        @DataItem(name = "承诺受理单位", source = Source.COMMITMENT_TEMPLATE) @Required @Valid
        OrgRef acceptedBy,

        @DataItem(name = "公开类型", source = Source.COMMITMENT_TEMPLATE) @Required @KnownCode
        Coded<Publicity> publicity,

        @DataItem(name = "备注", source = Source.COMMITMENT_TEMPLATE)
        @MaxLength(value = 512, groups = Advice.class)
        @Nullable
        String remark,

        @DataItem(name = "容缺材料补正期限") @Nullable LocalDate supplementDueOn,
        @DataItem(name = "核验信息") @Valid @Nullable CommitmentVerification verification,

        @DataItem(name = "信用修复编号") @MaxLength(value = 64, groups = Advice.class) @Nullable
        String repairId) {

    private static final int CODE = 20;
    private static final int DIVISION = 6;

    /**
     * If its code is as the rule has it (承诺编码): six digits of a division, the day it was made, six of a serial. Such a code has
     * a day where a person's number has the birthday, and is none.
     *
     * @return false for a code of another form, or of another day
     */
    public boolean hasCodeOfItsDay() {
        return code != null
                && madeOn != null
                && code.length() == CODE
                && code.chars().allMatch(c -> c >= '0' && c <= '9')
                && code.startsWith(madeOn.format(DateTimeFormatter.BASIC_ISO_DATE), DIVISION);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static CreditCommitmentBuilder builder() {
        return new CreditCommitmentBuilder();
    }

    /** {@return a builder that begins with these values} */
    public CreditCommitmentBuilder toBuilder() {
        return builder().from(this);
    }
}
