package io.github.creditkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.codes.generate.NearMiss;
import io.github.creditkit.codes.generate.Slip;
import java.util.ServiceLoader;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.providers.ArbitraryProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("合成代码的报告格式")
class SyntheticReportTest {
    private final SyntheticReport report = new SyntheticReport();

    @Test
    void a_synthetic_number_of_a_person_is_shown_in_full() {
        CitizenIdentificationNumber number = CodeGenerator.seeded(1).citizenIdentificationNumber();
        assertThat(report.appliesTo(number)).isTrue();
        assertThat(report.report(number)).isEqualTo(number.text()).isNotEqualTo(number.toString());
        assertThat(report.label(number)).contains("citizen-id ");
    }

    @Test
    void a_near_miss_of_a_synthetic_number_is_shown_with_its_reason() {
        NearMiss miss = NearMiss.of(CodeGenerator.seeded(1).citizenIdentificationNumber(), Slip.FUTURE_DATE, 0)
                .orElseThrow();
        assertThat(report.appliesTo(miss)).isTrue();
        assertThat(report.report(miss).toString())
                .contains(miss.text(), miss.original(), "FUTURE_DATE", "birth-date-in-future");
        assertThat(report.label(miss)).contains("near miss ");
    }

    /** The standard's printed example stands for a number that can be a person's. */
    @Test
    void a_number_that_can_be_real_stays_masked() {
        CitizenIdentificationNumber real = CitizenIdentificationNumber.parse("11010519491231002X");
        assertThat(report.appliesTo(real)).isFalse();
        assertThat(report.appliesTo(NearMiss.of(real, Slip.MASKED, 0).orElseThrow()))
                .isFalse();
        assertThat(report.appliesTo(UnifiedSocialCreditCode.parse("91350100M000100Y43")))
                .isFalse();
        assertThat(report.appliesTo("11010519491231002X")).isFalse();
    }

    @Test
    void both_services_are_registered() {
        assertThat(ServiceLoader.load(SampleReportingFormat.class)).hasAtLeastOneElementOfType(SyntheticReport.class);
        assertThat(ServiceLoader.load(ArbitraryProvider.class)).hasAtLeastOneElementOfType(CodesProvider.class);
    }
}
