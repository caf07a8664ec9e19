package io.github.creditkit.platform;

import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IssueSeverity;
import java.util.Optional;

/**
 * Whether the texts of some JSON can be kept (文本可存性). Escaped, JSON carries what is no text: U+0000, which databases refuse,
 * and half of a character, which cannot be written as UTF-8 again.
 */
final class StorableText {
    private static final int ESCAPE = 6;
    private static final int RADIX = 16;
    private static final String ZH = "文本中有 U+0000 或半个字符（不成对的代理项），无法保存";
    private static final String EN =
            "a text has U+0000 or half of a character (a lone surrogate), which cannot be kept";

    private StorableText() {}

    /** What is wrong with a text of JSON; empty where all can be kept. */
    static Optional<RowIssue> fault(String json) {
        for (int at = json.indexOf('\\'); at >= 0 && at + 1 < json.length(); at = json.indexOf('\\', at)) {
            int unit = unit(json, at);
            if (unit < 0) {
                at += 2; // another escape, or none that a parser would take
                continue;
            }
            at += ESCAPE;
            if (Character.isHighSurrogate((char) unit)) {
                int next = unit(json, at);
                if (next < 0 || !Character.isLowSurrogate((char) next)) {
                    return Optional.of(issue());
                }
                at += ESCAPE;
            } else if (unit == 0 || Character.isLowSurrogate((char) unit)) {
                return Optional.of(issue());
            }
        }
        return Optional.empty();
    }

    /** The number of an escaped character; negative where there is none. */
    private static int unit(String json, int at) {
        if (at + ESCAPE > json.length() || json.charAt(at) != '\\' || json.charAt(at + 1) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = Character.digit(json.charAt(i), RADIX);
            if (digit < 0) {
                return -1;
            }
            unit = unit * RADIX + digit;
        }
        return unit;
    }

    private static RowIssue issue() {
        return RowIssue.builder()
                .code(Rule.FLD_03.word())
                .severity(Coded.of(IssueSeverity.ERROR))
                .messageZh(ZH)
                .messageEn(EN)
                .build();
    }
}
