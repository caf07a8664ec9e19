package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Gb11714;
import java.io.Serializable;
import java.util.List;

/**
 * An organization code (组织机构代码), which lives on as positions 9 to 17 of the unified social credit code.
 *
 * <p>Shape: 9 characters, 8 of {@code 0-9A-Z} and a check character {@code 0-9X}, such as {@code D2143569X}. Printed
 * with a hyphen, {@code D2143569-X}; the canonical form has none. All zeros and 12345678 with its check character are
 * refused as placeholders, although the arithmetic holds.
 *
 * <p>Source: GB 11714-1997, 2.1.2 (check character), 2.2 (hyphen), 3 (codes for private use).
 */
public final class OrganizationCode extends IdentityCode implements Comparable<OrganizationCode>, Serializable {
    private static final long serialVersionUID = 1L;

    /** What codes for private use inside a system begin with: PDY00001 to PDY99999 (GB 11714-1997, 3). */
    private static final String PRIVATE_PREFIX = "PDY";

    private OrganizationCode(String text) {
        super(text);
    }

    /**
     * If the text is a valid code in canonical form. Allocates nothing; for bulk work.
     *
     * @param text any text
     * @return true exactly when {@link #tryParse} has no violations
     */
    public static boolean isValid(CharSequence text) {
        return OrganizationCodeRules.isValid(text);
    }

    /**
     * Reads the canonical form and nothing else.
     *
     * @param text any text
     * @return the code, or all violations
     */
    public static Parsed<OrganizationCode> tryParse(CharSequence text) {
        return isValid(text)
                ? new Parsed.Ok<>(new OrganizationCode(text.toString()), List.of())
                : new Parsed.Refused<>(text.toString(), OrganizationCodeRules.check(text), List.of());
    }

    /**
     * Reads the text after folding; the notes tell what was folded.
     *
     * @param text any text, such as {@code d2143569-x}
     * @return the code, or all violations of the folded text
     */
    public static Parsed<OrganizationCode> tryParseLenient(CharSequence text) {
        return Normalizer.fold(text).parsedBy(OrganizationCode::tryParse);
    }

    /**
     * Reads the canonical form.
     *
     * @param text a valid code
     * @return the code
     * @throws InvalidCodeException when it is none
     */
    public static OrganizationCode parse(CharSequence text) {
        return tryParse(text).orThrow();
    }

    /**
     * The code with this body; the check character is computed.
     *
     * @param body 8 characters {@code 0-9A-Z}
     * @return the code
     * @throws InvalidCodeException when the body is none
     */
    public static OrganizationCode of(CharSequence body) {
        return parse(body + new Gb11714().checkCharacters(body).orElse(""));
    }

    /**
     * The body (本体代码): the first 8 characters.
     *
     * @return such as {@code D2143569}
     */
    public String body() {
        return text().substring(0, 8);
    }

    /**
     * The check character (校验码).
     *
     * @return a digit or {@code X}
     */
    public char checkCharacter() {
        return text().charAt(8);
    }

    /**
     * The printed form with its hyphen (GB 11714-1997, 2.2).
     *
     * @return such as {@code D2143569-X}
     */
    public String hyphenated() {
        return body() + '-' + checkCharacter();
    }

    /**
     * If the code is of the range for private use inside a system (GB 11714-1997, 3), as synthetic ones are.
     *
     * @return true for PDY00001 to PDY99999
     */
    public boolean isPrivateUse() {
        String text = text();
        if (!text.startsWith(PRIVATE_PREFIX)) {
            return false;
        }
        String serial = text.substring(3, 8);
        return serial.chars().allMatch(c -> c >= '0' && c <= '9') && !"00000".equals(serial);
    }

    @Override
    public CodeType type() {
        return CodeType.ORGANIZATION_CODE;
    }

    @Override
    public boolean personal() {
        return false;
    }

    @Override
    public List<CodePart> parts() {
        return List.of(CodePart.of("body", "本体代码", text(), 1, 8), CodePart.of("checkCharacter", "校验码", text(), 9, 9));
    }

    @Override
    public List<Note> notes() {
        return List.of();
    }

    @Override
    public int compareTo(OrganizationCode other) {
        return text().compareTo(other.text());
    }

    private Object readResolve() {
        return parse(text());
    }
}
