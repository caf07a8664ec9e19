package io.github.creditkit.platform;

import io.github.creditkit.client.contract.QuerySubject;

/** Tells if somebody is who he says he is (身份核验). Whoever verifies identities knows. */
@FunctionalInterface
public interface IdentityVerifier {
    /**
     * If a proof is one of this subject, now.
     *
     * @param proof   any text
     * @param subject who it is said to be
     * @return true only where whoever verifies identities vouches for it
     */
    boolean vouches(String proof, QuerySubject subject);

    /** {@return vouches for nobody} */
    static IdentityVerifier none() {
        return (proof, subject) -> false;
    }
}
