package io.github.creditkit.model.subject;

import java.util.List;

/**
 * A name of a subject and who says so (主体名称及其出处). Prints nothing of a name that may be a natural person's.
 *
 * @param text     the name as it was sent
 * @param former   if every claim that has it has it as a former name (曾用名称)
 * @param personal if it is a natural person's name
 * @param claims   the claims that have it, in order
 */
public record HeldName(String text, boolean former, boolean personal, List<SubjectClaim> claims) {
    /**
     * Copies the list.
     *
     * @param text     the name as it was sent
     * @param former   if it is a former name
     * @param personal if it is a natural person's name
     * @param claims   the claims that have it
     */
    public HeldName {
        claims = List.copyOf(claims);
    }

    @Override
    public String toString() {
        return "HeldName[" + (personal ? "*" : text) + (former ? ", former" : "") + "]";
    }
}
