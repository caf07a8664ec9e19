package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Alphabet;
import io.github.creditkit.codes.check.Gb32100;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One type that a text can be (类型判别), and how much speaks for it.
 *
 * @param type  the type
 * @param trust how much speaks for it
 */
public record Detection(CodeType type, Trust trust) {

    static List<Detection> of(CharSequence text) {
        int length = text.length();
        List<Detection> found = new ArrayList<>();
        if (length < OrganizationCodeRules.LENGTH || length > TaxpayerIdentificationNumber.MAX_LENGTH) {
            socialOrganization(text, found);
            return List.copyOf(found);
        }
        for (CodeType type : CodeType.values()) {
            if (type == CodeType.SOCIAL_ORGANIZATION_NUMBER) {
                socialOrganization(text, found);
            } else if (type.isValid(text, CodePolicy.STANDARD)) {
                found.add(new Detection(type, trustOfValid(type, text)));
            } else if (hasForm(type, text)) {
                found.add(new Detection(type, Trust.FORM_ONLY));
            }
        }
        // Stable: within a trust the order of the types stays.
        found.sort(Comparator.comparing(Detection::trust).reversed());
        return List.copyOf(found);
    }

    private static Trust trustOfValid(CodeType type, CharSequence text) {
        return switch (type) {
            case UNIFIED_SOCIAL_CREDIT_CODE, FOREIGNER_ID -> Trust.FULLY_CHECKED;
            case CITIZEN_ID ->
                text.length() == CitizenIdentificationNumber.LENGTH ? Trust.FULLY_CHECKED : Trust.CHECK_PASSED;
            case BUSINESS_REGISTRATION_NUMBER ->
                BusinessRegistrationNumber.Form.of(text) == BusinessRegistrationNumber.Form.STANDARD
                        ? Trust.CHECK_PASSED
                        : Trust.FORM_ONLY;
            case TAXPAYER_ID -> trustOfForm(TaxpayerIdentificationNumber.Form.ofValid(text, CodePolicy.STANDARD));
            case ORGANIZATION_CODE -> Trust.CHECK_PASSED;
            case PUBLIC_INSTITUTION_CERTIFICATE, SOCIAL_ORGANIZATION_NUMBER -> Trust.FORM_ONLY;
        };
    }

    private static Trust trustOfForm(TaxpayerIdentificationNumber.@Nullable Form form) {
        if (form == null) {
            return Trust.FORM_ONLY;
        }
        return switch (form) {
            case UNIFIED, CITIZEN, FOREIGNER, CITIZEN_AND_SERIAL -> Trust.FULLY_CHECKED;
            case ORGANIZATION -> Trust.CHECK_PASSED;
            case FOREIGN_PERSON, OLD_NUMERIC, OLD_CITIZEN_AND_SERIAL, OLD_CITIZEN_AND_ZEROS -> Trust.FORM_ONLY;
        };
    }

    /** The form of a refused text, so that a mistyped code still counts as one of its type. */
    private static boolean hasForm(CodeType type, CharSequence text) {
        return switch (type) {
            case CITIZEN_ID -> CitizenIdentificationNumberRules.hasFormAndDate(text);
            case UNIFIED_SOCIAL_CREDIT_CODE -> text.length() == 18 && all(text, Gb32100.ALPHABET);
            case BUSINESS_REGISTRATION_NUMBER -> text.length() == 15 && all(text, Alphabet.DIGITS);
            case ORGANIZATION_CODE ->
                text.length() == OrganizationCodeRules.LENGTH
                        && all(text, Alphabet.DIGITS_AND_LETTERS)
                        && OrganizationCodeRules.isCheckCharacter(text.charAt(8));
            case FOREIGNER_ID, TAXPAYER_ID, PUBLIC_INSTITUTION_CERTIFICATE, SOCIAL_ORGANIZATION_NUMBER -> false;
        };
    }

    private static void socialOrganization(CharSequence text, List<Detection> found) {
        if (SocialOrganizationRegistrationNumber.hasKnownWording(text)) {
            found.add(new Detection(CodeType.SOCIAL_ORGANIZATION_NUMBER, Trust.FORM_ONLY));
        }
    }

    private static boolean all(CharSequence text, Alphabet alphabet) {
        for (int i = 0; i < text.length(); i++) {
            if (!alphabet.contains(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
