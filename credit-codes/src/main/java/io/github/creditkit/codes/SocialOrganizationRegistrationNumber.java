package io.github.creditkit.codes;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A registration number of a social organization (社会组织登记证号), which the unified social credit code has replaced.
 *
 * <p>Shape: free text such as 社证字第4567号, kept as it is: numbering was left to the registration offices. There is
 * no check character. Refused are only blanks around the text, characters that cannot be seen, and more than 128
 * characters, a bound of this library's own.
 *
 * <p>Source: the double-publicity tables, 行政相对人代码_6.
 */
public final class SocialOrganizationRegistrationNumber extends IdentityCode
        implements Comparable<SocialOrganizationRegistrationNumber>, Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MAX_LENGTH = 128;

    /** The kind that the wording names (社会组织类别). */
    public enum Kind {
        /** Private non-enterprise unit (民办非企业单位), 民证字. */
        PRIVATE_NON_ENTERPRISE_UNIT("民证字"),
        /** Social association (社会团体), 社证字. */
        SOCIAL_ASSOCIATION("社证字"),
        /** Foundation (基金会), 基证字. */
        FOUNDATION("基证字");

        private final String wording;

        Kind(String wording) {
            this.wording = wording;
        }

        /**
         * The characters on the certificate.
         *
         * @return such as 社证字
         */
        public String wording() {
            return wording;
        }
    }

    private SocialOrganizationRegistrationNumber(String text) {
        super(text);
    }

    /**
     * If the text can be kept as a number. Allocates nothing.
     *
     * @param text any text
     * @return true exactly when {@link #tryParse} has no violations
     */
    public static boolean isValid(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH || isBlank(text.charAt(0)) || isBlank(text.charAt(length - 1))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!isVisible(text, i) || Findings.isMask(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads the text as it is.
     *
     * @param text any text
     * @return the number, or all violations
     */
    public static Parsed<SocialOrganizationRegistrationNumber> tryParse(CharSequence text) {
        if (!isValid(text)) {
            return new Parsed.Refused<>(text.toString(), check(text), List.of());
        }
        SocialOrganizationRegistrationNumber number = new SocialOrganizationRegistrationNumber(text.toString());
        return new Parsed.Ok<>(number, number.notes());
    }

    /**
     * Reads the text without the blanks around it. Nothing inside is folded: hyphens and letters belong to the number.
     *
     * @param text any text
     * @return the number, or all violations
     */
    public static Parsed<SocialOrganizationRegistrationNumber> tryParseLenient(CharSequence text) {
        String raw = text.toString();
        int from = 0;
        int to = raw.length();
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        int blanks = raw.length() - (to - from);
        List<Fold> folds =
                blanks == 0 ? List.of() : List.of(new Fold(NoteKind.FOLDED_BLANK, from > 0 ? 1 : to + 1, blanks));
        return new Folded(raw, raw.substring(from, to), folds).parsedBy(SocialOrganizationRegistrationNumber::tryParse);
    }

    /**
     * Reads the text as it is.
     *
     * @param text a number
     * @return the number
     * @throws InvalidCodeException when it cannot be one
     */
    public static SocialOrganizationRegistrationNumber parse(CharSequence text) {
        return tryParse(text).orThrow();
    }

    /** If the text begins with words that only such a number has. */
    static boolean hasKnownWording(CharSequence text) {
        return kindOf(text).isPresent() && isValid(text);
    }

    private static Optional<Kind> kindOf(CharSequence text) {
        for (Kind kind : Kind.values()) {
            // Provinces put their own character before the wording, such as 闽民证字.
            int at = text.subSequence(0, Math.min(text.length(), 8)).toString().indexOf(kind.wording());
            if (at >= 0) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static List<Violation> check(CharSequence text) {
        Findings findings = new Findings(text);
        if (findings.hopeless()) {
            return findings.list();
        }
        int length = text.length();
        if (length > MAX_LENGTH) {
            findings.wrongLength("1–" + MAX_LENGTH, Clause.OWN);
            return findings.list();
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean edge = i == 0 || i == length - 1;
            if (Findings.isMask(c)) {
                findings.add(CodeReason.MASKED, i + 1, "", "", Clause.OWN);
                break;
            }
            if (!isVisible(text, i) || (edge && isBlank(c))) {
                findings.add(CodeReason.ILLEGAL_CHARACTER, i + 1, Shown.at(text, i), "", Clause.SOCIAL_ORGANIZATION);
            }
        }
        return findings.list();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Half a surrogate pair, a control or a format character cannot be seen. */
    private static boolean isVisible(CharSequence text, int index) {
        if (Character.isLowSurrogate(text.charAt(index))
                && index > 0
                && Character.isHighSurrogate(text.charAt(index - 1))) {
            // Judged with its first half.
            return true;
        }
        int type = Character.getType(Character.codePointAt(text, index));
        return type != Character.SURROGATE
                && type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    /**
     * The kind that the wording names.
     *
     * @return empty when the text does not say
     */
    public Optional<Kind> kind() {
        return kindOf(text());
    }

    @Override
    public CodeType type() {
        return CodeType.SOCIAL_ORGANIZATION_NUMBER;
    }

    /** {@inheritDoc} It is free text, so twelve digits are taken for a person's unless they are a credit code. */
    @Override
    public boolean personal() {
        return PersonalReading.in(text());
    }

    @Override
    public List<CodePart> parts() {
        return List.of(CodePart.of("number", "登记证号", text(), 1, text().length()));
    }

    @Override
    public List<Note> notes() {
        return List.of();
    }

    @Override
    public int compareTo(SocialOrganizationRegistrationNumber other) {
        return text().compareTo(other.text());
    }

    private Object readResolve() {
        return parse(text());
    }
}
