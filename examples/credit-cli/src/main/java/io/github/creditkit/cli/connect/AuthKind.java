package io.github.creditkit.cli.connect;

import io.github.creditkit.client.auth.HmacAlgorithm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a platform knows who calls (认证方式). */
enum AuthKind {
    HMAC_SHA256(HmacAlgorithm.HMAC_SHA256),
    HMAC_SM3(HmacAlgorithm.HMAC_SM3),
    OAUTH2(null),
    MTLS(null),
    NONE(null);

    private final @Nullable HmacAlgorithm algorithm;

    AuthKind(@Nullable HmacAlgorithm algorithm) {
        this.algorithm = algorithm;
    }

    static Optional<AuthKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equalsIgnoreCase(word.replace('_', '-')))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(AuthKind::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<HmacAlgorithm> algorithm() {
        return Optional.ofNullable(algorithm);
    }

    boolean needsSecret() {
        return algorithm != null || this == OAUTH2;
    }
}
