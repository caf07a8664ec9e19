package io.github.creditkit.codes.repair;

import io.github.creditkit.codes.IdentityCode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A valid code that a refused text was probably meant to be (纠错建议), and the edits that lead to it.
 *
 * @param code  the code, of the type that was asked for
 * @param edits what to change, in the order of doing it; at least one
 * @param cost  how far the text is from the code: of two suggestions for one text the cheaper is the likelier. The unit
 *              means nothing and may change between versions
 */
public record Suggestion(IdentityCode code, List<Edit> edits, int cost) {
    /**
     * Copies the list.
     *
     * @param code  the code
     * @param edits what to change, at least one
     * @param cost  smaller is likelier
     */
    public Suggestion {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a suggestion without an edit");
        }
    }

    /**
     * All edits in Chinese.
     *
     * @return one line, such as 第 13 位“O”改为“0”
     */
    public String describeZh() {
        return edits.stream().map(Edit::describeZh).collect(Collectors.joining("；"));
    }

    /**
     * All edits in English.
     *
     * @return one line, such as {@code change character 13 from "O" to "0"}
     */
    public String describeEn() {
        return edits.stream().map(Edit::describeEn).collect(Collectors.joining("; "));
    }
}
