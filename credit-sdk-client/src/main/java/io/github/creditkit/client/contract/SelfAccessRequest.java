package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;

/**
 * That a subject wants to see all that is held about it (本人查询).
 *
 * @param subject who (查询对象)
 * @param identityProof what proves it: a token of whoever verified the identity (身份核验凭证)
 */
public record SelfAccessRequest(
        @DataItem(name = "查询对象") @Required @Valid QuerySubject subject,

        @DataItem(name = "身份核验凭证") @Required @MaxLength(4000)
        String identityProof) {
    /** Neither who nor the proof. */
    @Override
    public String toString() {
        return "SelfAccessRequest[*]";
    }
}
