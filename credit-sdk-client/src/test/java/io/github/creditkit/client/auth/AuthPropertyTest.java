package io.github.creditkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class AuthPropertyTest {
    @Property(tries = 10_000)
    void a_signature_with_sha_256_is_that_of_java(@ForAll @Size(min = 1, max = 200) byte[] key, @ForAll String text)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        assertThat(HmacAlgorithm.HMAC_SHA256.sign(Secret.ofBytes(key), text))
                .isEqualTo(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** RFC 2104 written out, with SM3 as its hash. */
    @Property(tries = 10_000)
    void a_signature_with_sm3_is_that_of_rfc_2104(@ForAll @Size(min = 1, max = 200) byte[] key, @ForAll String text) {
        byte[] block = new byte[64];
        byte[] start = key.length > 64 ? DigestAlgorithm.SM3.newDigest().digest(key) : key;
        System.arraycopy(start, 0, block, 0, start.length);
        var inner = DigestAlgorithm.SM3.newDigest();
        var outer = DigestAlgorithm.SM3.newDigest();
        for (byte each : block) {
            inner.update((byte) (each ^ 0x36));
            outer.update((byte) (each ^ 0x5C));
        }
        byte[] expected = outer.digest(inner.digest(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(HmacAlgorithm.HMAC_SM3.sign(Secret.ofBytes(key), text)).isEqualTo(expected);
    }

    @Property(tries = 10_000)
    void a_digest_is_the_same_in_whatever_pieces_a_body_goes_by(
            @ForAll byte[] body, @ForAll DigestAlgorithm algorithm, @ForAll Random random) throws IOException {
        DigestingOutputStream out = new DigestingOutputStream(OutputStream.nullOutputStream(), algorithm);
        DigestingInputStream in = new DigestingInputStream(new ByteArrayInputStream(body), algorithm);
        for (int at = 0; at < body.length; ) {
            int next = 1 + random.nextInt(body.length - at);
            out.write(body, at, next);
            if (random.nextBoolean()) {
                assertThat(in.readNBytes(next)).hasSize(next);
            } else {
                assertThat(in.skip(next)).isEqualTo(next);
            }
            at += next;
        }
        ContentDigest whole = ContentDigest.of(algorithm, body);
        assertThat(out.finish()).isEqualTo(whole);
        assertThat(in.finish()).isEqualTo(whole);
    }

    @Property(tries = 10_000)
    void any_header_of_a_digest_gets_a_verdict(@ForAll("fields") String header) {
        ContentDigest.tryParse(header)
                .toOptional()
                .ifPresent(read ->
                        assertThat(read.value()).hasSize(read.algorithm().length()));
    }

    @Property(tries = 10_000)
    void scopes_that_are_written_are_read_back(@ForAll("scopes") List<Scope> some) {
        Scopes scopes = Scopes.of(some);
        assertThat(Scopes.tryParse(scopes.text()).orThrow()).isEqualTo(scopes);
        assertThat(scopes.narrowTo(scopes)).isEqualTo(scopes);
    }

    @Property(tries = 10_000)
    void narrowing_never_gives_more_than_was_granted_or_asked_for(
            @ForAll("scopes") List<Scope> one, @ForAll("scopes") List<Scope> other, @ForAll("scopes") List<Scope> use) {
        Scopes granted = Scopes.of(one);
        Scopes asked = Scopes.of(other);
        Scopes given = granted.narrowTo(asked);
        assertThat(use)
                .allSatisfy(
                        each -> assertThat(given.covers(each)).isEqualTo(granted.covers(each) && asked.covers(each)));
    }

    @Property(tries = 10_000)
    void any_text_of_scopes_gets_a_verdict(@ForAll String text) {
        Scopes.tryParse(text)
                .toOptional()
                .ifPresent(read ->
                        assertThat(Scopes.tryParse(read.text()).orThrow()).isEqualTo(read));
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(
                        "sha-256", "sm3", "=", ":", "AAAA", ";", ",", "\"", "\\", " ", "\t", "a", "1", "(", "*", "é")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<Scope>> scopes() {
        return Arbitraries.of(
                        Scope.submitAll(),
                        Scope.submit("administrativePenalty"),
                        Scope.submit("administrativePermit"),
                        Scope.QUERY_PUBLIC,
                        Scope.QUERY_GOVERNMENT,
                        new Scope("query", "*"),
                        Scope.FEED,
                        new Scope("submit", null))
                .list()
                .ofMaxSize(5);
    }
}
