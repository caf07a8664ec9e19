package io.github.creditkit.model;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.Source;

/**
 * An organ or other organisation that acts: decides, sends, accepts (机关、单位).
 *
 * @param name       the full registered name (名称), 1 to 200 characters, such as 深圳市市场监督管理局
 * @param creditCode its unified social credit code (统一社会信用代码); the placeholder of 17 zeros and X is tolerated with a
 *                   warning
 */
public record OrgRef(
        @DataItem(code = "{}", name = "{}", source = Source.D424) @Required @MaxLength(200)
        String name,

        @DataItem(code = "{}DM", name = "{}统一社会信用代码", source = Source.D424)
        @Required
        @ValidCode(CodeType.UNIFIED_SOCIAL_CREDIT_CODE)
        Coded<UnifiedSocialCreditCode> creditCode) {

    /**
     * An organisation with a valid code.
     *
     * @param name       its full name
     * @param creditCode its code
     * @return the reference
     */
    public static OrgRef of(String name, UnifiedSocialCreditCode creditCode) {
        return new OrgRef(name, new Coded<>(creditCode.text(), creditCode));
    }
}
