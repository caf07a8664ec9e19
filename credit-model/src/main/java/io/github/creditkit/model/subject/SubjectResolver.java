package io.github.creditkit.model.subject;

import java.util.Collection;

/**
 * Puts claims of one subject together (主体归一), and reports what stands in the way. The policy is told in docs/subjects.md: two
 * credit codes come into one subject only by a record of old and new codes, a name alone never joins two codes, and a
 * natural person is known by type and number of a document only. Immutable and safe for threads; nothing throws on what
 * claims say.
 */
public final class SubjectResolver {
    private final LinkPolicy policy;

    private SubjectResolver(LinkPolicy policy) {
        this.policy = policy;
    }

    /** {@return with {@link LinkPolicy#STANDARD}} */
    public static SubjectResolver standard() {
        return of(LinkPolicy.STANDARD);
    }

    /**
     * A resolver with another policy.
     *
     * @param policy what links
     * @return the resolver
     */
    public static SubjectResolver of(LinkPolicy policy) {
        return new SubjectResolver(policy);
    }

    /**
     * Puts claims of one subject together.
     *
     * @param claims in any order; the same claim twice counts twice
     * @return the same for any order; time grows with the number of claims, but for putting them in order
     */
    public Resolution resolve(Collection<SubjectClaim> claims) {
        return new Resolution(new SubjectTable(new Linking(ClaimTable.of(claims), policy)));
    }

    @Override
    public String toString() {
        return "SubjectResolver[" + policy + "]";
    }
}
