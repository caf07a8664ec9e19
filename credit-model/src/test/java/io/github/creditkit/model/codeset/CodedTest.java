package io.github.creditkit.model.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("代码原文与含义")
class CodedTest {

    @Test
    void a_constant_has_its_own_code() {
        Coded<PermitCategory> coded = Coded.of(PermitCategory.APPROVAL);
        assertThat(coded.text()).isEqualTo("核准");
        assertThat(coded.known()).contains(PermitCategory.APPROVAL);
        assertThat(coded.isKnown()).isTrue();
    }

    @Test
    void what_the_lookup_does_not_know_is_kept() {
        Coded<PermitCategory> coded = Coded.read("备案", text -> Optional.empty());
        assertThat(coded.text()).isEqualTo("备案");
        assertThat(coded.isKnown()).isFalse();
        assertThat(coded.known()).isEmpty();
    }

    @Test
    void it_prints_its_meaning_or_nothing() {
        assertThat(Coded.of(PermitCategory.GENERAL)).hasToString("Coded[GENERAL]");
        assertThat(new Coded<>("41010518950307001X", null)).hasToString("Coded[?]");
        assertThat(new Coded<>("其他-41010518950307001X", PermitCategory.OTHER)).hasToString("Coded[OTHER]");
    }

    @Test
    void identity_codes_are_carried_too() {
        Coded<UnifiedSocialCreditCode> code = Coded.read(
                "91350100M000100Y43",
                text -> UnifiedSocialCreditCode.tryParse(text).toOptional());
        assertThat(code.isKnown()).isTrue();
        Coded<CitizenIdentificationNumber> bad = Coded.read(
                "410105189513070010",
                text -> CitizenIdentificationNumber.tryParse(text).toOptional());
        assertThat(bad.isKnown()).isFalse();
        assertThat(bad.toString()).doesNotContain("4101");
    }

    @Test
    void text_and_meaning_both_count_for_equality() {
        assertThat(Coded.of(PermitCategory.GENERAL))
                .isEqualTo(new Coded<>("普通", PermitCategory.GENERAL))
                .isNotEqualTo(new Coded<>("0", PermitCategory.GENERAL))
                .isNotEqualTo(new Coded<>("普通", null))
                .hasSameHashCodeAs(new Coded<>("普通", PermitCategory.GENERAL));
    }

    @ParameterizedTest
    @CsvSource({
        "其他-采矿,采矿",
        "其他—采矿,采矿",
        "其他——采矿,采矿",
        "其他－采矿,采矿",
        "其他–采矿,采矿",
        "'　其他 - 采矿 ',采矿",
        "其他-采矿（临时）,采矿（临时）",
        "其他-甲-乙,甲-乙"
    })
    void the_name_of_another_thing_stands_behind_a_dash(String text, String detail) {
        assertThat(new Coded<>(text, null).detail()).contains(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "其他", "其他-", "其他 - ", "其他采矿", "普通", "-采矿", "其它-采矿", "甲其他-乙"})
    void any_other_text_names_nothing(String text) {
        assertThat(new Coded<>(text, null).detail()).isEmpty();
    }

    @Test
    void another_thing_is_written_as_it_is_read() {
        Coded<PermitCategory> mining = Coded.other(PermitCategory.OTHER, "采矿");
        assertThat(mining.text()).isEqualTo("其他-采矿");
        assertThat(mining.detail()).contains("采矿");
        assertThat(PermitCategory.codeSet().read(mining.text())).isEqualTo(mining);
    }
}
