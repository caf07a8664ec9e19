package io.github.creditkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("请求地址")
class AddressTest {
    private static final URI BASE = URI.create("https://credit.example/credit/v1/");

    /** Found by a fault run: such a batch would never have come to its end. */
    private static final String UNLUCKY = "b01m824jtcs00007d79z2220k";

    @Test
    void a_name_that_the_platform_gave_is_repeated_whatever_it_looks_like() {
        assertThatThrownBy(() -> Address.of("batches", UNLUCKY))
                .as("it does look like a number with a slip")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Address.ofNames("batches", UNLUCKY, "seal").under(BASE))
                .isEqualTo(URI.create("https://credit.example/credit/v1/batches/" + UNLUCKY + "/seal"));
        assertThat(Operations.batch(UNLUCKY)).isNotNull();
        assertThat(Address.of("batches").withName("cursor", UNLUCKY).under(BASE))
                .hasQuery("cursor=" + UNLUCKY);
    }

    @Test
    void a_persons_number_of_the_callers_never_stands_in_an_address() {
        String number = "110101188506159014";
        assertThatThrownBy(() -> Address.of("records", "administrativePermit", number))
                .hasMessageNotContaining(number);
        assertThatThrownBy(() -> Address.of("statistics").with("unit", number)).hasMessageNotContaining(number);
        assertThatThrownBy(() -> Address.of("changes").withAll("types", List.of(number)))
                .hasMessageNotContaining(number);
    }
}
