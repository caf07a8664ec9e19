package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PlatformRole;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a platform is and asks for (平台概况): read once before anything is sent.
 *
 * @param platformId the platform's own name for itself (平台标识)
 * @param name its name, such as 某市公共信用信息平台 (平台名称)
 * @param role whose platform it is (平台层级)
 * @param divisionCode the division that it serves (行政区划代码)
 * @param contractVersion the version of the contract, {@code 1.0} (接口版本)
 * @param now its clock, so that a caller may see that his own is wrong (平台时间)
 * @param dialects the forms in which rows are taken, {@code canonical} always (报送格式)
 * @param limits how much it takes at once (限制)
 * @param deadlines how soon it asks for records (报送时限)
 * @param signatures such as {@code HMAC-SHA256} and {@code HMAC-SM3} (签名算法)
 * @param digests such as {@code sha-256} and {@code sm3} (摘要算法)
 * @param tokenPath where OAuth 2.0 tokens are given, beside the base address; null where they are not (令牌地址)
 * @param twoPersonApproval if a batch is taken only after a second person approved it (双人审核)
 * @param changeRetentionDays how many days changes are kept (变更保留天数)
 * @param rights how subjects object, have repaired, see their own data and complain (权利渠道)
 */
@Value.Builder
public record PlatformProfile(
        @DataItem(name = "平台标识") @Required @MaxLength(64) String platformId,
        @DataItem(name = "平台名称") @Required @MaxLength(200) String name,
        @DataItem(name = "平台层级") @Required Coded<PlatformRole> role,
        @DataItem(name = "行政区划代码") @Required @MaxLength(12) String divisionCode,
        @DataItem(name = "接口版本") @Required @MaxLength(16) String contractVersion,
        @DataItem(name = "平台时间") @Required OffsetDateTime now,
        @DataItem(name = "报送格式") List<String> dialects,
        @DataItem(name = "限制") @Required @Valid PlatformLimits limits,
        @DataItem(name = "报送时限") List<@Valid ReportingDeadline> deadlines,
        @DataItem(name = "签名算法") List<String> signatures,
        @DataItem(name = "摘要算法") List<String> digests,
        @DataItem(name = "令牌地址") @MaxLength(200) @Nullable String tokenPath,
        @DataItem(name = "双人审核") @Required Boolean twoPersonApproval,
        @DataItem(name = "变更保留天数") @Required @NotNegative Integer changeRetentionDays,
        @DataItem(name = "权利渠道") List<@Valid RightsLink> rights) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public PlatformProfile {
        dialects = dialects == null ? List.of() : List.copyOf(dialects);
        deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        signatures = signatures == null ? List.of() : List.copyOf(signatures);
        digests = digests == null ? List.of() : List.copyOf(digests);
        rights = rights == null ? List.of() : List.copyOf(rights);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static PlatformProfileBuilder builder() {
        return new PlatformProfileBuilder();
    }

    /** {@return a builder that begins with these values} */
    public PlatformProfileBuilder toBuilder() {
        return builder().from(this);
    }
}
