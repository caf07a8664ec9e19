package io.github.creditkit.model.subject;

import io.github.creditkit.model.codeset.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/** Keys as codes again (关键码还原), for people. */
final class KeyCodes {
    private KeyCodes() {}

    /** The scheme of codes that link. */
    static IdentifierScheme scheme(KeyKind kind) {
        return switch (kind) {
            case ORGANIZATION_CODE -> IdentifierScheme.ORGANIZATION_CODE;
            case REGISTRATION_NO -> IdentifierScheme.BUSINESS_REGISTRATION_NO;
            case INSTITUTION_CERTIFICATE -> IdentifierScheme.INSTITUTION_CERTIFICATE_NO;
            case SOCIAL_CERTIFICATE -> IdentifierScheme.SOCIAL_ORG_CERTIFICATE_NO;
            default -> IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE;
        };
    }

    /** The code of a key; null for a natural person's document. */
    static @Nullable SubjectCode code(KeyKind kind, String key) {
        int line = key.indexOf('\n');
        return switch (kind) {
            case DOCUMENT, WRONG_DOCUMENT -> null;
            case WRONG_CODE ->
                new SubjectCode(IdentifierScheme.valueOf(key.substring(0, line)), key.substring(line + 1));
            case SOCIAL_CERTIFICATE -> new SubjectCode(scheme(kind), key.substring(0, line));
            default -> new SubjectCode(scheme(kind), key);
        };
    }
}
