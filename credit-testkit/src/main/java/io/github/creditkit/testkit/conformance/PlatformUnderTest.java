package io.github.creditkit.testkit.conformance;

import io.github.creditkit.client.auth.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The platform that is to be tested, and what the suite may use of it (被测平台). Immutable.
 *
 * <table>
 * <caption>System properties; as environment variables in capitals with {@code _} for dots and hyphens</caption>
 * <tr><th>property</th><th>meaning</th></tr>
 * <tr><td>{@code creditkit.conformance.base-uri}</td><td>the address with everything before {@code profile}</td></tr>
 * <tr><td>{@code creditkit.conformance.<role>.app}</td><td>the account of a role, see {@link AccountRole}</td></tr>
 * <tr><td>{@code creditkit.conformance.<role>.secret-file}</td><td>a file with its secret</td></tr>
 * <tr><td>{@code creditkit.conformance.<role>.unit-name}, {@code .unit-code}</td><td>its unit</td></tr>
 * <tr><td>{@code creditkit.conformance.identity-proof}</td><td>a proof of identity that the platform takes for the
 * suite's synthetic subjects; without it only refusals are tested</td></tr>
 * <tr><td>{@code creditkit.conformance.consent.token-file}, {@code .subject-code}, {@code .purpose}</td><td>a consent of a
 * synthetic organisation to be queried; without it only refusals are tested</td></tr>
 * <tr><td>{@code creditkit.conformance.patience-seconds}</td><td>how long a receipt may take, 60 if not said</td></tr>
 * </table>
 */
public final class PlatformUnderTest {
    private static final String PREFIX = "creditkit.conformance.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI baseUri;
    private final Map<AccountRole, ConformanceAccount> accounts;
    private final @Nullable String identityProof;
    private final @Nullable ConformanceConsent consent;
    private final Duration patience;

    private PlatformUnderTest(
            URI baseUri,
            Map<AccountRole, ConformanceAccount> accounts,
            @Nullable String identityProof,
            @Nullable ConformanceConsent consent,
            Duration patience) {
        this.baseUri = baseUri;
        this.accounts = Map.copyOf(accounts);
        this.identityProof = identityProof;
        this.consent = consent;
        this.patience = patience;
    }

    /**
     * A platform without accounts: give it those of {@link AccountRole#SENDER}, {@link AccountRole#OTHER} and {@link
     * AccountRole#PUBLIC} at least.
     *
     * @param baseUri with everything before {@code profile}, such as {@code https://credit.example/credit/v1/}
     * @return the platform
     */
    public static PlatformUnderTest at(URI baseUri) {
        String text = baseUri.toString();
        return new PlatformUnderTest(
                URI.create(text.endsWith("/") ? text : text + "/"), Map.of(), null, null, PATIENCE);
    }

    /**
     * By system properties, or else the environment.
     *
     * @return the platform
     * @throws IllegalStateException if there is no address, or an account is given by halves; it says what is missing
     */
    public static PlatformUnderTest fromSettings() {
        return fromSettings(PlatformUnderTest::setting);
    }

    /**
     * By settings of another kind.
     *
     * @param settings gives the value of a property; empty for none
     * @return the platform
     * @throws IllegalStateException if there is no address, or an account is given by halves; it says what is missing
     */
    public static PlatformUnderTest fromSettings(Function<String, Optional<String>> settings) {
        PlatformUnderTest platform = at(URI.create(needed(settings, "base-uri")));
        for (AccountRole role : AccountRole.values()) {
            if (settings.apply(PREFIX + role.word() + ".app").isPresent()) {
                platform = platform.with(role, account(settings, role.word()));
            }
        }
        Optional<String> proof = settings.apply(PREFIX + "identity-proof");
        if (proof.isPresent()) {
            platform = platform.withIdentityProof(proof.get());
        }
        if (settings.apply(PREFIX + "consent.token-file").isPresent()) {
            platform = platform.withConsent(new ConformanceConsent(
                    text(Path.of(needed(settings, "consent.token-file"))),
                    needed(settings, "consent.subject-code"),
                    needed(settings, "consent.purpose")));
        }
        Optional<String> seconds = settings.apply(PREFIX + "patience-seconds");
        return seconds.isEmpty() ? platform : platform.withPatience(Duration.ofSeconds(Long.parseLong(seconds.get())));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the file of the consent cannot be read", e);
        }
    }

    private static ConformanceAccount account(Function<String, Optional<String>> settings, String role) {
        Path file = Path.of(needed(settings, role + ".secret-file"));
        try {
            return new ConformanceAccount(
                    needed(settings, role + ".app"),
                    Secret.fromFile(file),
                    needed(settings, role + ".unit-name"),
                    needed(settings, role + ".unit-code"));
        } catch (IOException e) {
            throw new UncheckedIOException("the file of the secret of " + role + " cannot be read", e);
        }
    }

    private static String needed(Function<String, Optional<String>> settings, String name) {
        return settings.apply(PREFIX + name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalStateException("缺少设置 " + PREFIX + name + " · set " + PREFIX + name));
    }

    private static Optional<String> setting(String name) {
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }

    /**
     * With an account.
     *
     * @param role    for what
     * @param account which
     * @return the platform
     */
    public PlatformUnderTest with(AccountRole role, ConformanceAccount account) {
        Map<AccountRole, ConformanceAccount> more = new EnumMap<>(AccountRole.class);
        more.putAll(accounts);
        more.put(role, account);
        return new PlatformUnderTest(baseUri, more, identityProof, consent, patience);
    }

    /**
     * With a proof of identity that it takes for any synthetic subject.
     *
     * @param proof the proof
     * @return the platform
     */
    public PlatformUnderTest withIdentityProof(String proof) {
        return new PlatformUnderTest(baseUri, accounts, proof, consent, patience);
    }

    /**
     * With a consent that it takes.
     *
     * @param given of a synthetic organisation
     * @return the platform
     */
    public PlatformUnderTest withConsent(ConformanceConsent given) {
        return new PlatformUnderTest(baseUri, accounts, identityProof, given, patience);
    }

    /**
     * With another time to wait for receipts.
     *
     * @param longest how long a batch of a few rows may take
     * @return the platform
     */
    public PlatformUnderTest withPatience(Duration longest) {
        return new PlatformUnderTest(baseUri, accounts, identityProof, consent, longest);
    }

    /** {@return the address, with a slash at its end} */
    public URI baseUri() {
        return baseUri;
    }

    /**
     * An account.
     *
     * @param role for what
     * @return empty where the platform gave none
     */
    public Optional<ConformanceAccount> account(AccountRole role) {
        return Optional.ofNullable(accounts.get(role));
    }

    /** {@return a proof of identity; empty where the platform gave none} */
    public Optional<String> identityProof() {
        return Optional.ofNullable(identityProof);
    }

    /** {@return a consent that the platform takes; empty where it gave none} */
    public Optional<ConformanceConsent> consent() {
        return Optional.ofNullable(consent);
    }

    /** {@return how long a receipt may take} */
    public Duration patience() {
        return patience;
    }

    /** {@return the address} */
    @Override
    public String toString() {
        return "PlatformUnderTest[" + baseUri + "]";
    }
}
