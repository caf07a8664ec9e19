package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.codeset.PenaltyProcedure;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PEN-01 to PEN-10, and what identifiers say of each other (行政处罚规则). */
final class AdministrativePenaltyRules implements RecordRules<AdministrativePenalty> {
    private static final Bilingual POSITIVE =
            new Bilingual("：该处罚类别须填写大于 0 的金额", "this kind of penalty needs an amount above 0");
    private static final Bilingual FILLED = new Bilingual("：该处罚类别须填写", "this kind of penalty needs it");
    /** 1,000 万元. */
    private static final long MOST_LIKELY_FEN = 1_000_000_000;

    @Override
    public void check(AdministrativePenalty penalty, CheckContext context, Findings found) {
        SubjectRules.OF_PENALTIES.check(penalty.subject(), found);
        categories(penalty, found);
        unit(penalty, found);
        DecisionDay.check(penalty.decidedOn(), Rule.PEN_03, Rule.PEN_04, context, found);
        OrganRules.check(penalty.authority(), Rule.PEN_10, "/authority/creditCode", found);
        OrganRules.check(penalty.source(), Rule.PEN_10, "/source/creditCode", found);
        if (context.stage() == Stage.PUBLICATION) {
            publication(penalty, found);
        }
    }

    /** Each kind of penalty with what it must say: PEN-01 and PEN-08. */
    private static void categories(AdministrativePenalty penalty, Findings found) {
        List<Coded<PenaltyCategory>> categories = penalty.penaltyCategories();
        boolean fine = false;
        boolean confiscation = false;
        boolean licence = false;
        for (int i = 0; i < categories.size(); i++) {
            PenaltyCategory category = categories.get(i).meaning();
            if (category == PenaltyCategory.OTHER && categories.get(i).detail().isEmpty()) {
                found.add(Rule.PEN_08, "/penaltyCategories/" + i);
            }
            fine |= category == PenaltyCategory.FINE;
            confiscation |= category == PenaltyCategory.CONFISCATE_ILLEGAL_INCOME
                    || category == PenaltyCategory.CONFISCATE_ILLEGAL_PROPERTY;
            licence |= category == PenaltyCategory.SUSPEND_LICENCE
                    || category == PenaltyCategory.REVOKE_LICENCE
                    || category == PenaltyCategory.DOWNGRADE_QUALIFICATION;
        }
        if (fine && !isPositive(penalty.fineAmount())) {
            found.add(Rule.PEN_01, "/fineAmount", "", POSITIVE);
        }
        if (confiscation
                && penalty.confiscatedAmount() == null
                && penalty.confiscatedIncome() == null
                && penalty.confiscatedProperty() == null) {
            found.add(Rule.PEN_01, "/confiscatedAmount", "", FILLED);
        }
        if (licence && !Required.Validator.isThere(penalty.licenceAffected())) {
            found.add(Rule.PEN_01, "/licenceAffected", "", FILLED);
        }
    }

    /** A fine of more than ten million is mostly one of 元 in an item of 万元, and so is one that the content names in 元. */
    private static void unit(AdministrativePenalty penalty, Findings found) {
        Money fine = penalty.fineAmount();
        if (fine == null || fine.signum() <= 0 || !fine.isWritable()) {
            return;
        }
        if (fine.toFen() > MOST_LIKELY_FEN || AmountsInText.contradict(penalty.content(), fine)) {
            found.add(Rule.PEN_02, "/fineAmount", fine.toWan().toPlainString(), Bilingual.NONE);
        }
    }

    /** PEN-05 and PEN-06, which matter to those who publish. */
    private static void publication(AdministrativePenalty penalty, Findings found) {
        List<Coded<PenaltyCategory>> categories = penalty.penaltyCategories();
        boolean mild = !categories.isEmpty();
        for (int i = 0; i < categories.size(); i++) {
            PenaltyCategory category = categories.get(i).meaning();
            mild &= category == PenaltyCategory.WARNING || category == PenaltyCategory.CRITICISM_NOTICE;
        }
        boolean summary = penalty.procedure() != null && penalty.procedure().meaning() == PenaltyProcedure.SUMMARY;
        if (mild || summary) {
            found.add(Rule.PEN_05, "");
        }
        if (categories.size() > 1) {
            found.add(Rule.PEN_06, "/penaltyCategories");
        }
    }

    private static boolean isPositive(@Nullable Money amount) {
        return amount != null && amount.signum() > 0;
    }
}
