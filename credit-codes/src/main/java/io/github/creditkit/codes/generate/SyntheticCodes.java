package io.github.creditkit.codes.generate;

import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.ForeignerPermanentResidentNumber;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.PublicInstitutionCertificateNumber;
import io.github.creditkit.codes.SocialOrganizationRegistrationNumber;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.division.Division;
import io.github.creditkit.codes.division.DivisionLevel;
import io.github.creditkit.codes.division.DivisionStatus;
import io.github.creditkit.codes.division.DivisionTable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Synthetic codes of given parts (合成测试代码). The check characters are computed; a part that could lead to a real
 * subject is refused.
 *
 * <p>What each kind of code is made of, so that it is nobody's, stands with its method. {@link #isSynthetic} tells for
 * any code if it is of such a kind: a guard for a test database, say.
 *
 * <pre>{@code
 * SyntheticCodes.organizationCode(1).text();                       // PDY00001X
 * }</pre>
 */
public final class SyntheticCodes {
    /** The first birth date of a synthetic person: 1 January 1880. */
    public static final LocalDate FIRST_BIRTH_DATE = LocalDate.of(1880, 1, 1);

    /** The last birth date of a synthetic person: 31 December 1905, so that nobody living has it. */
    public static final LocalDate LAST_BIRTH_DATE = LocalDate.of(1905, 12, 31);

    /** The last birth date that 15 digits can hold with the order codes of the 1800s. */
    public static final LocalDate LAST_BIRTH_DATE_15 = LocalDate.of(1899, 12, 31);

    /** The first of the numeric codes that ISO 3166-1 leaves to users, up to 999: the nationality of no one. */
    public static final int FIRST_NATIONALITY = 900;

    /** Utopia, the nationality of the specimens in ICAO Doc 9303. */
    private static final String UTOPIA = "UTO";

    /** No province begins with 99. */
    private static final String NOWHERE = "99";

    /** The character where a province's abbreviation stands in a real number. */
    private static final String TEST = "测";

    private static final List<Character> FOREIGN_PERSON_LETTERS = foreignPersonLetters();

    private static final int MAX_SERIAL = 99_999;
    private static final List<String> DIVISIONS =
            Stream.concat(Stream.of("100000"), inForce(division -> true)).toList();
    private static final List<String> ADDRESSES = Stream.concat(
                    inForce(division -> division.level() == DivisionLevel.COUNTY),
                    Stream.of("810000", "820000", "830000"))
            .toList();
    private static final List<String> PROVINCES = inForce(division -> division.level() == DivisionLevel.PROVINCE)
            .map(code -> code.substring(0, 2))
            .toList();

    private SyntheticCodes() {}

    /** Codes of the mainland in force by the newest list, by number. */
    private static Stream<String> inForce(Predicate<Division> wanted) {
        return DivisionTable.bundled().stream()
                .filter(division -> division.status() == DivisionStatus.IN_FORCE && wanted.test(division))
                .map(Division::code)
                .filter(code -> !code.startsWith("71") && !code.startsWith("8"))
                .distinct();
    }

    /**
     * Divisions that organisations can be registered in: the national office and all divisions of the mainland in
     * force.
     *
     * @return six digits each, by number, 100000 first
     */
    public static List<String> divisions() {
        return DIVISIONS;
    }

    /**
     * Address codes of persons: the counties of the mainland in force, then those of the residence permits.
     *
     * @return six digits each, 110101 first, 810000 820000 830000 last
     */
    public static List<String> addresses() {
        return ADDRESSES;
    }

    /**
     * The provinces of the mainland.
     *
     * @return two digits each, 11 first
     */
    public static List<String> provinces() {
        return PROVINCES;
    }

    /**
     * The letters that a foreign person's taxpayer number can begin with here.
     *
     * @return those of A to Z that are no registration authority, B first
     */
    public static List<Character> foreignPersonLetters() {
        List<Character> authorities = OrganizationCategory.all().stream()
                .map(OrganizationCategory::authority)
                .toList();
        return IntStream.rangeClosed('A', 'Z')
                .mapToObj(letter -> (char) letter)
                .filter(letter -> !authorities.contains(letter))
                .toList();
    }

    /**
     * An organization code of the range for private use (GB 11714-1997, 3).
     *
     * @param serial 1 to 99999
     * @return such as {@code PDY00001X}
     * @throws IllegalArgumentException when the serial is not in the range
     */
    public static OrganizationCode organizationCode(int serial) {
        require(serial >= 1 && serial <= MAX_SERIAL, "serial");
        return OrganizationCode.of("PDY" + digits(serial, 5));
    }

    /**
     * A unified social credit code whose organization code is for private use.
     *
     * @param category authority and category
     * @param division six digits
     * @param serial   1 to 99999
     * @return such as {@code 11110101PDY00001XY}
     * @throws IllegalArgumentException when a part is not in its range
     */
    public static UnifiedSocialCreditCode unifiedSocialCreditCode(
            OrganizationCategory category, String division, int serial) {
        return UnifiedSocialCreditCode.of(category, division, organizationCode(serial));
    }

    /**
     * A citizen number of a person born 1880 to 1905, 18 characters.
     *
     * @param address   six digits
     * @param birthDate {@link #FIRST_BIRTH_DATE} to {@link #LAST_BIRTH_DATE}
     * @param order     0 to 999; 0 is valid and noted
     * @return the number
     * @throws IllegalArgumentException when a part is not in its range
     */
    public static CitizenIdentificationNumber citizenIdentificationNumber(
            String address, LocalDate birthDate, int order) {
        requireBirthDate(birthDate, LAST_BIRTH_DATE);
        return CitizenIdentificationNumber.of(address, birthDate, order);
    }

    /**
     * A citizen number of 15 digits of a person born 1880 to 1899, which the order code tells.
     *
     * @param address   six digits
     * @param birthDate {@link #FIRST_BIRTH_DATE} to {@link #LAST_BIRTH_DATE_15}
     * @param order     996 to 999
     * @return the number
     * @throws IllegalArgumentException when a part is not in its range
     */
    public static CitizenIdentificationNumber citizenIdentificationNumber15(
            String address, LocalDate birthDate, int order) {
        requireBirthDate(birthDate, LAST_BIRTH_DATE_15);
        require(order >= 996 && order <= 999, "order");
        return CitizenIdentificationNumber.parse(address + yearMonthDay(birthDate) + order);
    }

    /**
     * A permanent resident's number, 18 characters, of a person of no nationality born 1880 to 1905.
     *
     * @param province    two digits
     * @param nationality 900 to 999, which ISO 3166-1 leaves to users
     * @param birthDate   {@link #FIRST_BIRTH_DATE} to {@link #LAST_BIRTH_DATE}
     * @param order       0 to 999
     * @return the number
     * @throws IllegalArgumentException when a part is not in its range
     */
    public static ForeignerPermanentResidentNumber foreignerPermanentResidentNumber(
            String province, int nationality, LocalDate birthDate, int order) {
        require(nationality >= FIRST_NATIONALITY && nationality <= 999, "nationality");
        requireBirthDate(birthDate, LAST_BIRTH_DATE);
        return ForeignerPermanentResidentNumber.of(province, digits(nationality, 3), birthDate, order);
    }

    /**
     * A permanent resident's number of the older form, of the nationality {@code UTO} that ICAO specimens have.
     *
     * @param region    four digits
     * @param birthDate {@link #FIRST_BIRTH_DATE} to {@link #LAST_BIRTH_DATE}; the number does not hold the century
     * @param digit     0 to 9
     * @return 15 characters that begin with {@code UTO}
     * @throws IllegalArgumentException when a part is not in its range
     */
    public static ForeignerPermanentResidentNumber foreignerPermanentResidentNumber15(
            String region, LocalDate birthDate, int digit) {
        requireBirthDate(birthDate, LAST_BIRTH_DATE);
        return ForeignerPermanentResidentNumber.ofOld(UTOPIA, region, birthDate, digit);
    }

    /**
     * A business registration number of GS 15-2006, of an office in a province that does not exist.
     *
     * @param office   0 to 9999: the office is {@code 99} and these four digits
     * @param sequence 0 to 99999999; its first digit tells the kind of business
     * @return 15 digits that begin with {@code 99}
     * @throws IllegalArgumentException when a part is not in its range
     */
    public static BusinessRegistrationNumber businessRegistrationNumber(int office, int sequence) {
        require(office >= 0 && office <= 9999, "office");
        require(sequence >= 0 && sequence <= 99_999_999, "sequence");
        return BusinessRegistrationNumber.of(NOWHERE + digits(office, 4), digits(sequence, 8));
    }

    /**
     * The taxpayer number of a foreign person: a letter, a year, a country of no one and a sequence. No check is known.
     *
     * @param letter   A to Z, but none that is a registration authority: then the whole could be a credit code
     * @param year     1900 to 1905
     * @param country  900 to 999, which ISO 3166-1 leaves to users
     * @param sequence 0 to 999999999
     * @param last     0 to 9, where the check character stands
     * @return 18 characters
     * @throws IllegalArgumentException when a part is not in its range
     */
    public static TaxpayerIdentificationNumber foreignPersonTaxpayerNumber(
            char letter, int year, int country, int sequence, int last) {
        require(FOREIGN_PERSON_LETTERS.contains(letter), "letter");
        require(year >= 1900 && year <= LAST_BIRTH_DATE.getYear(), "year");
        require(country >= FIRST_NATIONALITY && country <= 999, "country");
        require(sequence >= 0 && sequence <= 999_999_999, "sequence");
        require(last >= 0 && last <= 9, "last");
        return TaxpayerIdentificationNumber.parse("" + letter + year + country + digits(sequence, 9) + last);
    }

    /**
     * A public institution's certificate number, of an office in a province that does not exist.
     *
     * @param office 0 to 9999: the office is {@code 99} and these four digits
     * @param serial 0 to 99999
     * @return 12 digits that begin with {@code 199}
     * @throws IllegalArgumentException when a part is not in its range
     */
    public static PublicInstitutionCertificateNumber publicInstitutionCertificateNumber(int office, int serial) {
        require(office >= 0 && office <= 9999, "office");
        require(serial >= 0 && serial <= MAX_SERIAL, "serial");
        return PublicInstitutionCertificateNumber.parse("1" + NOWHERE + digits(office, 4) + digits(serial, 5));
    }

    /**
     * A social organization's registration number with the character 测 where a province's abbreviation stands.
     *
     * @param kind   the wording
     * @param serial 1 to 99999
     * @return such as 测社证字第00001号
     * @throws IllegalArgumentException when the serial is not in the range
     */
    public static SocialOrganizationRegistrationNumber socialOrganizationRegistrationNumber(
            SocialOrganizationRegistrationNumber.Kind kind, int serial) {
        require(serial >= 1 && serial <= MAX_SERIAL, "serial");
        return SocialOrganizationRegistrationNumber.parse(TEST + kind.wording() + "第" + digits(serial, 5) + "号");
    }

    /**
     * If a code is of a kind that this class makes, and so is nobody's (是否合成测试代码).
     *
     * @param code any code
     * @return false for a code that can be a real subject's
     */
    public static boolean isSynthetic(IdentityCode code) {
        String text = code.text();
        return switch (code.type()) {
            case UNIFIED_SOCIAL_CREDIT_CODE -> ((UnifiedSocialCreditCode) code).isPrivateUse();
            case ORGANIZATION_CODE -> ((OrganizationCode) code).isPrivateUse();
            case CITIZEN_ID -> longDead(((CitizenIdentificationNumber) code).birthDate());
            case FOREIGNER_ID -> isSynthetic((ForeignerPermanentResidentNumber) code);
            case BUSINESS_REGISTRATION_NUMBER -> text.startsWith(NOWHERE);
            case TAXPAYER_ID -> isSynthetic((TaxpayerIdentificationNumber) code);
            case PUBLIC_INSTITUTION_CERTIFICATE -> text.startsWith("1" + NOWHERE);
            case SOCIAL_ORGANIZATION_NUMBER -> text.startsWith(TEST);
        };
    }

    private static boolean isSynthetic(ForeignerPermanentResidentNumber number) {
        return number.birthDate()
                .map(SyntheticCodes::longDead)
                .orElseGet(() -> number.nationality().equals(UTOPIA));
    }

    private static boolean isSynthetic(TaxpayerIdentificationNumber number) {
        String text = number.text();
        return switch (number.form()) {
            case CITIZEN, CITIZEN_AND_SERIAL, OLD_CITIZEN_AND_SERIAL, OLD_CITIZEN_AND_ZEROS ->
                number.citizenIdentificationNumber()
                        .filter(SyntheticCodes::isSynthetic)
                        .isPresent();
            // 18 digits of a resident's number can satisfy the checks of a credit code by chance.
            case UNIFIED, ORGANIZATION, FOREIGNER ->
                number.organizationCode().filter(SyntheticCodes::isSynthetic).isPresent()
                        || ForeignerPermanentResidentNumber.tryParse(text)
                                .toOptional()
                                .filter(SyntheticCodes::isSynthetic)
                                .isPresent();
            case FOREIGN_PERSON -> text.startsWith("190", 1) && text.charAt(4) <= '5' && text.charAt(5) == '9';
            case OLD_NUMERIC -> text.startsWith(NOWHERE);
        };
    }

    private static boolean longDead(LocalDate birthDate) {
        return !birthDate.isBefore(FIRST_BIRTH_DATE) && !birthDate.isAfter(LAST_BIRTH_DATE);
    }

    private static void requireBirthDate(LocalDate birthDate, LocalDate last) {
        require(!birthDate.isBefore(FIRST_BIRTH_DATE) && !birthDate.isAfter(last), "birthDate");
    }

    private static void require(boolean inRange, String part) {
        if (!inRange) {
            throw new IllegalArgumentException(part + " is not in the range of synthetic codes");
        }
    }

    private static String yearMonthDay(LocalDate date) {
        return digits(date.getYear() % 100, 2) + digits(date.getMonthValue(), 2) + digits(date.getDayOfMonth(), 2);
    }

    /** Not {@code String.format}: its digits are those of the default locale. */
    private static String digits(int value, int width) {
        String text = Integer.toString(value);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }
}
