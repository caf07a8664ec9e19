package io.github.creditkit.codes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("校验字符系统")
class CheckCharacterSystemTest {
    private static final List<CheckCharacterSystem> ALL = List.of(
            PureSystem.MOD_11_2,
            PureSystem.MOD_37_2,
            PureSystem.MOD_97_10,
            PureSystem.MOD_661_26,
            PureSystem.MOD_1271_36,
            HybridSystem.MOD_11_10,
            HybridSystem.MOD_27_26,
            HybridSystem.MOD_37_36,
            new Gb32100(),
            new Gb11714(),
            new FujianPilot(),
            new Icao9303());

    @Test
    void each_names_its_standard() {
        assertThat(ALL)
                .extracting(CheckCharacterSystem::designation)
                .containsExactly(
                        "ISO/IEC 7064, MOD 11-2",
                        "ISO/IEC 7064, MOD 37-2",
                        "ISO/IEC 7064, MOD 97-10",
                        "ISO/IEC 7064, MOD 661-26",
                        "ISO/IEC 7064, MOD 1271-36",
                        "ISO/IEC 7064, MOD 11,10",
                        "ISO/IEC 7064, MOD 27,26",
                        "ISO/IEC 7064, MOD 37,36",
                        "GB 32100-2015 (modulus 31, weights 3^(i-1) from the left)",
                        "GB 11714-1997 (modulus 11, weights 3 7 9 10 5 8 4 2)",
                        "Fujian pilot (modulus 37, weights 2^(i-1) from the left)",
                        "ICAO Doc 9303 (modulus 10, weights 7 3 1)");
    }

    @Test
    void nothing_and_a_lone_character_are_valid_in_none() {
        assertThat(ALL).noneMatch(system -> system.isValid(""));
        for (char c = 0; c < 128; c++) {
            String text = String.valueOf(c);
            assertThat(ALL).noneMatch(system -> system.isValid(text));
        }
    }

    /** With two check characters a string of two is all check and no payload. */
    @Test
    void two_characters_are_valid_where_one_of_them_checks_the_other() {
        assertThat(PureSystem.MOD_97_10.isValid("01")).isFalse();
        assertThat(PureSystem.MOD_661_26.isValid("AB")).isFalse();
        assertThat(PureSystem.MOD_1271_36.isValid("01")).isFalse();
        assertThat(PureSystem.MOD_97_10.isValid("001")).isTrue();
        assertThat(PureSystem.MOD_11_2.isValid("01")).isTrue();
        assertThat(HybridSystem.MOD_11_10.isValid("02")).isTrue();
        assertThat(new Icao9303().isValid("00")).isTrue();
    }

    @Test
    @Tag("exhaustive")
    void two_million_characters_overflow_nothing() {
        String nines = "9".repeat(2_000_000);
        String letters = "Z".repeat(2_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (CheckCharacterSystem system : ALL) {
                system.checkCharacters(nines)
                        .ifPresent(check -> assertThat(system.isValid(nines + check))
                                .as(system.designation())
                                .isTrue());
                system.checkCharacters(letters)
                        .ifPresent(check -> assertThat(system.isValid(letters + check))
                                .as(system.designation())
                                .isTrue());
            }
        });
        assertThat(new Icao9303().checkCharacters(nines)).contains("4");
    }

    @Test
    void an_iso_routine_does_not_compute_gb_32100() {
        String head = "91350100M000100Y4";
        assertThat(new Gb32100().checkCharacters(head)).contains("3");
        assertThat(PureSystem.MOD_37_2.checkCharacters(head)).isNotEqualTo(new Gb32100().checkCharacters(head));
    }

    /** Remainder 0 stands for value 0: where a table of 31 characters is read at 31. */
    @Test
    void a_sum_without_remainder_has_the_character_of_zero() {
        assertThat(new Gb32100().checkCharacters("00000000000000000")).contains("0");
        assertThat(new Gb11714().checkCharacters("00000000")).contains("0");
        assertThat(new FujianPilot().checkCharacters("00000000000000000")).contains("0");
        assertThat(PureSystem.MOD_11_2.checkCharacters("")).contains("1");
    }

    /** Value 36 would be the asterisk of MOD 37-2, which the pilot does not have. */
    @Test
    void a_pilot_payload_that_needs_a_37th_character_has_none() {
        assertThat(new FujianPilot().checkCharacters("10000000000000000")).isEmpty();
        assertThat(new FujianPilot().isValid("100000000000000000")).isFalse();
        assertThat(new FujianPilot().isValid("10000000000000000*")).isFalse();
    }
}
