package io.github.creditkit.model.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subject (信用主体): its codes and names, each with the claims that say so. Two are equal when key and claims are.
 *
 * <p>Made when it is asked for, from what {@link Resolution} knows in numbers.
 */
public final class SubjectIdentity {
    private final SubjectKey key;
    private final SubjectKind kind;
    private final List<HeldCode> codes;
    private final List<HeldName> names;
    private final List<SubjectClaim> claims;
    private final List<SubjectConflict> conflicts;

    SubjectIdentity(
            SubjectKey key,
            SubjectKind kind,
            List<HeldCode> codes,
            List<HeldName> names,
            List<SubjectClaim> claims,
            List<SubjectConflict> conflicts) {
        this.key = key;
        this.kind = kind;
        this.codes = List.copyOf(codes);
        this.names = List.copyOf(names);
        this.claims = List.copyOf(claims);
        this.conflicts = List.copyOf(conflicts);
    }

    /** {@return what it is known by (主体标识)} */
    public SubjectKey key() {
        return key;
    }

    /** {@return what it is, by its surest code, else by what its claims say (主体类别)} */
    public SubjectKind kind() {
        return kind;
    }

    /** {@return what holds its claims together (归并依据)} */
    public LinkBasis basis() {
        return key.basis();
    }

    /** {@return its codes, by scheme and text; a natural person's document is not among them} */
    public List<HeldCode> codes() {
        return codes;
    }

    /** {@return its names as they were sent, current ones first} */
    public List<HeldName> names() {
        return names;
    }

    /** {@return its claims, in order} */
    public List<SubjectClaim> claims() {
        return claims;
    }

    /** {@return the conflicts that concern it} */
    public List<SubjectConflict> conflicts() {
        return conflicts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubjectIdentity that && key.equals(that.key) && claims.equals(that.claims);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** Prints no natural person's name or number. */
    @Override
    public String toString() {
        return "SubjectIdentity[" + key + ", " + claims.size() + " claims]";
    }
}
