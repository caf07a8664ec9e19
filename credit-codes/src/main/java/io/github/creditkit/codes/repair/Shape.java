package io.github.creditkit.codes.repair;

import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.ForeignerPermanentResidentNumber;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.check.Alphabet;
import io.github.creditkit.codes.check.Gb11714;
import io.github.creditkit.codes.check.Gb32100;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What a code of one form looks like: which characters can stand where, and which whole texts are valid. */
final class Shape {
    /** How many characters may be read otherwise than at first sight, where two checks sort out the wrong guesses. */
    private static final int GUESSES_OF_TWO_CHECKS = 3;

    /** The same where only one check does. */
    private static final int GUESSES_OF_ONE_CHECK = 2;

    private static final int NO_DIVISION = -1;
    private static final Alphabet ANY = Alphabet.DIGITS_AND_LETTERS;
    private static final Alphabet AUTHORITIES = characters(OrganizationCategory::authority);
    private static final Alphabet CATEGORIES = characters(OrganizationCategory::category);

    private final Alphabet[] alphabets;
    private final int guesses;
    private final int divisionFrom;
    private final Predicate<CharSequence> valid;

    private Shape(int guesses, int divisionFrom, Predicate<CharSequence> valid, List<Alphabet> alphabets) {
        this.guesses = guesses;
        this.divisionFrom = divisionFrom;
        this.valid = valid;
        this.alphabets = alphabets.toArray(new Alphabet[0]);
    }

    /** The forms of a type that can be repaired; none for persons' numbers and for numbers without a check. */
    static List<Shape> of(CodeType type, CodePolicy policy) {
        return switch (type) {
            case UNIFIED_SOCIAL_CREDIT_CODE -> unified(policy);
            case ORGANIZATION_CODE -> List.of(organization());
            case BUSINESS_REGISTRATION_NUMBER -> List.of(registration());
            case TAXPAYER_ID -> {
                List<Shape> shapes = new ArrayList<>(unified(policy));
                shapes.add(taxpayer(policy));
                yield shapes;
            }
            case CITIZEN_ID, FOREIGNER_ID, PUBLIC_INSTITUTION_CERTIFICATE, SOCIAL_ORGANIZATION_NUMBER -> List.of();
        };
    }

    private static List<Shape> unified(CodePolicy policy) {
        Predicate<CharSequence> valid = text -> UnifiedSocialCreditCode.isValid(text, policy)
                && !CitizenIdentificationNumber.isValid(text, policy)
                && !ForeignerPermanentResidentNumber.isValid(text, policy);
        List<Alphabet> national = new ArrayList<>();
        national.add(AUTHORITIES);
        national.add(policy.unknownCategories() ? Gb32100.ALPHABET : CATEGORIES);
        add(national, Alphabet.DIGITS, 6);
        add(national, Gb32100.ALPHABET, 8);
        national.add(Gb11714.CHECK_ALPHABET);
        national.add(Gb32100.ALPHABET);
        Shape shape = new Shape(GUESSES_OF_TWO_CHECKS, 2, valid, national);
        return policy.pilotCodes() ? List.of(shape, pilot(valid)) : List.of(shape);
    }

    /** The Fujian pilot has a shape of its own, because its last characters can be letters that GB 32100 lacks. */
    private static Shape pilot(Predicate<CharSequence> valid) {
        List<Alphabet> pilot = new ArrayList<>();
        for (String characters : List.of("9", "123", "3", "5")) {
            pilot.add(new Alphabet(characters));
        }
        add(pilot, Alphabet.DIGITS, 4);
        for (String characters : List.of("M", "0", "0", "0", "01")) {
            pilot.add(new Alphabet(characters));
        }
        add(pilot, ANY, 3);
        pilot.add(Gb11714.CHECK_ALPHABET);
        pilot.add(ANY);
        return new Shape(GUESSES_OF_TWO_CHECKS, 2, valid, pilot);
    }

    private static Shape organization() {
        List<Alphabet> alphabets = new ArrayList<>();
        add(alphabets, ANY, 8);
        alphabets.add(Gb11714.CHECK_ALPHABET);
        return new Shape(GUESSES_OF_ONE_CHECK, NO_DIVISION, OrganizationCode::isValid, alphabets);
    }

    private static Shape registration() {
        List<Alphabet> alphabets = new ArrayList<>();
        add(alphabets, Alphabet.DIGITS, 15);
        return new Shape(GUESSES_OF_ONE_CHECK, 0, BusinessRegistrationNumber::isValid, alphabets);
    }

    /** 15 characters that hold an organization code. The older digits have no check: anything would be a repair. */
    private static Shape taxpayer(CodePolicy policy) {
        CodePolicy checked = new CodePolicy(policy.pilotCodes(), policy.unknownCategories(), false, policy.today());
        List<Alphabet> alphabets = new ArrayList<>();
        add(alphabets, Alphabet.DIGITS, 6);
        add(alphabets, ANY, 8);
        alphabets.add(Gb11714.CHECK_ALPHABET);
        return new Shape(
                GUESSES_OF_ONE_CHECK, 0, text -> TaxpayerIdentificationNumber.isValid(text, checked), alphabets);
    }

    private static void add(List<Alphabet> alphabets, Alphabet alphabet, int times) {
        alphabets.addAll(Collections.nCopies(times, alphabet));
    }

    private static Alphabet characters(ToIntFunction<OrganizationCategory> part) {
        return new Alphabet(OrganizationCategory.all().stream()
                .map(category -> String.valueOf((char) part.applyAsInt(category)))
                .distinct()
                .collect(Collectors.joining()));
    }

    int length() {
        return alphabets.length;
    }

    /** How many characters may be read otherwise than at first sight. */
    int guesses() {
        return guesses;
    }

    /** The index of the six digits of the division, or less than 0 when there are none. */
    int divisionFrom() {
        return divisionFrom;
    }

    Alphabet alphabet(int index) {
        return alphabets[index];
    }

    boolean allows(int index, char c) {
        return alphabets[index].contains(c);
    }

    /** If a whole text is a valid code of an organisation. */
    boolean accepts(CharSequence text) {
        return text.length() == alphabets.length && valid.test(text);
    }

    /** What a character can stand for at an index, the likeliest first. */
    String readings(int index, char c) {
        String alike = LookAlikes.of(c);
        StringBuilder allowed = new StringBuilder(alike.length());
        for (int i = 0; i < alike.length(); i++) {
            if (allows(index, alike.charAt(i))) {
                allowed.append(alike.charAt(i));
            }
        }
        return allowed.toString();
    }
}
