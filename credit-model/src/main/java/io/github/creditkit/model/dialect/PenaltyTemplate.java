package io.github.creditkit.model.dialect;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.item.Money;
import org.jspecify.annotations.Nullable;

/** What is particular to penalties in the template of 2018 (行政处罚模板). */
final class PenaltyTemplate {
    static final RowStep STEP = RowStep.NONE.andThen(SentCode.STEP).andThen(OldDocumentColumns.STEP);

    private PenaltyTemplate() {}

    /** Headers of senders that are read and never written. */
    static void aliases(Layout layout) {
        layout.alias("/subject/legalRepresentative/name", "CF_FDDB");
        layout.beside(OldDocumentColumns.NUMBER, "/subject/legalRepresentative/idNumber", "CF_FR_SFZH");
        layout.alias("/authority/name", "CF_XKJG");
        layout.alias("/subject/businessRegistrationNo", "CF_XDR_GSJD");
    }

    /** The template has one amount for what was confiscated, income and property. */
    static @Nullable Money confiscated(AdministrativePenalty penalty) {
        if (penalty.confiscatedAmount() != null) {
            return penalty.confiscatedAmount();
        }
        Money income = penalty.confiscatedIncome();
        Money property = penalty.confiscatedProperty();
        return income == null ? property : property == null ? income : income.plus(property);
    }
}
