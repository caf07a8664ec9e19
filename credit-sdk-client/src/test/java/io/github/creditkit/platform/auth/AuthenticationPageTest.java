package io.github.creditkit.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.auth.AuthReason;
import io.github.creditkit.client.auth.CanonicalQuery;
import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.FixedRandom;
import io.github.creditkit.client.auth.HmacAlgorithm;
import io.github.creditkit.client.auth.HmacHeaders;
import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.auth.SigningRequest;
import io.github.creditkit.client.auth.Sm2DigestSigner;
import io.github.creditkit.client.auth.Sm2DigestVerifier;
import io.github.creditkit.client.auth.Sm2SignatureForm;
import io.github.creditkit.client.contract.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("docs/authentication.md")
class AuthenticationPageTest {
    private static final Path PAGE = Path.of("..", "docs", "authentication.md");
    private static final Pattern BLOCK = Pattern.compile("```vector\n(.*?)```", Pattern.DOTALL);
    private static final HexFormat HEX = HexFormat.of();

    /** The lines of one block: names, each with its values. */
    record Vector(Map<String, List<String>> lines) {
        String kind() {
            return text("kind");
        }

        String text(String name) {
            assertThat(lines).containsKey(name);
            assertThat(lines.get(name)).hasSize(1);
            return lines.get(name).get(0);
        }

        List<String> all(String name) {
            return lines.getOrDefault(name, List.of());
        }

        byte[] bytes(String name) {
            return lines.containsKey(name + ".hex")
                    ? HEX.parseHex(text(name + ".hex"))
                    : text(name).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return kind() + " " + lines.keySet();
        }
    }

    static Stream<Vector> digests() throws IOException {
        return vectors("digest");
    }

    static Stream<Vector> seals() throws IOException {
        return vectors("seal");
    }

    static Stream<Vector> queries() throws IOException {
        return vectors("query");
    }

    static Stream<Vector> calls() throws IOException {
        return vectors("call");
    }

    static Stream<Vector> hmacs() throws IOException {
        return vectors("hmac");
    }

    static Stream<Vector> tokens() throws IOException {
        return vectors("token");
    }

    static Stream<Vector> signatures() throws IOException {
        return vectors("sm2");
    }

    @Test
    void has_vectors_of_each_kind_and_algorithm() throws IOException {
        assertThat(vectors().stream().collect(Collectors.groupingBy(Vector::kind, Collectors.counting())))
                .containsOnly(
                        Map.entry("digest", 5L),
                        Map.entry("seal", 2L),
                        Map.entry("query", 3L),
                        Map.entry("call", 1L),
                        Map.entry("hmac", 4L),
                        Map.entry("token", 1L),
                        Map.entry("sm2", 3L));
    }

    @ParameterizedTest
    @MethodSource("digests")
    void digests_are_right(Vector vector) {
        byte[] body = vector.bytes("body");
        int compared = 0;
        for (String header : vector.all("header")) {
            ContentDigest digest = ContentDigest.tryParse(header).orThrow();
            assertThat(ContentDigest.of(digest.algorithm(), body).text()).isEqualTo(header);
            compared++;
        }
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            if (!vector.all(algorithm.word() + ".hex").isEmpty()) {
                assertThat(ContentDigest.of(algorithm, body).value()).isEqualTo(vector.bytes(algorithm.word()));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seals")
    void digests_of_batches_are_right(Vector vector) {
        List<ContentDigest> parts = vector.all("part").stream()
                .map(part -> ContentDigest.tryParse(part).orThrow())
                .toList();
        DigestAlgorithm algorithm = parts.get(0).algorithm();
        assertThat(ContentDigest.ofParts(algorithm, parts).text()).isEqualTo(vector.text("header"));
        assertThat(parts)
                .containsExactly(
                        ContentDigest.of(algorithm, "row 1\n".getBytes(StandardCharsets.UTF_8)),
                        ContentDigest.of(algorithm, "row 2\nrow 3\n".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void queries_are_right(Vector vector) {
        assertThat(CanonicalQuery.tryParse(vector.text("raw")).orThrow().text()).isEqualTo(vector.text("canonical"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void calls_are_signed_and_taken_as_printed(Vector vector) {
        long timestamp = Long.parseLong(vector.text("timestamp"));
        Clock clock = Clock.fixed(Instant.ofEpochMilli(timestamp), ZoneOffset.UTC);
        Secret secret = Secret.ofBytes(vector.bytes("secret"));
        String digest = vector.text("contentDigest");
        assertThat(ContentDigest.tryParse(digest).orThrow().matches(vector.bytes("body")))
                .isTrue();
        SigningRequest request = SigningRequest.tryOf(
                        vector.text("method"), vector.text("path"), vector.text("query"), digest)
                .orThrow();
        assertThat(request.canonicalText(timestamp, vector.text("nonce"))).isEqualTo(vector.text("text"));
        for (HmacAlgorithm algorithm : HmacAlgorithm.values()) {
            Map<String, String> sent = CreditAuth.hmac(vector.text("app"), secret)
                    .with(algorithm)
                    .with(clock)
                    .with(new FixedRandom(vector.text("nonce")))
                    .headers(request)
                    .join();
            assertThat(sent)
                    .containsEntry(HmacHeaders.NONCE, vector.text("nonce"))
                    .containsEntry(HmacHeaders.TIMESTAMP, vector.text("timestamp"))
                    .containsEntry(HmacHeaders.SIGNATURE, vector.text(algorithm.word()));
            Map<String, List<String>> headers = new HashMap<>(Map.of(ContentDigest.HEADER, List.of(digest)));
            sent.forEach((name, value) -> headers.put(name, List.of(value)));
            AppCredentials credentials =
                    AppCredentials.of(List.of(AppCredential.of(vector.text("app"), secret, Scopes.none())));
            assertThat(HmacVerifier.of(credentials, InMemoryNonceStore.of(clock))
                            .with(clock)
                            .verify(vector.text("method"), vector.text("path"), vector.text("query"), headers))
                    .isInstanceOf(AuthVerdict.Accepted.class);
        }
    }

    @ParameterizedTest
    @MethodSource("hmacs")
    void keyed_hashes_are_right(Vector vector) {
        int compared = 0;
        for (HmacAlgorithm algorithm : HmacAlgorithm.values()) {
            if (!vector.all(algorithm.word() + ".hex").isEmpty()) {
                assertThat(algorithm.sign(Secret.ofBytes(vector.bytes("secret")), vector.text("text")))
                        .isEqualTo(vector.bytes(algorithm.word()));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void tokens_are_right(Vector vector) {
        TokenKeys keys = TokenKeys.of(vector.text("keyId"), Secret.ofBytes(vector.bytes("key")));
        SignedToken.Claims claims = new SignedToken.Claims(
                vector.text("app"),
                Instant.parse(vector.text("issued")),
                Instant.parse(vector.text("expires")),
                Scopes.tryParse(vector.text("scope")).orThrow());
        assertThat(SignedToken.write(claims, keys)).isEqualTo(vector.text("token"));
        assertThat(SignedToken.read(vector.text("token"), keys)).contains(claims);
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void signatures_with_sm2_are_right(Vector vector) {
        int compared = 0;
        for (Sm2SignatureForm form : Sm2SignatureForm.values()) {
            String signature = vector.all(form + ".hex").isEmpty()
                    ? String.join("", vector.all(form.name()))
                    : Base64.getEncoder().encodeToString(vector.bytes(form.name()));
            if (!signature.isEmpty()) {
                assertThat(Sm2DigestVerifier.of(vector.text("public"))
                                .withUserId(vector.text("user"))
                                .with(form)
                                .check(vector.text("digest"), signature))
                        .isEmpty();
                assertThat(Sm2DigestSigner.of(Secret.of(vector.text("private").toCharArray()))
                                .withUserId(vector.text("user"))
                                .with(form)
                                .with(new FixedRandom(vector.text("random")))
                                .sign(vector.text("digest")))
                        .isEqualTo(signature);
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void names_every_header_scope_algorithm_and_problem() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Stream.of(
                        Stream.of(
                                HmacHeaders.APP,
                                HmacHeaders.TIMESTAMP,
                                HmacHeaders.NONCE,
                                HmacHeaders.ALGORITHM,
                                HmacHeaders.SIGNATURE,
                                ContentDigest.HEADER),
                        Stream.of(
                                        Scope.submitAll(),
                                        Scope.QUERY_PUBLIC,
                                        Scope.QUERY_GOVERNMENT,
                                        Scope.QUERY_AUTHORIZED,
                                        Scope.RIGHTS,
                                        Scope.JOINT,
                                        Scope.FEED,
                                        Scope.STATISTICS,
                                        Scope.AUDIT,
                                        Scope.APPROVE)
                                .map(Scope::text),
                        Arrays.stream(HmacAlgorithm.values()).map(HmacAlgorithm::word),
                        Arrays.stream(DigestAlgorithm.values()).map(DigestAlgorithm::word),
                        Stream.of(
                                        ProblemType.UNAUTHENTICATED,
                                        ProblemType.SIGNATURE_INVALID,
                                        ProblemType.TIMESTAMP_SKEW,
                                        ProblemType.NONCE_REPLAYED,
                                        ProblemType.DIGEST_MISMATCH)
                                .map(ProblemType::code)))
                .allSatisfy(words ->
                        assertThat(words).allSatisfy(word -> assertThat(page).contains("`" + word + "`")));
        assertThat(AuthReason.values()).extracting(AuthReason::word).doesNotHaveDuplicates();
    }

    private static Stream<Vector> vectors(String kind) throws IOException {
        return vectors().stream().filter(vector -> vector.kind().equals(kind));
    }

    private static List<Vector> vectors() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
        List<Vector> found = new ArrayList<>();
        while (blocks.find()) {
            Map<String, List<String>> lines = new HashMap<>();
            for (String line : blocks.group(1).split("\n")) {
                int equals = line.indexOf(" =");
                lines.computeIfAbsent(line.substring(0, equals), name -> new ArrayList<>())
                        .add(line.substring(Math.min(line.length(), equals + 3)).replace("\\n", "\n"));
            }
            found.add(new Vector(lines));
        }
        return found;
    }
}
