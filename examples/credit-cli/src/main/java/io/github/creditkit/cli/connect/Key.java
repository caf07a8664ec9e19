package io.github.creditkit.cli.connect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What may stand in a profile (配置项). The names of the client's properties for Spring Boot are taken too. */
enum Key {
    BASE_URI("base-uri"),
    AUTH("auth", "algorithm"),
    APP("app", "app-key", "client-id", "oauth2.client-id"),
    SECRET_FILE("secret-file", "oauth2.secret-file"),
    SECRET_ENV("secret-env"),
    TOKEN_URI("token-uri", "oauth2.token-uri"),
    SCOPES("scopes", "oauth2.scopes"),
    KEY_STORE("key-store", "tls.key-store"),
    KEY_PASSWORD_FILE("key-password-file", "tls.key-password-file"),
    KEY_PASSWORD_ENV("key-password-env"),
    TRUST_STORE("trust-store", "tls.trust-store"),
    TRUST_PASSWORD_FILE("trust-password-file", "tls.trust-password-file"),
    TRUST_PASSWORD_ENV("trust-password-env"),
    PROXY_HOST("proxy-host", "proxy.host"),
    PROXY_PORT("proxy-port", "proxy.port"),
    TIMEOUT("timeout"),
    TOTAL_TIMEOUT("total-timeout"),
    RETRIES("retries", "retry.retries"),
    RETRY_FIRST("retry-first", "retry.first"),
    RETRY_LONGEST("retry-longest", "retry.longest"),
    REQUESTS_PER_SECOND("requests-per-second"),
    USER_AGENT("user-agent"),
    SOURCE_UNIT("source-unit"),
    DIVISION("division"),
    CATALOG_ITEM("catalog-item"),
    CATALOG_VERSION("catalog-version");

    private static final String PREFIX = "creditkit.client.";
    private static final int FARTHEST = 4;
    /** Names under which somebody may write a secret itself. */
    private static final Set<String> SECRETS = Set.of(
            "secret",
            "app-secret",
            "client-secret",
            "oauth2.secret",
            "oauth2.client-secret",
            "password",
            "key-password",
            "tls.key-password",
            "trust-password",
            "tls.trust-password",
            "token");

    @SuppressWarnings("ImmutableEnumChecker") // Of List.of.
    private final List<String> names;

    Key(String... names) {
        this.names = List.of(names);
    }

    String word() {
        return names.get(0);
    }

    static Optional<Key> of(String name) {
        String plain = plain(name);
        return Arrays.stream(values()).filter(key -> key.names.contains(plain)).findFirst();
    }

    /** With the prefix of Spring Boot and without, in any of the forms that Spring Boot takes. */
    private static String plain(String name) {
        String plain = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        return plain.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    static boolean isSecret(String name) {
        return SECRETS.contains(plain(name));
    }

    /** The name that a misspelt one is nearest to; empty where none is near. */
    static Optional<String> nearest(String name) {
        String plain = plain(name);
        return Arrays.stream(values())
                .flatMap(key -> Stream.of(key.word()))
                .min(Comparator.comparingInt(word -> distance(plain, word)))
                .filter(word -> distance(plain, word) <= Math.min(FARTHEST, word.length() - 1));
    }

    /** How many characters must be put in, taken away or changed. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int above = row[j];
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(row[j - 1], above));
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
