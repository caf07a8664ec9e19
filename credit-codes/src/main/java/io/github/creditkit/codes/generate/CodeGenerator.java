package io.github.creditkit.codes.generate;

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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A generator of synthetic codes (测试代码生成器). The same seed gives the same sequence of the same calls, on any JDK and
 * machine, as long as the version of this library, and with it the division table, is the same.
 *
 * <p>Every code is valid and nobody's; {@link SyntheticCodes} says why. Not safe for threads: give each its own seed.
 *
 * <pre>{@code
 * CodeGenerator generator = CodeGenerator.seeded(42);
 * for (int i = 0; i < 1000; i++) {
 *     insert(generator.unifiedSocialCreditCode());
 * }
 * }</pre>
 */
public final class CodeGenerator {
    private static final List<OrganizationCategory> CATEGORIES = List.copyOf(OrganizationCategory.all());
    private static final List<CodeType> TYPES = List.of(CodeType.values());
    private static final List<SocialOrganizationRegistrationNumber.Kind> KINDS =
            List.of(SocialOrganizationRegistrationNumber.Kind.values());
    private static final int MAX_SERIAL = 99_999;
    private static final int LONGEST_NOISE = 64;

    private final SplitMix random;

    private CodeGenerator(long seed) {
        this.random = new SplitMix(seed);
    }

    /**
     * A generator.
     *
     * @param seed any number
     * @return a new generator at the beginning of its sequence
     */
    public static CodeGenerator seeded(long seed) {
        return new CodeGenerator(seed);
    }

    /**
     * A unified social credit code with any pair of the table, any division in force and a body for private use.
     *
     * @return such as {@code 91350100PDY12345…}
     */
    public UnifiedSocialCreditCode unifiedSocialCreditCode() {
        return SyntheticCodes.unifiedSocialCreditCode(random.of(CATEGORIES), division(), serial());
    }

    /**
     * An organization code for private use.
     *
     * @return PDY and six characters
     */
    public OrganizationCode organizationCode() {
        return SyntheticCodes.organizationCode(serial());
    }

    /**
     * A citizen number of 18 characters, also of residence permits, of a person born 1880 to 1905.
     *
     * @return with order codes 001 to 999
     */
    public CitizenIdentificationNumber citizenIdentificationNumber() {
        return SyntheticCodes.citizenIdentificationNumber(
                random.of(SyntheticCodes.addresses()),
                birthDate(SyntheticCodes.LAST_BIRTH_DATE),
                random.between(1, 999));
    }

    /**
     * A citizen number of 15 digits of a person born 1880 to 1899.
     *
     * @return with order codes 996 to 999, which say so
     */
    public CitizenIdentificationNumber citizenIdentificationNumber15() {
        return SyntheticCodes.citizenIdentificationNumber15(
                random.of(SyntheticCodes.addresses()),
                birthDate(SyntheticCodes.LAST_BIRTH_DATE_15),
                random.between(996, 999));
    }

    /**
     * A foreign permanent resident's number of 18 characters, of a nationality that no state has.
     *
     * @return of a person born 1880 to 1905
     */
    public ForeignerPermanentResidentNumber foreignerPermanentResidentNumber() {
        return SyntheticCodes.foreignerPermanentResidentNumber(
                random.of(SyntheticCodes.provinces()),
                random.between(SyntheticCodes.FIRST_NATIONALITY, 999),
                birthDate(SyntheticCodes.LAST_BIRTH_DATE),
                random.between(1, 999));
    }

    /**
     * A foreign permanent resident's number of the older 15 characters.
     *
     * @return with nationality {@code UTO}
     */
    public ForeignerPermanentResidentNumber foreignerPermanentResidentNumber15() {
        return SyntheticCodes.foreignerPermanentResidentNumber15(
                division().substring(0, 4), birthDate(SyntheticCodes.LAST_BIRTH_DATE), random.below(10));
    }

    /**
     * A business registration number of GS 15-2006, of an office in a province that does not exist.
     *
     * @return 15 digits that begin with 99
     */
    public BusinessRegistrationNumber businessRegistrationNumber() {
        return SyntheticCodes.businessRegistrationNumber(random.below(10_000), random.below(100_000_000));
    }

    /**
     * A taxpayer number of any form that is valid without asking, each as often as the other.
     *
     * @return never of {@code Form.OLD_NUMERIC}, which a policy must allow
     */
    public TaxpayerIdentificationNumber taxpayerIdentificationNumber() {
        return switch (random.below(8)) {
            case 0 -> TaxpayerIdentificationNumber.of(unifiedSocialCreditCode());
            case 1 -> TaxpayerIdentificationNumber.of(division(), organizationCode());
            case 2 ->
                TaxpayerIdentificationNumber.parse(citizenIdentificationNumber().text());
            case 3 -> TaxpayerIdentificationNumber.of(citizenIdentificationNumber(), random.below(100));
            case 4 ->
                TaxpayerIdentificationNumber.parse(
                        citizenIdentificationNumber15().text() + random.between(10, 99));
            case 5 ->
                TaxpayerIdentificationNumber.parse(
                        citizenIdentificationNumber15().text() + "00000");
            case 6 -> foreignersTaxpayerNumber();
            default ->
                SyntheticCodes.foreignPersonTaxpayerNumber(
                        random.of(SyntheticCodes.foreignPersonLetters()),
                        random.between(1900, 1905),
                        random.between(SyntheticCodes.FIRST_NATIONALITY, 999),
                        random.below(1_000_000_000),
                        random.below(10));
        };
    }

    /** One in 500 residents' numbers also passes as a credit code, and is taken for that. */
    private TaxpayerIdentificationNumber foreignersTaxpayerNumber() {
        TaxpayerIdentificationNumber number;
        do {
            number = TaxpayerIdentificationNumber.parse(
                    foreignerPermanentResidentNumber().text());
        } while (number.form() != TaxpayerIdentificationNumber.Form.FOREIGNER);
        return number;
    }

    /**
     * A public institution's certificate number of an office in a province that does not exist.
     *
     * @return 12 digits that begin with 199
     */
    public PublicInstitutionCertificateNumber publicInstitutionCertificateNumber() {
        return SyntheticCodes.publicInstitutionCertificateNumber(random.below(10_000), random.below(100_000));
    }

    /**
     * A social organization's registration number of any wording.
     *
     * @return begins with 测
     */
    public SocialOrganizationRegistrationNumber socialOrganizationRegistrationNumber() {
        return SyntheticCodes.socialOrganizationRegistrationNumber(random.of(KINDS), serial());
    }

    /**
     * A code of a type; one in four persons' numbers is of the older form.
     *
     * @param type the type
     * @return a valid code
     */
    public IdentityCode code(CodeType type) {
        return switch (type) {
            case CITIZEN_ID -> older() ? citizenIdentificationNumber15() : citizenIdentificationNumber();
            case FOREIGNER_ID -> older() ? foreignerPermanentResidentNumber15() : foreignerPermanentResidentNumber();
            case UNIFIED_SOCIAL_CREDIT_CODE -> unifiedSocialCreditCode();
            case BUSINESS_REGISTRATION_NUMBER -> businessRegistrationNumber();
            case ORGANIZATION_CODE -> organizationCode();
            case TAXPAYER_ID -> taxpayerIdentificationNumber();
            case PUBLIC_INSTITUTION_CERTIFICATE -> publicInstitutionCertificateNumber();
            case SOCIAL_ORGANIZATION_NUMBER -> socialOrganizationRegistrationNumber();
        };
    }

    /**
     * A code of a type with one fault.
     *
     * @param type the type
     * @return refused as that type, for {@link NearMiss#expected()}
     */
    public NearMiss nearMiss(CodeType type) {
        return NearMiss.any(code(type), random.below(1 << 16), random.below(1 << 16));
    }

    /**
     * A text that breaks careless code: one of {@link HostileStrings}, a code in disguise or with something put in, or
     * noise. One in a thousand or so has 100,000 characters.
     *
     * @return any text, also the empty one; never null
     */
    public String hostile() {
        return switch (random.below(8)) {
            case 0 -> whole();
            case 1 -> random.of(HostileStrings.injections());
            case 2 -> HostileStrings.fullWidth(anyCode());
            case 3 -> HostileStrings.inDigits(anyCode(), random.of(List.of('\u0660', '\u06f0', '\u0966', '\u0e50')));
            case 4 -> noise();
            default -> disturbed(anyCode());
        };
    }

    /** Long ones are kept rare: they would take nearly all the time. */
    private String whole() {
        String whole = random.of(HostileStrings.wholes());
        return whole.length() <= 1000 || random.below(32) == 0 ? whole : whole.substring(0, 1000);
    }

    private String anyCode() {
        return code(random.of(TYPES)).text();
    }

    private String disturbed(String code) {
        StringBuilder text = new StringBuilder(code);
        for (int i = random.between(1, 3); i > 0; i--) {
            int at = random.below(text.length() + 1);
            String fragment = random.of(HostileStrings.fragments());
            if (at < text.length() && random.below(2) == 0) {
                text.replace(at, at + 1, fragment);
            } else {
                text.insert(at, fragment);
            }
        }
        return text.toString();
    }

    private String noise() {
        int length = random.below(LONGEST_NOISE);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) random.below(1 << 16));
        }
        return text.toString();
    }

    private boolean older() {
        return random.below(4) == 0;
    }

    private String division() {
        return random.of(SyntheticCodes.divisions());
    }

    private int serial() {
        return random.between(1, MAX_SERIAL);
    }

    private LocalDate birthDate(LocalDate last) {
        long days = ChronoUnit.DAYS.between(SyntheticCodes.FIRST_BIRTH_DATE, last);
        return SyntheticCodes.FIRST_BIRTH_DATE.plusDays(random.below((int) days + 1));
    }
}
