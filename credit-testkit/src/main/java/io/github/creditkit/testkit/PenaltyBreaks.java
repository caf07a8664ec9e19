package io.github.creditkit.testkit;

import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.codeset.PenaltyProcedure;
import io.github.creditkit.model.item.Money;
import io.github.creditkit.testkit.Change.Broken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What only penalties can get wrong (行政处罚特有的违规). */
final class PenaltyBreaks {
    private PenaltyBreaks() {}

    static List<Break> all() {
        return List.of(
                Break.of(Rule.PEN_01, PenaltyBreaks::withoutItsContent),
                Break.of(Rule.PEN_02, PenaltyBreaks::unit),
                Break.of(
                        Rule.PEN_08,
                        change -> change.set(
                                        "/penaltyCategories",
                                        List.of(RecordBreaks.other(change, PenaltyCategory.OTHER)))
                                .at("/penaltyCategories/0")),
                Break.of(
                                Rule.PEN_05,
                                change -> categories(change, PenaltyCategory.WARNING)
                                        .at(""))
                        .atPublication(),
                Break.of(
                                Rule.PEN_06,
                                change -> categories(
                                                change,
                                                PenaltyCategory.ORDER_SUSPENSION,
                                                PenaltyCategory.RESTRICT_PRACTICE)
                                        .at("/penaltyCategories"))
                        .atPublication());
    }

    /** In the ordinary procedure, without amounts. */
    private static Change categories(Change change, PenaltyCategory... categories) {
        return change.set(
                        "/penaltyCategories",
                        List.of(categories).stream().map(Coded::of).toList())
                .set("/procedure", Coded.of(PenaltyProcedure.ORDINARY))
                .set("/fineAmount", null);
    }

    private static Optional<Broken> withoutItsContent(Change change) {
        return switch (change.choice() % 4) {
            case 0 -> categories(change, PenaltyCategory.FINE).at("/fineAmount");
            case 1 ->
                categories(change, PenaltyCategory.FINE)
                        .set("/fineAmount", Money.ofYuan(BigDecimal.ZERO))
                        .at("/fineAmount");
            case 2 ->
                categories(change, PenaltyCategory.CONFISCATE_ILLEGAL_INCOME)
                        .set("/confiscatedAmount", null)
                        .set("/confiscatedIncome", null)
                        .set("/confiscatedProperty", null)
                        .at("/confiscatedAmount");
            default ->
                categories(change, PenaltyCategory.REVOKE_LICENCE)
                        .set("/licenceAffected", null)
                        .at("/licenceAffected");
        };
    }

    /** 元 written into an item of 万元: too much for a fine, or against what the content says. */
    private static Optional<Broken> unit(Change change) {
        int yuan = 200 + change.choice() % 700;
        boolean told = change.choice() % 2 == 0;
        return categories(change, PenaltyCategory.FINE)
                .set("/fineAmount", Money.ofWan(BigDecimal.valueOf(told ? yuan : yuan * 100L)))
                .set("/content", told ? "罚款 " + yuan + " 元" : "罚款")
                .at("/fineAmount");
    }
}
