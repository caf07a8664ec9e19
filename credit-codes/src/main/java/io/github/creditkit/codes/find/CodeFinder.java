package io.github.creditkit.codes.find;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Trust;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds codes in running text (文本中查找代码): one pass, places in UTF-16 units, one report a place.
 *
 * <p>A code is looked for in each run of letters and digits, full width included, whatever stands beside it; a run that
 * is longer than a code holds none, but for 18 characters right behind a label of letters, as in
 * {@code USCC91350100M000100Y43}. A code that passes every check is also found in groups with single blanks or hyphens
 * between them, {@code 91 350100 M000100Y4 3}; an organization code with the hyphen it is printed with,
 * {@code D2143569-X}.
 *
 * <p>What a text can be is ranked as {@link CodeType#detect} does, so that a citizen number is never reported as a
 * credit code. Many numbers of 15 digits pass a weak check by chance: in running text one counts as
 * {@link Trust#CHECK_PASSED} only if it also begins with a known division.
 *
 * <p>The standard finder looks for unified social credit codes, persons' numbers, hyphenated organization codes,
 * registration numbers and taxpayer numbers, with a check passed at least. Immutable and thread-safe.
 */
public final class CodeFinder {
    private static final CodeFinder STANDARD = new CodeFinder(
            EnumSet.of(
                    CodeType.CITIZEN_ID,
                    CodeType.FOREIGNER_ID,
                    CodeType.UNIFIED_SOCIAL_CREDIT_CODE,
                    CodeType.BUSINESS_REGISTRATION_NUMBER,
                    CodeType.ORGANIZATION_CODE,
                    CodeType.TAXPAYER_ID),
            false,
            Trust.CHECK_PASSED);

    private final EnumSet<CodeType> types;
    private final boolean bareOrganizationCodes;
    private final Trust atLeast;

    private CodeFinder(EnumSet<CodeType> types, boolean bareOrganizationCodes, Trust atLeast) {
        this.types = types;
        this.bareOrganizationCodes = bareOrganizationCodes;
        this.atLeast = atLeast;
    }

    /**
     * The finder for contracts, pages and logs of which nothing is known.
     *
     * @return always the same finder
     */
    public static CodeFinder standard() {
        return STANDARD;
    }

    /**
     * This finder, looking for these types only. Organization codes asked for by name are found without their hyphen
     * too: then one in eleven numbers of nine digits is taken for one. Certificate numbers of public institutions are
     * found behind 事证第, with {@link Trust#FORM_ONLY}; registration numbers of social organizations have no form to
     * be found by.
     *
     * @param first a type
     * @param more  further types
     * @return a changed copy
     */
    public CodeFinder types(CodeType first, CodeType... more) {
        EnumSet<CodeType> wanted = EnumSet.of(first, more);
        return new CodeFinder(wanted, wanted.contains(CodeType.ORGANIZATION_CODE), atLeast);
    }

    /**
     * This finder, reporting nothing with less trust. With {@link Trust#FORM_ONLY} every number of the right length is
     * reported: mistyped codes, and much that is none.
     *
     * @param trust the least
     * @return a changed copy
     */
    public CodeFinder atLeast(Trust trust) {
        return new CodeFinder(types, bareOrganizationCodes, trust);
    }

    /**
     * All codes of a text, in the order of the text.
     *
     * @param text any text
     * @return immutable; no two overlap
     */
    public List<FoundCode> find(CharSequence text) {
        List<FoundCode> found = new ArrayList<>();
        find(text, found::add);
        return List.copyOf(found);
    }

    /**
     * Hands over each code of a text, in the order of the text; for big texts.
     *
     * @param text any text
     * @param sink gets each code as soon as no longer one can begin before it
     */
    public void find(CharSequence text, Consumer<? super FoundCode> sink) {
        new Scan(text, new Judge(types, bareOrganizationCodes, atLeast), sink).run();
    }
}
