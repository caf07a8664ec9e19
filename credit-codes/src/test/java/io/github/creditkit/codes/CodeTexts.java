package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Alphabet;
import io.github.creditkit.codes.check.CheckCharacterSystem;
import io.github.creditkit.codes.check.FujianPilot;
import io.github.creditkit.codes.check.Gb11714;
import io.github.creditkit.codes.check.Gb32100;
import io.github.creditkit.codes.check.HybridSystem;
import io.github.creditkit.codes.check.Icao9303;
import io.github.creditkit.codes.check.PureSystem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.time.api.Dates;

/** Texts to put to the codes: right ones, nearly right ones and any others. Persons are born 1880 to 1905. */
final class CodeTexts {
    private static final String USCC_ALPHABET = Gb32100.ALPHABET.characters();
    private static final String DIGITS_AND_LETTERS = Alphabet.DIGITS_AND_LETTERS.characters();
    private static final String DIGITS = "0123456789";
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("uuMMdd");
    private static final List<String> PROVINCES = List.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private CodeTexts() {}

    static Arbitrary<String> valid(CodeType type) {
        return switch (type) {
            case CITIZEN_ID -> Arbitraries.oneOf(citizens(), oldCitizens());
            case FOREIGNER_ID -> Arbitraries.oneOf(foreigners(), oldForeigners());
            case UNIFIED_SOCIAL_CREDIT_CODE -> Arbitraries.frequencyOf(Tuple.of(4, usccs()), Tuple.of(1, pilots()));
            case BUSINESS_REGISTRATION_NUMBER -> registrations();
            case ORGANIZATION_CODE -> organizations(DIGITS_AND_LETTERS);
            case TAXPAYER_ID -> taxpayers();
            case PUBLIC_INSTITUTION_CERTIFICATE -> digits(12);
            case SOCIAL_ORGANIZATION_NUMBER ->
                Arbitraries.of("社证字第", "闽民证字", "基证字")
                        .flatMap(wording -> digits(6).map(digits -> wording + digits + "号"));
        };
    }

    /** A code of any type and the type it is of, or another. */
    static Arbitrary<Sample> samples() {
        return Arbitraries.of(CodeType.class)
                .flatMap(type -> Combinators.combine(
                                Arbitraries.of(CodeType.class),
                                Arbitraries.frequencyOf(
                                        Tuple.of(3, valid(type)),
                                        Tuple.of(3, mutated(valid(type))),
                                        Tuple.of(1, rightLength()),
                                        Tuple.of(1, placeholders()),
                                        Tuple.of(1, anything())),
                                Arbitraries.integers().between(0, 3))
                        .as((other, text, dice) -> new Sample(dice == 0 ? other : type, text)))
                .withoutEdgeCases();
    }

    /** A text, and the type as which it is to be read. */
    record Sample(CodeType type, String text) {}

    /** One character put in, taken out, changed or swapped with its neighbour. */
    static Arbitrary<String> mutated(Arbitrary<String> texts) {
        return Combinators.combine(
                        texts,
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.oneOf(
                                Arbitraries.chars().with(DIGITS_AND_LETTERS),
                                Arbitraries.chars().with(" -*xé×Х１٣\u200b\ud835\udc1a\u0000"),
                                Arbitraries.chars().all()),
                        Arbitraries.integers().between(0, 3))
                .as((text, at, c, kind) -> {
                    int i = text.isEmpty() ? 0 : at % text.length();
                    StringBuilder b = new StringBuilder(text);
                    switch (text.isEmpty() ? 0 : kind) {
                        case 0 -> b.insert(i, c.charValue());
                        case 1 -> b.deleteCharAt(i);
                        case 2 -> b.setCharAt(i, c);
                        default -> b.insert(Math.max(0, i - 1), b.charAt(i)).deleteCharAt(i + 1);
                    }
                    return b.toString();
                });
    }

    static Arbitrary<String> rightLength() {
        return Arbitraries.of(8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21)
                .flatMap(length -> Arbitraries.oneOf(
                        Arbitraries.strings().withChars(DIGITS).ofLength(length),
                        Arbitraries.strings().withChars(DIGITS_AND_LETTERS).ofLength(length)));
    }

    static Arbitrary<String> placeholders() {
        return Arbitraries.of(9, 12, 13, 15, 17, 18, 20)
                .flatMap(length -> Arbitraries.oneOf(
                        Arbitraries.chars()
                                .with("0123456789X*")
                                .map(c -> String.valueOf(c).repeat(length)),
                        Arbitraries.chars()
                                .with(DIGITS_AND_LETTERS)
                                .map(c -> "12345678901234567890".substring(0, length - 1) + c)));
    }

    /** Any characters at all, half surrogate pairs included. */
    static Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(70),
                Arbitraries.strings().withCharRange('\ud800', '\udfff').ofMaxLength(20),
                Arbitraries.strings()
                        .withChars(
                                " \t\u00a0\u3000\u200b\ufeff\u00ad-—－−'＇aｘＸ９①Ⅹ\u0301\u030a\ud835\udc1a\udb40\udc01A0")
                        .ofMaxLength(24));
    }

    static Arbitrary<CodePolicy> policies() {
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        Arbitrary<Optional<LocalDate>> days = Arbitraries.of(
                Optional.empty(),
                Optional.of(LocalDate.of(1850, 1, 1)),
                Optional.of(LocalDate.of(1893, 6, 15)),
                Optional.of(LocalDate.MAX),
                Optional.of(LocalDate.MIN));
        return Combinators.combine(flag, flag, flag, days).as(CodePolicy::new);
    }

    static Arbitrary<String> usccs() {
        return Combinators.combine(
                        Arbitraries.of(OrganizationCategory.all()).map(OrganizationCategory::pair),
                        digits(6),
                        organizations(USCC_ALPHABET))
                .as((pair, division, organization) -> pair + division + organization)
                .map(head -> head + new Gb32100().checkCharacters(head).orElseThrow());
    }

    static Arbitrary<String> pilots() {
        return Combinators.combine(
                        Arbitraries.of("91", "92", "93"),
                        digits(4),
                        Arbitraries.of("M0000", "M0001"),
                        Arbitraries.strings().withChars(DIGITS_AND_LETTERS).ofLength(3))
                .as((pair, division, segment, rest) ->
                        pair + "35" + division + withCheck(new Gb11714(), segment + rest))
                .filter(head -> new FujianPilot().checkCharacters(head).isPresent())
                .map(head -> withCheck(new FujianPilot(), head));
    }

    static Arbitrary<String> organizations(String alphabet) {
        return Arbitraries.strings()
                .withChars(alphabet)
                .ofLength(8)
                .filter(body -> !body.equals("00000000"))
                .map(body -> withCheck(new Gb11714(), body));
    }

    static Arbitrary<String> citizens() {
        return Combinators.combine(provinces(), digits(4), dates(), digits(3))
                .as((province, place, date, order) -> province + place + date.format(LONG_DATE) + order)
                .map(head -> withCheck(PureSystem.MOD_11_2, head));
    }

    static Arbitrary<String> oldCitizens() {
        return Combinators.combine(
                        provinces(), digits(4), dates(), Arbitraries.integers().between(0, 995))
                .as((province, place, date, order) -> province
                        + place
                        + date.format(SHORT_DATE)
                        + (date.getYear() < 1900 ? "99" + (6 + order % 4) : "%03d".formatted(order)));
    }

    static Arbitrary<String> foreigners() {
        return Combinators.combine(Arbitraries.of(PROVINCES), digits(3), dates(), digits(3))
                .as((province, nationality, date, order) ->
                        "9" + province + nationality + date.format(LONG_DATE) + order)
                .map(head -> withCheck(PureSystem.MOD_11_2, head));
    }

    static Arbitrary<String> oldForeigners() {
        return Combinators.combine(digits(4), dates(), digits(1))
                .as((region, date, order) -> "UTO" + region + date.format(SHORT_DATE) + order)
                .map(head -> withCheck(new Icao9303(), head));
    }

    private static Arbitrary<String> registrations() {
        return Arbitraries.oneOf(
                digits(14)
                        .map(head -> withCheck(HybridSystem.MOD_11_10, head))
                        .filter(number -> !number.matches("(.)\\1*|12345678901234.")),
                Combinators.combine(digits(6), digits(6), Arbitraries.chars().with(DIGITS_AND_LETTERS))
                        .as((office, sequence, last) -> office + "NA" + sequence + last),
                digits(13));
    }

    private static Arbitrary<String> taxpayers() {
        return Arbitraries.oneOf(
                usccs(),
                citizens(),
                foreigners(),
                Combinators.combine(digits(6), organizations(DIGITS_AND_LETTERS))
                        .as((division, code) -> division + code),
                persons());
    }

    /** Taxpayer numbers that hold a person's number, and those of foreign persons. */
    static Arbitrary<String> persons() {
        return Arbitraries.oneOf(
                Combinators.combine(oldCitizens(), digits(2)).as((citizen, serial) -> citizen + serial),
                Combinators.combine(citizens(), digits(2)).as((citizen, serial) -> citizen + serial),
                oldCitizens().map(citizen -> citizen + "00000"),
                Combinators.combine(
                                Arbitraries.chars().range('A', 'Z'),
                                Arbitraries.of("19", "20"),
                                digits(14),
                                Arbitraries.chars().with(DIGITS + "X"))
                        .as((letter, century, rest, last) -> letter + century + rest + last));
    }

    private static Arbitrary<String> provinces() {
        return Arbitraries.oneOf(Arbitraries.of(PROVINCES), Arbitraries.just("83"));
    }

    /** Nobody alive. */
    private static Arbitrary<LocalDate> dates() {
        return Dates.dates().between(LocalDate.of(1880, 1, 1), LocalDate.of(1905, 12, 31));
    }

    private static Arbitrary<String> digits(int count) {
        // Runs and repetitions are placeholders; they are tried on their own.
        return Arbitraries.strings()
                .withChars(DIGITS)
                .ofLength(count)
                .filter(digits -> count < 12 || !digits.matches("(.)\\1*|1234567890\\d*"));
    }

    private static String withCheck(CheckCharacterSystem system, String head) {
        return head + system.checkCharacters(head).orElseThrow();
    }
}
