package io.github.creditkit.model.disclosure;

import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.QueryPurpose;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a record, what for, and by whose consent (查看者). Audiences are a set: who belongs to several sees what any of
 * them may see.
 *
 * @param audiences the audiences that the viewer belongs to (公开范围)
 * @param purpose   what for (查询用途); null for the public
 * @param consent   the subject's consent to be queried (查询授权); null where there is none
 */
public record Viewer(
        Set<DisclosureLevel> audiences, @Nullable QueryPurpose purpose, ConsentToken.@Nullable ToQuery consent) {
    /** Anybody (社会公众). */
    public static final Viewer PUBLIC = new Viewer(Set.of(DisclosureLevel.PUBLIC), null, null);

    /**
     * Copies the audiences. What the public may see, everyone may.
     *
     * @param audiences the audiences
     * @param purpose   what for
     * @param consent   the consent
     */
    public Viewer {
        EnumSet<DisclosureLevel> all = EnumSet.of(DisclosureLevel.PUBLIC);
        all.addAll(audiences);
        audiences = Set.copyOf(all);
    }

    /**
     * A department that shares government data (政务共享).
     *
     * @param purpose what for
     * @return the viewer
     */
    public static Viewer government(QueryPurpose purpose) {
        return new Viewer(Set.of(DisclosureLevel.GOVERNMENT), purpose, null);
    }

    /**
     * Someone who would need a consent and has none (无授权的查询方): sees what the public sees, and is told why no more.
     *
     * @param purpose what for
     * @return the viewer
     */
    public static Viewer unauthorized(QueryPurpose purpose) {
        return new Viewer(Set.of(DisclosureLevel.AUTHORIZED), purpose, null);
    }

    /**
     * Somebody with the subject's consent (授权查询).
     *
     * @param purpose what for
     * @param consent the consent
     * @return the viewer
     */
    public static Viewer authorized(QueryPurpose purpose, ConsentToken.ToQuery consent) {
        return new Viewer(Set.of(DisclosureLevel.AUTHORIZED), purpose, consent);
    }

    /** {@return the platform itself (内部使用)} */
    public static Viewer internal() {
        return new Viewer(Set.of(DisclosureLevel.INTERNAL), null, null);
    }
}
