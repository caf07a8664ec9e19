package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A credit report, which has no score (公共信用信息报告).
 *
 * @param subject about whom (主体名头)
 * @param purpose what for (查询用途)
 * @param on the day that it is of (报告日期)
 * @param sections its sections in the order of the standard (章节)
 * @param sources who the records are from (信息来源)
 * @param rights how the subject may object, have repaired, see its own data and complain (权利渠道)
 * @param notes what a reader has to know (说明)
 */
@Value.Builder
public record ViewedReport(
        @DataItem(name = "主体名头") @Required @Valid ViewedTitle subject,
        @DataItem(name = "查询用途") @Nullable Coded<QueryPurpose> purpose,
        @DataItem(name = "报告日期") @Required LocalDate on,
        @DataItem(name = "章节") List<@Valid ViewedSection> sections,
        @DataItem(name = "信息来源") List<String> sources,
        @DataItem(name = "权利渠道") List<@Valid RightsLink> rights,
        @DataItem(name = "说明") List<@Valid BilingualText> notes) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public ViewedReport {
        sections = sections == null ? List.of() : List.copyOf(sections);
        sources = sources == null ? List.of() : List.copyOf(sources);
        rights = rights == null ? List.of() : List.copyOf(rights);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static ViewedReportBuilder builder() {
        return new ViewedReportBuilder();
    }

    /** {@return a builder that begins with these values} */
    public ViewedReportBuilder toBuilder() {
        return builder().from(this);
    }
}
