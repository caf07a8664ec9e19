package io.github.creditkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.creditkit.codes.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("内容摘要 (RFC 9530)")
class ContentDigestTest {
    private static final byte[] BODY = "{\"hello\": \"world\"}\n".getBytes(StandardCharsets.UTF_8);
    private static final String SHA_256 =
            ContentDigest.of(DigestAlgorithm.SHA_256, BODY).text();
    private static final String SHA_512 =
            ContentDigest.of(DigestAlgorithm.SHA_512, BODY).text();
    private static final String SM3 =
            ContentDigest.of(DigestAlgorithm.SM3, BODY).text();

    @Nested
    class Reading {
        @ParameterizedTest
        @EnumSource(DigestAlgorithm.class)
        void gives_back_what_was_written(DigestAlgorithm algorithm) {
            ContentDigest digest = ContentDigest.of(algorithm, BODY);
            assertThat(ContentDigest.tryParse(digest.text()).orThrow())
                    .isEqualTo(digest)
                    .hasSameHashCodeAs(digest)
                    .hasToString(digest.text());
            assertThat(digest.matches(BODY)).isTrue();
            assertThat(digest.matches(new byte[0])).isFalse();
        }

        @Test
        void takes_the_strongest_that_is_known() {
            assertThat(read(SHA_256 + ", " + SHA_512)).isEqualTo(SHA_512);
            assertThat(read(SM3 + "," + SHA_256)).isEqualTo(SHA_256);
            assertThat(read("md5=:AAAA:, unixsum=30637 ,\t" + SM3)).isEqualTo(SM3);
        }

        @Test
        void takes_only_what_is_accepted() {
            assertThat(ContentDigest.tryParse(SHA_256 + ", " + SM3, EnumSet.of(DigestAlgorithm.SM3))
                            .orThrow()
                            .text())
                    .isEqualTo(SM3);
            assertThat(ContentDigest.tryParse(SHA_256, EnumSet.of(DigestAlgorithm.SM3))
                            .violations())
                    .singleElement()
                    .satisfies(why -> {
                        assertThat(why.reason()).isEqualTo(AuthReason.DIGEST_ALGORITHM);
                        assertThat(why.messageEn()).endsWith("which are sm3");
                    });
        }

        @Test
        void passes_over_parameters_and_members_of_another_kind() {
            assertThat(read("  " + SHA_256 + ";a;b=1;c=\"x,\\\"y\";d=:AA==: , flag, other=\"a,b\";q=1, *k=?1"))
                    .isEqualTo(SHA_256);
        }

        @Test
        void the_last_of_a_key_counts() {
            assertThat(read("sha-256=1, " + SHA_256)).isEqualTo(SHA_256);
        }

        @ParameterizedTest(name = "[{0}] is refused: {1}")
        @CsvSource(
                quoteCharacter = '\0',
                delimiter = '|',
                value = {
                    "sha-256 | DIGEST_SYNTAX",
                    "sha-256= | DIGEST_SYNTAX",
                    "sha-256=: | DIGEST_SYNTAX",
                    "sha-256=:####: | DIGEST_SYNTAX",
                    "sha-256=abc | DIGEST_SYNTAX",
                    "sha-256=RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg= | DIGEST_SYNTAX",
                    "SHA-256=:AAAA: | DIGEST_SYNTAX",
                    "sha-256=:AAAA:, | DIGEST_SYNTAX",
                    "sha-256=:AAAA: sm3=:AAAA: | DIGEST_SYNTAX",
                    "sha-256=:AAAA:;=1 | DIGEST_SYNTAX",
                    "other=\"open | DIGEST_SYNTAX",
                    "other=(1 2) | DIGEST_SYNTAX",
                    "sha-256=:AAAA: | DIGEST_LENGTH",
                    "sm3=:: | DIGEST_LENGTH",
                    "md5=:AAAA: | DIGEST_ALGORITHM"
                })
        void refuses_with_a_reason(String header, AuthReason reason) {
            assertThat(ContentDigest.tryParse(header).violations())
                    .extracting(Violation::reason)
                    .containsExactly(reason);
        }

        @Test
        void refuses_nothing_and_far_too_much() {
            assertThat(ContentDigest.tryParse("").violations())
                    .extracting(Violation::reason)
                    .containsExactly(AuthReason.DIGEST_SYNTAX);
            assertThat(ContentDigest.tryParse("a".repeat(1_001)).violations())
                    .extracting(Violation::reason)
                    .containsExactly(AuthReason.TOO_LONG);
        }

        private String read(String header) {
            return ContentDigest.tryParse(header).orThrow().text();
        }
    }

    @Nested
    class Streaming {
        @ParameterizedTest
        @EnumSource(DigestAlgorithm.class)
        void digests_what_goes_out(DigestAlgorithm algorithm) throws IOException {
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            try (DigestingOutputStream out = new DigestingOutputStream(sent, algorithm)) {
                out.write(BODY[0]);
                out.write(BODY, 1, 5);
                out.write(BODY, 6, BODY.length - 6);
                assertThat(out.count()).isEqualTo(BODY.length);
                assertThat(out.finish()).isEqualTo(ContentDigest.of(algorithm, BODY));
            }
            assertThat(sent.toByteArray()).isEqualTo(BODY);
        }

        @Test
        void digests_what_comes_in_and_what_is_skipped() throws IOException {
            try (DigestingInputStream in =
                    new DigestingInputStream(new ByteArrayInputStream(BODY), DigestAlgorithm.SHA_256)) {
                assertThat(in.read()).isEqualTo('{');
                assertThat(in.skip(4)).isEqualTo(4);
                assertThat(in.skip(-1)).isZero();
                assertThat(in.markSupported()).isFalse();
                in.mark(10);
                assertThatIOException().isThrownBy(in::reset);
                assertThat(in.readAllBytes()).hasSize(BODY.length - 5);
                assertThat(in.skip(10)).isZero();
                assertThat(in.count()).isEqualTo(BODY.length);
                assertThat(in.finish().text()).isEqualTo(SHA_256);
            }
        }
    }

    @Test
    void the_digest_of_a_batch_is_of_the_digests_of_its_parts_in_their_order() {
        ContentDigest one = ContentDigest.of(DigestAlgorithm.SHA_256, new byte[] {1});
        ContentDigest two = ContentDigest.of(DigestAlgorithm.SM3, new byte[] {2});
        String lines = one.text() + "\n" + two.text() + "\n";
        assertThat(ContentDigest.ofParts(DigestAlgorithm.SHA_256, List.of(one, two)))
                .isEqualTo(ContentDigest.of(DigestAlgorithm.SHA_256, lines.getBytes(StandardCharsets.US_ASCII)))
                .isNotEqualTo(ContentDigest.ofParts(DigestAlgorithm.SHA_256, List.of(two, one)))
                .isNotEqualTo(ContentDigest.ofParts(DigestAlgorithm.SM3, List.of(one, two)));
        assertThat(ContentDigest.ofParts(DigestAlgorithm.SHA_256, List.of()))
                .isEqualTo(ContentDigest.of(DigestAlgorithm.SHA_256, new byte[0]));
    }
}
