package io.github.creditkit.model;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.OpenEnd;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a record, and on what basis (公开属性).
 *
 * @param audiences those who may see it (公开范围)
 * @param legalBasis the basis in law (公开依据), up to 2048 characters
 * @param until until when it is public (公开截止日期)
 */
public record Disclosure(
        @DataItem(name = "公开范围") @Required List<@KnownCode(groups = Advice.class) Coded<DisclosureLevel>> audiences,

        @DataItem(name = "公开依据") @MaxLength(value = 2048, groups = Advice.class) @Nullable
        String legalBasis,

        @DataItem(name = "公开截止日期", openEnd = OpenEnd.LEFT_OUT) @Nullable
        LocalDate until) {

    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public Disclosure {
        audiences = audiences == null ? List.of() : List.copyOf(audiences);
    }
}
