package io.github.creditkit.codes;

import java.io.Serializable;
import java.util.List;

/**
 * A certificate number of a public institution (事业单位法人证书号), which the unified social credit code has replaced.
 *
 * <p>Shape: 12 digits, such as {@code 135020000060}, printed as 事证第135020000060号. The digits are the canonical
 * form. There is no check character, and no document that tells what the digits mean was found.
 *
 * <p>Source: two published certificates and the column width of the double-publicity tables.
 */
public final class PublicInstitutionCertificateNumber extends IdentityCode
        implements Comparable<PublicInstitutionCertificateNumber>, Serializable {
    private static final long serialVersionUID = 1L;

    private static final int LENGTH = 12;
    private static final String BEFORE = "事证第";
    private static final String AFTER = "号";

    private PublicInstitutionCertificateNumber(String text) {
        super(text);
    }

    /**
     * If the text is 12 digits that are no placeholder. Allocates nothing.
     *
     * @param text any text
     * @return true exactly when {@link #tryParse} has no violations
     */
    public static boolean isValid(CharSequence text) {
        return text.length() == LENGTH && Digits.are(text, 0, LENGTH) && !Findings.isPlaceholder(text, 0, LENGTH);
    }

    /**
     * Reads the 12 digits and nothing else.
     *
     * @param text any text
     * @return the number with its notes, or all violations
     */
    public static Parsed<PublicInstitutionCertificateNumber> tryParse(CharSequence text) {
        if (!isValid(text)) {
            return new Parsed.Refused<>(text.toString(), check(text), List.of());
        }
        PublicInstitutionCertificateNumber number = new PublicInstitutionCertificateNumber(text.toString());
        return new Parsed.Ok<>(number, number.notes());
    }

    /**
     * Reads the text after folding, also with 事证第 and 号 around the digits; the notes tell what was folded.
     *
     * @param text any text, such as 事证第135020000060号
     * @return the number with its notes, or all violations of the folded text
     */
    public static Parsed<PublicInstitutionCertificateNumber> tryParseLenient(CharSequence text) {
        Folded folded = Normalizer.fold(text);
        String digits = folded.text();
        if (!digits.startsWith(BEFORE) || !digits.endsWith(AFTER)) {
            return folded.parsedBy(PublicInstitutionCertificateNumber::tryParse);
        }
        return folded.withoutWording(digits.substring(BEFORE.length(), digits.length() - AFTER.length()))
                .parsedBy(PublicInstitutionCertificateNumber::tryParse);
    }

    /**
     * Reads the 12 digits.
     *
     * @param text a valid number
     * @return the number
     * @throws InvalidCodeException when it is none
     */
    public static PublicInstitutionCertificateNumber parse(CharSequence text) {
        return tryParse(text).orThrow();
    }

    private static List<Violation> check(CharSequence text) {
        Findings findings = new Findings(text);
        if (findings.hopeless()) {
            return findings.list();
        }
        boolean whole = findings.length(LENGTH, Clause.PUBLIC_INSTITUTION);
        findings.characters((i, c) -> Digits.is(c), "0-9", Clause.PUBLIC_INSTITUTION);
        if (whole) {
            findings.placeholder();
        }
        return findings.otherKind(CodeType.PUBLIC_INSTITUTION_CERTIFICATE, CodePolicy.STANDARD)
                .list();
    }

    /**
     * The number as it is printed on the certificate.
     *
     * @return such as 事证第135020000060号
     */
    public String certificateText() {
        return BEFORE + text() + AFTER;
    }

    @Override
    public CodeType type() {
        return CodeType.PUBLIC_INSTITUTION_CERTIFICATE;
    }

    @Override
    public boolean personal() {
        return false;
    }

    @Override
    public List<CodePart> parts() {
        return List.of(CodePart.of("number", "证书号", text(), 1, LENGTH));
    }

    @Override
    public List<Note> notes() {
        return List.of(new Note(NoteKind.CHECK_NOT_VERIFIABLE, 0, "12"));
    }

    @Override
    public int compareTo(PublicInstitutionCertificateNumber other) {
        return text().compareTo(other.text());
    }

    private Object readResolve() {
        return parse(text());
    }
}
