package io.github.creditkit.model.subject;

import io.github.creditkit.model.codeset.IdentifierScheme;
import java.util.List;

/**
 * A code of a subject and who says so (主体代码及其出处).
 *
 * @param code     the code, folded where it could be read
 * @param standing how it stands
 * @param personal if the text is or may be a natural person's number: it must not be shown
 * @param claims   the claims that have it, in order
 */
public record HeldCode(SubjectCode code, CodeStanding standing, boolean personal, List<SubjectClaim> claims) {
    /**
     * Copies the list.
     *
     * @param code     the code
     * @param standing how it stands
     * @param personal if it must not be shown
     * @param claims   the claims that have it
     */
    public HeldCode {
        claims = List.copyOf(claims);
    }

    /** {@return what it is (代码种类)} */
    public IdentifierScheme scheme() {
        return code.scheme();
    }

    /** {@return the code; not to be shown when it is {@link #personal()}} */
    public String text() {
        return code.text();
    }

    /** Prints no natural person's number. */
    @Override
    public String toString() {
        return "HeldCode[" + (personal ? code.scheme() + " *" : code) + ", " + standing + "]";
    }
}
