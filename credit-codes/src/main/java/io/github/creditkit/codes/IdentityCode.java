package io.github.creditkit.codes;

import java.io.Serializable;
import java.util.List;

/**
 * A valid identity code (识别代码) of an organisation or a person, in its canonical form.
 *
 * <p>Codes of different types are never equal, even with the same text. {@link #text()} is what is stored and sent;
 * {@code toString} is what is printed, and it is masked when the code is a natural person's, or could be taken for one:
 * one registration number in some thirty reads as a citizen number of 15 digits too.
 */
public abstract sealed class IdentityCode implements Serializable
        permits UnifiedSocialCreditCode,
                OrganizationCode,
                CitizenIdentificationNumber,
                ForeignerPermanentResidentNumber,
                BusinessRegistrationNumber,
                TaxpayerIdentificationNumber,
                PublicInstitutionCertificateNumber,
                SocialOrganizationRegistrationNumber {
    private static final long serialVersionUID = 1L;

    private final String text;

    IdentityCode(String text) {
        this.text = text;
    }

    /**
     * The canonical text, to be stored and sent.
     *
     * @return never masked
     */
    public final String text() {
        return text;
    }

    /**
     * The kind of code.
     *
     * @return the same for all codes of a class
     */
    public abstract CodeType type();

    /**
     * If this is or contains a natural person's number, which must not be shown (是否属于个人信息).
     *
     * @return true when {@code toString} is masked
     */
    public abstract boolean personal();

    /**
     * The parts in the order of the standard, for people and reports.
     *
     * @return immutable
     */
    public abstract List<CodePart> parts();

    /**
     * What is worth knowing about this code, judged by the bundled division table.
     *
     * @return immutable, mostly empty
     */
    public abstract List<Note> notes();

    /**
     * The text with its middle hidden.
     *
     * @param mask how much is shown
     * @return fit to print, and no longer a code
     */
    public final String masked(Mask mask) {
        return mask.apply(text);
    }

    /** How {@code toString} prints a person's number; the division says least. */
    Mask printMask() {
        return Mask.DIVISION;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof IdentityCode code && code.getClass() == getClass() && code.text.equals(text);
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    @Override
    public final String toString() {
        // An organisation's code can be, digit for digit, a person's number as well. What is printed must not tell.
        return personal() || PersonalReading.is(text) ? masked(printMask()) : text;
    }
}
