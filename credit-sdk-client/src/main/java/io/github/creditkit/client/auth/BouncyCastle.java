package io.github.creditkit.client.auth;

import java.security.MessageDigest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** If Bouncy Castle is there, which is optional, and what is used of it. It is never registered as a provider. */
final class BouncyCastle {
    private BouncyCastle() {}

    static boolean isThere() {
        try {
            Class.forName("org.bouncycastle.crypto.digests.SM3Digest", false, BouncyCastle.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static void require(String what, String otherwise) {
        if (!isThere()) {
            throw new IllegalStateException(what + " needs Bouncy Castle, which is not there: add"
                    + " org.bouncycastle:bcprov-jdk18on to the class path" + otherwise);
        }
    }

    /** Loaded only when it is used. */
    static final class Sm3 {
        private Sm3() {}

        static MessageDigest digest() {
            return new SM3.Digest();
        }

        static byte[] mac(byte[] key, byte[] message) {
            HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key));
            mac.update(message, 0, message.length);
            byte[] out = new byte[mac.getMacSize()];
            mac.doFinal(out, 0);
            return out;
        }
    }
}
