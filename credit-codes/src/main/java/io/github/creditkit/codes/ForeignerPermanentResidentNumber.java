package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Icao9303;
import io.github.creditkit.codes.check.PureSystem;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a foreign permanent resident's identity card (外国人永久居留身份证号码).
 *
 * <p>Shape since 2023-12-01: 18 characters: {@code 9}, two digits of the accepting province, three of the nationality
 * (ISO 3166-1 numeric), eight of the birth date, three of the order and a check character, such as the specimen's
 * {@code 932682198501010017}. Before: 15 characters, three letters of the nationality, four digits of the region, six
 * of the birth date, one digit and a check digit, valid until the card expires.
 *
 * <p>Source: the immigration administration's notice on the 2023 card; GB 11643 for the check; ICAO Doc 9303 for the
 * older check digit.
 */
public final class ForeignerPermanentResidentNumber extends IdentityCode
        implements Comparable<ForeignerPermanentResidentNumber>, Serializable {
    private static final long serialVersionUID = 1L;

    private ForeignerPermanentResidentNumber(String text) {
        super(text);
    }

    /**
     * If the text is a valid number of either form. Allocates nothing; for bulk work.
     *
     * @param text any text
     * @return true exactly when {@link #tryParse(CharSequence)} has no violations
     */
    public static boolean isValid(CharSequence text) {
        return isValid(text, CodePolicy.STANDARD);
    }

    /**
     * If the text is a valid number under a policy, which says what day it is.
     *
     * @param text   any text
     * @param policy the day after which no one is born
     * @return true exactly when {@link #tryParse(CharSequence, CodePolicy)} has no violations
     */
    public static boolean isValid(CharSequence text, CodePolicy policy) {
        return ForeignerPermanentResidentNumberRules.isValid(text, policy);
    }

    /**
     * Reads the canonical form and nothing else.
     *
     * @param text any text
     * @return the number, or all violations, none of which quotes it
     */
    public static Parsed<ForeignerPermanentResidentNumber> tryParse(CharSequence text) {
        return tryParse(text, CodePolicy.STANDARD);
    }

    /**
     * Reads the canonical form and nothing else, under a policy.
     *
     * @param text   any text
     * @param policy the day after which no one is born
     * @return the number, or all violations, none of which quotes it
     */
    public static Parsed<ForeignerPermanentResidentNumber> tryParse(CharSequence text, CodePolicy policy) {
        return isValid(text, policy)
                ? new Parsed.Ok<>(new ForeignerPermanentResidentNumber(text.toString()), List.of())
                : new Parsed.Refused<>(
                        text.toString(), ForeignerPermanentResidentNumberRules.check(text, policy), List.of());
    }

    /**
     * Reads the text after folding; the notes tell what was folded.
     *
     * @param text any text
     * @return the number, or all violations of the folded text
     */
    public static Parsed<ForeignerPermanentResidentNumber> tryParseLenient(CharSequence text) {
        return Normalizer.fold(text).parsedBy(ForeignerPermanentResidentNumber::tryParse);
    }

    /**
     * Reads the canonical form.
     *
     * @param text a valid number
     * @return the number
     * @throws InvalidCodeException when it is none; its message does not quote the text
     */
    public static ForeignerPermanentResidentNumber parse(CharSequence text) {
        return tryParse(text).orThrow();
    }

    /**
     * The 18 characters with these parts; the check character is computed.
     *
     * @param province    two digits of the accepting province
     * @param nationality three digits, ISO 3166-1 numeric
     * @param birthDate   the birth date
     * @param order       0 to 999, odd for men
     * @return the number
     * @throws InvalidCodeException when a part is not of its form
     */
    public static ForeignerPermanentResidentNumber of(
            CharSequence province, CharSequence nationality, LocalDate birthDate, int order) {
        String head = String.format(
                Locale.ROOT,
                "9%s%s%04d%02d%02d%03d",
                Given.part(province, 2, Clause.FOREIGNER_CARD),
                Given.part(nationality, 3, Clause.FOREIGNER_CARD),
                birthDate.getYear(),
                birthDate.getMonthValue(),
                birthDate.getDayOfMonth(),
                order);
        return parse(head + PureSystem.MOD_11_2.checkCharacters(head).orElse(""));
    }

    /**
     * The older 15 characters with these parts; the check digit is computed.
     *
     * @param nationality three capital letters, ISO 3166-1 alpha-3
     * @param region      four digits of the accepting region
     * @param birthDate   the birth date; only the last two digits of its year are kept
     * @param digit       0 to 9
     * @return the number
     * @throws InvalidCodeException when a part is not of its form
     */
    public static ForeignerPermanentResidentNumber ofOld(
            CharSequence nationality, CharSequence region, LocalDate birthDate, int digit) {
        String head = String.format(
                Locale.ROOT,
                "%s%s%02d%02d%02d%d",
                Given.part(nationality, 3, Clause.FOREIGNER_CARD_OLD),
                Given.part(region, 4, Clause.FOREIGNER_CARD_OLD),
                birthDate.getYear() % 100,
                birthDate.getMonthValue(),
                birthDate.getDayOfMonth(),
                digit);
        return parse(head + new Icao9303().checkCharacters(head).orElse(""));
    }

    /**
     * If this is the older form of 15 characters.
     *
     * @return false for 18 characters
     */
    public boolean isFifteen() {
        return text().length() == ForeignerPermanentResidentNumberRules.OLD_LENGTH;
    }

    /**
     * The nationality (国籍).
     *
     * @return three digits (ISO 3166-1 numeric), or three letters in the older form
     */
    public String nationality() {
        return isFifteen() ? text().substring(0, 3) : text().substring(3, 6);
    }

    /**
     * The accepting region (受理地区).
     *
     * @return two digits of the province, or four digits in the older form
     */
    public String region() {
        return isFifteen() ? text().substring(3, 7) : text().substring(1, 3);
    }

    /**
     * The birth date (出生日期).
     *
     * @return empty in the older form, which does not tell the century
     */
    public Optional<LocalDate> birthDate() {
        return isFifteen() ? Optional.empty() : Optional.of(BirthDate.localDate(BirthDate.number(text(), 6, 14)));
    }

    /**
     * Sex, as the order code tells.
     *
     * @return empty in the older form
     */
    public Optional<Sex> sex() {
        return isFifteen() ? Optional.empty() : Optional.of(Sex.ofOrderDigit(text().charAt(16)));
    }

    /**
     * The check character (校验码).
     *
     * @return the last character
     */
    public char checkCharacter() {
        return text().charAt(text().length() - 1);
    }

    @Override
    public CodeType type() {
        return CodeType.FOREIGNER_ID;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    Mask printMask() {
        return Mask.ALL;
    }

    @Override
    public List<CodePart> parts() {
        String text = text();
        return isFifteen()
                ? List.of(
                        CodePart.of("nationality", "国籍代码", text, 1, 3),
                        CodePart.of("region", "受理地区代码", text, 4, 7),
                        CodePart.of("birthDate", "出生日期码", text, 8, 13),
                        CodePart.of("order", "顺序码", text, 14, 14),
                        CodePart.of("checkCharacter", "校验码", text, 15, 15))
                : List.of(
                        CodePart.of("kind", "类别码", text, 1, 1).meaning("外国人", "foreigner"),
                        CodePart.of("region", "受理省级代码", text, 2, 3),
                        CodePart.of("nationality", "国籍代码", text, 4, 6),
                        CodePart.of("birthDate", "出生日期码", text, 7, 14),
                        CodePart.of("order", "顺序码", text, 15, 17),
                        CodePart.of("checkCharacter", "校验码", text, 18, 18));
    }

    @Override
    public List<Note> notes() {
        return List.of();
    }

    @Override
    public int compareTo(ForeignerPermanentResidentNumber other) {
        return text().compareTo(other.text());
    }

    private Object readResolve() {
        return tryParse(text(), CodePolicy.WIDEST).orThrow();
    }
}
