package io.github.creditkit.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.json3.CanonicalJson;
import java.util.function.Function;

/** Jackson 3 writes views as Jackson 2 does. The profile with the oldest Jackson 2 has no Jackson 3 beside it, and says so. */
final class Jackson3Twin {
    private static final boolean IS_THERE = System.getProperty("creditkit.jackson") == null;

    private Jackson3Twin() {}

    static void assertWrites(String json, Function<CanonicalJson, String> view) {
        if (IS_THERE) {
            assertThat(view.apply(CanonicalJson.standard())).isEqualTo(json);
        }
    }
}
