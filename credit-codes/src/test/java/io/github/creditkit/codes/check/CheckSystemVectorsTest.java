package io.github.creditkit.codes.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.VectorFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("校验字符系统：测试向量 (GB/T 17710-2008, ISO/IEC 7064:2003)")
class CheckSystemVectorsTest {
    private static final Map<String, CheckCharacterSystem> SYSTEMS = Map.of(
            "MOD 11-2", PureSystem.MOD_11_2,
            "MOD 37-2", PureSystem.MOD_37_2,
            "MOD 97-10", PureSystem.MOD_97_10,
            "MOD 661-26", PureSystem.MOD_661_26,
            "MOD 1271-36", PureSystem.MOD_1271_36,
            "MOD 11,10", HybridSystem.MOD_11_10,
            "MOD 27,26", HybridSystem.MOD_27_26,
            "MOD 37,36", HybridSystem.MOD_37_36,
            "GB 32100 (31, weights 3^(i-1) from the LEFT)", new Gb32100(),
            "GB 11714 (11, weights 3 7 9 10 5 8 4 2)", new Gb11714());

    static List<VectorFile.Row> vectors() {
        return VectorFile.CHECK_SYSTEMS.rows();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_vector_has_its_check_character(VectorFile.Row row) {
        verify(SYSTEMS.get(row.get("system")), row.get("payload"), row.get("check"));
    }

    /**
     * From outside the vector files: examples of ISO/IEC 7064 and of users of it (ISNI, LEI, ISBN-like and IBAN
     * strings), the two-character ones worked out by hand from the definition.
     */
    @ParameterizedTest
    @CsvSource({
        "MOD 11-2,  0794, 0",
        "MOD 11-2,  000000012146438, X", // an ISNI
        "MOD 97-10, 794, 44",
        "MOD 97-10, 5299000J1N9P7Q6R5T, ''", // letters are converted first, by whoever uses the system
        "MOD 97-10, 32142829123456987654321611, 82", // the IBAN that banks print as a sample, GB82 WEST ...
        "MOD 97-10, 549300120192918181612834127, 12", // the sample LEI 5493001KJTIIGC8Y1R12
        "MOD 661-26, ISOHJ, TC",
        "MOD 1271-36, ISO79, 3W",
        "'MOD 11,10', 0794, 5"
    })
    void a_published_example_has_its_check_characters(String system, String payload, String check) {
        if (check.isEmpty()) {
            assertThat(SYSTEMS.get(system).checkCharacters(payload)).isEmpty();
            assertThat(SYSTEMS.get(system).isValid(payload)).isFalse();
        } else {
            verify(SYSTEMS.get(system), payload, check);
        }
    }

    @ParameterizedTest
    @CsvSource({"91350211M0000XUF4,6", "91350100M0001TGQX,M", "91350200M00000051,0", "91350100M000100Y4,F"})
    void a_pilot_code_has_its_check_character(String payload, String check) {
        verify(new FujianPilot(), payload, check);
    }

    /** The sample of a Kazakh holder's card, and those of ICAO Doc 9303: document number, birth date, filler. */
    @ParameterizedTest
    @CsvSource({"KAZ11009012310,5", "L898902C3,6", "740812,2", "120415,9", "ZE184226B<<<<<,1", "D23145890,7", "340712,7"
    })
    void a_travel_document_has_its_check_digit(String payload, String check) {
        verify(new Icao9303(), payload, check);
    }

    private static void verify(CheckCharacterSystem system, String payload, String check) {
        assertThat(system.checkCharacters(payload)).contains(check);
        assertThat(system.isValid(payload + check)).isTrue();
        for (char wrong : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*<x".toCharArray()) {
            if (check.charAt(check.length() - 1) != wrong) {
                String text = payload + check.substring(0, check.length() - 1) + wrong;
                assertThat(system.isValid(text)).as(text).isFalse();
            }
        }
    }
}
