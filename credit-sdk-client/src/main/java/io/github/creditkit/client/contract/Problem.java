package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Why a call was refused, as RFC 9457 tells it (问题详情).
 *
 * @param type the address of the kind of problem (问题类型)
 * @param title its name (标题)
 * @param status the status of HTTP (状态码)
 * @param detail what was wrong with this call, and the way out (说明)
 * @param instance the path that was called (调用地址)
 * @param code the kind as a word, such as {@code batch-state} (问题代码)
 * @param traceId the number under which the call is logged (追踪编号)
 * @param issues what is wrong with the body (问题)
 */
@Value.Builder
public record Problem(
        @DataItem(name = "问题类型") @Required @MaxLength(200) String type,
        @DataItem(name = "标题") @Required @MaxLength(200) String title,
        @DataItem(name = "状态码") @Required @NotNegative Integer status,
        @DataItem(name = "说明") @MaxLength(2000) @Nullable String detail,
        @DataItem(name = "调用地址") @MaxLength(500) @Nullable String instance,
        @DataItem(name = "问题代码") @Required @MaxLength(64) String code,
        @DataItem(name = "追踪编号") @MaxLength(64) @Nullable String traceId,
        @DataItem(name = "问题") List<@Valid RowIssue> issues) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public Problem {
        issues = issues == null ? List.of() : List.copyOf(issues);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static ProblemBuilder builder() {
        return new ProblemBuilder();
    }

    /** {@return a builder that begins with these values} */
    public ProblemBuilder toBuilder() {
        return builder().from(this);
    }
}
