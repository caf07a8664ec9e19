package io.github.creditkit.model.subject;

import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.PublicInstitutionCertificateNumber;
import io.github.creditkit.codes.SocialOrganizationRegistrationNumber;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.model.constraint.ValidCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a code of a claim is worth (代码解读).
 *
 * @param kind    what it links by; null when it links nothing
 * @param key     what is compared
 * @param text    the code, folded where it could be read
 * @param persons if it is a natural person's number beyond doubt
 */
record ReadCode(@Nullable KeyKind kind, String key, String text, boolean persons) {
    /** Says that there is none. */
    private static final Set<String> NONE = Set.of("", "无", "暂无", "不详", "\\N", "NULL", ValidCode.NO_CODE);

    private static final String BEFORE_CERTIFICATE = "事证第";
    private static final String AFTER_CERTIFICATE = "号";
    private static final int LONGEST = 128;

    /** The code of a record, whose name tells which office's number it is; null when it says that there is none. */
    static @Nullable ReadCode of(SubjectCode code, @Nullable String name) {
        String sent = code.text();
        if (sent.length() > LONGEST) {
            return wrong(code, sent);
        }
        String text = Normalizer.fold(sent).text();
        if (NONE.contains(text) || isZeros(text)) {
            return null;
        }
        return switch (code.scheme()) {
            case UNIFIED_SOCIAL_CREDIT_CODE ->
                UnifiedSocialCreditCode.isValid(text) ? creditCode(text) : wrong(code, text);
            case ORGANIZATION_CODE ->
                OrganizationCode.isValid(text)
                        ? new ReadCode(KeyKind.ORGANIZATION_CODE, text, text, false)
                        : creditCodeOrWrong(code, text);
            case TAX_REGISTRATION_NO -> taxNumber(code, text);
            case BUSINESS_REGISTRATION_NO ->
                BusinessRegistrationNumber.isValid(text)
                        ? new ReadCode(KeyKind.REGISTRATION_NO, text, text, false)
                        : creditCodeOrWrong(code, text);
            case INSTITUTION_CERTIFICATE_NO -> certificate(code, text);
            case SOCIAL_ORG_CERTIFICATE_NO -> socialCertificate(code, text, name);
            case SOURCE_SUBJECT_ID, PROVINCIAL_CREDIT_SUBJECT_CODE -> new ReadCode(null, "", sent, false);
        };
    }

    private static boolean isZeros(String text) {
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros == text.length();
    }

    private static ReadCode creditCode(String text) {
        return new ReadCode(KeyKind.CREDIT_CODE, text, text, false);
    }

    /** A credit code in the place of an old one counts as what it is, unless a person has that number too. */
    private static ReadCode creditCodeOrWrong(SubjectCode code, String text) {
        return UnifiedSocialCreditCode.isValid(text) && !CitizenIdentificationNumber.isValid(text)
                ? creditCode(text)
                : wrong(code, text);
    }

    /** The number of an organisation is its credit code or holds its organization code; a person's links nothing. */
    private static ReadCode taxNumber(SubjectCode code, String text) {
        if (CitizenIdentificationNumber.isValid(text)) {
            return new ReadCode(null, "", text, true);
        }
        if (UnifiedSocialCreditCode.isValid(text)) {
            return creditCode(text);
        }
        return TaxpayerIdentificationNumber.tryParse(text)
                .toOptional()
                .map(number -> number.organizationCode()
                        .map(inside -> new ReadCode(KeyKind.ORGANIZATION_CODE, inside.text(), text, false))
                        .orElseGet(() -> new ReadCode(null, "", text, true)))
                .orElseGet(() -> wrong(code, text));
    }

    private static ReadCode certificate(SubjectCode code, String text) {
        String number = text.startsWith(BEFORE_CERTIFICATE) && text.endsWith(AFTER_CERTIFICATE)
                ? text.substring(BEFORE_CERTIFICATE.length(), text.length() - AFTER_CERTIFICATE.length())
                : text;
        return PublicInstitutionCertificateNumber.isValid(number)
                ? new ReadCode(KeyKind.INSTITUTION_CERTIFICATE, number, number, false)
                : creditCodeOrWrong(code, number);
    }

    /** Offices count each for itself, so a number tells nothing without the name. */
    private static ReadCode socialCertificate(SubjectCode code, String text, @Nullable String name) {
        if (UnifiedSocialCreditCode.isValid(text) && !CitizenIdentificationNumber.isValid(text)) {
            return creditCode(text);
        }
        boolean personal = PersonalNumbers.areIn(text);
        if (!SocialOrganizationRegistrationNumber.isValid(text)) {
            return wrong(code, text);
        }
        String nameKey = name == null ? "" : OrganizationName.keyOf(name);
        return nameKey.isEmpty() || personal
                ? new ReadCode(null, "", text, personal)
                : new ReadCode(KeyKind.SOCIAL_CERTIFICATE, text + "\n" + nameKey, text, false);
    }

    private static ReadCode wrong(SubjectCode code, String text) {
        return new ReadCode(KeyKind.WRONG_CODE, code.scheme().name() + "\n" + text, text, false);
    }

    /** If the text is or may be a natural person's number, and must not be shown. */
    boolean isPersonal() {
        return persons || text.length() > LONGEST || PersonalNumbers.areIn(text);
    }

    /** Prints no code: it may be a person's number. */
    @Override
    public String toString() {
        return "ReadCode[" + kind + "]";
    }
}
