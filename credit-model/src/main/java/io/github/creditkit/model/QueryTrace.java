package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A check of somebody's credit in a procedure, as it is logged (信用核查留痕). A person's number in it is an error, {@code AUD-01}.
 *
 * @param department who asked (查询单位)
 * @param purpose what for (查询用途)
 * @param basis on what basis (查询依据), 1 to 2048 characters
 * @param subjectHash a keyed hash of the subject's identifier, never the identifier (主体标识摘要), 1 to 128 characters
 * @param askedAt when (查询时间)
 * @param hit if there was an entry (是否命中)
 */
@CheckedBy(QueryTraceRules.class)
@CheckedBy(value = QueryTraceRules.class, level = Level.WARNING, groups = Advice.class)
public record QueryTrace(
        @DataItem(name = "查询单位") @Required @Valid OrgRef department,

        @DataItem(name = "查询用途") @Required @KnownCode(groups = Advice.class)
        Coded<QueryPurpose> purpose,

        @DataItem(name = "查询依据") @Required @MaxLength(value = 2048, groups = Advice.class)
        String basis,

        @DataItem(name = "主体标识摘要") @Required @MaxLength(value = 128, groups = Advice.class)
        String subjectHash,

        @DataItem(name = "查询时间") @Required OffsetDateTime askedAt,
        @DataItem(name = "是否命中") @Nullable Boolean hit) {}
