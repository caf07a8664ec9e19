package io.github.creditkit.testkit;

import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.ForeignerPermanentResidentNumber;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.PublicInstitutionCertificateNumber;
import io.github.creditkit.codes.SocialOrganizationRegistrationNumber;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.generate.HostileStrings;
import io.github.creditkit.codes.generate.NearMiss;
import io.github.creditkit.codes.generate.Slip;
import io.github.creditkit.codes.generate.SyntheticCodes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitraries of synthetic identity codes (代码任意值生成), of near misses and of hostile texts.
 *
 * <p>All are put together from arbitraries of their parts, so a failing example shrinks part by part: towards the first
 * pair and division, serial 1, 1 January 1880, the first slip. What makes a code synthetic stands with
 * {@link SyntheticCodes}.
 */
public final class Codes {
    private static final int LONGEST_NOISE = 64;

    private Codes() {}

    /**
     * Unified social credit codes of any pair and division, with a body for private use.
     *
     * @return shrinks to {@code 11100000PDY00001X} and its check character
     */
    public static Arbitrary<UnifiedSocialCreditCode> unifiedSocialCreditCodes() {
        return Combinators.combine(Arbitraries.of(OrganizationCategory.all()), divisions(), serials())
                .as(SyntheticCodes::unifiedSocialCreditCode);
    }

    /**
     * Organization codes for private use.
     *
     * @return shrinks to {@code PDY00001X}
     */
    public static Arbitrary<OrganizationCode> organizationCodes() {
        return serials().map(SyntheticCodes::organizationCode);
    }

    /**
     * Citizen numbers of 18 characters, also of residence permits, of persons born 1880 to 1905.
     *
     * @return shrinks to the first county, 1 January 1880 and order 001
     */
    public static Arbitrary<CitizenIdentificationNumber> citizenIdentificationNumbers() {
        return Combinators.combine(addresses(), birthDates(SyntheticCodes.LAST_BIRTH_DATE), orders())
                .as(SyntheticCodes::citizenIdentificationNumber);
    }

    /**
     * Citizen numbers of 15 digits of persons born 1880 to 1899.
     *
     * @return shrinks to the first county, 1 January 1880 and order 996
     */
    public static Arbitrary<CitizenIdentificationNumber> citizenIdentificationNumbers15() {
        return Combinators.combine(
                        addresses(),
                        birthDates(SyntheticCodes.LAST_BIRTH_DATE_15),
                        Arbitraries.integers().between(996, 999))
                .as(SyntheticCodes::citizenIdentificationNumber15);
    }

    /**
     * Foreign permanent residents' numbers of 18 characters, of nationalities that no state has.
     *
     * @return shrinks to the first province, nationality 900, 1 January 1880 and order 001
     */
    public static Arbitrary<ForeignerPermanentResidentNumber> foreignerPermanentResidentNumbers() {
        return Combinators.combine(
                        Arbitraries.of(SyntheticCodes.provinces()),
                        nationalities(),
                        birthDates(SyntheticCodes.LAST_BIRTH_DATE),
                        orders())
                .as(SyntheticCodes::foreignerPermanentResidentNumber);
    }

    /**
     * Foreign permanent residents' numbers of the older 15 characters, of nationality {@code UTO}.
     *
     * @return shrinks to the first region, 1 January 1880 and digit 0
     */
    public static Arbitrary<ForeignerPermanentResidentNumber> foreignerPermanentResidentNumbers15() {
        return Combinators.combine(
                        divisions().map(division -> division.substring(0, 4)),
                        birthDates(SyntheticCodes.LAST_BIRTH_DATE),
                        Arbitraries.integers().between(0, 9))
                .as(SyntheticCodes::foreignerPermanentResidentNumber15);
    }

    /**
     * Business registration numbers of GS 15-2006, of offices in a province that does not exist.
     *
     * @return shrinks to office 990000 and sequence 00000000
     */
    public static Arbitrary<BusinessRegistrationNumber> businessRegistrationNumbers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 99_999_999))
                .as(SyntheticCodes::businessRegistrationNumber);
    }

    /**
     * Taxpayer numbers of every form that is valid without asking.
     *
     * @return shrinks within its form, each of which shrinks as the code inside does
     */
    public static Arbitrary<TaxpayerIdentificationNumber> taxpayerIdentificationNumbers() {
        Arbitrary<Integer> serial = Arbitraries.integers().between(0, 99);
        return Arbitraries.oneOf(
                unifiedSocialCreditCodes().map(TaxpayerIdentificationNumber::of),
                Combinators.combine(divisions(), organizationCodes()).as(TaxpayerIdentificationNumber::of),
                citizenIdentificationNumbers().map(number -> TaxpayerIdentificationNumber.parse(number.text())),
                Combinators.combine(citizenIdentificationNumbers(), serial).as(TaxpayerIdentificationNumber::of),
                Combinators.combine(citizenIdentificationNumbers15(), serial)
                        .as((number, more) ->
                                TaxpayerIdentificationNumber.parse(number.text() + more / 10 + more % 10)),
                citizenIdentificationNumbers15()
                        .map(number -> TaxpayerIdentificationNumber.parse(number.text() + "00000")),
                foreignerPermanentResidentNumbers()
                        .map(number -> TaxpayerIdentificationNumber.parse(number.text()))
                        // One in 500 also passes as a credit code, and is taken for that.
                        .filter(number -> number.form() == TaxpayerIdentificationNumber.Form.FOREIGNER),
                Combinators.combine(
                                Arbitraries.of(SyntheticCodes.foreignPersonLetters()),
                                Arbitraries.integers().between(1900, 1905),
                                nationalities(),
                                Arbitraries.integers().between(0, 999_999_999),
                                Arbitraries.integers().between(0, 9))
                        .as(SyntheticCodes::foreignPersonTaxpayerNumber));
    }

    /**
     * Public institutions' certificate numbers, of offices in a province that does not exist.
     *
     * @return shrinks to {@code 199000000000}
     */
    public static Arbitrary<PublicInstitutionCertificateNumber> publicInstitutionCertificateNumbers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 99_999))
                .as(SyntheticCodes::publicInstitutionCertificateNumber);
    }

    /**
     * Social organizations' registration numbers of each wording.
     *
     * @return shrinks to 测民证字第00001号
     */
    public static Arbitrary<SocialOrganizationRegistrationNumber> socialOrganizationRegistrationNumbers() {
        return Combinators.combine(Arbitraries.of(SocialOrganizationRegistrationNumber.Kind.class), serials())
                .as(SyntheticCodes::socialOrganizationRegistrationNumber);
    }

    /**
     * Codes of some types, persons' numbers in both forms.
     *
     * @param types the types; none for all
     * @return valid codes
     */
    public static Arbitrary<IdentityCode> of(CodeType... types) {
        return Arbitraries.of(orAll(types)).flatMap(Codes::ofType);
    }

    private static Arbitrary<IdentityCode> ofType(CodeType type) {
        return switch (type) {
            case CITIZEN_ID -> Arbitraries.oneOf(citizenIdentificationNumbers(), citizenIdentificationNumbers15());
            case FOREIGNER_ID ->
                Arbitraries.oneOf(foreignerPermanentResidentNumbers(), foreignerPermanentResidentNumbers15());
            case UNIFIED_SOCIAL_CREDIT_CODE -> unifiedSocialCreditCodes().map(code -> code);
            case BUSINESS_REGISTRATION_NUMBER -> businessRegistrationNumbers().map(code -> code);
            case ORGANIZATION_CODE -> organizationCodes().map(code -> code);
            case TAXPAYER_ID -> taxpayerIdentificationNumbers().map(code -> code);
            case PUBLIC_INSTITUTION_CERTIFICATE ->
                publicInstitutionCertificateNumbers().map(code -> code);
            case SOCIAL_ORGANIZATION_NUMBER ->
                socialOrganizationRegistrationNumbers().map(code -> code);
        };
    }

    /**
     * Texts of codes of some types.
     *
     * @param types the types; none for all
     * @return canonical texts, never masked
     */
    public static Arbitrary<String> texts(CodeType... types) {
        return of(types).map(IdentityCode::text);
    }

    /**
     * Texts that are nearly codes of some types, each with the reason that a checker must give.
     *
     * @param types the types; none for all
     * @return shrinks the code, then the slip, then where it happened
     */
    public static Arbitrary<NearMiss> nearMisses(CodeType... types) {
        return Combinators.combine(of(types), choices(), choices()).as(NearMiss::any);
    }

    /**
     * Texts that are nearly codes of a type, by one slip.
     *
     * @param type the type
     * @param slip one of {@link Slip#of(CodeType)}
     * @return each with the reason that a checker must give
     * @throws IllegalArgumentException when that slip cannot happen to codes of that type
     */
    public static Arbitrary<NearMiss> nearMisses(CodeType type, Slip slip) {
        if (!Slip.of(type).contains(slip)) {
            throw new IllegalArgumentException(slip + " cannot happen to a " + type.nameEn());
        }
        return Combinators.combine(of(type), choices())
                .as((code, choice) -> NearMiss.of(code, slip, choice))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    /**
     * Texts that break careless code: empty, blank, with invisible or bidirectional characters, halves of surrogate
     * pairs, digits of other scripts, look-alikes, injections, up to 100,000 characters, and noise.
     *
     * @return any text, some of which are valid free text numbers
     */
    public static Arbitrary<String> hostileStrings() {
        Arbitrary<String> disturbed = Combinators.combine(
                        texts(),
                        Arbitraries.of(HostileStrings.fragments()),
                        Arbitraries.integers().between(0, 20))
                .as(Codes::disturbed);
        Arbitrary<Character> zeros = Arbitraries.of('\u0660', '\u06f0', '\u0966', '\u0e50');
        return Arbitraries.frequencyOf(
                Tuple.of(4, disturbed),
                Tuple.of(2, Arbitraries.of(HostileStrings.wholes())),
                Tuple.of(2, Arbitraries.of(HostileStrings.injections())),
                Tuple.of(2, Arbitraries.strings().all().ofMaxLength(LONGEST_NOISE)),
                Tuple.of(1, texts().map(HostileStrings::fullWidth)),
                Tuple.of(1, Combinators.combine(texts(), zeros).as(HostileStrings::inDigits)));
    }

    private static String disturbed(String text, String fragment, int position) {
        int at = Math.min(position, text.length());
        return text.substring(0, at) + fragment + text.substring(at);
    }

    private static List<CodeType> orAll(CodeType... types) {
        return Arrays.asList(types.length == 0 ? CodeType.values() : types);
    }

    private static Arbitrary<String> divisions() {
        return Arbitraries.of(SyntheticCodes.divisions());
    }

    private static Arbitrary<String> addresses() {
        return Arbitraries.of(SyntheticCodes.addresses());
    }

    private static Arbitrary<Integer> serials() {
        return Arbitraries.integers().between(1, 99_999);
    }

    private static Arbitrary<Integer> orders() {
        return Arbitraries.integers().between(1, 999);
    }

    private static Arbitrary<Integer> nationalities() {
        return Arbitraries.integers().between(SyntheticCodes.FIRST_NATIONALITY, 999);
    }

    private static Arbitrary<Integer> choices() {
        return Arbitraries.integers().between(0, 9999);
    }

    private static Arbitrary<LocalDate> birthDates(LocalDate last) {
        LocalDate first = SyntheticCodes.FIRST_BIRTH_DATE;
        return Arbitraries.integers()
                .between(0, (int) ChronoUnit.DAYS.between(first, last))
                .map(first::plusDays);
    }
}
