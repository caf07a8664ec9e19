package io.github.creditkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.creditkit.codes.privacy.PersonalNumbers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AddressPropertyTest {
    private static final URI BASE = URI.create("https://credit.example/credit/v1");

    @Property
    void whatever_an_id_is_it_stays_one_piece_of_the_path(@ForAll @StringLength(min = 1, max = 40) String id) {
        Assume.that(isText(id));
        URI uri = Address.of("batches", id, "seal").with("q", id).under(BASE);
        String[] pieces = uri.getRawPath().split("/", -1);
        assertThat(pieces).hasSize(6);
        assertThat(java.net.URLDecoder.decode(pieces[4], StandardCharsets.UTF_8))
                .isEqualTo(id);
        assertThat(java.net.URLDecoder.decode(uri.getRawQuery().substring(2), StandardCharsets.UTF_8))
                .isEqualTo(id);
        assertThat(uri.normalize()).isEqualTo(uri);
        assertThat(uri.getHost()).isEqualTo("credit.example");
    }

    /** What UTF-8 can write, and no person's number. */
    private static boolean isText(String id) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(id)
                && !id.equals(".")
                && !id.equals("..")
                && !PersonalNumbers.areIn(id);
    }

    @Test
    void a_way_up_and_a_persons_number_are_refused() {
        for (String id : new String[] {"", ".", "..", "350102190102030111"}) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Address.of("batches", id));
        }
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Address.of("subjects").with("unit", "350102190102030111"));
    }
}
