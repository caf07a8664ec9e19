package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IntegrityTrigger;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Publication;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A record of an organ's or a civil servant's integrity (政务诚信记录).
 *
 * <p>That of a civil servant is never public without a basis in law.
 *
 * @param subject whom it is about (信用主体)
 * @param trigger what it rests on (失信情形)
 * @param decisionNo the number of the decision (决定文书号), up to 128 characters
 * @param decidedOn the day of the decision (决定日期)
 * @param authority who decided (决定机关)
 * @param content what was decided (内容), 1 to 4000 characters
 * @param legalBasis the basis in law (依据), up to 2048 characters
 * @param resolvedOn the day it was resolved (解决日期)
 */
@Value.Builder
@CheckedBy(GovernmentIntegrityRecordRules.class)
@CheckedBy(value = GovernmentIntegrityRecordRules.class, stage = Stage.PUBLICATION, groups = Publication.class)
@CheckedBy(value = GovernmentIntegrityRecordRules.class, level = Level.WARNING, groups = Advice.class)
public record GovernmentIntegrityRecord(
        @DataItem(name = "信用主体") @Required @Valid SubjectRef subject,

        @DataItem(name = "失信情形") @Required @KnownCode(groups = Advice.class)
        Coded<IntegrityTrigger> trigger,

        @DataItem(name = "决定文书号") @MaxLength(value = 128, groups = Advice.class) @Nullable
        String decisionNo,

        @DataItem(name = "决定日期") @Required LocalDate decidedOn,
        @DataItem(name = "决定机关") @Required @Valid OrgRef authority,

        @DataItem(name = "内容") @Required @MaxLength(value = 4000, groups = Advice.class)
        String content,

        @DataItem(name = "依据") @MaxLength(value = 2048, groups = Advice.class) @Nullable
        String legalBasis,

        @DataItem(name = "解决日期") @Nullable LocalDate resolvedOn) {

    /** {@return a builder, which names every required component that is missing} */
    public static GovernmentIntegrityRecordBuilder builder() {
        return new GovernmentIntegrityRecordBuilder();
    }

    /** {@return a builder that begins with these values} */
    public GovernmentIntegrityRecordBuilder toBuilder() {
        return builder().from(this);
    }
}
