package io.github.creditkit.cli.verdict;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.codes.repair.Repair;
import io.github.creditkit.codes.repair.Suggestion;
import java.util.List;

/** Suggestions for refused rows (修复建议): the one place that asks the library's repair. */
public final class Repairs {
    /** A longer text is a sentence, not a code. */
    private static final int LONGEST = 64;

    private Repairs() {}

    /**
     * The valid codes that a text may have been meant as.
     *
     * @param text      the text
     * @param judgement what was found out about it
     * @return the likeliest first; none for a valid text, and none for what may be a person's number
     */
    public static List<Suggestion> of(CharSequence text, Judgement judgement) {
        CodeType type = judgement.type();
        return judgement.isValid()
                        || type == null
                        || text.length() == 0
                        || text.length() > LONGEST
                        || PersonalNumbers.areIn(text.toString())
                ? List.of()
                : Repair.suggest(type, text, CodePolicy.STANDARD);
    }
}
