package io.github.creditkit.testkit;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.item.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a penalty of each category must say (行政处罚：类别与内容). */
final class Penalties {
    private static final Money LEAST_FINE = Money.ofYuan(BigDecimal.valueOf(100));

    private Penalties() {}

    /** Leaves the amounts and the licence that the categories ask for, and tells of them in the content. */
    static void mend(Draft<?> draft) {
        Set<Object> categories = categories(draft);
        if (!categories.contains(PenaltyCategory.FINE)) {
            draft.clear("fineAmount");
        } else if (draft.need("fineAmount", Money.class).signum() == 0) {
            draft.set("fineAmount", LEAST_FINE);
        }
        if (!categories.contains(PenaltyCategory.CONFISCATE_ILLEGAL_INCOME)
                && !categories.contains(PenaltyCategory.CONFISCATE_ILLEGAL_PROPERTY)) {
            draft.clear("confiscatedAmount", "confiscatedIncome", "confiscatedProperty");
        }
        if (!categories.contains(PenaltyCategory.SUSPEND_LICENCE)
                && !categories.contains(PenaltyCategory.REVOKE_LICENCE)
                && !categories.contains(PenaltyCategory.DOWNGRADE_QUALIFICATION)) {
            draft.clear("licenceAffected");
        }
        Money fine = draft.get("fineAmount", Money.class);
        if (fine != null) {
            draft.set("content", "罚款 " + fine.toYuan().stripTrailingZeros().toPlainString() + " 元");
        }
    }

    private static Set<Object> categories(Draft<?> draft) {
        List<?> categories = draft.need("penaltyCategories", List.class);
        return categories.stream()
                .map(Coded.class::cast)
                .map(coded -> coded.known().orElseThrow())
                .collect(Collectors.toSet());
    }
}
