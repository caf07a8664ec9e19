package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.CompulsionExecution;
import io.github.creditkit.model.codeset.CompulsionMeasure;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.OpenEnd;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An administrative compulsion (行政强制).
 *
 * @param subject whom it is about (信用主体)
 * @param actName the name of the act (行为名称), 1 to 200 characters
 * @param decisionNo the number of the decision (决定文书号), up to 128 characters
 * @param decisionTitle the title of the decision (决定文书名称), up to 200 characters
 * @param legalBasis the basis in law (依据), 1 to 2048 characters
 * @param content what was decided (内容), 1 to 4000 characters
 * @param decidedOn the day of the decision (决定日期)
 * @param validity from when until when it is valid (有效期)
 * @param authority the organ that decided (决定机关)
 * @param source the unit that sends the data (数据来源单位)
 * @param remark a remark (备注), up to 512 characters
 * @param measure the compulsory measure, if it is one (强制措施)
 * @param execution the way of execution, if it is one (强制执行方式)
 * @param object what it is directed at (强制对象), 1 to 1000 characters
 * @param measureFrom the first day of the measure (起始日期)
 * @param measureTo the last day of the measure (截止日期)
 */
@Value.Builder
@CheckedBy(AdministrativeActRules.class)
@CheckedBy(value = AdministrativeActRules.class, level = Level.WARNING, groups = Advice.class)
public record AdministrativeCompulsion(
        @DataItem(name = "信用主体") @Required @Valid SubjectRef subject,

        @DataItem(name = "行为名称") @Required @MaxLength(value = 200, groups = Advice.class)
        String actName,

        @DataItem(name = "决定文书号") @MaxLength(value = 128, groups = Advice.class) @Nullable
        String decisionNo,

        @DataItem(name = "决定文书名称") @MaxLength(value = 200, groups = Advice.class) @Nullable
        String decisionTitle,

        @DataItem(name = "依据") @Required @MaxLength(value = 2048, groups = Advice.class)
        String legalBasis,

        @DataItem(name = "内容") @Required @MaxLength(value = 4000, groups = Advice.class)
        String content,

        @DataItem(name = "决定日期") @Required LocalDate decidedOn,
        @DataItem(name = "有效期") @Valid @Nullable Validity validity,
        @DataItem(name = "决定机关") @Required @Valid OrgRef authority,
        @DataItem(name = "数据来源单位") @Required @Valid OrgRef source,

        @DataItem(name = "备注") @MaxLength(value = 512, groups = Advice.class) @Nullable
        String remark,

        @DataItem(name = "强制措施") @KnownCode(groups = Advice.class) @Nullable
        Coded<CompulsionMeasure> measure,

        @DataItem(name = "强制执行方式") @KnownCode(groups = Advice.class) @Nullable
        Coded<CompulsionExecution> execution,

        @DataItem(name = "强制对象") @Required @MaxLength(value = 1000, groups = Advice.class)
        String object,

        @DataItem(name = "起始日期") @Nullable LocalDate measureFrom,

        @DataItem(name = "截止日期", openEnd = OpenEnd.LEFT_OUT) @Nullable
        LocalDate measureTo)
        implements AdministrativeAct {

    /** {@return a builder, which names every required component that is missing} */
    public static AdministrativeCompulsionBuilder builder() {
        return new AdministrativeCompulsionBuilder();
    }

    /** {@return a builder that begins with these values} */
    public AdministrativeCompulsionBuilder toBuilder() {
        return builder().from(this);
    }
}
