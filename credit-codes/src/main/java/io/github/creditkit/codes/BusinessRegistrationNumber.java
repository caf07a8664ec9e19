package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Alphabet;
import io.github.creditkit.codes.check.HybridSystem;
import io.github.creditkit.codes.division.DivisionTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A business registration number (工商注册号), which the unified social credit code has replaced.
 *
 * <p>Shape: 15 digits: six of the registration authority, eight of a sequence and a check digit (MOD 11,10), such as
 * {@code 110108000000016}. Two more forms are valid and noted, because neither has a check that could be tested: the
 * numbers of farmers' cooperatives, six digits, {@code NA}, six digits and one more character, and the older 13 digits.
 * No arithmetic leads from this number to a unified social credit code.
 *
 * <p>Source: GS 15-2006.
 */
public final class BusinessRegistrationNumber extends IdentityCode
        implements Comparable<BusinessRegistrationNumber>, Serializable {
    private static final long serialVersionUID = 1L;

    /** The forms of the number (注册号形式). */
    public enum Form {
        /** 15 digits of GS 15-2006 (十五位). */
        STANDARD,
        /** Six digits, NA, six digits and one more of a farmers' cooperative (农民专业合作社). */
        COOPERATIVE,
        /** 13 digits of before 2007 (十三位旧号). */
        OLD_13;

        /** The form of a text by its length and characters; null for none. */
        static @Nullable Form of(CharSequence text) {
            return switch (text.length()) {
                case 13 -> Digits.are(text, 0, 13) ? OLD_13 : null;
                case 15 -> Digits.are(text, 0, 15) ? STANDARD : cooperative(text);
                default -> null;
            };
        }

        private static @Nullable Form cooperative(CharSequence text) {
            return Digits.are(text, 0, 6)
                            && text.charAt(6) == 'N'
                            && text.charAt(7) == 'A'
                            && Digits.are(text, 8, 14)
                            && Alphabet.DIGITS_AND_LETTERS.contains(text.charAt(14))
                    ? COOPERATIVE
                    : null;
        }
    }

    /** What the first digit of the sequence tells (顺序码分段). */
    public enum SequenceClass {
        /** Domestic enterprise (内资企业), 0 to 3. */
        DOMESTIC_ENTERPRISE("内资企业", "domestic enterprise"),
        /** Foreign-invested enterprise or representative office (外资企业或代表机构), 4 and 5. */
        FOREIGN_INVESTED("外资企业或代表机构", "foreign-invested enterprise or representative office"),
        /** Individual business (个体工商户), 6 to 9. */
        INDIVIDUAL_BUSINESS("个体工商户", "individual business");

        private final String nameZh;
        private final String nameEn;

        SequenceClass(String nameZh, String nameEn) {
            this.nameZh = nameZh;
            this.nameEn = nameEn;
        }

        /**
         * The Chinese name.
         *
         * @return such as 个体工商户
         */
        public String nameZh() {
            return nameZh;
        }

        /**
         * The English name.
         *
         * @return such as {@code individual business}
         */
        public String nameEn() {
            return nameEn;
        }
    }

    private BusinessRegistrationNumber(String text) {
        super(text);
    }

    /**
     * If the text is a valid number of any form. Allocates nothing; for bulk work.
     *
     * @param text any text
     * @return true exactly when {@link #tryParse} has no violations
     */
    public static boolean isValid(CharSequence text) {
        Form form = Form.of(text);
        return form != null
                && (form != Form.STANDARD || HybridSystem.MOD_11_10.isValid(text))
                && !Findings.isPlaceholder(text, 0, text.length());
    }

    /**
     * Reads the canonical form and nothing else.
     *
     * @param text any text
     * @return the number with its notes, or all violations
     */
    public static Parsed<BusinessRegistrationNumber> tryParse(CharSequence text) {
        if (!isValid(text)) {
            return new Parsed.Refused<>(text.toString(), check(text), List.of());
        }
        BusinessRegistrationNumber number = new BusinessRegistrationNumber(text.toString());
        return new Parsed.Ok<>(number, number.notes());
    }

    /**
     * Reads the text after folding; the notes tell what was folded.
     *
     * @param text any text
     * @return the number with its notes, or all violations of the folded text
     */
    public static Parsed<BusinessRegistrationNumber> tryParseLenient(CharSequence text) {
        return Normalizer.fold(text).parsedBy(BusinessRegistrationNumber::tryParse);
    }

    /**
     * Reads the canonical form.
     *
     * @param text a valid number
     * @return the number
     * @throws InvalidCodeException when it is none
     */
    public static BusinessRegistrationNumber parse(CharSequence text) {
        return tryParse(text).orThrow();
    }

    /**
     * The 15 digits with these parts; the check digit is computed.
     *
     * @param authority six digits of the registration authority
     * @param sequence  eight digits
     * @return the number
     * @throws InvalidCodeException when a part is not of its form
     */
    public static BusinessRegistrationNumber of(CharSequence authority, CharSequence sequence) {
        String head = Given.part(authority, 6, Clause.GS_15) + Given.part(sequence, 8, Clause.GS_15);
        return parse(head + HybridSystem.MOD_11_10.checkCharacters(head).orElse(""));
    }

    private static List<Violation> check(CharSequence text) {
        Findings findings = new Findings(text);
        if (findings.hopeless()) {
            return findings.list();
        }
        boolean whole = text.length() == 15;
        if (!whole && text.length() != 13) {
            findings.wrongLength("15 / 13", Clause.GS_15);
        }
        findings.characters((i, c) -> Digits.is(c), "0-9", Clause.GS_15);
        if (whole) {
            HybridSystem.MOD_11_10
                    .checkCharacters(text.subSequence(0, 14))
                    .filter(expected -> Digits.is(text.charAt(14)))
                    .filter(expected -> expected.charAt(0) != text.charAt(14))
                    .ifPresent(expected -> findings.add(
                            CodeReason.CHECK_CHARACTER_MISMATCH,
                            15,
                            String.valueOf(text.charAt(14)),
                            expected,
                            Clause.GS_15_CHECK));
        }
        findings.placeholder();
        return findings.otherKind(CodeType.BUSINESS_REGISTRATION_NUMBER, CodePolicy.STANDARD)
                .list();
    }

    /**
     * The form of this number.
     *
     * @return one of three
     */
    public Form form() {
        return switch (text().length()) {
            case 13 -> Form.OLD_13;
            default -> text().charAt(6) == 'N' ? Form.COOPERATIVE : Form.STANDARD;
        };
    }

    /**
     * The registration authority (登记机关代码): 100000 for the national one, else a division or a zone.
     *
     * @return six digits
     */
    public String authorityCode() {
        return text().substring(0, 6);
    }

    /**
     * The sequence (顺序码).
     *
     * @return eight digits; of a cooperative {@code NA} and six digits; of the older form the seven digits left
     */
    public String sequence() {
        return form() == Form.OLD_13 ? text().substring(6) : text().substring(6, 14);
    }

    /**
     * What the first digit of the sequence tells.
     *
     * @return empty for other forms than the standard one
     */
    public Optional<SequenceClass> sequenceClass() {
        if (form() != Form.STANDARD) {
            return Optional.empty();
        }
        char first = text().charAt(6);
        return Optional.of(
                first <= '3'
                        ? SequenceClass.DOMESTIC_ENTERPRISE
                        : first <= '5' ? SequenceClass.FOREIGN_INVESTED : SequenceClass.INDIVIDUAL_BUSINESS);
    }

    /**
     * The check digit (校验码).
     *
     * @return empty for the older form; of a cooperative the last character, whose rule is not known
     */
    public Optional<Character> checkCharacter() {
        return form() == Form.OLD_13 ? Optional.empty() : Optional.of(text().charAt(14));
    }

    @Override
    public CodeType type() {
        return CodeType.BUSINESS_REGISTRATION_NUMBER;
    }

    @Override
    public boolean personal() {
        return false;
    }

    @Override
    public List<CodePart> parts() {
        String text = text();
        String authority = DivisionTable.bundled().fullName(authorityCode()).orElse("");
        CodePart office =
                CodePart.of("registrationAuthority", "登记机关代码", text, 1, 6).meaning(authority, authority);
        if (form() == Form.OLD_13) {
            return List.of(office, CodePart.of("sequence", "顺序码", text, 7, 13));
        }
        return List.of(
                office,
                CodePart.of("sequence", "顺序码", text, 7, 14)
                        .meaning(
                                sequenceClass().map(SequenceClass::nameZh).orElse("农民专业合作社"),
                                sequenceClass().map(SequenceClass::nameEn).orElse("farmers' cooperative")),
                CodePart.of("checkCharacter", "校验码", text, 15, 15));
    }

    @Override
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        Note authority = DivisionNotes.ofRegistration(text(), 0);
        if (authority != null) {
            notes.add(authority);
        }
        switch (form()) {
            case STANDARD -> {}
            case COOPERATIVE -> notes.add(new Note(NoteKind.COOPERATIVE_FORM, 7, "NA"));
            case OLD_13 -> notes.add(new Note(NoteKind.CHECK_NOT_VERIFIABLE, 0, "13"));
        }
        return List.copyOf(notes);
    }

    @Override
    public int compareTo(BusinessRegistrationNumber other) {
        return text().compareTo(other.text());
    }

    private Object readResolve() {
        return parse(text());
    }
}
