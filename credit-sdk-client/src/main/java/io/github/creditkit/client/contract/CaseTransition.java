package io.github.creditkit.client.contract;

import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A step of an objection or a repair (办理步骤). Who takes it and on which day, the platform knows.
 *
 * @param move the word of the move, such as {@code accept} (步骤)
 * @param evidence documents by name or number (证据材料)
 * @param remark in words: the reason, the result (说明)
 * @param assignedTo the department that it goes to (承办单位)
 * @param effect of a repair: which effect was done (修复效果)
 */
@Value.Builder
public record CaseTransition(
        @DataItem(name = "步骤") @Required @MaxLength(64) String move,
        @DataItem(name = "证据材料") List<String> evidence,
        @DataItem(name = "说明") @MaxLength(4000) @Nullable String remark,
        @DataItem(name = "承办单位") @Valid @Nullable OrgRef assignedTo,
        @DataItem(name = "修复效果") @KnownCode @Nullable Coded<RepairEffect> effect) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public CaseTransition {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static CaseTransitionBuilder builder() {
        return new CaseTransitionBuilder();
    }

    /** {@return a builder that begins with these values} */
    public CaseTransitionBuilder toBuilder() {
        return builder().from(this);
    }

    /** The move alone. */
    @Override
    public String toString() {
        return "CaseTransition[" + move + "]";
    }
}
