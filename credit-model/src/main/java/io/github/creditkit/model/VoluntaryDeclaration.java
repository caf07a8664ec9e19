package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.OpenEnd;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a subject declares of its own accord, with a commitment that it is true (自愿申报信用信息).
 *
 * @param subject whom it is about (信用主体)
 * @param item what is declared (申报事项), 1 to 200 characters
 * @param content the declaration (申报内容), 1 to 4000 characters
 * @param declaredOn the day (申报日期)
 * @param commitmentCode the code of the commitment (承诺编码), 1 to 20 characters
 * @param acceptedBy who accepted it (受理单位)
 * @param verifiedOn the day it was verified (核实日期)
 * @param validTo the last day it is shown (有效期至)
 */
@Value.Builder
@CheckedBy(VoluntaryDeclarationRules.class)
@CheckedBy(value = VoluntaryDeclarationRules.class, level = Level.WARNING, groups = Advice.class)
public record VoluntaryDeclaration(
        @DataItem(name = "信用主体") @Required @Valid SubjectRef subject,

        @DataItem(name = "申报事项") @Required @MaxLength(value = 200, groups = Advice.class)
        String item,

        @DataItem(name = "申报内容") @Required @MaxLength(value = 4000, groups = Advice.class)
        String content,

        @DataItem(name = "申报日期") @Required LocalDate declaredOn,

        @DataItem(name = "承诺编码") @Required @MaxLength(value = 20, groups = Advice.class)
        String commitmentCode,

        @DataItem(name = "受理单位") @Required @Valid OrgRef acceptedBy,
        @DataItem(name = "核实日期") @Nullable LocalDate verifiedOn,

        @DataItem(name = "有效期至", openEnd = OpenEnd.LEFT_OUT) @Nullable
        LocalDate validTo) {

    /** {@return a builder, which names every required component that is missing} */
    public static VoluntaryDeclarationBuilder builder() {
        return new VoluntaryDeclarationBuilder();
    }

    /** {@return a builder that begins with these values} */
    public VoluntaryDeclarationBuilder toBuilder() {
        return builder().from(this);
    }
}
