package io.github.creditkit.codes.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("随附数据文件")
class DivisionResourceTest {
    private static byte[] resource() throws IOException {
        try (InputStream in = DivisionTable.class.getResourceAsStream("divisions.bin")) {
            return in.readAllBytes();
        }
    }

    private static DivisionTable read(byte[] bytes) throws IOException {
        return DivisionResource.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] sealed(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length - 4);
        ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) crc.getValue());
        return bytes;
    }

    @Test
    void it_is_small() throws IOException {
        assertThat(resource().length).isLessThan(120_000);
        assertThat(read(resource()).size()).isEqualTo(DivisionTable.bundled().size());
    }

    @Test
    void a_missing_one_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DivisionResource.read(null))
                .withMessageContaining("divisions.bin is missing");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 11, 100, 50_000})
    void a_cut_one_is_corrupt(int length) throws IOException {
        byte[] cut = Arrays.copyOf(resource(), length);
        assertThatIllegalStateException()
                .isThrownBy(() -> read(cut))
                .withMessageStartingWith("Division resource divisions.bin is corrupt: ");
        if (length >= 4) {
            assertThatIllegalStateException().isThrownBy(() -> read(sealed(cut)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 200, 30_000, 104_000})
    void a_changed_byte_is_found(int at) throws IOException {
        byte[] bytes = resource();
        bytes[at] ^= 1;
        assertThatIllegalStateException()
                .isThrownBy(() -> read(bytes))
                .withMessageContaining("corrupt: its checksum does not hold");
    }

    @Test
    void another_version_is_refused() throws IOException {
        byte[] bytes = resource();
        bytes[5] = 9;
        assertThatIllegalStateException()
                .isThrownBy(() -> read(sealed(bytes)))
                .withMessageContaining("its version is 9");
    }
}
