package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.AuditAction;
import io.github.creditkit.model.codeset.AuditOutcome;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with credit data, as it is logged (操作审计记录). Of the subject it holds a keyed hash and nothing else; a
 * person's number in any of its texts is an error, {@code AUD-01}. It prints nothing but what was done, when and with what
 * outcome.
 *
 * @param actor the account (操作账号), 1 to 128 characters; not a person's number
 * @param unit the unit that it belongs to (操作单位)
 * @param role in which role (操作角色), 1 to 64 characters, such as 数据管理员 or 数据审核员
 * @param action what was done (操作类型)
 * @param objectType to what: the name of a record class, or another word of the platform (对象类型), up to 64 characters
 * @param objectId its key (对象标识), up to 128 characters; not a person's number
 * @param purpose what for (用途)
 * @param basis on what basis (依据), up to 2048 characters
 * @param subjectHash a keyed hash of the subject's identifier, never the identifier (主体标识摘要), up to 128 characters
 * @param at when (操作时间)
 * @param outcome how it ended (操作结果)
 * @param traceId the id of the call (追踪编号), 1 to 128 characters
 * @param elapsedMillis how long it took in milliseconds (耗时毫秒)
 */
@Value.Builder
@CheckedBy(AuditEventRules.class)
@CheckedBy(value = AuditEventRules.class, level = Level.WARNING, groups = Advice.class)
public record AuditEvent(
        @DataItem(name = "操作账号") @Required @MaxLength(value = 128, groups = Advice.class)
        String actor,

        @DataItem(name = "操作单位") @Required @Valid OrgRef unit,

        @DataItem(name = "操作角色") @Required @MaxLength(value = 64, groups = Advice.class)
        String role,

        @DataItem(name = "操作类型") @Required @KnownCode(groups = Advice.class)
        Coded<AuditAction> action,

        @DataItem(name = "对象类型") @MaxLength(value = 64, groups = Advice.class) @Nullable
        String objectType,

        @DataItem(name = "对象标识") @MaxLength(value = 128, groups = Advice.class) @Nullable
        String objectId,

        @DataItem(name = "用途") @KnownCode(groups = Advice.class) @Nullable
        Coded<QueryPurpose> purpose,

        @DataItem(name = "依据") @MaxLength(value = 2048, groups = Advice.class) @Nullable
        String basis,

        @DataItem(name = "主体标识摘要") @MaxLength(value = 128, groups = Advice.class) @Nullable
        String subjectHash,

        @DataItem(name = "操作时间") @Required OffsetDateTime at,

        @DataItem(name = "操作结果") @Required @KnownCode(groups = Advice.class)
        Coded<AuditOutcome> outcome,

        @DataItem(name = "追踪编号") @Required @MaxLength(value = 128, groups = Advice.class)
        String traceId,

        @DataItem(name = "耗时毫秒") @NotNegative @Nullable Integer elapsedMillis) {

    /** {@return a builder, which names every required component that is missing} */
    public static AuditEventBuilder builder() {
        return new AuditEventBuilder();
    }

    /** {@return a builder that begins with these values} */
    public AuditEventBuilder toBuilder() {
        return builder().from(this);
    }

    /** Leaves out who and whom: logs are where such things leak. */
    @Override
    public String toString() {
        return "AuditEvent[" + action + ", " + at + ", " + outcome + "]";
    }
}
