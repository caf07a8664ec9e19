package io.github.creditkit.model.constraint;

import io.github.creditkit.codes.CodeType;
import java.util.Map;

/** A class of a user's own with each of the annotations. */
record CodesOfAUser(
        @UnifiedSocialCreditCode Object credit,
        @UnifiedSocialCreditCode(allowPilot = false) Object creditWithoutPilot,

        @UnifiedSocialCreditCode(allowUnknownCategory = true)
        Object creditOfAnyCategory,

        @UnifiedSocialCreditCode(message = "请核对代码") Object creditWithAMessage,
        @OrganizationCode Object organization,
        @CitizenIdentificationNumber Object citizen,
        @CitizenIdentificationNumber(allowFifteen = false) Object citizenOfEighteen,
        @BusinessRegistrationNumber Object registration) {

    /** The property of each type of code with its annotation as it comes. */
    static final Map<CodeType, String> PROPERTIES = Map.of(
            CodeType.UNIFIED_SOCIAL_CREDIT_CODE, "credit",
            CodeType.ORGANIZATION_CODE, "organization",
            CodeType.CITIZEN_ID, "citizen",
            CodeType.BUSINESS_REGISTRATION_NUMBER, "registration");
}
