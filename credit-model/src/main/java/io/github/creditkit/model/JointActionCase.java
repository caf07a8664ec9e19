package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.JointActionKind;
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
 * A joint incentive or restraint as it is initiated (联合奖惩发起).
 *
 * @param caseNo the number of the case (案件编号), 1 to 64 characters
 * @param kind incentive or restraint (奖惩种类)
 * @param memorandumRef the memorandum, of older cases (合作备忘录), up to 256 characters
 * @param listEntryRef the list entry that it rests on (名单记录), 1 to 128 characters
 * @param subject whom it is about (信用主体)
 * @param legalBasis the basis in law (依据), 1 to 2048 characters
 * @param initiator who initiates (发起单位)
 * @param initiatedOn the day (发起日期)
 * @param measures the measures, one or more (措施)
 */
@Value.Builder
@CheckedBy(JointActionCaseRules.class)
@CheckedBy(value = JointActionCaseRules.class, level = Level.WARNING, groups = Advice.class)
public record JointActionCase(
        @DataItem(name = "案件编号") @Required @MaxLength(value = 64, groups = Advice.class)
        String caseNo,

        @DataItem(name = "奖惩种类") @Required @KnownCode Coded<JointActionKind> kind,

        @DataItem(name = "合作备忘录") @MaxLength(value = 256, groups = Advice.class) @Nullable
        String memorandumRef,

        @DataItem(name = "名单记录") @Required @MaxLength(value = 128, groups = Advice.class)
        String listEntryRef,

        @DataItem(name = "信用主体") @Required @Valid SubjectRef subject,

        @DataItem(name = "依据") @Required @MaxLength(value = 2048, groups = Advice.class)
        String legalBasis,

        @DataItem(name = "发起单位") @Required @Valid OrgRef initiator,
        @DataItem(name = "发起日期") @Required LocalDate initiatedOn,
        @DataItem(name = "措施") @Required List<@Valid JointActionMeasure> measures) {

    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public JointActionCase {
        measures = measures == null ? List.of() : List.copyOf(measures);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static JointActionCaseBuilder builder() {
        return new JointActionCaseBuilder();
    }

    /** {@return a builder that begins with these values} */
    public JointActionCaseBuilder toBuilder() {
        return builder().from(this);
    }
}
