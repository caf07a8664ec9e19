package io.github.creditkit.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("编码：UTF-8、GB 18030 与损坏的字节")
class EncodingTest {
    private static final Charset GB_18030 = Charset.forName("GB18030");

    private static TextEncoding guess(byte[] bytes) throws IOException {
        try (Slicer slicer = new LineSlicer(new ByteArrayInputStream(bytes), Slicer.LONGEST)) {
            return new EncodingGuess(Optional.empty()).of(slicer.next());
        }
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }

    @Test
    void every_character_of_both_is_read_back() {
        for (int c = 0x80; c < 0x30000; c += c < 0x10000 ? 1 : 37) {
            if (c < 0xD800 || c > 0xDFFF) {
                String text = Character.toString(c);
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                byte[] gb = text.getBytes(GB_18030);
                assertThat(TextEncoding.UTF_8.decode(utf8, 0, utf8.length)).isEqualTo(text);
                assertThat(TextEncoding.GB_18030.decode(gb, 0, gb.length)).isEqualTo(text);
                assertThat(Damage.in(text)).isNegative();
            }
        }
    }

    @Test
    void damage_keeps_its_place_and_costs_no_other_byte() {
        byte[] bytes = join(
                "中".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xE4, ',', (byte) 0xFF},
                "文".getBytes(StandardCharsets.UTF_8));
        String text = TextEncoding.UTF_8.decode(bytes, 0, bytes.length);

        assertThat(text).isEqualTo("中\uDCE4,\uDCFF文");
        assertThat(Damage.in(text)).isEqualTo(1);
        assertThat(Damage.shown(text, 1)).isEqualTo("0xE4");
        assertThat(Damage.replaced(text)).isEqualTo("中\uFFFD,\uFFFD文");
    }

    @Test
    void a_pair_of_surrogates_is_no_damage() {
        assertThat(Damage.in("\uD83D\uDC80")).isNegative();
    }

    @Test
    void utf_8_is_told_from_gb_18030_and_damage_from_both() throws IOException {
        byte[] utf8 = "统一社会信用代码\n上海公司\n".getBytes(StandardCharsets.UTF_8);
        byte[] gb = "统一社会信用代码\n上海公司\n".getBytes(GB_18030);
        byte[] damage = {(byte) 0xFF, '\n'};

        assertThat(guess(utf8)).isEqualTo(TextEncoding.UTF_8);
        assertThat(guess(gb)).isEqualTo(TextEncoding.GB_18030);
        assertThat(guess(join(utf8, damage))).isEqualTo(TextEncoding.UTF_8);
        assertThat(guess(join(damage, gb))).isEqualTo(TextEncoding.GB_18030);
        assertThat(guess(damage)).isEqualTo(TextEncoding.UTF_8);
        assertThat(guess("plain\n".getBytes(StandardCharsets.US_ASCII))).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void the_guess_stays_open_while_all_is_ascii_and_then_holds() throws IOException {
        EncodingGuess guess = new EncodingGuess(Optional.empty());
        byte[] plain = "91350100M000100Y43\n".getBytes(StandardCharsets.US_ASCII);
        byte[] gb = "公司\n".getBytes(GB_18030);
        byte[] utf8 = "公司\n".getBytes(StandardCharsets.UTF_8);

        for (byte[] bytes : new byte[][] {plain, gb, utf8}) {
            try (Slicer slicer = new LineSlicer(new ByteArrayInputStream(bytes), Slicer.LONGEST)) {
                TextEncoding told = guess.of(slicer.next());
                assertThat(told).isEqualTo(bytes == plain ? TextEncoding.UTF_8 : TextEncoding.GB_18030);
            }
        }
    }
}
