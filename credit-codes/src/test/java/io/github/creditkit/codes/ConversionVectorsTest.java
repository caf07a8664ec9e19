package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("代码之间的换算：全部测试向量")
class ConversionVectorsTest {

    static List<VectorFile.Row> conversions() {
        return VectorFile.CONVERSIONS.rows();
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void a_code_leads_to_the_other(VectorFile.Row row) {
        assertThat(converted(row.get("from_type") + " " + row.get("to_type"), row.get("from")))
                .isEqualTo(row.get("to"));
    }

    private static String converted(String way, String from) {
        return switch (way) {
            case "USCC ORG_CODE" ->
                UnifiedSocialCreditCode.parse(from).organizationCode().text();
            case "USCC TAX_ID_15" -> {
                UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse(from);
                TaxpayerIdentificationNumber number =
                        TaxpayerIdentificationNumber.of(code.divisionCode(), code.organizationCode());
                assertThat(number.organizationCode()).contains(code.organizationCode());
                yield number.text();
            }
            case "USCC TAX_ID_18" -> {
                UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse(from);
                assertThat(code.taxpayerIdentificationNumber().unifiedSocialCreditCode())
                        .contains(code);
                yield code.taxpayerIdentificationNumber().text();
            }
            case "ORG_CODE ORG_CODE_HYPHENATED" -> OrganizationCode.parse(from).hyphenated();
            case "TAX_ID_15 ORG_CODE" ->
                TaxpayerIdentificationNumber.parse(from)
                        .organizationCode()
                        .orElseThrow()
                        .text();
            case "CITIZEN_15 CITIZEN_18" -> {
                CitizenIdentificationNumber old = CitizenIdentificationNumber.parse(from);
                assertThat(old.toEighteen().toFifteen()).contains(old);
                yield old.toEighteen().text();
            }
            case "CITIZEN_18 TAX_ID_20" ->
                TaxpayerIdentificationNumber.of(CitizenIdentificationNumber.parse(from), 0)
                        .text();
            case "TAX_ID_20 CITIZEN_18" ->
                TaxpayerIdentificationNumber.parse(from)
                        .citizenIdentificationNumber()
                        .orElseThrow()
                        .text();
            case "CLEARING_ITEM_CODE USCC", "CHARITY_FILING_NO USCC" ->
                UnifiedSocialCreditCode.prefixOf(from).orElseThrow().text();
            default -> throw new IllegalArgumentException(way);
        };
    }
}
