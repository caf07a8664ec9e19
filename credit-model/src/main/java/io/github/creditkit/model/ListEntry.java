package io.github.creditkit.model;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.CreditListType;
import io.github.creditkit.model.codeset.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry in a credit list (名单记录): whom, why, on what basis, since when, and how it ended. */
public sealed interface ListEntry
        permits AbnormalOperationEntry,
                BlackListEntry,
                JudgmentDefaulterEntry,
                KeySupervisionEntry,
                MajorTaxViolationEntry,
                ProcurementMisconductEntry,
                RedListEntry,
                SafetyDishonestyEntry,
                SeriousIllegalEntry,
                StatisticsDishonestyEntry,
                WageArrearsEntry,
                WatchListEntry {
    /** {@return the type of list (名单类型), by the class of the entry} */
    default CreditListType listType() {
        if (this instanceof RedListEntry) {
            return CreditListType.RED;
        }
        if (this instanceof WatchListEntry) {
            return CreditListType.WATCH;
        }
        if (this instanceof KeySupervisionEntry) {
            return CreditListType.KEY_SUPERVISION;
        }
        if (this instanceof AbnormalOperationEntry) {
            return CreditListType.ABNORMAL_OPERATION;
        }
        return this instanceof BlackListEntry ? CreditListType.LEGACY_BLACK : CreditListType.SERIOUS_DISHONESTY;
    }

    /** {@return whom it is about (信用主体)} */
    SubjectRef subject();

    /** {@return the number of the decision to enter (列入决定文号)} */
    @Nullable
    String entryDecisionNo();

    /** {@return the law, regulation or policy that the list rests on (列入依据)} */
    String legalBasis();

    /** {@return the day of the decision to enter (列入日期)} */
    LocalDate entryDecidedOn();

    /** {@return the organ that entered (列入机关)} */
    OrgRef entryAuthority();

    /** {@return from when until when it stands (有效期)} */
    @Nullable
    Validity validity();

    /** {@return why it was removed (移出事由)} */
    @Nullable
    String exitReason();

    /** {@return the day of the decision to remove (移出日期)} */
    @Nullable
    LocalDate exitDecidedOn();

    /** {@return the organ that removed (移出机关)} */
    @Nullable
    OrgRef exitAuthority();

    /** {@return how grave the failure is (失信程度)} */
    @Nullable
    Coded<Severity> severity();
}
