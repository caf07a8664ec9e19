package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.UnifiedSocialCreditCodeRules.Contributions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("统一社会信用代码的快速校验表")
class UnifiedSocialCreditCodeRulesTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1};
    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2, 1};

    @Test
    void each_character_contributes_its_share_to_both_sums() {
        int[] table = Contributions.table();
        assertThat(table).hasSize(18 * 128);
        for (int i = 0; i < 18; i++) {
            for (char c = 0; c < 128; c++) {
                assertThat(table[i * 128 + c]).as("%d %c", i, c).isEqualTo(expected(i, c));
            }
        }
    }

    private static int expected(int i, char c) {
        boolean division = i >= 2 && i < 8;
        if (ALPHABET.indexOf(c) < 0
                || (division && "0123456789".indexOf(c) < 0)
                || (i == 16 && "0123456789X".indexOf(c) < 0)) {
            return 1 << 24;
        }
        int national = ALPHABET.indexOf(c) * WEIGHTS[i] % 31;
        if (i < 8 || i == 17) {
            return national;
        }
        int value = i == 16 && c == 'X' ? 10 : LETTERS.indexOf(c);
        return national + (value * ORGANIZATION_WEIGHTS[i - 8] % 11) * 4096;
    }
}
