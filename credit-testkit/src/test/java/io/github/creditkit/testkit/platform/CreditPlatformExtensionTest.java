package io.github.creditkit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("内存平台的 JUnit 扩展")
class CreditPlatformExtensionTest {
    @Nested
    @ExtendWith(CreditPlatformExtension.class)
    class By_annotation {
        @Test
        void the_platform_comes_as_a_parameter(InMemoryPlatform platform) {
            assertThat(platform.baseUri().getPath()).isEqualTo("/credit/v1/");
            assertThat(platform.records()).isEmpty();
        }
    }

    @Nested
    class In_a_field_of_the_test {
        private static final List<URI> SEEN = new ArrayList<>();

        @RegisterExtension
        final CreditPlatformExtension own = CreditPlatformExtension.create();

        @RepeatedTest(2)
        void each_test_has_its_own() {
            assertThat(SEEN).doesNotContain(own.platform().baseUri());
            SEEN.add(own.platform().baseUri());
        }
    }

    @Nested
    class Keeping {
        @RegisterExtension
        static final CreditPlatformExtension KEPT = CreditPlatformExtension.of(
                        InMemoryPlatform.builder().accounts(List.of(TestAccount.BUREAU)))
                .keeping();

        private static int faults;

        @RepeatedTest(2)
        void what_was_set_stays() {
            assertThat(KEPT.platform().faults().of("GET", "/profile").isPresent())
                    .isEqualTo(faults > 0);
            faults++;
            KEPT.platform().faults().always("GET /profile", Fault.busy(1));
        }
    }

    @Test
    void outside_of_a_test_there_is_no_platform() {
        assertThatThrownBy(() -> CreditPlatformExtension.create().platform()).isInstanceOf(IllegalStateException.class);
    }
}
