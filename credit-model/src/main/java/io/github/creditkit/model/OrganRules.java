package io.github.creditkit.model;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.constraint.ValidCode;
import org.jspecify.annotations.Nullable;

/** What the code of an organ looks like (机关代码), for the one that decided and the one that sends. */
final class OrganRules {
    private OrganRules() {}

    /** A placeholder gets a warning, and so does a code of another kind than organs have. */
    static void check(@Nullable OrgRef organ, Rule prefix, String path, Findings found) {
        if (organ == null || organ.creditCode() == null) {
            return;
        }
        if (ValidCode.NO_CODE.equals(organ.creditCode().text())) {
            found.add(Rule.FLD_06, path);
            return;
        }
        UnifiedSocialCreditCode code = organ.creditCode().meaning();
        // 1 is the office for public institution reform: organs, public institutions, mass organisations.
        if (code != null && code.text().charAt(0) != '1') {
            found.add(prefix, path, code.text().substring(0, 2), Bilingual.NONE);
        }
    }
}
