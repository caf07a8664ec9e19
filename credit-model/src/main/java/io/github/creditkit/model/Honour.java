package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.OpenEnd;
import io.github.creditkit.model.item.Source;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An honour (表彰荣誉).
 *
 * @param subject whom it is about (信用主体)
 * @param title the title (荣誉名称), 1 to 200 characters
 * @param dataCategory the category of the data (数据类别), up to 200 characters
 * @param year the year (评价年度)
 * @param recognitionNo the number of the recognition (认定文号), up to 128 characters
 * @param recognizedOn the day of the recognition (认定时间)
 * @param recognizedBy who recognised (认定单位)
 * @param documentName the name of the document (文件名), up to 256 characters
 * @param level the level that gave it (荣誉级别)
 * @param validTo the last day it is valid (有效期限)
 * @param withdrawnOn the day it was withdrawn (撤销日期)
 * @param withdrawalReason why (撤销事由), up to 1000 characters
 */
@Value.Builder
@CheckedBy(HonourRules.class)
@CheckedBy(value = HonourRules.class, level = Level.WARNING, groups = Advice.class)
public record Honour(
        @DataItem(name = "信用主体") @Required @Valid SubjectRef subject,

        @DataItem(name = "荣誉名称") @Required @MaxLength(value = 200, groups = Advice.class)
        String title,

        @DataItem(name = "数据类别", source = Source.PORTAL_LISTS) @MaxLength(value = 200, groups = Advice.class) @Nullable
        String dataCategory,

        @DataItem(name = "评价年度", source = Source.PORTAL_LISTS) @Nullable
        Integer year,

        @DataItem(name = "认定文号", source = Source.PORTAL_LISTS) @MaxLength(value = 128, groups = Advice.class) @Nullable
        String recognitionNo,

        @DataItem(name = "认定时间", source = Source.PORTAL_LISTS) @Required
        LocalDate recognizedOn,

        @DataItem(name = "认定单位", source = Source.PORTAL_LISTS) @Required @Valid
        OrgRef recognizedBy,

        @DataItem(name = "文件名", source = Source.PORTAL_LISTS) @MaxLength(value = 256, groups = Advice.class) @Nullable
        String documentName,

        @DataItem(name = "荣誉级别") @KnownCode(groups = Advice.class) @Nullable
        Coded<AdministrativeLevel> level,

        @DataItem(name = "有效期限", source = Source.PORTAL_LISTS, openEnd = OpenEnd.LEFT_OUT) @Nullable
        LocalDate validTo,

        @DataItem(name = "撤销日期") @Nullable LocalDate withdrawnOn,

        @DataItem(name = "撤销事由") @MaxLength(value = 1000, groups = Advice.class) @Nullable
        String withdrawalReason) {

    /** {@return a builder, which names every required component that is missing} */
    public static HonourBuilder builder() {
        return new HonourBuilder();
    }

    /** {@return a builder that begins with these values} */
    public HonourBuilder toBuilder() {
        return builder().from(this);
    }
}
