package io.github.creditkit.codes.repair;

import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Valid codes to make slips of: those of the vectors, and synthetic ones of the range for private use. */
final class TrueCodes {
    static final List<String> UNIFIED = Stream.of("uscc_valid.csv", "uscc_synthetic.csv", "uscc_pilot_fujian.csv")
            .flatMap(file -> Vectors.firstColumn(file).stream())
            .filter(UnifiedSocialCreditCode::isValid)
            .collect(Collectors.toList());

    private static final List<String> REGISTRATION = Vectors.firstColumn("registration_number.csv").stream()
            .filter(number -> number.length() == 15 && number.chars().allMatch(c -> c >= '0' && c <= '9'))
            .filter(BusinessRegistrationNumber::isValid)
            .collect(Collectors.toList());

    private TrueCodes() {}

    /** A valid code of a type that can be repaired. */
    record TrueCode(CodeType type, String text) {}

    static Arbitrary<TrueCode> any() {
        return Arbitraries.oneOf(
                unified().map(code -> new TrueCode(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, code)),
                unified().map(code -> new TrueCode(CodeType.TAXPAYER_ID, code)),
                organization().map(code -> new TrueCode(CodeType.ORGANIZATION_CODE, code)),
                registration().map(code -> new TrueCode(CodeType.BUSINESS_REGISTRATION_NUMBER, code)),
                oldTaxpayer().map(code -> new TrueCode(CodeType.TAXPAYER_ID, code)));
    }

    static Arbitrary<String> unified() {
        Arbitrary<String> synthetic = Combinators.combine(
                        Arbitraries.of(List.copyOf(OrganizationCategory.all())),
                        divisions(),
                        Arbitraries.integers().between(1, 99_999))
                .as((category, division, serial) -> UnifiedSocialCreditCode.of(category, division, privateUse(serial))
                        .text());
        return Arbitraries.oneOf(Arbitraries.of(UNIFIED), synthetic);
    }

    /** Codes of digits only, as programs take for numbers. */
    static Arbitrary<String> digitsOnly() {
        return Arbitraries.of(UNIFIED.stream()
                .filter(code -> code.chars().allMatch(c -> c >= '0' && c <= '9'))
                .collect(Collectors.toList()));
    }

    static Arbitrary<String> organization() {
        return Arbitraries.oneOf(
                Arbitraries.of(UNIFIED).map(code -> code.substring(8, 17)),
                Arbitraries.of(Vectors.firstColumn("org_code_valid.csv"))
                        .map(code -> code.replace("-", ""))
                        .filter(OrganizationCode::isValid),
                Arbitraries.integers()
                        .between(1, 99_999)
                        .map(serial -> privateUse(serial).text()));
    }

    static Arbitrary<String> registration() {
        Arbitrary<String> synthetic = Combinators.combine(
                        divisions(), Arbitraries.integers().between(1, 99_999_999))
                .as((division, sequence) -> BusinessRegistrationNumber.of(division, String.format("%08d", sequence))
                        .text());
        return Arbitraries.oneOf(Arbitraries.of(REGISTRATION), synthetic);
    }

    private static Arbitrary<String> oldTaxpayer() {
        return Combinators.combine(divisions(), organization()).as((division, code) -> division + code);
    }

    private static Arbitrary<String> divisions() {
        return Arbitraries.oneOf(
                Arbitraries.of(UNIFIED).map(code -> code.substring(2, 8)),
                Arbitraries.integers().between(110_000, 659_999).map(String::valueOf));
    }

    private static OrganizationCode privateUse(int serial) {
        return OrganizationCode.of(String.format("PDY%05d", serial));
    }

    /** If a slip left something that is refused even when folded, and about which something can be said. */
    static boolean isRepairable(CodeType type, String raw) {
        String text = Normalizer.fold(raw).text();
        boolean placeholder = type.tryParse(text, CodePolicy.STANDARD).violations().stream()
                .anyMatch(violation -> violation.reason() == CodeReason.PLACEHOLDER);
        boolean person = text.length() == 18
                && CodeType.detect(text).stream()
                        .anyMatch(detection ->
                                detection.type() == CodeType.CITIZEN_ID || detection.type() == CodeType.FOREIGNER_ID);
        return !type.isValid(text, CodePolicy.STANDARD) && !placeholder && !person && !text.contains("XXXXX");
    }
}
