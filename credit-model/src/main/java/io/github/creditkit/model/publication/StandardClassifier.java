package io.github.creditkit.model.publication;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.ListEntry;
import io.github.creditkit.model.codeset.CreditListType;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.codeset.PenaltyProcedure;
import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.item.Money;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The default of this library. */
final class StandardClassifier implements SeverityClassifier {
    static final SeverityClassifier WITHOUT_AMOUNT = new StandardClassifier(null);
    private static final Set<PenaltyCategory> LIGHT =
            EnumSet.of(PenaltyCategory.WARNING, PenaltyCategory.CRITICISM_NOTICE);
    private static final Set<PenaltyCategory> GRAVE = EnumSet.of(
            PenaltyCategory.REVOKE_LICENCE,
            PenaltyCategory.ORDER_CLOSURE,
            PenaltyCategory.RESTRICT_PRACTICE,
            PenaltyCategory.ADMINISTRATIVE_DETENTION);

    private final @Nullable Money hugeFine;

    StandardClassifier(@Nullable Money hugeFine) {
        this.hugeFine = hugeFine;
    }

    @Override
    public Optional<Severity> classify(Record record) {
        if (record instanceof AdministrativePenalty penalty) {
            return Optional.of(ofPenalty(penalty));
        }
        return record instanceof ListEntry entry ? ofList(entry.listType()) : Optional.empty();
    }

    /** The gravest of several penalties counts. */
    private Severity ofPenalty(AdministrativePenalty penalty) {
        boolean onlyLight = !penalty.penaltyCategories().isEmpty();
        for (var category : penalty.penaltyCategories()) {
            if (category.meaning() != null && GRAVE.contains(category.meaning())) {
                return Severity.SERIOUS;
            }
            onlyLight &= category.meaning() != null && LIGHT.contains(category.meaning());
        }
        if (isHuge(penalty.fineAmount())) {
            return Severity.SERIOUS;
        }
        boolean summary = penalty.procedure() != null && penalty.procedure().meaning() == PenaltyProcedure.SUMMARY;
        return summary || onlyLight ? Severity.MINOR : Severity.GENERAL;
    }

    private boolean isHuge(@Nullable Money fine) {
        return hugeFine != null && fine != null && fine.compareTo(hugeFine) >= 0;
    }

    private static Optional<Severity> ofList(CreditListType type) {
        return switch (type) {
            case SERIOUS_DISHONESTY, LEGACY_BLACK -> Optional.of(Severity.SERIOUS);
            case ABNORMAL_OPERATION, ABNORMAL_STATUS -> Optional.of(Severity.GENERAL);
            default -> Optional.empty();
        };
    }
}
