package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Points for misconduct under a scheme that an authority keeps; the library adds up none (不良行为记分).
 *
 * @param subject whom it is about (信用主体)
 * @param scheme the scheme (记分办法), 1 to 200 characters
 * @param points the points (记分)
 * @param period the period they count in (记分周期)
 * @param reason why (记分事由), 1 to 4000 characters
 * @param legalBasis the basis in law (依据), 1 to 2048 characters
 * @param decidedOn the day of the decision (记分日期)
 * @param authority who decided (记分机关)
 */
@Value.Builder
@CheckedBy(DemeritPointsRules.class)
@CheckedBy(value = DemeritPointsRules.class, level = Level.WARNING, groups = Advice.class)
public record DemeritPoints(
        @DataItem(name = "信用主体") @Required @Valid SubjectRef subject,

        @DataItem(name = "记分办法") @Required @MaxLength(value = 200, groups = Advice.class)
        String scheme,

        @DataItem(name = "记分") @Required @NotNegative BigDecimal points,
        @DataItem(name = "记分周期") @Required @Valid Validity period,

        @DataItem(name = "记分事由") @Required @MaxLength(value = 4000, groups = Advice.class)
        String reason,

        @DataItem(name = "依据") @Required @MaxLength(value = 2048, groups = Advice.class)
        String legalBasis,

        @DataItem(name = "记分日期") @Required LocalDate decidedOn,
        @DataItem(name = "记分机关") @Required @Valid OrgRef authority) {

    /** {@return a builder, which names every required component that is missing} */
    public static DemeritPointsBuilder builder() {
        return new DemeritPointsBuilder();
    }

    /** {@return a builder that begins with these values} */
    public DemeritPointsBuilder toBuilder() {
        return builder().from(this);
    }
}
