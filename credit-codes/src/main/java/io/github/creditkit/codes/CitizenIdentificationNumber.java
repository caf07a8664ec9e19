package io.github.creditkit.codes;

import io.github.creditkit.codes.check.PureSystem;
import io.github.creditkit.codes.division.DivisionTable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A citizen identification number (公民身份号码), also that of the residence permits for residents of Hong Kong, Macao
 * and Taiwan (港澳台居民居住证).
 *
 * <p>Shape: 18 characters: six digits of the address at first assignment, eight of the birth date, three of the order
 * (odd for men) and a check character {@code 0-9X}, such as {@code 11010519491231002X}. Or the 15 digits of 1989, with
 * two digits of the year and no check; order codes 996 to 999 are of persons born in the 1800s. Both forms are kept as
 * they are; {@link #toEighteen()} converts.
 *
 * <p>{@code toString} shows the first six characters only. No message of this library quotes the number.
 *
 * <p>Source: GB 11643-1999 with its annex; GB 11643-1989 for the 15 digits; 国办发〔2018〕81号 for prefixes 81, 82, 83.
 */
public final class CitizenIdentificationNumber extends IdentityCode
        implements Comparable<CitizenIdentificationNumber>, Serializable {
    static final int LENGTH = CitizenIdentificationNumberRules.LENGTH;

    private static final long serialVersionUID = 1L;

    /** Whose number it is, as the address prefix tells (号码类别). */
    public enum Holder {
        /** A citizen with household registration (居民). */
        RESIDENT,
        /** A resident of Hong Kong with a residence permit (香港居民), prefix 81. */
        HONG_KONG,
        /** A resident of Macao with a residence permit (澳门居民), prefix 82. */
        MACAO,
        /** A resident of Taiwan with a residence permit (台湾居民), prefix 83. */
        TAIWAN
    }

    private CitizenIdentificationNumber(String text) {
        super(text);
    }

    /**
     * If the text is a valid number of 18 characters or 15 digits. Allocates nothing; for bulk work.
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
        return CitizenIdentificationNumberRules.isValid(text, policy);
    }

    /**
     * Reads the canonical form and nothing else.
     *
     * @param text any text
     * @return the number with its notes, or all violations, none of which quotes it
     */
    public static Parsed<CitizenIdentificationNumber> tryParse(CharSequence text) {
        return tryParse(text, CodePolicy.STANDARD);
    }

    /**
     * Reads the canonical form and nothing else, under a policy.
     *
     * @param text   any text
     * @param policy the day after which no one is born
     * @return the number with its notes, or all violations, none of which quotes it
     */
    public static Parsed<CitizenIdentificationNumber> tryParse(CharSequence text, CodePolicy policy) {
        if (!isValid(text, policy)) {
            return new Parsed.Refused<>(
                    text.toString(), CitizenIdentificationNumberRules.check(text, policy), List.of());
        }
        CitizenIdentificationNumber number = new CitizenIdentificationNumber(text.toString());
        return new Parsed.Ok<>(number, number.notes());
    }

    /**
     * Reads the text after folding; the notes tell what was folded.
     *
     * @param text any text, such as {@code 110105 19491231 002x}
     * @return the number with its notes, or all violations of the folded text
     */
    public static Parsed<CitizenIdentificationNumber> tryParseLenient(CharSequence text) {
        return Normalizer.fold(text).parsedBy(CitizenIdentificationNumber::tryParse);
    }

    /**
     * Reads the canonical form.
     *
     * @param text a valid number
     * @return the number
     * @throws InvalidCodeException when it is none; its message does not quote the text
     */
    public static CitizenIdentificationNumber parse(CharSequence text) {
        return tryParse(text).orThrow();
    }

    /**
     * The 18 characters with these parts; the check character is computed.
     *
     * @param address   six digits of the division
     * @param birthDate the birth date
     * @param order     0 to 999, odd for men
     * @return the number
     * @throws InvalidCodeException when the address is no six digits of a province, or the date is impossible
     */
    public static CitizenIdentificationNumber of(CharSequence address, LocalDate birthDate, int order) {
        String head = String.format(
                Locale.ROOT,
                "%s%04d%02d%02d%03d",
                Given.part(address, 6, Clause.GB_11643),
                birthDate.getYear(),
                birthDate.getMonthValue(),
                birthDate.getDayOfMonth(),
                order);
        return parse(head + PureSystem.MOD_11_2.checkCharacters(head).orElse(""));
    }

    /**
     * If this is the form of 1989 with 15 digits.
     *
     * @return false for 18 characters
     */
    public boolean isFifteen() {
        return text().length() == CitizenIdentificationNumberRules.OLD_LENGTH;
    }

    /**
     * The same person's number of 18 characters. The century is 18 for order codes 996 to 999 and 19 for all others.
     *
     * @return this, when it has 18 characters already
     */
    public CitizenIdentificationNumber toEighteen() {
        if (!isFifteen()) {
            return this;
        }
        String text = text();
        String head = text.substring(0, 6) + CitizenIdentificationNumberRules.oldDate(text) + text.substring(12);
        return tryParse(head + PureSystem.MOD_11_2.checkCharacters(head).orElse(""), CodePolicy.WIDEST)
                .orThrow();
    }

    /**
     * The same person's number of 15 digits, where the older form can express it.
     *
     * @return empty when converting back would not give this number, as for births from 2000
     */
    public Optional<CitizenIdentificationNumber> toFifteen() {
        if (isFifteen()) {
            return Optional.of(this);
        }
        String text = text();
        return tryParse(text.substring(0, 6) + text.substring(8, 17), CodePolicy.WIDEST)
                .toOptional()
                .filter(fifteen -> fifteen.toEighteen().equals(this));
    }

    /**
     * The address code (地址码) at first assignment: neither birthplace nor present address.
     *
     * @return six digits of a division that may have been abolished since
     */
    public String addressCode() {
        return text().substring(0, 6);
    }

    /**
     * The birth date (出生日期).
     *
     * @return not before 1800
     */
    public LocalDate birthDate() {
        return BirthDate.localDate(
                isFifteen() ? CitizenIdentificationNumberRules.oldDate(text()) : BirthDate.number(text(), 6, 14));
    }

    /**
     * The order code (顺序码).
     *
     * @return three digits
     */
    public String orderCode() {
        return isFifteen() ? text().substring(12) : text().substring(14, 17);
    }

    /**
     * Sex, as the order code tells.
     *
     * @return male for an odd order code
     */
    public Sex sex() {
        return Sex.ofOrderDigit(orderCode().charAt(2));
    }

    /**
     * The check character (校验码).
     *
     * @return empty for 15 digits
     */
    public Optional<Character> checkCharacter() {
        return isFifteen() ? Optional.empty() : Optional.of(text().charAt(17));
    }

    /**
     * Whose number it is.
     *
     * @return told by the prefix
     */
    public Holder holder() {
        return switch (text().substring(0, 2)) {
            case "81" -> Holder.HONG_KONG;
            case "82" -> Holder.MACAO;
            case "83" -> Holder.TAIWAN;
            default -> Holder.RESIDENT;
        };
    }

    @Override
    public CodeType type() {
        return CodeType.CITIZEN_ID;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public List<CodePart> parts() {
        String text = text();
        String place = DivisionTable.bundled().fullName(addressCode()).orElse("");
        boolean male = sex() == Sex.MALE;
        List<CodePart> parts = new ArrayList<>();
        parts.add(CodePart.of("address", "地址码", text, 1, 6).meaning(place, place));
        int orderFrom = isFifteen() ? 13 : 15;
        parts.add(CodePart.of("birthDate", "出生日期码", text, 7, orderFrom - 1)
                .meaning(birthDate().toString(), birthDate().toString()));
        parts.add(CodePart.of("order", "顺序码", text, orderFrom, orderFrom + 2)
                .meaning(male ? "男" : "女", male ? "male" : "female"));
        if (!isFifteen()) {
            parts.add(CodePart.of("checkCharacter", "校验码", text, LENGTH, LENGTH));
        }
        return List.copyOf(parts);
    }

    @Override
    public List<Note> notes() {
        Note division = DivisionNotes.ofAddress(text(), birthDate().getYear());
        Note order = orderCode().equals("000") ? new Note(NoteKind.ORDER_CODE_ZERO, isFifteen() ? 13 : 15, "") : null;
        if (division == null) {
            return order == null ? List.of() : List.of(order);
        }
        return order == null ? List.of(division) : List.of(division, order);
    }

    @Override
    public int compareTo(CitizenIdentificationNumber other) {
        return text().compareTo(other.text());
    }

    private Object readResolve() {
        return tryParse(text(), CodePolicy.WIDEST).orThrow();
    }
}
