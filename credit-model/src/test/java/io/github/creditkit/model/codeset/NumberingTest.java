package io.github.creditkit.model.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.codeset.CodeReading.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("数字代码口径 (2015/2016 双公示)")
class NumberingTest {
    private static final CodeSet<PermitCategory> PERMITS = PermitCategory.codeSet();
    private static final CodeSet<PenaltyCategory> PENALTIES = PenaltyCategory.codeSet();
    private static final CodeSet<LegacyRecordStatus> STATUS = LegacyRecordStatus.codeSet();

    @ParameterizedTest
    @CsvSource({
        "ZERO_BASED,0,GENERAL",
        "ZERO_BASED,1,CONCESSION",
        "ZERO_BASED,2,ACCREDITATION",
        "ZERO_BASED,3,APPROVAL",
        "ZERO_BASED,4,REGISTRATION",
        "ZERO_BASED,5,OTHER",
        "ONE_BASED,1,GENERAL",
        "ONE_BASED,2,CONCESSION",
        "ONE_BASED,3,ACCREDITATION",
        "ONE_BASED,4,APPROVAL",
        "ONE_BASED,5,REGISTRATION",
        "ONE_BASED,9,OTHER"
    })
    void a_digit_of_a_permit_means_what_the_numbering_says(Numbering numbering, String digit, PermitCategory meaning) {
        assertThat(PERMITS.read(digit, numbering))
                .isEqualTo(new CodeReading<>(new Coded<>(digit, meaning), Kind.KNOWN, List.of(meaning)));
    }

    @ParameterizedTest
    @CsvSource({
        "ZERO_BASED,0,WARNING",
        "ZERO_BASED,1,FINE",
        "ZERO_BASED,2,CONFISCATE_ILLEGAL_INCOME;CONFISCATE_ILLEGAL_PROPERTY",
        "ZERO_BASED,3,ORDER_SUSPENSION",
        "ZERO_BASED,4,SUSPEND_LICENCE;REVOKE_LICENCE",
        "ZERO_BASED,5,ADMINISTRATIVE_DETENTION",
        "ZERO_BASED,6,OTHER",
        "ONE_BASED,1,WARNING",
        "ONE_BASED,2,FINE",
        "ONE_BASED,3,CONFISCATE_ILLEGAL_INCOME;CONFISCATE_ILLEGAL_PROPERTY",
        "ONE_BASED,4,ORDER_SUSPENSION",
        "ONE_BASED,5,SUSPEND_LICENCE;REVOKE_LICENCE",
        "ONE_BASED,6,ADMINISTRATIVE_DETENTION",
        "ONE_BASED,9,OTHER"
    })
    void a_digit_of_a_penalty_means_one_thing_or_says_that_it_means_two(
            Numbering numbering, String digit, String meanings) {
        CodeReading<PenaltyCategory> reading = PENALTIES.read(digit, numbering);
        assertThat(reading.meanings())
                .containsExactly(Arrays.stream(meanings.split(";"))
                        .map(PenaltyCategory::valueOf)
                        .toArray(PenaltyCategory[]::new));
        assertThat(reading.isAmbiguous()).isEqualTo(meanings.contains(";"));
        assertThat(reading.coded().isKnown()).isNotEqualTo(reading.isAmbiguous());
        assertThat(reading.coded().text()).isEqualTo(digit);
    }

    @ParameterizedTest
    @CsvSource({
        "ZERO_BASED,0,NORMAL",
        "ZERO_BASED,1,REVOKED",
        "ZERO_BASED,2,OBJECTED",
        "ZERO_BASED,3,OTHER",
        "ONE_BASED,3,OBJECTED"
    })
    void a_digit_of_a_status_means_what_the_numbering_says(
            Numbering numbering, String digit, LegacyRecordStatus meaning) {
        assertThat(STATUS.read(digit, numbering).coded().meaning()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @EnumSource(Numbering.class)
    void an_empty_status_is_normal_and_texts_are_read_under_any_numbering(Numbering numbering) {
        assertThat(STATUS.read("", numbering).coded().meaning()).isEqualTo(LegacyRecordStatus.NORMAL);
        assertThat(STATUS.read("异议", numbering).coded().meaning()).isEqualTo(LegacyRecordStatus.OBJECTED);
        assertThat(PERMITS.read("特许", numbering).coded().meaning()).isEqualTo(PermitCategory.CONCESSION);
        assertThat(PERMITS.read("", numbering).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(PERMITS.read("备案", numbering).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "5", "9", "01", "１"})
    void a_digit_without_a_numbering_is_not_guessed(String digit) {
        CodeReading<PermitCategory> reading = PERMITS.read(digit, Numbering.TEXT);
        assertThat(reading.kind()).isEqualTo(Kind.DIGIT_WITHOUT_NUMBERING);
        assertThat(reading.coded()).isEqualTo(new Coded<>(digit, null));
        assertThat(reading.meanings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ONE_BASED,0", "ONE_BASED,6", "ZERO_BASED,6", "ZERO_BASED,9", "ZERO_BASED,01", "ONE_BASED,11"})
    void a_digit_that_the_numbering_lacks_is_not_guessed(Numbering numbering, String digit) {
        assertThat(PERMITS.read(digit, numbering).kind()).isEqualTo(Kind.DIGIT_OUTSIDE_NUMBERING);
    }

    @Test
    void a_full_width_digit_is_a_digit() {
        assertThat(PERMITS.read(" １ ", Numbering.ZERO_BASED).coded())
                .isEqualTo(new Coded<>(" １ ", PermitCategory.CONCESSION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"暂扣或者吊销许可证", "暂扣或者吊销执照", "暂扣或吊销许可证件"})
    void a_text_that_joins_two_penalties_is_ambiguous(String text) {
        CodeReading<PenaltyCategory> reading = PENALTIES.read(text, Numbering.TEXT);
        assertThat(reading.kind()).isEqualTo(Kind.AMBIGUOUS);
        assertThat(reading.meanings()).containsExactly(PenaltyCategory.SUSPEND_LICENCE, PenaltyCategory.REVOKE_LICENCE);
        assertThat(reading.coded()).isEqualTo(new Coded<>(text, null));
    }

    @Test
    void where_the_codes_are_digits_a_digit_is_a_code() {
        assertThat(PermitStatus.codeSet().read("1", Numbering.TEXT).coded().meaning())
                .isEqualTo(PermitStatus.VALID);
        assertThat(PermitStatus.codeSet().read("7", Numbering.TEXT).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "警告;罚款|警告,罚款",
                "警告；罚款；|警告,罚款",
                "警告,罚款|警告,罚款",
                "警告、罚款、没收违法所得|警告,罚款,没收违法所得",
                "罚款、法律、行政法规规定的其他行政处罚|罚款,法律、行政法规规定的其他行政处罚",
                "没收违法所得、没收非法财物|没收违法所得、没收非法财物",
                "没收违法所得、没收非法财物、罚款|没收违法所得、没收非法财物,罚款",
                "其他-甲、乙|其他-甲、乙",
                "罚款;其他-甲、乙|罚款,其他-甲、乙",
                "罚款、训诫|罚款,训诫",
                "训诫|训诫",
            })
    void a_cell_of_several_values_is_taken_apart_but_not_within_a_name(String cell, String values) {
        assertThat(PENALTIES.readAll(cell, Numbering.TEXT))
                .extracting(reading -> reading.coded().text())
                .containsExactly(values.split(","));
    }

    @Test
    void a_blank_cell_has_no_values() {
        assertThat(PENALTIES.readAll(" ; ；、 ", Numbering.TEXT)).isEmpty();
        assertThat(STATUS.readAll("", Numbering.TEXT)).isEmpty();
    }
}
