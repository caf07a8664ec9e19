package io.github.creditkit.codes.generate;

import static io.github.creditkit.codes.generate.Slip.*;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.ForeignerPermanentResidentNumber;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.check.CheckCharacterSystem;
import io.github.creditkit.codes.check.Gb11714;
import io.github.creditkit.codes.check.Gb32100;
import io.github.creditkit.codes.check.HybridSystem;
import io.github.creditkit.codes.check.Icao9303;
import io.github.creditkit.codes.check.PureSystem;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands where in a form of code, and which slips can happen to it. The roles are a string as long as the code, a
 * letter for each position:
 *
 * <p>{@code p} pair, {@code d} division and other digits, {@code r} province, {@code b} body, {@code o} check of the
 * organization code, {@code y} year of four digits, {@code t} year of two, {@code m} month and day, {@code n} number,
 * {@code c} check character, {@code k} and {@code l} fixed.
 *
 * <p>Years are touched by the slips of dates only: a number with one digit wrong must not become a living person's.
 */
enum Layout {
    CREDIT_CODE(
            CodeType.UNIFIED_SOCIAL_CREDIT_CODE,
            "ppddddddbbbbbbbboc",
            new Gb32100(),
            EnumSet.of(
                    WRONG_CHECK_CHARACTER,
                    ONE_WRONG_CHARACTER,
                    SWAPPED,
                    MISSING,
                    EXTRA,
                    ILLEGAL_LETTER,
                    LOOK_ALIKE,
                    LOWER_CASE,
                    UNDEFINED_PAIR,
                    DIVISION_LETTER,
                    ORGANIZATION_CHECK,
                    ORGANIZATION_CHECK_LETTER,
                    PLACEHOLDER,
                    MASKED)),
    /** The Fujian pilot has a check of its own; only what does not touch it. */
    PILOT_CODE(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, "ppddddddbbbbbbbbok", null, EnumSet.of(MISSING, EXTRA, MASKED)),
    ORGANIZATION(
            CodeType.ORGANIZATION_CODE,
            "bbbbbbbbc",
            new Gb11714(),
            EnumSet.of(
                    WRONG_CHECK_CHARACTER,
                    ONE_WRONG_CHARACTER,
                    SWAPPED,
                    MISSING,
                    EXTRA,
                    LOOK_ALIKE,
                    LOWER_CASE,
                    ORGANIZATION_CHECK_LETTER,
                    PLACEHOLDER,
                    MASKED)),
    CITIZEN(CodeType.CITIZEN_ID, "rrddddyyyymmmmnnnc", PureSystem.MOD_11_2, personal()),
    CITIZEN_15(
            CodeType.CITIZEN_ID,
            "rrddddttmmmmnnn",
            null,
            EnumSet.of(MISSING, EXTRA, ILLEGAL_LETTER, LOOK_ALIKE, IMPOSSIBLE_DATE, UNKNOWN_PROVINCE, MASKED)),
    FOREIGNER(CodeType.FOREIGNER_ID, "krrdddyyyymmmmnnnc", PureSystem.MOD_11_2, personal()),
    FOREIGNER_15(
            CodeType.FOREIGNER_ID,
            "lllddddttmmmmnc",
            new Icao9303(),
            EnumSet.of(
                    WRONG_CHECK_CHARACTER,
                    ONE_WRONG_CHARACTER,
                    SWAPPED,
                    MISSING,
                    EXTRA,
                    ILLEGAL_LETTER,
                    LOOK_ALIKE,
                    LOWER_CASE,
                    IMPOSSIBLE_DATE,
                    MASKED)),
    REGISTRATION(
            CodeType.BUSINESS_REGISTRATION_NUMBER,
            "ddddddnnnnnnnnc",
            HybridSystem.MOD_11_10,
            EnumSet.of(
                    WRONG_CHECK_CHARACTER,
                    ONE_WRONG_CHARACTER,
                    SWAPPED,
                    MISSING,
                    EXTRA,
                    ILLEGAL_LETTER,
                    LOOK_ALIKE,
                    PLACEHOLDER,
                    MASKED)),
    /** A cooperative's or an older number: nothing in it is checked. */
    OTHER_REGISTRATION(CodeType.BUSINESS_REGISTRATION_NUMBER, "", null, EnumSet.of(MASKED)),
    TAX_CREDIT_CODE(
            CodeType.TAXPAYER_ID,
            "ppddddddbbbbbbbboc",
            new Gb32100(),
            EnumSet.of(
                    WRONG_CHECK_CHARACTER,
                    ONE_WRONG_CHARACTER,
                    SWAPPED,
                    EXTRA,
                    ILLEGAL_LETTER,
                    LOOK_ALIKE,
                    LOWER_CASE,
                    UNDEFINED_PAIR,
                    DIVISION_LETTER,
                    ORGANIZATION_CHECK,
                    ORGANIZATION_CHECK_LETTER,
                    PLACEHOLDER,
                    MASKED)),
    TAX_ORGANIZATION(
            CodeType.TAXPAYER_ID,
            "ddddddbbbbbbbbo",
            null,
            EnumSet.of(
                    MISSING,
                    EXTRA,
                    ILLEGAL_LETTER,
                    LOOK_ALIKE,
                    LOWER_CASE,
                    ORGANIZATION_CHECK,
                    ORGANIZATION_CHECK_LETTER,
                    PLACEHOLDER,
                    MASKED)),
    /** Eighteen digits are judged as a person's only while the date is one. */
    TAX_CITIZEN(
            CodeType.TAXPAYER_ID,
            "rrddddkkkkkkkknnnc",
            PureSystem.MOD_11_2,
            EnumSet.of(WRONG_CHECK_CHARACTER, ONE_WRONG_CHARACTER, SWAPPED, EXTRA, UNKNOWN_PROVINCE, MASKED)),
    TAX_CITIZEN_AND_SERIAL(CodeType.TAXPAYER_ID, "rrddddyyyymmmmnnncdd", PureSystem.MOD_11_2, personal()),
    TAX_17(CodeType.TAXPAYER_ID, "", null, EnumSet.of(MISSING, MASKED)),
    TAX_18(CodeType.TAXPAYER_ID, "", null, EnumSet.of(EXTRA, MASKED)),
    TAX_20(CodeType.TAXPAYER_ID, "", null, EnumSet.of(MISSING, EXTRA, MASKED)),
    /** Fifteen digits that no rule tells from others. */
    TAX_OLD_NUMERIC(CodeType.TAXPAYER_ID, "", null, EnumSet.of(MASKED)),
    CERTIFICATE(
            CodeType.PUBLIC_INSTITUTION_CERTIFICATE,
            "kdddddddnnnn",
            null,
            EnumSet.of(MISSING, ILLEGAL_LETTER, LOOK_ALIKE, PLACEHOLDER, MASKED)),
    FREE_TEXT(CodeType.SOCIAL_ORGANIZATION_NUMBER, "", null, EnumSet.of(INVISIBLE, MASKED));

    private final CodeType type;
    private final String roles;
    /** Check systems are immutable, as their interface says. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable CheckCharacterSystem system;

    private final ImmutableSet<Slip> slips;

    Layout(CodeType type, String roles, @Nullable CheckCharacterSystem system, Set<Slip> slips) {
        this.type = type;
        this.roles = roles;
        this.system = system;
        this.slips = Sets.immutableEnumSet(slips);
    }

    private static Set<Slip> personal() {
        return EnumSet.of(
                WRONG_CHECK_CHARACTER,
                ONE_WRONG_CHARACTER,
                SWAPPED,
                MISSING,
                EXTRA,
                ILLEGAL_LETTER,
                LOOK_ALIKE,
                LOWER_CASE,
                IMPOSSIBLE_DATE,
                FUTURE_DATE,
                TOO_EARLY_DATE,
                UNKNOWN_PROVINCE,
                MASKED);
    }

    static Layout of(IdentityCode code) {
        return switch (code.type()) {
            case UNIFIED_SOCIAL_CREDIT_CODE -> ((UnifiedSocialCreditCode) code).isPilot() ? PILOT_CODE : CREDIT_CODE;
            case ORGANIZATION_CODE -> ORGANIZATION;
            case CITIZEN_ID -> ((CitizenIdentificationNumber) code).isFifteen() ? CITIZEN_15 : CITIZEN;
            case FOREIGNER_ID -> ((ForeignerPermanentResidentNumber) code).isFifteen() ? FOREIGNER_15 : FOREIGNER;
            case BUSINESS_REGISTRATION_NUMBER ->
                ((BusinessRegistrationNumber) code).form() == BusinessRegistrationNumber.Form.STANDARD
                        ? REGISTRATION
                        : OTHER_REGISTRATION;
            case TAXPAYER_ID -> of((TaxpayerIdentificationNumber) code);
            case PUBLIC_INSTITUTION_CERTIFICATE -> CERTIFICATE;
            case SOCIAL_ORGANIZATION_NUMBER -> FREE_TEXT;
        };
    }

    private static Layout of(TaxpayerIdentificationNumber number) {
        return switch (number.form()) {
            case UNIFIED -> isJudgedAsPerson(number.text()) || isPilot(number) ? TAX_18 : TAX_CREDIT_CODE;
            case CITIZEN -> TAX_CITIZEN;
            case FOREIGNER, FOREIGN_PERSON -> TAX_18;
            case ORGANIZATION -> TAX_ORGANIZATION;
            case OLD_NUMERIC -> TAX_OLD_NUMERIC;
            case OLD_CITIZEN_AND_SERIAL -> TAX_17;
            case CITIZEN_AND_SERIAL -> TAX_CITIZEN_AND_SERIAL;
            case OLD_CITIZEN_AND_ZEROS -> TAX_20;
        };
    }

    private static boolean isPilot(TaxpayerIdentificationNumber number) {
        return number.unifiedSocialCreditCode()
                .filter(UnifiedSocialCreditCode::isPilot)
                .isPresent();
    }

    /** Seventeen digits can hold a date, and then a taxpayer number with a fault is judged as a person's. */
    private static boolean isJudgedAsPerson(String text) {
        return text.chars().limit(17).allMatch(c -> c >= '0' && c <= '9');
    }

    CodeType type() {
        return type;
    }

    ImmutableSet<Slip> slips() {
        return slips;
    }

    /** The role of a position; a blank in forms without roles. */
    char role(int index) {
        return index < roles.length() ? roles.charAt(index) : ' ';
    }

    /** The first position with a role; -1 for none. */
    int first(char role) {
        return roles.indexOf(role);
    }

    boolean hasGb32100() {
        return system instanceof Gb32100;
    }

    /** Digits throughout, but for an X at the check character. */
    boolean onlyDigits() {
        return system == PureSystem.MOD_11_2;
    }

    /** What can stand as check character. */
    String checkAlphabet() {
        if (hasGb32100()) {
            return Gb32100.ALPHABET.characters();
        }
        return onlyDigits() || system instanceof Gb11714 ? "0123456789X" : "0123456789";
    }

    /** If the check character does not follow from those before. */
    boolean checkFails(String text) {
        return system != null && !system.isValid(text.substring(0, first('c') + 1));
    }

    /** The text with the check character that follows from those before; as it is in forms without a check. */
    String rechecked(String text) {
        if (system == null) {
            return text;
        }
        int at = first('c');
        String head = text.substring(0, at);
        return head + system.checkCharacters(head).orElse("") + text.substring(at + 1);
    }
}
