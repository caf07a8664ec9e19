package io.github.creditkit.codes.find;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.Mask;
import io.github.creditkit.codes.Trust;
import java.util.Optional;

/**
 * A code in a running text (查找到的代码).
 *
 * @param type  what it was taken for
 * @param start the index of its first UTF-16 unit in the text that was searched
 * @param end   the index after its last
 * @param text  its canonical form: folded, without blanks and hyphens; not masked
 * @param trust how much speaks for it
 */
public record FoundCode(CodeType type, int start, int end, String text, Trust trust) {

    /**
     * The code as a value.
     *
     * @return empty when {@link Trust#FORM_ONLY} was asked for and a check fails
     */
    public Optional<? extends IdentityCode> code() {
        return type.tryParse(text, CodePolicy.STANDARD).toOptional();
    }

    /**
     * If this is or may be a natural person's number.
     *
     * @return true when {@code toString} masks it
     */
    public boolean personal() {
        return type.canBePersonal()
                && (type != CodeType.TAXPAYER_ID
                        || code().map(IdentityCode::personal).orElse(true));
    }

    /**
     * The text, fit to print.
     *
     * @return the canonical form; of a person's number the first six characters and asterisks
     */
    public String masked() {
        return personal() ? Mask.DIVISION.apply(text) : text;
    }

    /** The type, the place and the masked text. */
    @Override
    public String toString() {
        return type.word() + "[" + start + ", " + end + ") " + masked() + " " + trust;
    }
}
