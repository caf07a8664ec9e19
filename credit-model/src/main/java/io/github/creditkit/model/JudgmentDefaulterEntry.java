package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.JudgmentDefaulterBehaviour;
import io.github.creditkit.model.codeset.ListDomain;
import io.github.creditkit.model.codeset.PerformanceState;
import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.Source;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A person or organisation that fails to perform a judgment (失信被执行人).
 *
 * <p>Minors are never entered.
 *
 * @param domain the domain of the list (名单领域)
 * @param subject whom it is about (信用主体)
 * @param entryDecisionNo the number of the decision to enter (列入决定文号), up to 128 characters
 * @param entryReason why it was entered (列入事由), 1 to 4000 characters
 * @param legalBasis the law, regulation or policy that the list rests on (列入依据), 1 to 2048 characters
 * @param entryDecidedOn the day of the decision to enter (列入日期)
 * @param entryAuthority the organ that entered (列入机关)
 * @param validity from when until when it stands (有效期)
 * @param exitReason why it was removed (移出事由), up to 4000 characters
 * @param exitDecidedOn the day of the decision to remove (移出日期)
 * @param exitAuthority the organ that removed (移出机关)
 * @param severity how grave the failure is; negative lists only (失信程度)
 * @param notifiedOn the day the notice was served (告知送达日期)
 * @param basisNo the number of the document to be executed (执行依据文号), 1 to 256 characters
 * @param filedOn the day the case was filed (立案时间)
 * @param caseNo the number of the case (案号), 1 to 128 characters
 * @param basisUnit who issued that document (做出执行依据单位), up to 200 characters
 * @param duty the duty (生效法律文书确定的义务), up to 4000 characters
 * @param performance how far it was performed (履行情况)
 * @param performedPart the part performed (已履行部分), up to 1000 characters
 * @param unperformedPart the part not performed (未履行部分), up to 1000 characters
 * @param behaviours what the defaulter did (行为具体情形)
 * @param publishedOn the day of publication (发布时间)
 */
@Value.Builder
@CheckedBy(ListEntryRules.class)
@CheckedBy(value = ListEntryRules.class, level = Level.WARNING, groups = Advice.class)
public record JudgmentDefaulterEntry(
        @DataItem(name = "名单领域") @KnownCode(groups = Advice.class) @Nullable
        Coded<ListDomain> domain,

        @DataItem(name = "信用主体") @Required @Valid SubjectRef subject,

        @DataItem(name = "列入决定文号") @MaxLength(value = 128, groups = Advice.class) @Nullable
        String entryDecisionNo,

        @DataItem(name = "列入事由") @Required @MaxLength(value = 4000, groups = Advice.class)
        String entryReason,

        @DataItem(name = "列入依据") @Required @MaxLength(value = 2048, groups = Advice.class)
        String legalBasis,

        @DataItem(name = "列入日期") @Required LocalDate entryDecidedOn,
        @DataItem(name = "列入机关") @Required @Valid OrgRef entryAuthority,
        @DataItem(name = "有效期") @Valid @Nullable Validity validity,

        @DataItem(name = "移出事由") @MaxLength(value = 4000, groups = Advice.class) @Nullable
        String exitReason,

        @DataItem(name = "移出日期") @Nullable LocalDate exitDecidedOn,
        @DataItem(name = "移出机关") @Valid @Nullable OrgRef exitAuthority,
        @DataItem(name = "失信程度") @KnownCode @Nullable Coded<Severity> severity,
        @DataItem(name = "告知送达日期") @Nullable LocalDate notifiedOn,

        @DataItem(code = "zxyjwh", name = "执行依据文号", source = Source.JUDGMENT_PUBLICATION)
        @Required
        @MaxLength(value = 256, groups = Advice.class)
        String basisNo,

        @DataItem(code = "larq", name = "立案时间", source = Source.JUDGMENT_PUBLICATION) @Required
        LocalDate filedOn,

        @DataItem(code = "ah", name = "案号", source = Source.JUDGMENT_PUBLICATION)
        @Required
        @MaxLength(value = 128, groups = Advice.class)
        String caseNo,

        @DataItem(code = "zczxyjdw", name = "做出执行依据单位", source = Source.JUDGMENT_PUBLICATION)
        @MaxLength(value = 200, groups = Advice.class)
        @Nullable
        String basisUnit,

        @DataItem(code = "sxflwsqdyw", name = "生效法律文书确定的义务", source = Source.JUDGMENT_PUBLICATION)
        @MaxLength(value = 4000, groups = Advice.class)
        @Nullable
        String duty,

        @DataItem(name = "履行情况", source = Source.JUDGMENT_PUBLICATION) @Required @KnownCode(groups = Advice.class)
        Coded<PerformanceState> performance,

        @DataItem(code = "ylxbf", name = "已履行部分", source = Source.JUDGMENT_PUBLICATION)
        @MaxLength(value = 1000, groups = Advice.class)
        @Nullable
        String performedPart,

        @DataItem(code = "wlxbf", name = "未履行部分", source = Source.JUDGMENT_PUBLICATION)
        @MaxLength(value = 1000, groups = Advice.class)
        @Nullable
        String unperformedPart,

        @DataItem(name = "行为具体情形") List<@KnownCode(groups = Advice.class) Coded<JudgmentDefaulterBehaviour>> behaviours,

        @DataItem(code = "fbrq", name = "发布时间", source = Source.JUDGMENT_PUBLICATION) @Nullable
        LocalDate publishedOn)
        implements ListEntry {

    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public JudgmentDefaulterEntry {
        behaviours = behaviours == null ? List.of() : List.copyOf(behaviours);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static JudgmentDefaulterEntryBuilder builder() {
        return new JudgmentDefaulterEntryBuilder();
    }

    /** {@return a builder that begins with these values} */
    public JudgmentDefaulterEntryBuilder toBuilder() {
        return builder().from(this);
    }
}
