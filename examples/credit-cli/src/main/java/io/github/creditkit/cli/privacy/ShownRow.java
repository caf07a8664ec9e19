package io.github.creditkit.cli.privacy;

import io.github.creditkit.codes.CodePart;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Note;
import io.github.creditkit.codes.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of which everything may be shown (可展示的结果).
 *
 * @param file        the file it stands in
 * @param line        its line, from 1
 * @param input       the text that was checked
 * @param masked      if a person's number in it is hidden
 * @param type        the type it was judged as; null when it has the form of none
 * @param canonical   the code; null when refused
 * @param parts       the parts of the code
 * @param notes       what is worth knowing
 * @param violations  what is wrong
 * @param suggestions what it may have been meant as
 */
public record ShownRow(
        String file,
        long line,
        String input,
        boolean masked,
        @Nullable CodeType type,
        @Nullable String canonical,
        List<CodePart> parts,
        List<Note> notes,
        List<Violation> violations,
        List<ShownSuggestion> suggestions) {

    /**
     * If the code is valid.
     *
     * @return true when nothing is wrong
     */
    public boolean isValid() {
        return violations.isEmpty();
    }

    /**
     * If a person's number is hidden where none belongs.
     *
     * @return true when the row was not read as a person's number
     */
    public boolean isMisplaced() {
        return masked && type != CodeType.CITIZEN_ID && type != CodeType.FOREIGNER_ID;
    }
}
