package io.github.creditkit.codes.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.SocialOrganizationRegistrationNumber.Kind;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("合成测试代码")
class SyntheticCodesTest {
    private static final OrganizationCategory ENTERPRISE =
            OrganizationCategory.ofPair("91").orElseThrow();
    private static final LocalDate BIRTH = LocalDate.of(1885, 6, 15);

    /** The texts are of the vectors or were computed apart from this library. */
    @Test
    void parts_give_their_code() {
        assertThat(SyntheticCodes.organizationCode(1).text()).isEqualTo("PDY00001X");
        assertThat(SyntheticCodes.unifiedSocialCreditCode(ENTERPRISE, "440300", 951)
                        .text())
                .isEqualTo("91440300PDY0095169");
        assertThat(SyntheticCodes.citizenIdentificationNumber("110101", BIRTH, 901)
                        .text())
                .isEqualTo("110101188506159014");
        assertThat(SyntheticCodes.citizenIdentificationNumber15("110105", LocalDate.of(1888, 2, 29), 998)
                        .text())
                .isEqualTo("110105880229998");
        assertThat(SyntheticCodes.foreignerPermanentResidentNumber("11", 999, BIRTH, 1)
                        .nationality())
                .isEqualTo("999");
        assertThat(SyntheticCodes.foreignerPermanentResidentNumber15("1101", BIRTH, 1)
                        .text())
                .startsWith("UTO11018506151");
        assertThat(SyntheticCodes.businessRegistrationNumber(101, 7).text()).startsWith("99010100000007");
        assertThat(SyntheticCodes.publicInstitutionCertificateNumber(1, 2).text())
                .isEqualTo("199000100002");
        assertThat(SyntheticCodes.socialOrganizationRegistrationNumber(Kind.FOUNDATION, 12)
                        .text())
                .isEqualTo("测基证字第00012号");
        assertThat(SyntheticCodes.foreignPersonTaxpayerNumber('B', 1900, 900, 1, 2)
                        .text())
                .isEqualTo("B19009000000000012");
    }

    @Test
    void lists_begin_where_a_shrunk_example_should() {
        assertThat(SyntheticCodes.divisions()).startsWith("100000", "110000").hasSizeGreaterThan(3000);
        assertThat(SyntheticCodes.addresses())
                .startsWith("110101")
                .endsWith("810000", "820000", "830000")
                .allMatch(code -> code.matches("[1-68]\\d{5}"));
        assertThat(SyntheticCodes.provinces()).hasSize(31).startsWith("11").endsWith("65");
    }

    @Test
    void a_part_that_could_lead_to_someone_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticCodes.organizationCode(0));
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticCodes.organizationCode(100_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticCodes.citizenIdentificationNumber("110101", LocalDate.of(1906, 1, 1), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticCodes.citizenIdentificationNumber("110101", LocalDate.of(1879, 12, 31), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticCodes.citizenIdentificationNumber("110101", BIRTH, 1000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticCodes.citizenIdentificationNumber15("110101", BIRTH, 995));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SyntheticCodes.citizenIdentificationNumber15("110101", LocalDate.of(1900, 1, 1), 996));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticCodes.foreignerPermanentResidentNumber("11", 840, BIRTH, 1));
        // A is a registration authority: with a letter like that the number could be a credit code.
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticCodes.foreignPersonTaxpayerNumber('A', 1900, 900, 1, 2));
    }

    /** Codes that are published, the standards' own or made up, and none of them of a synthetic kind. */
    @Test
    void a_code_that_can_be_real_is_not_synthetic() {
        List<IdentityCode> real = List.of(
                UnifiedSocialCreditCode.parse("91350100M000100Y43"),
                OrganizationCode.parse("D2143569X"),
                CitizenIdentificationNumber.parse("11010519491231002X"),
                TaxpayerIdentificationNumber.parse("11010519491231002X"),
                TaxpayerIdentificationNumber.parse("440300192203821"));
        assertThat(real).noneMatch(SyntheticCodes::isSynthetic);
    }
}
