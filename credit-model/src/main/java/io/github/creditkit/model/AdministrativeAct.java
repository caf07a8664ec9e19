package io.github.creditkit.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative act other than a permit or a penalty (其他行政行为). No official item list could be opened, so the items
 * are this library's.
 */
public sealed interface AdministrativeAct
        permits AdministrativeAdjudication,
                AdministrativeCompensation,
                AdministrativeCompulsion,
                AdministrativeConfirmation,
                AdministrativeGrant,
                AdministrativeInspection,
                AdministrativeLevy,
                AdministrativeReward {
    /** {@return whom it is about (行政相对人)} */
    SubjectRef subject();

    /** {@return the day of the decision (决定日期)} */
    LocalDate decidedOn();

    /** {@return from when until when it is valid (有效期)} */
    @Nullable
    Validity validity();

    /** {@return the organ that decided (决定机关)} */
    OrgRef authority();

    /** {@return the unit that sends the data (数据来源单位)} */
    OrgRef source();
}
