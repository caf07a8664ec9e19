package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.codeset.PermitStatus;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.Source;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An administrative permit (行政许可) in the 28 items of the standard of 2018.
 *
 * @param subject          whom it was given to (行政相对人)
 * @param decisionTitle    the title of the decision (行政许可决定文书名称) without its number, 1 to 64 characters
 * @param decisionNo       the number of the decision (行政许可决定文书号), 1 to 64 characters; the certificate's number when
 *                         the decision has none
 * @param permitCategory   the category (许可类别): 普通, 特许, 认可, 核准, 登记, or 其他-… with its name
 * @param certificateTitle the name of the certificate (许可证书名称), up to 64 characters
 * @param certificateNo    the number of the certificate (许可编号), up to 64 characters
 * @param content          the main content of the decision (许可内容), 1 to 4000 characters
 * @param decidedOn        the day of the decision (许可决定日期)
 * @param validity         from when until when it is valid (有效期); no end is 2099/12/31 in the template
 * @param authority        the organ that decided (许可机关)
 * @param status           the current state (当前状态): 1 有效, 2 无效
 * @param source           the unit that sends the data (数据来源单位)
 * @param remark           a remark (备注), up to 512 characters
 */
@Value.Builder
@CheckedBy(AdministrativePermitRules.class)
@CheckedBy(value = AdministrativePermitRules.class, level = Level.WARNING, groups = Advice.class)
public record AdministrativePermit(
        @DataItem(code = "XK_", name = "行政相对人", source = Source.D424) @Required @Valid
        SubjectRef subject,

        @DataItem(code = "XK_XKWS", name = "行政许可决定文书名称", source = Source.D424)
        @Required
        @MaxLength(value = 64, groups = Advice.class)
        String decisionTitle,

        @DataItem(code = "XK_WSH", name = "行政许可决定文书号", source = Source.D424)
        @Required
        @MaxLength(value = 64, groups = Advice.class)
        String decisionNo,

        @DataItem(code = "XK_XKLB", name = "许可类别", source = Source.D424)
        @Required
        @MaxLength(value = 256, groups = Advice.class)
        @KnownCode(groups = Advice.class)
        Coded<PermitCategory> permitCategory,

        @DataItem(code = "XK_XKZS", name = "许可证书名称", source = Source.D424)
        @MaxLength(value = 64, groups = Advice.class)
        @Nullable
        String certificateTitle,

        @DataItem(code = "XK_XKBH", name = "许可编号", source = Source.D424)
        @MaxLength(value = 64, groups = Advice.class)
        @Nullable
        String certificateNo,

        @DataItem(code = "XK_NR", name = "许可内容", source = Source.D424)
        @Required
        @MaxLength(value = 4000, groups = Advice.class)
        String content,

        @DataItem(code = "XK_JDRQ", name = "许可决定日期", source = Source.D424) @Required
        LocalDate decidedOn,

        @DataItem(code = "XK_YX", name = "有效期", source = Source.D424) @Required @Valid
        Validity validity,

        @DataItem(code = "XK_XKJG", name = "许可机关", source = Source.D424) @Required @Valid
        OrgRef authority,

        @DataItem(code = "XK_ZT", name = "当前状态", source = Source.D424) @Required @KnownCode
        Coded<PermitStatus> status,

        @DataItem(code = "XK_LYDW", name = "数据来源单位", source = Source.D424) @Required @Valid
        OrgRef source,

        @DataItem(code = "BZ", name = "备注", source = Source.D424)
        @MaxLength(value = 512, groups = Advice.class)
        @Nullable
        String remark) {

    /** {@return a builder, which names every required component that is missing} */
    public static AdministrativePermitBuilder builder() {
        return new AdministrativePermitBuilder();
    }

    /** {@return a builder that begins with these values} */
    public AdministrativePermitBuilder toBuilder() {
        return builder().from(this);
    }
}
