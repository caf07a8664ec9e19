package io.github.creditkit.model.dialect;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.Coded;
import org.jspecify.annotations.Nullable;

/** The codes of organs, which the old tables do not have, from a directory; and who sends (补填机关代码与来源单位). */
final class LegacyOrgans implements RowStep {
    private static final Bilingual FROM_DIRECTORY = new Bilingual("取自机关名录", "taken from the directory");

    private final TemplateOptions options;

    LegacyOrgans(TemplateOptions options) {
        this.options = options;
    }

    @Override
    public void apply(RowValues row) {
        if (row.get("/authority/name") instanceof String name) {
            UnifiedSocialCreditCode code = options.directory().get(name);
            if (code != null) {
                row.put("/authority/creditCode", coded(code));
                row.at("/authority/creditCode").folded(FROM_DIRECTORY);
            }
        }
        row.put("/source/name", options.sourceUnit().<Object>map(OrgRef::name).orElse(row.get("/authority/name")));
        @Nullable
        Object code = options.sourceUnit().isPresent()
                ? options.sourceUnit().get().creditCode()
                : row.get("/authority/creditCode");
        row.put("/source/creditCode", code);
    }

    private static Coded<UnifiedSocialCreditCode> coded(UnifiedSocialCreditCode code) {
        return new Coded<>(code.text(), code);
    }
}
