package io.github.creditkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.codes.Violation;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("SM2 摘要签名")
class Sm2DigestTest {
    /** The sample keys of GB/T 32918.5, as public implementations print them. */
    private static final String PRIVATE = "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";

    private static final String PUBLIC = "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
            + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";
    private static final String DIGEST =
            ContentDigest.of(DigestAlgorithm.SM3, new byte[] {1, 2, 3}).text();

    private final Sm2DigestSigner signer = Sm2DigestSigner.of(Secret.of(PRIVATE.toCharArray()));
    private final Sm2DigestVerifier verifier = Sm2DigestVerifier.of(PUBLIC);

    @ParameterizedTest
    @EnumSource(Sm2SignatureForm.class)
    void what_is_signed_is_found_right_and_nothing_else(Sm2SignatureForm form) {
        Sm2DigestVerifier checks = verifier.with(form);
        String signature = signer.with(form).sign(DIGEST);
        assertThat(checks.check(DIGEST, signature)).isEmpty();
        assertThat(reasons(checks, DIGEST + " ", signature)).containsExactly(AuthReason.SIGNATURE_MISMATCH);
        assertThat(reasons(checks.withUserId("91420000MA4K000000"), DIGEST, signature))
                .containsExactly(AuthReason.SIGNATURE_MISMATCH);
        assertThat(checks.withUserId("单位")
                        .check(DIGEST, signer.with(form).withUserId("单位").sign(DIGEST)))
                .isEmpty();
        byte[] bytes = Base64.getDecoder().decode(signature);
        Set<Object> found = IntStream.range(0, bytes.length)
                .mapToObj(at -> {
                    byte[] changed = bytes.clone();
                    changed[at] ^= 1;
                    return reasons(checks, DIGEST, Base64.getEncoder().encodeToString(changed))
                            .findFirst()
                            .map(Object.class::cast)
                            .orElse("accepted");
                })
                .collect(Collectors.toSet());
        assertThat(found)
                .contains(AuthReason.SIGNATURE_MISMATCH)
                .isSubsetOf(AuthReason.SIGNATURE_MISMATCH, AuthReason.SIGNATURE_FORM);
    }

    @Test
    void each_signature_is_another_and_all_are_right() {
        String one = signer.sign(DIGEST);
        String other = signer.sign(DIGEST);
        assertThat(one).isNotEqualTo(other);
        assertThat(verifier.check(DIGEST, other)).isEmpty();
    }

    @Test
    void one_form_is_not_taken_for_the_other() {
        assertThat(reasons(verifier, DIGEST, signer.with(Sm2SignatureForm.RAW).sign(DIGEST)))
                .containsExactly(AuthReason.SIGNATURE_FORM);
        assertThat(reasons(verifier.with(Sm2SignatureForm.RAW), DIGEST, signer.sign(DIGEST)))
                .containsExactly(AuthReason.SIGNATURE_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "AAAA", "MAYCAQACAQA=", "MAYCAQECAQEA"})
    void what_is_no_signature_gets_a_reason(String signature) {
        assertThat(verifier.check(DIGEST, signature)).singleElement().satisfies(why -> {
            assertThat(why.reason()).isEqualTo(AuthReason.SIGNATURE_FORM);
            assertThat(why.messageZh()).contains("DER");
        });
        assertThat(reasons(verifier, DIGEST, "A".repeat(10_000))).containsExactly(AuthReason.SIGNATURE_FORM);
    }

    @Test
    void keys_are_read_as_pem_and_der_too() throws IOException {
        byte[] pkcs8 = PrivateKeyInfoFactory.createPrivateKeyInfo(privateKey()).getEncoded();
        byte[] spki = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey())
                .getEncoded();
        String signature = Sm2DigestSigner.of(
                        Secret.of(pem("PRIVATE KEY", pkcs8).toCharArray()))
                .sign(DIGEST);
        assertThat(Sm2DigestVerifier.of(pem("PUBLIC KEY", spki)).check(DIGEST, signature))
                .isEmpty();
        assertThat(verifier.check(
                        DIGEST, Sm2DigestSigner.of(Secret.ofBytes(pkcs8)).sign(DIGEST)))
                .isEmpty();
    }

    @Test
    void a_key_of_another_curve_or_no_key_is_refused_and_not_quoted() throws IOException {
        var p256 = new ECDomainParameters(SECNamedCurves.getByName("secp256r1"));
        AsymmetricKeyParameter other = new ECPrivateKeyParameters(BigInteger.TEN, p256);
        for (byte[] key : new byte[][] {
            PrivateKeyInfoFactory.createPrivateKeyInfo(other).getEncoded(),
            "no key at all".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "0".repeat(64).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
            "F".repeat(64).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
            {0x30, 3, 2, 1, 1},
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII)
        }) {
            assertThatExceptionOfType(CreditAuthException.class)
                    .isThrownBy(() -> Sm2DigestSigner.of(Secret.ofBytes(key)))
                    .withMessageStartingWith("this is no SM2 private key")
                    .withNoCause();
        }
        for (String key : new String[] {
            "", PUBLIC.replace('3', '4'), "04" + "0".repeat(128), "no key", pem("PUBLIC KEY", new byte[3])
        }) {
            assertThatExceptionOfType(CreditAuthException.class)
                    .isThrownBy(() -> Sm2DigestVerifier.of(key))
                    .withMessageStartingWith("this is no SM2 public key");
        }
    }

    @Test
    void prints_no_key_and_takes_no_user_id_that_sm2_cannot() {
        assertThat(signer).hasToString("Sm2DigestSigner[1234567812345678, DER]");
        assertThat(verifier).hasToString("Sm2DigestVerifier[1234567812345678, DER]");
        assertThat(signer.algorithm()).isEqualTo(verifier.algorithm()).isEqualTo("SM2");
        assertThatIllegalArgumentException().isThrownBy(() -> signer.withUserId("1".repeat(8_192)));
    }

    @Test
    void fails_clearly_once_the_key_is_erased() {
        Secret key = Secret.of(PRIVATE.toCharArray());
        Sm2DigestSigner late = Sm2DigestSigner.of(key);
        key.close();
        assertThatExceptionOfType(CreditAuthException.class).isThrownBy(() -> late.sign(DIGEST));
    }

    private static java.util.stream.Stream<io.github.creditkit.codes.Reason> reasons(
            Sm2DigestVerifier verifier, String digest, String signature) {
        return verifier.check(digest, signature).stream().map(Violation::reason);
    }

    private static ECDomainParameters curve() {
        return new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByName("sm2p256v1"));
    }

    private static ECPrivateKeyParameters privateKey() {
        return new ECPrivateKeyParameters(new BigInteger(PRIVATE, 16), curve());
    }

    private static ECPublicKeyParameters publicKey() {
        return new ECPublicKeyParameters(
                curve().getCurve().decodePoint(HexFormat.of().parseHex(PUBLIC)), curve());
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }
}
