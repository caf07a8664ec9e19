package io.github.creditkit.model.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("机构名称比对")
class OrganizationNameTest {
    private static boolean same(String one, String other) {
        return OrganizationName.of(one).isSameAs(OrganizationName.of(other));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "某（某市）医药有限公司, 某(某市)医药有限公司",
        "某（某市）医药有限公司, 某【某市】医药有限公司",
        "某科技有限公司, 某 科技　有限公司",
        "某ＡＢＣ科技有限公司, 某abc科技有限公司",
        "某科技有限公司, 某科技有限责任公司",
        "某科技有限公司, 某科技股份有限公司",
        "某某便利店, 某某便利店（个体工商户）",
        "某会计师事务所, 某会计师事务所(特殊普通合伙)",
        "某投资中心（有限合伙）, 某投资中心",
    })
    void width_blanks_brackets_and_the_legal_form_make_no_other_name(String one, String other) {
        assertThat(same(one, other)).isTrue();
    }

    @ParameterizedTest(name = "{0} ≠ {1}")
    @CsvSource({
        "某科技有限公司, 某科技有限公司某市分公司",
        "某科技有限公司, 某贸易有限公司",
        "某市某科技有限公司, 某科技有限公司",
        "某第一中学, 某第二中学",
        "某某便利店, 某某便利店（某路店）",
        "某甲, 某甲有限公司",
    })
    void a_branch_a_place_or_a_number_makes_another_name(String one, String other) {
        assertThat(same(one, other)).isFalse();
    }

    @Test
    void the_text_stays_as_it_was_sent() {
        assertThat(OrganizationName.of(" 某（某市）有限公司 ").text()).isEqualTo(" 某（某市）有限公司 ");
    }

    @Test
    void blanks_are_the_name_of_nobody() {
        assertThat(same(" ", "　")).isFalse();
    }
}
