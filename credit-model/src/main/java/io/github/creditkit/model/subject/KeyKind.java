package io.github.creditkit.model.subject;

/** What two claims can have in common (关键码种类). */
enum KeyKind {
    /** A valid unified social credit code. */
    CREDIT_CODE,
    /** A valid organization code, by itself or inside a taxpayer number. */
    ORGANIZATION_CODE,
    /** A valid business registration number. */
    REGISTRATION_NO,
    /** A certificate number of a public institution. */
    INSTITUTION_CERTIFICATE,
    /** A registration number of a social organisation, with its name: each office counts from 1. */
    SOCIAL_CERTIFICATE,
    /** Type and number of a natural person's document. */
    DOCUMENT,
    /** A code that fails its own rules: it is reported and links nothing. */
    WRONG_CODE,
    /** A document number that fails its own rules. */
    WRONG_DOCUMENT;

    /** If it links only where no surer code contradicts. */
    boolean isWeak() {
        return this == REGISTRATION_NO || this == INSTITUTION_CERTIFICATE || this == SOCIAL_CERTIFICATE;
    }
}
