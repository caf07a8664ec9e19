package io.github.creditkit.cli.privacy;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.verdict.Judgement;
import io.github.creditkit.codes.CodePart;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.Violation;
import io.github.creditkit.codes.find.FoundCode;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.codes.repair.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what is shown (展示规则): everything when the user asked for it, else no person's number. */
public final class Privacy {
    /** What of a longer text is shown; a code is far shorter. */
    private static final int LONGEST_SHOWN = 1000;

    /** What a violation quotes in the place of a digit that is hidden. */
    public static final String HIDDEN = "*";

    private final boolean showPersonal;

    /**
     * A rule.
     *
     * @param showPersonal if persons' numbers are shown
     */
    public Privacy(boolean showPersonal) {
        this.showPersonal = showPersonal;
    }

    /**
     * If persons' numbers are hidden.
     *
     * @return false when the user asked to see them
     */
    public boolean isHiding() {
        return !showPersonal;
    }

    /**
     * A message, a file name or a header, of which nothing is known.
     *
     * @param text any text
     * @return the text without persons' numbers
     */
    public String text(String text) {
        return showPersonal ? text : PersonalNumbers.hide(text);
    }

    /**
     * A code that was found in a text.
     *
     * @param found the code
     * @return its text without persons' numbers
     */
    public String found(FoundCode found) {
        String text = found.text();
        if (showPersonal) {
            return text;
        }
        if (found.personal()) {
            return PersonalNumbers.hideAll(text, shownOf(found.type()));
        }
        // Of a code that fails a check nobody knows what it was meant to be.
        return PersonalNumbers.hide(text);
    }

    /**
     * A row with everything in it made fit to be shown.
     *
     * @param file        its file
     * @param line        its line
     * @param text        the text that was checked
     * @param judgement   what was found out about it
     * @param suggestions what it may have been meant as
     * @return the row
     */
    public ShownRow row(String file, long line, CharSequence text, Judgement judgement, List<Suggestion> suggestions) {
        // Twice what is shown, so that a number across the end of it is seen whole.
        String raw =
                text.subSequence(0, Math.min(text.length(), 2 * LONGEST_SHOWN)).toString();
        IdentityCode code = judgement.code();
        String input = code == null ? refusedInput(raw, judgement) : validInput(raw, code);
        boolean masked = !input.equals(raw);
        boolean hidesCode = masked && !showPersonal;
        return new ShownRow(
                file,
                line,
                cut(input),
                hidesCode,
                judgement.type(),
                code == null ? null : canonical(code),
                code == null ? List.of() : parts(code),
                judgement.notes(),
                hidesCode
                        ? judgement.violations().stream()
                                .map(v -> withoutDigits(v, judgement.type()))
                                .toList()
                        : judgement.violations(),
                suggestions.stream().map(s -> suggestion(s, hidesCode)).toList());
    }

    private String validInput(String raw, IdentityCode code) {
        if (showPersonal || isOrganization(code)) {
            return raw;
        }
        if (code.personal()) {
            return PersonalNumbers.hideAll(raw, shownOf(code));
        }
        // Free text is valid whatever stands in it; the other types have a form of their own.
        return code.type() == CodeType.SOCIAL_ORGANIZATION_NUMBER
                ? PersonalNumbers.hide(raw)
                : PersonalNumbers.hideExact(raw);
    }

    private String refusedInput(String raw, Judgement judgement) {
        if (showPersonal || isOrganizationText(raw)) {
            return raw;
        }
        CodeType type = judgement.type();
        if (type != null && isPersons(type)) {
            return PersonalNumbers.hideAll(raw, shownOf(type));
        }
        if (judgement.violations().stream().anyMatch(Privacy::tellsOfPerson)) {
            return PersonalNumbers.hideAll(raw, 0);
        }
        return PersonalNumbers.hide(raw);
    }

    /** If a text is a valid code of an organisation, however it is written, and no person's number as well. */
    private static boolean isOrganizationText(String raw) {
        String folded = Normalizer.fold(raw).text();
        return UnifiedSocialCreditCode.isValid(folded) && !PersonalNumbers.areIn(folded);
    }

    private static boolean isPersons(CodeType type) {
        return type == CodeType.CITIZEN_ID || type == CodeType.FOREIGNER_ID;
    }

    private static boolean tellsOfPerson(Violation violation) {
        return violation.reason() == CodeReason.WRONG_IDENTIFIER_TYPE
                && violation.found().contains(CodeType.FOREIGNER_ID.word());
    }

    private static boolean isOrganization(IdentityCode code) {
        return code instanceof UnifiedSocialCreditCode
                || (code instanceof TaxpayerIdentificationNumber number
                        && number.form() == TaxpayerIdentificationNumber.Form.UNIFIED);
    }

    private static int shownOf(CodeType type) {
        return type == CodeType.CITIZEN_ID ? 6 : 0;
    }

    /** As much as the code itself prints. */
    private static int shownOf(IdentityCode code) {
        int star = code.toString().indexOf('*');
        return Math.max(0, star);
    }

    private String canonical(IdentityCode code) {
        if (showPersonal || isOrganization(code)) {
            return code.text();
        }
        return code.personal() ? code.toString() : validInput(code.text(), code);
    }

    private List<CodePart> parts(IdentityCode code) {
        String shown = canonical(code);
        return shown.equals(code.text())
                ? code.parts()
                : code.parts().stream().map(part -> part(part, shown)).toList();
    }

    /** A part as the masked code shows it; hidden characters take their meaning with them. */
    private static CodePart part(CodePart part, String shown) {
        int from = part.position() - 1;
        int to = Math.min(shown.length(), from + part.text().length());
        String text = shown.substring(Math.min(from, to), to);
        return text.equals(part.text())
                ? part
                : new CodePart(part.name(), part.nameZh(), part.position(), text, "", "");
    }

    private ShownSuggestion suggestion(Suggestion suggestion, boolean hidesCode) {
        IdentityCode code = suggestion.code();
        if (!showPersonal && (hidesCode || !canonical(code).equals(code.text()))) {
            String shown = PersonalNumbers.hideAll(code.text(), shownOf(code));
            return new ShownSuggestion(shown, new Bilingual("含个人号码，不显示", "not shown: a person's number"));
        }
        return new ShownSuggestion(code.text(), new Bilingual(suggestion.describeZh(), suggestion.describeEn()));
    }

    /**
     * The violation without the digits it quotes. Only the check character of a person's own column stays, with what it
     * should be: it is what a clerk needs, and one of 18.
     */
    private static Violation withoutDigits(Violation violation, @Nullable CodeType type) {
        boolean ownCheck = type != null && isPersons(type) && violation.reason() == CodeReason.CHECK_CHARACTER_MISMATCH;
        if (violation.position() <= shownOrWhole(violation) || ownCheck) {
            return violation;
        }
        return new Violation(
                violation.path(),
                violation.reason(),
                violation.position(),
                isOfNoNumber(violation.found()) ? violation.found() : HIDDEN,
                violation.expected().length() == 1 ? HIDDEN : violation.expected(),
                violation.clause());
    }

    /** Letters and signs that are in no person's number: a clerk may see that an O was typed. */
    private static boolean isOfNoNumber(String found) {
        return Normalizer.fold(found).text().chars().allMatch(c -> c < 128 && c != 'X' && !Character.isDigit(c));
    }

    /** Violations of the whole quote lengths and names of types only. */
    private static int shownOrWhole(Violation violation) {
        return violation.reason() == CodeReason.PROVINCE_NOT_DEFINED
                        || violation.reason() == CodeReason.PAIR_NOT_DEFINED
                ? 6
                : 0;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
        return text.substring(0, end) + "…";
    }
}
