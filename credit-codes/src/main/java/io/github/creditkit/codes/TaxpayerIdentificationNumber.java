package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Alphabet;
import io.github.creditkit.codes.division.DivisionTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A taxpayer identification number (纳税人识别号).
 *
 * <p>Shape: today the unified social credit code itself, or a person's number. Before: 15 characters, six digits of a
 * division and an organization code, such as {@code 440300192203821}; and persons' numbers of 15 or 18 characters with
 * digits behind them, 17 or 20 in all. {@link #form()} tells which. {@code toString} masks what holds a person's number.
 *
 * <p>Source: the merger of certificates of 2015 for 18 characters; forms that only one source describes are noted.
 */
public final class TaxpayerIdentificationNumber extends IdentityCode
        implements Comparable<TaxpayerIdentificationNumber>, Serializable {
    static final int MAX_LENGTH = 20;

    private static final long serialVersionUID = 1L;

    /** The forms of the number (识别号形式). */
    public enum Form {
        /** 18: a unified social credit code (统一社会信用代码). */
        UNIFIED(false, null),
        /** 18: a citizen number (公民身份号码). */
        CITIZEN(true, null),
        /** 18: a foreign permanent resident's number (外国人永久居留身份证号码). */
        FOREIGNER(true, NoteKind.FORM_SINGLE_SOURCE),
        /** 18: a letter, four digits of a year, three of a country, nine of a sequence, a check not known (外籍等个人). */
        FOREIGN_PERSON(true, NoteKind.CHECK_NOT_VERIFIABLE),
        /** 15: six digits of a division and an organization code (行政区划码加组织机构代码). */
        ORGANIZATION(false, null),
        /** 15: an older scheme of digits only, without a check; valid on request (旧数字编号). */
        OLD_NUMERIC(false, NoteKind.FORM_SINGLE_SOURCE),
        /** 17: a citizen number of 15 digits and two digits (十五位身份号码加两位). */
        OLD_CITIZEN_AND_SERIAL(true, NoteKind.FORM_SINGLE_SOURCE),
        /** 20: a citizen number of 18 characters and two digits, 00 for the first business (身份号码加两位). */
        CITIZEN_AND_SERIAL(true, NoteKind.FORM_SINGLE_SOURCE),
        /** 20: a citizen number of 15 digits and five zeros (十五位身份号码加五个零). */
        OLD_CITIZEN_AND_ZEROS(true, NoteKind.FORM_SINGLE_SOURCE);

        private final boolean personal;
        private final @Nullable NoteKind note;

        Form(boolean personal, @Nullable NoteKind note) {
            this.personal = personal;
            this.note = note;
        }

        boolean personal() {
            return personal;
        }

        /** The form of a valid text; null when it is valid in none. */
        static @Nullable Form ofValid(CharSequence text, CodePolicy policy) {
            return switch (text.length()) {
                case 15 -> fifteen(text, policy);
                case 17 -> citizenAnd(text, 15, policy) ? OLD_CITIZEN_AND_SERIAL : null;
                case 18 -> eighteen(text, policy);
                case 20 -> twenty(text, policy);
                default -> null;
            };
        }

        private static @Nullable Form fifteen(CharSequence text, CodePolicy policy) {
            if (!Digits.are(text, 0, 6) || Findings.isPlaceholder(text, 0, 15)) {
                return null;
            }
            if (OrganizationCodeRules.isValid(text, 6)) {
                return ORGANIZATION;
            }
            return policy.oldNumericTaxNumbers() && Digits.are(text, 6, 15) ? OLD_NUMERIC : null;
        }

        private static @Nullable Form eighteen(CharSequence text, CodePolicy policy) {
            if (CitizenIdentificationNumber.isValid(text, policy)) {
                return CITIZEN;
            }
            if (UnifiedSocialCreditCode.isValid(text, policy)) {
                return UNIFIED;
            }
            if (ForeignerPermanentResidentNumber.isValid(text, policy)) {
                return FOREIGNER;
            }
            return isForeignPerson(text) ? FOREIGN_PERSON : null;
        }

        /** A letter and digits, of which the first four are a year of the present or the last century. */
        private static boolean isForeignPerson(CharSequence text) {
            int century = BirthDate.number(text, 1, 3);
            char last = text.charAt(17);
            return Alphabet.LETTERS.contains(text.charAt(0))
                    && (century == 19 || century == 20)
                    && Digits.are(text, 3, 17)
                    && (Digits.is(last) || last == 'X');
        }

        private static @Nullable Form twenty(CharSequence text, CodePolicy policy) {
            if (citizenAnd(text, 18, policy)) {
                return CITIZEN_AND_SERIAL;
            }
            return endsWithZeros(text) && citizenAnd(text, 15, policy) ? OLD_CITIZEN_AND_ZEROS : null;
        }

        private static boolean endsWithZeros(CharSequence text) {
            boolean zeros = true;
            for (int i = 15; i < 20; i++) {
                zeros &= text.charAt(i) == '0';
            }
            return zeros;
        }

        /** A citizen number and digits behind it. */
        private static boolean citizenAnd(CharSequence text, int length, CodePolicy policy) {
            return CitizenIdentificationNumber.isValid(text.subSequence(0, length), policy)
                    && Digits.are(text, length, text.length());
        }

        /** If a text can have this form under some policy on some day, whatever other forms it could have. */
        boolean fits(CharSequence text) {
            CodePolicy widest = CodePolicy.WIDEST;
            return switch (this) {
                case UNIFIED -> UnifiedSocialCreditCode.isValid(text, widest);
                case CITIZEN -> text.length() == 18 && CitizenIdentificationNumber.isValid(text, widest);
                case FOREIGNER -> text.length() == 18 && ForeignerPermanentResidentNumber.isValid(text, widest);
                case FOREIGN_PERSON -> text.length() == 18 && isForeignPerson(text);
                case ORGANIZATION, OLD_NUMERIC -> text.length() == 15 && fifteen(text, widest) == this;
                case OLD_CITIZEN_AND_SERIAL -> text.length() == 17 && citizenAnd(text, 15, widest);
                case CITIZEN_AND_SERIAL -> text.length() == 20 && citizenAnd(text, 18, widest);
                case OLD_CITIZEN_AND_ZEROS ->
                    text.length() == 20 && endsWithZeros(text) && citizenAnd(text, 15, widest);
            };
        }
    }

    private final Form form;

    private TaxpayerIdentificationNumber(String text, Form form) {
        super(text);
        this.form = form;
    }

    /**
     * If the text is a valid number of any form.
     *
     * @param text any text
     * @return true exactly when {@link #tryParse(CharSequence)} has no violations
     */
    public static boolean isValid(CharSequence text) {
        return isValid(text, CodePolicy.STANDARD);
    }

    /**
     * If the text is a valid number of any form under a policy.
     *
     * @param text   any text
     * @param policy what to do with pilot codes and the old numeric scheme
     * @return true exactly when {@link #tryParse(CharSequence, CodePolicy)} has no violations
     */
    public static boolean isValid(CharSequence text, CodePolicy policy) {
        return Form.ofValid(text, policy) != null;
    }

    /**
     * Reads the canonical form and nothing else.
     *
     * @param text any text
     * @return the number with its notes, or all violations
     */
    public static Parsed<TaxpayerIdentificationNumber> tryParse(CharSequence text) {
        return tryParse(text, CodePolicy.STANDARD);
    }

    /**
     * Reads the canonical form and nothing else, under a policy.
     *
     * @param text   any text
     * @param policy what to do with pilot codes and the old numeric scheme
     * @return the number with its notes, or all violations
     */
    public static Parsed<TaxpayerIdentificationNumber> tryParse(CharSequence text, CodePolicy policy) {
        Form form = Form.ofValid(text, policy);
        if (form == null) {
            return new Parsed.Refused<>(
                    text.toString(), TaxpayerIdentificationNumberRules.check(text, policy), List.of());
        }
        TaxpayerIdentificationNumber number = new TaxpayerIdentificationNumber(text.toString(), form);
        return new Parsed.Ok<>(number, number.notes());
    }

    /**
     * Reads the text after folding; the notes tell what was folded.
     *
     * @param text any text
     * @return the number with its notes, or all violations of the folded text
     */
    public static Parsed<TaxpayerIdentificationNumber> tryParseLenient(CharSequence text) {
        return Normalizer.fold(text).parsedBy(TaxpayerIdentificationNumber::tryParse);
    }

    /**
     * Reads the canonical form.
     *
     * @param text a valid number
     * @return the number
     * @throws InvalidCodeException when it is none; its message does not quote the text
     */
    public static TaxpayerIdentificationNumber parse(CharSequence text) {
        return tryParse(text).orThrow();
    }

    /**
     * The number of an organisation since 2015: its unified social credit code, exactly.
     *
     * @param code the code
     * @return the same characters
     */
    public static TaxpayerIdentificationNumber of(UnifiedSocialCreditCode code) {
        return new TaxpayerIdentificationNumber(code.text(), Form.UNIFIED);
    }

    /**
     * The 15 characters of before 2015.
     *
     * @param division     six digits of the tax office's division
     * @param organization the organization code
     * @return the number
     * @throws InvalidCodeException when the division is no six digits
     */
    public static TaxpayerIdentificationNumber of(CharSequence division, OrganizationCode organization) {
        return parse(Given.part(division, 6, Clause.TAX) + organization.text());
    }

    /**
     * The 20 characters of a person's business.
     *
     * @param citizen a number of 18 characters
     * @param serial  0 for the first business, to 99
     * @return the number
     * @throws InvalidCodeException when the citizen number has 15 digits or the serial is out of range
     */
    public static TaxpayerIdentificationNumber of(CitizenIdentificationNumber citizen, int serial) {
        return parse(citizen.text() + String.format(Locale.ROOT, "%02d", serial));
    }

    /**
     * The form of this number.
     *
     * @return never null
     */
    public Form form() {
        return form;
    }

    /**
     * The unified social credit code that this number is.
     *
     * @return empty for other forms: from those there is no computing it, only looking it up
     */
    public Optional<UnifiedSocialCreditCode> unifiedSocialCreditCode() {
        return form == Form.UNIFIED
                ? UnifiedSocialCreditCode.tryParse(text(), CodePolicy.WIDEST).toOptional()
                : Optional.empty();
    }

    /**
     * The organization code inside, exactly.
     *
     * @return empty for persons' numbers
     */
    public Optional<OrganizationCode> organizationCode() {
        return switch (form) {
            case UNIFIED -> unifiedSocialCreditCode().map(UnifiedSocialCreditCode::organizationCode);
            case ORGANIZATION -> Optional.of(OrganizationCode.parse(text().substring(6)));
            default -> Optional.empty();
        };
    }

    /**
     * The citizen number inside.
     *
     * @return empty for organisations
     */
    public Optional<CitizenIdentificationNumber> citizenIdentificationNumber() {
        int length = switch (form) {
            case CITIZEN, CITIZEN_AND_SERIAL -> 18;
            case OLD_CITIZEN_AND_SERIAL, OLD_CITIZEN_AND_ZEROS -> 15;
            default -> 0;
        };
        return length == 0
                ? Optional.empty()
                : CitizenIdentificationNumber.tryParse(text().substring(0, length), CodePolicy.WIDEST)
                        .toOptional();
    }

    @Override
    public CodeType type() {
        return CodeType.TAXPAYER_ID;
    }

    @Override
    public boolean personal() {
        return form.personal;
    }

    @Override
    public List<CodePart> parts() {
        String text = text();
        List<CodePart> parts = new ArrayList<>();
        unifiedSocialCreditCode().ifPresent(code -> parts.addAll(code.parts()));
        citizenIdentificationNumber().ifPresent(number -> {
            parts.addAll(number.parts());
            int length = number.text().length();
            if (length < text.length()) {
                parts.add(CodePart.of("serial", "户别序号", text, length + 1, text.length()));
            }
        });
        if (form == Form.ORGANIZATION) {
            String place =
                    DivisionTable.bundled().fullName(text.substring(0, 6)).orElse("");
            parts.add(CodePart.of("division", "行政区划码", text, 1, 6).meaning(place, place));
            parts.add(CodePart.of("organizationCode", "组织机构代码", text, 7, 15));
        }
        if (parts.isEmpty()) {
            parts.add(CodePart.of("number", "识别号", text, 1, text.length()));
        }
        return List.copyOf(parts);
    }

    @Override
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        unifiedSocialCreditCode().ifPresent(code -> notes.addAll(code.notes()));
        citizenIdentificationNumber().ifPresent(number -> notes.addAll(number.notes()));
        if (form == Form.ORGANIZATION) {
            Note division = DivisionNotes.ofRegistration(text(), 0);
            if (division != null) {
                notes.add(division);
            }
        }
        if (form.note != null) {
            notes.add(new Note(form.note, 0, String.valueOf(text().length())));
        }
        return List.copyOf(notes);
    }

    @Override
    public int compareTo(TaxpayerIdentificationNumber other) {
        return text().compareTo(other.text());
    }

    /** The form stays what it was judged to be: under a wider policy or on a later day the text could have another. */
    private Object readResolve() {
        return form.fits(text()) ? this : tryParse(text(), CodePolicy.WIDEST).orThrow();
    }
}
