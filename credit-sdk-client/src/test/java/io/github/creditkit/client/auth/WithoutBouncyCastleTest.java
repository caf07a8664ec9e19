package io.github.creditkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("没有 Bouncy Castle 时")
class WithoutBouncyCastleTest {
    /** What a user sees who did not add the optional library; run in a world without it. */
    public static final class World {
        private World() {}

        public static String sha256() {
            Secret secret = Secret.of("a-secret".toCharArray());
            CreditAuth auth = CreditAuth.hmac("app", secret);
            return auth + " "
                    + ContentDigest.of(DigestAlgorithm.SHA_256, new byte[0]).text() + " "
                    + HmacAlgorithm.HMAC_SHA256.sign(secret, "x").length + " " + HmacAlgorithm.HMAC_SM3.isAvailable()
                    + " "
                    + DigestAlgorithm.SM3.isAvailable();
        }

        public static String header() {
            String sm3 = "sm3=:ZsfwxL1H6Vc0Ay0Z0ePmzVQ0q0n9u0zYh0Wv1yXk4Qg=:";
            return ContentDigest.tryParse(sm3).violations().get(0).messageEn();
        }

        public static String hmac() {
            return CreditAuth.hmac("app", Secret.of("a-secret".toCharArray()))
                    .with(HmacAlgorithm.HMAC_SM3)
                    .toString();
        }

        public static String digest() {
            return ContentDigest.of(DigestAlgorithm.SM3, new byte[0]).text();
        }

        public static String signer() {
            return Sm2DigestSigner.of(Secret.of("1".repeat(64).toCharArray())).toString();
        }

        public static String verifier() {
            return Sm2DigestVerifier.of("04").toString();
        }
    }

    @Test
    void everything_else_works() throws Exception {
        assertThat(run("sha256"))
                .isEqualTo("HmacAuth[app, HMAC-SHA256] sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=: 32 false"
                        + " false");
        assertThat(run("header")).endsWith("which are sha-512, sha-256");
    }

    @Test
    void what_needs_it_says_what_to_add() {
        for (String what : List.of("hmac", "digest", "signer", "verifier")) {
            assertThatThrownBy(() -> run(what))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("add org.bouncycastle:bcprov-jdk18on");
        }
    }

    private static String run(String what) throws Exception {
        try (URLClassLoader world = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Method method = world.loadClass(World.class.getName()).getMethod(what);
            return (String) method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)) {
            if (!entry.contains("bcprov")) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return urls.toArray(new URL[0]);
    }
}
