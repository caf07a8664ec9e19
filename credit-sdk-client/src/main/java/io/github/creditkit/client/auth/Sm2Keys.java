package io.github.creditkit.client.auth;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** Reads SM2 keys in the forms in which they are handed around. Loaded only where Bouncy Castle is there. */
final class Sm2Keys {
    private static final ECDomainParameters CURVE = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));
    private static final int SCALAR = 32;
    private static final int POINT = 65;

    private Sm2Keys() {}

    /** PEM or DER of PKCS#8, or the number itself as 64 hexadecimal digits. */
    static ECPrivateKeyParameters privateKey(byte[] given) {
        byte[] number = hex(given, SCALAR);
        if (number.length > 0) {
            BigInteger d = new BigInteger(1, number);
            Arrays.fill(number, (byte) 0);
            if (d.signum() == 0 || d.compareTo(CURVE.getN().subtract(BigInteger.ONE)) >= 0) {
                throw unreadable("private");
            }
            return new ECPrivateKeyParameters(d, CURVE);
        }
        byte[] der = der(given, "PRIVATE KEY", "private");
        try {
            AsymmetricKeyParameter key = PrivateKeyFactory.createKey(der);
            if (key instanceof ECPrivateKeyParameters sm2 && isOurs(sm2.getParameters())) {
                return sm2;
            }
        } catch (IOException | RuntimeException e) {
            throw unreadable("private"); // the cause may hold a piece of it
        } finally {
            Arrays.fill(der, (byte) 0);
        }
        throw unreadable("private");
    }

    /** PEM of a public key or of a certificate, or the point as 130 hexadecimal digits that begin with 04. */
    static ECPublicKeyParameters publicKey(String given) {
        byte[] text = given.strip().getBytes(StandardCharsets.UTF_8);
        byte[] point = hex(text, POINT);
        try {
            if (point.length > 0) {
                return new ECPublicKeyParameters(CURVE.getCurve().decodePoint(point), CURVE);
            }
            AsymmetricKeyParameter key = given.contains("BEGIN CERTIFICATE")
                    ? PublicKeyFactory.createKey(Certificate.getInstance(der(text, "CERTIFICATE", "public"))
                            .getSubjectPublicKeyInfo())
                    : PublicKeyFactory.createKey(der(text, "PUBLIC KEY", "public"));
            if (key instanceof ECPublicKeyParameters sm2 && isOurs(sm2.getParameters())) {
                return sm2;
            }
        } catch (IOException | RuntimeException e) {
            throw unreadable("public");
        }
        throw unreadable("public");
    }

    private static boolean isOurs(ECDomainParameters curve) {
        return curve.getCurve().equals(CURVE.getCurve()) && curve.getG().equals(CURVE.getG());
    }

    private static byte[] hex(byte[] given, int bytes) {
        if (given.length != 2 * bytes) {
            return new byte[0];
        }
        byte[] out = new byte[bytes];
        for (int at = 0; at < bytes; at++) {
            if (!HexFormat.isHexDigit(given[2 * at]) || !HexFormat.isHexDigit(given[2 * at + 1])) {
                return new byte[0];
            }
            out[at] = (byte) (HexFormat.fromHexDigit(given[2 * at]) << 4 | HexFormat.fromHexDigit(given[2 * at + 1]));
        }
        return out;
    }

    private static byte[] der(byte[] given, String label, String which) {
        if (given.length > 0 && given[0] == 0x30) { // a SEQUENCE, no text
            return given.clone();
        }
        byte[] begin = ("-----BEGIN " + label + "-----").getBytes(StandardCharsets.US_ASCII);
        byte[] end = ("-----END " + label + "-----").getBytes(StandardCharsets.US_ASCII);
        int from = indexOf(given, begin);
        int to = indexOf(given, end);
        if (from < 0 || to < from + begin.length) {
            throw unreadable(which);
        }
        byte[] base64 = Arrays.copyOfRange(given, from + begin.length, to);
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw unreadable(which);
        } finally {
            Arrays.fill(base64, (byte) 0);
        }
    }

    private static int indexOf(byte[] text, byte[] part) {
        for (int at = 0; at + part.length <= text.length; at++) {
            if (Arrays.equals(text, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    private static CreditAuthException unreadable(String which) {
        return new CreditAuthException(
                which.equals("private")
                        ? "this is no SM2 private key: PKCS#8 in PEM or DER without a password, or 64 hexadecimal digits"
                        : "this is no SM2 public key: PEM of the key or of its certificate, or 130 hexadecimal digits"
                                + " that begin with 04",
                false,
                null);
    }
}
