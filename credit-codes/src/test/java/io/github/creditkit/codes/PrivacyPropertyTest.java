package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A person's number is printed by nothing (个人号码不进入任何输出). */
class PrivacyPropertyTest {
    private static final CodePolicy GENEROUS =
            CodePolicy.STANDARD.acceptingUnknownCategories().acceptingOldNumericTaxNumbers();
    private static final int TOO_MANY = 7;

    @Property
    void no_type_prints_a_persons_number(@ForAll("numbers") String number) {
        for (CodeType type : CodeType.values()) {
            printsNothing(number, type.tryParse(number, CodePolicy.STANDARD));
            printsNothing(number, type.tryParse(number, GENEROUS));
            printsNothing(number, type.tryParseLenient(number, CodePolicy.STANDARD));
        }
        hides(
                number,
                List.of(
                        Normalizer.fold(number).toString(),
                        CodeType.detect(number).toString()));
    }

    @Property
    void no_type_prints_a_persons_number_with_a_slip_in_it(@ForAll("mistypedNumbers") String number) {
        for (CodeType type : CodeType.values()) {
            Parsed<? extends IdentityCode> parsed = type.tryParse(number, CodePolicy.STANDARD);
            // Without a birth date in it, what passes the check of an organisation's code is one.
            boolean organisations = type == CodeType.SOCIAL_ORGANIZATION_NUMBER
                    ? UnifiedSocialCreditCode.isValid(number)
                    : !parsed.toOptional().map(IdentityCode::personal).orElse(true);
            if (!organisations) {
                printsNothing(number, parsed);
            }
        }
    }

    @Property
    void no_type_prints_a_persons_number_written_otherwise(@ForAll("writtenNumbers") String number) {
        for (CodeType type : CodeType.values()) {
            printsNothing(number, type.tryParse(number, CodePolicy.STANDARD));
            printsNothing(number, type.tryParseLenient(number, CodePolicy.STANDARD));
        }
        hides(number, List.of(Normalizer.fold(number).toString()));
    }

    @Example
    void no_type_prints_the_numbers_of_the_vectors() {
        List<String> numbers = new ArrayList<>(VectorFile.CITIZEN_ID_SYNTHETIC.column("number"));
        VectorFile.OTHER_CREDENTIALS.rows("type", "FOREIGN_PR_15").forEach(row -> numbers.add(row.get("example")));
        for (String number : numbers) {
            for (CodeType type : CodeType.values()) {
                printsNothing(number, type.tryParse(number, CodePolicy.STANDARD));
                printsNothing(number, type.tryParseLenient(number, CodePolicy.STANDARD));
            }
        }
    }

    /** Read as a registration number it passes MOD 11,10 as well; as free text anything passes. */
    @Example
    void a_number_of_two_kinds_is_masked_under_either() {
        assertThat(BusinessRegistrationNumber.parse("110105010203901")).hasToString("110105*********");
        assertThat(CitizenIdentificationNumber.isValid("110105010203901")).isTrue();
        assertThat(SocialOrganizationRegistrationNumber.parse("身份证 110105 19491231 002X"))
                .hasToString("身份证 11******************");
        assertThat(SocialOrganizationRegistrationNumber.parse("身份证 110105 19491231 002X")
                        .personal())
                .isTrue();
        assertThat(SocialOrganizationRegistrationNumber.parse("11010519491231002X")
                        .personal())
                .isTrue();
        assertThat(SocialOrganizationRegistrationNumber.parse("社证字第4567号").personal())
                .isFalse();
        assertThat(SocialOrganizationRegistrationNumber.parse("511000005000028620"))
                .hasToString("511000************");
        assertThat(SocialOrganizationRegistrationNumber.parse("51100000500002862F"))
                .hasToString("51100000500002862F");
    }

    private static void printsNothing(String number, Parsed<? extends IdentityCode> parsed) {
        List<String> printed = new ArrayList<>();
        printed.add(parsed.toString());
        parsed.notes().forEach(note -> printed.addAll(List.of(note.toString(), note.messageZh(), note.messageEn())));
        parsed.toOptional().ifPresent(code -> {
            printed.add(code.toString());
            printed.add(code.parts().toString());
            code.parts().forEach(part -> printed.add(part.toString()));
            printed.add(code.masked(Mask.DIVISION));
            printed.add(code.masked(Mask.ALL));
        });
        parsed.violations()
                .forEach(violation ->
                        printed.addAll(List.of(violation.toString(), violation.messageZh(), violation.messageEn())));
        printed.add(spelledOut(parsed.violations()));
        if (!parsed.isOk()) {
            try {
                throw new AssertionError(parsed.orThrow());
            } catch (InvalidCodeException thrown) {
                printed.add(thrown.toString());
                printed.add(thrown.getMessage());
                printed.add(thrown.messageZh());
                printed.add(thrown.violations().toString());
            }
        }
        hides(number, printed);
    }

    /** What the violations quote, read one after the other. */
    private static String spelledOut(List<Violation> violations) {
        StringBuilder quoted = new StringBuilder();
        for (Violation violation : violations) {
            if (violation.position() > 0) {
                quoted.append(violation.found().replaceAll(" U\\+.*", ""));
            }
        }
        return Normalizer.fold(quoted).text();
    }

    private static void hides(String number, List<String> printed) {
        List<String> runs = new ArrayList<>(List.of(number));
        String folded = Normalizer.fold(number).text();
        for (int i = 0; i + TOO_MANY <= folded.length(); i++) {
            String run = folded.substring(i, i + TOO_MANY);
            if (run.matches("\\d+")) {
                runs.add(run);
            }
        }
        for (String line : printed) {
            String plain = java.text.Normalizer.normalize(line, java.text.Normalizer.Form.NFKC);
            for (String run : runs) {
                if (line.contains(run) || plain.contains(run)) {
                    throw new AssertionError(run + " in " + line);
                }
            }
        }
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                        CodeTexts.citizens(),
                        CodeTexts.oldCitizens(),
                        CodeTexts.foreigners(),
                        CodeTexts.oldForeigners(),
                        CodeTexts.persons())
                .withoutEdgeCases();
    }

    /** One digit wrong, wherever. */
    @Provide
    Arbitrary<String> mistypedNumbers() {
        return Combinators.combine(
                        Arbitraries.oneOf(CodeTexts.citizens(), CodeTexts.oldCitizens(), CodeTexts.foreigners()),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.chars().numeric())
                .as((number, at, digit) -> number.substring(0, at) + digit + number.substring(at + 1))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<String> writtenNumbers() {
        return Combinators.combine(
                        numbers(), Arbitraries.of(0xff10, 0x0660, 0x0966, 0x1d7ce, (int) ' ', (int) '-', (int) 'x'))
                .as(PrivacyPropertyTest::written)
                .withoutEdgeCases();
    }

    private static String written(String number, int how) {
        return switch (how) {
            case ' ', '-' -> number.replaceAll("(.{6})", "$1" + (char) how);
            case 'x' -> number.toLowerCase(java.util.Locale.ROOT);
            default -> {
                StringBuilder written = new StringBuilder();
                number.chars().forEach(c -> written.appendCodePoint(c >= '0' && c <= '9' ? how + c - '0' : c));
                yield written.toString();
            }
        };
    }
}
