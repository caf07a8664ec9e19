package io.github.creditkit.model;

import io.github.creditkit.model.codeset.ApplicantKind;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import org.jspecify.annotations.Nullable;

/**
 * Who applies for the subject (申请人): the subject itself, or an agent. No number and no telephone of the agent is carried.
 *
 * @param kind the subject itself or an agent (申请人身份)
 * @param name the agent's name (代理人姓名), up to 50 characters
 * @param authorisation the document that authorises the agent (授权委托书), up to 128 characters
 */
public record Applicant(
        @DataItem(name = "申请人身份") @Required @KnownCode Coded<ApplicantKind> kind,

        @DataItem(name = "代理人姓名", personal = true) @MaxLength(value = 50, groups = Advice.class) @Nullable
        String name,

        @DataItem(name = "授权委托书") @MaxLength(value = 128, groups = Advice.class) @Nullable
        String authorisation) {

    /** Prints no name. */
    @Override
    public String toString() {
        return "Applicant[" + kind + "]";
    }
}
