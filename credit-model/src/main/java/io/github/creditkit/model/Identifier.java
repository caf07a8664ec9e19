package io.github.creditkit.model;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.OpenEnd;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An identifier of an organisation under a scheme (主体代码).
 *
 * @param scheme the scheme (代码种类)
 * @param value the identifier as it was sent (代码), 1 to 64 characters
 * @param issuedBy who gave it (发放机关), up to 200 characters
 * @param validTo the last day it is valid (有效期至)
 */
public record Identifier(
        @DataItem(name = "代码种类") @Required @KnownCode(groups = Advice.class)
        Coded<IdentifierScheme> scheme,

        @DataItem(name = "代码") @Required @MaxLength(value = 64, groups = Advice.class)
        String value,

        @DataItem(name = "发放机关") @MaxLength(value = 200, groups = Advice.class) @Nullable
        String issuedBy,

        @DataItem(name = "有效期至", openEnd = OpenEnd.LEFT_OUT) @Nullable
        LocalDate validTo) {}
