package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("证件类型")
class CredentialTypeTest {
    /** What the vectors call the types; the institution's certificate among them is no person's credential. */
    private static final Map<String, CredentialType> TYPES = Map.of(
            "PASSPORT_CN", CredentialType.CHINESE_PASSPORT,
            "HK_MACAO_TRAVEL_PERMIT", CredentialType.HONG_KONG_MACAO_TRAVEL_PERMIT,
            "TAIWAN_TRAVEL_PERMIT", CredentialType.TAIWAN_TRAVEL_PERMIT,
            "FOREIGN_PR_15", CredentialType.FOREIGN_PERMANENT_RESIDENT_CARD,
            "MILITARY_OFFICER", CredentialType.MILITARY_OFFICER_CERTIFICATE,
            "MILITARY_SOLDIER", CredentialType.MILITARY_SOLDIER_CERTIFICATE);

    @ParameterizedTest(name = "{0} {2}: {3}")
    @CsvFileSource(resources = "/vectors/other_credentials.csv", numLinesToSkip = 1)
    void agrees_with_every_vector(String type, String pattern, String example, String result) {
        boolean valid = type.equals("INSTITUTION_CERT")
                ? PublicInstitutionCertificateNumber.tryParseLenient(example).isOk()
                : TYPES.get(type).isValid(example);
        assertThat(valid).isEqualTo(result.equals("valid"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "RESIDENT_IDENTITY_CARD,11010519491231002X,true",
        "RESIDENT_IDENTITY_CARD,110105194912310021,false",
        "CHINESE_PASSPORT,E00000000,true",
        "CHINESE_PASSPORT,EA0000000,true",
        "CHINESE_PASSPORT,EI0000000,false",
        "CHINESE_PASSPORT,EO0000000,false",
        "CHINESE_PASSPORT,EA000000A,false",
        "CHINESE_PASSPORT,G0000000,false",
        "CHINESE_PASSPORT,G0000000A,false",
        "CHINESE_PASSPORT,D0000000,true",
        "CHINESE_PASSPORT,D00000000,true",
        "CHINESE_PASSPORT,D000000,false",
        "CHINESE_PASSPORT,SE0000000,true",
        "CHINESE_PASSPORT,PE00000000,true",
        "CHINESE_PASSPORT,XE0000000,false",
        "CHINESE_PASSPORT,SA0000000,false",
        "CHINESE_PASSPORT,'',false",
        "HONG_KONG_MACAO_TRAVEL_PERMIT,H000000000,false",
        "HONG_KONG_MACAO_TRAVEL_PERMIT,M00000000A0,false",
        "TAIWAN_TRAVEL_PERMIT,0000000A,false",
        "FOREIGN_PASSPORT,A,true",
        "FOREIGN_PASSPORT,A12345678,true",
        "FOREIGN_PASSPORT,A123456789,false",
        "FOREIGN_PASSPORT,'',false",
        "FOREIGN_PASSPORT,a1,false",
        "MILITARY_OFFICER_CERTIFICATE,军字第123号,false",
        "MILITARY_OFFICER_CERTIFICATE,军字第123456789号,false",
        "MILITARY_OFFICER_CERTIFICATE,军字第1234,true",
        "MILITARY_OFFICER_CERTIFICATE,字第1234号,false",
        "MILITARY_OFFICER_CERTIFICATE,A字第1234号,false",
    })
    void tells_the_form(CredentialType type, String number, boolean valid) {
        assertThat(type.isValid(number)).isEqualTo(valid);
    }

    @Test
    void a_wrong_form_is_told_without_quoting_the_number() {
        assertThat(CredentialType.TAIWAN_TRAVEL_PERMIT.check("1234567"))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.reason()).isEqualTo(CodeReason.FORM);
                    assertThat(violation.expected()).isEqualTo("00000000 / 0000000000");
                    assertThat(violation.messageZh()).contains("00000000").doesNotContain("1234567");
                    assertThat(violation.messageEn()).doesNotContain("1234567");
                });
    }

    @Test
    void an_empty_or_masked_number_has_a_reason_of_its_own() {
        assertThat(CredentialType.CHINESE_PASSPORT.check(" "))
                .extracting(Violation::reason)
                .containsExactly(CodeReason.EMPTY);
        assertThat(CredentialType.CHINESE_PASSPORT.check("E****0000"))
                .extracting(Violation::reason)
                .containsExactly(CodeReason.MASKED);
    }

    @Test
    void numbers_with_a_check_character_get_the_reasons_of_their_type() {
        assertThat(CredentialType.RESIDENT_IDENTITY_CARD.check("110105194912310021"))
                .extracting(Violation::reason)
                .containsExactly(CodeReason.CHECK_CHARACTER_MISMATCH);
        assertThat(CredentialType.FOREIGN_PERMANENT_RESIDENT_CARD.check("UTO110089050510"))
                .extracting(Violation::reason)
                .containsExactly(CodeReason.CHECK_CHARACTER_MISMATCH);
        assertThat(CredentialType.RESIDENT_IDENTITY_CARD.check("11010519491231002X"))
                .isEmpty();
    }

    @Test
    void five_types_have_an_exchange_code_and_are_found_by_it() {
        for (String code : List.of("01", "02", "03", "04", "05")) {
            assertThat(CredentialType.ofExchangeCode(code))
                    .flatMap(CredentialType::exchangeCode)
                    .contains(code);
        }
        assertThat(CredentialType.ofExchangeCode("")).isEmpty();
        assertThat(CredentialType.ofExchangeCode("99")).isEmpty();
        assertThat(CredentialType.FOREIGN_PASSPORT.exchangeCode()).isEmpty();
    }

    @Test
    void a_masked_number_shows_no_more_than_the_division_or_one_character() {
        assertThat(CredentialType.RESIDENT_IDENTITY_CARD.masked("11010519491231002X"))
                .isEqualTo("110105************");
        assertThat(CredentialType.CHINESE_PASSPORT.masked("E00000000")).isEqualTo("E********");
    }

    @Test
    void every_type_has_a_word_and_both_names() {
        assertThat(CredentialType.values()).allSatisfy(type -> {
            assertThat(type.word()).matches("[a-z-]+");
            assertThat(type.nameZh()).matches("\\p{IsHan}+");
            assertThat(type.nameEn()).matches("[A-Za-z' ]+");
            assertThat(type.form()).isNotBlank();
            assertThat(type.confidence()).isNotNull();
        });
    }
}
