package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.codeset.PenaltyProcedure;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.Money;
import io.github.creditkit.model.item.OpenEnd;
import io.github.creditkit.model.item.Source;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An administrative penalty (行政处罚) in the 30 items of the standard of 2018, with what later data add.
 *
 * @param subject            whom it was imposed on (行政相对人)
 * @param decisionNo         the number of the decision (行政处罚决定书文号), 1 to 128 characters
 * @param violationType      the kind of violation (违法行为类型), 1 to 2000 characters
 * @param violationFacts     the facts (违法事实), 1 to 5000 characters
 * @param legalBasis         the basis in law (处罚依据), 1 to 2048 characters
 * @param penaltyCategories  the kinds of penalty (处罚类别), one or more; the template joins them with {@code ;}
 * @param content            what was decided (处罚内容), 1 to 4000 characters
 * @param fineAmount         the fine (罚款金额); the template counts in 万元
 * @param confiscatedAmount  what was confiscated, income and property together (没收违法所得、没收非法财物的金额)
 * @param licenceAffected    name and number of the licence suspended or revoked (暂扣或吊销证照名称及编号), up to 200
 * @param decidedOn          the day of the decision (处罚决定日期)
 * @param effectiveUntil     until when it is in effect (处罚有效期); null means until fulfilled, 2099/12/31 in the template
 * @param publishUntil       until when the sender wants it published (公示截止期)
 * @param authority          the organ that decided (处罚机关)
 * @param source             the unit that sends the data (数据来源单位)
 * @param remark             a remark (备注), up to 512 characters
 * @param caseName           the name of the case (案件名称), in data of 2015 and since 2021
 * @param procedure          the procedure (案件程序类别): 01 简易程序, 02 一般程序
 * @param confiscatedIncome  the illegal income confiscated (没收违法所得金额), where it is known apart
 * @param confiscatedProperty the illegal property confiscated (没收非法财物金额), where it is known apart
 * @param severity           how grave the failure is (失信程度), as the department decided
 * @param publishedOn        the day it was published (公示日期)
 * @param publicationStatus  the state of its publication (公示状态)
 * @param revocationReason   why it was revoked (撤销处罚原因)
 */
@Value.Builder
@CheckedBy(AdministrativePenaltyRules.class)
@CheckedBy(value = AdministrativePenaltyRules.class, level = Level.WARNING, groups = Advice.class)
public record AdministrativePenalty(
        @DataItem(code = "CF_", name = "行政相对人", source = Source.D424) @Required @Valid
        SubjectRef subject,

        @DataItem(code = "CF_WSH", name = "行政处罚决定书文号", source = Source.D424) @Required @MaxLength(128)
        String decisionNo,

        @DataItem(code = "CF_WFXW", name = "违法行为类型", source = Source.D424)
        @Required
        @MaxLength(value = 2000, groups = Advice.class)
        String violationType,

        @DataItem(code = "CF_SY", name = "违法事实", source = Source.D424)
        @Required
        @MaxLength(value = 5000, groups = Advice.class)
        String violationFacts,

        @DataItem(code = "CF_YJ", name = "处罚依据", source = Source.D424)
        @Required
        @MaxLength(value = 2048, groups = Advice.class)
        String legalBasis,

        @DataItem(code = "CF_CFLB", name = "处罚类别", source = Source.D424) @Required
        List<@KnownCode(groups = Advice.class) @MaxLength(value = 256, groups = Advice.class) Coded<PenaltyCategory>>
                penaltyCategories,

        @DataItem(code = "CF_NR", name = "处罚内容", source = Source.D424)
        @Required
        @MaxLength(value = 4000, groups = Advice.class)
        String content,

        @DataItem(code = "CF_NR_FK", name = "罚款金额（万元）", source = Source.D424) @NotNegative @Nullable
        Money fineAmount,

        @DataItem(code = "CF_NR_WFFF", name = "没收违法所得、没收非法财物的金额（万元）", source = Source.D424) @NotNegative @Nullable
        Money confiscatedAmount,

        @DataItem(code = "CF_NR_ZKDX", name = "暂扣或吊销证照名称及编号", source = Source.D424) @MaxLength(200) @Nullable
        String licenceAffected,

        @DataItem(code = "CF_JDRQ", name = "处罚决定日期", source = Source.D424) @Required
        LocalDate decidedOn,

        @DataItem(code = "CF_YXQ", name = "处罚有效期", source = Source.D424, openEnd = OpenEnd.WRITTEN) @Nullable
        LocalDate effectiveUntil,

        @DataItem(code = "CF_GSJZQ", name = "公示截止期", source = Source.D424, openEnd = OpenEnd.LEFT_OUT) @Nullable
        LocalDate publishUntil,

        @DataItem(code = "CF_CFJG", name = "处罚机关", source = Source.D424) @Required @Valid
        OrgRef authority,

        @DataItem(code = "CF_SJLY", name = "数据来源单位", source = Source.D424) @Required @Valid
        OrgRef source,

        @DataItem(code = "BZ", name = "备注", source = Source.D424)
        @MaxLength(value = 512, groups = Advice.class)
        @Nullable
        String remark,

        @DataItem(name = "案件名称", source = Source.MARKET_REGULATION)
        @MaxLength(value = 512, groups = Advice.class)
        @Nullable
        String caseName,

        @DataItem(name = "案件程序类别", source = Source.MARKET_REGULATION) @KnownCode(groups = Advice.class) @Nullable
        Coded<PenaltyProcedure> procedure,

        @DataItem(name = "没收违法所得金额", source = Source.MARKET_REGULATION) @NotNegative @Nullable
        Money confiscatedIncome,

        @DataItem(name = "没收非法财物金额", source = Source.MARKET_REGULATION) @NotNegative @Nullable
        Money confiscatedProperty,

        @DataItem(name = "失信程度") @KnownCode @Nullable Coded<Severity> severity,

        @DataItem(name = "公示日期", source = Source.MARKET_REGULATION) @Nullable
        LocalDate publishedOn,

        @DataItem(name = "公示状态") @KnownCode @Nullable Coded<PublicationStatus> publicationStatus,

        @DataItem(name = "撤销处罚原因", source = Source.MARKET_REGULATION)
        @MaxLength(value = 512, groups = Advice.class)
        @Nullable
        String revocationReason) {

    /** Copies the list. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public AdministrativePenalty {
        penaltyCategories = penaltyCategories == null ? List.of() : List.copyOf(penaltyCategories);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static AdministrativePenaltyBuilder builder() {
        return new AdministrativePenaltyBuilder();
    }

    /** {@return a builder that begins with these values} */
    public AdministrativePenaltyBuilder toBuilder() {
        return builder().from(this);
    }
}
