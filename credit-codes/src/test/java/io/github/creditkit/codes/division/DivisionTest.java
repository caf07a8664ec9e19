package io.github.creditkit.codes.division;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("行政区划")
class DivisionTest {
    private static Division division(String name, int lastYear) {
        return new Division(
                "110103",
                name,
                DivisionLevel.COUNTY,
                "110000",
                1981,
                lastYear,
                lastYear == 0 ? DivisionStatus.IN_FORCE : DivisionStatus.ABOLISHED,
                List.of());
    }

    @Test
    void divisions_are_equal_by_all_they_say() {
        new EqualsTester()
                .addEqualityGroup(division("崇文区", 2010), division("崇文区", 2010))
                .addEqualityGroup(division("崇文", 2010))
                .addEqualityGroup(division("崇文区", 0))
                .testEquals();
    }

    @Test
    void a_division_prints_its_code_name_and_years() {
        assertThat(division("崇文区", 2010)).hasToString("110103 崇文区 1981-2010");
        assertThat(DivisionTable.bundled().find("370116").orElseThrow()).hasToString("370116 莱芜区 2018-");
        assertThat(DivisionTable.bundled().find("440301").orElseThrow()).hasToString("440301 市辖区 -");
    }
}
