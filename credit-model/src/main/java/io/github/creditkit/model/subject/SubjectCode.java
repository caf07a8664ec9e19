package io.github.creditkit.model.subject;

import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.model.codeset.IdentifierScheme;
import java.util.Comparator;
import java.util.Objects;

/**
 * A code of an organisation as a record has it (主体代码), good or bad.
 *
 * @param scheme what the record says it is (代码种类)
 * @param text   the code as it was sent
 */
public record SubjectCode(IdentifierScheme scheme, String text) implements Comparable<SubjectCode> {
    private static final Comparator<SubjectCode> ORDER =
            Comparator.comparing(SubjectCode::scheme).thenComparing(SubjectCode::text);

    /**
     * Refuses null.
     *
     * @param scheme what the record says it is
     * @param text   the code as it was sent
     */
    public SubjectCode {
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(text);
    }

    @Override
    public int compareTo(SubjectCode other) {
        return ORDER.compare(this, other);
    }

    /** Prints no natural person's number, which a sole trader's tax number can be. */
    @Override
    public String toString() {
        return "SubjectCode[" + scheme + " " + PersonalNumbers.hide(text) + "]";
    }
}
