package io.github.creditkit.codes.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("随附数据")
class BundledDivisionsTest {
    @Test
    void they_are_small_in_the_jar() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (InputStream in = DivisionTable.class.getResourceAsStream("DivisionData.class");
                DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            in.transferTo(out);
        }
        assertThat(packed.size()).isBetween(20_000, 300_000);
    }

    @Test
    void they_are_made_once() {
        assertThat(DivisionTable.bundled()).isSameAs(DivisionTable.bundled());
    }
}
