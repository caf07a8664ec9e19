package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ListDomain;
import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An entry for serious dishonesty in statistics (统计严重失信企业).
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
 */
@Value.Builder
@CheckedBy(ListEntryRules.class)
@CheckedBy(value = ListEntryRules.class, level = Level.WARNING, groups = Advice.class)
public record StatisticsDishonestyEntry(
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
        @DataItem(name = "告知送达日期") @Nullable LocalDate notifiedOn)
        implements ListEntry {

    /** {@return a builder, which names every required component that is missing} */
    public static StatisticsDishonestyEntryBuilder builder() {
        return new StatisticsDishonestyEntryBuilder();
    }

    /** {@return a builder that begins with these values} */
    public StatisticsDishonestyEntryBuilder toBuilder() {
        return builder().from(this);
    }
}
