package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A code (代码).
 *
 * @param code what is sent (代码)
 * @param nameZh the name in Chinese (中文名称)
 * @param nameEn the name in English (英文名称)
 * @param official if the code was confirmed in an official document (是否官方)
 * @param source the document it is from (来源)
 * @param aliases other texts that are read as this code and never written (别名)
 */
@Value.Builder
public record CodeSetEntry(
        @DataItem(name = "代码") @Required @MaxLength(64) String code,
        @DataItem(name = "中文名称") @Required @MaxLength(200) String nameZh,
        @DataItem(name = "英文名称") @MaxLength(200) @Nullable String nameEn,
        @DataItem(name = "是否官方") @Required Boolean official,
        @DataItem(name = "来源") @MaxLength(500) @Nullable String source,
        @DataItem(name = "别名") List<String> aliases) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public CodeSetEntry {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static CodeSetEntryBuilder builder() {
        return new CodeSetEntryBuilder();
    }

    /** {@return a builder that begins with these values} */
    public CodeSetEntryBuilder toBuilder() {
        return builder().from(this);
    }
}
