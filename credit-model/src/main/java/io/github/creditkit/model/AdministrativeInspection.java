package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.InspectionResult;
import io.github.creditkit.model.codeset.InspectionType;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An administrative inspection (行政监督检查).
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
 * @param inspectionType the type: 1 抽查, 2 检查 (检查类型)
 * @param item what was inspected (检查事项), 1 to 1000 characters
 * @param inspectedOn the day of the inspection (检查日期)
 * @param result what was found (检查结果)
 * @param followUp what follows (后续处理), up to 1000 characters
 * @param taskNo the number of the task of random inspections (任务编号), up to 64 characters
 * @param planNo the number of its plan (计划编号), up to 64 characters
 * @param departments the departments that inspected together (联合检查部门)
 */
@Value.Builder
@CheckedBy(AdministrativeActRules.class)
@CheckedBy(value = AdministrativeActRules.class, level = Level.WARNING, groups = Advice.class)
public record AdministrativeInspection(
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

        @DataItem(name = "检查类型") @Required @KnownCode(groups = Advice.class)
        Coded<InspectionType> inspectionType,

        @DataItem(name = "检查事项") @Required @MaxLength(value = 1000, groups = Advice.class)
        String item,

        @DataItem(name = "检查日期") @Required LocalDate inspectedOn,

        @DataItem(name = "检查结果") @Required @KnownCode(groups = Advice.class)
        Coded<InspectionResult> result,

        @DataItem(name = "后续处理") @MaxLength(value = 1000, groups = Advice.class) @Nullable
        String followUp,

        @DataItem(name = "任务编号") @MaxLength(value = 64, groups = Advice.class) @Nullable
        String taskNo,

        @DataItem(name = "计划编号") @MaxLength(value = 64, groups = Advice.class) @Nullable
        String planNo,

        @DataItem(name = "联合检查部门") List<@Valid OrgRef> departments)
        implements AdministrativeAct {

    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public AdministrativeInspection {
        departments = departments == null ? List.of() : List.copyOf(departments);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static AdministrativeInspectionBuilder builder() {
        return new AdministrativeInspectionBuilder();
    }

    /** {@return a builder that begins with these values} */
    public AdministrativeInspectionBuilder toBuilder() {
        return builder().from(this);
    }
}
