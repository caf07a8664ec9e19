package io.github.creditkit.model;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An old identifier and the unified code that took its place (代码映射).
 *
 * @param scheme the scheme of the old identifier (原代码种类)
 * @param oldValue the old identifier (原代码), 1 to 64 characters
 * @param creditCode the unified code (统一社会信用代码)
 * @param name the name (名称), up to 200 characters
 * @param mappedOn the day of the conversion (转换日期)
 * @param authority who says so (登记机关)
 */
@CheckedBy(CodeMappingRecordRules.class)
@CheckedBy(value = CodeMappingRecordRules.class, level = Level.WARNING, groups = Advice.class)
public record CodeMappingRecord(
        @DataItem(name = "原代码种类") @Required @KnownCode(groups = Advice.class)
        Coded<IdentifierScheme> scheme,

        @DataItem(name = "原代码") @Required @MaxLength(value = 64, groups = Advice.class)
        String oldValue,

        @DataItem(name = "统一社会信用代码") @Required @ValidCode(CodeType.UNIFIED_SOCIAL_CREDIT_CODE)
        Coded<UnifiedSocialCreditCode> creditCode,

        @DataItem(name = "名称") @MaxLength(value = 200, groups = Advice.class) @Nullable
        String name,

        @DataItem(name = "转换日期") @Nullable LocalDate mappedOn,
        @DataItem(name = "登记机关") @Valid @Nullable OrgRef authority) {}
