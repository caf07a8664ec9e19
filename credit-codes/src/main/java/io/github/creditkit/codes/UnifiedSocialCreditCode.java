package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Gb32100;
import io.github.creditkit.codes.division.Division;
import io.github.creditkit.codes.division.DivisionTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码) of a legal person or other organization.
 *
 * <p>Shape: 18 characters of {@code 0-9A-Z} without I, O, S, V and Z, such as {@code 91350100M000100Y43}: registration
 * authority, organization category, six digits of the division of the registration office, the organization code with
 * its own check character, and the check character of the whole.
 *
 * <p>Both check characters are tested. The division never makes a code invalid: 7 % of good codes carry that of a zone
 * or one since abolished. Nor is it an address, because a code never changes.
 *
 * <p>Source: GB 32100-2015 and its amendment 1 of 2016; GB 11714-1997 for positions 9 to 17.
 */
public final class UnifiedSocialCreditCode extends IdentityCode
        implements Comparable<UnifiedSocialCreditCode>, Serializable {
    private static final long serialVersionUID = 1L;

    private UnifiedSocialCreditCode(String text) {
        super(text);
    }

    /**
     * If the text is a valid code in canonical form: alphabet, pair, both check characters. Allocates nothing; for
     * bulk work.
     *
     * @param text any text
     * @return true exactly when {@link #tryParse(CharSequence)} has no violations
     */
    public static boolean isValid(CharSequence text) {
        return isValid(text, CodePolicy.STANDARD);
    }

    /**
     * If the text is a valid code in canonical form under a policy. Allocates nothing.
     *
     * @param text   any text
     * @param policy what to do with pilot codes and unknown categories
     * @return true exactly when {@link #tryParse(CharSequence, CodePolicy)} has no violations
     */
    public static boolean isValid(CharSequence text, CodePolicy policy) {
        return UnifiedSocialCreditCodeRules.isValid(text, policy);
    }

    /**
     * Reads the canonical form and nothing else.
     *
     * @param text any text
     * @return the code with its notes, or all violations
     */
    public static Parsed<UnifiedSocialCreditCode> tryParse(CharSequence text) {
        return tryParse(text, CodePolicy.STANDARD);
    }

    /**
     * Reads the canonical form and nothing else, under a policy.
     *
     * @param text   any text
     * @param policy what to do with pilot codes and unknown categories
     * @return the code with its notes, or all violations
     */
    public static Parsed<UnifiedSocialCreditCode> tryParse(CharSequence text, CodePolicy policy) {
        if (!isValid(text, policy)) {
            return new Parsed.Refused<>(text.toString(), UnifiedSocialCreditCodeRules.check(text, policy), List.of());
        }
        UnifiedSocialCreditCode code = new UnifiedSocialCreditCode(text.toString());
        return new Parsed.Ok<>(code, code.notes());
    }

    /**
     * Reads the text after folding; the notes tell what was folded. Look-alike letters are not folded.
     *
     * @param text any text, such as {@code 91-350100-m000100y4-3}
     * @return the code with its notes, or all violations of the folded text
     */
    public static Parsed<UnifiedSocialCreditCode> tryParseLenient(CharSequence text) {
        return tryParseLenient(text, CodePolicy.STANDARD);
    }

    /**
     * Reads the text after folding, under a policy.
     *
     * @param text   any text
     * @param policy what to do with pilot codes and unknown categories
     * @return the code with its notes, or all violations of the folded text
     */
    public static Parsed<UnifiedSocialCreditCode> tryParseLenient(CharSequence text, CodePolicy policy) {
        return Normalizer.fold(text).parsedBy(folded -> tryParse(folded, policy));
    }

    /**
     * Reads the canonical form.
     *
     * @param text a valid code
     * @return the code
     * @throws InvalidCodeException when it is none
     */
    public static UnifiedSocialCreditCode parse(CharSequence text) {
        return tryParse(text).orThrow();
    }

    /**
     * The code with these parts; the check character is computed.
     *
     * @param category     authority and category, such as that of {@code 91}
     * @param division     six digits, the division of the registration office
     * @param organization the organization code (主体标识码)
     * @return the code
     * @throws InvalidCodeException when the division is no six digits, or the organization code has a letter that a
     *                              unified social credit code cannot have
     */
    public static UnifiedSocialCreditCode of(
            OrganizationCategory category, CharSequence division, OrganizationCode organization) {
        String head = category.pair() + Given.part(division, 6, Clause.GB_32100) + organization.text();
        return parse(head + new Gb32100().checkCharacters(head).orElse(""));
    }

    /**
     * The code that a longer number begins with, such as the number of a government service item or of a charity
     * filing. Nothing else of this library cuts a text.
     *
     * @param text such as {@code 53100000500009167KA21008}
     * @return the code of the first 18 characters, or empty when they are none
     */
    public static Optional<UnifiedSocialCreditCode> prefixOf(CharSequence text) {
        return text.length() < UnifiedSocialCreditCodeRules.LENGTH
                ? Optional.empty()
                : tryParse(text.subSequence(0, UnifiedSocialCreditCodeRules.LENGTH))
                        .toOptional();
    }

    /**
     * Registration authority and organization category (登记管理部门、机构类别).
     *
     * @return empty for a category outside the table, which only a policy lets through
     */
    public Optional<OrganizationCategory> category() {
        return OrganizationCategory.ofPair(text().substring(0, 2));
    }

    /**
     * The character of the registration authority (登记管理部门代码), position 1.
     *
     * @return such as {@code 9}
     */
    public char authorityCode() {
        return text().charAt(0);
    }

    /**
     * The character of the organization category (机构类别代码), position 2.
     *
     * @return such as {@code 1}
     */
    public char categoryCode() {
        return text().charAt(1);
    }

    /**
     * The division of the registration office at first assignment (登记管理机关行政区划码), positions 3 to 8. It is not
     * the organization's address.
     *
     * @return six digits, such as {@code 350100}
     */
    public String divisionCode() {
        return text().substring(2, 8);
    }

    /**
     * The newest division with that code in the bundled table.
     *
     * @return empty for a code in no list
     */
    public Optional<Division> division() {
        return DivisionTable.bundled().find(divisionCode());
    }

    /**
     * The organization code (主体标识码, 组织机构代码), positions 9 to 17. The relation is exact.
     *
     * @return such as {@code M000100Y4}
     */
    public OrganizationCode organizationCode() {
        return OrganizationCode.parse(text().substring(8, 17));
    }

    /**
     * The check character (校验码), position 18.
     *
     * @return such as {@code 3}
     */
    public char checkCharacter() {
        return text().charAt(17);
    }

    /**
     * If the check character follows the rule of the Fujian pilot and not that of GB 32100.
     *
     * @return true for a pilot code
     */
    public boolean isPilot() {
        return !new Gb32100().isValid(text());
    }

    /**
     * If this is an individual business (个体工商户), whose data are close to those of a person.
     *
     * @return true for {@code 92}
     */
    public boolean isIndividualBusiness() {
        return text().startsWith("92");
    }

    /**
     * If the code is synthetic: its organization code is of the range for private use.
     *
     * @return true for bodies PDY00001 to PDY99999
     */
    public boolean isPrivateUse() {
        return organizationCode().isPrivateUse();
    }

    /**
     * The taxpayer identification number, identical since the merger of certificates (三证合一, 2015-10-01).
     *
     * @return the same 18 characters as a number of the other type
     */
    public TaxpayerIdentificationNumber taxpayerIdentificationNumber() {
        return TaxpayerIdentificationNumber.of(this);
    }

    @Override
    public CodeType type() {
        return CodeType.UNIFIED_SOCIAL_CREDIT_CODE;
    }

    @Override
    public boolean personal() {
        return false;
    }

    @Override
    public List<CodePart> parts() {
        Optional<OrganizationCategory> category = category();
        String text = text();
        String divisionName = DivisionTable.bundled().fullName(divisionCode()).orElse("");
        return List.of(
                CodePart.of("registrationAuthority", "登记管理部门代码", text, 1, 1)
                        .meaning(
                                category.map(OrganizationCategory::authorityZh).orElse(""),
                                category.map(OrganizationCategory::authorityEn).orElse("")),
                CodePart.of("organizationCategory", "机构类别代码", text, 2, 2)
                        .meaning(
                                category.map(OrganizationCategory::nameZh).orElse(""),
                                category.map(OrganizationCategory::nameEn).orElse("")),
                CodePart.of("division", "登记管理机关行政区划码", text, 3, 8).meaning(divisionName, divisionName),
                CodePart.of("organizationCode", "主体标识码（组织机构代码）", text, 9, 17),
                CodePart.of("checkCharacter", "校验码", text, 18, 18));
    }

    @Override
    public List<Note> notes() {
        String text = text();
        Note division = DivisionNotes.ofRegistration(text, UnifiedSocialCreditCodeRules.DIVISION_FROM);
        boolean pilot = UnifiedSocialCreditCodeRules.inPilotRange(text) && isPilot();
        Note category = CategoryNotes.of(text);
        if (division == null && !pilot) {
            return category == null ? List.of() : List.of(category);
        }
        List<Note> notes = new ArrayList<>();
        if (category != null) {
            notes.add(category);
        }
        if (division != null) {
            notes.add(division);
        }
        if (pilot) {
            notes.add(new Note(NoteKind.PILOT_CHECK_RULE, 18, String.valueOf(checkCharacter())));
        }
        return List.copyOf(notes);
    }

    @Override
    public int compareTo(UnifiedSocialCreditCode other) {
        return text().compareTo(other.text());
    }

    private Object readResolve() {
        return tryParse(text(), CodePolicy.WIDEST).orThrow();
    }
}
