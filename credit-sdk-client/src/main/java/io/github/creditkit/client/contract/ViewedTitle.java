package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a view is about, as far as the caller may know (主体名头).
 *
 * @param kind what it is (主体类别)
 * @param names its names; of a natural person 张* (名称)
 * @param creditCode its code; null where there is none to show (统一社会信用代码)
 */
public record ViewedTitle(
        @DataItem(name = "主体类别") @Required @Valid BilingualText kind,
        @DataItem(name = "名称") List<String> names,

        @DataItem(name = "统一社会信用代码") @MaxLength(18) @Nullable
        String creditCode) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public ViewedTitle {
        names = names == null ? List.of() : List.copyOf(names);
    }

    /** Nothing of the subject but its kind. */
    @Override
    public String toString() {
        return "ViewedTitle[" + kind.en() + "]";
    }
}
